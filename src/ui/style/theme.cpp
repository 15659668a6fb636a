// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme.h"

#include <cmath>

namespace demarc::ui {

namespace {

// Desktops with a high-contrast theme put pure black beside pure white (21:1); ordinary themes stay below
// this.
constexpr double kHighContrast = 19.5;

constexpr double kNobodyWash = 0.07; // a tint one sees beside the surface that leaves its text 4.5:1

QColor rgb(QRgb value) { return QColor::fromRgb(value); }

double channel(double value) { return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); }

double luminance(const QColor &color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

Theme withHighContrast(Theme theme, const QPalette &system)
{
    theme.highContrast = true;
    theme.window = system.color(QPalette::Window);
    theme.surface = theme.sunken = system.color(QPalette::Base);
    theme.text = theme.secondText = theme.thirdText = system.color(QPalette::Text);
    theme.border = theme.strongBorder = theme.controlBorder = theme.text;
    theme.gridLine = mix(theme.text, theme.surface, 0.5);
    for (auto *tone : {&theme.good, &theme.warning, &theme.bad})
        tone->wash = theme.surface;
    return theme;
}

} // namespace

Theme Theme::lightTheme()
{
    Theme t;
    t.window = rgb(0xf5f6f8);
    t.surface = rgb(0xffffff);
    t.sunken = rgb(0xf1f3f6);
    t.border = rgb(0xdde1e7);
    t.strongBorder = rgb(0xc9cfd7);
    t.gridLine = rgb(0xe9ecf0);
    t.controlBorder = rgb(0x8a93a0);
    t.text = rgb(0x1b2127);
    t.secondText = rgb(0x566270);
    t.thirdText = rgb(0x646f7b);
    t.accent = rgb(0x3056d3);
    t.accentWash = rgb(0xe8edfc);
    t.onAccent = rgb(0xffffff);
    t.internal = rgb(0x0072b2);
    t.partner = rgb(0xa0458f);
    t.provider = rgb(0x00805e);
    t.nobody = rgb(0xb94614);
    t.good = {rgb(0x177245), rgb(0xe6f5ec)};
    t.warning = {rgb(0x955800), rgb(0xfdf3dd)};
    t.bad = {rgb(0xc4321f), rgb(0xfdecea)};
    t.diffAddedLine = rgb(0xd9f2df);
    t.diffAddedWords = rgb(0x9bdcae);
    t.diffRemovedLine = rgb(0xfde3e1);
    t.diffRemovedWords = rgb(0xf6aba6);
    t.series = {rgb(0x0072b2), rgb(0xe69f00), rgb(0x009e73), rgb(0xcc79a7)};
    return t;
}

Theme Theme::darkTheme()
{
    Theme t;
    t.dark = true;
    t.window = rgb(0x14171a);
    t.surface = rgb(0x1b1f24);
    t.sunken = rgb(0x23282e);
    t.border = rgb(0x31373f);
    t.strongBorder = rgb(0x454d57);
    t.gridLine = rgb(0x282d34);
    t.controlBorder = rgb(0x6b7480);
    t.text = rgb(0xe7eaee);
    t.secondText = rgb(0xa6b0bb);
    t.thirdText = rgb(0x8a95a1);
    t.accent = rgb(0x86a4ff);
    t.accentWash = rgb(0x26304c);
    t.onAccent = rgb(0x14171a);
    t.internal = rgb(0x5ab4e6);
    t.partner = rgb(0xd58cc6);
    t.provider = rgb(0x3fc79c);
    t.nobody = rgb(0xf08a5b);
    t.good = {rgb(0x55c98a), rgb(0x17342a)};
    t.warning = {rgb(0xe5ad4b), rgb(0x3a2f17)};
    t.bad = {rgb(0xf2796c), rgb(0x3d2220)};
    t.diffAddedLine = rgb(0x18382b);
    t.diffAddedWords = rgb(0x24654a);
    t.diffRemovedLine = rgb(0x3f2324);
    t.diffRemovedWords = rgb(0x7d3836);
    t.series = {rgb(0x56b4e9), rgb(0xf0b429), rgb(0x3fc79c), rgb(0xdd97c4)};
    return t;
}

Theme Theme::fromSystem(const QPalette &system)
{
    const auto window = system.color(QPalette::Window);
    const auto text = system.color(QPalette::WindowText);
    const auto theme = luminance(window) < luminance(text) ? darkTheme() : lightTheme();
    return contrast(window, text) >= kHighContrast ? withHighContrast(theme, system) : theme;
}

QColor Theme::nobodyWash() const { return highContrast ? surface : mix(nobody, surface, kNobodyWash); }

QColor Theme::party(Party party) const
{
    switch (party) {
    case Party::Internal:
        return internal;
    case Party::Partner:
        return partner;
    case Party::Provider:
        return provider;
    }
    return nobody;
}

ToneColors Theme::tone(Tone tone) const
{
    switch (tone) {
    case Tone::Good:
        return good;
    case Tone::Warning:
        return warning;
    case Tone::Bad:
        return bad;
    case Tone::Accent:
        return {accent, accentWash};
    case Tone::Neutral:
        break;
    }
    return {secondText, highContrast ? surface : sunken};
}

QColor Theme::on(const QColor &fill) const
{
    const auto white = rgb(0xffffff);
    const auto ink = rgb(0x14171a);
    return contrast(white, fill) >= contrast(ink, fill) ? white : ink;
}

QPalette Theme::palette() const
{
    QPalette p;
    p.setColor(QPalette::Window, window);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, surface);
    p.setColor(QPalette::AlternateBase, sunken);
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::Button, surface);
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, bad.text);
    p.setColor(QPalette::ToolTipBase, surface);
    p.setColor(QPalette::ToolTipText, text);
    p.setColor(QPalette::PlaceholderText, thirdText);
    p.setColor(QPalette::Highlight, highContrast ? text : mix(accent, surface, 0.28));
    p.setColor(QPalette::HighlightedText, highContrast ? surface : text);
    p.setColor(QPalette::Link, accent);
    p.setColor(QPalette::LinkVisited, accent);
    p.setColor(QPalette::Light, surface);
    p.setColor(QPalette::Midlight, gridLine);
    p.setColor(QPalette::Mid, border);
    p.setColor(QPalette::Dark, strongBorder);
    p.setColor(QPalette::Shadow, controlBorder);
    const auto faded = mix(thirdText, surface, 0.6);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::Link})
        p.setColor(QPalette::Disabled, role, faded);
    p.setColor(QPalette::Disabled, QPalette::Base, sunken);
    return p;
}

double contrast(const QColor &a, const QColor &b)
{
    const auto one = luminance(a) + 0.05;
    const auto two = luminance(b) + 0.05;
    return one > two ? one / two : two / one;
}

QColor mix(const QColor &a, const QColor &b, double part)
{
    const auto blend = [part](float x, float y) { return static_cast<float>(part * double(x) + (1 - part) * double(y)); };
    return QColor::fromRgbF(blend(a.redF(), b.redF()), blend(a.greenF(), b.greenF()), blend(a.blueF(), b.blueF()));
}

} // namespace demarc::ui
