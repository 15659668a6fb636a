// SPDX-License-Identifier: GPL-3.0-or-later
// Who are you? Asked once for each workspace: every change is recorded under this name.
#pragma once

#include "app/workspace/command.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace demarc::ui {

class PersonDialog : public QDialog {
    Q_OBJECT

public:
    explicit PersonDialog(std::vector<Person> people, const PersonId &current, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const demarc::Person &person); // one of `people`
    void added(const demarc::Person &person);  // a new one, to be stored

private:
    void setUpForm(const PersonId &current);
    void updateForm();
    void finish();

    std::vector<Person> m_people;
    QComboBox *m_who = nullptr;
    QWidget *m_newPerson = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_party = nullptr;
    QPushButton *m_ok = nullptr;
};

} // namespace demarc::ui
