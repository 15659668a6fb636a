// SPDX-License-Identifier: GPL-3.0-or-later
// A small word on the wash of its tone: "SEV2", "proposed", "+31 %".
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

namespace demarc::ui {

QSize tagSize(const QString &text);
// Paints at the start of `rect`, centred vertically, elided where `rect` is narrower. Returns the width
// taken.
int paintTag(QPainter *painter, const QRect &rect, const QString &text, Tone tone, Qt::Alignment alignment = Qt::AlignLeft,
    Qt::LayoutDirection direction = Qt::LeftToRight);

class Tag : public QWidget {
    Q_OBJECT
    Q_PROPERTY(QString text READ text WRITE setText)

public:
    explicit Tag(const QString &text = {}, Tone tone = Tone::Neutral, QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    void setTone(Tone tone);
    QSize sizeHint() const override { return tagSize(m_text); }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Tone m_tone;
};

} // namespace demarc::ui
