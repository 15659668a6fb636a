// SPDX-License-Identifier: GPL-3.0-or-later
// What the Monitoring page does with figures: asking for them, showing them, and the calls behind them.
#include "app/workspace/deliver.h"
#include "ui/monitoring/callspanel.h"
#include "ui/monitoring/callview.h"
#include "ui/monitoring/monitoringhead.h"
#include "ui/monitoring/monitoringpage.h"
#include "ui/monitoring/stattile.h"
#include "ui/style/style.h"
#include "ui/widgets/chartview.h"
#include "ui/widgets/label.h"
#include "ui/widgets/ownerchip.h"
#include "ui/widgets/stateview.h"

#include <QComboBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>

namespace demarc::ui {

namespace {

constexpr std::chrono::minutes kStaleAfter {15};

template <typename Value>
bool take(const Result<Value> &answer)
{
    return answer.has_value(); // what fails here only leaves out a help; the figures themselves say their failure
}

// As app::evidenceLink() names them.
MonitoringChart chartOfMetric(const QString &metric)
{
    if (metric == u"errors")
        return MonitoringChart::Errors;
    return metric == u"cost" ? MonitoringChart::Cost : MonitoringChart::Latency;
}

} // namespace

void MonitoringPage::ask()
{
    app::MonitoringQuery query;
    query.range = m_head->range();
    query.groupBy = m_head->groupBy();
    query.filter = m_head->filter();
    query.systemOfService = m_systemOfService;
    query.comparePoints = m_head->compares();
    if (m_feed->query().groupBy != query.groupBy)
        m_looks.clear();
    m_setting.previousName = previousName(query.range.kind);
    m_feed->setQuery(query);
}

void MonitoringPage::reload()
{
    contextChanged();
    ask();
    if (m_stack->currentWidget() == m_call)
        m_call->reload();
}

void MonitoringPage::callsChanged()
{
    if (!isVisible()) {
        m_missed = true;
        return;
    }
    m_feed->refresh();
    m_call->callsChanged();
}

void MonitoringPage::contextChanged()
{
    m_marksRange = {};
    if (!isVisible()) {
        m_missed = true;
        return;
    }
    loadChoices();
    if (m_hasFigures)
        loadMarks();
}

void MonitoringPage::showFigures(const app::MonitoringFigures &figures)
{
    m_figures = figures;
    m_hasFigures = true;
    m_problem->hide();
    for (const auto &[tile, widget] : m_tiles)
        widget->setText(tileOf(tile, figures, m_setting));
    if (m_marksRange != figures.range)
        loadMarks();
    loadAge();
    // One chart for each turn of the event loop, so that input is never kept waiting by six of them.
    const bool isOnItsWay = !m_toShow.empty();
    m_toShow.assign(kMonitoringCharts.rbegin(), kMonitoringCharts.rend());
    if (!isOnItsWay)
        showNextChart();
    if (m_callsToList && figures.range.from <= m_callsToList->from && m_callsToList->to <= figures.range.to) {
        const auto calls = *std::exchange(m_callsToList, std::nullopt);
        showCalls(MonitoringChart::Latency, calls.from, calls.to, {});
        // The list takes its room first; what is left of the charts then shows the one that was measured.
        QTimer::singleShot(0, this, [this] {
            m_scroll->verticalScrollBar()->setValue(m_cards[m_evidenceChart]->mapTo(m_scroll->widget(), QPoint()).y());
        });
    }
}

void MonitoringPage::showNextChart()
{
    if (m_toShow.empty())
        return;
    const auto chart = m_toShow.back();
    m_toShow.pop_back();
    auto shown = chartOf(chart, m_figures, m_setting, m_looks);
    m_cards[chart]->setTitle(shown.title);
    m_cards[chart]->setSubtitle(shown.subtitle);
    m_views[chart]->setData(std::move(shown));
    m_states[chart]->showContent();
    if (m_toShow.empty())
        settleIfComplete();
    else
        QTimer::singleShot(0, this, &MonitoringPage::showNextChart);
}

void MonitoringPage::settleIfComplete()
{
    if (m_settled || m_marksPending || !m_toShow.empty())
        return;
    m_settled = true;
    Q_EMIT settled();
}

void MonitoringPage::showFailure(const Error &error)
{
    for (const auto &[chart, state] : m_states)
        state->showContent();
    m_problem->setText(error.message);
    m_problem->show();
    if (!std::exchange(m_settled, true))
        Q_EMIT settled();
}

void MonitoringPage::loadChoices()
{
    app::deliver(m_sources.systems(), this, [this](const Result<std::map<std::string, std::string>> &systems) {
        if (take(systems) && *systems != m_systemOfService) {
            m_systemOfService = *systems;
            ask();
        }
        app::deliver(m_sources.series(), this, [this](const Result<std::vector<SeriesKey>> &series) {
            if (take(series))
                takeChoices(*series);
            openWaiting();
        });
    });
}

void MonitoringPage::takeChoices(const std::vector<SeriesKey> &series)
{
    MonitoringChoices choices;
    for (const auto &key : series) {
        const auto found = m_systemOfService.find(key.service);
        const auto &system = found == m_systemOfService.end() ? key.service : found->second;
        auto &services = choices.servicesOfSystem[QString::fromStdString(system)];
        if (std::find(services.begin(), services.end(), key.service) == services.end())
            services.push_back(key.service);
        choices.environments += QString::fromStdString(key.environment);
        choices.models += QString::fromStdString(key.model);
    }
    choices.servicesOfSystem.erase(QString());
    for (auto *names : {&choices.environments, &choices.models}) {
        names->removeAll(QString());
        names->removeDuplicates();
        names->sort(Qt::CaseInsensitive);
    }
    m_head->setChoices(choices);
}

// A link that came before it was known which services its system has.
void MonitoringPage::openWaiting()
{
    m_hasChoices = true;
    if (const auto link = std::exchange(m_linkToOpen, std::nullopt))
        open(*link);
}

void MonitoringPage::loadMarks()
{
    const auto range = m_figures.range;
    m_marksRange = range;
    m_marksPending = true;
    app::deliver(m_sources.marks(range.from, range.to), this, [this, range](const Result<std::vector<app::HistoryMark>> &marks) {
        if (range != m_figures.range)
            return;
        m_marksPending = false;
        if (!take(marks) || *marks == m_setting.marks) {
            settleIfComplete();
            return;
        }
        m_setting.marks = *marks;
        showFigures(m_figures);
    });
}

void MonitoringPage::loadAge()
{
    app::deliver(m_sources.storedRange(), this, [this](const Result<std::optional<StoredRange>> &stored) {
        if (!take(stored) || !*stored) {
            m_head->setLiveText(tr("Live"), false);
            return;
        }
        const auto now = m_clock.now();
        const auto last = (*stored)->last;
        const bool isStale = now - last > kStaleAfter;
        m_head->setLiveText(
            isStale ? tr("Last call %1").arg(format::relativeTime(last, now, QTimeZone::systemTimeZone())) : tr("Live"), isStale);
    });
}

void MonitoringPage::setOwner(const std::optional<Owner> &owner)
{
    for (auto *chip : m_chips) {
        if (owner)
            chip->setOwner(*owner);
        chip->setVisible(owner.has_value());
    }
}

void MonitoringPage::setCurrency(const QString &currency)
{
    m_setting.currency = currency;
    if (m_hasFigures)
        showFigures(m_figures);
}

void MonitoringPage::open(const Link &link)
{
    if (link.kind == u"call") {
        openCall(link);
        return;
    }
    m_stack->setCurrentIndex(0);
    if (!m_hasChoices) {
        m_linkToOpen = link;
        return;
    }
    for (const auto &[kind, box] : {std::pair("system", "systemFilter"), std::pair("model", "modelFilter")}) {
        if (link.kind != QLatin1String(kind))
            continue;
        auto *filter = m_head->findChild<QComboBox *>(QLatin1String(box));
        if (filter->findData(link.name) < 0)
            filter->addItem(link.name, link.name);
        filter->setCurrentIndex(filter->findData(link.name));
        ask();
    }
    if (link.kind == u"panel")
        openEvidence(link);
}

void MonitoringPage::openEvidence(const Link &link)
{
    const auto parts = link.version.split(u',');
    const auto from = parts.size() == 3 ? parseInstant(parts[1]) : std::nullopt;
    const auto to = parts.size() == 3 ? parseInstant(parts[2]) : std::nullopt;
    if (!from || !to || *from >= *to)
        return;
    open({QStringLiteral("system"), link.name, {}});
    m_callsToList = app::TimeRange {*from, *to};
    m_evidenceChart = chartOfMetric(parts.front());
    const auto around = *to - *from;
    m_head->setRange({app::RangeKind::Custom, *from - 2 * around, *to + around});
}

void MonitoringPage::openCall(const Link &link)
{
    const auto key = spanKeyFromText(link.name);
    if (!key) {
        Q_EMIT message(
            tr("%1 names no call: it takes the 32 hex digits of a trace, a dash and the 16 of a span.").arg(link.name));
        return;
    }
    m_stack->setCurrentWidget(m_call);
    m_call->showCall(*key);
    m_call->setFocus();
}

// By the history of the desk, where there is one, so that forward leads to the call again.
void MonitoringPage::leaveCall()
{
    m_stack->setCurrentIndex(0);
    if (m_calls->isVisible())
        m_calls->findChild<QWidget *>(QStringLiteral("callsTable"))->setFocus();
    Q_EMIT linkActivated({QStringLiteral("page"), QStringLiteral("monitoring"), {}});
}

void MonitoringPage::shareCursor(const ChartView *from, std::optional<Instant> at)
{
    for (const auto &[chart, view] : m_views) {
        if (view != from)
            view->showCursorAt(at);
    }
}

CallFilter MonitoringPage::filterOf(const QString &key) const
{
    auto filter = m_figures.query.filter;
    const auto dimension = m_figures.query.groupBy;
    if (!dimension)
        return filter;
    if (*dimension != Dimension::System) {
        filter.anyOf[*dimension] = {key.toStdString()};
        return filter;
    }
    std::vector<std::string> services;
    for (const auto &[service, system] : m_systemOfService) {
        if (system == key.toStdString())
            services.push_back(service);
    }
    if (services.empty())
        services.push_back(key.toStdString());
    filter.anyOf[Dimension::System] = services;
    return filter;
}

void MonitoringPage::showCalls(MonitoringChart chart, Instant from, Instant to, const QString &key)
{
    CallQuery query;
    query.from = from;
    query.to = to;
    // Latency's lines are percentiles of all calls, not groups of them.
    const auto &series = m_views[chart]->data().series;
    const bool isGroup = chart != MonitoringChart::Latency
        && std::any_of(series.begin(), series.end(), [&](const ChartSeries &one) { return one.key == key; });
    query.filter = isGroup ? filterOf(key) : m_figures.query.filter;
    CallsModel::Setting setting;
    setting.currency = m_setting.currency;
    setting.now = m_clock.now();
    setting.systemOfService = m_systemOfService;
    const auto time = format::dateTimeRange(from, to, setting.zone, setting.now);
    m_calls->list(
        query, isGroup ? tr("%1, %2", "series, time").arg(groupName(key, m_figures.query.groupBy), time) : time, setting);
}

} // namespace demarc::ui
