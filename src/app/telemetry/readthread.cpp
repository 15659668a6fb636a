// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/readthread.h"

namespace demarc::app {

ReadThread::~ReadThread()
{
    const std::lock_guard lock(m_mutex);
    m_closing = true;
    if (m_running)
        m_reader->interrupt();
}

ReadThread::Ticket ReadThread::ticketFor(ReadSlot *slot)
{
    if (!slot)
        return {};
    const std::lock_guard lock(m_mutex);
    Ticket ticket {slot->m_latest, slot->m_latest->fetch_add(1) + 1};
    if (m_running && m_runningSlot == slot->m_latest)
        m_reader->interrupt();
    return ticket;
}

bool ReadThread::start(const Ticket &ticket)
{
    const std::lock_guard lock(m_mutex);
    if (m_closing || ticket.isStale())
        return false;
    m_running = true;
    m_runningSlot = ticket.latest;
    return true;
}

void ReadThread::finish()
{
    const std::lock_guard lock(m_mutex);
    m_running = false;
    m_runningSlot.reset();
}

} // namespace demarc::app
