// SPDX-License-Identifier: GPL-3.0-or-later
// The look of the console: Fusion below, our palette and measures above. One Style is installed on the
// application; everything that paints asks theme(), font() and px() here and repaints on
// QEvent::PaletteChange / FontChange.
#pragma once

#include "ui/style/measures.h"
#include "ui/style/theme.h"

#include <QFont>
#include <QProxyStyle>

class QAbstractButton;
class QApplication;

namespace demarc::ui {

// What the user chose; System follows the desktop, also while running.
enum class ThemeChoice { System, Light, Dark };

enum class FontRole {
    Body,      // 13
    Strong,    // 13 semibold: names, card titles
    Secondary, // 12
    SecondaryStrong,
    Small,       // 11: tags, axis labels
    SmallStrong, // 11 semibold: tags
    PageTitle,   // 18 semibold
    BigFigure,   // 20 semibold, tabular
    Figure,      // 13, every digit equally wide
    FigureStrong,
    SmallFigure, // 11, tabular: axes
    Mono,        // 12, prompt and code text only
};

enum class ButtonLook { Normal, Primary, Danger };

class Style : public QProxyStyle {
    Q_OBJECT

public:
    Style();

    const Theme &theme() const { return m_theme; }
    void setTheme(const Theme &theme) { m_theme = theme; }

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const override;
    QSize sizeFromContents(
        ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const override;
    void drawPrimitive(
        PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(
        ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const override;
    QRect subControlRect(
        ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;

private:
    Theme m_theme = Theme::lightTheme();
};

namespace style {

// Installs the look on the application; call once, before the first window. The choice is kept in the
// settings.
void install(QApplication &application);
ThemeChoice choice();
void setChoice(ThemeChoice choice); // live; every widget gets a PaletteChange
// For pictures and tests: shows the choice without remembering it.
void showTheme(ThemeChoice choice);

const Theme &theme();
// Fonts are relative to the user's: the desktops' defaults (9 to 11 points) are 100 %.
QFont font(FontRole role);
double fontScale();
int px(int measure); // a measure that holds text, scaled with the font

void setButtonLook(QAbstractButton *button, ButtonLook look);

// Tooltips guess markup; this shows `text` as it is.
QString plainToolTip(const QString &text);

} // namespace style

} // namespace demarc::ui
