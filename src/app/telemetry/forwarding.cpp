// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/forwarding.h"

namespace demarc::app {

Forwarding::Forwarding(Telemetry &telemetry, ForwardTarget target) : m_forwarder(new Forwarder(telemetry, std::move(target)))
{
    keep(m_forwarder->status());
    m_forwarder->moveToThread(&m_thread);
    QObject::connect(m_forwarder, &Forwarder::changed, m_forwarder, [this](const ForwardStatus &status) { keep(status); });
    QObject::connect(m_forwarder, &Forwarder::finished, &m_thread, &QThread::quit, Qt::DirectConnection);
    QObject::connect(&m_thread, &QThread::finished, m_forwarder, &QObject::deleteLater);
    m_thread.start();
}

Forwarding::~Forwarding() { stop(); }

void Forwarding::stop()
{
    if (m_thread.isRunning())
        QMetaObject::invokeMethod(m_forwarder, &Forwarder::finish);
    m_thread.wait();
}

ForwardStatus Forwarding::status() const
{
    const std::lock_guard lock(m_mutex);
    return m_status;
}

void Forwarding::keep(const ForwardStatus &status)
{
    m_takes = status.turn != ForwardStatus::Turn::Taken;
    const std::lock_guard lock(m_mutex);
    m_status = status;
}

} // namespace demarc::app
