// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/appearance.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QSettings>
#include <QWidget>

namespace demarc::ui {

namespace {

constexpr double kSmallestDefaultPoints = 9;
constexpr double kLargestDefaultPoints = 11;
const auto kSettingsKey = QStringLiteral("appearance/theme");

// Desktops set 9 to 11 points by default: that range is 100 %, and only what lies beyond is the user's wish.
double scaleOf(const QFont &desktop)
{
    const auto points = desktop.pointSizeF();
    if (points <= 0)
        return desktop.pixelSize() > 0 ? desktop.pixelSize() / 13.0 : 1;
    return points / std::clamp(points, kSmallestDefaultPoints, kLargestDefaultPoints);
}

Appearance *appearance() { return qApp ? qApp->findChild<Appearance *>(QString(), Qt::FindDirectChildrenOnly) : nullptr; }

Theme themeFor(ThemeChoice choice, const QPalette &desktop)
{
    switch (choice) {
    case ThemeChoice::Light:
        return Theme::lightTheme();
    case ThemeChoice::Dark:
        return Theme::darkTheme();
    case ThemeChoice::System:
        break;
    }
    return Theme::fromSystem(desktop);
}

} // namespace

Appearance::Appearance(QApplication &application, Style &style)
    : QObject(&application), m_application(application), m_style(style)
{
    readDesktop();
    application.installEventFilter(this);
}

void Appearance::show(ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

bool Appearance::eventFilter(QObject *watched, QEvent *event)
{
    // Sent to each window when the desktop's theme or font changed.
    if (event->type() == QEvent::ThemeChange && !m_applying) {
        readDesktop();
        apply();
    }
    return QObject::eventFilter(watched, event);
}

void Appearance::readDesktop()
{
    m_applying = true;
    QApplication::setPalette(QPalette());
    m_desktopPalette = QApplication::palette();
    m_desktopFont = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    m_fontScale = scaleOf(m_desktopFont);
    const QFontMetricsF metrics(style::font(FontRole::Body));
    m_figuresAreTabular = qFuzzyCompare(metrics.horizontalAdvance(u'1'), metrics.horizontalAdvance(u'8'));
    m_applying = false;
}

void Appearance::apply()
{
    m_applying = true;
    m_style.setTheme(themeFor(m_choice, m_desktopPalette));
    QApplication::setFont(style::font(FontRole::Body));
    QApplication::setPalette(m_style.theme().palette());
    for (auto *widget : QApplication::allWidgets())
        widget->update();
    m_applying = false;
}

namespace style {

void install(QApplication &application)
{
    auto *style = new Style; // owned by the application
    QApplication::setStyle(style);
    auto *appearance = new Appearance(application, *style);
    const auto stored = QSettings().value(kSettingsKey).toString();
    appearance->show(stored == u"dark" ? ThemeChoice::Dark : stored == u"light" ? ThemeChoice::Light : ThemeChoice::System);
}

ThemeChoice choice()
{
    const auto *current = appearance();
    return current ? current->choice() : ThemeChoice::System;
}

void setChoice(ThemeChoice choice)
{
    const auto name = choice == ThemeChoice::Dark ? QStringLiteral("dark")
        : choice == ThemeChoice::Light            ? QStringLiteral("light")
                                                  : QStringLiteral("system");
    QSettings().setValue(kSettingsKey, name);
    showTheme(choice);
}

void showTheme(ThemeChoice choice)
{
    if (auto *current = appearance())
        current->show(choice);
}

const Theme &theme()
{
    static const auto fallback = Theme::lightTheme(); // a widget shown without install(), as in small tests
    const auto *style = qobject_cast<const Style *>(QApplication::style());
    return style ? style->theme() : fallback;
}

double fontScale()
{
    const auto *current = appearance();
    return current ? current->fontScale() : 1;
}

int px(int measure) { return qRound(measure * fontScale()); }

QFont font(FontRole role)
{
    struct Face {
        int pixels;
        QFont::Weight weight = QFont::Normal;
        bool figures = false;
    };
    const auto face = [role]() -> Face {
        switch (role) {
        case FontRole::Strong:
            return {13, QFont::DemiBold};
        case FontRole::Secondary:
            return {12};
        case FontRole::SecondaryStrong:
            return {12, QFont::DemiBold};
        case FontRole::Small:
            return {11};
        case FontRole::SmallStrong:
            return {11, QFont::DemiBold};
        case FontRole::PageTitle:
            return {18, QFont::Bold};
        case FontRole::BigFigure:
            return {20, QFont::Bold, true};
        case FontRole::Figure:
            return {13, QFont::Normal, true};
        case FontRole::FigureStrong:
            return {13, QFont::DemiBold, true};
        case FontRole::SmallFigure:
            return {11, QFont::Normal, true};
        case FontRole::Mono:
            return {12};
        case FontRole::Body:
            break;
        }
        return {13};
    }();
    const auto *current = appearance();
    const auto desktop = current ? current->desktopFamily() : QApplication::font().family();
    QFont font;
    if (role == FontRole::Mono)
        font.setFamilies({QStringLiteral("Noto Sans Mono"), QStringLiteral("DejaVu Sans Mono"), QStringLiteral("monospace")});
    else if (face.figures && current && !current->figuresAreTabular())
        font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"), desktop});
    else
        font.setFamilies({QStringLiteral("Inter"), desktop});
    font.setStyleHint(role == FontRole::Mono ? QFont::Monospace : QFont::SansSerif);
    font.setPixelSize(px(face.pixels));
    font.setWeight(face.weight);
    return font;
}

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    auto escaped = text.toHtmlEscaped();
    escaped.replace(u'\n', QStringLiteral("<br>"));
    return QStringLiteral("<qt>%1</qt>").arg(escaped);
}

} // namespace style

} // namespace demarc::ui
