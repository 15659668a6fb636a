// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a picture of every page in both themes, once it shows its figures.
#pragma once

#include "ui/style/style.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>

namespace demarc::ui {

class MainWindow;
class Page;

class Screenshots : public QObject {
    Q_OBJECT

public:
    // Pictures go flat into `folder`, which is made if need be: PAGE-light.png, PAGE-dark.png.
    Screenshots(MainWindow &window, const QString &folder, QObject *parent = nullptr);

    // Starts with the first page; the window has an open workspace.
    void start();

Q_SIGNALS:
    // All done; `problems` are sentences, e.g. that a page did not settle in time (its picture was taken nevertheless).
    void finished(const QStringList &problems);

private:
    void next();
    void whenSettled();
    void take();
    void takeIn(ThemeChoice theme, const QString &name, std::function<void()> then);

    MainWindow &m_window;
    QString m_folder;
    QStringList m_waiting; // page ids
    QString m_id;
    QStringList m_problems;
    QTimer m_deadline;
    QMetaObject::Connection m_settled;
};

} // namespace demarc::ui
