// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+C, and what a command that takes long tells meanwhile.
#pragma once

#include "app/workspace/workspace.h"

#include <thread>

namespace demarc::ctl {

// A descriptor that becomes readable when the process is asked to end. Call before threads start, so that they block
// the signals too.
int terminationSignals();

// While it lives, a termination signal cancels the workspace's jobs, and their progress is written to standard error if
// `showProgress`. Closes `signals`.
class Interruption {
public:
    Interruption(app::Workspace &workspace, int signals, bool showProgress);
    ~Interruption();
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

private:
    void watch() const;
    void show(int &shownPercent) const;

    app::Workspace &m_workspace;
    int m_signals;
    int m_ended; // an eventfd
    bool m_showProgress;
    std::thread m_thread;
};

} // namespace demarc::ctl
