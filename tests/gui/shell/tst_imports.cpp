// SPDX-License-Identifier: GPL-3.0-or-later
// A file dropped on the window: preview, correction, import, and what the window says of it.
#include "app/models/bills.h"
#include "support/testmain.h"
#include "ui/imports/importdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/notice.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>

using namespace demarc;
using namespace demarc::ui;

class TestImports : public demarc::test::Test {
    Q_OBJECT

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;

    QString write(const char *name, const QByteArray &text) const
    {
        const auto path = m_folder->filePath(QString::fromLatin1(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
        return path;
    }
    void drop(const QString &path) const
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &drop);
    }
    ImportDialog *dialog() const { return m_window->findChild<ImportDialog *>(QStringLiteral("importDialog")); }
    template <typename Widget>
    Widget *find(const char *name) const
    {
        return m_window->findChild<Widget *>(QString::fromLatin1(name));
    }
    QString figures() const { return find<Label>("importFigures")->text(); }
    void readAs(const QString &kind) const
    {
        auto *box = find<QComboBox>("kindCombo");
        box->setCurrentIndex(box->findData(kind));
        Q_EMIT box->activated(box->currentIndex());
        QTRY_VERIFY(dialog()->isSettled());
    }

private Q_SLOTS:
    void init()
    {
        Test::init();
        m_folder = std::make_unique<QTemporaryDir>();
        m_window = std::make_unique<MainWindow>(
            m_clock, MainWindow::Options {.remembers = false, .asksWhoYouAre = false, .runsCollector = false});
        m_window->show();
        m_window->openWorkspace(m_folder->filePath(QStringLiteral("team.demarc")), app::OpenMode::CreateOrOpen);
        QTRY_VERIFY(m_window->desk());
    }
    void cleanup() { m_window.reset(); }

    void importsADroppedFileAsItIsShown()
    {
        QByteArray text("timestamp,latency_ms,prompt_tokens,completion_tokens,model,who\n");
        for (int i = 0; i < 30; ++i)
            text += "2026-11-0" + QByteArray::number(1 + i % 9) + "T10:00:00Z,1500,1000,100,gpt-4o,<b>ann</b>\n";
        text += "yesterday,1500,1,1,gpt-4o,ann\n";
        drop(write("calls.csv", text));
        QTRY_VERIFY(dialog() && dialog()->isSettled());
        QTRY_VERIFY(figures().contains(QLatin1String("30")));
        QCOMPARE(find<QListWidget>("unreadableList")->count(), 1);
        QVERIFY(find<QListWidget>("unreadableList")->item(0)->text().contains(QLatin1String("yesterday")));
        const auto *table = find<QTableWidget>("previewTable");
        QCOMPARE(table->columnCount(), 6);
        QCOMPARE(find<QComboBox>("fieldBox0")->currentText(), QStringLiteral("Start"));
        QCOMPARE(find<QComboBox>("unitBox1")->currentText(), QStringLiteral("milliseconds"));
        QVERIFY(!find<QComboBox>("unitBox2")); // tokens have no unit
        auto *who = find<QComboBox>("fieldBox5");
        QCOMPARE(who->currentText(), QStringLiteral("not used"));
        who->setCurrentIndex(who->findText(QStringLiteral("User")));
        Q_EMIT who->activated(who->currentIndex());
        find<QLineEdit>("systemEdit")->setText(QStringLiteral("claims"));
        QTRY_VERIFY(dialog()->isSettled());
        find<QPushButton>("importButton")->click();
        auto *notice = m_window->findChild<Notice *>();
        QTRY_VERIFY(notice->isVisible() && notice->text().contains(QLatin1String("calls.csv")));
        const auto page = m_window->desk()->workspace().telemetry().calls({}).result();
        QCOMPARE(page->calls.size(), 30u);
        QCOMPARE(page->calls[0].user, "<b>ann</b>");
        QCOMPARE(page->calls[0].series.service, "claims");
        QCOMPARE(page->calls[0].duration->count(), 1'500'000);
    }

    void saysWhatIsWrongAndLetsItBeCorrected()
    {
        drop(write("calls.csv", "timestamp,latency,model\n2026-11-01,1500,m\n2026-11-02,2500,m\n"));
        QTRY_VERIFY(dialog() && dialog()->isSettled());
        auto *problem = find<Label>("importProblem");
        QTRY_VERIFY(problem->isVisible());
        QVERIFY2(problem->text().contains(QLatin1String("latency")), qPrintable(problem->text()));
        QVERIFY(!find<QPushButton>("importButton")->isEnabled());
        auto *unit = find<QComboBox>("unitBox1");
        unit->setCurrentIndex(unit->findText(QStringLiteral("milliseconds")));
        Q_EMIT unit->activated(unit->currentIndex());
        QTRY_VERIFY(!problem->isVisible());
        QTRY_VERIFY(find<QPushButton>("importButton")->isEnabled());
        find<QPushButton>("cancelImportButton")->click();
        QTRY_VERIFY(!dialog());
        QCOMPARE(m_window->desk()->workspace().telemetry().calls({}).result()->calls.size(), 0u);
    }

