// SPDX-License-Identifier: GPL-3.0-or-later
// The real window, driven by object name as a person would by hand.
#include "support/rawclient.h"
#include "support/testmain.h"

#include "base/clock.h"
#include "ingest/receiver.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/notice.h"
#include "ui/shell/rail.h"
#include "ui/shell/screenshots.h"
#include "ui/style/style.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace demarc;
using namespace demarc::ui;

class TestMainWindow : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void firstRunWelcomesThenAsksWhoYouAre();
    void theSamePersonIsNotAskedAgain();
    void theFirstPageSettlesOnAnEmptyWorkspace();
    void theRailAndCtrlDigitsShowPages();
    void backAndForwardRetraceTheWay();
    void thePaletteRunsACommandByKeyboardAlone();
    void thePaletteOpensACallByTheIdOfItsTrace();
    void thePaletteGivesTheFocusBack();
    void aTakenPortIsSaidWithAWayOut();
    void passingOnIsRememberedForItsWorkspaceOnly();
    void closingNeverWaitsForTheCollector();
    void themesSwitchLive();
    void aForeignFileIsRefusedInASentence();
    void theRailStaysAsItWasLeft();
    void everyActionHasANameAndNoTwoShareKeys();
    void picturesOfEveryPageInBothThemes();
    void rightToLeftMirrorsTheFrame();

private:
    void openEmpty(bool asks = false);
    void openWithCollectorAt(const QString &address);
    template <typename T>
    T *find(const char *name)
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::init()
{
    test::Test::init();
    m_folder = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->path());
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    style::showTheme(ThemeChoice::Light);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestMainWindow::openEmpty(bool asks)
{
    m_window.reset();
    m_window = std::make_unique<MainWindow>(m_clock, MainWindow::Options {true, asks, false});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QSignalSpy opened(m_window.get(), &MainWindow::workspaceOpened);
    m_window->openWorkspace(m_folder->filePath(QStringLiteral("work.demarc")), app::OpenMode::CreateOrOpen);
    QTRY_COMPARE(opened.count(), 1);
}

void TestMainWindow::openWithCollectorAt(const QString &address)
{
    QSettings().setValue(QStringLiteral("collector/address"), address);
    m_window = std::make_unique<MainWindow>(m_clock, MainWindow::Options {true, false, true});
    m_window->show();
    QSignalSpy opened(m_window.get(), &MainWindow::workspaceOpened);
    m_window->openWorkspace(m_folder->filePath(QStringLiteral("work.demarc")), app::OpenMode::CreateOrOpen);
    QTRY_COMPARE(opened.count(), 1);
}

void TestMainWindow::firstRunWelcomesThenAsksWhoYouAre()
{
    m_window = std::make_unique<MainWindow>(m_clock, MainWindow::Options {true, true, false});
    m_window->show();
    QVERIFY(find<QWidget>("welcomePage")->isVisible());
    QVERIFY(!m_window->desk());
    m_window.reset();

    openEmpty(true);
    QTRY_VERIFY(find<QDialog>("personDialog"));
    auto *name = find<QLineEdit>("personName");
    auto *ok = find<QPushButton>("personOkButton");
    if (auto *who = find<QComboBox>("personChoice"); who->count() > 1)
        who->setCurrentIndex(who->count() - 1);
    QVERIFY(!ok->isEnabled()); // no name yet
    QTest::keyClicks(name, QStringLiteral("Maria Lund"));
    QVERIFY(ok->isEnabled());
    QTest::mouseClick(ok, Qt::LeftButton);
    QTRY_COMPARE(find<QAbstractButton>("personChip")->text(), QStringLiteral("Maria Lund"));
    QCOMPARE(m_window->desk()->workspace().actor().name, QStringLiteral("Maria Lund"));
}

