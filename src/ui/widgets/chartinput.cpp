// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse and keyboard of the chart canvas.
#include "ui/style/style.h"
#include "ui/widgets/chartcanvas.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

namespace demarc::ui {

namespace {

constexpr double kWheelZoom = 0.8; // per notch
constexpr double kPanPart = 0.2;   // of the window, per key
constexpr int kCursorLeap = 10;    // buckets, with Ctrl
constexpr double kPointReach = 24; // pixels around a point that mean it

Duration leastZoom(const ChartData &data) { return 3 * data.step; }

} // namespace

void ChartCanvas::userMovesCursor(std::optional<int> bucket)
{
    if (bucket == m_frame.cursor)
        return;
    setCursorBucket(bucket);
    Q_EMIT cursorChanged();
}

const PlacedTag *ChartCanvas::tagAt(QPointF position) const
{
    for (const auto &tag : m_frame.tags) {
        if (tag.rect.contains(position))
            return &tag;
    }
    return nullptr;
}

QString ChartCanvas::nearestSeries(QPointF position, int bucket) const
{
    QString nearest;
    double least = kPointReach;
    for (std::size_t i = 0; i < m_frame.data.series.size(); ++i) {
        const auto &series = m_frame.data.series[i];
        const auto *point = pointIn(m_frame.data, series, bucket);
        if (!m_frame.shown[i] || series.isPrevious || !point || !point->value)
            continue;
        const double distance = std::abs(m_frame.geometry.y(*point->value) - position.y());
        if (distance < least) {
            least = distance;
            nearest = series.key;
        }
    }
    return nearest;
}

bool ChartCanvas::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave && m_drag == Drag::None)
        userMovesCursor({});
    if (event->type() == QEvent::ToolTip && showTagTip(event))
        return true;
    return QChartView::viewportEvent(event);
}

bool ChartCanvas::showTagTip(QEvent *event)
{
    auto *help = static_cast<QHelpEvent *>(event);
    const auto *tag = tagAt(help->pos());
    if (!tag)
        return false;
    QStringList lines;
    const auto last = std::min(tag->marker + static_cast<std::size_t>(tag->others) + 1, m_frame.data.markers.size());
    for (std::size_t i = tag->marker; i < last; ++i) {
        const auto &marker = m_frame.data.markers[i];
        lines += tr("%1: %2", "time of a marker, what happened")
                     .arg(format::dateTime(marker.at, m_frame.zone, m_frame.data.now),
                         marker.detail.isEmpty() ? marker.text : marker.detail);
    }
    QToolTip::showText(help->globalPos(), style::plainToolTip(lines.join(QLatin1Char('\n'))), viewport());
    return true;
}

void ChartCanvas::mousePressEvent(QMouseEvent *event)
{
    m_dragX = event->position().x();
    m_dragFrom = m_frame.geometry.at(m_dragX);
    const bool pans =
        event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && event->modifiers() & Qt::ShiftModifier);
    if (pans)
        m_drag = Drag::Pan;
    else if (event->button() == Qt::LeftButton && m_frame.geometry.plot.contains(event->position()))
        m_drag = Drag::Brush;
    if (m_drag == Drag::Pan)
        viewport()->setCursor(Qt::ClosedHandCursor);
    event->accept();
}

void ChartCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const auto &geometry = m_frame.geometry;
    const double x = event->position().x();
    if (m_drag == Drag::Pan) {
        setWindow(panned(window(), fullWindow(), m_dragFrom - geometry.at(x)));
        return;
    }
    viewport()->setCursor(tagAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    const bool isOver = x >= geometry.plot.left() && x <= geometry.plot.right();
    userMovesCursor(isOver ? bucketAt(m_frame.data, geometry.at(x)) : std::nullopt);
    if (m_drag == Drag::Brush && std::abs(x - m_dragX) >= QApplication::startDragDistance()) {
        const auto here = std::clamp(geometry.at(x), geometry.window.from, geometry.window.to);
        m_frame.brush = ChartWindow {std::min(m_dragFrom, here), std::max(m_dragFrom, here)};
        redraw();
    }
    event->accept();
}

void ChartCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    const auto drag = std::exchange(m_drag, Drag::None);
    viewport()->unsetCursor();
    if (drag == Drag::Brush && m_frame.brush) {
        const auto range = *std::exchange(m_frame.brush, std::nullopt);
        redraw();
        if (range.length() >= m_frame.data.step)
            Q_EMIT brushed(range.from, range.to);
    } else if (event->button() == Qt::LeftButton) {
        if (const auto *tag = tagAt(event->position()))
            Q_EMIT markerActivated(tag->marker);
    }
    event->accept();
}

void ChartCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->accept();
    m_drag = Drag::None;
    if (event->button() != Qt::LeftButton || !m_frame.geometry.plot.contains(event->position()))
        return;
    if (const auto bucket = bucketAt(m_frame.data, m_frame.geometry.at(event->position().x())))
        Q_EMIT bucketActivated(*bucket, nearestSeries(event->position(), *bucket));
}

