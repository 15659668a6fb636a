// SPDX-License-Identifier: GPL-3.0-or-later
// Options that questions about a range of time share. Each reads nothing where the option is not given; errors: InvalidInput,
// with the sentence about wrong usage.
#pragma once

#include "base/instant.h"
#include "base/result.h"

#include <QCommandLineParser>

#include <optional>

namespace demarc::ctl {

QString value(const QCommandLineParser &parser, const char16_t *option);

// --from, --to.
Result<void> readRange(const QCommandLineParser &parser, std::optional<Instant> &from, std::optional<Instant> &to);
// --step: "60s", "15m", "1h", "1d", or seconds.
Result<void> readStep(const QCommandLineParser &parser, std::optional<Duration> &step);
// --quantile.
Result<void> readQuantile(const QCommandLineParser &parser, double &quantile);

} // namespace demarc::ctl
