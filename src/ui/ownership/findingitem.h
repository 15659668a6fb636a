// SPDX-License-Identifier: GPL-3.0-or-later
// The surface of one finding: a click, or Return while focused, goes to its place in the matrix.
#pragma once

#include <QWidget>

namespace demarc::ui {

class FindingItem : public QWidget {
    Q_OBJECT

public:
    explicit FindingItem(QWidget *parent = nullptr);

Q_SIGNALS:
    void activated();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace demarc::ui
