// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chartcanvas.h"

#include "ui/style/style.h"
#include "ui/widgets/chartstyle.h"

#include <QAreaSeries>
#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QValueAxis>

namespace demarc::ui {

namespace {

constexpr double kTopMargin = 8;
constexpr double kRightMargin = 10;
constexpr double kLabelGap = 6;
constexpr double kTickEvery = 44; // pixels between ticks of the value axis, about
constexpr double kBleed = 3;      // so that a line on the lowest or highest value is not cut in half
constexpr double kHeadroom = 1.04;
constexpr double kThresholdReach = 3; // a limit far above everything would flatten the lines it guards
constexpr float kBandStrength = 0.16f;

double millis(Instant at) { return static_cast<double>(microsOf(at)) / 1000; }

QList<QPointF> asQtPoints(const analytics::PlotRun &run)
{
    QList<QPointF> points;
    points.reserve(static_cast<qsizetype>(run.size()));
    for (const auto &point : run)
        points.append({millis(point.at), point.value});
    return points;
}

bool isInside(const ChartWindow &window, Instant at) { return at >= window.from && at < window.to; }

// The highest and lowest value to make room for.
struct Extent {
    double low = 0;
    double high = 0;
    void add(double value)
    {
        low = std::min(low, value);
        high = std::max(high, value);
    }
};

// Room for the points that say something; where none does, for all there are.
Extent extentOfPoints(const ChartFrame &frame)
{
    const auto &data = frame.data;
    Extent trusted, any;
    bool hasTrusted = false;
    for (std::size_t i = 0; i < data.series.size(); ++i) {
        for (const auto &point : data.series[i].points) {
            if (!frame.shown[i] || !point.value || !std::isfinite(*point.value)
                || !isInside(frame.geometry.window, drawnAt(data, point.at)))
                continue;
            any.add(*point.value);
            if (isSparse(data, point))
                continue;
            trusted.add(*point.value);
            hasTrusted = true;
        }
    }
    return hasTrusted ? trusted : any;
}

Extent extentOf(const ChartFrame &frame)
{
    const auto &data = frame.data;
    auto extent = extentOfPoints(frame);
    extent.add(data.axisReaches);
    for (const auto &band : data.bands) {
        for (const auto &point : band.points) {
            if (isInside(frame.geometry.window, drawnAt(data, point.at)))
                extent.add(point.high);
        }
    }
    const double reach = extent.high * kThresholdReach;
    for (const auto &threshold : data.thresholds) {
        if (extent.high == 0 || threshold.value <= reach)
            extent.add(threshold.value);
    }
    const bool isWholeShare = data.unit == Unit::Share && extent.high > 1 / kHeadroom && extent.high <= 1;
    extent.high = isWholeShare ? 1 : extent.high * kHeadroom;
    if (extent.high == 0 && extent.low == 0)
        extent.high = data.unit == Unit::Count ? 4 : 1;
    return extent;
}

// A part of a line that is drawn in one manner.
struct Stretch {
    LineManner manner;
    std::vector<analytics::TimePoint> points;
    std::optional<Instant> carried; // the first point when it is the end of the stretch before
};

// A stretch towards a bucket that still fills is dotted, one from or to a point that rests on few samples is faint.
std::vector<Stretch> stretchesOf(const ChartData &data, const ChartSeries &series)
{
    std::vector<Stretch> stretches;
    const ChartPoint *previous = nullptr;
    for (const auto &point : series.points) {
        const LineManner manner {data.unfinishedFrom && !series.isPrevious && point.at >= *data.unfinishedFrom,
            isSparse(data, point) || (previous && point.value && isSparse(data, *previous))};
        if (stretches.empty() || stretches.back().manner != manner) {
            stretches.push_back({manner, {}, {}});
            if (previous && previous->value) {
                stretches.back().points.push_back({drawnAt(data, previous->at), previous->value});
                stretches.back().carried = drawnAt(data, previous->at);
            }
        }
        stretches.back().points.push_back({drawnAt(data, point.at), point.value});
        previous = &point;
    }
    return stretches;
}

} // namespace

ChartCanvas::ChartCanvas(QWidget *parent) : QChartView(parent)
{
    setUpChart();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    m_frame.isPlaceholder = true;
    applyFonts();
}

void ChartCanvas::setUpChart()
{
    m_chart = new QChart;
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->legend()->hide();
    m_timeAxis = new QValueAxis(m_chart);
    m_valueAxis = new QValueAxis(m_chart);
    m_chart->addAxis(m_timeAxis, Qt::AlignBottom);
    m_chart->addAxis(m_valueAxis, Qt::AlignLeft);
    m_timeAxis->hide(); // the layers draw axes that know calendars, units and locales
    m_valueAxis->hide();
    setChart(m_chart);
    m_backdrop = new BackdropLayer(m_frame);
    m_overlay = new OverlayLayer(m_frame);
    scene()->addItem(m_backdrop);
    scene()->addItem(m_overlay);

    setFrameShape(QFrame::NoFrame);
    setBackgroundBrush(Qt::NoBrush);
    setRenderHint(QPainter::Antialiasing);
    setRubberBand(QChartView::NoRubberBand);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void ChartCanvas::applyFonts()
{
    m_frame.axisFont = style::font(FontRole::SmallFigure);
    m_frame.tagFont = style::font(FontRole::SmallStrong);
}

void ChartCanvas::setZone(const QTimeZone &zone)
{
    m_frame.zone = zone;
    relayout();
}

void ChartCanvas::setData(ChartData data)
{
    std::optional<Instant> cursorAt;
    if (m_frame.cursor)
        cursorAt = bucketStart(m_frame.data, *m_frame.cursor);
    m_frame.data = std::move(data);
    m_frame.isPlaceholder = false;
    if (m_zoom && (m_zoom->from < m_frame.data.from || m_zoom->to > m_frame.data.to))
        m_zoom.reset();
    if (cursorAt) // a live chart moves on below the crosshair, which stays at its time
        m_frame.cursor = bucketAt(m_frame.data, *cursorAt);
    relayout();
}

void ChartCanvas::setHiddenSeries(const QSet<QString> &keys)
{
    m_hidden = keys;
    relayout();
}

void ChartCanvas::setWindow(ChartWindow window)
{
    const auto full = fullWindow();
    window = panned(window, full, Duration {0});
    m_zoom = window == full ? std::nullopt : std::optional(window);
    relayout();
    Q_EMIT windowChanged();
}

void ChartCanvas::resetWindow() { setWindow(fullWindow()); }

void ChartCanvas::setCursorBucket(std::optional<int> bucket)
{
    if (bucket)
        bucket = std::clamp(*bucket, 0, std::max(bucketCount(m_frame.data) - 1, 0));
    if (bucket == m_frame.cursor)
        return;
    const auto strip = [this](int at) {
        const double x = m_frame.geometry.x(drawnAt(m_frame.data, bucketStart(m_frame.data, at)));
        m_overlay->update(QRectF(x - 9, 0, 18, m_frame.area.height()));
    };
    if (m_frame.cursor)
        strip(*m_frame.cursor);
    m_frame.cursor = bucket;
    if (bucket)
        strip(*bucket);
}

void ChartCanvas::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    relayout();
}

void ChartCanvas::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::LocaleChange) {
        applyFonts();
        relayout();
    }
}

