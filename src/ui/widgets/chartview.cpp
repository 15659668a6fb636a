// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chartview.h"

#include "ui/style/style.h"
#include "ui/widgets/chartcanvas.h"
#include "ui/widgets/chartexport.h"
#include "ui/widgets/charthover.h"
#include "ui/widgets/chartlegend.h"
#include "ui/widgets/charttable.h"
#include "ui/widgets/label.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace demarc::ui {

ChartView::ChartView(QWidget *parent) : QWidget(parent), m_stack(new QStackedWidget(this))
{
    setUpCanvas();
    setUpTable();
    setUpFoot();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::kCardPadding - 4, 4, 4, measure::kGrid);
    layout->setSpacing(2);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_foot);
    setFocusProxy(m_canvas);
}

ChartView::~ChartView() { delete m_hover; }

const ChartHover *ChartView::hover() const { return m_hover; }

void ChartView::setUpCanvas()
{
    m_canvas = new ChartCanvas(m_stack);
    m_canvas->setObjectName(QStringLiteral("chartCanvas"));
    m_canvas->setContextMenuPolicy(Qt::NoContextMenu); // this widget shows it
    m_stack->addWidget(m_canvas);
    m_hover = new ChartHover(this);
    connect(m_canvas, &ChartCanvas::cursorChanged, this, [this] {
        updateHover();
        const auto bucket = m_canvas->cursor();
        Q_EMIT cursorMoved(bucket ? std::optional(drawnAt(data(), bucketStart(data(), *bucket))) : std::nullopt);
    });
    connect(m_canvas, &ChartCanvas::windowChanged, this, [this] {
        m_resetButton->setVisible(m_canvas->isZoomed());
        updateHover();
    });
    connect(m_canvas, &ChartCanvas::brushed, this, &ChartView::rangeSelected);
    connect(m_canvas, &ChartCanvas::bucketActivated, this, [this](int bucket, const QString &key) {
        const auto [from, to] = bucketWithin(data(), bucket);
        if (m_hover) // what it said gives way to where this leads
            m_hover->hide();
        Q_EMIT pointActivated(from, to, key);
    });
    connect(m_canvas, &ChartCanvas::markerActivated, this, [this](std::size_t marker) {
        if (const auto &link = data().markers[marker].link)
            Q_EMIT linkActivated(*link);
    });
    connect(m_canvas, &ChartCanvas::tableRequested, this, [this] { setTableShown(true); });
}

void ChartView::setUpTable()
{
    m_model = new ChartTableModel(this);
    m_table = new QTableView(m_stack);
    m_table->setObjectName(QStringLiteral("chartTable"));
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(style::px(24));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_stack->addWidget(m_table);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const int bucket = m_model->bucketOf(index.row());
        const auto column = static_cast<std::size_t>(index.column());
        const auto key = column > 0 ? data().series[column - 1].key : QString();
        const auto [from, to] = bucketWithin(data(), bucket);
        Q_EMIT pointActivated(from, to, key);
    });
}

