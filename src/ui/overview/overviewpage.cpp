// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewpage.h"

#include "app/incidents/words.h"
#include "ui/overview/systemsmodel.h"
#include "ui/shell/pagehead.h"
#include "ui/style/format.h"
#include "ui/style/style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/charthover.h" // chartview.h hands it out
#include "ui/widgets/chartview.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/tableview.h"

#include <QDateTime>
#include <QVBoxLayout>

namespace demarc::ui {

using namespace measure;

namespace {

constexpr int kListHeight = 190;
constexpr int kChartHeight = 190;
constexpr std::size_t kMostRows = 6; // of the systems table before it scrolls

Link pageLink(const char *id) { return {QStringLiteral("page"), QString::fromLatin1(id), {}}; }

Tone toneOf(Severity severity)
{
    return severity <= Severity::Sev2 ? Tone::Bad : severity == Severity::Sev3 ? Tone::Warning : Tone::Neutral;
}

Unit unitOf(Metric metric)
{
    return metric == Metric::Cost ? Unit::Currency : metric == Metric::Latency ? Unit::Seconds : Unit::Share;
}

ChartSeries seriesOf(const Panel &panel, const QString &name)
{
    ChartSeries series;
    series.key = name;
    series.name = name;
    if (panel.groups.empty())
        return series;
    const auto &points = panel.groups.front().points;
    for (std::size_t i = 0; i < points.size(); ++i)
        series.points.push_back({panel.from + static_cast<std::int64_t>(i) * panel.step,
            points[i] ? std::optional(toDouble(*points[i])) : std::nullopt, {}});
    return series;
}

} // namespace

OverviewPage::OverviewPage(const PageContext &context) : m_context(context), m_loader(new OverviewLoader(context.workspace, this))
{
    setObjectName(QStringLiteral("overviewPage"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("overviewScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(kPageMargin, kPageMargin - 1, kPageMargin, kPageMargin - 2);
    column->setSpacing(kCardGap);
    m_head = new PageHead(tr("Overview"));
    column->addWidget(m_head);
    setUpLists(column);
    setUpTable(column);
    setUpCharts(column);
    scroll->setWidget(content);
    outer->addWidget(scroll);

    connect(m_loader, &OverviewLoader::loaded, this,
        [this](const std::shared_ptr<const OverviewAnswer> &answer) { showAnswer(*answer); });
    connect(m_loader, &OverviewLoader::failed, this, &OverviewPage::showError);
    connect(&app::OwnerDirectory::of(context.workspace), &app::OwnerDirectory::changed, m_loader, &OverviewLoader::loadSoon);
    connect(&m_minute, &QTimer::timeout, this, &OverviewPage::showDate);
    m_minute.start(std::chrono::seconds {15});
    showDate();
    m_loader->load();
}

void OverviewPage::setUpLists(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(kCardGap);
    m_needsCard = new Card(tr("Needs you"));
    m_needs = new AttentionList(QStringLiteral("needsList"));
    m_needsState = new StateView(m_needs);
    m_needsCard->setBody(m_needsState);
    m_unownedCard = new Card(tr("Nobody owns"));
    m_unowned = new AttentionList(QStringLiteral("unownedList"));
    m_unownedState = new StateView(m_unowned);
    m_unownedCard->setBody(m_unownedState);
    row->addWidget(m_needsCard, 23);
    row->addWidget(m_unownedCard, 17);
    for (auto *card : {m_needsCard, m_unownedCard})
        card->setMinimumHeight(style::px(kListHeight));
    column->addLayout(row, 5);
    for (auto *list : {m_needs, m_unowned})
        connect(list, &AttentionList::linkActivated, this, &Page::linkActivated);
    connect(m_unownedState, &StateView::nextRequested, this, [this] { Q_EMIT linkActivated(pageLink("ownership")); });
    for (auto *state : {m_needsState, m_unownedState}) {
        state->showLoading();
        connect(state, &StateView::retryRequested, m_loader, &OverviewLoader::load);
    }
}

void OverviewPage::setUpTable(QVBoxLayout *column)
{
    m_systemsCard = new Card(tr("Systems"), tr("last 30 days"));
    m_systems = new TableView(QStringLiteral("overviewSystems"));
    m_systemsModel = new OverviewSystemsModel(this);
    m_systems->setRowModel(m_systemsModel);
    m_systemsState = new StateView(m_systems);
    m_systemsCard->setBody(m_systemsState);
    m_systemsCard->setMinimumHeight(style::px(kCardHeader) + m_systems->heightFor(3) + kGrid);
    m_systemsCard->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    column->addWidget(m_systemsCard);
    m_systemsState->showLoading();
    connect(m_systemsState, &StateView::retryRequested, m_loader, &OverviewLoader::load);
    m_systems->setAccessibleName(tr("Systems"));
    connect(m_systems, &TableView::message, this, &Page::message);
    connect(m_systems, &TableView::rowActivated, this, [this](int row) {
        Q_EMIT linkActivated({QStringLiteral("system"), m_systemsModel->row(row).name, {}});
    });
}

void OverviewPage::setUpCharts(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(kCardGap);
    const auto add = [&](Metric metric, const QString &name, const QString &title, const QString &subtitle) {
        auto *card = new Card(title, subtitle);
        auto *view = new ChartView;
        view->setObjectName(name);
        view->setCompact(true);
        auto *state = new StateView(view);
        card->setBody(state);
        card->setMinimumHeight(style::px(kChartHeight));
        row->addWidget(card, 1);
        state->showLoading();
        connect(view, &ChartView::linkActivated, this, &Page::linkActivated);
        connect(view, &ChartView::message, this, &Page::message);
        connect(state, &StateView::retryRequested, m_loader, &OverviewLoader::load);
        m_charts.push_back({metric, view, state});
    };
    add(Metric::Cost, QStringLiteral("overviewCostChart"), tr("Cost"), tr("per hour, last 7 days"));
    add(Metric::Latency, QStringLiteral("overviewLatencyChart"), tr("Latency p95"), tr("all systems"));
    add(Metric::Quality, QStringLiteral("overviewQualityChart"), tr("Quality"), tr("mean score of answers"));
    column->addLayout(row, 6);
}

void OverviewPage::showAnswer(const OverviewAnswer &answer)
{
    showNeeds(answer);
    showUnowned(answer);
    showSystems(answer);
    showCharts(answer);
    if (std::exchange(m_settled, true) == false)
        Q_EMIT settled();
}

void OverviewPage::showNeeds(const OverviewAnswer &answer)
{
    std::vector<AttentionItem> items;
    for (const auto &incident : answer.overview.openIncidents) {
        const auto since = format::age(answer.now - incident.detectedAt);
        items.push_back({app::words::of(incident.severity), toneOf(incident.severity), {}, incident.title,
            tr("%1 · %2 · accountable", "stage, age").arg(app::words::of(incident.stage()), since), incident.accountable,
            {QStringLiteral("incident"), QString::number(incident.number), {}}});
    }
    for (const auto &system : answer.overview.systems) {
        if (!system.registered)
            items.push_back(
                {tr("Register"), Tone::Warning, {}, tr("“%1” sends calls but is no registered system").arg(system.name),
                    tr("%n call(s) in the last 30 days · name it, map it or merge it", nullptr, static_cast<int>(system.calls)),
                    {}, {QStringLiteral("system"), system.name, {}}});
    }
    m_needsCard->setSubtitle(QLocale().toString(static_cast<qlonglong>(items.size())));
    m_needs->setItems(items);
    if (items.empty())
        m_needsState->showEmpty(
            QStringLiteral("check"), tr("Nothing waits for you."), tr("Open incidents and unregistered systems appear here."));
    else
        m_needsState->showContent();
}

void OverviewPage::showUnowned(const OverviewAnswer &answer)
{
    std::vector<AttentionItem> items;
    for (const auto &activity : answer.overview.unowned) {
        Owner chip;
        chip.holding = activity.holding;
        const auto why = activity.holding == Holding::Shared ? tr("Several roles do it, no one holds A") : tr("No one holds A");
        items.push_back({{}, Tone::Neutral, chip, activity.name, tr("%1 · %2", "area, why").arg(activity.area, why), {},
            {QStringLiteral("activity"), activity.key, {}}});
    }
    const auto all = answer.overview.activities;
    m_unownedCard->setSubtitle(all > 0 ? tr("%1 of %n activities", nullptr, all).arg(items.size()) : QString());
    m_unowned->setItems(items);
    if (all == 0)
        m_unownedState->showEmpty(
            QStringLiteral("ownership"), tr("There is no ownership matrix yet."), {}, tr("Start from the template"));
    else if (items.empty())
        m_unownedState->showEmpty(QStringLiteral("check"), tr("Every activity has one role that answers for it."));
    else
        m_unownedState->showContent();
}

void OverviewPage::showSystems(const OverviewAnswer &answer)
{
    m_systemsModel->setContext(
        app::OwnerDirectory::of(m_context.workspace).ownerOf(activitykey::kSystem), answer.overview.currency);
    m_systemsModel->setRows(answer.overview.systems);
    m_systems->widenToContents();
    const auto count = answer.overview.systems.size();
    if (count == 0) {
        m_systemsState->showEmpty(QStringLiteral("systems"), tr("No system has sent a call yet."),
            tr("Point an OpenTelemetry exporter at http://127.0.0.1:4318 and its calls appear here."));
        return;
    }
    const auto rows = static_cast<int>(std::clamp<std::size_t>(count, 3, kMostRows));
    m_systems->setFixedHeight(m_systems->heightFor(rows));
    m_systemsState->showContent();
}

void OverviewPage::showCharts(const OverviewAnswer &answer)
{
    for (const auto &chart : m_charts) {
        const auto panel = answer.figures.overTime.find(chart.metric);
        if (panel == answer.figures.overTime.end())
            continue;
        ChartData shown;
        shown.title = chart.metric == Metric::Cost ? tr("Cost per hour")
            : chart.metric == Metric::Latency      ? tr("Latency p95")
                                                   : tr("Quality");
        shown.unit = unitOf(chart.metric);
        shown.currency = answer.overview.currency;
        shown.from = panel->second.from;
        shown.to = panel->second.to;
        shown.step = panel->second.step;
        shown.now = answer.now;
        shown.unfinishedFrom = floorTo(answer.now, shown.step);
        shown.series.push_back(seriesOf(panel->second, tr("All systems")));
        for (const auto &incident : answer.catalogue.incidents) {
            if (chart.metric == Metric::Latency && incident.detectedAt >= shown.from && !isTerminal(incident.stage()))
                shown.markers.push_back({incident.detectedAt, numberText(incident.number), MarkerKind::Incident, incident.title,
                    Link {QStringLiteral("incident"), QString::number(incident.number), {}}});
        }
        chart.view->setData(std::move(shown));
        chart.state->showContent();
    }
}

void OverviewPage::showError(const Error &error)
{
    for (auto *state : {m_needsState, m_unownedState, m_systemsState}) {
        if (!state->isSettled() || !m_settled)
            state->showError(error);
    }
    for (const auto &chart : m_charts) {
        if (!m_settled)
            chart.state->showError(error);
    }
    if (m_settled)
        Q_EMIT message(error.message);
}

void OverviewPage::showDate()
{
    const auto now = m_context.workspace.clock().now();
    const auto local = QDateTime::fromMSecsSinceEpoch(microsOf(now) / 1000);
    const QLocale locale;
    m_head->setState(tr("%1, %2", "date, time")
                         .arg(locale.toString(local.date(), tr("dddd d MMMM", "date format")),
                             format::time(now, QTimeZone::systemTimeZone(), false, locale)));
}

} // namespace demarc::ui
