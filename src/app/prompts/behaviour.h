// SPDX-License-Identifier: GPL-3.0-or-later
// What a version does in use: cost, latency, tokens, errors and quality of the calls that named it, from telemetry; and
// what of the difference between two versions can be said.
#pragma once

#include "app/telemetry/telemetry.h"

#include <optional>

namespace demarc::app {

// A mean, share or quantile and the number of calls (or scores) it rests on.
struct BehaviourFigure {
    std::optional<double> value; // empty: no data, which is not zero
    std::int64_t samples = 0;
    bool operator==(const BehaviourFigure &) const = default;
};

struct VersionBehaviour {
    std::int64_t number = 0;
    std::int64_t calls = 0;
    BehaviourFigure quality;       // mean score, 0…1
    BehaviourFigure costPerCall;   // currency, over priced calls
    BehaviourFigure p95;           // seconds
    BehaviourFigure tokensPerCall; // input and output, over calls that sent tokens
    BehaviourFigure errorShare;    // 0…1
};

struct PromptBehaviour {
    VersionBehaviour before;
    VersionBehaviour after;
};

enum class Difference { NoData, NotEnough, Same, Lower, Higher };

// Below this many calls on either side a difference is not judged.
inline constexpr std::int64_t kEnoughCalls = 30;

// Whether `after` differs from `before`. For shares: a two-proportion z test at 95 %. Where a side expects fewer than five
// of either outcome (the usual limit of the normal approximation) Fisher's exact test decides instead, and what it does not
// find is NotEnough. For other figures a difference below 2 % is Same.
Difference compareShares(const BehaviourFigure &before, const BehaviourFigure &after);
Difference compareFigures(const BehaviourFigure &before, const BehaviourFigure &after);

// Of the calls that named either version, over everything stored; in one environment where it is given.
QFuture<Result<PromptBehaviour>> promptBehaviour(Telemetry &telemetry, const QString &name, std::int64_t before,
    std::int64_t after, const std::optional<QString> &environment = {});

} // namespace demarc::app