// Without Ctrl the wheel scrolls the page, unless the chart was clicked before: a page full of charts stays scrollable.
void ChartCanvas::wheelEvent(QWheelEvent *event)
{
    const bool zooms = event->modifiers() & Qt::ControlModifier || hasFocus();
    const auto turn = event->angleDelta();
    if (!zooms || turn.isNull() || bucketCount(m_frame.data) == 0) {
        event->ignore();
        return;
    }
    event->accept();
    const auto window = this->window();
    if (turn.x() != 0 || event->modifiers() & Qt::ShiftModifier) {
        const double notches = (turn.x() != 0 ? turn.x() : turn.y()) / 120.0;
        const auto by = static_cast<std::int64_t>(static_cast<double>(window.length().count()) * -notches * kPanPart / 2);
        setWindow(panned(window, fullWindow(), Duration {by}));
        return;
    }
    const double factor = std::pow(kWheelZoom, turn.y() / 120.0);
    const auto anchor = m_frame.geometry.at(event->position().x());
    setWindow(zoomed(window, fullWindow(), factor, std::clamp(anchor, window.from, window.to), leastZoom(m_frame.data)));
}

void ChartCanvas::moveCursor(int by)
{
    const int count = bucketCount(m_frame.data);
    if (count == 0)
        return;
    const int start = m_frame.cursor.value_or(by > 0 ? -1 : count);
    const int bucket = std::clamp(start + by, 0, count - 1);
    userMovesCursor(bucket);
    const auto at = bucketStart(m_frame.data, bucket), end = bucketEnd(m_frame.data, bucket);
    auto window = this->window();
    if (at < window.from)
        setWindow(panned(window, fullWindow(), at - window.from));
    else if (end > window.to)
        setWindow(panned(window, fullWindow(), end - window.to));
}

void ChartCanvas::selectNext(int by)
{
    std::vector<QString> keys;
    for (std::size_t i = 0; i < m_frame.data.series.size(); ++i) {
        if (m_frame.shown[i] && !m_frame.data.series[i].isPrevious)
            keys.push_back(m_frame.data.series[i].key);
    }
    if (keys.empty())
        return;
    const auto found = std::find(keys.begin(), keys.end(), m_frame.selected);
    const auto count = static_cast<int>(keys.size());
    const int now = found == keys.end() ? (by > 0 ? -1 : 0) : static_cast<int>(found - keys.begin());
    m_frame.selected = keys[static_cast<std::size_t>(((now + by) % count + count) % count)];
    redraw();
    Q_EMIT cursorChanged();
}

bool ChartCanvas::handleCursorKey(QKeyEvent *event)
{
    const int leap = event->modifiers() & Qt::ControlModifier ? kCursorLeap : 1;
    const int last = bucketCount(m_frame.data);
    switch (event->key()) {
    case Qt::Key_Left:
        moveCursor(-leap);
        return true;
    case Qt::Key_Right:
        moveCursor(leap);
        return true;
    case Qt::Key_Home:
        moveCursor(-last);
        return true;
    case Qt::Key_End:
        moveCursor(last);
        return true;
    case Qt::Key_Up:
        selectNext(-1);
        return true;
    case Qt::Key_Down:
        selectNext(1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_frame.cursor)
            Q_EMIT bucketActivated(*m_frame.cursor, m_frame.selected);
        return true;
    default:
        return false;
    }
}

bool ChartCanvas::handleViewKey(QKeyEvent *event)
{
    const auto window = this->window();
    const auto middle =
        m_frame.cursor ? drawnAt(m_frame.data, bucketStart(m_frame.data, *m_frame.cursor)) : window.from + window.length() / 2;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        setWindow(zoomed(window, fullWindow(), kWheelZoom, middle, leastZoom(m_frame.data)));
        return true;
    case Qt::Key_Minus:
        setWindow(zoomed(window, fullWindow(), 1 / kWheelZoom, middle, leastZoom(m_frame.data)));
        return true;
    case Qt::Key_0:
        resetWindow();
        return true;
    case Qt::Key_T:
        Q_EMIT tableRequested();
        return true;
    case Qt::Key_Escape:
        if (!m_frame.cursor && !isZoomed())
            return false;
        if (m_frame.cursor)
            userMovesCursor({});
        else
            resetWindow();
        return true;
    default:
        return false;
    }
}

void ChartCanvas::keyPressEvent(QKeyEvent *event)
{
    if (!m_frame.hasFocus) {
        m_frame.hasFocus = true; // the keyboard is in use now: show where it is
        redraw();
    }
    if (handleCursorKey(event) || handleViewKey(event))
        event->accept();
    else
        event->ignore();
}

void ChartCanvas::focusInEvent(QFocusEvent *event)
{
    m_frame.hasFocus = event->reason() != Qt::MouseFocusReason && event->reason() != Qt::ActiveWindowFocusReason;
    redraw();
    event->accept();
}

void ChartCanvas::focusOutEvent(QFocusEvent *event)
{
    m_frame.hasFocus = false;
    redraw();
    event->accept();
}

} // namespace demarc::ui
