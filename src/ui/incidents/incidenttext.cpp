// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incidents/incidenttext.h"

#include "app/incidents/words.h"
#include "domain/incidents/keys.h"
#include "ui/style/format.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

namespace demarc::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ui::Incidents)
};

namespace words = app::words;

// Nobody reads the seconds of something that lasts for minutes.
Duration wholeMinutes(Duration duration)
{
    using std::chrono::minutes;
    return duration < minutes {1} ? duration : Duration(std::chrono::floor<minutes>(duration));
}

QString withReason(const QString &sentence, const QString &reason)
{
    return reason.isEmpty() ? sentence : Text::tr("%1: %2", "what happened: why").arg(sentence, reason);
}

QString stageWord(const QString &key)
{
    const auto stage = fromKey<Stage>(key);
    return stage ? words::of(*stage) : key;
}

QString moveText(const TimelineEntry &entry, const QString &who)
{
    const auto from = fromKey<Stage>(entry.before).value_or(Stage::Triage);
    const auto to = fromKey<Stage>(entry.after).value_or(Stage::Triage);
    if (to == Stage::Acknowledged)
        return Text::tr("Acknowledged by %1").arg(who);
    if (to == Stage::Investigating && from > to)
        return withReason(Text::tr("Reopened by %1").arg(who), entry.text);
    return withReason(Text::tr("%1 by %2", "stage by person").arg(words::of(to), who), entry.text);
}

QString leadText(const TimelineEntry &entry)
{
    if (entry.after.isEmpty())
        return Text::tr("Nobody leads any more");
    return entry.before.isEmpty() ? Text::tr("%1 leads").arg(entry.after)
                                  : Text::tr("%1 handed over to %2").arg(entry.before, entry.after);
}

QString fieldName(const QString &key)
{
    static const QHash<QString, const char *> names {
        {QStringLiteral("title"), QT_TRANSLATE_NOOP("demarc::ui::Incidents", "title")},
        {QStringLiteral("system"), QT_TRANSLATE_NOOP("demarc::ui::Incidents", "system")},
        {QStringLiteral("type"), QT_TRANSLATE_NOOP("demarc::ui::Incidents", "type")},
        {QStringLiteral("source"), QT_TRANSLATE_NOOP("demarc::ui::Incidents", "source")},
        {QStringLiteral("impactStarted"), QT_TRANSLATE_NOOP("demarc::ui::Incidents", "start of the impact")},
        {QStringLiteral("detected"), QT_TRANSLATE_NOOP("demarc::ui::Incidents", "time of detection")},
        {QStringLiteral("trigger"), QT_TRANSLATE_NOOP("demarc::ui::Incidents", "trigger")},
        {QStringLiteral("causeCategory"), QT_TRANSLATE_NOOP("demarc::ui::Incidents", "cause category")},
        {QStringLiteral("cause"), QT_TRANSLATE_NOOP("demarc::ui::Incidents", "cause")},
        {QStringLiteral("mitigation"), QT_TRANSLATE_NOOP("demarc::ui::Incidents", "mitigation")},
        {QStringLiteral("preventionWaiver"), QT_TRANSLATE_NOOP("demarc::ui::Incidents", "prevention waiver")},
    };
    const auto *name = names.value(key);
    return name ? Text::tr(name) : key;
}

QString editText(const TimelineEntry &entry, const QString &who)
{
    if (entry.after == u"undone")
        return Text::tr("%1 took back a change").arg(who);
    if (entry.after == u"reviewed")
        return Text::tr("Review held by %1").arg(who);
    return Text::tr("%1 changed the %2", "person, field").arg(who, fieldName(entry.after));
}

QString actionText(const TimelineEntry &entry, const QString &who)
{
    if (entry.after == u"added")
        return Text::tr("%1 added an action: %2").arg(who, entry.text);
    if (entry.after == u"done")
        return Text::tr("%1 finished: %2").arg(who, entry.text);
    if (entry.after == u"open")
        return Text::tr("%1 reopened the action: %2").arg(who, entry.text);
    if (entry.after == u"removed")
        return Text::tr("%1 removed the action: %2").arg(who, entry.text);
    return Text::tr("%1 changed the action: %2").arg(who, entry.text);
}

Tone toneOf(Urgency urgency)
{
    switch (urgency) {
    case Urgency::AtRisk:
        return Tone::Warning;
    case Urgency::Overdue:
        return Tone::Bad;
    case Urgency::Calm:
        break;
    }
    return Tone::Neutral;
}

} // namespace

