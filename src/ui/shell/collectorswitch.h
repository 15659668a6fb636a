// SPDX-License-Identifier: GPL-3.0-or-later
// The collector as the console shows it: on or off, where it listens, how busy it is.
#pragma once

#include "ui/shell/statusbar.h"

#include "app/workspace/workspace.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>

namespace demarc::app {
class Collector;
}

namespace demarc::ui {

class CollectorSwitch : public QObject {
    Q_OBJECT

public:
    explicit CollectorSwitch(app::Workspace &workspace, QObject *parent = nullptr);
    // Answers what is under way, then stops: waits a few seconds where isIdle() is false, not otherwise.
    ~CollectorSwitch() override;

    bool isOn() const { return m_state.kind == CollectorState::Kind::Listening; }
    // Nothing listens, starts or stops: the workspace may go.
    bool isIdle() const { return !m_collector && m_underWay == 0; }
    const CollectorState &state() const { return m_state; }
    std::uint16_t port() const; // 0 while off
    void setOn(bool on);        // takes effect in a moment: changed() tells

    // Where it listens from now on, "127.0.0.1:4318" or "[::1]:4318"; the default unless set. A collector that is on
    // moves there, one that could not start tries again. Errors: InvalidInput.
    Result<void> setAddress(const QString &address);
    QString address() const { return m_address; }

Q_SIGNALS:
    void changed();
    void onRequested(); // a page asks to switch it on; the window does, and remembers it
    void idle();        // isIdle() became true

private:
    void start();
    void stop(std::shared_ptr<app::Collector> collector);
    void started(const std::shared_ptr<app::Collector> &collector, const Result<void> &result);
    void finishStep();
    void look();

    app::Workspace &m_workspace;
    QString m_address;
    std::shared_ptr<app::Collector> m_collector; // the one that listens
    std::shared_ptr<app::Collector> m_starting;
    int m_underWay = 0; // starts and stops on m_thread
    CollectorState m_state;
    QTimer m_timer;
    std::deque<std::pair<Instant, std::int64_t>> m_counts; // calls so far, of the last minute
    app::WorkThread m_thread;                              // starting and stopping take time
};

} // namespace demarc::ui
