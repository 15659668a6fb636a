// SPDX-License-Identifier: GPL-3.0-or-later
// The Models page driven by object name: prices, exchange rates, a bill.
#include "ui/models/modelspage.h"

#include "app/models/currency.h"
#include "app/models/prices.h"
#include "support/testmain.h"
#include "ui/models/priceimportdialog.h"
#include "ui/shell/undostack.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace demarc;
using namespace demarc::ui;

class TestModelsPage : public demarc::test::Test {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    ManualClock m_clock {*parseInstant(u"2026-06-10T12:00:00Z")};
    std::unique_ptr<app::Workspace> m_workspace;
    std::unique_ptr<UndoStack> m_undo;
    std::unique_ptr<ModelsPage> m_page;

    QString write(const char *name, const QByteArray &content) const
    {
        QFile file(m_folder->filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("the test cannot write its file");
        return file.fileName();
    }
    void store(const char *model, const char16_t *start)
    {
        static std::uint8_t number = 0;
        Call call;
        call.key.traceId[0] = call.key.spanId[0] = ++number;
        call.series.model = model;
        call.series.provider = "openai";
        call.start = *parseInstant(start);
        call.inputTokens = 10;
        call.outputTokens = 1;
        QVERIFY(m_workspace->telemetry().submit({call}).result().has_value());
    }
    void openPage()
    {
        m_page = std::make_unique<ModelsPage>(PageContext {*m_workspace, *m_undo});
        m_page->resize(1256, 820);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTRY_VERIFY(m_page->isSettled());
    }
    template <typename Widget>
    Widget *find(const char *name) const
    {
        return m_page->findChild<Widget *>(QString::fromLatin1(name));
    }
    QList<QStringList> cells(const char *table) const { return find<TableView>(table)->cells(false); }
    QStringList rowOf(const char *table, const QString &first) const
    {
        for (const auto &row : cells(table)) {
            if (row.front() == first)
                return row;
        }
        return {};
    }

    // Imports a price list and, if `day` is one, says that its prices hold since then.
    void importPrices(const QString &file, const QDate &day = {})
    {
        m_page->importPrices(file);
        QTRY_VERIFY(find<PriceImportDialog>("priceImportDialog"));
        auto *dialog = find<PriceImportDialog>("priceImportDialog");
        QTRY_VERIFY(dialog->isVisible());
        if (day.isValid()) {
            dialog->findChild<QRadioButton *>(QStringLiteral("pricesFromDay"))->click();
            dialog->findChild<QDateEdit *>(QStringLiteral("pricesDayEdit"))->setDate(day);
        }
        dialog->findChild<QPushButton *>(QStringLiteral("pricesImportButton"))->click();
        QTRY_VERIFY(!find<PriceImportDialog>("priceImportDialog"));
    }

private Q_SLOTS:
    void init()
    {
        Test::init();
        m_folder = std::make_unique<QTemporaryDir>();
        m_workspace = std::make_unique<app::Workspace>(m_clock);
        QVERIFY(m_workspace->open({m_folder->filePath(QStringLiteral("a.demarc"))}, app::OpenMode::CreateOrOpen)
                    .result()
                    .has_value());
        m_undo = std::make_unique<UndoStack>(*m_workspace);
    }
    void cleanup()
    {
        m_page.reset();
        m_undo.reset();
        m_workspace.reset();
    }

    void saysLoudlyWhichModelHasNoPriceUntilItGetsOne()
    {
        store("gpt-x", u"2026-06-09");
        openPage();
        auto row = rowOf("modelsTable", QStringLiteral("gpt-x"));
        QVERIFY(row.contains(QStringLiteral("1 unpriced")));
        QSignalSpy said(m_page.get(), &Page::message);
        importPrices(write("p.json", R"({"gpt-x": {"litellm_provider": "openai", "input_cost_per_token": 2.5e-06,
            "output_cost_per_token": 1e-05, "output_cost_per_token_batches": 5e-06}, "idle": {"input_cost_per_token": 1}})"));
        QTRY_COMPARE(said.count(), 1);
        QVERIFY(said.front().front().toString().contains(QStringLiteral("2 price")));
        QTRY_VERIFY(rowOf("modelsTable", QStringLiteral("gpt-x")).contains(QStringLiteral("$2.50")));
        QTRY_COMPARE(cells("modelsTable").size(), 3); // with the header
        QVERIFY(rowOf("modelsTable", QStringLiteral("idle")).contains(QStringLiteral("not used")));
        // The side shows every rate of the model that is selected.
        QVERIFY(find<Label>("modelSummary")->text().contains(QStringLiteral("30 days")));
        QCOMPARE(cells("priceHistoryTable").size(), 2);
        find<QLineEdit>("modelFilterEdit")->setText(QStringLiteral("idl"));
        QCOMPARE(find<TableView>("modelsTable")->shownRows(), 1);
    }

