// SPDX-License-Identifier: GPL-3.0-or-later
// Quiet grey lines where content is on its way. It stays invisible for the first 150 ms, so that what is
// quick does not flicker.
#pragma once

#include <QTimer>
#include <QWidget>

namespace demarc::ui {

class Skeleton : public QWidget {
    Q_OBJECT

public:
    explicit Skeleton(QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QTimer m_delay;
    bool m_visible = false;
};

} // namespace demarc::ui
