// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/incidents/change.h"

#include "app/incidents/json.h"
#include "app/incidents/words.h"
#include "app/ownership/ownerdirectory.h"
#include "app/workspace/rowversion.h"
#include "domain/incidents/keys.h"
#include "store/catalogue/incidents.h"

#include <QCoreApplication>

namespace demarc::app::incidents {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::Incidents)
};

// The incident without its actions, which have versions of their own.
Incident withoutActions(Incident incident)
{
    incident.actions.clear();
    return incident;
}

// Puts an incident back as it was, provided it still is as `left`. Its own inverse puts back what it replaced.
class Restore final : public Command {
public:
    Restore(Incident snapshot, Incident left, std::optional<IncidentAction> remove, std::optional<IncidentAction> insert)
        : m_snapshot(std::move(snapshot)), m_left(withoutActions(std::move(left))), m_remove(std::move(remove)),
          m_insert(std::move(insert))
    {
    }

    QString text() const override { return Text::tr("Change %1").arg(numberText(m_snapshot.number)); }

    Result<Applied> apply(sql::Connection &connection, const CommandContext &context) const override
    {
        const auto now = store::incident(connection, m_snapshot.id);
        if (!now)
            return failureOf(now);
        auto restored = m_snapshot;
        restored.version = versionToDemand(withoutActions(*now), m_left);
        if (const auto updated = store::updateIncident(connection, restored); !updated)
            return failureOf(updated);
        if (const auto moved = swapAction(connection); !moved)
            return failureOf(moved);
        const auto said = now->stage() == restored.stage()
            ? entry(context, TimelineKind::Edit, {}, {}, QStringLiteral("undone"))
            : entry(context, TimelineKind::Undone, {}, keyOf(now->stage()), keyOf(restored.stage()));
        if (const auto appended = appendEntries(connection, restored.id, {said}); !appended)
            return failureOf(appended);
        const auto left = store::incident(connection, restored.id);
        if (!left)
            return failureOf(left);
        return Applied {
            {QStringLiteral("incident.undo"), QStringLiteral("incident"), restored.id.value, toJson(*now), toJson(restored), {}},
            std::make_shared<Restore>(*now, *left, m_insert, m_remove), Topic::Incidents};
    }

private:
    Result<void> swapAction(sql::Connection &connection) const
    {
        if (m_remove) {
            if (const auto removed = store::removeAction(connection, m_remove->id, m_remove->version); !removed)
                return removed;
        }
        return m_insert ? store::insertAction(connection, m_snapshot.id, *m_insert) : Result<void> {};
    }

    Incident m_snapshot;
    Incident m_left;
    std::optional<IncidentAction> m_remove;
    std::optional<IncidentAction> m_insert;
};

template <typename T, typename ToText>
void setField(T &field, const std::optional<T> &value, const char *key, const CommandContext &context,
    std::vector<TimelineEntry> &entries, const ToText &toText)
{
    if (!value || *value == field)
        return;
    entries.push_back(entry(context, TimelineKind::Edit, toText(*value), toText(field), QString::fromLatin1(key)));
    field = *value;
}

} // namespace

TimelineEntry entry(
    const CommandContext &context, TimelineKind kind, const QString &text, const QString &before, const QString &after)
{
    return {TimelineEntryId::create(), context.now, context.actor.name, kind, text, before, after, {}, {}};
}

Result<void> appendEntries(sql::Connection &connection, const IncidentId &id, const std::vector<TimelineEntry> &entries)
{
    for (const auto &entry : entries) {
        if (const auto appended = store::appendEntry(connection, id, entry); !appended)
            return appended;
    }
    return {};
}

Result<Applied> change(sql::Connection &connection, const IncidentId &id, std::int64_t version, const Changer &changer)
{
    const auto before = store::incident(connection, id);
    if (!before)
        return failureOf(before);
    auto after = *before;
    const auto changed = changer(after);
    if (!changed)
        return failureOf(changed);
    if (version != kAnyVersion)
        after.version = version;
    if (const auto updated = store::updateIncident(connection, after); !updated)
        return failureOf(updated);
    if (changed->addedAction) {
        if (const auto added = store::insertAction(connection, id, *changed->addedAction); !added)
            return failureOf(added);
    }
    if (const auto appended = appendEntries(connection, id, changed->entries); !appended)
        return failureOf(appended);
    const auto left = store::incident(connection, id);
    if (!left)
        return failureOf(left);
    return Applied {{changed->action, QStringLiteral("incident"), id.value, toJson(*before), toJson(after), changed->reason},
        std::make_shared<Restore>(*before, *left, changed->addedAction, std::nullopt), Topic::Incidents};
}

Result<void> applyEdit(
    Incident &incident, const IncidentEdit &edit, const CommandContext &context, std::vector<TimelineEntry> &entries)
{
    if (edit.title && edit.title->trimmed().isEmpty())
        return failure(ErrorKind::InvalidInput, Text::tr("An incident needs a title."));
    const auto latest = context.now + std::chrono::minutes {1};
    if ((edit.impactStartedAt && *edit.impactStartedAt && **edit.impactStartedAt > latest)
        || (edit.detectedAt && *edit.detectedAt > latest))
        return failure(ErrorKind::InvalidInput, Text::tr("This instant lies in the future. Enter when it happened."));

    const auto same = [](const QString &text) { return text; };
    const auto key = [](auto value) { return keyOf(value); };
    const auto instant = [](const std::optional<Instant> &value) { return value ? toIso(*value) : QString(); };
    if (edit.severity && *edit.severity != incident.severity) {
        entries.push_back(entry(context, TimelineKind::Severity, {}, keyOf(incident.severity), keyOf(*edit.severity)));
        incident.severity = *edit.severity;
    }
    setField(incident.title, edit.title, "title", context, entries, same);
    setField(incident.system, edit.system, "system", context, entries, same);
    setField(incident.type, edit.type, "type", context, entries, key);
    setField(incident.source, edit.source, "source", context, entries, key);
    setField(incident.impactStartedAt, edit.impactStartedAt, "impactStarted", context, entries, instant);
    setField(incident.detectedAt, edit.detectedAt, "detected", context, entries, [](Instant value) { return toIso(value); });
    setField(incident.trigger, edit.trigger, "trigger", context, entries, same);
    setField(incident.causeCategory, edit.causeCategory, "causeCategory", context, entries,
        [](const std::optional<CauseCategory> &value) { return value ? keyOf(*value) : QString(); });
    setField(incident.cause, edit.cause, "cause", context, entries, same);
    setField(incident.mitigation, edit.mitigation, "mitigation", context, entries, same);
    setField(incident.preventionWaiver, edit.preventionWaiver, "preventionWaiver", context, entries, same);
    return {};
}

Result<Owner> accountable(sql::Connection &connection)
{
    const auto owners = loadOwnerBook(connection);
    if (!owners)
        return failureOf(owners);
    return owners->ownerOf(QStringView(activitykey::kIncident).toString());
}

} // namespace demarc::app::incidents
