// SPDX-License-Identifier: GPL-3.0-or-later
// clang-format off: a table reads best as one
#include "ingest/dialects/known.h"

namespace demarc::ingest {

namespace {

using enum CallField;
using enum Place;

// Its tokens and models have the legacy GenAI names.
constexpr Source kSources[] = {
    {TimeToFirstToken, 60, Span, "gen_ai.latency.time_to_first_token", Unit::Seconds},
};

} // namespace

const Dialect &vllmDialect()
{
    static constexpr Dialect dialect {kSources};
    return dialect;
}

} // namespace demarc::ingest
