// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the figures of the Monitoring page up to date without ever waiting: asks for panels in the background, drops
// answers to questions nobody asks any more, and turns any number of changes into at most four reloads a second, of which
// never two run at once.
#pragma once

#include "app/monitoring/monitoringquery.h"
#include "base/clock.h"
#include "base/result.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <functional>

namespace demarc::app {

class MonitoringFeed : public QObject {
    Q_OBJECT

public:
    // Answers one panel, such as Telemetry::panel().
    using PanelSource = std::function<QFuture<Result<Panel>>(PanelQuery)>;

    // `clock` outlives the feed.
    MonitoringFeed(PanelSource source, const Clock &clock, QObject *parent = nullptr);

    // Asks anew at once; whatever is still on its way is dropped.
    void setQuery(MonitoringQuery query);
    const MonitoringQuery &query() const { return m_query; }

    // Something changed: reload soon. Cheap; call it as often as you like.
    void refresh();

    // While paused nothing reloads by itself, and the time stands still.
    void setPaused(bool paused);
    bool isPaused() const { return m_pausedAt.has_value(); }

    std::int64_t reloads() const { return m_reloads; } // since the feed was made

Q_SIGNALS:
    void figuresChanged(const demarc::app::MonitoringFigures &figures);
    void failed(const demarc::Error &error);

private:
    struct Load;
    void load();
    void ask(const std::shared_ptr<Load> &load, Figure figure, bool before, PanelQuery query);
    void take(const std::shared_ptr<Load> &load, Figure figure, bool before, const Result<Panel> &answer);
    void arrived(const std::shared_ptr<Load> &load); // one answer less to wait for
    void finish(const std::shared_ptr<Load> &load);

    PanelSource m_source;
    const Clock &m_clock;
    MonitoringQuery m_query;
    QTimer m_soon;
    std::optional<Instant> m_pausedAt;
    std::shared_ptr<Load> m_current; // on its way; null when idle
    bool m_wanted = false;           // changed since m_current was asked
    bool m_hasQuery = false;
    std::int64_t m_reloads = 0;

    // The period before changes only with the range or by late calls, so it is not asked for with every call that comes.
    std::map<Figure, Panel> m_before;
    TimeRange m_beforeRange;
    Instant m_beforeAsked {};
};

} // namespace demarc::app
