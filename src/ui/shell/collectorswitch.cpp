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
    m_forwardProblem.clear();
    Q_EMIT changed();
}

Result<void> CollectorSwitch::check(const QString &address, const app::ForwardChoice &forward)
{
    if (forward.url.isEmpty())
        return {};
    const auto target = app::forwardTarget(forward.url, {});
    if (!target)
        return failureOf(target);
    if (!target->headers.empty()) {
        return failure(ErrorKind::InvalidInput,
            tr("Leave user and password out of the address, since it is kept in the settings. Write a file with the header "
               "“Authorization: Basic …”."));
    }
    const auto options = app::receiverOptions(address);
    if (options && app::leadsTo(target->url, options->address, options->port))
        return failure(ErrorKind::InvalidInput, tr("This is where the collector listens itself. Pass on to somewhere else."));
    return {};
}

Result<void> CollectorSwitch::set(const QString &address, const app::ForwardChoice &forward)
{
    if (const auto options = app::receiverOptions(address); !options)
        return failureOf(options);
    if (const auto sound = check(address, forward); !sound)
        return sound;
    const bool same = address == m_address && forward == m_forward;
    m_address = address;
    m_forward = forward;
    const bool failed = m_state.kind == CollectorState::Kind::Failed || !m_forwardProblem.isEmpty();
    if ((!isOn() && !m_starting && !failed) || (same && !failed))
        return {};
    setOn(false);
    setOn(true);
    return {};
}

CollectorSwitch::Begun CollectorSwitch::begin(app::Collector &collector, const app::ForwardChoice &forward)
{
    Begun begun;
    if (!forward.url.isEmpty()) {
        const auto target = app::readForwardTarget(forward);
        if (target)
            collector.passOnTo(*target);
        else
            begun.problem = target.error().message;
    }
    begun.listening = collector.start();
    return begun;
}

void CollectorSwitch::start()
{
    auto options = app::receiverOptions(m_address).value_or(ingest::ReceiverOptions {});
    options.passOn = !m_forward.url.isEmpty();
    auto collector = std::make_shared<app::Collector>(m_workspace, options, app::grpcBeside(options));
    m_starting = collector;
    ++m_underWay;
    app::deliver(m_thread.run([collector, forward = m_forward] { return begin(*collector, forward); }), this,
        [this, collector](const Begun &begun) { started(collector, begun); });
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

void CollectorSwitch::started(const std::shared_ptr<app::Collector> &collector, const Begun &begun)
{
    if (collector != m_starting) // switched off again meanwhile: its stop is under way
        return finishStep();
    m_starting.reset();
    m_forwardProblem = begun.problem;
    if (begun.listening) {
        m_collector = collector;
        m_counts.clear();
        const auto grpc = m_collector->grpc();
        m_state = {CollectorState::Kind::Listening, addressOf(m_address, m_collector->status().port), {},
            grpc ? QString() : tr("Calls over HTTP are received, over gRPC not: %1").arg(grpc.error().message), {}};
        m_timer.start();
        look();
    } else {
        m_state = {CollectorState::Kind::Failed, m_address, {}, begun.listening.error().message, {}};
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
    lookAtPassingOn();
    Q_EMIT changed();
}

void CollectorSwitch::lookAtPassingOn()
{
    if (m_forward.url.isEmpty())
        return;
    const auto status = m_collector->forwarding().value_or(app::ForwardStatus {});
    auto &state = m_state.passingOn;
    state.host = QUrl(m_forward.url).host();
    state.isByAnother = status.turn == app::ForwardStatus::Turn::Elsewhere && m_forwardProblem.isEmpty();
    state.requests = status.passedOn;
    state.refused = status.refused;
    state.problem = m_forwardProblem.isEmpty() ? status.lastProblem : m_forwardProblem;
    if (std::exchange(m_askingOutbox, true))
        return;
    app::deliver(m_workspace.telemetry().outbox(), this, [this](const Result<telemetry::OutboxStatus> &outbox) {
        m_askingOutbox = false;
        if (!outbox || m_state.passingOn.host.isEmpty())
            return;
        m_state.passingOn.waiting = outbox->waiting;
        m_state.passingOn.isFull = outbox->isFull();
        Q_EMIT changed();
    });
}

} // namespace demarc::ui
