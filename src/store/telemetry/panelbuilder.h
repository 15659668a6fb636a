// SPDX-License-Identifier: GPL-3.0-or-later
// Adds up roll-up rows and calls into the groups and buckets of a panel.
#pragma once

#include "domain/telemetry/panel.h"
#include "store/telemetry/aggregate.h"
#include "store/telemetry/seriesfilter.h"

#include <unordered_map>

namespace demarc::telemetry {

// Where the buckets of a panel lie.
struct PanelFrame {
    Instant from {}; // start of the first bucket
    Instant to {};
    Duration step {};
};

class PanelBuilder {
public:
    // `quality` is the id of the scores to average; empty: all of them. A name nobody scored has an id no row has.
    PanelBuilder(
        const PanelQuery &query, const PanelFrame &frame, const SeriesTable &series, std::optional<std::int64_t> quality);

    // The sketches that the metric is read from; none: it is read from the totals without them.
    Sketches sketches() const;
    bool wantsSeries(std::int64_t series) const { return m_groupOfSeries.contains(series); }

    // A roll-up row of a series that is wanted, starting at `start`: its sketches() or else its totals. False where the bytes
    // are damaged.
    bool addRow(Instant start, std::int64_t series, std::string_view bytes);
    // A call of a series that is wanted; its user still decides.
    void addCall(const Call &call, std::int64_t series, std::span<const std::int64_t> qualities);

    Panel finish() const;

private:
    struct Figure {
        std::optional<PanelValue> value;
        std::int64_t samples = 0;
    };

    using Totals = std::unordered_map<std::uint64_t, Aggregate>; // by group and bucket; only those with calls

    Aggregate &totalsAt(std::size_t group, Instant start);
    std::size_t groupNamed(const std::string &key);
    Figure figureOf(const Aggregate &totals) const;
    Figure qualityOf(const Aggregate &totals) const;
    PanelGroup makeGroup(const std::string &key, const std::vector<std::pair<std::size_t, const Aggregate *>> &buckets,
        std::size_t bucketCount, Aggregate &all) const;
    PanelFrame widenedFrame() const;
    std::uint64_t placeIn(const PanelFrame &frame, std::uint64_t place) const;
    bool hasEnough(const PanelFrame &frame) const;

    const PanelQuery &m_query;
    PanelFrame m_frame;
    std::optional<std::int64_t> m_quality;
    std::unordered_map<std::int64_t, std::size_t> m_groupOfSeries; // only wanted ones
    std::unordered_map<std::string, std::size_t> m_groupOfKey;
    std::vector<std::string> m_groups;
    Totals m_totals;
};

} // namespace demarc::telemetry
