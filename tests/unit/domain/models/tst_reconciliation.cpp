// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/models/reconciliation.h"
#include "support/testmain.h"

using namespace demarc;

namespace {

constexpr Day kDay {std::chrono::days {20'000}};

// Rates of the examples, in pico-units a token: input 1000, cached 100, cache write 1250, output 4000.
constexpr std::array<std::int64_t, kTokenItems> kRates {1000, 100, 1250, 4000};

using Tokens = std::array<std::int64_t, kTokenItems>;

Money worth(const Tokens &tokens, const std::array<std::int64_t, kTokenItems> &rates = kRates)
{
    Money sum;
    for (std::size_t i = 0; i < kTokenItems; ++i)
        sum.pico += Int128 {tokens[i]} * rates[i];
    return sum;
}

std::vector<BilledLine> billOf(const Tokens &tokens, const std::array<std::int64_t, kTokenItems> &rates = kRates)
{
    std::vector<BilledLine> lines;
    for (std::size_t i = 0; i < kTokenItems; ++i) {
        if (tokens[i] > 0)
            lines.push_back({{kDay, "m"}, static_cast<BillItem>(i), Money {Int128 {tokens[i]} * rates[i]}, tokens[i], {}});
    }
    return lines;
}

RecordedUsage recordedOf(
    const Tokens &priced, const Tokens &unpriced = {}, std::int64_t calls = 10, std::int64_t unpricedCalls = 0)
{
    RecordedUsage usage;
    usage.calls = calls;
    usage.unpricedCalls = unpricedCalls;
    for (std::size_t i = 0; i < kTokenItems; ++i) {
        usage.tokens[i] = priced[i] + unpriced[i];
        usage.unpricedTokens[i] = unpriced[i];
        usage.costByItem[i] = Money {Int128 {priced[i]} * kRates[i]};
        usage.cost += usage.costByItem[i];
    }
    return usage;
}

QString shown(const GapRow &row)
{
    return QStringLiteral("missing %1 cache %2 price %3 unpriced %4 unexplained %5")
        .arg(toString(row.missing.pico), toString(row.cache.pico), toString(row.price.pico), toString(row.unpriced.pico),
            toString(row.unexplained.pico));
}

Money parts(const GapRow &row) { return row.missing + row.cache + row.price + row.unpriced + row.unexplained; }

GapRow onlyRow(const std::vector<BilledLine> &bill, const RecordedUsage &recorded)
{
    const auto result = reconcile(bill, {{{kDay, "m"}, recorded}});
    if (result.rows.size() != 1)
        qFatal("one row was expected");
    return result.rows.front();
}

} // namespace

class TestReconciliation : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void explainsEachKindOfGapByItself_data()
    {
        QTest::addColumn<Tokens>("billed");
        QTest::addColumn<Tokens>("recorded");
        QTest::addColumn<Tokens>("unpriced");
        QTest::addColumn<QString>("parts");
        const Tokens none {};
        const Tokens day {6000, 3000, 1000, 500};
        const auto row = [](const char *name, Tokens billed, Tokens recorded, Tokens unpriced, std::int64_t missing,
                             std::int64_t cache, std::int64_t unpricedWorth) {
            GapRow expected;
            expected.missing.pico = missing;
            expected.cache.pico = cache;
            expected.unpriced.pico = unpricedWorth;
            QTest::newRow(name) << billed << recorded << unpriced << shown(expected);
        };
        row("no gap", day, day, none, 0, 0, 0);
        // 600·1000 + 300·100 + 100·1250 + 50·4000
        row("calls missing, of the same mix", day, {5400, 2700, 900, 450}, none, 955'000, 0, 0);
        row("calls missing that used no cache", day, {5000, 3000, 1000, 400}, none, 1'400'000, 0, 0);
        row("calls recorded that nobody billed", {5000, 3000, 1000, 400}, day, none, -1'400'000, 0, 0);
        // 3000 tokens recorded at 1000 that cost 100
        row("cached tokens recorded as plain input", day, {9000, 0, 1000, 500}, none, 0, -2'700'000, 0);
        row("no discount on the bill", {9000, 0, 1000, 500}, day, none, 0, 2'700'000, 0);
        // 1000 written tokens recorded as plain: 250 more each
        row("cache writes recorded as plain input", day, {7000, 3000, 0, 500}, none, 0, 250'000, 0);
        // 400 of 500 plain and 100 of 100 output tokens missing: worth 400·1000 + 100·4000; 200 moved: 200·(100 − 1000)
        row("both", {6000, 3000, 1000, 500}, {5800, 2800, 1000, 400}, none, 200'000 + 20'000 + 400'000, 0, 0);
        row("moved and missing", {6000, 3000, 1000, 500}, {6200, 2400, 1000, 500}, none, 400 * 100, 200 * 100 - 200 * 1000, 0);
        // the unpriced calls' 1000 plain and 100 output tokens
        row("calls without a price", day, {5000, 3000, 1000, 400}, {1000, 0, 0, 100}, 0, 0, 1'400'000);
        row("no call has a price", day, none, day, 0, 0, 6'000'000 + 300'000 + 1'250'000 + 2'000'000);
        row("nothing recorded of an item", {6000, 0, 0, 500}, {6000, 0, 0, 0}, none, 2'000'000, 0, 0);
    }
    void explainsEachKindOfGapByItself()
    {
        QFETCH(Tokens, billed);
        QFETCH(Tokens, recorded);
        QFETCH(Tokens, unpriced);
        const auto row = onlyRow(billOf(billed), recordedOf(recorded, unpriced, 10, unpriced == Tokens {} ? 0 : 2));
        QTEST(shown(row), "parts");
        QCOMPARE(row.billed, worth(billed));
        QCOMPARE(row.recorded, worth(recorded));
        QCOMPARE(parts(row), row.gap());
    }

    void findsAnotherPrice()
    {
        const Tokens day {6000, 3000, 0, 500};
        // Input dearer by 10 %, output cheaper by a quarter: 6000·100 − 500·1000
        const auto row = onlyRow(billOf(day, {1100, 100, 0, 3000}), recordedOf(day));
        QCOMPARE(row.price.pico, Int128 {100'000});
        QCOMPARE(parts(row), row.price);
        // And with calls missing: these at the billed rate, the others' difference is the price.
        const auto both = onlyRow(billOf({6000, 0, 0, 0}, {1100, 0, 0, 0}), recordedOf({5000, 0, 0, 0}));
        QCOMPARE(both.missing.pico, Int128 {1'100'000});
        QCOMPARE(both.price.pico, Int128 {500'000});
        QCOMPARE(parts(both), both.gap());
    }

    void addsUpForAnyNumbers()
    {
        // A small generator: whatever the figures, the parts are the gap, to the last digit.
        std::uint64_t state = 42;
        const auto next = [&](std::int64_t limit) {
            state = state * 6364136223846793005ULL + 1442695040888963407ULL;
            return static_cast<std::int64_t>(state >> 33) % limit;
        };
        for (int round = 0; round < 2000; ++round) {
            Tokens billed {};
            Tokens recorded {};
            Tokens unpriced {};
            std::array<std::int64_t, kTokenItems> rates {};
            for (std::size_t i = 0; i < kTokenItems; ++i) {
                billed[i] = next(4) == 0 ? 0 : next(1'000'000'000);
                recorded[i] = next(4) == 0 ? 0 : next(1'000'000'000);
                unpriced[i] = next(2) == 0 ? 0 : next(1'000'000);
                rates[i] = next(100'000'000);
            }
            auto lines = billOf(billed, rates);
            for (auto &line : lines) {
                if (next(8) == 0)
                    line.quantity.reset();
                line.amount->pico += next(1000); // rates that are no whole numbers
            }
            auto usage = recordedOf(recorded, unpriced, 100, 5);
            usage.cost.pico += next(1000); // not known by item
            const auto result = reconcile(lines, {{{kDay, "m"}, usage}});
            for (const auto &row : result.rows)
                QCOMPARE(parts(row), row.gap());
            QCOMPARE(parts(result.total), result.total.gap());
        }
    }

    void splitsABillOfOneAmountADayByWhatItTells()
    {
        const auto recorded = recordedOf({600, 0, 0, 200}, {100, 0, 0, 0}, 9, 1); // cost 600·1000 + 200·4000 = 1,400,000
        const auto whole = [](std::optional<std::int64_t> tokens, std::optional<std::int64_t> requests) {
            return std::vector<BilledLine> {{{kDay, "m"}, BillItem::Whole, Money {2'000'000}, tokens, requests}};
        };
        // 1000 tokens at 2000 each: 100 missing, 100 unpriced, the rest is price
        const auto byTokens = onlyRow(whole(1000, {}), recorded);
        QCOMPARE(shown(byTokens), QStringLiteral("missing 200000 cache 0 price 200000 unpriced 200000 unexplained 0"));
        // 10 requests at 200,000 each: 1 missing, 1 unpriced
        const auto byRequests = onlyRow(whole({}, 10), recorded);
        QCOMPARE(shown(byRequests), QStringLiteral("missing 200000 cache 0 price 200000 unpriced 200000 unexplained 0"));
        const auto byNothing = onlyRow(whole({}, {}), recorded);
        QCOMPARE(shown(byNothing), QStringLiteral("missing 0 cache 0 price 0 unpriced 0 unexplained 600000"));
        const auto nothingPriced = onlyRow(whole({}, {}), recordedOf({}, {100, 0, 0, 0}, 1, 1));
        QCOMPARE(shown(nothingPriced), QStringLiteral("missing 0 cache 0 price 0 unpriced 2000000 unexplained 0"));
        // The tokens may stand on lines of their own, as in usage pages.
        auto lines = whole({}, {});
        lines.push_back({{kDay, "m"}, BillItem::Input, {}, 800, {}});
        lines.push_back({{kDay, "m"}, BillItem::Output, {}, 200, {}});
        QCOMPARE(shown(onlyRow(lines, recorded)), shown(byTokens));
    }

    void takesQuantitiesOfUsageLinesForAmountsWithoutThem()
    {
        const Tokens day {6000, 3000, 0, 500};
        auto lines = billOf(day);
        const auto usage = lines;
        for (auto &line : lines)
            line.quantity.reset();
        for (auto line : usage) {
            line.amount.reset();
            lines.push_back(line);
        }
        const auto row = onlyRow(lines, recordedOf({9000, 0, 0, 500}));
        QCOMPARE(shown(row), QStringLiteral("missing 0 cache -2700000 price 0 unpriced 0 unexplained 0"));
    }

    void whatIsNoCallIsMissing()
    {
        auto lines = billOf({1000, 0, 0, 0});
        lines.push_back({{kDay, "m"}, BillItem::Other, Money {77}, {}, {}});
        const auto row = onlyRow(lines, recordedOf({1000, 0, 0, 0}));
        QCOMPARE(shown(row), QStringLiteral("missing 77 cache 0 price 0 unpriced 0 unexplained 0"));
    }

    void daysThatOnlyOneSideKnowsAreMissingThere()
    {
        auto lines = billOf({1000, 0, 0, 0});
        const auto next = kDay + std::chrono::days {1};
        const auto result = reconcile(lines, {{{next, "m"}, recordedOf({500, 0, 0, 0})}});
        QCOMPARE(result.rows.size(), std::size_t {2});
        QCOMPARE(result.rows[0].missing.pico, Int128 {1'000'000});
        QCOMPARE(result.rows[1].missing.pico, Int128 {-500'000});
        QCOMPARE(result.total.gap().pico, Int128 {500'000});
    }

    void knowsAModelByItsManySpellings()
    {
        auto lines = billOf({1000, 0, 0, 0});
        lines.front().key.model = "gpt-4o-2024-08-06";
        const RecordedDays recorded {{{kDay, "gpt-4o"}, recordedOf({400, 0, 0, 0})},
            {{kDay, "openai/gpt-4o-2024-08-06"}, recordedOf({600, 0, 0, 0})}, {{kDay, "claude"}, recordedOf({7, 0, 0, 0})}};
        const auto result = reconcile(lines, recorded);
        QCOMPARE(result.rows.size(), std::size_t {1});
        QCOMPARE(result.rows[0].key.model, std::string("gpt-4o-2024-08-06"));
        QCOMPARE(result.rows[0].gap().pico, Int128 {0});
        QCOMPARE(result.notOnBill, (std::vector<NotOnBill> {{"claude", 10, Money {7000}}}));
        QVERIFY(!result.hasGap());

        // Two dated models that both sides tell apart stay apart.
        lines.push_back(lines.front());
        lines.back().key.model = "gpt-4o-2024-05-13";
        const auto apart = reconcile(lines,
            {{{kDay, "gpt-4o-2024-08-06"}, recordedOf({1000, 0, 0, 0})},
                {{kDay, "gpt-4o-2024-05-13"}, recordedOf({1000, 0, 0, 0})}});
        QCOMPARE(apart.rows.size(), std::size_t {2});
        QVERIFY(!apart.hasGap());
    }

    void comparesWithAllModelsWhereTheBillNamesNone()
    {
        const auto result = reconcile({{{kDay, {}}, BillItem::Whole, Money {3000}, {}, {}}},
            {{{kDay, "a"}, recordedOf({1, 0, 0, 0})}, {{kDay, "b"}, recordedOf({1, 0, 0, 0})}});
        QCOMPARE(result.rows.size(), std::size_t {1});
        QCOMPARE(result.rows[0].recorded.pico, Int128 {2000});
        QCOMPARE(result.rows[0].unexplained.pico, Int128 {1000});
    }

    void leavesOutWhatAnotherProviderServed()
    {
        const RecordedDays ours {{{kDay, "gpt-x"}, recordedOf({3, 0, 0, 0})}};
        const RecordedDays elsewhere {{{kDay, "gpt-x"}, recordedOf({2, 0, 0, 0})}, {{kDay, "claude"}, recordedOf({7, 0, 0, 0})}};
        for (const auto *model : {"", "gpt-x"}) {
            const auto result = reconcile({{{kDay, model}, BillItem::Whole, Money {3000}, {}, {}}}, ours, elsewhere);
            QCOMPARE(result.rows.size(), std::size_t {1});
            QCOMPARE(result.rows[0].recorded.pico, Int128 {3000});
            QVERIFY(!result.hasGap());
            QCOMPARE(result.notOnBill, (std::vector<NotOnBill> {{"claude", 10, Money {7000}}, {"gpt-x", 10, Money {2000}}}));
        }
    }

    void partsThatCancelAreStillAGap()
    {
        GapRow row;
        row.missing = Money {2 * Money::kPicoPerUnit};
        row.price = Money {-2 * Money::kPicoPerUnit};
        Reconciliation result;
        result.rows.push_back(row);
        QVERIFY(result.hasGap());
        result.rows.front() = {};
        result.rows.front().price = Money {Money::kPicoPerUnit / 100}; // a cent is no gap
        result.rows.front().billed = result.rows.front().price;
        QVERIFY(!result.hasGap());
    }

    void readsWordsForItems_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<int>("item");
        const auto row = [](const char *words, int item) { QTest::newRow(words) << QByteArray(words) << item; };
        row("input", 0);
        row("Prompt tokens", 0);
        row("cached input", 1);
        row("input_cache_read", 1);
        row("Cache-Write", 2);
        row("cache_creation_input_tokens", 2);
        row("output", 3);
        row("reasoning", 3);
        row("web search calls", -1);
    }
    void readsWordsForItems()
    {
        QFETCH(QByteArray, words);
        QFETCH(int, item);
        const auto named = billItemNamed(words.toStdString());
        QCOMPARE(named ? static_cast<int>(*named) : -1, item);
    }

    void aKeptBillReadsBackAsItWas()
    {
        const Bill bill {{kDay, "m", BillItem::CacheRead, Decimal::parse("1.23"), "EUR", 5, {}},
            {kDay, "", BillItem::Whole, {}, "USD", {}, 7}, {kDay, "x", BillItem::Other, Decimal::parse("-0.01"), "USD", {}, {}}};
        QCOMPARE(billFromJson(toJson(bill)), bill);
        QVERIFY(billFromJson(Json::parse(R"([1, {"day": "x"}, {"day": "2026-01-01", "item": "odd"}])")).empty());
    }
};

DEMARC_TEST_MAIN(TestReconciliation)
#include "tst_reconciliation.moc"
