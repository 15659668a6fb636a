// SPDX-License-Identifier: GPL-3.0-or-later
// Pricing calls anew from the Models page: what is asked, and the result that stays.
#include "app/models/prices.h"
#include "store/catalogue/audit.h"
#include "support/calls.h"
#include "support/testmain.h"
#include "ui/models/modelspage.h"
#include "ui/models/repricedialog.h"
#include "ui/shell/undostack.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QToolButton>

using namespace demarc;
using namespace demarc::ui;

class TestReprice : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Test::init();
        m_folder = std::make_unique<QTemporaryDir>();
        m_workspace = std::make_unique<app::Workspace>(m_clock);
        QVERIFY(m_workspace->open({m_folder->filePath(text("a.demarc"))}, app::OpenMode::CreateOrOpen).result().has_value());
        m_undo = std::make_unique<UndoStack>(*m_workspace);
    }
    void cleanup()
    {
        style::showTheme(ThemeChoice::Light);
        m_page.reset();
        m_undo.reset();
        m_workspace.reset();
    }

    void asksForAReasonWhereHistoryChanges()
    {
        openPage();
        ask();
        auto *confirm = find<QPushButton>("repriceConfirmButton");
        QVERIFY(find<QRadioButton>("repriceUnpriced")->isChecked());
        QVERIFY(confirm->isEnabled());
        find<QRadioButton>("repriceAll")->click();
        QVERIFY(!confirm->isEnabled());
        find<QLineEdit>("repriceReasonEdit")->setText(text("entered late"));
        QVERIFY(confirm->isEnabled());
        find<QPushButton>("repriceCancelButton")->click();
        QTRY_VERIFY(!find<RepriceDialog>("repriceDialog"));
        QVERIFY(!find<QWidget>("repriceResult")->isVisible());
    }

    void tellsBeforeAndAfterUntilItIsClosed()
    {
        fill();
        openPage();
        ask();
        find<QRadioButton>("repriceAll")->click();
        find<QLineEdit>("repriceReasonEdit")->setText(text("entered late"));
        find<QPushButton>("repriceConfirmButton")->click();
        QTRY_VERIFY(find<QWidget>("repriceResult")->isVisible());
        QCOMPARE(shown("repriceChanged"), text("2"));
        QCOMPARE(shown("repriceBefore"), text("$6.00")); // 3,000,000 tokens at 2 USD a million
        QCOMPARE(shown("repriceAfter"), text("$3.00"));
        QCOMPARE(shown("repriceDifference"), text("−$3.00"));
        QVERIFY(!find<Label>("repriceStopped")->isVisible());
        const auto trail =
            m_workspace->query([](sql::Connection &connection) { return store::auditTrail(connection, 1); }).result();
        QCOMPARE(trail->front().action, text("calls.reprice"));
        QCOMPARE(trail->front().reason, text("entered late"));
        QTRY_VERIFY(find<QAction>("repriceAction")->isEnabled());
        find<QToolButton>("closeRepriceResultButton")->click();
        QVERIFY(!find<QWidget>("repriceResult")->isVisible());
    }

    void callsThatHaveAPriceKeepItUnlessAllIsChosen()
    {
        fill();
        openPage();
        ask();
        find<QPushButton>("repriceConfirmButton")->click();
        QTRY_VERIFY(find<QWidget>("repriceResult")->isVisible());
        QCOMPARE(shown("repriceChanged"), text("0"));
        QCOMPARE(shown("repriceDifference"), text("$0.00"));
    }

    void saysWhereItWasCancelled()
    {
        fill(3000);
        openPage();
        connect(
            &m_workspace->jobs(), &app::JobRegistry::changed, this,
            [jobs = &m_workspace->jobs()] {
                for (const auto &job : jobs->running()) {
                    if (job.progress)
                        jobs->cancel(job.id);
                }
            },
            Qt::DirectConnection);
        ask();
        find<QRadioButton>("repriceAll")->click();
        find<QLineEdit>("repriceReasonEdit")->setText(text("entered late"));
        find<QPushButton>("repriceConfirmButton")->click();
        QTRY_VERIFY(find<QWidget>("repriceResult")->isVisible());
        QVERIFY(find<Label>("repriceStopped")->isVisible());
    }

    void theMenuOffersEverythingThatConcernsPrices()
    {
        openPage();
        auto *menu = find<QMenu>("modelsMenu");
        find<QToolButton>("modelsMoreButton")->click();
        QVERIFY(menu->isVisible());
        QStringList texts;
        for (const auto *action : menu->actions())
            texts.append(action->text());
        QCOMPARE(texts, (QStringList {text("Import prices…"), text("Import a bill…"), QString(), text("Price calls anew…")}));
        menu->close();
    }

    // Pictures for whoever looks: DEMARC_PICTURES names a folder.
    void showsItself()
    {
        const auto folder = qEnvironmentVariable("DEMARC_PICTURES");
        if (folder.isEmpty())
            QSKIP("DEMARC_PICTURES is not set: no pictures are taken");
        fill();
        openPage();
        ask();
        grab(find<QWidget>("repriceDialog"), folder, "reprice");
        find<QRadioButton>("repriceAll")->click();
        find<QLineEdit>("repriceReasonEdit")->setText(text("entered late"));
        find<QPushButton>("repriceConfirmButton")->click();
        QTRY_VERIFY(find<QWidget>("repriceResult")->isVisible());
        grab(m_page.get(), folder, "repriced");
    }

