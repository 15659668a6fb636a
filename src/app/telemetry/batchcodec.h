// SPDX-License-Identifier: GPL-3.0-or-later
// Calls, spans and scores as bytes and back: how a started import is kept. Only this build reads what it wrote.
#pragma once

#include "base/result.h"
#include "domain/telemetry/trace.h"

#include <QByteArray>

namespace demarc::app {

// Changes whenever the bytes do: what an older build left is read anew instead.
inline constexpr int kBatchCodecVersion = 1;

QByteArray encodeBatch(const TelemetryBatch &batch);
// Errors: Storage, for bytes that encodeBatch() did not write.
Result<TelemetryBatch> decodeBatch(const QByteArray &bytes);

} // namespace demarc::app
