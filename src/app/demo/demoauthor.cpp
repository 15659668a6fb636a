// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoauthor.h"

#include "app/workspace/auditentry.h"

namespace demarc::app {

void DemoAuthor::act(const Person &person, Instant at, const CommandPtr &command)
{
    if (!m_result)
        return;
    const CommandContext context {at, {person.id, person.name, person.party}};
    const auto applied = command->apply(m_connection, context);
    if (!applied) {
        m_result = failureOf(applied);
        return;
    }
    m_changed |= applied->changed;
    m_result = store::appendAudit(m_connection, auditRecord(applied->audit, context));
}

} // namespace demarc::app
