// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chartlayers.h"

#include "ui/style/paint.h"
#include "ui/style/style.h"
#include "ui/widgets/chartstyle.h"

#include <QCoreApplication>
#include <QFontMetricsF>

namespace demarc::ui {

namespace {

constexpr double kTagPadding = 4;
constexpr double kTagMost = 110;
constexpr double kTagGap = 2;
constexpr double kLabelGap = 6;
constexpr double kEndMarker = 6.5;
constexpr double kCursorMarker = 8;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(demarc::ui::ChartView)
};

QColor markerColor(MarkerKind kind, const Theme &theme) { return kind == MarkerKind::Incident ? theme.bad.text : theme.accent; }

QString tagText(const ChartFrame &frame, const PlacedTag &tag)
{
    const auto &text = frame.data.markers[tag.marker].text;
    return tag.others == 0 ? text
                           : Words::tr("%1 +%2", "tag of a marker and how many more are hidden by it").arg(text).arg(tag.others);
}

double tagWidth(const ChartFrame &frame, const PlacedTag &tag)
{
    const QFontMetricsF metrics(frame.tagFont);
    return std::min(kTagMost, metrics.horizontalAdvance(tagText(frame, tag)) + 2 * kTagPadding);
}

bool isShown(const ChartFrame &frame, std::size_t series) { return series >= frame.shown.size() || frame.shown[series]; }

} // namespace

std::vector<PlacedTag> placeTags(const ChartFrame &frame)
{
    std::vector<std::size_t> inside;
    const auto &window = frame.geometry.window;
    for (std::size_t i = 0; i < frame.data.markers.size(); ++i) {
        const auto at = frame.data.markers[i].at;
        if (at >= window.from && at < window.to)
            inside.push_back(i);
    }
    std::stable_sort(inside.begin(), inside.end(),
        [&](std::size_t a, std::size_t b) { return frame.data.markers[a].at < frame.data.markers[b].at; });

    const double height = QFontMetricsF(frame.tagFont).height() + 2;
    const double top = frame.geometry.plot.top() - height - 3;
    std::vector<PlacedTag> tags;
    for (const auto marker : inside) {
        PlacedTag tag {{}, marker, 0};
        const double x = frame.geometry.x(frame.data.markers[marker].at);
        if (!tags.empty() && x < tags.back().rect.right() + kTagGap) {
            auto &last = tags.back();
            ++last.others;
            last.rect.setWidth(tagWidth(frame, last));
            continue;
        }
        tag.rect = QRectF(x - 1, top, tagWidth(frame, tag), height);
        tags.push_back(tag);
    }
    for (auto &tag : tags) {
        if (tag.rect.right() > frame.area.right() - 1)
            tag.rect.moveRight(frame.area.right() - 1);
    }
    return tags;
}

void BackdropLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (m_frame.isPlaceholder)
        return;
    painter->setFont(m_frame.axisFont);
    drawValueAxis(painter);
    drawTimeAxis(painter);
}

void BackdropLayer::drawValueAxis(QPainter *painter) const
{
    const auto &theme = style::theme();
    const auto &plot = m_frame.geometry.plot;
    const QFontMetricsF metrics(m_frame.axisFont);
    for (const double tick : m_frame.valueTicks.at) {
        const double y = std::round(m_frame.geometry.y(tick)) + 0.5;
        painter->setPen(QPen(theme.gridLine, 1));
        painter->drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter->setPen(theme.thirdText);
        const QRectF label(0, y - metrics.height() / 2, plot.left() - kLabelGap, metrics.height());
        painter->drawText(label, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
            format::axisValue(tick, m_frame.valueTicks.step, m_frame.data.unit, m_frame.data.currency));
    }
}

