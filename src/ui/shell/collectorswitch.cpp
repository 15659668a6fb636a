// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/collectorswitch.h"

#include "app/telemetry/collector.h"
#include "app/workspace/deliver.h"

namespace demarc::ui {

namespace {

constexpr std::chrono::seconds kLook {1};
constexpr Duration kWindow = std::chrono::minutes {1};

// The address with the port that was really taken, where any free one was asked for.
QString addressOf(const QString &wanted, std::uint16_t port)
{
    return wanted.left(wanted.lastIndexOf(QLatin1Char(':')) + 1) + QString::number(port);
}

} // namespace

CollectorSwitch::CollectorSwitch(app::Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_address(app::defaultAddress())
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
    if (on) {
        if (!isOn() && !m_starting)
            start();
        return;
    }
    m_timer.stop();
    for (auto *collector : {&m_starting, &m_collector}) { // after its start: one thread does both
        if (*collector)
            stop(std::exchange(*collector, nullptr));
    }
    m_state = {};
    Q_EMIT changed();
}

Result<void> CollectorSwitch::setAddress(const QString &address)
{
    const auto options = app::receiverOptions(address);
    if (!options)
        return failureOf(options);
    const bool same = address == m_address;
    m_address = address;
    const bool wanted = isOn() || m_starting || m_state.kind == CollectorState::Kind::Failed;
    if (!wanted || (same && m_state.kind != CollectorState::Kind::Failed))
        return {};
    setOn(false);
    setOn(true);
    return {};
}

void CollectorSwitch::start()
{
    const auto options = app::receiverOptions(m_address).value_or(ingest::ReceiverOptions {});
    auto collector = std::make_shared<app::Collector>(m_workspace, options, app::grpcBeside(options));
    m_starting = collector;
    ++m_underWay;
    app::deliver(m_thread.run([collector] { return collector->start(); }), this,
        [this, collector](const Result<void> &result) { started(collector, result); });
}

void CollectorSwitch::stop(std::shared_ptr<app::Collector> collector)
{
    ++m_underWay;
    app::deliver(m_thread.run([collector = std::move(collector)] {
        collector->stop();
        return true;
    }),
        this, [this](bool) { finishStep(); });
}

void CollectorSwitch::started(const std::shared_ptr<app::Collector> &collector, const Result<void> &result)
{
    if (collector != m_starting) // switched off again meanwhile: its stop is under way
        return finishStep();
    m_starting.reset();
    if (result) {
        m_collector = collector;
        m_counts.clear();
        const auto grpc = m_collector->grpc();
        m_state = {CollectorState::Kind::Listening, addressOf(m_address, m_collector->status().port), {},
            grpc ? QString() : tr("Calls over HTTP are received, over gRPC not: %1").arg(grpc.error().message)};
        m_timer.start();
        look();
    } else {
        m_state = {CollectorState::Kind::Failed, m_address, {}, result.error().message};
        Q_EMIT changed();
    }
    finishStep();
}

void CollectorSwitch::finishStep()
{
    --m_underWay;
    if (isIdle())
        Q_EMIT idle();
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
