// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "app/people/personcommand.h"
#include "app/workspace/deliver.h"
#include "app/workspace/starter.h"
#include "store/catalogue/people.h"
#include "ui/shell/closingdesk.h"
#include "ui/shell/collectorswitch.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/demorun.h"
#include "ui/shell/notice.h"
#include "ui/shell/paletteproviders.h"
#include "ui/shell/persondialog.h"
#include "ui/shell/rail.h"
#include "ui/shell/statusbar.h"
#include "ui/shell/topbar.h"
#include "ui/shell/welcomepage.h"
#include "ui/style/icons.h"
#include "ui/style/style.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QMouseEvent>
#include <QScreen>
#include <QSettings>
#include <QVBoxLayout>

namespace demarc::ui {

namespace {

constexpr int kMostRecent = 8;
const auto kRecentKey = QStringLiteral("recent/workspaces");

} // namespace

MainWindow::MainWindow(const Clock &clock, const Options &options, QWidget *parent)
    : QMainWindow(parent), m_clock(clock), m_options(options)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Demarc"));
    setMinimumSize(900, 560);
    setAcceptDrops(true);
    setUpFrame();
    setUpFileActions();
    setUpEditActions();
    setUpViewActions();
    setUpPageActions();
    setUpHelpActions();
    m_topBar->setMenu(m_menu);
    m_topBar->setHistoryActions(m_back, m_forward);
    restoreLayout();
    closeWorkspace();
    qApp->installEventFilter(this); // mouse buttons for back and forward, wherever the pointer is
}

MainWindow::~MainWindow()
{
    delete m_demo;
    qDeleteAll(findChildren<ClosingDesk *>()); // each waits for its collector
    delete m_collector;
    delete m_desk;
}

void MainWindow::setUpFrame()
{
    auto *frame = new QWidget;
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_topBar = new TopBar;
    m_rail = new Rail;
    m_welcome = new WelcomePage;
    m_notice = new Notice;
    m_statusBar = new StatusBar;
    column->addWidget(m_topBar);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_rail);
    auto *middle = new QWidget;
    m_center = new QVBoxLayout(middle);
    m_center->setContentsMargins(0, 0, 0, 0);
    m_center->setSpacing(0);
    m_center->addWidget(m_welcome, 1);
    m_center->addWidget(m_notice);
    row->addWidget(middle, 1);
    column->addLayout(row, 1);
    column->addWidget(m_statusBar);
    setCentralWidget(frame);
    m_palette = new CommandPalette(frame);
    m_menu = new QMenu(this);
    m_menu->setObjectName(QStringLiteral("mainMenu"));

    m_actionProvider = std::make_unique<ActionProvider>([this] {
        std::vector<QWidget *> widgets {this};
        if (m_desk && m_desk->currentPage())
            widgets.push_back(m_desk->currentPage());
        return widgets;
    });
    m_palette->setProviders({m_actionProvider.get()});
    connect(m_rail, &Rail::pageChosen, this, [this](const QString &id) { openLink({QStringLiteral("page"), id, {}}); });
    connect(m_rail, &Rail::collapsedChanged, this, [this](bool collapsed) {
        if (m_options.remembers)
            QSettings().setValue(QStringLiteral("window/railCollapsed"), collapsed);
    });
    connect(m_topBar, &TopBar::paletteRequested, this, [this] { m_palette->open(); });
    connect(m_topBar, &TopBar::personRequested, this, [this] { askWhoYouAre(false); });
    connect(m_topBar, &TopBar::workspaceRequested, this, [this] { m_topBar->openMenu(); });
    connect(m_statusBar, &StatusBar::collectorRequested, this, &MainWindow::askForCollector);
    connect(m_welcome, &WelcomePage::openRequested, this, [this] { askForFile(false); });
    connect(m_welcome, &WelcomePage::newRequested, this, [this] { askForFile(true); });
    connect(m_welcome, &WelcomePage::recentRequested, this,
        [this](const QString &where) { openWorkspace(where, app::OpenMode::ExistingOnly); });
    connect(m_welcome, &WelcomePage::demoRequested, this, [this] { openDemo(); });
}

void MainWindow::openWorkspace(const QString &where, app::OpenMode mode) { startOpening(where, mode, false); }

void MainWindow::openDemo(const QString &where)
{
    startOpening(where.isEmpty() ? app::demoLocation().where : where, app::OpenMode::CreateOrOpen, true);
}

void MainWindow::startOpening(const QString &where, app::OpenMode mode, bool demo)
{
    if (m_opening)
        return;
    m_welcome->setBusy(true);
    m_statusBar->showMessage(tr("Opening %1…").arg(app::WorkspaceLocation {where}.displayName()));
    m_opening = std::make_unique<app::Workspace>(m_clock);
    app::deliver(m_opening->open({where}, mode), this, [this, where, mode, demo](const Result<void> &opened) {
        if (!opened)
            return failOpening(opened.error());
        rememberLocation(where);
        if (mode == app::OpenMode::CreateOrOpen)
            startWorkspace(demo);
        else
            showWorkspace({});
    });
}

