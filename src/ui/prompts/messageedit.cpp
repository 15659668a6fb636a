// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts/messageedit.h"

#include "ui/prompts/promptwords.h"
#include "ui/style/icons.h"
#include "ui/style/style.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>

namespace demarc::ui {

MessageEdit::MessageEdit(int number, const PromptMessage &message, bool hasRole, QWidget *parent)
    : QWidget(parent), m_text(new QPlainTextEdit)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::kGrid);
    if (hasRole) {
        m_role = new QComboBox;
        m_role->setObjectName(QStringLiteral("messageRole%1").arg(number));
        m_role->setAccessibleName(tr("Role of message %1").arg(number + 1));
        QStringList roles {QStringLiteral("system"), QStringLiteral("user"), QStringLiteral("assistant"), QStringLiteral("tool")};
        if (!roles.contains(message.role) && !message.role.isEmpty())
            roles << message.role;
        for (const auto &role : roles)
            m_role->addItem(roleName(role), role);
        m_role->setCurrentIndex(std::max(0, m_role->findData(message.role)));
        m_remove = new QToolButton;
        m_remove->setObjectName(QStringLiteral("removeMessage%1").arg(number));
        m_remove->setIcon(icons::icon(QStringLiteral("close")));
        m_remove->setToolTip(style::plainToolTip(tr("Remove this message")));
        m_remove->setAccessibleName(tr("Remove message %1").arg(number + 1));
        auto *row = new QHBoxLayout;
        row->addWidget(m_role);
        row->addStretch(1);
        row->addWidget(m_remove);
        column->addLayout(row);
        connect(m_role, &QComboBox::currentIndexChanged, this, &MessageEdit::changed);
        connect(m_remove, &QToolButton::clicked, this, &MessageEdit::removeRequested);
    }
    m_text->setObjectName(QStringLiteral("messageText%1").arg(number));
    m_text->setAccessibleName(hasRole ? tr("Text of message %1").arg(number + 1) : tr("Text of the prompt"));
    m_text->setFont(style::font(FontRole::Mono));
    m_text->setTabChangesFocus(true);
    m_text->setPlainText(message.content);
    column->addWidget(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, &MessageEdit::changed);
    connect(m_text, &QPlainTextEdit::textChanged, this, &MessageEdit::fitHeight);
    fitHeight();
}

PromptMessage MessageEdit::message() const
{
    return {m_role ? m_role->currentData().toString() : QString(), m_text->toPlainText()};
}

void MessageEdit::setRemovable(bool removable)
{
    if (m_remove)
        m_remove->setEnabled(removable);
}

void MessageEdit::fitHeight()
{
    const auto lines = std::clamp(m_text->blockCount() + 1, 4, 18);
    m_text->setMinimumHeight(lines * QFontMetrics(m_text->font()).lineSpacing() + 4 * measure::kGrid);
}

} // namespace demarc::ui
