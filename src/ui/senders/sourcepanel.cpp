// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senders/sourcepanel.h"

#include "app/senders/senders.h"
#include "base/plural.h"
#include "ui/senders/senderform.h"
#include "ui/senders/sourcewords.h"
#include "ui/style/format.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QPushButton>

namespace demarc::ui {

using namespace measure;

namespace {

constexpr std::size_t kMostMetrics = 12;

Label *wrapped(const QString &text, FontRole font = FontRole::Secondary, TextLevel level = TextLevel::Second)
{
    auto *label = new Label(text, font, level);
    label->setWordWrap(true);
    return label;
}

void empty(QLayout *layout)
{
    while (auto *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

SourcePanel::SourcePanel(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kCardPadding, kCardPadding, kCardPadding, kCardPadding);
    column->setSpacing(2 * kGrid);
    m_mapText =
        wrapped(tr("Its calls belong to no system, so nobody answers for them."), FontRole::Secondary, TextLevel::Warning);
    m_map = new LinkButton(tr("Map it to a system"));
    m_map->setObjectName(QStringLiteral("mapSourceLink"));
    connect(m_map, &QAbstractButton::clicked, this, [this] {
        Q_EMIT linkActivated({QStringLiteral("system"), QString::fromStdString(m_row.source.seen.source.service), {}});
    });
    auto *mapRow = new QHBoxLayout;
    mapRow->addWidget(m_map);
    mapRow->addStretch(1);
    column->addWidget(m_mapText);
    column->addLayout(mapRow);
    m_factGrid = new QGridLayout;
    m_factGrid->setVerticalSpacing(kGrid);
    m_factGrid->setHorizontalSpacing(kCardPadding);
    m_factGrid->setColumnStretch(1, 1);
    column->addLayout(m_factGrid);
    for (auto **box : {&m_problemBox, &m_metricBox}) {
        *box = new QWidget;
        auto *lines = new QVBoxLayout(*box);
        lines->setContentsMargins(0, kGrid, 0, 0);
        lines->setSpacing(kGrid);
        column->addWidget(*box);
    }
    m_problemBox->setObjectName(QStringLiteral("sourceProblems"));
    m_metricBox->setObjectName(QStringLiteral("sourceMetrics"));
    m_chart = new MetricChart;
    column->addWidget(m_chart);
    setUpSender(column);
    column->addStretch(1);
}

void SourcePanel::setUpSender(QVBoxLayout *column)
{
    column->addSpacing(kGrid);
    m_senderTitle = new Label({}, FontRole::Strong);
    m_senderText = wrapped({});
    m_senderText->setObjectName(QStringLiteral("senderText"));
    column->addWidget(m_senderTitle);
    column->addWidget(m_senderText);
    m_senderBox = new QWidget;
    auto *box = new QVBoxLayout(m_senderBox);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(2 * kGrid);
    m_form = new SenderForm;
    connect(m_form, &SenderForm::changed, this, &SourcePanel::updateButtons);
    connect(m_form, &SenderForm::submitted, this, &SourcePanel::save);
    box->addWidget(m_form);
    m_save = new QPushButton(tr("Save"));
    m_save->setObjectName(QStringLiteral("saveSenderButton"));
    connect(m_save, &QPushButton::clicked, this, &SourcePanel::save);
    m_withdraw = new QPushButton(tr("Withdraw key…"));
    m_withdraw->setObjectName(QStringLiteral("withdrawKeyButton"));
    connect(m_withdraw, &QPushButton::clicked, this, [this] { askToWithdraw(true); });
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_withdraw);
    buttons->addStretch(1);
    buttons->addWidget(m_save);
    box->addLayout(buttons);
    setUpWithdrawal(box);
    column->addWidget(m_senderBox);
}

void SourcePanel::setUpWithdrawal(QVBoxLayout *column)
{
    m_confirm = new QWidget;
    m_confirm->setObjectName(QStringLiteral("withdrawConfirm"));
    auto *box = new QVBoxLayout(m_confirm);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(2 * kGrid);
    m_confirmText = wrapped({}, FontRole::Secondary, TextLevel::Bad);
    box->addWidget(m_confirmText);
    m_keep = new QPushButton(tr("Keep it"));
    m_keep->setObjectName(QStringLiteral("keepKeyButton"));
    connect(m_keep, &QPushButton::clicked, this, [this] { askToWithdraw(false); });
    auto *confirm = new QPushButton(tr("Withdraw for good"));
    confirm->setObjectName(QStringLiteral("confirmWithdrawButton"));
    style::setButtonLook(confirm, ButtonLook::Danger);
    connect(confirm, &QPushButton::clicked, this, [this] {
        if (m_row.source.sender)
            Q_EMIT commandRequested(std::make_shared<app::RevokeSender>(*m_row.source.sender));
        askToWithdraw(false);
    });
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_keep);
    buttons->addWidget(confirm);
    box->addLayout(buttons);
    m_confirm->hide();
    column->addWidget(m_confirm);
}

void SourcePanel::setSystems(const std::vector<AiSystem> &systems) { m_form->setSystems(systems); }

void SourcePanel::setSource(const SourceTableRow &row)
{
    const auto idOf = [](const SourceTableRow &of) { return of.source.sender ? of.source.sender->id : SenderId(); };
    if (idOf(row) != idOf(m_row))
        askToWithdraw(false);
    if (row.source.seen.source != m_row.source.seen.source)
        m_chart->clear();
    m_row = row;
    m_chart->refresh(row.now);
    const bool unmapped = !row.neverSent && row.source.system.isEmpty() && !row.source.seen.source.service.empty();
    m_mapText->setVisible(unmapped);
    m_map->setVisible(unmapped);
    showFacts(factsOf(row));
    showProblems(row);
    showMetrics(row);
    showSender(row);
}

std::vector<SourcePanel::Line> SourcePanel::factsOf(const SourceTableRow &row) const
{
    if (row.neverSent)
        return {};
    const auto &seen = row.source.seen;
    const auto &counts = seen.counts;
    const auto when = [&](Instant at) {
        return Line {{}, format::dateTime(at, row.zone, row.now), format::time(at, row.zone, true)};
    };
    std::vector<Line> facts;
    const auto add = [&](const QString &title, const QString &text, const QString &toolTip = {}) {
        facts.push_back({title, text, toolTip});
    };
    if (!seen.source.client.empty())
        add(tr("Program"), shownProgram(seen.source.client), QString::fromStdString(seen.source.client));
    add(tr("First seen"), when(seen.first).text, when(seen.first).toolTip);
    add(tr("Last seen"), when(seen.last).text, when(seen.last).toolTip);
    add(tr("Calls"), format::count(counts.calls));
    add(tr("Spans"), format::count(counts.spans), tr("Calls are among them."));
    if (counts.scores > 0)
        add(tr("Scores"), format::count(counts.scores));
    add(tr("Requests"),
        tr("%1, %2", "number of requests, their size").arg(format::count(counts.requests), bytesText(counts.bytes)));
    if (counts.rejected > 0)
        add(tr("Rejected"), format::count(counts.rejected), tr("Spans, calls and events of requests that were taken otherwise"));
    if (counts.refused > 0)
        add(tr("Refused"), tr("%Ln request(s)", nullptr, plural(counts.refused)), tr("Nothing of them was taken."));
    if (counts.deferred > 0)
        add(tr("Told to wait"), tr("%Ln request(s)", nullptr, plural(counts.deferred)),
            tr("They were more than the limit allows, and come again by themselves."));
    if (counts.notKept > 0)
        add(tr("Not kept"), format::count(counts.notKept), tr("Log records and the like that Demarc has no use for"));
    return facts;
}

void SourcePanel::showFacts(const std::vector<Line> &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    empty(m_factGrid);
    int line = 0;
    for (const auto &fact : facts) {
        m_factGrid->addWidget(new Label(fact.title, FontRole::Secondary, TextLevel::Second), line, 0);
        auto *value = new Label(fact.text, FontRole::Figure);
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        value->setElided(true);
        value->setAccessibleName(tr("%1: %2", "title of a fact, value").arg(fact.title, fact.text));
        if (!fact.toolTip.isEmpty())
            value->setToolTip(style::plainToolTip(fact.toolTip));
        m_factGrid->addWidget(value, line, 1);
        ++line;
    }
}

void SourcePanel::showProblems(const SourceTableRow &row)
{
    const auto lineOf = [&row](const SourceProblem &problem) {
        return Line {QString::fromStdString(problem.reason),
            tr("%1, last %2", "how often, when")
                .arg(tr("%Ln time(s)", nullptr, plural(problem.times)), format::relativeTime(problem.last, row.now, row.zone))};
    };
    const auto &seen = row.source.seen;
    std::vector<Line> lines;
    std::transform(seen.problems.begin(), seen.problems.end(), std::back_inserter(lines), lineOf);
    std::transform(seen.remarks.begin(), seen.remarks.end(), std::back_inserter(lines), lineOf);
    if (lines == m_problemLines && m_problemBox->layout()->count() > 0)
        return;
    m_problemLines = lines;
    auto *box = static_cast<QVBoxLayout *>(m_problemBox->layout());
    empty(box);
    m_problemBox->setVisible(!lines.empty());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool isProblem = i < seen.problems.size();
        if (i == 0 || i == seen.problems.size())
            box->addWidget(new Label(isProblem ? tr("Not taken, and why") : tr("Odd, and taken all the same"), FontRole::Strong));
        box->addWidget(wrapped(lines[i].title, FontRole::Secondary, TextLevel::First));
        const bool isNew = isProblem && row.hasProblemNow();
        box->addWidget(wrapped(lines[i].text, FontRole::Secondary, isNew ? TextLevel::Warning : TextLevel::Second));
    }
}

