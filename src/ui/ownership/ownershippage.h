// SPDX-License-Identifier: GPL-3.0-or-later
// Who owns what: the matrix with its rules, as letters by role or as the split between the parties.
#pragma once

#include "app/ownership/ownerdirectory.h"
#include "ui/ownership/matrixview.h"
#include "ui/shell/page.h"

class QPushButton;

namespace demarc::ui {

class Card;
class FindingsPanel;
class Legend;
class MatrixMenus;
class PageHead;
class RowDetails;
class Segmented;
class StateView;
class Tag;

class OwnershipPage : public Page {
    Q_OBJECT

public:
    explicit OwnershipPage(const PageContext &context, QWidget *parent = nullptr);

    void open(const Link &link) override; // demarc:activity/KEY
    void reload() override;
    bool isSettled() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpHead();
    void setUpMatrix();
    void setUpSide();
    void setUpReloading();
    void fitSide();

    void request(const MatrixEdit &edit, const QString &text);
    void showSnapshot(const Result<app::OwnershipSnapshot> &snapshot);
    void showFindings();
    void showDetails();
    void showMode(int index);
    void showPending(); // the link that came before the matrix did
    void beginWithTemplate();
    void addPerson(const QString &name, const Role &role);
    void renameRow(int row, const QString &name);
    void renameColumn(int column, const QString &name);
    void exportCsv();

    PageContext m_context;
    MatrixModel m_model;
    std::vector<Person> m_people;
    PageHead *m_head;
    Tag *m_draft;
    Segmented *m_modes;
    Card *m_matrixCard;
    StateView *m_state;
    MatrixView *m_view;
    MatrixMenus *m_menus;
    Legend *m_legend;
    Card *m_findingsCard;
    FindingsPanel *m_findings;
    RowDetails *m_details;
    QPushButton *m_export;
    QString m_pendingKey;
    int m_unsaved = 0;           // edits that are shown but not stored yet
    bool m_reloadWanted = false; // once they are
    std::uint64_t m_generation = 0;
};

} // namespace demarc::ui
