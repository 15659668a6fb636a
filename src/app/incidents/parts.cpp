// SPDX-License-Identifier: GPL-3.0-or-later
// Actions and notes of an incident.
#include "app/incidents/change.h"
#include "app/incidents/json.h"
#include "app/workspace/rowversion.h"
#include "store/catalogue/incidents.h"

#include <QCoreApplication>

namespace demarc::app {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::Incidents)
};

// Adds, changes or removes an action: `before` is what must be stored now, `after` what is to be.
class SetAction final : public Command {
public:
    SetAction(IncidentId id, std::optional<IncidentAction> before, std::optional<IncidentAction> after)
        : m_id(std::move(id)), m_before(std::move(before)), m_after(std::move(after))
    {
    }

    QString text() const override
    {
        if (!m_before)
            return Text::tr("Add action");
        return m_after ? Text::tr("Change action") : Text::tr("Remove action");
    }

    Result<Applied> apply(sql::Connection &connection, const CommandContext &context) const override
    {
        const auto incident = store::incident(connection, m_id);
        if (!incident)
            return failureOf(incident);
        auto before = stored(*incident);
        if (m_before && !before)
            return failure(ErrorKind::NotFound, Text::tr("This action is gone. Someone removed it meanwhile."));
        auto after = m_after;
        if (const auto written = write(connection, before, after); !written)
            return failureOf(written);
        if (const auto told = store::appendEntry(connection, m_id, said(context, before, after)); !told)
            return failureOf(told);
        return Applied {{QStringLiteral("incident.action"), QStringLiteral("incident"), m_id.value,
                            before ? toJson(*before) : Json(), after ? toJson(*after) : Json(), {}},
            std::make_shared<SetAction>(m_id, after, before), Topic::Incidents};
    }

private:
    std::optional<IncidentAction> stored(const Incident &incident) const
    {
        for (const auto &action : incident.actions) {
            if (m_before && action.id == m_before->id)
                return action;
        }
        return {};
    }

    // Leaves the version the row has afterwards in `after`.
    Result<void> write(
        sql::Connection &connection, const std::optional<IncidentAction> &before, std::optional<IncidentAction> &after) const
    {
        if (after && after->text.trimmed().isEmpty())
            return failure(ErrorKind::InvalidInput, Text::tr("Say what is to be done."));
        const auto version = before ? versionToDemand(*before, *m_before) : 0;
        if (!after)
            return store::removeAction(connection, m_before->id, version);
        if (!m_before) {
            after->version = 1;
            return store::insertAction(connection, m_id, *after);
        }
        after->version = version;
        const auto updated = store::updateAction(connection, *after);
        if (!updated)
            return failureOf(updated);
        after->version = *updated;
        return {};
    }

    static TimelineEntry said(
        const CommandContext &context, const std::optional<IncidentAction> &before, const std::optional<IncidentAction> &after)
    {
        auto what = QStringLiteral("changed");
        if (!before)
            what = QStringLiteral("added");
        else if (!after)
            what = QStringLiteral("removed");
        else if (before->doneAt.has_value() != after->doneAt.has_value())
            what = after->doneAt ? QStringLiteral("done") : QStringLiteral("open");
        return incidents::entry(context, TimelineKind::Action, (after ? after : before)->text, {}, what);
    }

    IncidentId m_id;
    std::optional<IncidentAction> m_before;
    std::optional<IncidentAction> m_after;
};

class AddNote final : public Command {
public:
    AddNote(IncidentId id, QString text, QString link) : m_id(std::move(id)), m_text(std::move(text)), m_link(std::move(link)) { }

    QString text() const override { return Text::tr("Add note"); }

    Result<Applied> apply(sql::Connection &connection, const CommandContext &context) const override
    {
        if (m_text.trimmed().isEmpty())
            return failure(ErrorKind::InvalidInput, Text::tr("An empty note says nothing. Write it first."));
        const auto incident = store::incident(connection, m_id);
        if (!incident)
            return failureOf(incident);
        auto note = incidents::entry(context, TimelineKind::Note, m_text.trimmed());
        note.id = m_entry;
        note.link = m_link;
        if (const auto appended = store::appendEntry(connection, m_id, note); !appended)
            return failureOf(appended);
        return Applied {{QStringLiteral("incident.note"), QStringLiteral("incident"), m_id.value, {}, toJson(note), {}}, nullptr,
            Topic::Incidents};
    }

private:
    TimelineEntryId m_entry = TimelineEntryId::create(); // a command sent twice writes one line
    IncidentId m_id;
    QString m_text;
    QString m_link;
};

} // namespace

CommandPtr addAction(const IncidentId &id, const IncidentAction &action)
{
    return std::make_shared<SetAction>(id, std::nullopt, action);
}

CommandPtr changeAction(const IncidentId &id, const IncidentAction &action)
{
    return std::make_shared<SetAction>(id, action, action);
}

CommandPtr removeAction(const IncidentId &id, const IncidentAction &action)
{
    return std::make_shared<SetAction>(id, action, std::nullopt);
}

CommandPtr addNote(const IncidentId &id, const QString &text, const QString &link)
{
    return std::make_shared<AddNote>(id, text, link);
}

} // namespace demarc::app
