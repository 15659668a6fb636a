// SPDX-License-Identifier: GPL-3.0-or-later
// The Models page: every model in use or in the price catalogue, what it costs and how that changed, exchange rates; and
// the provider's bills explained.
#pragma once

#include "app/models/bills.h"
#include "app/models/modellist.h"
#include "app/telemetry/upkeep.h"
#include "app/workspace/workthread.h"
#include "ingest/importers/pricemap.h"
#include "ui/shell/page.h"

#include <QTimer>

class QAction;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace demarc::ui {

class BillView;
class Card;
class ModelTable;
class OwnerChip;
class PageHead;
class PricePanel;
class RatesPanel;
class RepriceResult;
class Segmented;
class StateView;
class TableView;

class ModelsPage : public Page {
    Q_OBJECT

public:
    explicit ModelsPage(const PageContext &context, QWidget *parent = nullptr);

    void open(const Link &link) override; // demarc:model/NAME selects it, demarc:page/models shows the page
    void reload() override;
    bool isSettled() const override;

    // What the file dialogs do with the chosen file: prices ask from when they hold. The outcome is told in the status bar
    // or beside.
    void importPrices(const QString &file);
    void importBills(const QStringList &files);

private:
    void setUpHead();
    void setUpActions();
    void setUpModels();
    void setUpSide();
    void setUpBills();
    void setUpFeed();
    void showView(int index);
    QDate today() const; // UTC
    void askForFile(bool isBill);
    void askToReprice();
    void reprice(app::RepriceScope scope, const QString &reason);
    void storePrices(const QString &file, const ingest::PriceMap &prices, std::optional<Instant> validFrom);
    void showList(const Result<app::ModelList> &list);
    void updateTable();
    void updateOwner();
    void showCurrent();
    void selectNamed(const std::string &model);
    void showRates(bool on);
    void loadBills();
    void tell(const Error &error);
    void noteSettled();

    PageContext m_context;
    app::ModelList m_list;
    std::vector<app::ModelRow> m_shown; // rows of the table, in its order
    std::string m_wanted;               // model to select once it is there
    std::uint64_t m_generation = 0;     // of the newest reload; older answers are dropped
    std::uint64_t m_billGeneration = 0;
    bool m_billsAsked = false;
    bool m_wasSettled = false;
    QTimer m_callsTimer; // calls that stream in move the figures now and then, not with every commit

    PageHead *m_head = nullptr;
    Segmented *m_views = nullptr;
    OwnerChip *m_owner = nullptr;
    QLineEdit *m_filter = nullptr;
    QPushButton *m_ratesButton = nullptr;
    QPushButton *m_import = nullptr;
    QToolButton *m_more = nullptr;
    QAction *m_reprice = nullptr;
    RepriceResult *m_repriced = nullptr;
    QStackedWidget *m_stack = nullptr;
    ModelTable *m_table = nullptr;
    TableView *m_view = nullptr;
    StateView *m_state = nullptr;
    Card *m_side = nullptr;
    PricePanel *m_price = nullptr;
    Card *m_ratesCard = nullptr;
    RatesPanel *m_rates = nullptr;
    BillView *m_bills = nullptr;
    app::WorkThread m_files; // reads files; last member: stops before what it uses goes
};

} // namespace demarc::ui
