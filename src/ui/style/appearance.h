// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the look of the application in step with the desktop and the user's choice while it runs.
#pragma once

#include "ui/style/style.h"

#include <QObject>
#include <QPalette>

namespace demarc::ui {

class Appearance : public QObject {
    Q_OBJECT

public:
    // Child of `application`; `style` is the installed one.
    Appearance(QApplication &application, Style &style);

    ThemeChoice choice() const { return m_choice; }
    void show(ThemeChoice choice);
    double fontScale() const { return m_fontScale; }
    bool figuresAreTabular() const { return m_figuresAreTabular; }
    QString desktopFamily() const { return m_desktopFont.family(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void readDesktop();
    void apply();

    QApplication &m_application;
    Style &m_style;
    ThemeChoice m_choice = ThemeChoice::System;
    QPalette m_desktopPalette;
    QFont m_desktopFont;
    double m_fontScale = 1;
    bool m_figuresAreTabular = true;
    bool m_applying = false;
};

} // namespace demarc::ui
