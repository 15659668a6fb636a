// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/auditentry.h"

namespace demarc::app {

namespace {

std::optional<QString> jsonText(const Json &json)
{
    return json.is_null() ? std::nullopt : std::optional {QString::fromStdString(canonicalJson(json))};
}

} // namespace

store::AuditRecord auditRecord(const AuditEntry &entry, const CommandContext &context)
{
    return {0, context.now, context.actor.person.value, context.actor.name, entry.action, entry.entityKind, entry.entityId,
        jsonText(entry.before), jsonText(entry.after), entry.reason};
}

} // namespace demarc::app
