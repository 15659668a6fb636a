// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/persondialog.h"

#include "ui/style/style.h"
#include "ui/widgets/label.h"
#include "ui/widgets/ownerchip.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace demarc::ui {

using namespace measure;

PersonDialog::PersonDialog(std::vector<Person> people, const PersonId &current, QWidget *parent)
    : QDialog(parent), m_people(std::move(people))
{
    setObjectName(QStringLiteral("personDialog"));
    setWindowTitle(tr("Who are you?"));
    setAttribute(Qt::WA_DeleteOnClose);
    std::erase_if(m_people, [](const Person &person) { return !person.active; });
    setUpForm(current);
    updateForm();
}

void PersonDialog::setUpForm(const PersonId &current)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    column->setSpacing(kCardGap);
    column->addWidget(new Label(tr("Who are you?"), FontRole::PageTitle));
    auto *why = new Label(tr("Everything you change here is recorded under your name."), FontRole::Body, TextLevel::Second);
    why->setWordWrap(true);
    why->setMinimumWidth(style::px(340));
    column->addWidget(why);

    m_who = new QComboBox;
    m_who->setObjectName(QStringLiteral("personChoice"));
    for (const auto &person : m_people)
        m_who->addItem(tr("%1 · %2", "person, party").arg(person.name, partyName(person.party)), person.id.value);
    m_who->addItem(tr("Someone else…"));
    m_who->setCurrentIndex(std::max(0, m_who->findData(current.value)));
    m_who->setHidden(m_people.empty());
    column->addWidget(m_who);

    m_newPerson = new QWidget;
    auto *form = new QFormLayout(m_newPerson);
    form->setContentsMargins(0, 0, 0, 0);
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("personName"));
    m_party = new QComboBox;
    m_party->setObjectName(QStringLiteral("personParty"));
    for (const auto party : {Party::Internal, Party::Partner, Party::Provider})
        m_party->addItem(partyName(party), static_cast<int>(party));
    form->addRow(tr("Your name"), m_name);
    form->addRow(tr("You belong to"), m_party);
    column->addWidget(m_newPerson);
    column->addStretch(1);

    auto *buttons = new QDialogButtonBox;
    m_ok = buttons->addButton(tr("That is me"), QDialogButtonBox::AcceptRole);
    m_ok->setObjectName(QStringLiteral("personOkButton"));
    style::setButtonLook(m_ok, ButtonLook::Primary);
    auto *later = buttons->addButton(tr("Later"), QDialogButtonBox::RejectRole);
    later->setObjectName(QStringLiteral("personLaterButton"));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &PersonDialog::finish);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_who, &QComboBox::currentIndexChanged, this, &PersonDialog::updateForm);
    connect(m_name, &QLineEdit::textChanged, this, &PersonDialog::updateForm);
}

void PersonDialog::updateForm()
{
    const bool isNew = m_who->currentIndex() >= static_cast<int>(m_people.size());
    m_newPerson->setVisible(isNew);
    m_ok->setEnabled(!isNew || !m_name->text().trimmed().isEmpty());
}

void PersonDialog::finish()
{
    const auto row = static_cast<std::size_t>(std::max(0, m_who->currentIndex()));
    if (row < m_people.size()) {
        Q_EMIT chosen(m_people[row]);
    } else {
        Person person;
        person.id = PersonId::create();
        person.name = m_name->text().simplified();
        person.party = static_cast<Party>(m_party->currentData().toInt());
        Q_EMIT added(person);
    }
    accept();
}

} // namespace demarc::ui
