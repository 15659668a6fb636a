// SPDX-License-Identifier: GPL-3.0-or-later
// One set of line icons, 16 px, drawn in the colour of their surroundings whatever the theme and the scale.
#pragma once

#include "ui/style/theme.h"

#include <QIcon>

class QPainter;

namespace demarc::ui::icons {

enum class Ink { Second, Text, Third, Accent, OnAccent, Good, Warning, Bad, Nobody };

// The icon resources/icons/NAME.svg; its strokes follow `ink` and change with the theme. A null icon where
// there is no such file.
QIcon icon(const QString &name, Ink ink = Ink::Second);
void paint(QPainter *painter, const QRect &rect, const QString &name, const QColor &color);

} // namespace demarc::ui::icons
