// SPDX-License-Identifier: GPL-3.0-or-later
// Writing a new version (or a new prompt): a text or chat messages, parameters, a note. What is typed is kept as a draft
// within half a second and comes back until it is saved or discarded.
#pragma once

#include "app/prompts/drafts.h"
#include "ui/widgets/card.h"

#include <QTimer>

class QBoxLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace demarc::ui {

class Label;
class MessageEdit;
class Segmented;

class VersionEditor : public Card {
    Q_OBJECT

public:
    explicit VersionEditor(QWidget *parent = nullptr);

    // Begins with `draft`; `isKept` says that it is what was typed before. For a new prompt the name can be edited.
    void begin(const app::PromptDraft &draft, bool isNewPrompt, bool isKept);
    // What is in the editor; with the parameters as they last made sense.
    app::PromptDraft draft() const;
    // Why it cannot be saved as it is; empty when it can.
    QString problem() const;
    void showProblem(const QString &sentence);
    void setKept(const QString &sentence); // "Draft kept 14:20"

Q_SIGNALS:
    void draftChanged(); // a moment after the typing stopped
    void saveRequested();
    void laterRequested(); // close, keep the draft
    void discardRequested();

private:
    void setUpFields();
    void setUpButtons();
    void setContent(const PromptContent &content);
    void addMessage(const PromptMessage &message);
    void removeMessage(MessageEdit *edit);
    void changeKind(int choice);
    void touched();
    std::optional<Json> parameters(QString *problem) const;

    PromptKind m_kind = PromptKind::Text;
    std::int64_t m_basedOn = 0;
    bool m_isNewPrompt = false;
    bool m_isFilling = false;
    int m_messagesMade = 0;
    std::vector<MessageEdit *> m_messages;
    QTimer m_typing;
    QLineEdit *m_name;
    Segmented *m_kindChoice;
    QBoxLayout *m_messageColumn;
    QPushButton *m_addMessage;
    QPlainTextEdit *m_parameters;
    QLineEdit *m_note;
    Label *m_problem;
    Label *m_kept;
    QPushButton *m_save;
};

// "temperature = 0.4" a line; values as JSON where they are JSON, else as text.
QString parametersText(const Json &parameters);
std::optional<Json> parametersFromText(const QString &text, QString *problem);

} // namespace demarc::ui