void SourcePanel::showMetrics(const SourceTableRow &row)
{
    const auto &points = row.source.seen.metricPoints;
    std::vector<std::string> names;
    std::transform(points.begin(), points.end(), std::back_inserter(names), [](const auto &of) { return of.first; });
    m_metricBox->setVisible(!names.empty());
    if (names != m_instruments) {
        m_instruments = std::move(names);
        listMetrics();
    }
    for (std::size_t i = 0; i < m_pointCounts.size(); ++i)
        m_pointCounts[i]->setText(format::compactCount(static_cast<double>(points.at(m_instruments[i]))));
}

void SourcePanel::listMetrics()
{
    auto *box = static_cast<QVBoxLayout *>(m_metricBox->layout());
    empty(box);
    m_pointCounts.clear();
    box->addWidget(new Label(tr("Metrics, and points of each"), FontRole::Strong));
    box->addWidget(
        wrapped(tr("They have charts of their own. Figures come from calls alone, so that nothing is counted twice.")));
    for (std::size_t i = 0; i < std::min(m_instruments.size(), kMostMetrics); ++i) {
        const auto name = QString::fromStdString(m_instruments[i]);
        auto *line = new QWidget;
        auto *pair = new QHBoxLayout(line);
        pair->setContentsMargins(0, 0, 0, 0);
        auto *link = new LinkButton(name);
        link->setObjectName(QStringLiteral("metricLink:") + name);
        link->setAccessibleName(tr("Chart of %1").arg(name));
        connect(link, &QAbstractButton::clicked, this, [this, instrument = m_instruments[i]] { openMetric(instrument); });
        pair->addWidget(link);
        pair->addStretch(1);
        m_pointCounts.push_back(new Label({}, FontRole::Figure, TextLevel::Second));
        pair->addWidget(m_pointCounts.back());
        box->addWidget(line);
    }
    if (m_instruments.size() > kMostMetrics)
        box->addWidget(wrapped(tr("and %n more", "metric instruments", static_cast<int>(m_instruments.size() - kMostMetrics))));
}

