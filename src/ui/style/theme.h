// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of the console by what they mean. A plain value: light, dark, or taken from a high-contrast
// desktop.
#pragma once

#include "domain/people/person.h"

#include <QColor>
#include <QPalette>

#include <array>

namespace demarc::ui {

// What a figure or a tag says beyond its text; the shape or the words say it too, never the colour alone.
enum class Tone { Neutral, Good, Warning, Bad, Accent };

// Text on the surface of its tone.
struct ToneColors {
    QColor text;
    QColor wash;
};

struct Theme {
    bool dark = false;
    bool highContrast = false;

    QColor window, surface, sunken;
    QColor border, strongBorder, gridLine; // quiet lines: cards, separators, tables
    QColor controlBorder;                  // what one can press or type in; at least 3:1 against the surface
    QColor text, secondText, thirdText;    // each at least 4.5:1 on window, surface and sunken
    QColor accent, accentWash, onAccent;
    QColor internal, partner, provider, nobody; // each at least 4.5:1 on the surface, as text and under text
    QColor nobodyWash() const;                  // inside of the chip that says that nobody answers
    ToneColors good, warning, bad;
    QColor diffAddedLine, diffAddedWords, diffRemovedLine, diffRemovedWords;
    std::array<QColor, 4> series; // Okabe–Ito; the fifth series repeats the first with another dash and marker

    static Theme lightTheme();
    static Theme darkTheme();
    // `system` decides light or dark and, where its text is all but black on white or the reverse, high
    // contrast.
    static Theme fromSystem(const QPalette &system);

    QColor party(Party party) const;
    ToneColors tone(Tone tone) const;
    // Text to read on a filled marker or letter of colour `fill`: white or near-black, whichever contrasts
    // more.
    QColor on(const QColor &fill) const;
    QPalette palette() const;
};

// Contrast of two opaque colours after WCAG 2.1 (relative luminance), 1…21.
double contrast(const QColor &a, const QColor &b);
// `part` (0…1) of `a` over `b`.
QColor mix(const QColor &a, const QColor &b, double part);

} // namespace demarc::ui
