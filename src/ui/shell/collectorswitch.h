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
    // Answers what is under way, then stops, on a thread of its own where that takes time.
    ~CollectorSwitch() override;

    bool isOn() const { return m_state.kind == CollectorState::Kind::Listening; }
    const CollectorState &state() const { return m_state; }
    void setOn(bool on);

Q_SIGNALS:
    void changed();

private:
    void start();
    void stop();
    void look();

    app::Workspace &m_workspace;
    std::unique_ptr<app::Collector> m_collector;
    CollectorState m_state;
    QTimer m_timer;
    std::deque<std::pair<Instant, std::int64_t>> m_counts; // calls so far, of the last minute
};

} // namespace demarc::ui
