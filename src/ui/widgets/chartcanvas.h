// SPDX-License-Identifier: GPL-3.0-or-later
// The drawing surface of a chart: Qt Charts draws the lines, layers of our own the rest. It takes mouse and keyboard
// and says what they mean. Nothing outside src/ui/widgets/chart*.cpp knows Qt Charts.
#pragma once

#include "ui/widgets/chartlayers.h"

#include <QChartView>
#include <QSet>

class QAreaSeries;
class QChart;
class QLineSeries;
class QValueAxis;

namespace demarc::ui {

// How a part of a line is drawn.
struct LineManner {
    bool isFilling = false; // towards a bucket that still fills
    bool isSparse = false;  // from or to a point that rests on few samples
    bool operator==(const LineManner &) const = default;
};

class ChartCanvas : public QChartView {
    Q_OBJECT

public:
    explicit ChartCanvas(QWidget *parent = nullptr);

    // Shows other data. A zoom of the user's stays while it still lies within the new range.
    void setData(ChartData data);
    const ChartData &data() const { return m_frame.data; }
    const ChartFrame &frame() const { return m_frame; }
    void setZone(const QTimeZone &zone);

    void setHiddenSeries(const QSet<QString> &keys);
    const QSet<QString> &hiddenSeries() const { return m_hidden; }

    ChartWindow fullWindow() const { return {m_frame.data.from, m_frame.data.to}; }
    ChartWindow window() const { return m_frame.geometry.window; }
    bool isZoomed() const { return m_zoom.has_value(); }
    void setWindow(ChartWindow window); // limited to the range of the data
    void resetWindow();

    std::optional<int> cursor() const { return m_frame.cursor; }
    void setCursorBucket(std::optional<int> bucket);
    QString selectedSeries() const { return m_frame.selected; }

    // Points handed to Qt Charts at the last layout, over all lines (a measure for tests).
    std::size_t plottedPoints() const { return m_plottedPoints; }

Q_SIGNALS:
    void cursorChanged(); // by the user
    void windowChanged();
    void brushed(demarc::Instant from, demarc::Instant to);
    void bucketActivated(int bucket, const QString &seriesKey); // double click or Enter on a point
    void markerActivated(std::size_t marker);
    void tableRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    enum class Drag { None, Brush, Pan };

    void setUpChart();
    void applyFonts();
    void relayout();
    void layoutAxes();
    void layoutLines();
    void layoutBands();
    void addLine(const ChartSeries &series, const analytics::PlotRun &run, LineManner manner);
    QLineSeries *nextLine();
    void moveCursor(int by);
    void selectNext(int by);
    void userMovesCursor(std::optional<int> bucket);
    void redraw();
    const PlacedTag *tagAt(QPointF position) const;
    QString nearestSeries(QPointF position, int bucket) const;
    bool handleCursorKey(QKeyEvent *event);
    bool handleViewKey(QKeyEvent *event);
    bool showTagTip(QEvent *event);

    ChartFrame m_frame;
    QSet<QString> m_hidden;
    std::optional<ChartWindow> m_zoom;
    std::vector<QLineSeries *> m_lines; // a pool: the first m_used are drawn
    std::size_t m_used = 0;
    std::size_t m_plottedPoints = 0;
    std::vector<QAreaSeries *> m_bands;
    QChart *m_chart = nullptr;
    QValueAxis *m_timeAxis = nullptr;
    QValueAxis *m_valueAxis = nullptr;
    BackdropLayer *m_backdrop = nullptr;
    OverlayLayer *m_overlay = nullptr;

    Drag m_drag = Drag::None;
    Instant m_dragFrom {};
    double m_dragX = 0;
};

} // namespace demarc::ui
