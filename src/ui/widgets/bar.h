// SPDX-License-Identifier: GPL-3.0-or-later
// How much of a whole is used: a budget, a share.
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

namespace demarc::ui {

// Fills `fraction` (cut to 0…1) of a bar that is centred vertically in `rect`.
void paintBar(QPainter *painter, const QRect &rect, double fraction, Tone tone, Qt::LayoutDirection direction = Qt::LeftToRight);

class Bar : public QWidget {
    Q_OBJECT

public:
    explicit Bar(QWidget *parent = nullptr);
    void setValue(double fraction, Tone tone = Tone::Accent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_fraction = 0;
    Tone m_tone = Tone::Accent;
};

} // namespace demarc::ui