// A second click closes it.
void SourcePanel::openMetric(const std::string &instrument)
{
    if (m_chart->instrument() == instrument)
        m_chart->clear();
    else
        m_chart->showMetric(m_row.source.seen.source.service, instrument, m_row.now);
}

void SourcePanel::showSender(const SourceTableRow &row)
{
    const auto &sender = row.source.sender;
    m_senderBox->setVisible(sender.has_value() && !sender->revoked);
    if (!sender) {
        const auto &id = row.source.seen.source.sender;
        m_senderTitle->setText(id.empty() ? tr("This machine")
                : id == kUnknownSender    ? tr("Unknown key")
                                          : tr("A key that is gone"));
        m_senderText->setText(id.empty() ? tr("Programs on this machine send without a key and without limits.")
                : id == kUnknownSender ? tr("It comes from another machine, with no key or with one that nobody has. “Connect a "
                                            "source” makes one for it.")
                                       : tr("Its sender is not in this workspace any more."));
        m_form->clear();
        return;
    }
    m_senderTitle->setText(tr("%1   %2", "name of a sender, the end of its key").arg(sender->name, keyText(*sender)));
    const auto made = format::day(sender->made, row.zone, row.now);
    if (sender->revoked) {
        m_senderText->setText(tr("The key was made on %1 and withdrawn on %2. Nothing can be sent with it any more.")
                                  .arg(made, format::day(*sender->revoked, row.zone, row.now)));
        return;
    }
    auto text = tr("Key made on %1; %2.", "day, limits").arg(made, limitsText(sender->limits));
    if (row.neverSent)
        text = tr("%1 Nothing has come with it yet.").arg(text);
    m_senderText->setText(text);
    m_form->setSender(*sender);
    m_confirmText->setText(
        tr("“%1” is refused from the next request on, and its key never works again: who sends with it needs a "
           "new one. What it sent stays.")
            .arg(sender->name));
    updateButtons();
}

void SourcePanel::showError(const QString &sentence) { m_form->showError(sentence); }

void SourcePanel::save()
{
    if (m_save->isEnabled())
        Q_EMIT commandRequested(std::make_shared<app::ChangeSender>(m_form->typed()));
}

void SourcePanel::askToWithdraw(bool asks)
{
    m_confirm->setVisible(asks);
    m_withdraw->setEnabled(!asks);
    if (asks)
        m_keep->setFocus();
}

void SourcePanel::updateButtons() { m_save->setEnabled(m_form->isComplete() && m_form->isChanged()); }

} // namespace demarc::ui
