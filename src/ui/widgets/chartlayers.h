// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart draws around the lines of Qt Charts: below them grid and axes, above them thresholds, markers, the
// crosshair and the range being brushed. Both layers read one ChartFrame that the canvas keeps up to date.
#pragma once

#include "analytics/axisticks.h"
#include "analytics/downsample.h"
#include "ui/widgets/chartgeometry.h"

#include <QFont>
#include <QGraphicsItem>
#include <QTimeZone>

namespace demarc::ui {

// A tag of one marker, or of several that would cover each other ("+2").
struct PlacedTag {
    QRectF rect;
    std::size_t marker = 0; // the first it stands for
    int others = 0;         // how many more
};

// A point with a gap on both sides, which no line would show.
struct LonelyPoint {
    analytics::PlotPoint point;
    std::size_t series = 0;
    bool isSparse = false;
};

struct ChartFrame {
    ChartData data;
    ChartGeometry geometry;
    QRectF area; // the whole canvas
    analytics::ValueTicks valueTicks;
    analytics::TimeTicks timeTicks;
    QTimeZone zone = QTimeZone::systemTimeZone();
    QFont axisFont, tagFont;
    std::vector<PlacedTag> tags;
    std::optional<int> cursor; // bucket under the crosshair
    QString selected;          // key of the series the keyboard is on; may be empty
    std::vector<bool> shown;   // per series: not switched off in the legend
    std::vector<LonelyPoint> lonely;
    std::optional<ChartWindow> brush;
    bool hasFocus = false;
    bool isPlaceholder = false; // nothing asked yet: no words about emptiness
};

// Puts the tags of the markers inside the window next to each other in one row at the top of `area`.
std::vector<PlacedTag> placeTags(const ChartFrame &frame);

class BackdropLayer : public QGraphicsItem {
public:
    explicit BackdropLayer(const ChartFrame &frame) : m_frame(frame) { setZValue(-10); }
    QRectF boundingRect() const override { return m_frame.area; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;
    void areaChanges() { prepareGeometryChange(); }

private:
    void drawValueAxis(QPainter *painter) const;
    void drawTimeAxis(QPainter *painter) const;
    const ChartFrame &m_frame;
};

class OverlayLayer : public QGraphicsItem {
public:
    explicit OverlayLayer(const ChartFrame &frame) : m_frame(frame) { setZValue(10); }
    QRectF boundingRect() const override { return m_frame.area; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;
    void areaChanges() { prepareGeometryChange(); }

private:
    void drawThresholds(QPainter *painter) const;
    void drawMarkers(QPainter *painter) const;
    void drawPoints(QPainter *painter) const;
    void drawCursor(QPainter *painter) const;
    void drawBrush(QPainter *painter) const;
    void drawEmptyText(QPainter *painter) const;
    const ChartFrame &m_frame;
};

} // namespace demarc::ui
