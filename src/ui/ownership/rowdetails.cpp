// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ownership/rowdetails.h"

#include "app/ownership/words.h"
#include "domain/ownership/ownerbook.h"
#include "ui/style/style.h"
#include "ui/widgets/ownerchip.h"

#include "ui_rowdetails.h"

#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScopedValueRollback>

namespace demarc::ui {

namespace {

constexpr int kTextHeight = 50;

// Sets what differs only, so that cursor and undo of a text that is being edited stay.
void setText(QPlainTextEdit *edit, const QString &text)
{
    if (edit->toPlainText() != text)
        edit->setPlainText(text);
}

void choose(QComboBox *combo, const QVariant &value) { combo->setCurrentIndex(std::max(0, combo->findData(value))); }

} // namespace

RowDetails::RowDetails(QWidget *parent) : QWidget(parent), m_form(std::make_unique<Ui::RowDetails>()), m_owner(new OwnerChip)
{
    m_form->setupUi(this);
    m_form->nameLabel->setFont(style::font(FontRole::Strong));
    for (auto *label : findChildren<QLabel *>()) {
        label->setTextFormat(Qt::PlainText);
        if (label != m_form->nameLabel)
            label->setFont(style::font(FontRole::Secondary));
    }
    m_form->ownerPlace->addWidget(m_owner);
    m_form->ownerPlace->addStretch(1);
    setUpTexts();
    setUpCombos();
    showPlace({}, {}, {});
}

RowDetails::~RowDetails() = default;

void RowDetails::setUpTexts()
{
    for (auto *edit : {m_form->boundaryEdit, m_form->triggerEdit}) {
        edit->setFixedHeight(style::px(kTextHeight));
        edit->setFont(style::font(FontRole::Secondary));
        edit->installEventFilter(this);
    }
}

void RowDetails::setUpCombos()
{
    for (auto *combo : {m_form->internalCombo, m_form->partnerCombo, m_form->providerCombo}) {
        combo->addItem(tr("not declared"), -1);
        for (const auto split : {Split::Own, Split::Shared, Split::Support, Split::None})
            combo->addItem(split == Split::None ? tr("No part") : app::splitWord(split), static_cast<int>(split));
        connect(combo, &QComboBox::activated, this, &RowDetails::commitArea);
    }
    connect(m_form->finalCombo, &QComboBox::activated, this, &RowDetails::commitArea);
    m_form->personCombo->lineEdit()->setObjectName(QStringLiteral("personName"));
    m_form->personCombo->lineEdit()->setPlaceholderText(tr("nobody is named"));
    connect(m_form->personCombo, &QComboBox::activated, this, &RowDetails::commitPerson);
    connect(m_form->personCombo->lineEdit(), &QLineEdit::editingFinished, this, &RowDetails::commitPerson);
}

void RowDetails::showPlace(const Matrix &matrix, const std::vector<Person> &people, const Place &place)
{
    const auto samePlace = place.activity == m_place.activity && place.area == m_place.area && place.role == m_place.role;
    if (!samePlace)
        commitTexts();
    const QScopedValueRollback filling(m_isFilling, true);
    const auto typing = samePlace && (m_form->boundaryEdit->hasFocus() || m_form->triggerEdit->hasFocus());
    m_matrix = matrix;
    m_people = people;
    m_place = place;
    const auto activity = place.activity ? matrix.indexOf(*place.activity) : std::nullopt;
    const auto area = place.area && !place.activity ? matrix.indexOf(*place.area) : std::nullopt;
    const auto role = place.role ? matrix.indexOf(*place.role) : std::nullopt;
    m_form->activityPart->setVisible(activity.has_value());
    m_form->areaPart->setVisible(area.has_value());
    m_form->rolePart->setVisible(role.has_value());
    m_form->nameLabel->setText(tr("Choose a row to see its boundary and hand-off."));
    if (activity && !typing)
        showActivity(matrix.activities()[*activity]);
    if (area)
        showArea(matrix.areas()[*area]);
    if (role)
        showRole(matrix.roles()[*role]);
}

void RowDetails::showActivity(const Activity &activity)
{
    m_form->nameLabel->setText(activity.name);
    m_owner->setOwner(OwnerBook(m_matrix, m_people).ownerOf(activity.key));
    setText(m_form->boundaryEdit, activity.boundary);
    setText(m_form->triggerEdit, activity.trigger);
}

void RowDetails::showArea(const Area &area)
{
    m_form->nameLabel->setText(area.name);
    const auto show = [&](QComboBox *combo, Party party) {
        choose(combo, area.declared[party] ? static_cast<int>(*area.declared[party]) : -1);
    };
    show(m_form->internalCombo, Party::Internal);
    show(m_form->partnerCombo, Party::Partner);
    show(m_form->providerCombo, Party::Provider);
    fillPeople(m_form->finalCombo, Party::Internal, area.finalAccountable);
}

void RowDetails::showRole(const Role &role)
{
    m_form->roleLabel->setText(role.name);
    if (!m_form->personCombo->lineEdit()->hasFocus() || !m_form->personCombo->lineEdit()->isModified())
        fillPeople(m_form->personCombo, role.party, role.person);
}

void RowDetails::fillPeople(QComboBox *combo, Party party, const PersonId &chosen)
{
    combo->clear();
    combo->addItem(combo->isEditable() ? QString() : tr("nobody"), QString());
    for (const auto &person : m_people) {
        if ((person.party == party && person.active) || person.id == chosen)
            combo->addItem(person.name, person.id.value);
    }
    choose(combo, chosen.value.isNull() ? QString() : chosen.value);
}

void RowDetails::editBoundary()
{
    auto *edit = m_form->boundaryEdit->toPlainText().trimmed().isEmpty() ? m_form->boundaryEdit : m_form->triggerEdit;
    edit->setFocus();
}

void RowDetails::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(style::theme().border);
    painter.drawLine(rect().topLeft(), rect().topRight());
}