    // The price list of a day long past: calls since then get its prices, older ones stay without.
    void pricesHoldSinceTheDayThatWasChosen()
    {
        store("gpt-x", u"2026-06-09");
        store("gpt-y", u"2026-06-01");
        openPage();
        QSignalSpy said(m_page.get(), &Page::message);
        importPrices(write("p.json", R"({"gpt-x": {"input_cost_per_token": 2.5e-06, "output_cost_per_token": 1e-05},
            "gpt-y": {"input_cost_per_token": 1e-06, "output_cost_per_token": 4e-06}})"),
            QDate(2026, 6, 5));
        QTRY_COMPARE(said.count(), 1);
        const auto prices = app::modelList(*m_workspace).result();
        QVERIFY(prices.has_value());
        const auto priced =
            std::find_if(prices->rows.begin(), prices->rows.end(), [](const app::ModelRow &row) { return row.model == "gpt-x"; });
        QVERIFY(priced != prices->rows.end() && priced->price);
        QCOMPARE(toIso(priced->price->validFrom), QStringLiteral("2026-06-05T00:00:00Z"));
        QTRY_VERIFY(!rowOf("modelsTable", QStringLiteral("gpt-x")).contains(QStringLiteral("1 unpriced")));
        QVERIFY(rowOf("modelsTable", QStringLiteral("gpt-y")).contains(QStringLiteral("1 unpriced")));
    }

    void aPriceListThatIsNotWantedChangesNothing()
    {
        openPage();
        m_page->importPrices(write("p.json", R"({"gpt-x": {"input_cost_per_token": 2.5e-06}})"));
        QTRY_VERIFY(find<PriceImportDialog>("priceImportDialog"));
        QTest::keyClick(find<PriceImportDialog>("priceImportDialog"), Qt::Key_Escape);
        QTRY_VERIFY(!find<PriceImportDialog>("priceImportDialog"));
        const auto prices = app::modelList(*m_workspace).result();
        QVERIFY(prices && prices->rows.empty());
    }

    void tellsWhyAPriceListCannotBeRead()
    {
        openPage();
        QSignalSpy failed(m_undo.get(), &UndoStack::failed);
        m_page->importPrices(write("p.json", "[]"));
        QTRY_COMPARE(failed.count(), 1);
        m_page->importPrices(m_folder->filePath(QStringLiteral("missing.json")));
        QTRY_COMPARE(failed.count(), 2);
        QTRY_VERIFY(find<QPushButton>("importButton")->isEnabled());
    }

    void setsAndTakesBackAnExchangeRate()
    {
        openPage();
        find<QPushButton>("exchangeRatesButton")->click();
        auto *set = find<QPushButton>("setRateButton");
        find<QLineEdit>("rateCurrencyEdit")->setText(QStringLiteral("usd"));
        find<QLineEdit>("rateEdit")->setText(QStringLiteral("1.1"));
        QVERIFY(!set->isEnabled()); // the workspace's own
        find<QLineEdit>("rateCurrencyEdit")->setText(QStringLiteral("eur"));
        find<QLineEdit>("rateEdit")->setText(QStringLiteral("much"));
        QVERIFY(!set->isEnabled());
        find<QLineEdit>("rateEdit")->setText(QStringLiteral("1.1"));
        QVERIFY(set->isEnabled());
        set->click();
        QTRY_VERIFY(rowOf("exchangeRatesTable", QStringLiteral("EUR")).contains(QStringLiteral("1.1 USD")));
        QTRY_VERIFY(m_undo->canUndo());
        m_undo->undo();
        QTRY_COMPARE(m_workspace->query(app::exchangeRateList).result()->size(), std::size_t {0});
    }

    void explainsABillAndKeepsIt()
    {
        m_page.reset();
        const auto prices = ingest::readPriceMap(R"({"gpt-x": {"input_cost_per_token": 1, "output_cost_per_token": 5}})");
        QVERIFY(app::importPrices(*m_workspace, *prices, QStringLiteral("p.json"), {}).result().has_value());
        store("gpt-x", u"2026-06-01T10:00:00Z"); // 15
        openPage();
        find<Segmented>("modelViews")->setCurrent(1);
        QTRY_VERIFY(m_page->isSettled());
        m_page->importBills(
            {write("june.csv", "day,model,item,quantity,amount\n2026-06-01,gpt-x,input,30,30\n2026-06-01,gpt-x,output,1,5\n")});
        QTRY_COMPARE(find<QComboBox>("billChoice")->count(), 1);
        QTRY_COMPARE(find<Label>("gapFigure")->text(), QStringLiteral("+$20.00"));
        QCOMPARE(find<Label>("missingFigure")->text(), QStringLiteral("+$20.00"));
        QCOMPARE(find<Label>("priceFigure")->text(), QStringLiteral("$0.00"));
        QCOMPARE(cells("gapTable").size(), 2);
        find<QPushButton>("removeBillButton")->click();
        QTRY_COMPARE(m_workspace->query(app::storedBills).result()->size(), std::size_t {0});
        QTRY_VERIFY(m_undo->canUndo());
        m_undo->undo();
        QTRY_COMPARE(find<QComboBox>("billChoice")->count(), 1);
    }

    void asksForAFileWithoutWaiting()
    {
        openPage();
        find<QPushButton>("importButton")->click();
        QVERIFY(find<QFileDialog>("importPricesDialog"));
        find<QFileDialog>("importPricesDialog")->reject();
        find<Segmented>("modelViews")->setCurrent(1);
        find<QPushButton>("importButton")->click();
        QVERIFY(find<QFileDialog>("importBillDialog"));
        find<QFileDialog>("importBillDialog")->reject();
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    style::install(application);
    TestModelsPage object;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&object, argc, argv);
}
#include "tst_modelspage.moc"
