// SPDX-License-Identifier: GPL-3.0-or-later
// Erasing a person: asked for from the palette, the Sources page and a call; what the window says beforehand and afterwards.
#include "support/calls.h"
#include "support/testmain.h"
#include "ui/monitoring/callfigures.h"
#include "ui/senders/erasedialog.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/notice.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTemporaryDir>
#include <QToolButton>

using namespace demarc;
using namespace demarc::ui;

class TestErasure : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Test::init();
        m_folder = std::make_unique<QTemporaryDir>();
        m_window = std::make_unique<MainWindow>(
            m_clock, MainWindow::Options {.remembers = false, .asksWhoYouAre = false, .runsCollector = false});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->openWorkspace(m_folder->filePath(text("team.demarc")), app::OpenMode::CreateOrOpen);
        QTRY_VERIFY(m_window->desk());
    }
    void cleanup() { m_window.reset(); }

    void thePaletteFindsIt()
    {
        m_window->commandPalette()->open();
        auto *edit = m_window->commandPalette()->findChild<QLineEdit *>();
        edit->setText(text("erase a per"));
        auto *list = m_window->commandPalette()->findChild<QListView *>();
        QTRY_VERIFY(list->model()->rowCount() > 0 && list->model()->index(0, 0).data().toString() == text("Erase a person…"));
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY(dialog());
    }

    void saysHowManyCallsNameThemBeforeAndWhatHappenedAfter()
    {
        store({callOf(1, "ann"), callOf(2, "ann"), callOf(3, "ben")});
        ask();
        auto *confirm = find<QPushButton>("eraseConfirmButton");
        find<QLineEdit>("eraseUserEdit")->setText(text("Ann"));
        QTRY_VERIFY(found().startsWith(text("No call")));
        find<QLineEdit>("eraseUserEdit")->setText(text("ann"));
        QTRY_VERIFY2(found().startsWith(text("2 ")), qPrintable(found()));
        QVERIFY(!confirm->isEnabled()); // without a reason
        find<QLineEdit>("eraseReasonEdit")->setText(text("she asked for it"));
        QVERIFY(confirm->isEnabled());
        confirm->click();
        QTRY_VERIFY(!dialog());
        QTRY_VERIFY2(status().contains(text("2 call")), qPrintable(status()));
        const auto calls = m_window->desk()->workspace().telemetry().calls({}).result()->calls;
        QCOMPARE(calls.size(), std::size_t {3});
        for (const auto &call : calls)
            QVERIFY(call.user != "ann");
        QVERIFY(!notice()->isVisible());
    }

    void warnsOfWhatStillWaitsToBePassedOn()
    {
        TelemetryBatch batch {{callOf(1, "ann")}, {}, {}};
        batch.outgoing = {{"/v1/traces", {}, "ann"}};
        QVERIFY(m_window->desk()->workspace().telemetry().submit(batch).result().has_value());
        ask();
        QTRY_VERIFY(find<Label>("eraseWaiting")->isVisible());
        find<QLineEdit>("eraseUserEdit")->setText(text("ann"));
        find<QLineEdit>("eraseReasonEdit")->setText(text("she asked for it"));
        find<QPushButton>("eraseConfirmButton")->click();
        QTRY_VERIFY(notice()->isVisible() && notice()->text().contains(text("passed on")));
    }

    void nothingHappensWhereItIsNotWanted()
    {
        store({callOf(1, "ann")});
        ask();
        find<QLineEdit>("eraseUserEdit")->setText(text("ann"));
        find<QPushButton>("eraseCancelButton")->click();
        QTRY_VERIFY(!dialog());
        QCOMPARE(m_window->desk()->workspace().telemetry().calls({}).result()->calls.front().user, "ann");
    }

    void aCallNamesWhomToErase()
    {
        store({callOf(1, "ann  <b>")});
        m_window->openLink(linkTo(test::spanKey(1)));
        QTRY_VERIFY(find<QToolButton>("callUserErase"));
        find<QToolButton>("callUserErase")->click();
        QTRY_VERIFY(dialog());
        QCOMPARE(find<QLineEdit>("eraseUserEdit")->text(), text("ann  <b>"));
        QTRY_VERIFY(found().startsWith(text("1 ")));
        find<QLineEdit>("eraseReasonEdit")->setText(text("she asked for it"));
        find<QPushButton>("eraseConfirmButton")->click();
        QTRY_VERIFY(!find<QToolButton>("callUserErase")); // the page shows the call as it is now
    }

    void theImportsLeadToIt()
    {
        m_window->openLink({text("page"), text("sources"), text("imports")});
        QTRY_VERIFY(find<QPushButton>("erasePersonButton") && find<QPushButton>("erasePersonButton")->isVisible());
        find<QPushButton>("erasePersonButton")->click();
        QTRY_VERIFY(dialog());
        find<QPushButton>("eraseCancelButton")->click();
        find<QPushButton>("importFileButton")->click();
        QTRY_VERIFY(find<QDialog>("importFileDialog"));
        find<QDialog>("importFileDialog")->reject();
    }

    void closingTheWorkspaceTakesTheDialogAlong()
    {
        ask();
        m_window->closeWorkspace();
        QTRY_VERIFY(!dialog());
    }

    // Pictures for whoever looks: DEMARC_PICTURES names a folder.
    void showsItself()
    {
        const auto folder = qEnvironmentVariable("DEMARC_PICTURES");
        if (folder.isEmpty())
            QSKIP("DEMARC_PICTURES is not set: no pictures are taken");
        TelemetryBatch batch {{callOf(1, "customer-4711"), callOf(2, "customer-4711")}, {}, {}};
        batch.outgoing = {{"/v1/traces", {}, "ann"}};
        QVERIFY(m_window->desk()->workspace().telemetry().submit(batch).result().has_value());
        m_window->openLink(linkTo(test::spanKey(1)));
        QTRY_VERIFY(find<QToolButton>("callUserErase"));
        grab(m_window.get(), folder, "call");
        find<QToolButton>("callUserErase")->click();
        QTRY_VERIFY(dialog() && find<Label>("eraseWaiting")->isVisible() && found().startsWith(text("2 ")));
        find<QLineEdit>("eraseReasonEdit")->setText(text("Request 2026-118 of the data protection officer"));
        grab(dialog(), folder, "erase");
        find<QPushButton>("eraseConfirmButton")->click();
        QTRY_VERIFY(notice()->isVisible());
        grab(m_window.get(), folder, "erased");
    }

