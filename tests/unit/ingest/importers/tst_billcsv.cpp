// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importers/billcsv.h"

#include "base/instant.h"
#include "support/testmain.h"

#include <QBuffer>
#include <QTemporaryDir>

using namespace demarc;

namespace {

Result<Bill> read(const QByteArray &text)
{
    QBuffer buffer;
    buffer.setData(text);
    buffer.open(QIODevice::ReadOnly);
    return ingest::readBill(buffer);
}

Day day(const char16_t *text) { return std::chrono::floor<std::chrono::days>(*parseInstant(text)); }

} // namespace

class TestBillCsv : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void readsAColumnByItsNameWhateverTheOrder()
    {
        const auto bill = read("Cost,Model,Usage Date,Line_Item,Tokens,Requests,Currency\n"
                               "12.345,gpt-4o,2026-05-01,input,1000,3,EUR\n"
                               "0.5,gpt-4o,2026-05-01T23:59:59Z,Cached input,500,,eur\n"
                               "1,,1777680000,search,,,\n");
        QVERIFY2(bill.has_value(), bill ? "" : qPrintable(bill.error().message));
        const Bill expected {{day(u"2026-05-01"), "gpt-4o", BillItem::Input, Decimal::parse("12.345"), "EUR", 1000, 3},
            {day(u"2026-05-01"), "gpt-4o", BillItem::CacheRead, Decimal::parse("0.5"), "EUR", 500, {}},
            {day(u"2026-05-02"), "", BillItem::Other, Decimal::parse("1"), "USD", {}, {}}};
        QCOMPARE(*bill, expected);
    }

    void readsAmountsAsPeopleWriteThem_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<char>("separator");
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QByteArray>("currency");
        const auto row = [](const char *cell, char separator, const char *amount, const char *currency = "USD") {
            QTest::addRow("%s after %c", cell, separator)
                << QByteArray(cell) << separator << QString::fromLatin1(amount) << QByteArray(currency);
        };
        row("12.34", ',', "12.34");
        row("1e-06", ',', "0.000001");
        row("-3", ',', "-3");
        row("$1,234.56", ',', "1234.56");
        row("1,234,567", ',', "1234567");
        row("\u20ac 1.234,56", ';', "1234.56", "EUR");
        row("12,34", ';', "12.34");
        row("12.34", ';', "12.34");
        row("12,34", ',', "");
        row("twelve", ',', "");
        row("1.2.3", ',', "");
    }
    void readsAmountsAsPeopleWriteThem()
    {
        QFETCH(QByteArray, cell);
        QFETCH(char, separator);
        QFETCH(QString, amount);
        QFETCH(QByteArray, currency);
        const QByteArray between(1, separator);
        const auto bill = read("day" + between + "amount\n2026-05-01" + between + '"' + cell + "\"\n");
        QCOMPARE(bill ? bill->front().amount->toString() : QString(), amount);
        if (bill)
            QCOMPARE(bill->front().currency, currency.toStdString());
    }

    void tokensByItemBecomeUsageBesideTheAmount()
    {
        const auto bill = read("date,model,cost,input_tokens,cached_tokens,output_tokens\n2026-05-01,m,3,100,40,7\n");
        const auto on = day(u"2026-05-01");
        const Bill expected {{on, "m", BillItem::Whole, Decimal::parse("3"), "USD", {}, {}},
            {on, "m", BillItem::Input, {}, "USD", 60, {}}, {on, "m", BillItem::CacheRead, {}, "USD", 40, {}},
            {on, "m", BillItem::Output, {}, "USD", 7, {}}};
        QCOMPARE(*bill, expected);
    }

    void refusesABillThatItCannotReadWhole_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("says");
        QTest::newRow("no amount column") << QByteArray("day,model\n2026-05-01,m\n") << QStringLiteral("amount");
        QTest::newRow("no lines") << QByteArray("day,amount\n") << QStringLiteral("no lines");
        QTest::newRow("a total") << QByteArray("day,amount\n2026-05-01,1\nTotal,1\n") << QStringLiteral("Line 3");
        QTest::newRow("no day") << QByteArray("day,amount\n2026-05-01,1\n,1\n") << QStringLiteral("Line 3");
        QTest::newRow("a fraction of a token") << QByteArray("day,amount,tokens\n2026-05-01,1,1.5\n") << QStringLiteral("Line 2");
        QTest::newRow("empty") << QByteArray() << QString();
        QTest::newRow("a spreadsheet") << QByteArray("PK\x03\x04 something") << QString();
        QTest::newRow("other JSON") << QByteArray(R"({"models": []})") << QStringLiteral("no bill");
        QTest::newRow("no buckets") << QByteArray(R"({"data": []})") << QStringLiteral("no lines");
        QTest::newRow("no JSON") << QByteArray("{\"data\": [") << QString();
        QTest::newRow("a cost without a value")
            << QByteArray(R"({"data": [{"start_time": 1777593600, "results": [{"amount": {"currency": "usd"}}]}]})")
            << QStringLiteral("no bill");
        QTest::newRow("more cached than read")
            << QByteArray(R"({"data": [{"start_time": 1777593600, "results": [{"input_tokens": 1, "input_cached_tokens": 2}]}]})")
            << QStringLiteral("no bill");
    }
    void refusesABillThatItCannotReadWhole()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, says);
        const auto bill = read(text);
        QVERIFY(!bill.has_value());
        QCOMPARE(bill.error().kind, ErrorKind::InvalidInput);
        QVERIFY2(bill.error().message.contains(says), qPrintable(bill.error().message));
    }

    // OpenAI's own export of costs: the line item names model and item.
    void aLineItemNamesModelAndItem()
    {
        const auto on = day(u"2026-05-01");
        const Bill bill {{on, "gpt-4o-2024-08-06", BillItem::CacheRead, Decimal::parse("1.5"), "USD", {}, {}},
            {on, "", BillItem::Input, Decimal::parse("2"), "USD", {}, {}},
            {on, "", BillItem::Other, Decimal::parse("3"), "USD", {}, {}}};
        QCOMPARE(*read("start_time,amount_value,amount_currency,line_item\n"
                       "1777593600,1.5,usd,\"gpt-4o-2024-08-06, cached input\"\n1777593600,2,usd,input\n"
                       "1777593600,3,usd,web search\n"),
            bill);
    }

    void severalFilesAreOneBill()
    {
        QTemporaryDir folder;
        const auto write = [&](const char *name, const QByteArray &text) {
            QFile file(folder.filePath(QLatin1String(name)));
            if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
                qFatal("cannot write");
            return file.fileName();
        };
        const auto on = day(u"2026-05-01");
        const auto first = write("a.csv", "day,amount\n2026-05-01,1\n");
        const auto second = write("b.csv",
            QByteArray("\xff\xfe", 2) // UTF-16
                + QByteArray(reinterpret_cast<const char *>(u"day,amount\n2026-05-01,2\n"), 2 * 24));
        const Bill both {{on, "", BillItem::Whole, Decimal::parse("1"), "USD", {}, {}},
            {on, "", BillItem::Whole, Decimal::parse("2"), "USD", {}, {}}};
        QCOMPARE(*ingest::readBills({first, second}), both);
        QCOMPARE(ingest::readBills({first, folder.filePath(QStringLiteral("none"))}).error().kind, ErrorKind::NotFound);
    }

    void readsCostAndUsagePagesOfOpenAi()
    {
        const QByteArray costs =
            R"({"object": "page", "data": [{"object": "bucket", "start_time": 1777593600, "end_time": 1777680000,
            "results": [
              {"object": "organization.costs.result", "amount": {"value": 0.06000000000000001, "currency": "usd"},
               "line_item": "gpt-4o-2024-08-06, cached input", "project_id": null},
              {"amount": {"value": 3, "currency": "usd"}, "line_item": "GPT-4o mini, output", "quantity": 12.0},
              {"amount": {"value": "1.5", "currency": "usd"}, "line_item": "web search", "project_id": "p"},
              {"amount": {"value": 4, "currency": "usd"}, "line_item": "GPT-4o"},
              {"amount": {"value": 2, "currency": "usd"}, "line_item": null}]}], "has_more": false, "next_page": null})";
        const QByteArray usage = R"({"object": "page", "data": [{"start_time": 1777593600, "results": [
              {"object": "organization.usage.completions.result", "input_tokens": 1000, "output_tokens": 20, "input_cached_tokens": 400,
               "num_model_requests": 5, "model": "gpt-4o-2024-08-06", "batch": null}]}]})";
        const auto on = day(u"2026-05-01");
        Bill ofCosts {{on, "gpt-4o-2024-08-06", BillItem::CacheRead, Decimal::parse("0.06000000000000001"), "USD", {}, {}},
            {on, "gpt-4o-mini", BillItem::Output, Decimal::parse("3"), "USD", 12, {}},
            {on, "", BillItem::Other, Decimal::parse("1.5"), "USD", {}, {}},
            {on, "gpt-4o", BillItem::Whole, Decimal::parse("4"), "USD", {}, {}},
            {on, "", BillItem::Whole, Decimal::parse("2"), "USD", {}, {}}};
        Bill both = ofCosts;
        both.push_back({on, "gpt-4o-2024-08-06", BillItem::Input, {}, "USD", 600, 5});
        both.push_back({on, "gpt-4o-2024-08-06", BillItem::CacheRead, {}, "USD", 400, {}});
        both.push_back({on, "gpt-4o-2024-08-06", BillItem::Output, {}, "USD", 20, {}});
        for (auto *bill : {&ofCosts, &both}) {
            for (auto &line : *bill)
                line.provider = "openai";
        }
        QCOMPARE(*read(costs), ofCosts);
        QCOMPARE(*read("[" + costs + "," + usage + "]"), both);
        auto oneALine = costs;
        oneALine.replace('\n', ' ');
        auto second = usage;
        second.replace('\n', ' ');
        QCOMPARE(*read(oneALine + "\n" + second + "\n"), both);
    }
};

DEMARC_TEST_MAIN(TestBillCsv)
#include "tst_billcsv.moc"
