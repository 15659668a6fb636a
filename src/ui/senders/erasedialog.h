// SPDX-License-Identifier: GPL-3.0-or-later
// Asks whom to erase and why, and says beforehand how many calls name them and what happens.
#pragma once

#include "app/telemetry/upkeep.h"

#include <QDialog>
#include <QTimer>

class QBoxLayout;
class QLineEdit;
class QPushButton;

namespace demarc::ui {

class Label;

class EraseDialog : public QDialog {
    Q_OBJECT

public:
    // `user` and `reason` are what the form begins with.
    EraseDialog(app::Workspace &workspace, const QString &user, const QString &reason, QWidget *parent = nullptr);

Q_SIGNALS:
    void eraseRequested(const QString &user, const QString &reason); // accepted

private:
    void setUpForm();
    void setUpButtons(QBoxLayout *column);
    void updateButton();
    void look();
    void showFound(const QString &user, const Result<std::int64_t> &calls);
    void lookAtOutbox();
    void submit();

    app::Workspace &m_workspace;
    app::ReadSlot m_slot;
    QTimer m_typing; // looks once a person stops typing
    QLineEdit *m_user = nullptr;
    QLineEdit *m_reason = nullptr;
    Label *m_found = nullptr;
    Label *m_waiting = nullptr;
    QPushButton *m_erase = nullptr;
};

} // namespace demarc::ui
