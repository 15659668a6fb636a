// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the Models page and how they are joined; what they do is in modelspage.cpp.
#include "ui/models/modelspage.h"

#include "app/ownership/ownerdirectory.h"
#include "ui/models/billview.h"
#include "ui/models/modeltable.h"
#include "ui/models/pricepanel.h"
#include "ui/models/ratespanel.h"
#include "ui/models/repriceresult.h"
#include "ui/shell/pagehead.h"
#include "ui/shell/undostack.h"
#include "ui/style/icons.h"
#include "ui/style/style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/ownerchip.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QBoxLayout>
#include <QDate>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace demarc::ui {

using namespace measure;

namespace {

constexpr int kSideWidth = 332;
constexpr std::chrono::seconds kCallsInterval {5};

} // namespace

ModelsPage::ModelsPage(const PageContext &context, QWidget *parent) : Page(parent), m_context(context)
{
    setObjectName(QStringLiteral("modelsPage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    column->setSpacing(kCardGap);
    setUpHead();
    column->addWidget(m_head);
    m_repriced = new RepriceResult;
    column->addWidget(m_repriced);
    m_stack = new QStackedWidget;
    column->addWidget(m_stack, 1);
    setUpModels();
    setUpSide();
    setUpBills();
    setUpFeed();
    showView(0);
    reload();
}

void ModelsPage::setUpHead()
{
    m_head = new PageHead(tr("Models"), this);
    m_views = new Segmented(m_head);
    m_views->setObjectName(QStringLiteral("modelViews"));
    m_views->addChoice(tr("Prices"));
    m_views->addChoice(tr("Reconciliation"));
    m_head->addLead(m_views);
    m_owner = new OwnerChip(m_head);
    m_owner->setObjectName(QStringLiteral("modelsOwnerChip"));
    connect(m_owner, &OwnerChip::activated, this, [this](const QString &activity) {
        Q_EMIT linkActivated({QStringLiteral("activity"), activity, {}});
    });
    m_head->addLead(m_owner);
    updateOwner();
    m_filter = new QLineEdit(m_head);
    m_filter->setObjectName(QStringLiteral("modelFilterEdit"));
    m_filter->setPlaceholderText(tr("Filter models"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(style::px(180));
    m_head->addAction(m_filter);
    m_ratesButton = new QPushButton(tr("Exchange rates"), m_head);
    m_ratesButton->setObjectName(QStringLiteral("exchangeRatesButton"));
    m_ratesButton->setCheckable(true);
    m_head->addAction(m_ratesButton);
    m_import = new QPushButton(m_head);
    m_import->setObjectName(QStringLiteral("importButton"));
    m_import->setDefault(true);
    m_head->addAction(m_import);
    connect(m_views, &Segmented::currentChanged, this, &ModelsPage::showView);
    connect(m_import, &QPushButton::clicked, this, [this] { askForFile(m_stack->currentIndex() == 1); });
    connect(m_ratesButton, &QPushButton::toggled, this, &ModelsPage::showRates);
    setUpActions();
}

void ModelsPage::setUpActions()
{
    m_more = new QToolButton(m_head);
    m_more->setObjectName(QStringLiteral("modelsMoreButton"));
    m_more->setIcon(icons::icon(QStringLiteral("more")));
    m_more->setToolTip(style::plainToolTip(tr("More: import, price calls anew")));
    m_more->setAccessibleName(tr("More"));
    m_head->addAction(m_more);
    auto *menu = new QMenu(m_more);
    menu->setObjectName(QStringLiteral("modelsMenu"));
    connect(m_more, &QToolButton::clicked, this, [this, menu] { menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    const auto action = [this, menu](const char *name, const QString &text, bool isBill) {
        auto *added = new QAction(text, this);
        added->setObjectName(QString::fromLatin1(name));
        addAction(added);
        menu->addAction(added);
        connect(added, &QAction::triggered, this, [this, isBill] {
            showView(isBill ? 1 : 0);
            askForFile(isBill);
        });
    };
    action("importPricesAction", tr("Import prices…"), false);
    action("importBillAction", tr("Import a bill…"), true);
    menu->addSeparator();
    m_reprice = new QAction(tr("Price calls anew…"), this);
    m_reprice->setObjectName(QStringLiteral("repriceAction"));
    addAction(m_reprice);
    menu->addAction(m_reprice);
    connect(m_reprice, &QAction::triggered, this, &ModelsPage::askToReprice);
}

void ModelsPage::setUpModels()
{
    m_table = new ModelTable(this);
    m_view = new TableView(QStringLiteral("modelsTable"));
    m_view->setAccessibleName(tr("Models"));
    m_view->setRowModel(m_table);
    connect(m_view, &TableView::message, this, &Page::message);
    connect(m_view, &TableView::currentRowChanged, this, &ModelsPage::showCurrent);
    connect(m_filter, &QLineEdit::textChanged, m_view, &TableView::setFilterText);
    auto *card = new Card;
    card->setBody(m_view);
    m_state = new StateView(card);
    connect(m_state, &StateView::retryRequested, this, &ModelsPage::reload);
    connect(m_state, &StateView::nextRequested, this, [this] { askForFile(false); });
    auto *models = new QWidget;
    auto *row = new QHBoxLayout(models);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kCardGap);
    row->addWidget(m_state, 1);
    m_stack->addWidget(models);
}

void ModelsPage::setUpSide()
{
    m_price = new PricePanel;
    m_side = new Card;
    m_side->setFixedWidth(style::px(kSideWidth));
    m_side->setBody(m_price);
    m_side->hide();
    m_rates = new RatesPanel;
    m_rates->setToday(today());
    connect(m_rates, &RatesPanel::commandRequested, this,
        [this](const app::CommandPtr &command) { m_context.undoStack.run(command); });
    m_ratesCard = new Card(tr("Exchange rates"));
    m_ratesCard->setFixedWidth(style::px(kSideWidth));
    m_ratesCard->setBody(m_rates);
    m_ratesCard->hide();
    auto *row = m_stack->widget(0)->layout();
    row->addWidget(m_side);
    row->addWidget(m_ratesCard);
}

void ModelsPage::setUpBills()
{
    m_bills = new BillView(m_context.workspace);
    m_bills->setObjectName(QStringLiteral("billView"));
    connect(m_bills, &BillView::importRequested, this, [this] { askForFile(true); });
    connect(m_bills, &BillView::removeRequested, this,
        [this](const app::BillId &id) { m_context.undoStack.run(app::removeBill(id)); });
    connect(m_bills, &BillView::settled, this, &ModelsPage::noteSettled);
    connect(m_bills, &BillView::message, this, &Page::message);
    m_stack->addWidget(m_bills);
}

void ModelsPage::setUpFeed()
{
    connect(&m_context.workspace, &app::Workspace::changed, this, [this](app::Topics topics) {
        if (topics.testFlag(app::Topic::Models) || topics.testFlag(app::Topic::Settings))
            reload();
        else if (topics.testFlag(app::Topic::Bills) && m_billsAsked)
            loadBills();
        else if (topics.testFlag(app::Topic::Calls) && !m_callsTimer.isActive())
            m_callsTimer.start(kCallsInterval);
    });
    m_callsTimer.setSingleShot(true);
    connect(&m_callsTimer, &QTimer::timeout, this, [this] {
        if (isVisible() && m_stack->currentIndex() == 0)
            reload();
    });
    connect(&app::OwnerDirectory::of(m_context.workspace), &app::OwnerDirectory::changed, this, &ModelsPage::updateOwner);
}

void ModelsPage::showView(int index)
{
    m_views->setCurrent(index);
    m_stack->setCurrentIndex(index);
    m_filter->setVisible(index == 0);
    m_ratesButton->setVisible(index == 0);
    m_import->setText(index == 0 ? tr("Import prices…") : tr("Import a bill…"));
    if (index == 1 && !m_billsAsked)
        loadBills();
    noteSettled();
}

} // namespace demarc::ui
