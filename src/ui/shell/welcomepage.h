// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown without a workspace: open, new, the demo, and what was open before.
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace demarc::ui {

class WelcomePage : public QWidget {
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);
    void setRecent(const QStringList &locations);
    void setBusy(bool busy); // while a workspace opens

Q_SIGNALS:
    void openRequested();
    void newRequested();
    void demoRequested();
    void recentRequested(const QString &location);

private:
    QWidget *m_content = nullptr;
    QVBoxLayout *m_recent = nullptr;
};

} // namespace demarc::ui
