// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/modellist.h"
#include "support/testmain.h"

using namespace demarc;
using namespace demarc::app;

namespace {

const Instant kNow = *parseInstant(u"2026-06-10T12:00:00Z");

ModelPrice price(const char *model, const char *rate, Instant from = kPriceAlways)
{
    ModelPrice price;
    price.model = model;
    price.provider = "openai";
    price.validFrom = from;
    if (readRates({{"input_cost_per_token", rate}}, price.rates) != RateProblem::None)
        qFatal("rates of the test are wrong");
    return price;
}

PanelGroup group(const char *model, std::int64_t samples, std::optional<PanelValue> total)
{
    PanelGroup group;
    group.key = model;
    group.samples = samples;
    group.total = total;
    return group;
}

} // namespace

class TestModelList : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void joinsWhatIsUsedWithWhatHasAPrice()
    {
        SeriesKey key;
        key.model = "gpt-4o-2024-08-06";
        key.provider = "openai";
        Panel calls;
        calls.groups = {group("gpt-4o-2024-08-06", 10, std::int64_t {10}), group("unknown", 7, std::int64_t {7}),
            group("dear", 1, std::int64_t {1})};
        Panel cost;
        cost.groups = {group("gpt-4o-2024-08-06", 8, Money {5}), group("dear", 1, Money {9}), group("unknown", 0, std::nullopt)};
        const auto rows = modelRows(
            {price("a-first", "3"), price("dear", "9"), price("gpt-4o", "1"), price("gpt-4o", "1", kNow - std::chrono::hours {2}),
                price("gpt-4o", "2", kNow - std::chrono::hours {1}), price("gpt-4o", "4", kNow + std::chrono::hours {1})},
            {key}, calls, cost, kNow);
        QCOMPARE(rows.size(), std::size_t {5});
        QCOMPARE(rows[0].model, std::string("dear"));
        QCOMPARE(rows[1].model, std::string("gpt-4o-2024-08-06"));
        QCOMPARE(rows[1].provider, std::string("openai"));
        QCOMPARE(rows[1].calls, std::int64_t {10});
        QCOMPARE(rows[1].unpricedCalls, std::int64_t {2});
        QCOMPARE(rows[1].price->model, std::string("gpt-4o"));
        QCOMPARE(rows[1].price->rates.base.find(RateKind::Input)->toString(), QStringLiteral("2")); // valid now, not the next one
        QCOMPARE(rows[1].history.size(), std::size_t {3}); // a price that was only seen again is no change
        QCOMPARE(rows[2].model, std::string("unknown"));
        QVERIFY(!rows[2].price.has_value());
        QVERIFY(!rows[2].cost.has_value());
        QCOMPARE(rows[2].unpricedCalls, std::int64_t {7});
        QCOMPARE(rows[3].model, std::string("a-first"));
        QCOMPARE(rows[3].calls, std::int64_t {0});
        QCOMPARE(rows[4].model, std::string("gpt-4o"));
    }
};

DEMARC_TEST_MAIN(TestModelList)
#include "tst_modellist.moc"
