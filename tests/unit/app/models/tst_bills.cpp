// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/bills.h"

#include "app/models/currency.h"
#include "app/models/prices.h"
#include "ingest/importers/billcsv.h"
#include "support/catalogues.h"
#include "support/testmain.h"

#include <QBuffer>

using namespace demarc;
using namespace demarc::app;

namespace {

Bill billOf(const QByteArray &csv)
{
    QBuffer buffer;
    buffer.setData(csv);
    buffer.open(QIODevice::ReadOnly);
    return ingest::readBill(buffer).value();
}

} // namespace

class TestBills : public demarc::test::Test {
    Q_OBJECT

    ManualClock m_clock {*parseInstant(u"2026-06-10T12:00:00Z")};

    // Ten calls a day: 1000 input tokens, of which 600 come from a cache, and 100 output tokens.
    static void store(Workspace &workspace, const char *model, const char16_t *day, int calls, int cached = 600,
        const char *provider = "openai")
    {
        static std::uint32_t number = 0;
        std::vector<Call> batch;
        for (int i = 0; i < calls; ++i) {
            Call call;
            ++number;
            for (std::size_t byte = 0; byte < 4; ++byte)
                call.key.traceId[byte] = call.key.spanId[byte] = static_cast<std::uint8_t>(number >> (8 * byte));
            call.series.model = model;
            call.series.provider = provider;
            call.start = *parseInstant(day) + std::chrono::hours {2 * i};
            call.inputTokens = 1000;
            call.cacheReadTokens = cached;
            call.outputTokens = 100;
            batch.push_back(call);
        }
        QVERIFY(workspace.telemetry().submit(std::move(batch)).result().has_value());
    }

    static QString shown(const GapRow &row)
    {
        return toIso(Instant {row.key.day}).left(10) + u' ' + QString::fromStdString(row.key.model)
            + QStringLiteral(" gap %1: missing %2 cache %3 price %4 unpriced %5 unexplained %6")
                  .arg(row.gap().toString(), row.missing.toString(), row.cache.toString(), row.price.toString(),
                      row.unpriced.toString(), row.unexplained.toString());
    }

