// SPDX-License-Identifier: GPL-3.0-or-later
// A chart as a file: the picture with its title and legend, or the figures.
#pragma once

#include "base/result.h"
#include "ui/widgets/chartcanvas.h"

#include <QByteArray>

namespace demarc::ui {

// The figures: UTC instant of each bucket, then a column per series; plain numbers with a point, an empty cell where
// there is no data. UTF-8 after RFC 4180. A name that a spreadsheet would run as a formula gets an apostrophe.
QByteArray chartCsv(const ChartData &data);

// The file's kind follows its suffix: .png (twice the resolution), .svg or .csv. Written whole or not at all.
// Errors: InvalidInput (another suffix), Storage.
Result<void> exportChart(ChartCanvas &canvas, const QString &path);

} // namespace demarc::ui