bool RowDetails::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        commitTexts();
    return QWidget::eventFilter(watched, event);
}

void RowDetails::commitTexts()
{
    const auto index = m_place.activity ? m_matrix.indexOf(*m_place.activity) : std::nullopt;
    if (!index || m_isFilling)
        return;
    auto after = m_matrix.activities()[*index];
    after.boundary = m_form->boundaryEdit->toPlainText().trimmed();
    after.trigger = m_form->triggerEdit->toPlainText().trimmed();
    const auto edit = edit::change(m_matrix, after);
    if (edit.isEmpty())
        return;
    applyEdit(m_matrix, edit);
    Q_EMIT editRequested(edit, tr("Write the boundary of “%1”").arg(after.name));
}

void RowDetails::commitArea()
{
    const auto index = m_place.area && !m_place.activity ? m_matrix.indexOf(*m_place.area) : std::nullopt;
    if (!index || m_isFilling)
        return;
    auto after = m_matrix.areas()[*index];
    const auto read = [](const QComboBox *combo) {
        const auto value = combo->currentData().toInt();
        return value < 0 ? std::nullopt : std::optional(static_cast<Split>(value));
    };
    after.declared[Party::Internal] = read(m_form->internalCombo);
    after.declared[Party::Partner] = read(m_form->partnerCombo);
    after.declared[Party::Provider] = read(m_form->providerCombo);
    const auto person = m_form->finalCombo->currentData().toString();
    after.finalAccountable = person.isEmpty() ? PersonId {} : PersonId {person};
    if (const auto edit = edit::change(m_matrix, after); !edit.isEmpty())
        Q_EMIT editRequested(edit, tr("Declare the split of “%1”").arg(after.name));
}

void RowDetails::commitPerson()
{
    const auto index = m_place.role ? m_matrix.indexOf(*m_place.role) : std::nullopt;
    if (!index || m_isFilling)
        return;
    auto after = m_matrix.roles()[*index];
    const auto name = m_form->personCombo->currentText().simplified();
    const auto found =
        std::find_if(m_people.begin(), m_people.end(), [&](const Person &p) { return p.name == name && p.active; });
    if (found == m_people.end() && !name.isEmpty()) {
        m_form->personCombo->lineEdit()->setModified(false);
        Q_EMIT newPersonRequested(name, after);
        return;
    }
    after.person = name.isEmpty() ? PersonId {} : found->id;
    if (const auto edit = edit::change(m_matrix, after); !edit.isEmpty())
        Q_EMIT editRequested(edit,
            name.isEmpty() ? tr("Name nobody as %1").arg(after.name) : tr("Name %1 as %2", "person, role").arg(name, after.name));
}

} // namespace demarc::ui
