// SPDX-License-Identifier: GPL-3.0-or-later
// Editing an incident and moving it along its lifecycle.
#include "app/incidents/change.h"
#include "app/incidents/words.h"
#include "domain/incidents/keys.h"
#include "domain/incidents/transitions.h"
#include "store/catalogue/incidents.h"

#include <QCoreApplication>

namespace demarc::app {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::Incidents)
};

using incidents::Change;
using incidents::entry;

// A command that is one change of one incident.
class OnIncident : public Command {
public:
    OnIncident(IncidentId id, std::int64_t version) : m_id(std::move(id)), m_version(version) { }

    Result<Applied> apply(sql::Connection &connection, const CommandContext &context) const override
    {
        return incidents::change(
            connection, m_id, m_version, [&](Incident &incident) { return changed(connection, context, incident); });
    }

protected:
    virtual Result<Change> changed(sql::Connection &connection, const CommandContext &context, Incident &incident) const = 0;

private:
    IncidentId m_id;
    std::int64_t m_version;
};

class Edit final : public OnIncident {
public:
    Edit(const IncidentId &id, std::int64_t version, IncidentEdit edit) : OnIncident(id, version), m_edit(std::move(edit)) { }
    QString text() const override { return Text::tr("Edit incident"); }

protected:
    Result<Change> changed(sql::Connection &, const CommandContext &context, Incident &incident) const override
    {
        Change change {QStringLiteral("incident.edit"), {}, {}, {}};
        if (const auto edited = incidents::applyEdit(incident, m_edit, context, change.entries); !edited)
            return failureOf(edited);
        return change;
    }

private:
    IncidentEdit m_edit;
};

class MoveStage final : public OnIncident {
public:
    MoveStage(const IncidentId &id, std::int64_t version, MoveRequest request)
        : OnIncident(id, version), m_request(std::move(request))
    {
    }

    QString text() const override
    {
        switch (m_request.to) {
        case Stage::Dismissed:
            return Text::tr("Dismiss incident");
        case Stage::Merged:
            return Text::tr("Merge incident");
        default:
            return Text::tr("Move incident to %1").arg(words::of(m_request.to));
        }
    }

protected:
    Result<Change> changed(sql::Connection &connection, const CommandContext &context, Incident &incident) const override
    {
        Change change {QStringLiteral("incident.move"), m_request.reason.trimmed(), {}, {}};
        if (const auto filled = fillIn(incident, context, change); !filled)
            return failureOf(filled);
        Move move {m_request.to, context.now, m_request.reason, m_request.mergeTarget};
        if (!context.actor.name.isEmpty())
            move.taker = Lead {context.actor.person, context.actor.name, context.actor.party};
        const auto moved = demarc::moved(incident, move);
        if (!moved)
            return failure(ErrorKind::InvalidInput, words::of(moved.error()));
        if (const auto told = tellTarget(connection, context, incident); !told)
            return failureOf(told);
        change.entries.push_back(
            entry(context, TimelineKind::StageMove, m_request.reason.trimmed(), keyOf(incident.stage()), keyOf(move.to)));
        if (moved->lead && moved->lead != incident.progress.lead)
            change.entries.push_back(entry(context, TimelineKind::LeadChange, {}, {}, moved->lead->name));
        incident.progress = *moved;
        return change;
    }

private:
    Result<void> fillIn(Incident &incident, const CommandContext &context, Change &change) const
    {
        if (const auto edited = incidents::applyEdit(incident, m_request.fill, context, change.entries); !edited)
            return edited;
        if (m_request.prevention) {
            change.addedAction = m_request.prevention;
            change.addedAction->version = 1;
            incident.actions.push_back(*change.addedAction);
            change.entries.push_back(
                entry(context, TimelineKind::Action, m_request.prevention->text, {}, QStringLiteral("added")));
        }
        if (m_request.reviewHeld)
            incident.progress = withReview(incident.progress, context.now);
        return {};
    }

    // The incident that this one goes into must be there and alive, and says so in its own timeline.
    Result<void> tellTarget(sql::Connection &connection, const CommandContext &context, const Incident &incident) const
    {
        if (m_request.to != Stage::Merged)
            return {};
        const auto target = store::incident(connection, m_request.mergeTarget);
        if (!target)
            return failureOf(target);
        if (isTerminal(target->stage()))
            return failure(ErrorKind::InvalidInput,
                Text::tr("%1 is dismissed or merged itself. Choose another one.").arg(numberText(target->number)));
        return store::appendEntry(
            connection, target->id, entry(context, TimelineKind::Absorbed, incident.title, numberText(incident.number)));
    }

    MoveRequest m_request;
};

class AssignLead final : public OnIncident {
public:
    AssignLead(const IncidentId &id, std::int64_t version, std::optional<Lead> lead)
        : OnIncident(id, version), m_lead(std::move(lead))
    {
    }
    QString text() const override { return m_lead ? Text::tr("Hand over to %1").arg(m_lead->name) : Text::tr("Remove the lead"); }

protected:
    Result<Change> changed(sql::Connection &, const CommandContext &context, Incident &incident) const override
    {
        if (m_lead && m_lead->name.trimmed().isEmpty())
            return failure(ErrorKind::InvalidInput, Text::tr("Say who leads."));
        const auto before = incident.progress.lead ? incident.progress.lead->name : QString();
        incident.progress = withLead(incident.progress, m_lead, context.now);
        const auto after = m_lead ? m_lead->name : QString();
        return Change {QStringLiteral("incident.lead"), {}, {entry(context, TimelineKind::LeadChange, {}, before, after)}, {}};
    }

private:
    std::optional<Lead> m_lead;
};

class HoldReview final : public OnIncident {
public:
    using OnIncident::OnIncident;
    QString text() const override { return Text::tr("Hold the review"); }

protected:
    Result<Change> changed(sql::Connection &, const CommandContext &context, Incident &incident) const override
    {
        if (isOpen(incident.stage()) || isTerminal(incident.stage()))
            return failure(ErrorKind::InvalidInput, Text::tr("The review is held once the incident is resolved."));
        incident.progress = withReview(incident.progress, context.now);
        return Change {
            QStringLiteral("incident.review"), {}, {entry(context, TimelineKind::Edit, {}, {}, QStringLiteral("reviewed"))}, {}};
    }
};

} // namespace

CommandPtr editIncident(const IncidentId &id, std::int64_t version, const IncidentEdit &edit)
{
    return std::make_shared<Edit>(id, version, edit);
}

CommandPtr moveIncident(const IncidentId &id, std::int64_t version, const MoveRequest &request)
{
    return std::make_shared<MoveStage>(id, version, request);
}

CommandPtr assignLead(const IncidentId &id, std::int64_t version, const std::optional<Lead> &lead)
{
    return std::make_shared<AssignLead>(id, version, lead);
}

CommandPtr holdReview(const IncidentId &id, std::int64_t version) { return std::make_shared<HoldReview>(id, version); }

} // namespace demarc::app
