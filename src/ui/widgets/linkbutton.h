// SPDX-License-Identifier: GPL-3.0-or-later
// A name within a text that leads to its page: accent colour, underlined under the pointer, elided where it has no room.
#pragma once

#include <QAbstractButton>

namespace demarc::ui {

class LinkButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit LinkButton(const QString &text, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace demarc::ui
