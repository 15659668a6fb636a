// SPDX-License-Identifier: GPL-3.0-or-later
// From panels to what is shown: charts and tiles as plain values, in words and units. No widgets.
#pragma once

#include "app/monitoring/historymarks.h"
#include "app/monitoring/monitoringquery.h"
#include "ui/widgets/chartdata.h"

#include <array>

namespace demarc::ui {

enum class MonitoringChart { Cost, Latency, Quality, Errors, Calls, FirstToken };
inline constexpr std::array kMonitoringCharts {MonitoringChart::Cost, MonitoringChart::Latency, MonitoringChart::Quality,
    MonitoringChart::Errors, MonitoringChart::Calls, MonitoringChart::FirstToken};

enum class MonitoringTile { Cost, Calls, Latency, FirstToken, Quality, Errors };
inline constexpr std::array kMonitoringTiles {MonitoringTile::Cost, MonitoringTile::Calls, MonitoringTile::Latency,
    MonitoringTile::FirstToken, MonitoringTile::Quality, MonitoringTile::Errors};

// Gives each model, system or prompt a number that it keeps, so that its colour and shape stay the same on every chart and
// while figures move.
class SeriesLooks {
public:
    int of(const QString &key);
    void clear() { m_keys.clear(); }

private:
    QStringList m_keys;
};

// What charts are made with besides the figures.
struct ChartSetting {
    QString currency;
    QString previousName; // "week before"
    std::vector<app::HistoryMark> marks;
    bool tokensInsteadOfCalls = false;
};

QString chartTitle(MonitoringChart chart);
ChartData chartOf(MonitoringChart chart, const app::MonitoringFigures &figures, const ChartSetting &setting, SeriesLooks &looks);

struct TileText {
    QString title;
    QString value;  // a dash without data
    QString change; // against the period before; empty where it cannot be said
    Tone tone = Tone::Neutral;
    QString samples; // "2,310 scored"
    QString toolTip; // all of it in a sentence
};
TileText tileOf(MonitoringTile tile, const app::MonitoringFigures &figures, const ChartSetting &setting);

// The points of a group, later by `shift`.
std::vector<ChartPoint> pointsOf(const Panel &panel, const PanelGroup &group, Duration shift);
// "per hour", "per 15 min".
QString perBucket(Duration step);

// "hour before", "day before", "week before" …
QString previousName(app::RangeKind kind);
// A group's key as people read it; empty keys have words.
QString groupName(const QString &key, std::optional<Dimension> dimension);

} // namespace demarc::ui
