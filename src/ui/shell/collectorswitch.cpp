// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/collectorswitch.h"

#include "app/telemetry/collector.h"
#include "app/workspace/deliver.h"

namespace demarc::ui {

namespace {

constexpr std::chrono::seconds kLook {1};
constexpr Duration kWindow = std::chrono::minutes {1};

} // namespace

CollectorSwitch::CollectorSwitch(app::Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    m_timer.setInterval(kLook);
    connect(&m_timer, &QTimer::timeout, this, &CollectorSwitch::look);
}

CollectorSwitch::~CollectorSwitch()
{
    m_timer.stop();
    m_collector.reset();
}

std::uint16_t CollectorSwitch::port() const { return m_collector ? m_collector->status().port : std::uint16_t {0}; }

void CollectorSwitch::setOn(bool on)
{
    m_wanted = on;
    if (on == isOn())
        return;
    if (on) {
        auto collector = std::make_shared<app::Collector>(m_workspace.telemetry(), m_workspace.clock());
        app::deliver(m_thread.run([collector] { return collector->start(); }), this,
            [this, collector](const Result<void> &result) { started(collector, result); });
        return;
    }
    m_timer.stop();
    m_thread.post([collector = std::exchange(m_collector, nullptr)] { collector->stop(); });
    m_state = {};
    Q_EMIT changed();
}

void CollectorSwitch::started(const std::shared_ptr<app::Collector> &collector, const Result<void> &result)
{
    if (!m_wanted || m_collector) // switched off again, or on twice, meanwhile
        return m_thread.post([collector] { collector->stop(); });
    if (!result) {
        m_state = {CollectorState::Kind::Failed, {}, {}, result.error().message};
        Q_EMIT changed();
        return;
    }
    m_collector = collector;
    m_counts.clear();
    m_state = {CollectorState::Kind::Listening, QStringLiteral("127.0.0.1:%1").arg(m_collector->status().port), {}, {}};
    m_timer.start();
    look();
}

void CollectorSwitch::look()
{
    const auto now = m_workspace.clock().now();
    const auto calls = m_collector->status().calls;
    m_counts.emplace_back(now, calls);
    while (m_counts.size() > 1 && now - m_counts.front().first > kWindow)
        m_counts.pop_front();
    m_state.callsPerMinute = static_cast<double>(calls - m_counts.front().second);
    Q_EMIT changed();
}

} // namespace demarc::ui