void BackdropLayer::drawTimeAxis(QPainter *painter) const
{
    const auto &theme = style::theme();
    const auto &plot = m_frame.geometry.plot;
    const QFontMetricsF metrics(m_frame.axisFont);
    const double base = plot.bottom() + 0.5;
    for (const auto at : m_frame.timeTicks.at) {
        const double x = std::round(m_frame.geometry.x(at)) + 0.5;
        painter->setPen(QPen(theme.border, 1));
        painter->drawLine(QPointF(x, base), QPointF(x, base + 3));
        const auto text = format::timeTick(at, m_frame.timeTicks.unit, m_frame.zone);
        const double width = metrics.horizontalAdvance(text) + 2;
        QRectF label(x - width / 2, base + 4, width, metrics.height());
        if (label.left() < 0 || label.right() > m_frame.area.right())
            continue; // half a label says nothing
        painter->setPen(theme.thirdText);
        painter->drawText(label, Qt::AlignCenter | Qt::TextSingleLine, text);
    }
}

void OverlayLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    drawThresholds(painter);
    drawMarkers(painter);
    drawPoints(painter);
    drawBrush(painter);
    drawCursor(painter);
    drawEmptyText(painter);
    if (m_frame.hasFocus)
        drawFocusRing(painter, m_frame.area, measure::kControlRadius);
}

void OverlayLayer::drawThresholds(QPainter *painter) const
{
    const auto &theme = style::theme();
    const auto &plot = m_frame.geometry.plot;
    painter->setFont(m_frame.axisFont);
    const QFontMetricsF metrics(m_frame.axisFont);
    for (const auto &threshold : m_frame.data.thresholds) {
        const double y = m_frame.geometry.y(threshold.value);
        if (y < plot.top() - 1 || y > plot.bottom() + 1)
            continue;
        const auto color = theme.tone(threshold.tone).text;
        painter->setPen(QPen(color, 1, Qt::DashLine));
        painter->drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        const double width = metrics.horizontalAdvance(threshold.label);
        const bool above = y - metrics.height() >= plot.top();
        const QRectF label(plot.right() - width - 2, above ? y - metrics.height() - 1 : y + 1, width + 2, metrics.height());
        auto veil = theme.surface;
        veil.setAlphaF(0.75f);
        painter->fillRect(label, veil);
        painter->setPen(color);
        painter->drawText(label, Qt::AlignCenter | Qt::TextSingleLine, threshold.label);
    }
}

void OverlayLayer::drawMarkers(QPainter *painter) const
{
    const auto &theme = style::theme();
    const auto &plot = m_frame.geometry.plot;
    const auto &window = m_frame.geometry.window;
    for (const auto &marker : m_frame.data.markers) {
        if (marker.at < window.from || marker.at >= window.to)
            continue;
        const double x = std::round(m_frame.geometry.x(marker.at)) + 0.5;
        painter->setPen(QPen(markerColor(marker.kind, theme), 1, Qt::DotLine));
        painter->drawLine(QPointF(x, plot.top() - 3), QPointF(x, plot.bottom()));
    }
    painter->setFont(m_frame.tagFont);
    const QFontMetricsF metrics(m_frame.tagFont);
    for (const auto &tag : m_frame.tags) {
        const auto fill = markerColor(m_frame.data.markers[tag.marker].kind, theme);
        drawRounded(painter, tag.rect, 2, fill, {});
        painter->setPen(theme.on(fill));
        const auto inner = tag.rect.adjusted(kTagPadding, 0, -kTagPadding, 0);
        painter->drawText(inner, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
            metrics.elidedText(tagText(m_frame, tag), Qt::ElideRight, inner.width() + 1));
    }
}

