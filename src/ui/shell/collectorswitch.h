// SPDX-License-Identifier: GPL-3.0-or-later
// The collector as the console shows it: on or off, where it listens, how busy it is.
#pragma once

#include "ui/shell/statusbar.h"

#include "app/telemetry/forwardtarget.h"
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
    bool isStarting() const { return m_starting != nullptr; }
    // Nothing listens, starts or stops: the workspace may go.
    bool isIdle() const { return !m_collector && m_underWay == 0; }
    const CollectorState &state() const { return m_state; }
    std::uint16_t port() const; // 0 while off
    void setOn(bool on);        // takes effect in a moment: changed() tells

    // Where it listens from now on, "127.0.0.1:4318" or "[::1]:4318", the default unless set; and where it passes on to, nowhere
    // unless set. A collector that is on moves there, one that could not start tries again. Errors: InvalidInput.
    Result<void> set(const QString &address, const app::ForwardChoice &forward);
    Result<void> setAddress(const QString &address) { return set(address, m_forward); }
    QString address() const { return m_address; }
    const app::ForwardChoice &forward() const { return m_forward; }

    // Whether a collector that listens at `address` could pass on to `forward`. The file with the headers is not looked at.
    // Errors: InvalidInput.
    static Result<void> check(const QString &address, const app::ForwardChoice &forward);

Q_SIGNALS:
    void changed();
    void onRequested(); // a page asks to switch it on; the window does, and remembers it
    void idle();        // isIdle() became true

private:
    // How a start went.
    struct Begun {
        Result<void> listening;
        QString problem; // why nothing is passed on
    };
    static Begun begin(app::Collector &collector, const app::ForwardChoice &forward);
    void start();
    void stop(std::shared_ptr<app::Collector> collector);
    void started(const std::shared_ptr<app::Collector> &collector, const Begun &begun);
    void finishStep();
    void look();
    void lookAtPassingOn();

    app::Workspace &m_workspace;
    QString m_address;
    app::ForwardChoice m_forward;
    QString m_forwardProblem; // the headers cannot be read: what arrives waits
    bool m_askingOutbox = false;
    std::shared_ptr<app::Collector> m_collector; // the one that listens
    std::shared_ptr<app::Collector> m_starting;
    int m_underWay = 0; // starts and stops on m_thread
    CollectorState m_state;
    QTimer m_timer;
    std::deque<std::pair<Instant, std::int64_t>> m_counts; // calls so far, of the last minute
    app::WorkThread m_thread;                              // starting and stopping take time
};

} // namespace demarc::ui
