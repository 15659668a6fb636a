// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusbar.h"

#include "base/plural.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>

namespace demarc::ui {

using namespace measure;

namespace {

constexpr std::chrono::seconds kMessageStays {6};
constexpr std::chrono::milliseconds kJobPace {100}; // progress is shown ten times a second at most

} // namespace

class StatusBar::Dot final : public QWidget {
public:
    explicit Dot(QWidget *parent) : QWidget(parent) { setFixedSize(8, 8); }
    void setKind(CollectorState::Kind kind)
    {
        m_kind = kind;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const auto &theme = style::theme();
        QPainter painter(this);
        if (m_kind == CollectorState::Kind::Off)
            drawRounded(&painter, rect(), 4, {}, theme.thirdText, 1.5);
        else
            drawRounded(&painter, rect(), m_kind == CollectorState::Kind::Failed ? 1 : 4,
                m_kind == CollectorState::Kind::Failed ? theme.bad.text : theme.good.text, {});
    }

private:
    CollectorState::Kind m_kind = CollectorState::Kind::Off;
};

StatusBar::StatusBar(QWidget *parent)
    : QWidget(parent), m_dot(new Dot(this)), m_collector(new QToolButton),
      m_workspace(new Label({}, FontRole::Secondary, TextLevel::Second)),
      m_message(new Label({}, FontRole::Secondary, TextLevel::First)),
      m_job(new Label({}, FontRole::Secondary, TextLevel::Second)), m_progress(new QProgressBar), m_cancel(new QToolButton),
      m_prices(new Label({}, FontRole::Secondary, TextLevel::Second))
{
    setFixedHeight(style::px(kStatusBar));
    setObjectName(QStringLiteral("statusBar"));
    m_collector->setObjectName(QStringLiteral("collectorButton"));
    m_collector->setAutoRaise(true);
    m_collector->setFont(style::font(FontRole::Secondary));
    m_collector->setMaximumHeight(style::px(kStatusBar) - 2);
    m_workspace->setObjectName(QStringLiteral("statusWorkspace"));
    m_workspace->setProperty("untranslated", true);
    m_message->setObjectName(QStringLiteral("statusMessage"));
    m_message->setElided(true);
    m_job->setObjectName(QStringLiteral("statusJob"));
    m_prices->setObjectName(QStringLiteral("statusPrices"));
    m_progress->setObjectName(QStringLiteral("statusProgress"));
    m_progress->setFixedWidth(90);
    m_progress->setTextVisible(false);
    m_cancel->setObjectName(QStringLiteral("cancelJobButton"));
    m_cancel->setAutoRaise(true);
    m_cancel->setIcon(icons::icon(QStringLiteral("close")));
    m_cancel->setMaximumSize(style::px(22), style::px(22));
    m_cancel->setToolTip(style::plainToolTip(tr("Cancel this job")));
    m_cancel->setAccessibleName(tr("Cancel this job"));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 1, 12, 0);
    row->setSpacing(6);
    row->addWidget(m_dot);
    row->addWidget(m_collector);
    row->addSpacing(8);
    row->addWidget(m_workspace);
    row->addSpacing(8);
    row->addWidget(m_message, 1);
    row->addWidget(m_job);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    row->addSpacing(8);
    row->addWidget(m_prices);
    setCollector({});
    showJobs();

    connect(m_collector, &QToolButton::clicked, this, &StatusBar::collectorRequested);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (m_jobs)
            m_jobs->cancel(m_shownJob);
    });
    m_messageTimer.setSingleShot(true);
    m_messageTimer.setInterval(kMessageStays);
    connect(&m_messageTimer, &QTimer::timeout, m_message, &QLabel::clear);
    m_jobTimer.setSingleShot(true);
    m_jobTimer.setInterval(kJobPace);
    connect(&m_jobTimer, &QTimer::timeout, this, &StatusBar::showJobs);
}

void StatusBar::setCollector(const CollectorState &state)
{
    m_dot->setKind(state.kind);
    auto text = tr("Collector off");
    if (state.kind == CollectorState::Kind::Failed)
        text = tr("Collector cannot listen on %1", "address").arg(state.address);
    else if (state.kind == CollectorState::Kind::Listening && state.callsPerMinute)
        text = tr("Collector %1 · %2", "address, how many calls a minute")
                   .arg(state.address, tr("%Ln call(s)/min", nullptr, plural(qRound64(*state.callsPerMinute))));
    else if (state.kind == CollectorState::Kind::Listening)
        text = tr("Collector %1").arg(state.address);
    if (state.passingOn.needsALook())
        text = tr("%1 · not passed on", "collector").arg(text);
    m_collector->setText(text);
    QStringList lines {state.problem.isEmpty() ? tr("The collector: on or off, and where it listens") : state.problem};
    if (const auto passingOn = passingOnText(state.passingOn); !passingOn.isEmpty())
        lines.append(passingOn);
    m_collector->setToolTip(style::plainToolTip(lines.join(u'\n')));
}

void StatusBar::setWorkspace(const QString &text) { m_workspace->setText(text); }

void StatusBar::setPrices(const QString &text) { m_prices->setText(text); }

void StatusBar::setJobs(app::JobRegistry *jobs)
{
    if (m_jobs)
        m_jobs->disconnect(this);
    m_jobs = jobs;
    if (m_jobs) {
        connect(
            m_jobs, &app::JobRegistry::changed, this,
            [this] {
                if (!m_jobTimer.isActive())
                    m_jobTimer.start();
            },
            Qt::QueuedConnection);
    }
    showJobs();
}

void StatusBar::showMessage(const QString &text)
{
    m_message->setText(text);
    m_messageTimer.start();
}

void StatusBar::showJobs()
{
    const auto running = m_jobs ? m_jobs->running() : std::vector<app::JobState>();
    const bool any = !running.empty();
    for (auto *widget : std::initializer_list<QWidget *> {m_job, m_progress})
        widget->setVisible(any);
    m_cancel->setVisible(any && running.front().cancellable);
    if (!any)
        return;
    const auto &first = running.front();
    m_shownJob = first.id;
    const auto others = static_cast<int>(running.size()) - 1;
    m_job->setText(others > 0 ? tr("%1 and %n more", nullptr, others).arg(first.title) : first.title);
    m_progress->setRange(0, first.progress ? 1000 : 0);
    if (first.progress)
        m_progress->setValue(qRound(*first.progress * 1000));
}

void StatusBar::paintEvent(QPaintEvent *)
{
    const auto &theme = style::theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRect(0, 0, width(), 1), theme.border);
}

} // namespace demarc::ui