private:
    static QString text(const char *utf8) { return QString::fromUtf8(utf8); }
    // Calls of 1,000,000 and 2,000,000 tokens at 2 USD a million, of which then the price halves for all time since 2026.
    void fill(std::uint64_t calls = 2)
    {
        price("0.000002", {});
        std::vector<Call> made;
        for (std::uint64_t i = 0; i < calls; ++i) {
            Call call;
            call.key = test::spanKey(i);
            call.series.model = "gpt-x";
            call.start = *parseInstant(u"2026-06-09T10:00:00Z");
            call.inputTokens = i % 2 == 0 ? 1'000'000 : 2'000'000;
            call.outputTokens = 0;
            made.push_back(call);
        }
        QVERIFY(m_workspace->telemetry().submit(made).result().has_value());
        price("0.000001", *parseInstant(u"2026-01-01"));
    }
    void price(const char *perToken, std::optional<Instant> validFrom)
    {
        const auto prices = ingest::readPriceMap(
            std::string(R"({"gpt-x": {"output_cost_per_token": 0, "input_cost_per_token": )") + perToken + "}}");
        QVERIFY(prices.has_value());
        QVERIFY(app::importPrices(*m_workspace, *prices, text("p.json"), validFrom).result().has_value());
    }
    void openPage()
    {
        m_page = std::make_unique<ModelsPage>(PageContext {*m_workspace, *m_undo});
        m_page->resize(1256, 820);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTRY_VERIFY(m_page->isSettled());
    }
    void ask()
    {
        find<QAction>("repriceAction")->trigger();
        QTRY_VERIFY(find<RepriceDialog>("repriceDialog"));
    }
    void grab(QWidget *widget, const QString &folder, const char *name)
    {
        for (const auto theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
            style::showTheme(theme);
            QCoreApplication::sendPostedEvents();
            const auto shade = theme == ThemeChoice::Light ? text("light") : text("dark");
            QVERIFY(widget->grab().save(folder + QStringLiteral("/%1-%2.png").arg(text(name), shade)));
        }
    }
    template <typename Widget>
    Widget *find(const char *name) const
    {
        return m_page->findChild<Widget *>(text(name));
    }
    QString shown(const char *label) const { return find<Label>(label)->text(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    ManualClock m_clock {*parseInstant(u"2026-06-10T12:00:00Z")};
    std::unique_ptr<app::Workspace> m_workspace;
    std::unique_ptr<UndoStack> m_undo;
    std::unique_ptr<ModelsPage> m_page;
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    style::install(application);
    TestReprice object;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&object, argc, argv);
}
#include "tst_reprice.moc"