// The last point of every line, in its shape, and points that no line reaches.
void OverlayLayer::drawPoints(QPainter *painter) const
{
    const auto &theme = style::theme();
    const auto &geometry = m_frame.geometry;
    painter->save();
    painter->setClipRect(geometry.plot.adjusted(-kEndMarker, -kEndMarker, kEndMarker, kEndMarker));
    for (const auto &[point, index, sparse] : m_frame.lonely) {
        const auto &series = m_frame.data.series[index];
        const auto look = seriesLook(series.look, theme);
        const QPointF middle(geometry.x(point.at), geometry.y(point.value));
        drawShape(painter, middle, look.shape, series.isPrevious || sparse ? 3 : 4.5,
            sparse ? sparseColor(look.color, theme) : look.color, {});
    }
    for (std::size_t i = 0; i < m_frame.data.series.size(); ++i) {
        const auto &series = m_frame.data.series[i];
        if (series.isPrevious || !isShown(m_frame, i))
            continue;
        const auto last = std::find_if(series.points.rbegin(), series.points.rend(),
            [&](const ChartPoint &point) { return point.value && drawnAt(m_frame.data, point.at) < geometry.window.to; });
        if (last == series.points.rend() || drawnAt(m_frame.data, last->at) < geometry.window.from)
            continue;
        const auto look = seriesLook(series.look, theme);
        drawShape(painter, {geometry.x(drawnAt(m_frame.data, last->at)), geometry.y(*last->value)}, look.shape, kEndMarker,
            isSparse(m_frame.data, *last) ? sparseColor(look.color, theme) : look.color, theme.surface);
    }
    painter->restore();
}

void OverlayLayer::drawCursor(QPainter *painter) const
{
    if (!m_frame.cursor)
        return;
    const auto &theme = style::theme();
    const auto &geometry = m_frame.geometry;
    const auto at = drawnAt(m_frame.data, bucketStart(m_frame.data, *m_frame.cursor));
    const double x = std::round(geometry.x(at)) + 0.5;
    if (x < geometry.plot.left() - 1 || x > geometry.plot.right() + 1)
        return;
    painter->setPen(QPen(theme.secondText, 1));
    painter->drawLine(QPointF(x, geometry.plot.top()), QPointF(x, geometry.plot.bottom()));
    for (std::size_t i = 0; i < m_frame.data.series.size(); ++i) {
        const auto &series = m_frame.data.series[i];
        const auto *point = pointIn(m_frame.data, series, *m_frame.cursor);
        if (!isShown(m_frame, i) || !point || !point->value)
            continue;
        const auto look = seriesLook(series.look, theme);
        const bool isSelected = m_frame.hasFocus && !series.isPrevious && series.key == m_frame.selected;
        const QPointF middle(geometry.x(at), geometry.y(*point->value));
        if (middle.y() < geometry.plot.top() - 1) // a value that no axis was stretched for
            continue;
        drawShape(painter, middle, look.shape,
            isSelected              ? kCursorMarker + 3
                : series.isPrevious ? 5
                                    : kCursorMarker,
            look.color, isSelected ? theme.text : theme.surface);
    }
}

void OverlayLayer::drawBrush(QPainter *painter) const
{
    if (!m_frame.brush)
        return;
    const auto &theme = style::theme();
    const auto &plot = m_frame.geometry.plot;
    const double left = std::max(plot.left(), m_frame.geometry.x(m_frame.brush->from));
    const double right = std::min(plot.right(), m_frame.geometry.x(m_frame.brush->to));
    auto wash = theme.accent;
    wash.setAlphaF(0.14f);
    painter->fillRect(QRectF(left, plot.top(), right - left, plot.height()), wash);
    painter->setPen(QPen(theme.accent, 1));
    painter->drawLine(QPointF(left, plot.top()), QPointF(left, plot.bottom()));
    painter->drawLine(QPointF(right, plot.top()), QPointF(right, plot.bottom()));
}

void OverlayLayer::drawEmptyText(QPainter *painter) const
{
    if (m_frame.isPlaceholder || hasFigures(m_frame.data))
        return;
    const auto &theme = style::theme();
    painter->setFont(style::font(FontRole::Body));
    painter->setPen(theme.secondText);
    const auto text = m_frame.data.emptyText.isEmpty() ? Words::tr("No calls in this range") : m_frame.data.emptyText;
    painter->drawText(m_frame.geometry.plot.adjusted(8, 0, -8, 0), Qt::AlignCenter | Qt::TextWordWrap, text);
}

} // namespace demarc::ui
