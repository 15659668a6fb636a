// SPDX-License-Identifier: GPL-3.0-or-later
// What was imported, on a real store, driven by object name.
#include "support/calls.h"
#include "support/testmain.h"
#include "ui/senders/sourcespage.h"
#include "ui/shell/undostack.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

using namespace demarc;
using namespace demarc::ui;
using namespace std::chrono_literals;

class TestImportsView : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        QCoreApplication::setOrganizationName(QStringLiteral("demarc-test"));
    }
    void init()
    {
        Test::init();
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock.set(test::kMonday);
        m_workspace = std::make_unique<app::Workspace>(m_clock);
        QVERIFY(m_workspace->open({m_folder->filePath(QStringLiteral("w.demarc"))}, app::OpenMode::CreateOrOpen)
                    .result()
                    .has_value());
        m_undo = std::make_unique<UndoStack>(*m_workspace);
    }
    void cleanup()
    {
        style::showTheme(ThemeChoice::Light);
        m_page.reset();
        m_undo.reset();
        m_workspace.reset();
    }

    void saysWhatToDoWhereNothingWasImported()
    {
        openPage();
        auto *button = shownStateButton();
        QVERIFY(button);
        QCOMPARE(button->text(), text("Import a file…"));
        QSignalSpy asked(m_page.get(), &Page::importRequested);
        button->click();
        find<QPushButton>("importFileButton")->click();
        QCOMPARE(asked.count(), 2);
        QVERIFY(!find<QPushButton>("connectSourceButton")->isVisible());
    }

    void listsTheNewestFirst()
    {
        import("october.csv", "calls-csv", 3, 0);
        m_clock.advance(2h);
        import("traces.json", "otlp-json", 2, 100);
        m_clock.advance(5min);
        openPage();
        QCOMPARE(files(), (QStringList {text("traces.json"), text("october.csv")}));
        const auto rows = table()->cells(false);
        QCOMPARE(rows[1], (QStringList {text("traces.json"), text("OpenTelemetry traces, JSON"), text("5 min ago"), text("2")}));
        QCOMPARE(rows[2], (QStringList {text("october.csv"), text("Calls, CSV"), text("2 h ago"), text("3")}));
        QVERIFY(find<Label>("pageState")->text().startsWith(text("2 import")));
        // The newest beside it, with its facts.
        QVERIFY(find<QWidget>("importSide")->isVisible());
        QCOMPARE(find<Label>("importFile")->text(), text("traces.json"));
        QCOMPARE(find<Label>("importCalls")->text(), text("2"));
        QCOMPARE(find<Label>("importNumber")->text(), text("2"));
    }

    void sortsAndFilters()
    {
        import("big.csv", "calls-csv", 20, 0);
        import("small.jsonl", "calls-jsonl", 3, 100);
        openPage();
        table()->sortByColumn(3, Qt::DescendingOrder);
        QCOMPARE(files(), (QStringList {text("big.csv"), text("small.jsonl")}));
        auto *filter = find<QLineEdit>("sourceFilterEdit");
        filter->setText(text("small"));
        QCOMPARE(files(), QStringList {text("small.jsonl")});
        filter->setText(text("nothing like it"));
        QVERIFY(!table()->isVisible());
        shownStateButton()->click();
        QCOMPARE(table()->shownRows(), 2);
        // Each view has a filter of its own.
        filter->setText(text("small"));
        find<Segmented>("sourceViews")->setCurrent(0);
        QCOMPARE(filter->text(), QString());
        find<Segmented>("sourceViews")->setCurrent(1);
        QCOMPARE(filter->text(), text("small"));
    }

    void takesAnImportOutOnlyWithAReason()
    {
        import("october.csv", "calls-csv", 3, 0);
        import("wrong.csv", "calls-csv", 400, 100);
        openPage();
        QCOMPARE(find<Label>("importFile")->text(), text("wrong.csv"));
        QSignalSpy said(m_page.get(), &Page::message);
        find<QPushButton>("takeOutImportButton")->click();
        QVERIFY(find<QWidget>("takeOutConfirm")->isVisible());
        QVERIFY2(find<Label>("takeOutText")->text().contains(text("400")), qPrintable(find<Label>("takeOutText")->text()));
        auto *confirm = find<QPushButton>("confirmTakeOutButton");
        QVERIFY(!confirm->isEnabled());
        find<QLineEdit>("takeOutReasonEdit")->setText(text("  "));
        QVERIFY(!confirm->isEnabled());
        find<QLineEdit>("takeOutReasonEdit")->setText(text("the wrong month"));
        confirm->click();
        QTRY_COMPARE(files(), QStringList {text("october.csv")});
        QTRY_COMPARE(said.count(), 1);
        QVERIFY(said.front().front().toString().contains(text("wrong.csv")));
        QCOMPARE(m_workspace->telemetry().calls({}).result()->calls.size(), std::size_t {3});
        QCOMPARE(find<Label>("importFile")->text(), text("october.csv"));
        QVERIFY(find<QPushButton>("takeOutImportButton")->isEnabled());
    }

    void keepsAnImportAndWhatWasTyped()
    {
        import("october.csv", "calls-csv", 3, 0);
        import("november.csv", "calls-csv", 2, 100);
        openPage();
        find<QPushButton>("takeOutImportButton")->click();
        find<QLineEdit>("takeOutReasonEdit")->setText(text("half a sent"));
        import("december.csv", "calls-csv", 1, 200);
        QTRY_COMPARE(table()->shownRows(), 3);
        QCOMPARE(find<Label>("importFile")->text(), text("november.csv"));
        QCOMPARE(find<QLineEdit>("takeOutReasonEdit")->text(), text("half a sent"));
        select("october.csv");
        QVERIFY(!find<QWidget>("takeOutConfirm")->isVisible());
        select("november.csv");
        QVERIFY(find<QWidget>("takeOutConfirm")->isVisible());
        QCOMPARE(find<QLineEdit>("takeOutReasonEdit")->text(), text("half a sent"));
        find<QPushButton>("keepImportButton")->click();
        QVERIFY(!find<QWidget>("takeOutConfirm")->isVisible());
        QCOMPARE(m_workspace->telemetry().imports().result()->size(), std::size_t {3});
    }

    void saysThatWhatHasExpiredCannotBeTakenOut()
    {
        import("old.csv", "calls-csv", 3, 0);
        m_clock.advance(91 * 24h);
        QVERIFY(m_workspace->telemetry().retain().result().has_value());
        openPage();
        QVERIFY(table()->cells(false)[1][3].contains(text("expired")));
        QVERIFY(!find<QPushButton>("takeOutImportButton")->isVisible());
        QVERIFY(find<Label>("importNote")->isVisible());
    }

    void saysWhyAnImportWasNotTakenOut()
    {
        import("october.csv", "calls-csv", 3, 0);
        openPage();
        find<QPushButton>("takeOutImportButton")->click();
        find<QLineEdit>("takeOutReasonEdit")->setText(text("twice"));
        // Somebody else was faster.
        QVERIFY(m_workspace->telemetry().removeImport(1).result().has_value());
        find<QPushButton>("confirmTakeOutButton")->click();
        QTRY_VERIFY(find<Label>("importError")->text().contains(text("no import 1")));
    }

    void leadsToErasingAPerson()
    {
        openPage();
        QSignalSpy asked(m_page.get(), &Page::erasureRequested);
        find<QPushButton>("erasePersonButton")->click();
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.front().front().toString(), QString());
    }

    void opensByLink()
    {
        m_page = std::make_unique<SourcesPage>(PageContext {*m_workspace, *m_undo});
        m_page->show();
        QTRY_VERIFY(m_page->isSettled());
        m_page->open({text("page"), text("sources"), text("imports")});
        QCOMPARE(find<Segmented>("sourceViews")->current(), 1);
        m_page->open({text("page"), text("sources"), text("connect")});
        QCOMPARE(find<Segmented>("sourceViews")->current(), 0);
        QVERIFY(find<QWidget>("connectSide")->isVisible());
    }

    // Pictures for whoever looks: DEMARC_PICTURES names a folder.
    void showsItself()
    {
        const auto folder = qEnvironmentVariable("DEMARC_PICTURES");
        if (folder.isEmpty())
            QSKIP("DEMARC_PICTURES is not set: no pictures are taken");
        openPage();
        grab(folder, "imports-empty");
        for (int i = 0; i < 200; ++i) {
            const auto name = i % 9 == 4
                ? QStringLiteral(
                    "exports/claims-platform_production_eu-central-1_litellm-spend-logs_full_2026-%1-final(2).csv.gz")
                      .arg(i)
                : QStringLiteral("calls-%1.csv").arg(i);
            const char *kinds[] {"calls-csv", "litellm-spendlogs", "langfuse", "otlp-json"};
            import(name.toUtf8().constData(), kinds[i % 4], 1 + i % 7, static_cast<std::uint64_t>(100 * i));
            m_clock.advance(37min);
        }
        m_page->reload();
        QTRY_COMPARE(table()->shownRows(), 200);
        table()->setCurrentSourceRow(8);
        m_page->findChild<QPushButton *>(text("takeOutImportButton"))->click();
        grab(folder, "imports");
        m_page->resize(1000, 620);
        grab(folder, "imports-narrow");
    }

