// SPDX-License-Identifier: GPL-3.0-or-later
// The actions of the main window: its menu, its keys and what the palette finds of it.
#include "ui/shell/mainwindow.h"

#include "app/incidents/queries.h"
#include "store/catalogue/prices.h"
#include "ui/shell/collectorswitch.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/rail.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/shell/statusbar.h"
#include "ui/shell/topbar.h"
#include "ui/style/icons.h"
#include "ui/style/style.h"

#include <QActionGroup>
#include <QApplication>
#include <QDateTime>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>

namespace demarc::ui {

QAction *MainWindow::addWindowAction(
    QMenu *menu, const char *name, const QString &text, const QString &icon, const QKeySequence &keys, std::function<void()> run)
{
    auto *action = new QAction(icons::icon(icon), text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setProperty("iconName", icon);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    addAction(action);
    if (menu)
        menu->addAction(action);
    return action;
}

void MainWindow::setUpFileActions()
{
    auto *menu = m_menu->addMenu(tr("Workspace"));
    menu->setObjectName(QStringLiteral("workspaceMenu"));
    addWindowAction(menu, "newWorkspaceAction", tr("New workspace…"), QStringLiteral("plus"), QKeySequence::New,
        [this] { askForFile(true); });
    addWindowAction(menu, "openWorkspaceAction", tr("Open a workspace…"), QStringLiteral("open"), QKeySequence::Open,
        [this] { askForFile(false); });
    addWindowAction(menu, "openDemoAction", tr("Look at the demo"), QStringLiteral("play"), {}, [this] { openDemo(); });
    menu->addSeparator();
    m_workspaceActions.push_back(addWindowAction(menu, "importCallsAction", tr("Import calls from a file…"),
        QStringLiteral("import"), QKeySequence(Qt::CTRL | Qt::Key_I), [this] { askForImport(); }));
    m_workspaceActions.push_back(addWindowAction(
        menu, "erasePersonAction", tr("Erase a person…"), QStringLiteral("trash"), {}, [this] { askForErasure(); }));
    m_workspaceActions.push_back(addWindowAction(
        menu, "personAction", tr("Change who you are…"), QStringLiteral("person"), {}, [this] { askWhoYouAre(false); }));
    m_workspaceActions.push_back(addWindowAction(menu, "collectorAction", tr("Switch the collector on or off"),
        QStringLiteral("collector"), {}, [this] { toggleCollector(); }));
    m_workspaceActions.push_back(addWindowAction(menu, "collectorAddressAction", tr("Where the collector listens…"),
        QStringLiteral("collector"), {}, [this] { askForCollector(); }));
    menu->addSeparator();
    m_workspaceActions.push_back(addWindowAction(menu, "closeWorkspaceAction", tr("Close the workspace"), QStringLiteral("close"),
        QKeySequence(Qt::CTRL | Qt::Key_W), [this] { closeWorkspace(); }));
    addWindowAction(
        menu, "quitAction", tr("Quit"), QStringLiteral("close"), QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); });
}

