// SPDX-License-Identifier: GPL-3.0-or-later
// Who had the incident in hand, as parts of one bar in the colours of the parties.
#pragma once

#include "domain/incidents/durations.h"

#include <QWidget>

namespace demarc::ui {

class HeldBar : public QWidget {
    Q_OBJECT

public:
    explicit HeldBar(QWidget *parent = nullptr);
    void setTimes(const HeldTimes &times);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    HeldTimes m_times;
};

} // namespace demarc::ui