    static void open(Workspace &workspace, const QString &where)
    {
        QVERIFY(workspace.open({where}, OpenMode::CreateOrOpen).result().has_value());
        // 10, 1 (cached) and 50 a token: a call costs 400·10 + 600·1 + 100·50 = 9600
        auto map = ingest::readPriceMap(
            R"({"gpt-x": {"input_cost_per_token": 10, "cache_read_input_token_cost": 1, "output_cost_per_token": 50}})");
        QVERIFY(importPrices(workspace, std::move(*map), QStringLiteral("p.json"), {}).result().has_value());
    }

private Q_SLOTS:
    void theSameBillIsKeptOnce()
    {
        QTemporaryDir folder;
        Workspace workspace(m_clock);
        open(workspace, folder.filePath(QStringLiteral("w.demarc")));
        const auto bill = billOf("day,amount\n2026-06-01,5\n");
        const auto kept = [&] { return workspace.query([&](sql::Connection &c) { return keptBill(c, bill); }).result().value(); };
        QVERIFY(!kept());
        QVERIFY(workspace.execute(importBill(QStringLiteral("may.csv"), bill)).result().has_value());
        QCOMPARE(kept().value(), QStringLiteral("may.csv"));
        const auto again = workspace.execute(importBill(QStringLiteral("other.csv"), bill)).result();
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::Conflict);
        QVERIFY(again.error().message.contains(QLatin1String("may.csv")));
        QCOMPARE(workspace.query(storedBills).result()->size(), std::size_t {1});
    }

    void explainsABillWithKnownGaps_data() { demarc::test::addEngineRows(); }
    void explainsABillWithKnownGaps()
    {
        DEMARC_FETCH_CATALOGUE();
        Workspace workspace(m_clock);
        open(workspace, catalogue.where());
        store(workspace, "gpt-x", u"2026-06-01", 10);           // complete
        store(workspace, "gpt-x-2026-01-01", u"2026-06-02", 7); // three calls never arrived
        store(workspace, "gpt-x", u"2026-06-03", 10, 0);        // the application does not tell what came from a cache
        store(workspace, "gpt-x", u"2026-06-04", 10);           // the provider charges 12 for input from that day on
        store(workspace, "gpt-new", u"2026-06-05", 10);         // a model nobody gave a price
        store(workspace, "gpt-x", u"2026-06-06", 8);            // two calls missing, and the dearer input
        store(workspace, "claude", u"2026-06-06", 1);           // another provider's
        store(workspace, "gpt-x", u"2026-06-08", 1);            // after the bill
        const auto bill = billOf(
            "day,model,item,quantity,amount\n"
            "2026-06-01,gpt-x,input,4000,40000\n2026-06-01,gpt-x,cached input,6000,6000\n2026-06-01,gpt-x,output,1000,50000\n"
            "2026-06-02,gpt-x,input,4000,40000\n2026-06-02,gpt-x,cached input,6000,6000\n2026-06-02,gpt-x,output,1000,50000\n"
            "2026-06-03,gpt-x,input,4000,40000\n2026-06-03,gpt-x,cached input,6000,6000\n2026-06-03,gpt-x,output,1000,50000\n"
            "2026-06-04,gpt-x,input,4000,48000\n2026-06-04,gpt-x,cached input,6000,6000\n2026-06-04,gpt-x,output,1000,50000\n"
            "2026-06-05,gpt-new,input,4000,8000\n2026-06-05,gpt-new,cached input,6000,600\n2026-06-05,gpt-new,output,1000,9000\n"
            "2026-06-06,gpt-x,input,4000,48000\n2026-06-06,gpt-x,cached input,6000,6000\n2026-06-06,gpt-x,output,1000,50000\n"
            "2026-06-07,,search,,1.23\n");
        const auto comparison = compareBill(workspace, bill).result();
        QVERIFY2(comparison.has_value(), comparison ? "" : qPrintable(comparison.error().message));
        const auto &rows = comparison->result.rows;
        QCOMPARE(rows.size(), std::size_t {7});
        const auto row = [&](std::size_t i) { return shown(rows[i]); };
        QCOMPARE(row(0), QStringLiteral("2026-06-01 gpt-x gap 0: missing 0 cache 0 price 0 unpriced 0 unexplained 0"));
        // 3 × 9600
        QCOMPARE(row(1), QStringLiteral("2026-06-02 gpt-x gap 28800: missing 28800 cache 0 price 0 unpriced 0 unexplained 0"));
        // 6000 tokens at 1 instead of 10
        QCOMPARE(row(2), QStringLiteral("2026-06-03 gpt-x gap -54000: missing 0 cache -54000 price 0 unpriced 0 unexplained 0"));
        // 4000 tokens at 2 more
        QCOMPARE(row(3), QStringLiteral("2026-06-04 gpt-x gap 8000: missing 0 cache 0 price 8000 unpriced 0 unexplained 0"));
        QCOMPARE(row(4), QStringLiteral("2026-06-05 gpt-new gap 17600: missing 0 cache 0 price 0 unpriced 17600 unexplained 0"));
        // two calls at the billed rates, 2 × (400·12 + 600 + 5000), and 3200 tokens at 2 more
        QCOMPARE(row(5), QStringLiteral("2026-06-06 gpt-x gap 27200: missing 20800 cache 0 price 6400 unpriced 0 unexplained 0"));
        QCOMPARE(row(6), QStringLiteral("2026-06-07  gap 1.23: missing 1.23 cache 0 price 0 unpriced 0 unexplained 0"));
        QCOMPARE(comparison->result.notOnBill.size(), std::size_t {1});
        QCOMPARE(comparison->result.notOnBill.front().model, std::string("claude"));
        QVERIFY(comparison->result.hasGap());
        const auto &total = comparison->result.total;
        QCOMPARE(total.missing + total.cache + total.price + total.unpriced, total.gap());
        QCOMPARE(total.gap().toString(), QStringLiteral("27601.23")); // 28800 − 54000 + 8000 + 17600 + 27200 + 1.23

        const auto one = compareBill(workspace, bill, parseInstant(u"2026-06-01"), parseInstant(u"2026-06-02")).result();
        QCOMPARE(one->result.rows.size(), std::size_t {1});
        QVERIFY(!one->result.hasGap());
        QCOMPARE(compareBill(workspace, bill, parseInstant(u"2027-01-01")).result().error().kind, ErrorKind::InvalidInput);
        QVERIFY(workspace.jobs().running().empty());
    }

    void comparesWithTheCallsOfTheBillsProvider()
    {
        QTemporaryDir scratch;
        Workspace workspace(m_clock);
        open(workspace, scratch.filePath(QStringLiteral("w.demarc")));
        store(workspace, "gpt-x", u"2026-06-01", 1);
        store(workspace, "gpt-x", u"2026-06-01", 2, 600, "azure.ai.openai");
        store(workspace, "gpt-x", u"2026-06-01", 4, 600, ""); // it may be anybody's
        const auto recorded = [&](const char *bill) {
            const auto comparison = compareBill(workspace, billOf(bill)).result();
            return comparison ? comparison->result.total.calls : -1;
        };
        QCOMPARE(recorded("day,amount,provider\n2026-06-01,1,openai\n"), 5);
        QCOMPARE(recorded("day,model,amount,provider\n2026-06-01,gpt-x,1,azure.ai.openai\n"), 6);
        QCOMPARE(recorded("day,amount\n2026-06-01,1\n"), 7);
    }

    void convertsABillAtTheRateOfEachDay()
    {
        QTemporaryDir scratch;
        Workspace workspace(m_clock);
        open(workspace, scratch.filePath(QStringLiteral("w.demarc")));
        store(workspace, "gpt-x", u"2026-06-01", 1);
        const auto bill = billOf("day,model,amount,currency\n2026-06-01,gpt-x,8000,EUR\n");
        QCOMPARE(compareBill(workspace, bill).result().error().kind, ErrorKind::InvalidInput); // no rate
        QVERIFY(workspace.execute(setExchangeRate(QStringLiteral("EUR"), QStringLiteral("1.2"), {})).result().has_value());
        const auto comparison = compareBill(workspace, bill).result();
        QVERIFY(comparison.has_value());
        QCOMPARE(comparison->currency, QStringLiteral("USD"));
        QCOMPARE(comparison->result.rows.front().gap(), Money {});
        QVERIFY(!comparison->result.hasGap());
        // Usage alone has no amounts to compare.
        const auto usage = billOf("day,model,input_tokens\n2026-06-01,gpt-x,8000\n");
        QCOMPARE(compareBill(workspace, usage).result().error().kind, ErrorKind::InvalidInput);
    }

    void aBillIsKeptUntilItIsRemoved_data() { demarc::test::addEngineRows(); }
    void aBillIsKeptUntilItIsRemoved()
    {
        DEMARC_FETCH_CATALOGUE();
        Workspace workspace(m_clock);
        open(workspace, catalogue.where());
        workspace.setActor({{}, QStringLiteral("Ana"), Party::Internal});
        const auto bill = billOf("day,model,amount\n2026-06-01,gpt-x,1.50\n");
        const auto kept = workspace.execute(importBill(QStringLiteral("may.csv"), bill)).result();
        QVERIFY(kept.has_value());
        const auto bills = [&] { return workspace.query(storedBills).result().value(); };
        QCOMPARE(bills().size(), std::size_t {1});
        QCOMPARE(bills().front().name, QStringLiteral("may.csv"));
        QCOMPARE(bills().front().importedBy, QStringLiteral("Ana"));
        QCOMPARE(bills().front().importedAt, m_clock.now());
        QCOMPARE(bills().front().lines, bill);

        const auto removed = workspace.execute(kept->inverse).result();
        QVERIFY(bills().empty());
        QCOMPARE(workspace.execute(kept->inverse).result().error().kind, ErrorKind::NotFound);
        m_clock.advance(std::chrono::hours {1});
        QVERIFY(workspace.execute(removed->inverse).result().has_value());
        QCOMPARE(bills().front().importedAt, m_clock.now() - std::chrono::hours {1});
    }
};

DEMARC_TEST_MAIN(TestBills)
#include "tst_bills.moc"
