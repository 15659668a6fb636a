// SPDX-License-Identifier: GPL-3.0-or-later
// The console's one window: rail, bars and palette around the desk of the open workspace, or the welcome page.
#pragma once

#include "app/demo/demostory.h"
#include "app/workspace/deliver.h"
#include "ui/shell/desk.h"

#include <QMainWindow>

class QMenu;
class QVBoxLayout;

namespace demarc::app {
struct CallsImport;
struct UserErasure;
}

namespace demarc::ingest {
struct ImportOptions;
}

namespace demarc::ui {

class ActionProvider;
class CollectorSwitch;
class CommandPalette;
class DemoRun;
class Notice;
class ObjectProvider;
class Rail;
class StatusBar;
class TopBar;
class WelcomePage;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    struct Options {
        bool remembers = true;     // reads and keeps geometry, recent workspaces and the person
        bool asksWhoYouAre = true; // once for each workspace
        bool runsCollector = true; // as the user left it; false: never
    };

    // `clock` outlives the window.
    MainWindow(const Clock &clock, const Options &options, QWidget *parent = nullptr);
    ~MainWindow() override;

    // Opens a workspace in place of the present one; tells by workspaceOpened() or a notice and openFailed(). A new one
    // starts from the founding template.
    void openWorkspace(const QString &where, app::OpenMode mode);
    // The demo in the file `where`, made there if need be; empty: in its usual place.
    void openDemo(const QString &where = {});
    void closeWorkspace();

    // Shows what importing the file would bring; the dialog imports.
    void importFile(const QString &path);

    bool openLink(const Link &link);
    Desk *desk() const { return m_desk; } // null on the welcome page
    const std::vector<PageInfo> &pages() const { return m_pages; }
    CommandPalette *commandPalette() const { return m_palette; }

    // The history of the demo is still being made; anything else has all its figures.
    bool isFilling() const;

Q_SIGNALS:
    void workspaceOpened();
    void filled(); // isFilling() became false
    void openFailed(const demarc::Error &error);

protected:
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    // Hands the answer on while the desk that asked is the one on show: it lives on for a moment after it was closed.
    template <typename T, typename Receive>
    void deliver(const QFuture<T> &future, Receive receive)
    {
        app::deliver(future, m_desk, [this, desk = m_desk, receive = std::move(receive)](const T &answer) {
            if (desk == m_desk)
                receive(answer);
        });
    }
    void setUpFrame();
    void setUpFileActions();
    void setUpEditActions();
    void setUpViewActions();
    void setUpPageActions();
    void setUpHelpActions();
    QAction *addWindowAction(QMenu *menu, const char *name, const QString &text, const QString &icon, const QKeySequence &keys,
        std::function<void()> run);
    void startOpening(const QString &where, app::OpenMode mode, bool demo);
    void startWorkspace(bool demo);
    void showWorkspace(const std::optional<app::DemoStory> &demo);
    void failOpening(const Error &error);
    void setUpDesk(Desk *desk);
    void setUpCollector();
    void showCollector();
    void toggleCollector();
    void askForCollector();
    void rememberCollector(bool on);
    void leaveDesk();
    void updateUndo();
    void updatePlace();
    void updateBadges();
    void updatePrices();
    void updatePerson();
    void askWhoYouAre(bool onlyOnce);
    void setPerson(const Person &person);
    void askForFile(bool create);
    void askForImport();
    void startImport(const QString &path, const ingest::ImportOptions &options);
    void keepBill(const QString &name, const Bill &bill);
    void showImported(const QString &name, const Result<app::CallsImport> &import);
    void askForErasure(const QString &user = {}, const QString &reason = {});
    void startErasure(const QString &user, const QString &reason);
    void showErasure(const QString &user, const QString &reason, const Result<app::UserErasure> &erasure);
    void rememberLocation(const QString &where);
    void restoreLayout();
    void showShortcuts();
    void showAbout();
    QString personKey() const;

    const Clock &m_clock;
    Options m_options;
    std::vector<PageInfo> m_pages = allPages();
    TopBar *m_topBar = nullptr;
    Rail *m_rail = nullptr;
    QVBoxLayout *m_center = nullptr;
    WelcomePage *m_welcome = nullptr;
    Notice *m_notice = nullptr;
    StatusBar *m_statusBar = nullptr;
    CommandPalette *m_palette = nullptr;
    QMenu *m_menu = nullptr;
    QAction *m_back = nullptr;
    QAction *m_forward = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    std::vector<QAction *> m_workspaceActions; // enabled only with a workspace
    Desk *m_desk = nullptr;
    std::unique_ptr<app::Workspace> m_opening;
    std::unique_ptr<ActionProvider> m_actionProvider;
    std::unique_ptr<ObjectProvider> m_objectProvider;
    CollectorSwitch *m_collector = nullptr;
    DemoRun *m_demo = nullptr;
};

} // namespace demarc::ui
