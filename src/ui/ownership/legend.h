// SPDX-License-Identifier: GPL-3.0-or-later
// What the letters mean, and how to enter them.
#pragma once

#include "domain/ownership/letters.h"

#include <QWidget>

namespace demarc::ui {

class Legend : public QWidget {
    Q_OBJECT

public:
    explicit Legend(QWidget *parent = nullptr);
    void setPreset(Preset preset);
    // The party view has no letters to explain.
    void setShowsParties(bool parties);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateHint();

    Preset m_preset = Preset::Raci;
    bool m_showsParties = false;
    QString m_hint;
};

} // namespace demarc::ui
