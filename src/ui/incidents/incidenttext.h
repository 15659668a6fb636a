// SPDX-License-Identifier: GPL-3.0-or-later
// How incidents read and which colours they take on the page; the words of their enums are app/incidents/words.h.
#pragma once

#include "domain/incidents/deadlines.h"
#include "domain/incidents/durations.h"
#include "domain/incidents/incident.h"
#include "ui/style/theme.h"

#include <QTimeZone>

namespace demarc::ui {

Tone severityTone(Severity severity);                        // of its tag
QColor severityColor(const Theme &theme, Severity severity); // of the bar of its card

// A line of the timeline as a sentence; names and notes are plain text from people.
QString timelineText(const TimelineEntry &entry, const QString &currency);

// How long it lasts, when it was resolved, or when its review is due: what a card says at its foot.
struct AgeText {
    QString text;
    Tone tone = Tone::Neutral;
};
AgeText ageOf(const Incident &incident, std::optional<Instant> newestEntry, Instant now, const QTimeZone &zone);

// "Investigating · 38 min"
QString stageText(const Incident &incident, Instant now);
// "by draft 12", "by baseline 13"
QString matrixText(const Owner &owner);
// "held: nobody 4 min · Partner 24 min"; empty while nothing was held yet.
QString heldText(const HeldTimes &times);
// "4 min (n 11)", "not enough (n 0)"
QString summaryText(const std::optional<Duration> &value, std::size_t n);

} // namespace demarc::ui
