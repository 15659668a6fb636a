// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts/releasepanel.h"

#include "ui/prompts/listrows.h"
#include "ui/prompts/promptwords.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

namespace demarc::ui {

using namespace measure;

namespace {

QString byAndWhy(const LabelMove &move)
{
    return move.reason.isEmpty() ? move.byName : ReleasePanel::tr("%1: %2").arg(move.byName, move.reason);
}

std::vector<ListRow> moveRows(const app::PromptDetail &detail, Instant now)
{
    std::vector<ListRow> rows;
    for (auto move = detail.moves.rbegin(); move != detail.moves.rend(); ++move) {
        const bool back = move->kind == MoveKind::RollBack;
        rows.push_back({move->id.value, QString::number(move->to),
            {{environmentName(move->environment), move->environment == kProduction ? Tone::Good : Tone::Neutral}},
            dayText(move->at, now), back ? ReleasePanel::tr("rolled back · %1").arg(byAndWhy(*move)) : byAndWhy(*move), back});
    }
    return rows;
}

} // namespace

ReleasePanel::ReleasePanel(QWidget *parent)
    : Card(tr("Releases"), {}, parent), m_moves(new ListRowView(QStringLiteral("releaseList"), tr("Releases, newest first"), 28)),
      m_empty(new Label(
          tr("No environment uses this prompt yet. Promote a version to release it."), FontRole::Body, TextLevel::Second))
{
    setUpQuestion();
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(kCardPadding, 2 * kGrid, kCardPadding, 2 * kGrid);
    bodyLayout()->addWidget(m_form);
    bodyLayout()->addWidget(m_empty);
    bodyLayout()->addWidget(m_moves, 1);
}

void ReleasePanel::setUpQuestion()
{
    m_form = new QWidget;
    auto *column = new QVBoxLayout(m_form);
    column->setContentsMargins(kCardPadding, kCardPadding, kCardPadding, kCardPadding);
    column->setSpacing(2 * kGrid);
    m_question = new Label({}, FontRole::Strong);
    m_question->setWordWrap(true);
    m_environment = new QComboBox;
    m_environment->setObjectName(QStringLiteral("releaseEnvironmentBox"));
    m_environment->setAccessibleName(tr("Environment"));
    m_reason = new QLineEdit;
    m_reason->setObjectName(QStringLiteral("releaseReasonEdit"));
    m_reason->setPlaceholderText(tr("Why, in a sentence"));
    m_reason->setAccessibleName(tr("Reason"));
    m_problem = new Label({}, FontRole::Secondary, TextLevel::Bad);
    m_problem->setObjectName(QStringLiteral("releaseProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_confirm = new QPushButton;
    m_confirm->setObjectName(QStringLiteral("confirmReleaseButton"));
    style::setButtonLook(m_confirm, ButtonLook::Primary);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancelReleaseButton"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_confirm);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    for (auto *widget : std::initializer_list<QWidget *> {m_question, m_environment, m_reason, m_problem})
        column->addWidget(widget);
    column->addLayout(buttons);
    m_form->hide();
    connect(m_confirm, &QPushButton::clicked, this, &ReleasePanel::confirm);
    connect(m_reason, &QLineEdit::returnPressed, this, &ReleasePanel::confirm);
    connect(cancel, &QPushButton::clicked, this, &ReleasePanel::closeQuestion);
    connect(m_environment, &QComboBox::currentIndexChanged, this, &ReleasePanel::updateQuestion);
}

void ReleasePanel::show(const app::PromptDetail &detail, Instant now)
{
    m_detail = detail;
    m_moves->setRows(moveRows(detail, now));
    m_empty->setVisible(detail.moves.empty());
    m_moves->setVisible(!detail.moves.empty());
}

void ReleasePanel::askPromote(std::int64_t number)
{
    m_number = number;
    QStringList environments {kProduction, kStaging};
    for (const auto &label : m_detail.labels) {
        if (!environments.contains(label.environment))
            environments << label.environment;
    }
    ask(environments);
}

void ReleasePanel::askRollBack()
{
    m_number = 0;
    QStringList environments;
    for (const auto &label : m_detail.labels) {
        if (rollbackTarget(m_detail.moves, label.environment))
            environments << label.environment;
    }
    ask(environments);
}

void ReleasePanel::ask(const QStringList &environments)
{
    m_environment->clear();
    for (const auto &environment : environments)
        m_environment->addItem(environmentName(environment), environment);
    m_environment->setCurrentIndex(std::max(0, m_environment->findData(kProduction)));
    m_problem->hide();
    m_reason->clear();
    m_form->show();
    updateQuestion();
    m_reason->setFocus();
}

void ReleasePanel::updateQuestion()
{
    const auto environment = m_environment->currentData().toString();
    const auto label = m_detail.label(environment);
    const auto name = environmentName(environment);
    m_confirm->setEnabled(m_environment->count() > 0);
    if (m_number > 0) {
        m_question->setText(label.version == 0
                ? tr("Release version %1 to %2?").arg(m_number).arg(name)
                : tr("Replace version %1 in %2 by version %3?").arg(label.number).arg(name).arg(m_number));
        m_confirm->setText(tr("Promote %1").arg(m_number));
        return;
    }
    const auto target = rollbackTarget(m_detail.moves, environment);
    m_question->setText(target
            ? tr("Take version %1 out of %2 and go back to version %3?").arg(label.number).arg(name).arg(*target)
            : tr("There is no earlier release to go back to."));
    m_confirm->setText(target ? tr("Roll back to %1").arg(*target) : tr("Roll back"));
}

void ReleasePanel::confirm()
{
    const auto environment = m_environment->currentData().toString();
    if (m_number > 0)
        Q_EMIT promoteRequested(environment, m_number, m_reason->text());
    else
        Q_EMIT rollBackRequested(environment, m_reason->text());
}

void ReleasePanel::closeQuestion() { m_form->hide(); }

void ReleasePanel::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->show();
}

} // namespace demarc::ui