void TestMainWindow::theSamePersonIsNotAskedAgain()
{
    openEmpty(true);
    QTRY_VERIFY(find<QDialog>("personDialog"));
    if (auto *who = find<QComboBox>("personChoice"); who->count() > 1)
        who->setCurrentIndex(who->count() - 1);
    QTest::keyClicks(find<QLineEdit>("personName"), QStringLiteral("Maria Lund"));
    QTest::mouseClick(find<QPushButton>("personOkButton"), Qt::LeftButton);
    QTRY_COMPARE(m_window->desk()->workspace().actor().name, QStringLiteral("Maria Lund"));
    openEmpty(true);
    QTRY_COMPARE(m_window->desk()->workspace().actor().name, QStringLiteral("Maria Lund"));
    QVERIFY(!find<QDialog>("personDialog"));
}

void TestMainWindow::theFirstPageSettlesOnAnEmptyWorkspace()
{
    openEmpty();
    QCOMPARE(m_window->desk()->currentId(), m_window->pages().front().id);
    QTRY_VERIFY(m_window->desk()->currentPage()->isSettled());
}

void TestMainWindow::theRailAndCtrlDigitsShowPages()
{
    openEmpty();
    int number = 0;
    for (const auto &page : m_window->pages()) {
        auto *item = m_window->findChild<QAbstractButton *>(QStringLiteral("rail_") + page.id);
        QVERIFY2(item, qPrintable(page.id));
        QTest::mouseClick(item, Qt::LeftButton);
        QCOMPARE(m_window->desk()->currentId(), page.id);
        QVERIFY(item->isChecked());
        ++number;
    }
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(m_window->desk()->currentId(), m_window->pages().front().id);
}

void TestMainWindow::backAndForwardRetraceTheWay()
{
    openEmpty();
    if (m_window->pages().size() < 2)
        QSKIP("only one page yet");
    const auto first = m_window->pages()[0].id;
    const auto second = m_window->pages()[1].id;
    QVERIFY(!find<QAction>("backAction")->isEnabled());
    m_window->openLink({QStringLiteral("page"), second, {}});
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_window->desk()->currentId(), first);
    QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(m_window->desk()->currentId(), second);
    QTest::mouseClick(m_window->desk(), Qt::BackButton);
    QCOMPARE(m_window->desk()->currentId(), first);
    QVERIFY(!m_window->openLink({QStringLiteral("nonsense"), QStringLiteral("x"), {}}));
    QCOMPARE(m_window->desk()->currentId(), first);
}

void TestMainWindow::thePaletteRunsACommandByKeyboardAlone()
{
    openEmpty();
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *palette = m_window->commandPalette();
    QVERIFY(palette->isVisible());
    auto *input = find<QLineEdit>("paletteInput");
    QTest::keyClicks(input, QStringLiteral("> dark"));
    QTest::keyClick(input, Qt::Key_Return);
    QVERIFY(!palette->isVisible());
    QVERIFY(style::theme().dark);
}

void TestMainWindow::thePaletteOpensACallByTheIdOfItsTrace()
{
    openEmpty();
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *input = find<QLineEdit>("paletteInput");
    QTest::keyClicks(input, QStringLiteral("  4bf92f3577b34da6a3ce929d0e0e4736")); // as a log line has it
    const auto *list = find<QListView>("paletteList");
    QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("4bf92f3577b34da6a3ce929d0e0e4736"));
    QTest::keyClick(input, Qt::Key_Return);
    QCOMPARE(m_window->desk()->currentId(), QStringLiteral("monitoring"));
    QTRY_VERIFY(find<QWidget>("callView")->isVisible());
}

void TestMainWindow::thePaletteGivesTheFocusBack()
{
    openEmpty();
    m_window->activateWindow();
    auto *item = find<QAbstractButton>("rail_overview");
    item->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *input = find<QLineEdit>("paletteInput");
    QTest::keyClicks(input, QStringLiteral("zzzzzz"));
    QCOMPARE(find<QListView>("paletteList")->model()->rowCount(), 0);
    QTest::keyClick(input, Qt::Key_Escape);
    QVERIFY(!m_window->commandPalette()->isVisible());
    QVERIFY(item->hasFocus());
}

