// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/systems/systemeditor.h"

#include "app/systems/systems.h"
#include "ui/systems/systemtable.h"
#include "ui_systemform.h"

namespace demarc::ui {

namespace {

std::vector<QString> linesOf(const QString &text)
{
    std::vector<QString> lines;
    const auto parts = text.split(u'\n', Qt::SkipEmptyParts);
    for (const auto &part : parts) {
        if (const auto line = part.trimmed(); !line.isEmpty())
            lines.push_back(line);
    }
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    return lines;
}

bool sameSystem(const app::SystemRow &a, const app::SystemRow &b)
{
    return a.registered == b.registered && (a.registered ? a.system.id == b.system.id : a.system.name == b.system.name);
}

} // namespace

SystemEditor::SystemEditor(QWidget *parent) : QWidget(parent), m_form(std::make_unique<Ui::SystemForm>())
{
    m_form->setupUi(this);
    setUpForm();
}

SystemEditor::~SystemEditor() = default;

void SystemEditor::setUpForm()
{
    connect(m_form->saveSystemButton, &QPushButton::clicked, this, &SystemEditor::save);
    connect(m_form->joinSystemButton, &QPushButton::clicked, this, &SystemEditor::join);
    connect(m_form->systemNameEdit, &QLineEdit::returnPressed, this, &SystemEditor::save);
    connect(m_form->systemNameEdit, &QLineEdit::textChanged, this, &SystemEditor::updateButtons);
    setUpMessages();
}

void SystemEditor::setUpMessages()
{
    for (const auto &[text, mode] :
        {std::pair(tr("Not kept", "messages"), ContentMode::None), std::pair(tr("Redacted", "messages"), ContentMode::Redacted),
            std::pair(tr("In full", "messages"), ContentMode::Full)})
        m_form->systemMessagesBox->addItem(text, static_cast<int>(mode));
    m_form->systemMessageDaysBox->setMaximum(kMostContentDays);
    connect(m_form->systemMessagesBox, &QComboBox::currentIndexChanged, this, &SystemEditor::updateMessages);
    connect(m_form->systemMessageDaysBox, &QSpinBox::valueChanged, this, &SystemEditor::updateMessages);
    updateMessages();
}

ContentMode SystemEditor::typedMode() const { return static_cast<ContentMode>(m_form->systemMessagesBox->currentData().toInt()); }

void SystemEditor::updateMessages()
{
    auto *days = m_form->systemMessageDaysBox;
    days->setSuffix(tr(" day(s)", "after a number, with the blank before it", days->value()));
    days->setEnabled(typedMode() != ContentMode::None);
    switch (typedMode()) {
    case ContentMode::None:
        return m_form->systemMessagesNote->setText(
            tr("What is asked and answered is not stored. What is there already goes when its time is up."));
    case ContentMode::Redacted:
        return m_form->systemMessagesNote->setText(
            tr("E-mail addresses, numbers and keys are taken out before anything is stored; names of people are not."));
    case ContentMode::Full:
        return m_form->systemMessagesNote->setText(
            tr("What is asked and answered from now on is stored as it comes, whatever it says of people."));
    }
}

void SystemEditor::show(const app::SystemRow &row, const std::vector<app::SystemRow> &all)
{
    const bool keepsTyped = sameSystem(row, m_row) && row.system.version == m_row.system.version;
    m_row = row;
    if (!keepsTyped)
        fill();
    listOthers(all);
    updateButtons();
}

void SystemEditor::showNew(const std::vector<app::SystemRow> &all)
{
    m_row = {};
    fill();
    listOthers(all);
    updateButtons();
    m_form->systemNameEdit->setFocus();
}

void SystemEditor::fill()
{
    const auto &system = m_row.system;
    m_form->systemNameEdit->setText(system.name);
    m_form->systemPurposeEdit->setPlainText(system.purpose);
    m_form->systemServicesEdit->setPlainText(QStringList(system.services.begin(), system.services.end()).join(u'\n'));
    m_form->systemMessagesBox->setCurrentIndex(m_form->systemMessagesBox->findData(static_cast<int>(system.content.mode)));
    m_form->systemMessageDaysBox->setValue(system.content.days);
}

void SystemEditor::listOthers(const std::vector<app::SystemRow> &all)
{
    m_others.clear();
    m_form->otherSystemBox->clear();
    for (const auto &row : all) {
        if (!row.registered || sameSystem(row, m_row))
            continue;
        m_others.push_back(row);
        m_form->otherSystemBox->addItem(shownName(row));
    }
}

void SystemEditor::updateButtons()
{
    const bool known = m_row.registered;
    const bool seen = known || m_row.calls > 0;
    m_form->hintLabel->setVisible(seen && !known);
    m_form->hintLabel->setText(tr("Calls arrive under this name, and nobody registered it: nobody answers for it."));
    m_form->saveSystemButton->setText(known ? tr("Save") : tr("Register"));
    m_form->saveSystemButton->setEnabled(!m_form->systemNameEdit->text().trimmed().isEmpty());
    const bool joins = seen && !m_others.empty();
    m_form->otherLabel->setText(known ? tr("Or merge it into a&nother system") : tr("Or it is part of a registered &system"));
    m_form->joinSystemButton->setText(known ? tr("Merge") : tr("Add its calls to that system"));
    for (QWidget *widget : {static_cast<QWidget *>(m_form->otherLabel), static_cast<QWidget *>(m_form->otherSystemBox),
             static_cast<QWidget *>(m_form->joinSystemButton)})
        widget->setVisible(joins);
}

AiSystem SystemEditor::typed() const
{
    return {m_row.registered ? m_row.system.id : SystemId::create(), m_form->systemNameEdit->text().trimmed(),
        m_form->systemPurposeEdit->toPlainText().trimmed(), linesOf(m_form->systemServicesEdit->toPlainText()),
        m_row.registered ? m_row.system.version : 0, {typedMode(), m_form->systemMessageDaysBox->value()}};
}

void SystemEditor::save()
{
    if (m_form->saveSystemButton->isEnabled())
        Q_EMIT commandRequested(std::make_shared<app::PutSystem>(typed()));
}

void SystemEditor::join()
{
    const auto index = m_form->otherSystemBox->currentIndex();
    if (index < 0)
        return;
    const auto &other = m_others.at(static_cast<std::size_t>(index)).system;
    if (m_row.registered) {
        Q_EMIT commandRequested(std::make_shared<app::MergeSystems>(m_row.system, other));
        return;
    }
    auto grown = other;
    grown.services.insert(grown.services.end(), m_row.system.services.begin(), m_row.system.services.end());
    std::sort(grown.services.begin(), grown.services.end());
    Q_EMIT commandRequested(std::make_shared<app::PutSystem>(grown));
}

} // namespace demarc::ui
