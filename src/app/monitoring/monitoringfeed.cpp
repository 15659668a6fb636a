// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitoring/monitoringfeed.h"

#include "app/workspace/deliver.h"

namespace demarc::app {

namespace {

constexpr std::chrono::milliseconds kAtMostEvery {250};
constexpr std::chrono::seconds kBeforeStaysFor {60};

} // namespace

struct MonitoringFeed::Load {
    MonitoringFigures figures;
    std::map<Figure, Panel> before; // of those asked for
    int waiting = 0;
    bool asksBefore = false;
    std::optional<Error> error; // the first
};

MonitoringFeed::MonitoringFeed(PanelSource source, const Clock &clock, QObject *parent)
    : QObject(parent), m_source(std::move(source)), m_clock(clock)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kAtMostEvery);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (m_wanted && !m_current)
            load();
    });
}

void MonitoringFeed::setQuery(MonitoringQuery query)
{
    m_query = std::move(query);
    m_hasQuery = true;
    m_before.clear();
    m_current.reset();
    load();
}

void MonitoringFeed::refresh()
{
    if (!m_hasQuery || m_pausedAt)
        return;
    m_wanted = true;
    if (!m_current && !m_soon.isActive())
        load();
}

void MonitoringFeed::setPaused(bool paused)
{
    if (paused == isPaused())
        return;
    m_pausedAt = paused ? std::optional(m_clock.now()) : std::nullopt;
    refresh();
}

void MonitoringFeed::load()
{
    const auto now = m_pausedAt.value_or(m_clock.now());
    auto load = std::make_shared<Load>();
    load->figures.query = m_query;
    load->figures.now = now;
    load->figures.range = rangeOf(m_query.range, now);
    load->asksBefore = m_before.empty() || m_beforeRange != load->figures.range || now - m_beforeAsked > kBeforeStaysFor;
    m_current = load;
    m_wanted = false;
    ++m_reloads;
    m_soon.start();
    load->waiting = 1; // until all is asked
    for (const auto figure : kFigures) {
        ask(load, figure, false, panelQuery(m_query, figure, load->figures.range));
        if (load->asksBefore && !m_query.comparePoints)
            ask(load, figure, true, previousQuery(m_query, figure, load->figures.range, load->figures.range.step));
    }
    arrived(load);
}

void MonitoringFeed::ask(const std::shared_ptr<Load> &load, Figure figure, bool before, PanelQuery query)
{
    ++load->waiting;
    deliver(m_source(std::move(query)), this,
        [this, load, figure, before](const Result<Panel> &answer) { take(load, figure, before, answer); });
}

void MonitoringFeed::take(const std::shared_ptr<Load> &load, Figure figure, bool before, const Result<Panel> &answer)
{
    if (load != m_current)
        return; // nobody asks that any more
    if (answer) {
        (before ? load->before[figure] : load->figures.panels[figure].now) = *answer;
        // Points that are compared lie in the same buckets, and those are known now.
        if (!before && m_query.comparePoints && (load->asksBefore || m_before[figure].step != answer->step))
            ask(load, figure, true, previousQuery(m_query, figure, load->figures.range, answer->step));
    } else if (!load->error) {
        load->error = answer.error();
    }
    arrived(load);
}

void MonitoringFeed::arrived(const std::shared_ptr<Load> &load)
{
    if (--load->waiting == 0)
        finish(load);
}

void MonitoringFeed::finish(const std::shared_ptr<Load> &load)
{
    m_current.reset();
    if (load->error) {
        Q_EMIT failed(*load->error);
    } else {
        if (load->asksBefore) {
            m_beforeRange = load->figures.range;
            m_beforeAsked = load->figures.now;
        }
        for (const auto &[figure, panel] : load->before)
            m_before[figure] = panel;
        for (auto &[figure, panels] : load->figures.panels)
            panels.before = m_before[figure];
        Q_EMIT figuresChanged(load->figures);
    }
    if (m_wanted && !m_soon.isActive())
        this->load();
}

} // namespace demarc::app