void ChartView::setUpFoot()
{
    m_foot = new QWidget(this);
    m_legend = new ChartLegend(m_foot);
    m_legend->setObjectName(QStringLiteral("chartLegend"));
    m_note = new Label({}, FontRole::Secondary, TextLevel::Second, m_foot);
    m_note->setObjectName(QStringLiteral("chartNote"));
    m_note->setElided(true);
    m_note->hide();
    m_resetButton = new QToolButton(m_foot);
    m_resetButton->setObjectName(QStringLiteral("chartResetButton"));
    m_resetButton->setText(tr("Whole range"));
    m_resetButton->setToolTip(style::plainToolTip(tr("Show the whole range again (0)")));
    m_resetButton->setAutoRaise(true);
    m_resetButton->hide();
    m_menuButton = new QToolButton(m_foot);
    m_menuButton->setObjectName(QStringLiteral("chartMenuButton"));
    m_menuButton->setText(QStringLiteral("⋯"));
    m_menuButton->setAccessibleName(tr("More for this chart"));
    m_menuButton->setToolTip(style::plainToolTip(tr("Table, zoom and export of this chart")));
    m_menuButton->setAutoRaise(true);

    auto *row = new QHBoxLayout;
    row->setSpacing(measure::kGrid);
    row->addWidget(m_legend, 1);
    row->addWidget(m_resetButton, 0, Qt::AlignTop);
    row->addWidget(m_menuButton, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(m_foot);
    layout->setContentsMargins(2, 0, 2, 0);
    layout->setSpacing(2);
    layout->addLayout(row);
    layout->addWidget(m_note);
    connect(m_legend, &ChartLegend::hiddenChanged, this, [this](const QSet<QString> &keys) {
        m_canvas->setHiddenSeries(keys);
        updateHover();
    });
    connect(m_resetButton, &QToolButton::clicked, this, &ChartView::resetZoom);
    connect(m_menuButton, &QToolButton::clicked, this, [this] {
        auto *menu = createMenu();
        connect(menu, &QMenu::aboutToHide, menu, &QObject::deleteLater);
        menu->popup(m_menuButton->mapToGlobal(QPoint(0, m_menuButton->height())));
    });
}

void ChartView::setData(ChartData data)
{
    m_canvas->setData(std::move(data));
    m_resetButton->setVisible(m_canvas->isZoomed());
    if (isTableShown())
        m_model->setData(this->data(), m_zone);
    updateFoot();
    updateHover();
    updateDescription();
}

const ChartData &ChartView::data() const { return m_canvas->data(); }

void ChartView::updateFoot()
{
    std::vector<ChartSeries> entries;
    bool hasPrevious = false;
    for (const auto &series : data().series) {
        hasPrevious = hasPrevious || series.isPrevious;
        if (!series.isPrevious)
            entries.push_back(ChartSeries {series.key, series.name, {}, series.look, false});
    }
    if (hasPrevious)
        entries.push_back(ChartSeries {kPreviousKey.toString(), data().previousName, {}, 0, true});
    m_legend->setSeries(entries);
    m_note->setText(data().note);
    m_note->setVisible(!data().note.isEmpty());
    static const std::map<Tone, TextLevel> levels {{Tone::Neutral, TextLevel::Second}, {Tone::Good, TextLevel::Good},
        {Tone::Warning, TextLevel::Warning}, {Tone::Bad, TextLevel::Bad}, {Tone::Accent, TextLevel::Accent}};
    m_note->setLevel(levels.at(data().noteTone));
    m_foot->setVisible(!m_compact);
}

void ChartView::updateHover()
{
    if (!m_hover) // the window went, and the box with it
        m_hover = new ChartHover(this);
    auto content = hoverAt(m_canvas->frame());
    const bool isLooking = m_canvas->underMouse() || m_canvas->viewport()->underMouse() || m_canvas->hasFocus();
    if (!content || !isLooking || isTableShown() || !hasFigures(data())) {
        m_hover->hide();
        return;
    }
    content->hint = m_hint;
    const auto &geometry = m_canvas->frame().geometry;
    const double x = geometry.x(drawnAt(data(), bucketStart(data(), *m_canvas->cursor())));
    m_hover->showBeside(*content, m_canvas, QPointF(x, geometry.plot.top()).toPoint());
    if (m_canvas->hasFocus())
        m_canvas->setAccessibleDescription(content->text());
}

// What a screen reader says on reaching the chart: its subject, its range and the latest value of each series.
void ChartView::updateDescription()
{
    QStringList parts {data().subtitle, format::dateTimeRange(data().from, data().to, m_zone, data().now)};
    for (const auto &series : data().series) {
        if (series.isPrevious || series.points.empty())
            continue;
        const auto &value = series.points.back().value;
        parts += tr("%1: %2", "series, value")
                     .arg(series.name, value ? format::value(*value, data().unit, data().currency) : tr("no data"));
    }
    if (!hasFigures(data()))
        parts += tr("No calls in this range");
    parts.removeAll(QString());
    m_canvas->setAccessibleName(data().title);
    if (!m_canvas->cursor())
        m_canvas->setAccessibleDescription(parts.join(QStringLiteral(". ")));
}

void ChartView::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    m_canvas->setZone(zone);
    if (isTableShown())
        m_model->setData(data(), zone);
}

