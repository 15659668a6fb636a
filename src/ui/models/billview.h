// SPDX-License-Identifier: GPL-3.0-or-later
// A provider's bill beside what was recorded: the gap in parts, over all, and per model and day.
#pragma once

#include "app/models/bills.h"
#include "ui/models/gaptable.h"
#include "ui/models/modelwords.h"

#include <QWidget>

#include <map>

class QComboBox;
class QPushButton;

namespace demarc::ui {

class Card;
class Label;
class StateView;
class TableView;

class BillView : public QWidget {
    Q_OBJECT

public:
    explicit BillView(app::Workspace &workspace, QWidget *parent = nullptr);

    // The bills to choose from, the newest first; the one that was chosen stays chosen. Compares it again.
    void setBills(std::vector<app::StoredBill> bills);
    void choose(const app::BillId &id); // once it is among the bills
    void setError(const Error &error);
    bool isSettled() const;

Q_SIGNALS:
    void importRequested();
    void removeRequested(const demarc::app::BillId &id);
    void settled();
    void message(const QString &text);

private:
    struct Tile {
        Label *figure = nullptr;
        Label *meaning = nullptr;
    };

    QWidget *makeHead();
    QWidget *makeTiles();
    Tile makeTile(const QString &name, const QString &title, QWidget *parent);
    void compare();
    void show(const Result<app::BillComparison> &comparison);
    void showTotals(const app::BillComparison &comparison);
    const app::StoredBill *current() const;

    app::Workspace &m_workspace;
    std::vector<app::StoredBill> m_bills;
    app::BillId m_wanted;
    std::uint64_t m_generation = 0; // of the newest comparison; older answers are dropped

    QComboBox *m_choice = nullptr;
    QPushButton *m_remove = nullptr;
    Label *m_range = nullptr;
    Tile m_billed;
    Tile m_recorded;
    Tile m_gap;
    std::map<GapPart, Tile> m_parts;
    Label *m_others = nullptr;
    Card *m_card = nullptr;
    GapTable *m_table = nullptr;
    TableView *m_view = nullptr;
    StateView *m_state = nullptr;
};

} // namespace demarc::ui
