// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitoring/monitoringpage.h"

#include "ui/monitoring/callspanel.h"
#include "ui/monitoring/callview.h"
#include "ui/monitoring/monitoringhead.h"
#include "ui/monitoring/stattile.h"
#include "ui/style/style.h"
#include "ui/widgets/chartview.h"
#include "ui/widgets/label.h"
#include "ui/widgets/ownerchip.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/stateview.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>

namespace demarc::ui {

namespace {

constexpr std::chrono::seconds kTick {15};
constexpr int kThreeColumns = 960; // width of the body at 100 % font size
constexpr int kTwoColumns = 620;
constexpr int kChartHeight = 250;

QString nameOf(MonitoringChart chart)
{
    switch (chart) {
    case MonitoringChart::Cost:
        return QStringLiteral("costChart");
    case MonitoringChart::Latency:
        return QStringLiteral("latencyChart");
    case MonitoringChart::Quality:
        return QStringLiteral("qualityChart");
    case MonitoringChart::Errors:
        return QStringLiteral("errorsChart");
    case MonitoringChart::Calls:
        return QStringLiteral("callsChart");
    case MonitoringChart::FirstToken:
        break;
    }
    return QStringLiteral("firstTokenChart");
}

QString nameOf(MonitoringTile tile)
{
    static const std::map<MonitoringTile, QString> names {{MonitoringTile::Cost, QStringLiteral("costTile")},
        {MonitoringTile::Calls, QStringLiteral("callsTile")}, {MonitoringTile::Latency, QStringLiteral("latencyTile")},
        {MonitoringTile::FirstToken, QStringLiteral("firstTokenTile")}, {MonitoringTile::Quality, QStringLiteral("qualityTile")},
        {MonitoringTile::Errors, QStringLiteral("errorsTile")}};
    return names.at(tile);
}

} // namespace

MonitoringPage::MonitoringPage(MonitoringSources sources, const Clock &clock, QWidget *parent)
    : Page(parent), m_sources(std::move(sources)), m_clock(clock)
{
    m_setting.currency = QStringLiteral("USD");
    setUp();
}

void MonitoringPage::setUp()
{
    setObjectName(QStringLiteral("monitoringPage"));
    m_head = new MonitoringHead(this);
    m_problem = new Label({}, FontRole::Body, TextLevel::Bad, this);
    m_problem->setObjectName(QStringLiteral("monitoringProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();

    auto *body = new QWidget;
    auto *rows = new QVBoxLayout(body);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(measure::kCardGap);
    setUpTiles(body);
    setUpCharts(body);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidget(body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_calls = new CallsPanel(m_sources, this);
    m_calls->hide();
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setObjectName(QStringLiteral("monitoringSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(measure::kCardGap);
    m_splitter->addWidget(m_scroll);
    m_splitter->addWidget(m_calls);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);

    auto *charts = new QWidget;
    auto *column = new QVBoxLayout(charts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::kCardGap);
    column->addWidget(m_head);
    column->addWidget(m_problem);
    column->addWidget(m_splitter, 1);
    m_call = new CallView(m_sources, m_clock);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(charts);
    m_stack->addWidget(m_call);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(measure::kPageMargin, measure::kPageMargin - 2, measure::kPageMargin, measure::kPageMargin);
    page->addWidget(m_stack);

    connect(m_call, &CallView::backRequested, this, &MonitoringPage::leaveCall);
    connect(m_call, &CallView::linkActivated, this, &Page::linkActivated);
    connect(m_call, &CallView::message, this, &Page::message);
    connect(m_call, &CallView::erasureRequested, this, &Page::erasureRequested);
    connect(m_calls, &CallsPanel::callActivated, this, [this](const SpanKey &key) { Q_EMIT linkActivated(linkTo(key)); });
    connect(m_calls, &CallsPanel::closed, m_calls, &QWidget::hide);
    connect(m_calls, &CallsPanel::message, this, &Page::message);
    setUpFeed();
}

void MonitoringPage::setUpFeed()
{
    m_feed = new app::MonitoringFeed(m_sources.panel, m_clock, this);
    connect(m_feed, &app::MonitoringFeed::figuresChanged, this, &MonitoringPage::showFigures);
    connect(m_feed, &app::MonitoringFeed::failed, this, &MonitoringPage::showFailure);
    connect(m_head, &MonitoringHead::changed, this, &MonitoringPage::ask);
    connect(m_head, &MonitoringHead::liveChanged, this, [this] {
        m_feed->setPaused(!m_head->isLive());
        loadAge();
    });
    m_tick.setInterval(kTick);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        callsChanged();
        loadChoices();
    });
    m_tick.start();
}

void MonitoringPage::setUpTiles(QWidget *body)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(measure::kCardGap);
    for (const auto tile : kMonitoringTiles) {
        auto *widget = new StatTile(nameOf(tile), body);
        m_tiles[tile] = widget;
        row->addWidget(widget, 1);
    }
    static_cast<QVBoxLayout *>(body->layout())->addLayout(row);
}

void MonitoringPage::setUpCharts(QWidget *body)
{
    m_grid = new QGridLayout;
    m_grid->setSpacing(measure::kCardGap);
    for (const auto chart : kMonitoringCharts)
        setUpChart(chart);
    static_cast<QVBoxLayout *>(body->layout())->addLayout(m_grid, 1);
}

void MonitoringPage::setUpChart(MonitoringChart chart)
{
    auto *card = new Card(chartTitle(chart), {}, this);
    auto *view = new ChartView(card);
    view->setObjectName(nameOf(chart));
    view->setMinimumHeight(style::px(kChartHeight));
    auto *chip = new OwnerChip(card);
    chip->setObjectName(nameOf(chart) + QStringLiteral("Owner"));
    chip->hide();
    if (chart == MonitoringChart::Calls) {
        m_tokens = new Segmented(card);
        m_tokens->setObjectName(QStringLiteral("tokensSegments"));
        m_tokens->addChoice(tr("Calls"));
        m_tokens->addChoice(tr("Tokens"));
        connect(m_tokens, &Segmented::currentChanged, this, [this](int index) {
            m_setting.tokensInsteadOfCalls = index == 1;
            if (m_hasFigures)
                showFigures(m_figures);
        });
        card->addHeaderWidget(m_tokens);
    }
    card->addHeaderWidget(chip);
    auto *state = new StateView(view, card);
    state->showLoading();
    card->setBody(state);
    m_states[chart] = state;
    m_cards[chart] = card;
    m_views[chart] = view;
    m_chips.push_back(chip);
    connectChart(view, chart);
    connect(chip, &OwnerChip::activated, this, [this](const QString &activityKey) {
        Q_EMIT linkActivated(Link {QStringLiteral("activity"), activityKey, {}});
    });
}

void MonitoringPage::connectChart(ChartView *view, MonitoringChart chart)
{
    connect(view, &ChartView::rangeSelected, this, [this](Instant from, Instant to) {
        m_head->setRange({app::RangeKind::Custom, from, to});
    });
    view->setActivationHint(tr("Double-click to see its calls"));
    connect(view, &ChartView::pointActivated, this,
        [this, chart](Instant from, Instant to, const QString &key) { showCalls(chart, from, to, key); });
    connect(view, &ChartView::cursorMoved, this, [this, view](std::optional<Instant> at) { shareCursor(view, at); });
    connect(view, &ChartView::linkActivated, this, &Page::linkActivated);
    connect(view, &ChartView::message, this, &Page::message);
}

void MonitoringPage::arrangeCharts()
{
    const int width = this->width() - 2 * measure::kPageMargin;
    const int columns = width >= style::px(kThreeColumns) ? 3 : width >= style::px(kTwoColumns) ? 2 : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (std::size_t i = 0; i < kMonitoringCharts.size(); ++i)
        m_grid->addWidget(m_cards[kMonitoringCharts[i]], static_cast<int>(i) / columns, static_cast<int>(i) % columns);
    for (int column = 0; column < 3; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void MonitoringPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrangeCharts();
}

void MonitoringPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    arrangeCharts();
    if (!m_hasFigures && m_feed->reloads() == 0) {
        loadChoices();
        ask();
    } else if (std::exchange(m_missed, false)) {
        callsChanged();
        contextChanged();
    }
}

ChartView *MonitoringPage::chart(MonitoringChart chart) const { return m_views.at(chart); }

} // namespace demarc::ui