void TestMainWindow::aTakenPortIsSaidWithAWayOut()
{
    ingest::ReceiverOptions anyPort;
    anyPort.port = 0;
    ingest::Receiver other([](const TelemetryBatch &, const std::function<void(Result<void>)> &) {}, m_clock, anyPort);
    QVERIFY(other.start().has_value());
    const auto port = other.status().port;
    const auto address = QStringLiteral("127.0.0.1:%1").arg(port);
    openWithCollectorAt(address);
    auto *notice = find<Notice>("notice");
    QTRY_VERIFY(notice->isVisible());
    QVERIFY2(notice->text().contains(QString::number(port)), qPrintable(notice->text()));
    QVERIFY(find<QAbstractButton>("collectorButton")->text().contains(address));
    find<QPushButton>("noticeButton")->click();
    QVERIFY(!notice->isVisible());
    find<QLineEdit>("collectorAddress")->setText(QStringLiteral("127.0.0.1:0"));
    find<QPushButton>("collectorOkButton")->click();
    QTRY_VERIFY(!find<QAbstractButton>("collectorButton")->text().contains(address));
    QVERIFY(!notice->isVisible());
    QCOMPARE(QSettings().value(QStringLiteral("collector/address")).toString(), QStringLiteral("127.0.0.1:0"));
}

void TestMainWindow::passingOnIsRememberedForItsWorkspaceOnly()
{
    openWithCollectorAt(QStringLiteral("127.0.0.1:0"));
    const auto file = m_folder->filePath(QStringLiteral("headers"));
    QFile headers(file);
    QVERIFY(headers.open(QIODevice::WriteOnly) && headers.write("Authorization: Bearer very-secret\n") > 0);
    headers.close();
    find<QAction>("collectorAddressAction")->trigger();
    find<QLineEdit>("forwardUrl")->setText(QStringLiteral("http://127.0.0.1:9"));
    find<QLineEdit>("forwardHeadersFile")->setText(file);
    auto *ok = find<QPushButton>("collectorOkButton");
    QTRY_VERIFY(ok->isEnabled());
    ok->click();
    const auto toolTip = [this] { return find<QAbstractButton>("collectorButton")->toolTip(); };
    QTRY_VERIFY2(toolTip().contains(QStringLiteral("Passed on to 127.0.0.1")), qPrintable(toolTip()));
    const auto shown = [this] {
        find<QAction>("collectorAddressAction")->trigger();
        auto *dialog = find<QDialog>("collectorDialog");
        const auto url = dialog->findChild<QLineEdit *>(QStringLiteral("forwardUrl"))->text();
        delete dialog;
        return url;
    };
    for (const auto &[name, expected] : {std::pair("other.demarc", ""), std::pair("work.demarc", "http://127.0.0.1:9")}) {
        QSignalSpy opened(m_window.get(), &MainWindow::workspaceOpened);
        m_window->openWorkspace(m_folder->filePath(QString::fromLatin1(name)), app::OpenMode::CreateOrOpen);
        QTRY_COMPARE(opened.count(), 1);
        QTRY_VERIFY(!find<QDialog>("collectorDialog"));
        QCOMPARE(shown(), QString::fromLatin1(expected));
    }
    m_window.reset();
    QSettings().sync();
    QFile settings(QSettings().fileName());
    QVERIFY(settings.open(QIODevice::ReadOnly));
    const auto kept = settings.readAll();
    QVERIFY(kept.contains("127.0.0.1:9"));
    QVERIFY(!kept.contains("very-secret"));
}

