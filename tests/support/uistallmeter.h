// SPDX-License-Identifier: GPL-3.0-or-later
// How long the thread it lives on kept its event loop from turning: what a person feels as a frozen window.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <vector>

namespace demarc::test {

// A heartbeat on the event loop. Whatever comes between two beats beyond the interval is a stall, whether the thread
// worked (busy) or waited for a lock, the disk or a core. Create and use it on the thread that is measured.
class UiStallMeter : public QObject {
    Q_OBJECT

public:
    using Millis = std::chrono::duration<double, std::milli>;

    explicit UiStallMeter(QObject *parent = nullptr);
    void start(); // forgets what was measured before
    void stop();

    // The longest stall in time on the clock, and the most the thread worked between two beats. Where the first is long
    // and the second short, the machine was busy with something else, or the thread waited.
    Millis longestStall() const { return m_longestStall; }
    Millis longestWork() const { return m_longestWork; }
    int stallsOver(Millis limit) const;
    int beats() const { return static_cast<int>(m_stalls.size()); }
    Millis median() const;

private:
    void beat();
    static Millis threadTime();

    QTimer m_timer;
    QElapsedTimer m_clock;
    Millis m_lastThreadTime {0};
    Millis m_longestStall {0};
    Millis m_longestWork {0};
    std::vector<Millis> m_stalls;
};

} // namespace demarc::test