Tone severityTone(Severity severity)
{
    switch (severity) {
    case Severity::Sev1:
    case Severity::Sev2:
        return Tone::Bad;
    case Severity::Sev3:
        return Tone::Warning;
    case Severity::Sev4:
        break;
    }
    return Tone::Neutral;
}

QColor severityColor(const Theme &theme, Severity severity)
{
    switch (severity) {
    case Severity::Sev1:
        return theme.bad.text;
    case Severity::Sev2:
        return theme.nobody;
    case Severity::Sev3:
        return theme.warning.text;
    case Severity::Sev4:
        break;
    }
    return theme.thirdText;
}

QString timelineText(const TimelineEntry &entry, const QString &currency)
{
    const auto who = entry.author.isEmpty() ? Text::tr("somebody") : entry.author;
    const auto evidence = entry.evidence ? words::sentenceOf(*entry.evidence, currency) : QString();
    switch (entry.kind) {
    case TimelineKind::Note:
        return Text::tr("%1: %2", "person: note").arg(who, entry.text);
    case TimelineKind::Declared:
        return Text::tr("Reported by %1").arg(who);
    case TimelineKind::Alert:
        return Text::tr("Alert: %1").arg(evidence);
    case TimelineKind::AlertQuiet:
        return Text::tr("Within the limit again: %1").arg(evidence);
    case TimelineKind::StageMove:
        return moveText(entry, who);
    case TimelineKind::Undone:
        return Text::tr("%1 took back the move to %2").arg(who, stageWord(entry.before));
    case TimelineKind::Severity:
        return Text::tr("%1 changed the severity from %2 to %3").arg(who, entry.before.toUpper(), entry.after.toUpper());
    case TimelineKind::LeadChange:
        return leadText(entry);
    case TimelineKind::Edit:
        return editText(entry, who);
    case TimelineKind::Action:
        return actionText(entry, who);
    case TimelineKind::Absorbed:
        return Text::tr("%1 was merged into this: %2").arg(entry.before, entry.text);
    }
    return {};
}

AgeText ageOf(const Incident &incident, std::optional<Instant> newestEntry, Instant now, const QTimeZone &zone)
{
    const auto due = dueOf(incident, newestEntry, zone);
    const auto tone = due ? toneOf(urgencyOf(*due, now)) : Tone::Neutral;
    const auto &progress = incident.progress;
    if (isOpen(incident.stage()))
        return {format::age(now - progress.reopenedAt.value_or(incident.declaredAt)), tone};
    if (incident.stage() == Stage::InReview && due)
        return {Text::tr("due %1", "date").arg(format::day(due->at, zone, now)), tone == Tone::Neutral ? Tone::Warning : tone};
    const auto ended = progress.closedAt ? progress.closedAt : progress.resolvedAt;
    return {ended ? format::relativeTime(*ended, now, zone) : QString(), tone};
}

QString stageText(const Incident &incident, Instant now)
{
    const auto stage = words::of(incident.stage());
    if (!isOpen(incident.stage()))
        return stage;
    const auto since = incident.progress.reopenedAt.value_or(incident.declaredAt);
    return Text::tr("%1 · %2", "stage, age").arg(stage, format::age(now - since));
}

QString matrixText(const Owner &owner)
{
    return owner.fromDraft ? Text::tr("by draft %1", "version of the matrix").arg(owner.matrixVersion)
                           : Text::tr("by baseline %1", "version of the matrix").arg(owner.matrixVersion);
}

QString heldText(const HeldTimes &times)
{
    QStringList parts;
    const auto add = [&](Holder holder, Duration time) {
        if (time > Duration {})
            parts << Text::tr("%1 %2", "party, duration").arg(words::of(holder), format::duration(wholeMinutes(time)));
    };
    add(Holder::Nobody, times.nobody);
    add(Holder::Internal, times.internal);
    add(Holder::Partner, times.partner);
    add(Holder::Provider, times.provider);
    return parts.isEmpty() ? QString() : Text::tr("held: %1").arg(parts.join(QStringLiteral(" · ")));
}

QString summaryText(const std::optional<Duration> &value, std::size_t n)
{
    return value ? Text::tr("%1 (n %2)", "duration, number of incidents").arg(format::duration(*value)).arg(n)
                 : Text::tr("not enough (n %1)").arg(n);
}

} // namespace demarc::ui
