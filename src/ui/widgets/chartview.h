// SPDX-License-Identifier: GPL-3.0-or-later
// A chart over time: lines with gaps, thresholds, bands, markers; crosshair with all values, zoom, pan, brush, legend
// switches, an equivalent table, export. By mouse and by keyboard:
//   Left/Right (Ctrl: ten) Home/End  crosshair      Up/Down  which series       Enter  the calls behind the point
//   + - 0                            zoom, reset    T        table or chart     Shift+F10  menu
#pragma once

#include "ui/widgets/chartdata.h"
#include "ui/widgets/chartgeometry.h"

#include <QPointer>
#include <QTimeZone>
#include <QWidget>

class QAction;
class QMenu;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace demarc::ui {

class ChartCanvas;
class ChartHover;
class ChartLegend;
class ChartTableModel;
class Label;

class ChartView : public QWidget {
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);
    ~ChartView() override;

    // Shows `data` at once. Zoom, crosshair and switched-off series stay where they still make sense.
    void setData(ChartData data);
    const ChartData &data() const;
    // Times are shown in this zone; the system's by default.
    void setZone(const QTimeZone &zone);
    // A chart without legend and menu button, for small places.
    void setCompact(bool compact);

    ChartWindow window() const;
    void zoomTo(ChartWindow window);
    void resetZoom();

    // What a double click leads to, said beside the crosshair; empty: it leads nowhere.
    void setActivationHint(const QString &hint) { m_hint = hint; }

    bool isTableShown() const;
    void setTableShown(bool shown);

    // Lets several charts share one crosshair; does not emit cursorMoved.
    void showCursorAt(std::optional<Instant> at);

    // .png, .svg or .csv; false (and `message`) when it could not be written.
    bool exportTo(const QString &path);
    QMenu *createMenu(); // owned by the caller through its parent, this view

    QSize sizeHint() const override { return {400, 260}; }
    QSize minimumSizeHint() const override { return {200, 140}; }

    // The surface that is drawn on, for tests and measurements.
    ChartCanvas *canvas() const { return m_canvas; }
    const ChartHover *hover() const;

Q_SIGNALS:
    void rangeSelected(demarc::Instant from, demarc::Instant to); // brushed; the view does not zoom by itself
    // Double click or Enter: the calls behind the bucket [from, to); `seriesKey` may be empty.
    void pointActivated(demarc::Instant from, demarc::Instant to, const QString &seriesKey);
    void linkActivated(const demarc::ui::Link &link); // a marker was clicked
    void cursorMoved(std::optional<demarc::Instant> at);
    void message(const QString &text); // a plain sentence for the status bar

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void setUpCanvas();
    void setUpTable();
    void setUpFoot();
    void updateFoot();
    void updateHover();
    void updateDescription();
    void askForFile(const QString &suffix);
    void copyTable();

    QStackedWidget *m_stack = nullptr;
    ChartCanvas *m_canvas = nullptr;
    QPointer<ChartHover> m_hover; // lives in the window
    QTableView *m_table = nullptr;
    ChartTableModel *m_model = nullptr;
    QWidget *m_foot = nullptr;
    ChartLegend *m_legend = nullptr;
    Label *m_note = nullptr;
    QToolButton *m_resetButton = nullptr;
    QToolButton *m_menuButton = nullptr;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    QString m_hint;
    bool m_compact = false;
};

} // namespace demarc::ui
