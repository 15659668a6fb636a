// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/collectordialog.h"

#include "app/telemetry/collector.h"
#include "ui/shell/collectorswitch.h"
#include "ui/shell/forwardform.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace demarc::ui {

using namespace measure;

CollectorDialog::CollectorDialog(CollectorSwitch &collector, QWidget *parent) : QDialog(parent), m_collector(collector)
{
    setObjectName(QStringLiteral("collectorDialog"));
    setWindowTitle(tr("Collector"));
    setAttribute(Qt::WA_DeleteOnClose);
    setUpForm();
    showState();
    connect(&collector, &CollectorSwitch::changed, this, &CollectorDialog::showState);
    connect(&collector, &QObject::destroyed, this, &QDialog::reject);
}

void CollectorDialog::setUpForm()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    column->setSpacing(kCardGap);
    column->addWidget(new Label(tr("Collector"), FontRole::PageTitle));
    auto *why = new Label(tr("Applications send their calls here over OpenTelemetry (OTLP)."), FontRole::Body, TextLevel::Second);
    why->setWordWrap(true);
    why->setMinimumWidth(style::px(380));
    column->addWidget(why);
    m_problem = new Label({}, FontRole::Body, TextLevel::Bad);
    m_problem->setObjectName(QStringLiteral("collectorProblem"));
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(2 * kGrid);
    m_address = new QLineEdit(m_collector.address());
    m_address->setObjectName(QStringLiteral("collectorAddress"));
    m_address->setPlaceholderText(app::defaultAddress());
    m_address->setLayoutDirection(Qt::LeftToRight); // an address reads one way everywhere
    form->addRow(tr("Address"), m_address);
    column->addLayout(form);
    m_on = new QCheckBox(tr("Receive calls"));
    m_on->setObjectName(QStringLiteral("collectorOn"));
    m_on->setChecked(m_collector.isStarting() || m_collector.state().kind != CollectorState::Kind::Off);
    column->addWidget(m_on);
    m_hint = new Label({}, FontRole::Secondary, TextLevel::Second);
    m_hint->setObjectName(QStringLiteral("collectorHint"));
    m_hint->setWordWrap(true);
    m_hint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(m_hint);
    m_forward = new ForwardForm;
    m_forward->setChoice(m_collector.forward());
    form->labelForField(m_address)->setMinimumWidth(m_forward->labelWidth()); // all fields begin at one edge
    column->addSpacing(kCardGap);
    column->addWidget(m_forward);
    column->addStretch(1);
    setUpButtons(column);
    connect(m_address, &QLineEdit::textChanged, this, &CollectorDialog::showHint);
    connect(m_forward, &ForwardForm::changed, this, [this] { m_ok->setEnabled(m_forward->isComplete()); });
    showHint();
}

void CollectorDialog::setUpButtons(QVBoxLayout *column)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setObjectName(QStringLiteral("collectorOkButton"));
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("collectorCancelButton"));
    style::setButtonLook(m_ok, ButtonLook::Primary);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &CollectorDialog::apply);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void CollectorDialog::showState()
{
    const auto &state = m_collector.state();
    showProblem(state.problem);
    m_forward->setStatus(passingOnText(state.passingOn), state.passingOn.needsALook());
}

void CollectorDialog::showProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setHidden(problem.isEmpty());
}

QString CollectorDialog::chosenAddress() const
{
    const auto text = m_address->text().trimmed();
    return text.isEmpty() ? app::defaultAddress() : text;
}

void CollectorDialog::showHint()
{
    m_hint->setText(tr("Tell an application:") + QStringLiteral("\nOTEL_EXPORTER_OTLP_ENDPOINT=http://") + chosenAddress());
    m_forward->setListener(chosenAddress());
}

void CollectorDialog::apply()
{
    if (const auto set = m_collector.set(chosenAddress(), m_forward->choice()); !set)
        return showProblem(set.error().message);
    m_collector.setOn(m_on->isChecked());
    Q_EMIT chosen(m_on->isChecked());
    accept();
}

} // namespace demarc::ui
