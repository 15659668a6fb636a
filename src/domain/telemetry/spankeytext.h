// SPDX-License-Identifier: GPL-3.0-or-later
// How a call is named in a link, on the command line and to a colleague: the trace id and the span id in hex.
#pragma once

#include "domain/telemetry/call.h"

#include <QString>
#include <QStringView>

namespace demarc {

QString traceIdText(const SpanKey &key); // 32 hex digits
QString spanIdText(const SpanKey &key);  // 16 hex digits
QString toText(const SpanKey &key);      // "TRACEID-SPANID"

// Reads "TRACEID-SPANID" or "TRACEID" (span id all zero: the trace as a whole), in capitals or not. Empty for anything else.
std::optional<SpanKey> spanKeyFromText(QStringView text);

} // namespace demarc
