// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the scores a span carries. Internal to the normaliser.
#pragma once

#include "domain/telemetry/trace.h"
#include "ingest/dialects/dialect.h"
#include "ingest/otlp/span.h"

#include <optional>
#include <vector>

namespace demarc::ingest {

// More scores of one span than this are not read.
inline constexpr std::size_t kMaxScores = 64;

struct FoundScores {
    std::vector<Score> ofSpan;
    std::vector<Score> ofTrace;
};

class ScoreFinder {
public:
    void add(const Dialect &dialect);

    // A later judgement of the same name replaces the earlier one.
    FoundScores find(const Span &span) const;

    // The one score that attributes of these names hold; empty without a name, or where neither a finite number nor a
    // label that says pass or fail is there.
    static std::optional<Score> scoreOf(const Attributes &attributes, const ScoreEvent &names);

private:
    std::vector<ScoreEvent> m_events;
    std::vector<ScoreList> m_lists;
};

// The value of a key, or null.
const AttributeValue *findAttribute(const Attributes &attributes, std::string_view key);

} // namespace demarc::ingest