void ChartCanvas::relayout()
{
    if (width() < 40 || height() < 40)
        return;
    m_frame.geometry.window = m_zoom.value_or(fullWindow());
    m_frame.shown.clear();
    for (const auto &series : m_frame.data.series)
        m_frame.shown.push_back(
            !m_hidden.contains(series.key) && !(series.isPrevious && m_hidden.contains(kPreviousKey.toString())));
    m_backdrop->areaChanges();
    m_overlay->areaChanges();
    m_frame.area = QRectF(QPointF(0, 0), QSizeF(viewport()->size()));
    layoutAxes();
    layoutBands();
    layoutLines();
    m_frame.tags = placeTags(m_frame);
    redraw();
}

void ChartCanvas::layoutAxes()
{
    const QFontMetricsF metrics(m_frame.axisFont);
    const QFontMetricsF tagMetrics(m_frame.tagFont);
    const double top = kTopMargin + (m_frame.data.markers.empty() ? 0 : tagMetrics.height() + 2);
    const double bottom = metrics.height() + 8;
    const double height = std::max(m_frame.area.height() - top - bottom, 10.0);
    const auto extent = extentOf(m_frame);
    const int ticks = std::clamp(static_cast<int>(height / kTickEvery) + 1, 2, 7);
    const bool isCount = m_frame.data.unit == Unit::Count;
    m_frame.valueTicks = analytics::valueTicks(extent.low, extent.high, ticks, isCount ? 1 : 0);
    m_frame.geometry.low = m_frame.valueTicks.at.front();
    m_frame.geometry.high = m_frame.valueTicks.at.back();

    double labels = metrics.horizontalAdvance(QStringLiteral("$000"));
    for (const double tick : m_frame.valueTicks.at)
        labels = std::max(labels,
            metrics.horizontalAdvance(
                format::axisValue(tick, m_frame.valueTicks.step, m_frame.data.unit, m_frame.data.currency)));
    const double left = std::ceil(labels + kLabelGap + 1);
    m_frame.geometry.plot = QRectF(left, top, std::max(m_frame.area.width() - left - kRightMargin, 10.0), height);

    const auto &window = m_frame.geometry.window;
    // Days need less room than clock times of some locales, so each is tried with its own.
    const auto ticksFor = [&](Instant example, analytics::TickUnit unit) {
        const double width = metrics.horizontalAdvance(format::timeTick(example, unit, m_frame.zone)) + 9;
        const int most = std::clamp(static_cast<int>(m_frame.geometry.plot.width() / width), 1, 14);
        return analytics::timeTicks(window.from, window.to, most, m_frame.zone, QLocale().firstDayOfWeek());
    };
    m_frame.timeTicks = ticksFor(window.from, analytics::TickUnit::Day);
    if (m_frame.timeTicks.unit < analytics::TickUnit::Day)
        m_frame.timeTicks = ticksFor(window.from + std::chrono::minutes {1}, analytics::TickUnit::Minute);
}

