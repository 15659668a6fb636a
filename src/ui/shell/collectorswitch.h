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
    // Answers what is under way, then stops: a few seconds at most.
    ~CollectorSwitch() override;

    bool isOn() const { return m_state.kind == CollectorState::Kind::Listening; }
    const CollectorState &state() const { return m_state; }
    std::uint16_t port() const; // 0 while off
    void setOn(bool on);        // takes effect in a moment: changed() tells

Q_SIGNALS:
    void changed();

private:
    void started(const std::shared_ptr<app::Collector> &collector, const Result<void> &result);
    void look();

    app::Workspace &m_workspace;
    std::shared_ptr<app::Collector> m_collector; // the one that listens
    bool m_wanted = false;
    CollectorState m_state;
    QTimer m_timer;
    std::deque<std::pair<Instant, std::int64_t>> m_counts; // calls so far, of the last minute
    app::WorkThread m_thread;                              // starting and stopping take time
};

} // namespace demarc::ui
