// SPDX-License-Identifier: GPL-3.0-or-later
// The words for incidents and alerts, the same in the console, on the command line and in the undo menu.
#pragma once

#include "domain/alerts/alertrule.h"
#include "domain/incidents/deadlines.h"
#include "domain/incidents/durations.h"
#include "domain/incidents/transitions.h"

namespace demarc::app::words {

QString of(Stage stage);            // "Investigating"
QString of(BoardColumn column);     // "Active"
QString of(Severity severity);      // "SEV2"
QString of(IncidentType type);      // "Hallucination"
QString of(DetectionSource source); // "Monitor"
QString of(CauseCategory category); // "Prompt change"
QString of(ActionKind kind);        // "Prevent"
QString of(AlertMetric metric);     // "Cost per hour"
QString of(Holder holder);          // "nobody"
QString of(Verdict verdict);        // "above the limit"

// What stands against a move and what to do about it: "Say how the harm was stopped."
QString of(MoveProblem problem);
QString of(RuleProblem problem);
// All of it as one text, a sentence each.
QString of(const std::vector<MoveProblem> &problems);

// A figure of a rule with its unit, from the decimal text of the evidence or the rule: "3.9 s", "12 %", "20.5 USD/h".
QString figure(AlertMetric metric, const QString &decimal, const QString &currency);
// The title of an incident that a rule opens: "Answers slower than agreed: p95 above 12 s".
QString titleOf(const Evidence &evidence, const QString &currency);
// The evidence as a sentence: "p95 latency 13.9 s, limit 12 s, 212 calls".
QString sentenceOf(const Evidence &evidence, const QString &currency);

} // namespace demarc::app::words