void ChartCanvas::layoutLines()
{
    const auto &geometry = m_frame.geometry;
    const double bleed = kBleed * (geometry.high - geometry.low) / geometry.plot.height();
    m_chart->setPlotArea(geometry.plot.adjusted(0, -kBleed, 0, kBleed));
    m_timeAxis->setRange(millis(geometry.window.from), millis(geometry.window.to));
    m_valueAxis->setRange(geometry.low - bleed, geometry.high + bleed);

    m_used = 0;
    m_plottedPoints = 0;
    m_frame.lonely.clear();
    const auto &data = m_frame.data;
    // Lines drawn first lie below: the earlier period, then the smallest series up to the largest.
    for (const bool previous : {true, false}) {
        for (std::size_t i = data.series.size(); i-- > 0;) {
            const auto &series = data.series[i];
            if (!m_frame.shown[i] || series.isPrevious != previous)
                continue;
            const auto pixels = static_cast<int>(geometry.plot.width());
            for (const auto &stretch : stretchesOf(data, series)) {
                for (const auto &run : analytics::decimate(stretch.points, geometry.window.from, geometry.window.to, pixels)) {
                    if (run.size() == 1 && run.front().at != stretch.carried)
                        m_frame.lonely.push_back({run.front(), i, stretch.manner.isSparse});
                    addLine(series, run, stretch.manner);
                }
            }
        }
    }
    for (std::size_t i = m_used; i < m_lines.size(); ++i) {
        if (m_lines[i]->count() > 0)
            m_lines[i]->clear();
    }
}

void ChartCanvas::addLine(const ChartSeries &series, const analytics::PlotRun &run, LineManner manner)
{
    if (run.size() < 2)
        return;
    auto *line = nextLine();
    auto pen = seriesPen(series, style::theme());
    if (manner.isSparse) {
        pen.setColor(sparseColor(pen.color(), style::theme()));
        pen.setWidthF(1);
    }
    if (manner.isFilling) {
        pen.setStyle(Qt::DotLine);
        pen.setCapStyle(Qt::FlatCap);
    }
    line->setPen(pen);
    line->replace(asQtPoints(run));
    m_plottedPoints += run.size();
}

QLineSeries *ChartCanvas::nextLine()
{
    if (m_used == m_lines.size()) {
        auto *line = new QLineSeries(m_chart);
        m_chart->addSeries(line);
        line->attachAxis(m_timeAxis);
        line->attachAxis(m_valueAxis);
        m_lines.push_back(line);
    }
    return m_lines[m_used++];
}

void ChartCanvas::layoutBands()
{
    const auto &data = m_frame.data;
    while (m_bands.size() > data.bands.size()) {
        m_chart->removeSeries(m_bands.back());
        delete m_bands.back();
        m_bands.pop_back();
    }
    for (std::size_t i = 0; i < data.bands.size(); ++i) {
        if (i == m_bands.size()) {
            auto *area = new QAreaSeries;
            area->setUpperSeries(new QLineSeries(area));
            area->setLowerSeries(new QLineSeries(area));
            m_chart->addSeries(area);
            area->attachAxis(m_timeAxis);
            area->attachAxis(m_valueAxis);
            m_bands.push_back(area);
        }
        QList<QPointF> upper, lower;
        for (const auto &point : data.bands[i].points) {
            const double x = millis(drawnAt(data, point.at));
            upper.append({x, point.high});
            lower.append({x, point.low});
        }
        auto color = seriesLook(data.bands[i].look, style::theme()).color;
        color.setAlphaF(kBandStrength);
        m_bands[i]->setPen(Qt::NoPen);
        m_bands[i]->setBrush(color);
        m_bands[i]->upperSeries()->replace(upper);
        m_bands[i]->lowerSeries()->replace(lower);
    }
}

void ChartCanvas::redraw()
{
    m_backdrop->update();
    m_overlay->update();
}

} // namespace demarc::ui
