// SPDX-License-Identifier: GPL-3.0-or-later
// A dot that says how waiting goes: it breathes while something is awaited, and stands still where the desktop wants no
// animations, or once the wait is over.
#pragma once

#include "ui/style/theme.h"

#include <QVariantAnimation>
#include <QWidget>

namespace demarc::ui {

class WaitingDot : public QWidget {
    Q_OBJECT

public:
    explicit WaitingDot(QWidget *parent = nullptr);
    void setWaiting();
    void setTone(Tone tone); // over: Good, Warning, Bad; Neutral: nothing is awaited
    bool isBreathing() const { return m_breath.state() == QAbstractAnimation::Running; }
    QSize sizeHint() const override { return {12, 12}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void updateBreath();

    QVariantAnimation m_breath;
    bool m_waiting = false;
    Tone m_tone = Tone::Neutral;
};

} // namespace demarc::ui
