// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the Sources page and how they are joined; what they do is in sourcespage.cpp.
#include "ui/senders/connectpanel.h"
#include "ui/senders/importsview.h"
#include "ui/senders/sourcepanel.h"
#include "ui/senders/sourcespage.h"
#include "ui/shell/collectorswitch.h"
#include "ui/shell/pagehead.h"
#include "ui/style/icons.h"
#include "ui/style/style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>

namespace demarc::ui {

using namespace measure;

namespace {

constexpr int kSourceWidth = 320;
constexpr int kConnectWidth = 448;
constexpr std::chrono::seconds kCallsInterval {1};
constexpr std::chrono::seconds kTick {5};

} // namespace

SourcesPage::SourcesPage(const PageContext &context, QWidget *parent)
    : Page(parent), m_feed(sourcesFeed(context)), m_clock(context.workspace.clock())
{
    setUp();
    connect(&context.workspace, &app::Workspace::changed, this, [this](app::Topics topics) {
        if (topics.testAnyFlags(app::Topic::Senders | app::Topic::Systems))
            reload();
        else if (topics.testFlag(app::Topic::Calls))
            callsChanged();
    });
    if (context.collector)
        connect(context.collector, &CollectorSwitch::changed, this, &SourcesPage::collectorChanged);
}

SourcesPage::SourcesPage(SourcesFeed feed, const Clock &clock, QWidget *parent)
    : Page(parent), m_feed(std::move(feed)), m_clock(clock)
{
    setUp();
}

void SourcesPage::setUp()
{
    setObjectName(QStringLiteral("sourcesPage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    column->setSpacing(kCardGap);
    setUpHead();
    column->addWidget(m_head);
    m_stack = new QStackedWidget;
    column->addWidget(m_stack, 1);
    auto *sources = new QWidget;
    auto *row = new QHBoxLayout(sources);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kCardGap);
    m_stack->addWidget(sources);
    setUpList(row);
    setUpSide(row);
    setUpImports();
    setUpFeed();
    updateHead();
    collectorChanged();
    reload();
}

void SourcesPage::setUpHead()
{
    m_head = new PageHead(tr("Sources"), this);
    m_views = new Segmented(m_head);
    m_views->setObjectName(QStringLiteral("sourceViews"));
    m_views->addChoice(tr("Sources"));
    m_views->addChoice(tr("Imports"), tr("What came from files"));
    m_head->addLead(m_views);
    connect(m_views, &Segmented::currentChanged, this, &SourcesPage::showView);
    m_filter = new QLineEdit(m_head);
    m_filter->setObjectName(QStringLiteral("sourceFilterEdit"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(style::px(180));
    m_head->addAction(m_filter);
    connect(m_filter, &QLineEdit::textChanged, this, &SourcesPage::filter);
    setUpHeadActions();
}

void SourcesPage::setUpHeadActions()
{
    m_connect = new QPushButton(tr("Connect a source"), m_head);
    m_connect->setObjectName(QStringLiteral("connectSourceButton"));
    style::setButtonLook(m_connect, ButtonLook::Primary);
    m_head->addAction(m_connect);
    auto *action = new QAction(tr("Connect a source"), this);
    action->setObjectName(QStringLiteral("connectSourceAction"));
    action->setProperty("iconName", QStringLiteral("sources"));
    addAction(action);
    connect(action, &QAction::triggered, this, [this] {
        showView(SourcesView);
        showSide(Side::Connect);
    });
    connect(m_connect, &QPushButton::clicked, action, &QAction::trigger);
    m_erase = new QPushButton(tr("Erase a person…"), m_head);
    m_erase->setObjectName(QStringLiteral("erasePersonButton"));
    m_head->addAction(m_erase);
    connect(m_erase, &QPushButton::clicked, this, [this] { Q_EMIT erasureRequested({}); });
    m_import = new QPushButton(tr("Import a file…"), m_head);
    m_import->setObjectName(QStringLiteral("importFileButton"));
    style::setButtonLook(m_import, ButtonLook::Primary);
    m_head->addAction(m_import);
    connect(m_import, &QPushButton::clicked, this, &Page::importRequested);
}

void SourcesPage::setUpImports()
{
    m_imports = new ImportsView(m_feed, m_clock);
    m_stack->addWidget(m_imports);
    connect(m_imports, &ImportsView::changed, this, [this] {
        updateHead();
        noteSettled();
    });
    connect(m_imports, &ImportsView::importRequested, this, &Page::importRequested);
    connect(m_imports, &ImportsView::clearFilterRequested, m_filter, &QLineEdit::clear);
    connect(m_imports, &ImportsView::message, this, &Page::message);
}

void SourcesPage::setUpList(QHBoxLayout *row)
{
    m_table = new SourceTable(this);
    m_view = new TableView(QStringLiteral("sourcesTable"));
    m_view->setAccessibleName(tr("Sources"));
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setRowModel(m_table);
    connect(m_view, &TableView::message, this, &Page::message);
    const auto show = [this] {
        if (m_selecting)
            return;
        showCurrent();
        showSide(Side::Source);
    };
    connect(m_view, &TableView::currentRowChanged, this, show);
    connect(m_view, &QAbstractItemView::clicked, this, show);
    connect(m_view, &TableView::rowActivated, this, show);
    m_matches = new StateView(m_view);
    connect(m_matches, &StateView::nextRequested, m_filter, &QLineEdit::clear);
    m_note = new Label({}, FontRole::Secondary, TextLevel::Warning);
    m_note->setObjectName(QStringLiteral("sourcesNote"));
    m_note->setWordWrap(true);
    m_note->setContentsMargins(kCardPadding, 2 * kGrid, kCardPadding, 2 * kGrid);
    m_note->hide();
    m_passingOn = new Label({}, FontRole::Secondary, TextLevel::Second);
    m_passingOn->setObjectName(QStringLiteral("sourcesPassingOn"));
    m_passingOn->setWordWrap(true);
    m_passingOn->setContentsMargins(kCardPadding, 2 * kGrid, kCardPadding, 2 * kGrid);
    m_passingOn->hide();
    auto *card = new Card;
    card->bodyLayout()->setContentsMargins(1, 1, 1, kGrid);
    card->bodyLayout()->addWidget(m_matches);
    card->bodyLayout()->addWidget(m_note);
    card->bodyLayout()->addWidget(m_passingOn);
    m_state = new StateView(card, this);
    connect(m_state, &StateView::retryRequested, this, &SourcesPage::reload);
    connect(m_state, &StateView::nextRequested, this, [this] { showSide(Side::Connect); });
    row->addWidget(m_state, 1);
}

Card *SourcesPage::makeSide(QWidget *panel, const QString &name, const char *closeName, int width)
{
    auto *close = new QToolButton;
    close->setObjectName(QString::fromLatin1(closeName));
    close->setIcon(icons::icon(QStringLiteral("close")));
    close->setAutoRaise(true);
    close->setToolTip(style::plainToolTip(tr("Close")));
    close->setAccessibleName(tr("Close: %1").arg(name));
    connect(close, &QToolButton::clicked, this, [this] { showSide(Side::None); });
    auto *scroll = new QScrollArea;
    scroll->setObjectName(panel->objectName() + QStringLiteral("Scroll"));
    scroll->setAccessibleName(name);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(panel);
    scroll->viewport()->setAutoFillBackground(false);
    panel->setAutoFillBackground(false);
    auto *card = new Card;
    card->addHeaderWidget(close);
    card->setBody(scroll);
    card->setFixedWidth(style::px(width));
    card->hide();
    return card;
}

void SourcesPage::setUpSide(QHBoxLayout *row)
{
    m_source = new SourcePanel;
    m_source->setMetricFeed(m_feed.metric);
    connect(m_source, &SourcePanel::commandRequested, this, &SourcesPage::changeSender);
    connect(m_source, &SourcePanel::linkActivated, this, &Page::linkActivated);
    m_source->setObjectName(QStringLiteral("sourcePanel"));
    m_sourceSide = makeSide(m_source, tr("Source"), "closeSourceButton", kSourceWidth);
    m_sourceSide->setObjectName(QStringLiteral("sourceSide"));
    row->addWidget(m_sourceSide);

    m_panel = new ConnectPanel;
    connect(m_panel, &ConnectPanel::keyRequested, this, &SourcesPage::makeKey);
    connect(m_panel, &ConnectPanel::message, this, &Page::message);
    connect(m_panel, &ConnectPanel::collectorRequested, this, [this] {
        if (m_feed.switchCollectorOn)
            m_feed.switchCollectorOn();
    });
    m_panel->setObjectName(QStringLiteral("connectPanel"));
    m_connectSide = makeSide(m_panel, tr("Connect a source"), "closeConnectButton", kConnectWidth);
    m_connectSide->setObjectName(QStringLiteral("connectSide"));
    m_connectSide->setTitle(tr("Connect a source"));
    row->addWidget(m_connectSide);
}

void SourcesPage::setUpFeed()
{
    m_callsTimer.setSingleShot(true);
    m_callsTimer.setInterval(kCallsInterval);
    connect(&m_callsTimer, &QTimer::timeout, this, &SourcesPage::reload);
    m_tick.setInterval(kTick);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (isVisible())
            reload();
    });
    m_tick.start();
}

} // namespace demarc::ui
