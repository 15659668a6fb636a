// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incidents/metricsview.h"

#include "ui/incidents/heldbar.h"
#include "ui/incidents/incidenttext.h"
#include "ui/style/format.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QGridLayout>

namespace demarc::ui {

using namespace measure;

namespace {

QGridLayout *grid(QWidget *widget)
{
    auto *layout = new QGridLayout(widget);
    layout->setContentsMargins(kCardPadding, kGrid, kCardPadding, kCardPadding);
    layout->setHorizontalSpacing(4 * kGrid);
    layout->setVerticalSpacing(2 * kGrid);
    return layout;
}

QString figureText(const std::optional<Duration> &value)
{
    return value ? format::duration(*value) : MetricsView::tr("not enough");
}

} // namespace

MetricsView::MetricsView(QWidget *parent)
    : QScrollArea(parent),
      m_durations(new Card(tr("How long it takes"), tr("recorded figures only; what is missing is not counted as zero"))),
      m_counts(new Card(tr("How it goes"))), m_held(new Card(tr("Who has it in hand"), tr("until the resolution")))
{
    setObjectName(QStringLiteral("incidentMetrics"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    auto *content = new QWidget;
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    auto *layout = new QGridLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kCardGap);
    layout->addWidget(m_durations, 0, 0, 2, 1);
    layout->addWidget(m_counts, 0, 1);
    layout->addWidget(m_held, 1, 1);
    layout->setColumnStretch(0, 3);
    layout->setColumnStretch(1, 2);
    layout->setRowStretch(2, 1);
    setWidget(content);
}

void MetricsView::setMetrics(const IncidentMetrics &metrics)
{
    m_durations->setBody(makeDurations(metrics));
    m_counts->setBody(makeCounts(metrics));
    m_held->setBody(makeHeld(metrics));
}

QWidget *MetricsView::makeDurations(const IncidentMetrics &metrics) const
{
    auto *widget = new QWidget;
    auto *layout = grid(widget);
    int row = 0;
    const auto head = [&](int column, const QString &text) {
        layout->addWidget(
            new Label(text, FontRole::Secondary, TextLevel::Second), 0, column, column == 0 ? Qt::AlignLeft : Qt::AlignRight);
    };
    head(1, tr("Median"));
    head(2, tr("9 of 10 within"));
    head(3, tr("Incidents"));
    const auto add = [&](const QString &name, const QString &meaning, const DurationSummary &summary) {
        ++row;
        auto *title = new Label(name);
        title->setToolTip(style::plainToolTip(meaning));
        layout->addWidget(title, row, 0);
        const auto level = summary.n > 0 ? TextLevel::First : TextLevel::Third;
        layout->addWidget(new Label(figureText(summary.median), FontRole::FigureStrong, level), row, 1, Qt::AlignRight);
        layout->addWidget(new Label(figureText(summary.p90), FontRole::Figure, level), row, 2, Qt::AlignRight);
        layout->addWidget(new Label(QLocale().toString(static_cast<qulonglong>(summary.n)), FontRole::Figure, TextLevel::Second),
            row, 3, Qt::AlignRight);
    };
    add(tr("To detect"), tr("From the start of the impact to its detection"), metrics.toDetect);
    add(tr("To acknowledge"), tr("From detection to acknowledgement"), metrics.toAcknowledge);
    add(tr("To mitigate"), tr("From the start of the impact until the harm was stopped"), metrics.toMitigate);
    add(tr("To resolve"), tr("From the start of the impact to the resolution"), metrics.toResolve);
    add(tr("To resolve, from report"), tr("From the report to the resolution"), metrics.toResolveFromDeclared);
    layout->setColumnStretch(0, 1);
    if (metrics.invalid > 0) {
        auto *note =
            new Label(tr("%n figure(s) left out: their end lies before their start", nullptr, static_cast<int>(metrics.invalid)),
                FontRole::Secondary, TextLevel::Warning);
        note->setWordWrap(true);
        layout->addWidget(note, ++row, 0, 1, 4);
    }
    layout->setRowStretch(row + 1, 1);
    return widget;
}

QWidget *MetricsView::makeCounts(const IncidentMetrics &metrics) const
{
    auto *widget = new QWidget;
    auto *layout = grid(widget);
    int row = 0;
    const auto add = [&](const QString &name, std::size_t part, std::size_t whole) {
        layout->addWidget(new Label(name), row, 0);
        const auto text = whole == 0 ? tr("not enough (n 0)")
                                     : tr("%1 of %2 (%3)", "part, whole, share")
                                           .arg(part)
                                           .arg(whole)
                                           .arg(format::share(static_cast<double>(part) / static_cast<double>(whole)));
        layout->addWidget(
            new Label(text, FontRole::FigureStrong, whole == 0 ? TextLevel::Third : TextLevel::First), row++, 1, Qt::AlignRight);
    };
    add(tr("Still open"), metrics.open, metrics.incidents);
    add(tr("Detected by a monitor"), metrics.detectedByMonitor, metrics.incidents);
    add(tr("Reopened"), metrics.reopened, metrics.incidents);
    add(tr("Actions done on time"), metrics.actionsOnTime, metrics.actionsDue);
    layout->setColumnStretch(0, 1);
    return widget;
}

QWidget *MetricsView::makeHeld(const IncidentMetrics &metrics) const
{
    auto *widget = new QWidget;
    auto *layout = grid(widget);
    auto *bar = new HeldBar;
    bar->setTimes(metrics.held);
    layout->addWidget(bar, 0, 0);
    const auto held = heldText(metrics.held);
    auto *text = new Label(held.isEmpty() ? tr("Nothing yet") : held, FontRole::Secondary, TextLevel::Second);
    text->setWordWrap(true);
    layout->addWidget(text, 1, 0);
    return widget;
}

} // namespace demarc::ui
