// SPDX-License-Identifier: GPL-3.0-or-later
// The box beside the crosshair: every series' value at that time, with unit and samples.
#pragma once

#include "ui/widgets/chartlayers.h"

#include <QWidget>

namespace demarc::ui {

struct HoverRow {
    ChartSeries look; // without points: colour, dash and shape
    QString name;
    QString value;   // "2.4 s", or a dash where there is no data
    QString samples; // "1,204 calls"; may be empty
    bool isSelected = false;
    bool isSparse = false; // rests on too few samples
};

struct HoverContent {
    QString title; // "Mon 23 Nov, 14:00–15:00"
    QString note;  // "still filling"; may be empty
    std::vector<HoverRow> rows;
    int more = 0; // series left out
    QString hint; // what a double click does; may be empty
    // The same as plain lines, for assistive technology, copying and tests.
    QString text() const;
};

// What the crosshair of the frame points at; at most `most` rows. Empty without a crosshair.
std::optional<HoverContent> hoverAt(const ChartFrame &frame, int most = 12);

class ChartHover : public QWidget {
    Q_OBJECT

public:
    explicit ChartHover(QWidget *parent);
    // Shows the content to the right of `beside` (a point of `chart`), or to its left where the window ends. The box is
    // a child of the chart's window, so that it never covers the crosshair, however narrow the chart.
    void showBeside(const HoverContent &content, QWidget *chart, QPoint beside);
    const HoverContent &content() const { return m_content; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Columns {
        int name = 0, value = 0, samples = 0;
    };
    Columns columns() const;
    HoverContent m_content;
};

} // namespace demarc::ui
