// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/prices.h"

#include "support/catalogues.h"
#include "support/testmain.h"

using namespace demarc;
using namespace demarc::app;

class TestPrices : public demarc::test::Test {
    Q_OBJECT

    ManualClock m_clock {*parseInstant(u"2026-11-23T12:00:00Z")};

    static ingest::PriceMap mapWith(const std::string &inputRate)
    {
        return ingest::readPriceMap(R"({"sample_spec": {"input_cost_per_token": 0}, "gpt-x": {"litellm_provider": "openai",)"
                                    R"("mode": "chat", "output_cost_per_token": 1e-05, "input_cost_per_token": )"
            + inputRate + "}}")
            .value();
    }

    static std::optional<std::int64_t> costAt(Workspace &workspace, const char16_t *start)
    {
        const auto book = workspace.query([](sql::Connection &c) { return loadPriceBook(c); }).result();
        Call call;
        call.series.model = "gpt-x";
        call.start = *parseInstant(start);
        call.inputTokens = 1'000'000;
        call.outputTokens = 0;
        (*book)->price(call);
        return call.costPico;
    }

private Q_SLOTS:
    void init()
    {
        Test::init();
        m_clock.set(*parseInstant(u"2026-11-23T12:00:00Z"));
    }

    void aFirstPriceHoldsForAllTimeAndAChangeFromNowOn_data() { demarc::test::addEngineRows(); }
    void aFirstPriceHoldsForAllTimeAndAChangeFromNowOn()
    {
        DEMARC_FETCH_CATALOGUE();
        Workspace workspace(m_clock);
        QVERIFY(workspace.open({catalogue.where()}, OpenMode::CreateOrOpen).result().has_value());

        const auto first = importPrices(workspace, mapWith("2.5e-06"), QStringLiteral("a.json"), {}).result();
        QCOMPARE(first->added, 1);
        QCOMPARE(costAt(workspace, u"2023-11-16"), std::optional<std::int64_t>(2'500'000'000'000));

        const auto again = importPrices(workspace, mapWith("2.5e-06"), QStringLiteral("a.json"), {}).result();
        QCOMPARE(again->added, 0);
        QCOMPARE(again->unchanged, 1);

        m_clock.advance(std::chrono::hours {1});
        QCOMPARE(importPrices(workspace, mapWith("5e-06"), QStringLiteral("b.json"), {}).result()->added, 1);
        QCOMPARE(costAt(workspace, u"2026-11-23T12:59:59Z"), std::optional<std::int64_t>(2'500'000'000'000));
        QCOMPARE(costAt(workspace, u"2026-11-23T13:00:00Z"), std::optional<std::int64_t>(5'000'000'000'000));
    }

    void aGivenDateIsTheDateFromWhichAPriceHolds_data() { demarc::test::addEngineRows(); }
    void aGivenDateIsTheDateFromWhichAPriceHolds()
    {
        DEMARC_FETCH_CATALOGUE();
        Workspace workspace(m_clock);
        QVERIFY(workspace.open({catalogue.where()}, OpenMode::CreateOrOpen).result().has_value());
        QVERIFY(importPrices(workspace, mapWith("6e-05"), QStringLiteral("a.json"), parseInstant(u"2026-04-01"))
                    .result()
                    .has_value());
        QVERIFY(importPrices(workspace, mapWith("3e-05"), QStringLiteral("b.json"), parseInstant(u"2026-04-30"))
                    .result()
                    .has_value());
        QCOMPARE(costAt(workspace, u"2026-03-31"), std::optional<std::int64_t>());
        QCOMPARE(costAt(workspace, u"2026-04-29"), std::optional<std::int64_t>(60'000'000'000'000));
        QCOMPARE(costAt(workspace, u"2026-04-30"), std::optional<std::int64_t>(30'000'000'000'000));
        const auto current = workspace.query([](sql::Connection &c) { return currentPrices(c); }).result();
        QCOMPARE(current->size(), std::size_t {1});
        QCOMPARE(current->front().base.input->toString(), QStringLiteral("0.00003"));
    }

    void theStarterPricesAreAllReadable()
    {
        const auto map = starterPrices();
        QVERIFY(map.has_value());
        QVERIFY(map->rejected.empty());
        QVERIFY(map->entries.size() >= 10);
    }
};

DEMARC_TEST_MAIN(TestPrices)
#include "tst_prices.moc"
