// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/uistallmeter.h"

#include <algorithm>
#include <ctime>

namespace demarc::test {

namespace {

constexpr std::chrono::milliseconds kBeat {5};

} // namespace

UiStallMeter::UiStallMeter(QObject *parent) : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(kBeat);
    connect(&m_timer, &QTimer::timeout, this, &UiStallMeter::beat);
}

void UiStallMeter::start()
{
    m_stalls.clear();
    m_longestStall = m_longestWork = Millis {0};
    m_lastThreadTime = threadTime();
    m_clock.start();
    m_timer.start();
}

void UiStallMeter::stop() { m_timer.stop(); }

void UiStallMeter::beat()
{
    const auto stall = std::max(Millis {static_cast<double>(m_clock.nsecsElapsed()) / 1e6} - Millis {kBeat}, Millis {0});
    const auto now = threadTime();
    m_longestStall = std::max(m_longestStall, stall);
    m_longestWork = std::max(m_longestWork, now - m_lastThreadTime);
    m_stalls.push_back(stall);
    m_lastThreadTime = now;
    m_clock.restart();
}

UiStallMeter::Millis UiStallMeter::threadTime()
{
    timespec time {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return Millis {static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6};
}

int UiStallMeter::stallsOver(Millis limit) const
{
    return static_cast<int>(std::count_if(m_stalls.begin(), m_stalls.end(), [&](Millis stall) { return stall > limit; }));
}

UiStallMeter::Millis UiStallMeter::median() const
{
    if (m_stalls.empty())
        return Millis {0};
    auto sorted = m_stalls;
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    return *middle;
}

} // namespace demarc::test
