// SPDX-License-Identifier: GPL-3.0-or-later
// Adds up roll-up rows of a metric into the groups and buckets of a panel.
#pragma once

#include "domain/telemetry/metricpanel.h"
#include "store/telemetry/metrictotals.h"
#include "store/telemetry/panelbuilder.h"

namespace demarc::telemetry {

// The value of a label; empty where it was not sent, kCappedName where too many were.
std::string valueOf(const MetricKey &key, MetricLabel label);

class MetricPanelBuilder {
public:
    // `asked` says the figure, its unit and what to group by, and outlives the builder.
    MetricPanelBuilder(const MetricPanel &asked, double quantile, const PanelFrame &frame);
    void addSeries(std::int64_t series, const MetricKey &key);
    // A row of such a series. False where the bytes are damaged.
    bool addRow(Instant start, std::int64_t series, std::string_view totals);
    Panel finish() const;

private:
    struct Figure {
        std::optional<PanelValue> value;
        std::int64_t samples = 0;
    };
    using Buckets = std::map<std::size_t, MetricTotals>;

    Figure figureOf(const MetricTotals &totals, Duration covered) const;
    PanelGroup makeGroup(const std::string &key, const Buckets &buckets, const Panel &panel, MetricTotals &all) const;

    const MetricPanel &m_asked;
    double m_quantile;
    PanelFrame m_frame;
    std::map<std::int64_t, std::string> m_groupOfSeries;
    std::map<std::string, Buckets> m_groups;
};

} // namespace demarc::telemetry
