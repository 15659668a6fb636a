// SPDX-License-Identifier: GPL-3.0-or-later
#include "demarcctl/interruption.h"

#include <cmath>
#include <csignal>
#include <cstdio>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace demarc::ctl {

namespace {

constexpr int kShownEveryMs = 200;

} // namespace

int terminationSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return signalfd(-1, &signals, SFD_CLOEXEC);
}

Interruption::Interruption(app::Workspace &workspace, int signals, bool showProgress)
    : m_workspace(workspace), m_signals(signals), m_ended(eventfd(0, EFD_CLOEXEC)), m_showProgress(showProgress),
      m_thread([this] { watch(); })
{
}

Interruption::~Interruption()
{
    eventfd_write(m_ended, 1);
    m_thread.join();
    if (m_showProgress)
        std::fprintf(stderr, "\r%*s\r", 79, "");
    close(m_ended);
    close(m_signals);
}

void Interruption::watch() const
{
    int shownPercent = -1;
    for (;;) {
        pollfd waiting[] {{m_signals, POLLIN, 0}, {m_ended, POLLIN, 0}};
        const int ready = poll(waiting, 2, m_showProgress ? kShownEveryMs : -1);
        if (waiting[1].revents != 0)
            return;
        if (ready > 0 && waiting[0].revents != 0) {
            signalfd_siginfo signal {};
            if (read(m_signals, &signal, sizeof signal) < 0)
                return;
            for (const auto &job : m_workspace.jobs().running())
                m_workspace.jobs().cancel(job.id);
        } else {
            show(shownPercent);
        }
    }
}

void Interruption::show(int &shownPercent) const
{
    for (const auto &job : m_workspace.jobs().running()) {
        const int percent = job.progress ? static_cast<int>(std::floor(*job.progress * 100)) : -1;
        if (percent < 0 || percent == shownPercent)
            continue;
        shownPercent = percent;
        std::fprintf(stderr, "\r%.68s: %d %%", job.title.toLocal8Bit().constData(), percent);
        std::fflush(stderr);
    }
}

} // namespace demarc::ctl
