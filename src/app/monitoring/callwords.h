// SPDX-License-Identifier: GPL-3.0-or-later
// The words for what a call's detail says, the same in the console and on the command line.
#pragma once

#include "app/monitoring/calldetail.h"

#include <QStringList>

namespace demarc::app::words {

QString of(RateKind kind);            // "Cached input"
QString of(ServiceTier tier);         // "Batch"
QString of(Operation operation);      // "Chat"
QString of(SpanKind kind);            // "Tool"
bool isChargedByPiece(RateKind kind); // by the piece, not by the million

// The price that an arithmetic rests on: "gpt-4o, valid from 30 Apr 2026 UTC".
QString priceOf(const CostArithmetic &arithmetic);
// What made other rates hold than the plain ones, a sentence each: "Batch rates, where the price has them."
QStringList rateRemarks(const CostArithmetic &arithmetic);
// Why there is no estimate, and what to do about it.
QString adviceFor(NoEstimate reason, const Call &call);
// "Its clock says that it started 7 days before it arrived."; empty where there is nothing to say.
QString clockRemark(const CallDetail &detail);
// "The catalogue has no version 14 of report-summary."; empty where there is nothing to say.
QString promptRemark(const CallDetail &detail);

} // namespace demarc::app::words
