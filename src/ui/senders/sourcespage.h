// SPDX-License-Identifier: GPL-3.0-or-later
// The Sources page: what sends calls, how each source does and why something was not taken; connecting a new one; and what
// was imported from files.
#pragma once

#include "base/clock.h"
#include "ui/senders/sourcesfeed.h"
#include "ui/senders/sourcetable.h"

#include <QTimer>

#include <array>

class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace demarc::ui {

class Card;
class ConnectPanel;
class ImportsView;
class Label;
class PageHead;
class Segmented;
class SourcePanel;
class StateView;
class TableView;

class SourcesPage : public Page {
    Q_OBJECT

public:
    // On an open workspace.
    explicit SourcesPage(const PageContext &context, QWidget *parent = nullptr);
    // On another feed; `clock` outlives the page.
    SourcesPage(SourcesFeed feed, const Clock &clock, QWidget *parent = nullptr);

    // demarc:source/SERVICE selects it, demarc:page/sources@connect opens the panel, …@imports shows what was imported.
    void open(const Link &link) override;
    void reload() override;
    bool isSettled() const override;

    void callsChanged();     // calls were stored: a reload follows within a second
    void collectorChanged(); // on, off, or somewhere else

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum class Side { None, Source, Connect };
    enum View { SourcesView, ImportedView };

    void setUp();
    void setUpHead();
    void setUpHeadActions();
    void setUpImports();
    void setUpList(QHBoxLayout *row);
    void setUpSide(QHBoxLayout *row);
    void setUpFeed();
    Card *makeSide(QWidget *panel, const QString &name, const char *closeName, int width);
    void showList(const Result<app::SourceList> &list);
    void updateTable();
    void updateState();
    void updatePassingOn();
    void showCurrent();
    void selectAgain(const SourceKey &source);
    void selectWhatNeedsALook();
    void showSide(Side side);
    void showView(int view);
    void updateHead();
    void noteSettled();
    void makeKey(const Sender &typed);
    void changeSender(const app::CommandPtr &command);
    void filter(const QString &text);
    void showMatches();

    SourcesFeed m_feed;
    const Clock &m_clock;
    app::SourceList m_list;
    std::string m_wanted;           // service to select once it is there
    std::uint64_t m_generation = 0; // of the newest reload; older answers are dropped
    bool m_selecting = false;       // the page moves the selection, not a person
    bool m_missed = false;          // something moved while the page was hidden
    bool m_importsAsked = false;
    bool m_wasSettled = false;
    std::array<QString, 2> m_filters; // of each view
    Side m_shownSide = Side::None;
    QTimer m_callsTimer; // calls that stream in
    QTimer m_tick;       // time passes also when nothing arrives

    PageHead *m_head = nullptr;
    Segmented *m_views = nullptr;
    QStackedWidget *m_stack = nullptr;
    ImportsView *m_imports = nullptr;
    QPushButton *m_erase = nullptr;
    QPushButton *m_import = nullptr;
    QLineEdit *m_filter = nullptr;
    QPushButton *m_connect = nullptr;
    SourceTable *m_table = nullptr;
    TableView *m_view = nullptr;
    StateView *m_state = nullptr;
    StateView *m_matches = nullptr;
    Label *m_note = nullptr;
    Label *m_passingOn = nullptr;
    Card *m_sourceSide = nullptr;
    SourcePanel *m_source = nullptr;
    Card *m_connectSide = nullptr;
    ConnectPanel *m_panel = nullptr;
};

} // namespace demarc::ui
