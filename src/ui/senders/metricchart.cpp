// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senders/metricchart.h"

#include "app/workspace/deliver.h"
#include "ui/senders/metricwords.h"
#include "ui/style/icons.h"
#include "ui/style/style.h"
#include "ui/widgets/chartview.h"
#include "ui/widgets/label.h"
#include "ui/widgets/stateview.h"

#include <QBoxLayout>
#include <QToolButton>

namespace demarc::ui {

using namespace measure;
using namespace std::chrono_literals;

namespace {

constexpr Duration kRange = 24h;
constexpr Duration kStep = 15min;
constexpr Duration kRefreshAfter = 15s;
constexpr int kHeight = 190;

} // namespace

MetricChart::MetricChart(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("metricChart"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, kGrid, 0, 0);
    column->setSpacing(kGrid);
    setUpHead();
    column->addWidget(m_head);
    m_chart = new ChartView;
    m_chart->setObjectName(QStringLiteral("metricChartView"));
    m_state = new StateView(m_chart);
    m_state->setFixedHeight(style::px(kHeight));
    connect(m_state, &StateView::retryRequested, this, [this] { ask(m_asked); });
    column->addWidget(m_state);
    hide();
}

void MetricChart::setUpHead()
{
    m_head = new QWidget;
    auto *row = new QHBoxLayout(m_head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * kGrid);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    m_title = new Label({}, FontRole::Strong);
    m_title->setObjectName(QStringLiteral("metricTitle"));
    m_title->setElided(true);
    m_subtitle = new Label({}, FontRole::Secondary, TextLevel::Second);
    m_subtitle->setObjectName(QStringLiteral("metricSubtitle"));
    m_subtitle->setElided(true);
    texts->addWidget(m_title);
    texts->addWidget(m_subtitle);
    row->addLayout(texts, 1);
    auto *button = new QToolButton;
    button->setObjectName(QStringLiteral("closeMetricButton"));
    button->setIcon(icons::icon(QStringLiteral("close")));
    button->setAutoRaise(true);
    button->setToolTip(style::plainToolTip(tr("Close the chart")));
    button->setAccessibleName(tr("Close the chart"));
    connect(button, &QToolButton::clicked, this, &MetricChart::clear);
    row->addWidget(button, 0, Qt::AlignTop);
}

void MetricChart::showMetric(const std::string &service, const std::string &instrument, Instant now)
{
    m_service = service;
    m_instrument = instrument;
    m_looks.clear();
    m_title->setText(QString::fromStdString(instrument));
    m_subtitle->setText(tr("the last 24 hours"));
    ChartData waiting;
    waiting.emptyText = QStringLiteral(" "); // nothing is said before the answer is there
    m_chart->setData(waiting);
    m_chart->setAccessibleName(tr("Chart of %1").arg(m_title->text()));
    show();
    m_state->showLoading();
    ask(now);
}

void MetricChart::refresh(Instant now)
{
    if (!m_instrument.empty() && now - m_asked >= kRefreshAfter)
        ask(now);
}

void MetricChart::clear()
{
    m_instrument.clear();
    ++m_generation;
    hide();
}

void MetricChart::ask(Instant now)
{
    m_asked = now;
    if (!m_feed)
        return;
    MetricQuery query;
    query.instrument = m_instrument;
    query.service = m_service;
    query.groupByMain = true;
    query.from = floorTo(now - kRange, kStep) + kStep;
    query.to = floorTo(now, kStep) + kStep;
    query.step = kStep;
    app::deliver(m_feed(std::move(query)), this, [this, now, generation = ++m_generation](const Result<MetricPanel> &answer) {
        if (generation == m_generation)
            showAnswer(answer, now);
    });
}

void MetricChart::showAnswer(const Result<MetricPanel> &answer, Instant now)
{
    if (!answer && answer.error().kind == ErrorKind::NotFound)
        return m_state->showEmpty(QStringLiteral("sources"), tr("Nothing is kept of it"),
            tr("It was only counted so far; its next points are charted here."));
    if (!answer)
        return m_state->showError(answer.error());
    m_subtitle->setText(tr("%1, the last 24 hours", "mean, by model").arg(metricSubtitle(*answer)));
    m_chart->setData(metricChart(*answer, now, m_looks));
    m_state->showContent();
}

} // namespace demarc::ui