void MainWindow::startWorkspace(bool demo)
{
    if (demo) {
        app::deliver(app::prepareDemo(*m_opening), this, [this](const Result<app::DemoStory> &story) {
            if (!story)
                return failOpening(story.error());
            showWorkspace(*story);
        });
        return;
    }
    app::deliver(app::startWorkspace(*m_opening), this, [this](const Result<void> &started) {
        if (!started)
            return failOpening(started.error());
        showWorkspace({});
    });
}

void MainWindow::failOpening(const Error &error)
{
    m_opening.reset();
    m_welcome->setBusy(false);
    m_statusBar->showMessage({});
    m_notice->showError(error);
    Q_EMIT openFailed(error);
}

void MainWindow::showWorkspace(const std::optional<app::DemoStory> &demo)
{
    auto workspace = std::move(m_opening);
    m_welcome->setBusy(false);
    m_statusBar->showMessage({});
    closeWorkspace();
    m_notice->hide();
    m_desk = new Desk(std::move(workspace));
    setUpDesk(m_desk);
    m_welcome->hide();
    m_center->insertWidget(0, m_desk, 1);
    m_desk->show();
    for (auto *action : m_workspaceActions)
        action->setEnabled(true);
    const auto &location = m_desk->workspace().location();
    const auto name = location.displayName();
    m_topBar->setWorkspace(
        demo ? tr("Demo workspace") : name, location.isPostgres() ? name : QDir::toNativeSeparators(location.where));
    m_statusBar->setWorkspace(location.isPostgres() ? tr("Shared database %1").arg(name) : QFileInfo(location.where).fileName());
    m_statusBar->setJobs(&m_desk->workspace().jobs());
    setWindowTitle(tr("%1 – Demarc").arg(name));
    if (demo) {
        m_demo = new DemoRun(m_desk->workspace(), *demo, this);
        connect(m_demo, &DemoRun::filled, this, &MainWindow::filled);
        connect(m_demo, &DemoRun::failed, this, [this](const Error &error) { m_notice->showError(error); });
    }
    setUpCollector();
    openLink({QStringLiteral("page"), m_pages.front().id, {}});
    updateBadges();
    updatePrices();
    askWhoYouAre(true);
    Q_EMIT workspaceOpened();
}

void MainWindow::setUpDesk(Desk *desk)
{
    auto &workspace = desk->workspace();
    m_objectProvider = std::make_unique<ObjectProvider>(workspace, [this](const Link &link) { openLink(link); });
    m_palette->setProviders({m_objectProvider.get(), m_actionProvider.get()});
    connect(desk, &Desk::moved, this, &MainWindow::updatePlace);
    connect(desk, &Desk::message, m_statusBar, &StatusBar::showMessage);
    connect(desk, &Desk::failed, m_notice, &Notice::showError);
    connect(desk, &Desk::importRequested, this, &MainWindow::askForImport);
    connect(desk, &Desk::erasureRequested, this, [this](const QString &user) { askForErasure(user); });
    connect(&desk->undoStack(), &QUndoStack::indexChanged, this, &MainWindow::updateUndo);
    connect(&desk->undoStack(), &QUndoStack::undoTextChanged, this, &MainWindow::updateUndo);
    connect(&desk->undoStack(), &QUndoStack::redoTextChanged, this, &MainWindow::updateUndo);
    connect(&workspace, &app::Workspace::changed, this, [this](app::Topics topics) {
        if (topics & app::Topic::Incidents)
            updateBadges();
        if (topics & app::Topic::Models)
            updatePrices();
    });
    if (m_options.runsCollector)
        desk->startDetection();
}

void MainWindow::closeWorkspace()
{
    m_palette->hide();
    m_palette->setProviders({m_actionProvider.get()});
    delete std::exchange(m_demo, nullptr);
    m_statusBar->setJobs(nullptr);
    m_statusBar->setCollector({});
    m_statusBar->setWorkspace({});
    m_statusBar->setPrices({});
    m_topBar->setWorkspace({}, {});
    m_topBar->setPerson({}, Party::Internal);
    m_objectProvider.reset();
    leaveDesk();
    for (auto *action : m_workspaceActions)
        action->setEnabled(false);
    m_welcome->setRecent(m_options.remembers ? QSettings().value(kRecentKey).toStringList() : QStringList());
    m_welcome->show();
    m_rail->setEnabled(false);
    setWindowTitle(QStringLiteral("Demarc"));
    updateUndo();
    updatePlace();
}

// The collector answers what is under way first, for up to a few seconds: its workspace waits out of sight.
void MainWindow::leaveDesk()
{
    auto *desk = std::exchange(m_desk, nullptr);
    auto *collector = std::exchange(m_collector, nullptr);
    if (!desk)
        return;
    disconnect(&desk->workspace(), nullptr, this, nullptr);
    disconnect(&desk->undoStack(), nullptr, this, nullptr);
    disconnect(desk, nullptr, this, nullptr);
    if (collector) {
        disconnect(collector, nullptr, this, nullptr);
        new ClosingDesk(desk, collector, this);
    } else {
        delete desk;
    }
}