private:
    static QString text(const char *utf8) { return QString::fromUtf8(utf8); }
    static Call callOf(std::uint64_t number, const char *user)
    {
        auto call = test::fullCall(number, *parseInstant(u"2026-11-20T10:00:00Z"));
        call.user = user;
        return call;
    }
    void store(const std::vector<Call> &calls)
    {
        QVERIFY(m_window->desk()->workspace().telemetry().submit(calls).result().has_value());
    }
    void ask()
    {
        find<QAction>("erasePersonAction")->trigger();
        QTRY_VERIFY(dialog());
    }
    void grab(QWidget *widget, const QString &folder, const char *name)
    {
        for (const auto theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
            style::showTheme(theme);
            QCoreApplication::sendPostedEvents();
            const auto shade = theme == ThemeChoice::Light ? text("light") : text("dark");
            QVERIFY(widget->grab().save(folder + QStringLiteral("/%1-%2.png").arg(text(name), shade)));
        }
        style::showTheme(ThemeChoice::Light);
    }
    template <typename T>
    T *find(const char *name) const
    {
        return m_window->findChild<T *>(text(name));
    }
    EraseDialog *dialog() const { return find<EraseDialog>("eraseDialog"); }
    QString found() const { return find<Label>("eraseFound")->text(); }
    QString status() const { return find<Label>("statusMessage")->text(); }
    Notice *notice() const { return m_window->findChild<Notice *>(); }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    style::install(application);
    TestErasure object;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&object, argc, argv);
}
#include "tst_erasure.moc"
