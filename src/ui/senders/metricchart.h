// SPDX-License-Identifier: GPL-3.0-or-later
// One metric of a source over the last day, in a small place.
#pragma once

#include "base/result.h"
#include "domain/telemetry/metricpanel.h"
#include "ui/monitoring/monitoringcharts.h"

#include <QFuture>
#include <QWidget>

#include <functional>

namespace demarc::ui {

class ChartView;
class Label;
class StateView;

class MetricChart : public QWidget {
    Q_OBJECT

public:
    using Feed = std::function<QFuture<Result<MetricPanel>>(MetricQuery)>;

    explicit MetricChart(QWidget *parent = nullptr);
    void setFeed(Feed feed) { m_feed = std::move(feed); }

    // Shows that metric; what was shown before goes.
    void showMetric(const std::string &service, const std::string &instrument, Instant now);
    // Asks anew where one is shown and what is shown has aged.
    void refresh(Instant now);
    void clear();
    const std::string &instrument() const { return m_instrument; } // empty: none is shown

private:
    void setUpHead();
    void ask(Instant now);
    void showAnswer(const Result<MetricPanel> &answer, Instant now);

    Feed m_feed;
    std::string m_service;
    std::string m_instrument;
    Instant m_asked {};
    std::uint64_t m_generation = 0; // of the newest question; older answers are dropped
    SeriesLooks m_looks;
    QWidget *m_head = nullptr;
    Label *m_title = nullptr;
    Label *m_subtitle = nullptr;
    ChartView *m_chart = nullptr;
    StateView *m_state = nullptr;
};

} // namespace demarc::ui