private:
    static QString text(const char *utf8) { return QString::fromUtf8(utf8); }
    void import(const char *name, const char *kind, int calls, std::uint64_t first)
    {
        const auto start = m_clock.now() - 1h;
        const auto next = [=, given = false]() mutable -> Result<std::optional<TelemetryBatch>> {
            if (std::exchange(given, true))
                return std::optional<TelemetryBatch>();
            TelemetryBatch batch;
            for (int i = 0; i < calls; ++i)
                batch.calls.push_back(test::fullCall(first + static_cast<std::uint64_t>(i), start));
            return std::optional(std::move(batch));
        };
        QVERIFY(m_workspace->telemetry().import(name, kind, next).result().has_value());
    }
    void openPage()
    {
        m_page = std::make_unique<SourcesPage>(PageContext {*m_workspace, *m_undo});
        m_page->resize(1256, 820);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        find<Segmented>("sourceViews")->setCurrent(1);
        QTRY_VERIFY(m_page->isSettled());
    }
    void grab(const QString &folder, const char *name)
    {
        for (const auto theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
            style::showTheme(theme);
            QCoreApplication::sendPostedEvents();
            const auto shade = theme == ThemeChoice::Light ? text("light") : text("dark");
            QVERIFY(m_page->grab().save(folder + QStringLiteral("/%1-%2.png").arg(text(name), shade)));
        }
    }
    template <typename Widget>
    Widget *find(const char *name) const
    {
        return m_page->findChild<Widget *>(text(name));
    }
    TableView *table() const { return find<TableView>("importsTable"); }
    QStringList files() const
    {
        QStringList names;
        for (const auto &row : table()->cells(false).mid(1))
            names.append(row.front());
        return names;
    }
    void select(const char *file)
    {
        for (int i = 0; i < table()->model()->rowCount(); ++i) {
            if (table()->model()->index(i, 0).data().toString() == text(file))
                table()->selectRow(i);
        }
    }
    QPushButton *shownStateButton() const
    {
        for (auto *button : m_page->findChildren<QPushButton *>(text("emptyStateButton"))) {
            if (button->isVisible())
                return button;
        }
        return nullptr;
    }

    QTemporaryDir m_settings;
    ManualClock m_clock {test::kMonday};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::Workspace> m_workspace;
    std::unique_ptr<UndoStack> m_undo;
    std::unique_ptr<SourcesPage> m_page;
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    style::install(application);
    TestImportsView object;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&object, argc, argv);
}
#include "tst_importsview.moc"
