// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incidents/movehelp.h"

#include "ui/incidents/formparts.h"
#include "ui/style/style.h"
#include "ui_moveform.h"

#include <algorithm>

namespace demarc::ui {

namespace {

bool has(const std::vector<MoveProblem> &problems, MoveProblem problem)
{
    return std::find(problems.begin(), problems.end(), problem) != problems.end();
}

} // namespace

MoveHelp::MoveHelp(QWidget *parent) : QWidget(parent), m_form(std::make_unique<Ui::MoveForm>())
{
    m_form->setupUi(this);
    setObjectName(QStringLiteral("moveHelp"));
    m_layout = m_form->formLayout;
    m_form->causeCombo->addItem(tr("Choose one"), QString());
    fillCombo(m_form->causeCombo, CauseCategory::PromptChange, CauseCategory::Unknown);
    style::setButtonLook(m_form->moveButton, ButtonLook::Primary);
    connect(m_form->moveButton, &QPushButton::clicked, this, &MoveHelp::send);
    connect(m_form->cancelButton, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT cancelled();
    });
    hide();
}

MoveHelp::~MoveHelp() = default;

bool MoveHelp::canHelp(const std::vector<MoveProblem> &problems)
{
    return std::all_of(problems.begin(), problems.end(), [](MoveProblem problem) {
        switch (problem) {
        case MoveProblem::MitigationMissing:
        case MoveProblem::CauseMissing:
        case MoveProblem::PreventionMissing:
        case MoveProblem::ReviewMissing:
        case MoveProblem::ReasonMissing:
        case MoveProblem::MergeTargetMissing:
            return true;
        default:
            return false;
        }
    });
}

void MoveHelp::ask(
    const Incident &incident, Stage to, const std::vector<MoveProblem> &problems, const std::vector<Incident> &targets)
{
    const bool sameQuestion = isVisible() && m_to == to && m_number == incident.number;
    m_to = to;
    m_number = incident.number;
    m_form->missingLabel->setText(tr("%1 → %2: %3", "number, stage, what is missing")
                                      .arg(numberText(incident.number), app::words::of(to), app::words::of(problems)));
    m_form->moveButton->setText(isReopening(incident.stage(), to) ? tr("Reopen") : tr("Move to %1").arg(app::words::of(to)));
    if (!sameQuestion) {
        m_form->reasonEdit->clear();
        m_form->mitigationEdit->setPlainText(incident.mitigation);
        m_form->causeCombo->setCurrentIndex(0);
        m_form->preventionEdit->clear();
        m_form->waiverEdit->clear();
        m_form->reviewCheck->setChecked(false);
    }
    m_form->mergeCombo->clear();
    for (const auto &target : targets)
        m_form->mergeCombo->addItem(tr("%1 %2", "number, title").arg(numberText(target.number), target.title), target.id.value);
    showField(m_form->reasonEdit, has(problems, MoveProblem::ReasonMissing));
    showField(m_form->mitigationEdit, has(problems, MoveProblem::MitigationMissing));
    showField(m_form->causeCombo, has(problems, MoveProblem::CauseMissing));
    showField(m_form->preventionEdit, has(problems, MoveProblem::PreventionMissing));
    showField(m_form->waiverEdit, has(problems, MoveProblem::PreventionMissing));
    m_form->reviewCheck->setVisible(has(problems, MoveProblem::ReviewMissing));
    showField(m_form->mergeCombo, has(problems, MoveProblem::MergeTargetMissing));
    showError({});
    show();
    for (QWidget *field : std::initializer_list<QWidget *> {m_form->reasonEdit, m_form->mitigationEdit, m_form->causeCombo,
             m_form->preventionEdit, m_form->reviewCheck, m_form->mergeCombo}) {
        if (!field->isHidden())
            return field->setFocus(Qt::OtherFocusReason);
    }
}

void MoveHelp::showError(const QString &message)
{
    m_form->errorLabel->setText(message);
    m_form->errorLabel->setVisible(!message.isEmpty());
}

void MoveHelp::showField(QWidget *field, bool shown)
{
    field->setVisible(shown);
    if (auto *label = m_layout->labelForField(field))
        label->setVisible(shown);
}

void MoveHelp::send()
{
    app::MoveRequest request;
    request.to = m_to;
    request.reason = m_form->reasonEdit->toPlainText().trimmed();
    if (!m_form->mitigationEdit->isHidden())
        request.fill.mitigation = m_form->mitigationEdit->toPlainText().trimmed();
    if (!m_form->causeCombo->isHidden())
        request.fill.causeCategory = chosen<CauseCategory>(m_form->causeCombo);
    const auto prevention = m_form->preventionEdit->text().trimmed();
    if (!m_form->preventionEdit->isHidden() && !prevention.isEmpty())
        request.prevention = IncidentAction {IncidentActionId::create(), ActionKind::Prevent, prevention, {}, {}, {}, 0};
    if (!m_form->waiverEdit->isHidden() && !m_form->waiverEdit->text().trimmed().isEmpty())
        request.fill.preventionWaiver = m_form->waiverEdit->text().trimmed();
    request.reviewHeld = !m_form->reviewCheck->isHidden() && m_form->reviewCheck->isChecked();
    if (!m_form->mergeCombo->isHidden())
        request.mergeTarget = {m_form->mergeCombo->currentData().toString()};
    Q_EMIT moveRequested(request);
}

} // namespace demarc::ui