    void aBillIsShownByItsLinesAndKeptBesideTheCalls()
    {
        drop(write("costs.json",
            R"({"object":"page","data":[{"object":"bucket","start_time":1777593600,"end_time":1777680000,"results":[
            {"object":"organization.costs.result","amount":{"value":12.5,"currency":"usd"},"line_item":"gpt-4o, output","quantity":3}
            ]}],"has_more":false})"));
        QTRY_VERIFY(dialog() && dialog()->isSettled());
        auto *table = find<QTableWidget>("previewTable");
        QTRY_COMPARE(table->rowCount(), 1);
        QCOMPARE(table->item(0, 1)->text(), QStringLiteral("gpt-4o"));
        QCOMPARE(table->item(0, 2)->text(), QStringLiteral("Output"));
        QVERIFY(table->item(0, 5)->text().contains(QLatin1String("12.50")));
        QVERIFY(!find<QLineEdit>("systemEdit")->isVisible());
        QVERIFY(!find<QCheckBox>("trustUnitsCheck")->isVisible());
        find<QPushButton>("importButton")->click();
        auto &workspace = m_window->desk()->workspace();
        QTRY_COMPARE(workspace.query(app::storedBills).result()->size(), std::size_t {1});
        QCOMPARE(workspace.query(app::storedBills).result()->front().name, QStringLiteral("costs.json"));
        QCOMPARE(m_window->desk()->currentId(), QStringLiteral("models"));
        QCOMPARE(workspace.telemetry().calls({}).result()->calls.size(), 0u);
    }

    void refusesAFileThatIsNoTable()
    {
        drop(write("image.png", QByteArray("\x89PNG\0\0\0", 7)));
        QTRY_VERIFY(dialog() && dialog()->isSettled());
        QVERIFY(find<Label>("importProblem")->text().contains(QLatin1String("binary")));
        QVERIFY(!find<QPushButton>("importButton")->isEnabled());
    }

    // Pictures for whoever looks: DEMARC_PICTURES names a folder.
    void showsItself()
    {
        const auto folder = qEnvironmentVariable("DEMARC_PICTURES");
        if (folder.isEmpty())
            QSKIP("DEMARC_PICTURES is not set: no pictures are taken");
        QByteArray text("Timestamp,Model,Prompt Tokens,Completion Tokens,latency_ms,Cost (USD),Status,Customer,notes\n");
        for (int i = 0; i < 400; ++i) {
            text += "2026-11-" + QByteArray::number(10 + i % 12) + "T0" + QByteArray::number(i % 10) + ":15:30Z,gpt-4o,"
                + QByteArray::number(700 + i * 37 % 900) + "," + QByteArray::number(40 + i * 13 % 300) + ","
                + QByteArray::number(800 + i * 71 % 4000) + ",0.00" + QByteArray::number(100 + i)
                + (i % 40 == 39 ? ",teapot," : ",success,") + "customer-" + QByteArray::number(i % 17) + ",claim intake\n";
        }
        QByteArray bill("day,model,item,quantity,amount\n");
        for (int i = 0; i < 60; ++i) {
            bill += "2026-10-" + QByteArray::number(10 + i % 20)
                + (i % 2 ? ",gpt-4o,output," : ",gpt-4o-mini-2024-07-18,cached input,") + QByteArray::number(700000 + i * 3719)
                + "," + QByteArray::number(120 + i * 7) + ".45\n";
        }
        const std::pair<QString, QString> files[] {{QStringLiteral("import"), write("october-calls.csv", text)},
            {QStringLiteral("bill"), write("october-costs.csv", bill)}};
        for (const auto choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
            style::showTheme(choice);
            for (const auto &[what, path] : files) {
                drop(path);
                QTRY_VERIFY(dialog() && dialog()->isSettled());
                if (what == QLatin1String("bill"))
                    readAs(QStringLiteral("openai-usage"));
                QTRY_VERIFY(!figures().isEmpty());
                const auto theme = choice == ThemeChoice::Light ? QStringLiteral("-light.png") : QStringLiteral("-dark.png");
                QVERIFY(dialog()->grab().save(folder + u'/' + what + theme));
                dialog()->reject();
                QTRY_VERIFY(!dialog());
            }
        }
        style::showTheme(ThemeChoice::Light);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    style::install(application);
    TestImports object;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&object, argc, argv);
}
#include "tst_imports.moc"