void MainWindow::setUpEditActions()
{
    auto *menu = m_menu->addMenu(tr("Edit"));
    m_undo = addWindowAction(
        menu, "undoAction", tr("Undo"), QStringLiteral("undo"), QKeySequence::Undo, [this] { m_desk->undoStack().undo(); });
    m_redo = addWindowAction(menu, "redoAction", tr("Redo"), QStringLiteral("redo"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [this] { m_desk->undoStack().redo(); });
    menu->addSeparator();
    addWindowAction(menu, "paletteAction", tr("Find anything…"), QStringLiteral("search"), QKeySequence(Qt::CTRL | Qt::Key_K),
        [this] { m_palette->open(); });
}

void MainWindow::setUpViewActions()
{
    auto *menu = m_menu->addMenu(tr("View"));
    m_back = addWindowAction(menu, "backAction", tr("Back"), QStringLiteral("back"), QKeySequence(Qt::ALT | Qt::Key_Left),
        [this] { m_desk->goBack(); });
    m_forward = addWindowAction(menu, "forwardAction", tr("Forward"), QStringLiteral("forward"),
        QKeySequence(Qt::ALT | Qt::Key_Right), [this] { m_desk->goForward(); });
    m_workspaceActions.push_back(addWindowAction(menu, "reloadAction", tr("Reload this page"), QStringLiteral("refresh"),
        QKeySequence(Qt::Key_F5), [this] { m_desk->reload(); }));
    menu->addSeparator();
    addWindowAction(menu, "railAction", tr("Collapse or widen the rail"), QStringLiteral("sidebar"),
        QKeySequence(Qt::CTRL | Qt::Key_B), [this] { m_rail->setCollapsed(!m_rail->isCollapsed()); });
    addWindowAction(menu, "fullScreenAction", tr("Full screen"), QStringLiteral("overview"), QKeySequence(Qt::Key_F11),
        [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    menu->addSeparator();
    auto *group = new QActionGroup(this);
    const auto addTheme = [&](const char *name, const QString &text, ThemeChoice choice) {
        auto *action = addWindowAction(menu, name, text, QStringLiteral("theme"), {}, [choice] { style::setChoice(choice); });
        action->setCheckable(true);
        action->setChecked(style::choice() == choice);
        group->addAction(action);
    };
    addTheme("systemThemeAction", tr("Colours of the desktop"), ThemeChoice::System);
    addTheme("lightThemeAction", tr("Light colours"), ThemeChoice::Light);
    addTheme("darkThemeAction", tr("Dark colours"), ThemeChoice::Dark);
}

void MainWindow::setUpPageActions()
{
    auto *menu = m_menu->addMenu(tr("Pages"));
    int number = 0;
    for (const auto &page : m_pages) {
        ++number;
        const auto keys =
            number <= 9 ? QKeySequence(QKeyCombination(Qt::CTRL, static_cast<Qt::Key>(Qt::Key_0 + number))) : QKeySequence();
        const auto name = page.id.toLatin1() + "PageAction";
        auto *action = addWindowAction(menu, name.constData(), page.title, page.icon, keys, [this, id = page.id] {
            openLink({QStringLiteral("page"), id, {}});
        });
        action->setProperty("page", true);
        m_workspaceActions.push_back(action);
        m_rail->addPage(page.id, page.title, page.icon, page.newSection, keys.toString(QKeySequence::NativeText));
    }
}

void MainWindow::setUpHelpActions()
{
    auto *menu = m_menu->addMenu(tr("Help"));
    addWindowAction(menu, "shortcutsAction", tr("Keyboard shortcuts"), QStringLiteral("keyboard"), QKeySequence(Qt::Key_F1),
        [this] { showShortcuts(); });
    addWindowAction(menu, "aboutAction", tr("About Demarc"), QStringLiteral("info"), {}, [this] { showAbout(); });
    addWindowAction(nullptr, "menuAction", tr("Open the menu"), QStringLiteral("more"), QKeySequence(Qt::Key_F10),
        [this] { m_topBar->openMenu(); });
}

void MainWindow::showShortcuts()
{
    std::vector<QWidget *> widgets {this};
    if (m_desk && m_desk->currentPage())
        widgets.push_back(m_desk->currentPage());
    (new ShortcutsDialog(widgets, this))->open();
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(this);
    box->setObjectName(QStringLiteral("aboutBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Demarc"));
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Demarc %1").arg(QCoreApplication::applicationVersion()));
    box->setInformativeText(
        tr("Who owns this, and is it working? Free software under the GNU General Public License, version 3 or later."));
    box->open();
}

void MainWindow::updateBadges()
{
    if (!m_desk)
        return;
    deliver(m_desk->workspace().query(app::openIncidentCount), [this](const Result<std::int64_t> &count) {
        if (count)
            m_rail->setBadge(QStringLiteral("incidents"), static_cast<int>(*count));
    });
}

void MainWindow::updatePrices()
{
    if (!m_desk)
        return;
    deliver(m_desk->workspace().query(store::prices), [this](const Result<std::vector<store::PriceRow>> &prices) {
        if (!prices || prices->empty())
            return m_statusBar->setPrices(prices ? tr("No prices") : QString());
        const auto newest = std::max_element(prices->begin(), prices->end(),
            [](const store::PriceRow &a, const store::PriceRow &b) { return a.importedAt < b.importedAt; });
        const auto day = QDateTime::fromMSecsSinceEpoch(microsOf(newest->importedAt) / 1000).date();
        m_statusBar->setPrices(tr("Prices of %1").arg(QLocale().toString(day, tr("d MMM yyyy", "date format"))));
    });
}

} // namespace demarc::ui