void ChartView::setCompact(bool compact)
{
    m_compact = compact;
    m_foot->setVisible(!compact);
}

ChartWindow ChartView::window() const { return m_canvas->window(); }

void ChartView::zoomTo(ChartWindow window) { m_canvas->setWindow(window); }

void ChartView::resetZoom() { m_canvas->resetWindow(); }

bool ChartView::isTableShown() const { return m_stack->currentWidget() == m_table; }

void ChartView::setTableShown(bool shown)
{
    if (shown == isTableShown())
        return;
    if (shown) {
        m_model->setData(data(), m_zone);
        m_table->resizeColumnToContents(0);
    }
    m_stack->setCurrentWidget(shown ? static_cast<QWidget *>(m_table) : m_canvas);
    m_stack->currentWidget()->setFocus();
    updateHover();
}

void ChartView::showCursorAt(std::optional<Instant> at)
{
    m_canvas->setCursorBucket(at ? bucketAt(data(), *at) : std::nullopt);
    if (m_hover)
        m_hover->hide();
}

bool ChartView::exportTo(const QString &path)
{
    const auto written = exportChart(*m_canvas, path);
    Q_EMIT message(written ? tr("Saved %1").arg(path) : written.error().message);
    return written.has_value();
}

void ChartView::askForFile(const QString &suffix)
{
    auto *dialog = new QFileDialog(this, tr("Save chart"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(QStringLiteral("*.") + suffix);
    auto name = data().title.isEmpty() ? tr("chart", "file name") : data().title.toLower();
    name.replace(QLatin1Char('/'), QLatin1Char('-'));
    dialog->selectFile(name + QLatin1Char('.') + suffix);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { exportTo(path); });
    dialog->open();
}

void ChartView::copyTable()
{
    m_model->setData(data(), m_zone);
    QStringList lines;
    for (int row = -1; row < m_model->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < m_model->columnCount(); ++column)
            cells += row < 0 ? m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()
                             : m_model->index(row, column).data().toString();
        lines += cells.join(QLatin1Char('\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    Q_EMIT message(tr("Copied %n row(s)", nullptr, m_model->rowCount()));
}

QMenu *ChartView::createMenu()
{
    auto *menu = new QMenu(this);
    const auto add = [&](const QString &text, const char *name, auto &&action) {
        auto *entry = menu->addAction(text, this, std::forward<decltype(action)>(action));
        entry->setObjectName(QString::fromLatin1(name));
        return entry;
    };
    add(isTableShown() ? tr("Show as &chart") : tr("Show as &table"), "chartTableAction",
        [this] { setTableShown(!isTableShown()); });
    add(tr("Show the &whole range"), "chartResetAction", [this] { resetZoom(); })->setEnabled(m_canvas->isZoomed());
    menu->addSeparator();
    add(tr("C&opy figures"), "chartCopyAction", [this] { copyTable(); });
    add(tr("Save picture as &PNG…"), "chartPngAction", [this] { askForFile(QStringLiteral("png")); });
    add(tr("Save picture as &SVG…"), "chartSvgAction", [this] { askForFile(QStringLiteral("svg")); });
    add(tr("Save &figures as CSV…"), "chartCsvAction", [this] { askForFile(QStringLiteral("csv")); });
    return menu;
}

void ChartView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = createMenu();
    connect(menu, &QMenu::aboutToHide, menu, &QObject::deleteLater);
    menu->popup(event->globalPos());
}

void ChartView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (m_hover)
        m_hover->hide();
}

} // namespace demarc::ui
