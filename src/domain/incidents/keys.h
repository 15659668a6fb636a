// SPDX-License-Identifier: GPL-3.0-or-later
// The stable text of the enums of incidents and alerts, for the database, the audit trail and JSON. Never
// shown as words and never changed once released.
#pragma once

#include "domain/alerts/alertrule.h"
#include "domain/incidents/incident.h"

#include <QStringView>

#include <optional>

namespace demarc {

QString keyOf(Severity severity); // "sev1"
QString keyOf(IncidentType type);
QString keyOf(DetectionSource source);
QString keyOf(CauseCategory category);
QString keyOf(Stage stage);
QString keyOf(Holder holder);
QString keyOf(ActionKind kind);
QString keyOf(TimelineKind kind);
QString keyOf(AlertMetric metric);
QString keyOf(Holding holding);
QString keyOf(Party party);
QString keyOf(Verdict verdict);

// The value with that key; empty for text that is none (a newer version may know more).
template <typename Enum>
std::optional<Enum> fromKey(QStringView key);

template <>
std::optional<Severity> fromKey(QStringView key);
template <>
std::optional<IncidentType> fromKey(QStringView key);
template <>
std::optional<DetectionSource> fromKey(QStringView key);
template <>
std::optional<CauseCategory> fromKey(QStringView key);
template <>
std::optional<Stage> fromKey(QStringView key);
template <>
std::optional<Holder> fromKey(QStringView key);
template <>
std::optional<ActionKind> fromKey(QStringView key);
template <>
std::optional<TimelineKind> fromKey(QStringView key);
template <>
std::optional<AlertMetric> fromKey(QStringView key);
template <>
std::optional<Holding> fromKey(QStringView key);
template <>
std::optional<Party> fromKey(QStringView key);

} // namespace demarc
