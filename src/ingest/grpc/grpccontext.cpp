// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/grpc/grpccontext.h"

#include "ingest/grpc/grpccall.h"

namespace demarc::ingest {

bool Turn::read()
{
    const std::lock_guard lock(m_mutex);
    if (m_stage != Stage::Waiting)
        return false;
    m_stage = Stage::Reading;
    m_call.read();
    return true;
}

bool Turn::advance(Stage from, Stage to)
{
    const std::lock_guard lock(m_mutex);
    if (m_stage != from)
        return false;
    m_stage = to;
    return true;
}

bool Turn::settle()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_stage, Stage::Settled) != Stage::Settled;
}

bool Turn::settleFromOutside()
{
    const std::lock_guard lock(m_mutex);
    m_isBrokenOff = true;
    return m_stage != Stage::Working && std::exchange(m_stage, Stage::Settled) != Stage::Settled;
}

bool Turn::handOver()
{
    const std::lock_guard lock(m_mutex);
    m_stage = Stage::Answering;
    return !m_isBrokenOff;
}

bool Turn::isSettled() const
{
    const std::lock_guard lock(m_mutex);
    return m_stage == Stage::Settled;
}

void ReadingSlots::ask(const std::shared_ptr<Turn> &turn)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_free == 0) {
            std::erase_if(m_waiting, [](const auto &other) { return other->isSettled(); });
            m_waiting.push_back(turn);
            return;
        }
        --m_free;
    }
    if (!turn->read())
        release();
}

void ReadingSlots::release()
{
    for (;;) {
        std::shared_ptr<Turn> next;
        {
            const std::lock_guard lock(m_mutex);
            if (m_waiting.empty()) {
                ++m_free;
                return;
            }
            next = std::move(m_waiting.front());
            m_waiting.pop_front();
        }
        if (next->read())
            return;
    }
}

} // namespace demarc::ingest
