// SPDX-License-Identifier: GPL-3.0-or-later
// Erasing a person, from anywhere in the window.
#include "ui/shell/mainwindow.h"

#include "base/plural.h"
#include "ui/senders/erasedialog.h"
#include "ui/shell/notice.h"
#include "ui/shell/statusbar.h"

namespace demarc::ui {

void MainWindow::askForErasure(const QString &user, const QString &reason)
{
    if (!m_desk)
        return;
    auto *dialog = new EraseDialog(m_desk->workspace(), user, reason, m_desk);
    connect(dialog, &EraseDialog::eraseRequested, this, &MainWindow::startErasure);
    dialog->open();
}

void MainWindow::startErasure(const QString &user, const QString &reason)
{
    if (!m_desk)
        return;
    deliver(app::eraseUser(m_desk->workspace(), user, reason),
        [this, user, reason](const Result<app::UserErasure> &erasure) { showErasure(user, reason, erasure); });
}

void MainWindow::showErasure(const QString &user, const QString &reason, const Result<app::UserErasure> &erasure)
{
    if (!erasure) {
        m_notice->showError(erasure.error(), tr("Erase a person"));
        m_notice->offer(tr("Try again…"), [this, user, reason] { askForErasure(user, reason); });
        return;
    }
    m_statusBar->showMessage(erasure->calls > 0
            ? tr("The person is erased. %Ln call(s) named them; every total stays.", nullptr, plural(erasure->calls))
            : tr("The person is erased. No stored call named them."));
    if (erasure->waiting > 0)
        m_notice->showText(tr("%Ln request(s) still wait to be passed on to another backend, just as they came. Erase the person "
                              "there, too.",
                               nullptr, plural(erasure->waiting)),
            Tone::Warning);
}

} // namespace demarc::ui
