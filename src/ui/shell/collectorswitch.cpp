// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/collectorswitch.h"

#include "app/telemetry/collector.h"

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

CollectorSwitch::~CollectorSwitch() { stop(); }

void CollectorSwitch::setOn(bool on)
{
    if (on == isOn())
        return;
    if (on)
        start();
    else
        stop();
    Q_EMIT changed();
}

void CollectorSwitch::start()
{
    m_collector = std::make_unique<app::Collector>(m_workspace.telemetry(), m_workspace.clock());
    m_counts.clear();
    const auto started = m_collector->start();
    if (!started) {
        m_collector.reset();
        m_state = {CollectorState::Kind::Failed, {}, {}, started.error().message};
        return;
    }
    m_state = {CollectorState::Kind::Listening, QStringLiteral("127.0.0.1:%1").arg(m_collector->status().port), {}, {}};
    m_timer.start();
    look();
}

void CollectorSwitch::stop()
{
    m_timer.stop();
    m_collector.reset();
    m_state = {};
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
