// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senders/senderform.h"

#include "ui/senders/sourcewords.h"
#include "ui/style/style.h"
#include "ui_senderform.h"

#include <QSignalBlocker>

namespace demarc::ui {

SenderForm::SenderForm(QWidget *parent) : QWidget(parent), m_form(std::make_unique<Ui::SenderForm>())
{
    m_form->setupUi(this);
    for (auto *label : {m_form->nameLabel, m_form->systemLabel, m_form->rateLabel, m_form->sizeLabel, m_form->senderHintLabel})
        label->setFont(style::font(FontRole::Secondary));
    m_form->senderHintLabel->hide();
    setSystems({});
    for (auto *edit : {m_form->senderNameEdit, m_form->senderRateEdit, m_form->senderSizeEdit}) {
        connect(edit, &QLineEdit::textChanged, this, &SenderForm::check);
        connect(edit, &QLineEdit::returnPressed, this, &SenderForm::submitted);
    }
    connect(m_form->senderSystemCombo, &QComboBox::currentIndexChanged, this, &SenderForm::check);
}

SenderForm::~SenderForm() = default;

void SenderForm::setSystems(const std::vector<AiSystem> &systems)
{
    auto *combo = m_form->senderSystemCombo;
    const auto chosen = combo->currentData();
    const QSignalBlocker quiet(combo);
    combo->clear();
    combo->addItem(tr("Every system"), QString());
    for (const auto &system : systems)
        combo->addItem(system.name, system.id.value);
    chooseSystem(chosen.toString());
}

void SenderForm::chooseSystem(const QString &id)
{
    auto *combo = m_form->senderSystemCombo;
    // A key that is bound to a system nobody lists must not be widened to all of them by a save.
    if (!id.isEmpty() && combo->findData(id) < 0)
        combo->addItem(tr("A system that is gone"), id);
    combo->setCurrentIndex(std::max(0, combo->findData(id.isEmpty() ? QString() : id)));
}

void SenderForm::setSender(const Sender &sender)
{
    if (sender.id == m_sender.id) {
        // What somebody else saved meanwhile does not wipe out what is being typed: saving it will say so.
        auto now = typed();
        now.version = sender.version;
        if (sender.version == m_sender.version || (isChanged() && now != sender))
            return;
    }
    m_sender = sender;
    fill();
}

void SenderForm::clear()
{
    m_sender = {};
    fill();
}

void SenderForm::fill()
{
    m_form->senderNameEdit->setText(m_sender.name);
    chooseSystem(m_sender.system.value);
    const auto &limits = m_sender.limits;
    m_form->senderRateEdit->setText(limits.spansPerMinute ? QString::number(*limits.spansPerMinute) : QString());
    m_form->senderSizeEdit->setText(limits.requestBytes ? megabytes(*limits.requestBytes) : QString());
    check();
}

void SenderForm::setReadOnly(bool readOnly)
{
    for (auto *edit : {m_form->senderNameEdit, m_form->senderRateEdit, m_form->senderSizeEdit})
        edit->setEnabled(!readOnly);
    m_form->senderSystemCombo->setEnabled(!readOnly);
}

std::optional<SenderForm::Limit> SenderForm::typedRate() const
{
    const auto text = m_form->senderRateEdit->text().trimmed();
    bool isNumber = false;
    const auto rate = text.toLongLong(&isNumber);
    if (text.isEmpty())
        return Limit {};
    return isNumber && rate > 0 ? std::optional<Limit>(Limit {rate}) : std::nullopt;
}

std::optional<SenderForm::Limit> SenderForm::typedSize() const
{
    const auto text = m_form->senderSizeEdit->text().trimmed();
    const auto bytes = bytesOfMegabytes(text);
    if (text.isEmpty())
        return Limit {};
    return bytes ? std::optional<Limit>(Limit {*bytes}) : std::nullopt;
}

Sender SenderForm::typed() const
{
    auto sender = m_sender;
    sender.name = m_form->senderNameEdit->text().trimmed();
    sender.system = SystemId {m_form->senderSystemCombo->currentData().toString()};
    sender.limits = {typedRate().value_or(Limit {}).value, typedSize().value_or(Limit {}).value};
    return sender;
}

bool SenderForm::isComplete() const { return !typed().name.isEmpty() && typedRate() && typedSize(); }

bool SenderForm::isChanged() const { return typed() != m_sender || !typedRate() || !typedSize(); }

void SenderForm::check()
{
    const auto hint = !typedRate() ? tr("Spans a minute are a whole number from 1; leave the field empty for no limit.")
        : !typedSize()             ? tr("The size of a request is a number such as 4 or 0.5; leave the field empty for no limit.")
                                   : QString();
    showError(hint);
    Q_EMIT changed();
}

void SenderForm::showError(const QString &sentence)
{
    m_form->senderHintLabel->setText(sentence);
    m_form->senderHintLabel->setVisible(!sentence.isEmpty());
    auto colors = m_form->senderHintLabel->palette();
    colors.setColor(QPalette::WindowText, style::theme().bad.text);
    m_form->senderHintLabel->setPalette(colors);
}

} // namespace demarc::ui