void TestMainWindow::closingNeverWaitsForTheCollector()
{
    openWithCollectorAt(QStringLiteral("127.0.0.1:0"));
    const auto *button = find<QAbstractButton>("collectorButton");
    const QRegularExpression listening(QStringLiteral("127\\.0\\.0\\.1:([1-9]\\d+)"));
    QTRY_VERIFY(listening.match(button->text()).hasMatch());
    test::RawClient client(listening.match(button->text()).captured(1).toUShort());
    QVERIFY(client.send("POST /v1/traces HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{"));
    const QPointer<Desk> desk = m_window->desk();
    QElapsedTimer timer;
    timer.start();
    m_window->closeWorkspace();
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!m_window->desk());
    QVERIFY(find<QWidget>("welcomePage")->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!desk, 20'000); // once the collector has stopped
}

void TestMainWindow::themesSwitchLive()
{
    openEmpty();
    style::showTheme(ThemeChoice::Light);
    const auto light = m_window->grab().toImage();
    find<QAction>("darkThemeAction")->trigger();
    const auto dark = m_window->grab().toImage();
    QCOMPARE(light.pixelColor(400, light.height() - 5), Theme::lightTheme().surface); // status bar
    QCOMPARE(dark.pixelColor(400, dark.height() - 5), Theme::darkTheme().surface);
}

void TestMainWindow::aForeignFileIsRefusedInASentence()
{
    const auto path = m_folder->filePath(QStringLiteral("notes.demarc"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is no workspace, and it is long enough to be mistaken for one");
    file.close();
    m_window = std::make_unique<MainWindow>(m_clock, MainWindow::Options {true, false, false});
    m_window->show();
    QSignalSpy failed(m_window.get(), &MainWindow::openFailed);
    m_window->openWorkspace(path, app::OpenMode::ExistingOnly);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(find<Notice>("notice")->isVisible());
    QVERIFY(!find<Notice>("notice")->text().isEmpty());
    QVERIFY(find<QWidget>("welcomePage")->isVisible());
}

void TestMainWindow::theRailStaysAsItWasLeft()
{
    openEmpty();
    QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
    QVERIFY(find<Rail>("rail")->isCollapsed());
    openEmpty();
    QVERIFY(find<Rail>("rail")->isCollapsed());
}

void TestMainWindow::everyActionHasANameAndNoTwoShareKeys()
{
    openEmpty();
    QMap<QString, QString> keys;
    for (const auto *action : m_window->actions()) {
        QVERIFY2(!action->objectName().isEmpty(), qPrintable(action->text()));
        if (action->shortcut().isEmpty())
            continue;
        const auto key = action->shortcut().toString();
        QVERIFY2(!keys.contains(key), qPrintable(key));
        keys.insert(key, action->objectName());
    }
    for (auto *action : m_window->actions()) {
        if (!action->property("page").toBool())
            continue;
        action->trigger();
        for (const auto *own : m_window->desk()->currentPage()->actions()) { // shown, the page's keys are at work too
            const auto key = own->shortcut().toString();
            QVERIFY2(key.isEmpty() || !keys.contains(key), qPrintable(own->objectName() + u' ' + key));
        }
    }
}

void TestMainWindow::picturesOfEveryPageInBothThemes()
{
    openEmpty();
    const auto folder = m_folder->filePath(QStringLiteral("pictures"));
    Screenshots camera(*m_window, folder);
    QSignalSpy finished(&camera, &Screenshots::finished);
    camera.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    QCOMPARE(finished.front().front().toStringList(), QStringList());
    for (const auto &page : m_window->pages()) {
        for (const auto *theme : {"-light.png", "-dark.png"})
            QVERIFY(!QImage(QDir(folder).filePath(page.id + QString::fromLatin1(theme))).isNull());
    }
}

void TestMainWindow::rightToLeftMirrorsTheFrame()
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    openEmpty();
    const auto *rail = find<Rail>("rail");
    QCOMPARE(rail->mapTo(m_window.get(), QPoint(rail->width(), 0)).x(), m_window->width());
    QVERIFY(!m_window->grab().isNull());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("demarc-test"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    style::install(application);
    TestMainWindow object;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&object, argc, argv);
}

#include "tst_mainwindow.moc"
