// SPDX-License-Identifier: GPL-3.0-or-later
// What was imported, the newest first, and the selected import beside it.
#pragma once

#include "base/clock.h"
#include "ui/senders/importtable.h"
#include "ui/senders/sourcesfeed.h"

#include <QWidget>

namespace demarc::ui {

class Card;
class ImportPanel;
class StateView;
class TableView;

class ImportsView : public QWidget {
    Q_OBJECT

public:
    // `clock` outlives the view.
    ImportsView(SourcesFeed feed, const Clock &clock, QWidget *parent = nullptr);

    void reload();
    void setFilterText(const QString &text);
    bool isSettled() const;
    QString stateText() const; // "12 imports, 34,000 calls"; empty: none

Q_SIGNALS:
    void changed(); // isSettled(), stateText()
    void importRequested();
    void clearFilterRequested();
    void message(const QString &text);

private:
    QWidget *setUpList();
    QWidget *setUpSide();
    void showList(const Result<std::vector<ImportSeen>> &list);
    void select(std::int64_t import);
    void showCurrent();
    void showMatches();
    void remove(std::int64_t import, const QString &reason);
    void showRemoval(std::int64_t import, const Result<app::ImportRemoval> &removal);

    SourcesFeed m_feed;
    const Clock &m_clock;
    std::uint64_t m_generation = 0; // of the newest reload; older answers are dropped
    QString m_filter;
    bool m_selecting = false; // the view moves the selection, not a person
    bool m_isClosed = false;  // a person closed the side

    ImportTable *m_table = nullptr;
    TableView *m_view = nullptr;
    StateView *m_state = nullptr;
    StateView *m_matches = nullptr;
    Card *m_side = nullptr;
    ImportPanel *m_panel = nullptr;
};

} // namespace demarc::ui
