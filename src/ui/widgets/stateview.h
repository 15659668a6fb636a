// SPDX-License-Identifier: GPL-3.0-or-later
// The states of a place that is filled from the database: loading, content, empty with the next step, error
// with what to do. Reloading keeps the content in sight.
#pragma once

#include "base/result.h"

#include <QStackedWidget>

namespace demarc::ui {

class EmptyState;
class Skeleton;

class StateView : public QStackedWidget {
    Q_OBJECT

public:
    explicit StateView(QWidget *content, QWidget *parent = nullptr);

    void showLoading(); // the first time a skeleton; later the old content stays
    void showContent();
    void showEmpty(const QString &icon, const QString &sentence, const QString &detail = {}, const QString &next = {});
    void showError(const Error &error);
    // Content, empty or error: anything but the first wait.
    bool isSettled() const { return m_settled; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void nextRequested();  // the button of the empty state
    void retryRequested(); // the button of the error state

private:
    void settle(QWidget *page);

    QWidget *m_content;
    Skeleton *m_skeleton;
    EmptyState *m_empty;
    bool m_settled = false;
    bool m_failed = false;
};

} // namespace demarc::ui
