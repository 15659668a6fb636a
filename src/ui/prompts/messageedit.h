// SPDX-License-Identifier: GPL-3.0-or-later
// One message of a prompt being written: its role and its text.
#pragma once

#include "domain/prompts/prompt.h"

#include <QPlainTextEdit>
#include <QWidget>

class QComboBox;
class QToolButton;

namespace demarc::ui {

class MessageEdit : public QWidget {
    Q_OBJECT

public:
    // `number` from 0 makes its object names unique. A message of a text prompt has no role.
    MessageEdit(int number, const PromptMessage &message, bool hasRole, QWidget *parent = nullptr);
    PromptMessage message() const;
    QPlainTextEdit *textEdit() const { return m_text; }
    void setRemovable(bool removable);

Q_SIGNALS:
    void changed();
    void removeRequested();

private:
    void fitHeight();

    QComboBox *m_role = nullptr;
    QPlainTextEdit *m_text;
    QToolButton *m_remove = nullptr;
};

} // namespace demarc::ui
