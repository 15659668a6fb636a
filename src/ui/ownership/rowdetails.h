// SPDX-License-Identifier: GPL-3.0-or-later
// What the current row and column are beyond their letters: who answers, boundary and hand-off of an activity; the
// declared split and final accountable person of an area; the person behind a role.
#pragma once

#include "domain/ownership/matrixedit.h"

#include <QWidget>

#include <memory>

class QComboBox;

namespace Ui {
class RowDetails;
}

namespace demarc::ui {

class OwnerChip;

class RowDetails : public QWidget {
    Q_OBJECT

public:
    explicit RowDetails(QWidget *parent = nullptr);
    ~RowDetails() override;

    struct Place {
        std::optional<ActivityId> activity;
        std::optional<AreaId> area; // shown where there is no activity
        std::optional<RoleId> role;
    };
    // Shows a place of the matrix. What is being typed is kept while the place stays the same.
    void showPlace(const Matrix &matrix, const std::vector<Person> &people, const Place &place);
    // Puts the cursor where the boundary is written.
    void editBoundary();

Q_SIGNALS:
    void editRequested(const demarc::MatrixEdit &edit, const QString &text);
    // A name was typed that nobody has: a new person of the role's party.
    void newPersonRequested(const QString &name, const demarc::Role &role);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpTexts();
    void setUpCombos();
    void showActivity(const Activity &activity);
    void showArea(const Area &area);
    void showRole(const Role &role);
    void commitTexts();
    void commitArea();
    void commitPerson();
    void fillPeople(QComboBox *combo, Party party, const PersonId &chosen);

    std::unique_ptr<Ui::RowDetails> m_form;
    OwnerChip *m_owner;
    Matrix m_matrix;
    std::vector<Person> m_people;
    Place m_place;
    bool m_isFilling = false;
};

} // namespace demarc::ui