bool MainWindow::isFilling() const { return m_demo && !m_demo->isFilled(); }

bool MainWindow::openLink(const Link &link)
{
    if (!m_desk)
        return false;
    if (m_desk->open(link))
        return true;
    m_statusBar->showMessage(tr("No page shows %1 yet.").arg(link.name));
    return false;
}

void MainWindow::updatePlace()
{
    m_rail->setEnabled(m_desk != nullptr);
    m_rail->setCurrent(m_desk ? m_desk->currentId() : QString());
    m_back->setEnabled(m_desk && m_desk->history().canGoBack());
    m_forward->setEnabled(m_desk && m_desk->history().canGoForward());
}

void MainWindow::updateUndo()
{
    const auto *stack = m_desk ? &m_desk->undoStack() : nullptr;
    m_undo->setEnabled(stack && stack->canUndo());
    m_redo->setEnabled(stack && stack->canRedo());
    m_undo->setText(stack && stack->canUndo() ? tr("Undo: %1").arg(stack->undoText()) : tr("Undo"));
    m_redo->setText(stack && stack->canRedo() ? tr("Redo: %1").arg(stack->redoText()) : tr("Redo"));
}

QString MainWindow::personKey() const
{
    const auto &location = m_desk->workspace().location();
    return QStringLiteral("person/%1").arg(QString::fromLatin1(QUrl::toPercentEncoding(location.displayName())));
}

void MainWindow::askWhoYouAre(bool onlyOnce)
{
    if (!m_desk)
        return;
    deliver(m_desk->workspace().query(store::people), [this, onlyOnce](const Result<std::vector<Person>> &people) {
        if (!people)
            return m_notice->showError(people.error());
        const PersonId known {m_options.remembers ? QSettings().value(personKey()).toString() : QString()};
        for (const auto &person : *people) {
            if (onlyOnce && person.active && person.id == known)
                return setPerson(person);
        }
        updatePerson();
        if (onlyOnce && !m_options.asksWhoYouAre)
            return;
        auto *dialog = new PersonDialog(*people, m_desk->workspace().actor().person, m_desk);
        connect(dialog, &PersonDialog::chosen, this, &MainWindow::setPerson);
        connect(dialog, &PersonDialog::added, this, [this](const Person &person) {
            m_desk->undoStack().run(app::changePerson({}, person), [this, person](const Result<void> &stored) {
                if (stored)
                    setPerson(person);
            });
        });
        dialog->open();
    });
}

void MainWindow::setPerson(const Person &person)
{
    if (!m_desk)
        return;
    m_desk->workspace().setActor({person.id, person.name, person.party});
    if (m_options.remembers)
        QSettings().setValue(personKey(), person.id.value);
    updatePerson();
}

void MainWindow::updatePerson()
{
    const auto actor = m_desk->workspace().actor();
    if (actor.name.isEmpty())
        m_topBar->askForPerson();
    else
        m_topBar->setPerson(actor.name, actor.party);
}

void MainWindow::askForFile(bool create)
{
    auto *dialog = new QFileDialog(this, create ? tr("New workspace") : tr("Open a workspace"));
    dialog->setObjectName(QStringLiteral("workspaceFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters({tr("Demarc workspaces (*.demarc)"), tr("All files (*)")});
    dialog->setDefaultSuffix(QStringLiteral("demarc"));
    dialog->setAcceptMode(create ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(create ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, create](const QString &file) {
        openWorkspace(file, create ? app::OpenMode::CreateOrOpen : app::OpenMode::ExistingOnly);
    });
    dialog->open();
}

void MainWindow::rememberLocation(const QString &where)
{
    if (!m_options.remembers || QUrl(where).password().size() > 0) // a password belongs in no settings file
        return;
    auto recent = QSettings().value(kRecentKey).toStringList();
    const auto entry = app::WorkspaceLocation {where}.isPostgres() ? where : QFileInfo(where).absoluteFilePath();
    recent.removeAll(entry);
    recent.prepend(entry);
    QSettings().setValue(kRecentKey, recent.mid(0, kMostRecent));
}

void MainWindow::restoreLayout()
{
    constexpr QSize kSize {1440, 900};
    resize(kSize);
    if (!m_options.remembers)
        return;
    constexpr QSize kFrame {16, 48}; // what a window manager may add; its true size is not known before the window shows
    resize(kSize.boundedTo(screen()->availableSize() - kFrame));
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    m_rail->setCollapsed(settings.value(QStringLiteral("window/railCollapsed"), false).toBool());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_options.remembers)
        QSettings().setValue(QStringLiteral("window/geometry"), saveGeometry());
    QMainWindow::closeEvent(event);
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (m_desk && widget && widget->window() == this && mouse->button() == Qt::BackButton) {
            m_back->trigger();
            return true;
        }
        if (m_desk && widget && widget->window() == this && mouse->button() == Qt::ForwardButton) {
            m_forward->trigger();
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

} // namespace demarc::ui
