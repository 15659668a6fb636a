// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/people/personcommand.h"

#include "domain/incidents/keys.h"
#include "store/catalogue/people.h"

#include <QCoreApplication>

namespace demarc::app {

namespace {

Json jsonOf(const std::optional<Person> &person)
{
    if (!person)
        return {};
    return {{"name", person->name.toStdString()}, {"party", keyOf(person->party).toStdString()}, {"active", person->active}};
}

class ChangePerson final : public Command {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::ChangePerson)

public:
    ChangePerson(const std::optional<Person> &before, const std::optional<Person> &after) : m_before(before), m_after(after) { }

    QString text() const override
    {
        if (!m_before)
            return tr("Add %1").arg(m_after->name);
        return m_after ? tr("Change %1").arg(m_after->name) : tr("Remove %1").arg(m_before->name);
    }

    Result<Applied> apply(sql::Connection &connection, const CommandContext &) const override
    {
        if (m_after && m_after->name.trimmed().isEmpty())
            return failure(ErrorKind::InvalidInput, tr("A person needs a name."));
        if (const auto done = store(connection); !done)
            return failureOf(done);
        AuditEntry audit {QStringLiteral("people.change"), QStringLiteral("person"), (m_after ? m_after : m_before)->id.value,
            jsonOf(m_before), jsonOf(m_after), {}};
        return Applied {std::move(audit), changePerson(m_after, m_before), Topic::People};
    }

private:
    // Values decide whether it is still the person that was read, so that a chain of undos goes through.
    Result<Person> stored(sql::Connection &connection) const
    {
        const auto people = store::people(connection);
        if (!people)
            return failureOf(people);
        const auto found = std::find_if(people->begin(), people->end(), [&](const Person &p) { return p.id == m_before->id; });
        const auto same = found != people->end() && found->name == m_before->name && found->party == m_before->party
            && found->active == m_before->active;
        if (!same)
            return failure(ErrorKind::Conflict,
                tr("%1 was changed by somebody else meanwhile. Look at it again before you change it.").arg(m_before->name));
        return *found;
    }

    Result<void> store(sql::Connection &connection) const
    {
        if (!m_before)
            return store::insertPerson(connection, *m_after);
        const auto now = stored(connection);
        if (!now)
            return failureOf(now);
        if (!m_after)
            return store::removePerson(connection, *now);
        auto changed = *m_after;
        changed.version = now->version;
        const auto version = store::updatePerson(connection, changed);
        if (!version)
            return failureOf(version);
        return {};
    }

    std::optional<Person> m_before;
    std::optional<Person> m_after;
};

} // namespace

CommandPtr changePerson(const std::optional<Person> &before, const std::optional<Person> &after)
{
    Q_ASSERT(before || after);
    return std::make_shared<ChangePerson>(before, after);
}

} // namespace demarc::app
