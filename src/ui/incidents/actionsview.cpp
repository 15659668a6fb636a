// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incidents/actionsview.h"

#include "ui/incidents/formparts.h"
#include "ui/style/format.h"
#include "ui/style/icons.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QToolButton>

namespace demarc::ui {

using namespace measure;

ActionsView::ActionsView(QWidget *parent)
    : QWidget(parent), m_kind(new QComboBox(this)), m_text(new QLineEdit(this)), m_owner(new QLineEdit(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid + 2);
    setUpAdding();
}

void ActionsView::setUpAdding()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(kGrid + 2);
    m_kind->setObjectName(QStringLiteral("actionKindCombo"));
    m_kind->setAccessibleName(tr("Kind of action"));
    fillCombo(m_kind, ActionKind::Detect, ActionKind::Process);
    choose(m_kind, ActionKind::Prevent);
    m_text->setObjectName(QStringLiteral("actionTextEdit"));
    m_text->setPlaceholderText(tr("Add an action"));
    m_owner->setObjectName(QStringLiteral("actionOwnerEdit"));
    m_owner->setPlaceholderText(tr("Who"));
    m_owner->setMaximumWidth(style::px(84));
    auto *add = new QToolButton(this);
    add->setObjectName(QStringLiteral("addActionButton"));
    add->setIcon(icons::icon(QStringLiteral("plus")));
    add->setToolTip(tr("Add this action"));
    add->setAccessibleName(tr("Add this action"));
    row->addWidget(m_kind);
    row->addWidget(m_text, 1);
    row->addWidget(m_owner);
    row->addWidget(add);
    static_cast<QBoxLayout *>(layout())->addLayout(row);
    connect(add, &QToolButton::clicked, this, &ActionsView::add);
    connect(m_text, &QLineEdit::returnPressed, this, &ActionsView::add);
    connect(m_owner, &QLineEdit::returnPressed, this, &ActionsView::add);
}

void ActionsView::setActions(const std::vector<IncidentAction> &actions, Instant now)
{
    if (m_rows && actions == m_actions)
        return;
    m_actions = actions;
    m_now = now;
    delete m_rows;
    m_rows = new QWidget(this);
    auto *column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    for (const auto &action : m_actions)
        addRow(action);
    m_rows->setVisible(!m_actions.empty());
    static_cast<QBoxLayout *>(layout())->insertWidget(0, m_rows);
}

void ActionsView::addRow(const IncidentAction &action)
{
    auto *row = new QHBoxLayout;
    auto *done = new QCheckBox(m_rows);
    done->setObjectName(QStringLiteral("actionDoneCheck"));
    done->setChecked(action.doneAt.has_value());
    done->setAccessibleName(tr("Done: %1").arg(action.text));
    auto *text = new Label(action.text, FontRole::Body, action.doneAt ? TextLevel::Third : TextLevel::First);
    text->setWordWrap(true);
    auto *about = new Label(action.ownerName.isEmpty()
            ? app::words::of(action.kind)
            : tr("%1 · %2", "kind of action, owner").arg(app::words::of(action.kind), action.ownerName),
        FontRole::Secondary, TextLevel::Second);
    row->addWidget(done, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    row->addWidget(about, 0, Qt::AlignTop);
    auto *remove = new QToolButton(m_rows);
    remove->setObjectName(QStringLiteral("removeActionButton"));
    remove->setAutoRaise(true);
    remove->setIcon(icons::icon(QStringLiteral("close"), icons::Ink::Third));
    remove->setToolTip(tr("Remove this action"));
    remove->setAccessibleName(tr("Remove the action: %1").arg(action.text));
    row->addWidget(remove, 0, Qt::AlignTop);
    static_cast<QBoxLayout *>(m_rows->layout())->addLayout(row);
    connect(done, &QCheckBox::toggled, this, [this, action](bool on) {
        auto after = action;
        after.doneAt = on ? std::optional(m_now) : std::nullopt;
        Q_EMIT changed(after);
    });
    connect(remove, &QToolButton::clicked, this, [this, action] { Q_EMIT removed(action); });
}

void ActionsView::add()
{
    const auto text = m_text->text().trimmed();
    if (text.isEmpty())
        return m_text->setFocus();
    IncidentAction action;
    action.id = IncidentActionId::create();
    action.kind = chosen<ActionKind>(m_kind).value_or(ActionKind::Prevent);
    action.text = text;
    action.ownerName = m_owner->text().trimmed();
    Q_EMIT added(action);
    m_text->clear();
    m_owner->clear();
}

} // namespace demarc::ui
