// SPDX-License-Identifier: GPL-3.0-or-later
// Which version each environment uses, how it came there, and the place where a release or roll back is decided.
#pragma once

#include "app/prompts/promptqueries.h"
#include "ui/widgets/card.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace demarc::ui {

class Label;
class ListRowView;

class ReleasePanel : public Card {
    Q_OBJECT

public:
    explicit ReleasePanel(QWidget *parent = nullptr);
    void show(const app::PromptDetail &detail, Instant now);
    void askPromote(std::int64_t number);
    void askRollBack();
    void closeQuestion(); // after the act, or when it is called off
    void showProblem(const QString &sentence);

Q_SIGNALS:
    void promoteRequested(const QString &environment, qint64 number, const QString &reason);
    void rollBackRequested(const QString &environment, const QString &reason);

private:
    void setUpQuestion();
    void ask(const QStringList &environments);
    void updateQuestion();
    void confirm();

    app::PromptDetail m_detail;
    std::int64_t m_number = 0; // to promote; 0: rolling back
    ListRowView *m_moves;
    Label *m_empty;
    QWidget *m_form;
    Label *m_question;
    QComboBox *m_environment;
    QLineEdit *m_reason;
    Label *m_problem;
    QPushButton *m_confirm;
};

} // namespace demarc::ui
