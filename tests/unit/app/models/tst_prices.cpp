// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/prices.h"

#include "support/catalogues.h"
#include "support/shareddata.h"
#include "support/testmain.h"

#include <QTemporaryDir>

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
        QCOMPARE(current->front().rates.base.find(RateKind::Input)->toString(), QStringLiteral("0.00003"));
    }

    void anEarlierPriceCanBeImportedLater_data() { demarc::test::addEngineRows(); }
    void anEarlierPriceCanBeImportedLater()
    {
        DEMARC_FETCH_CATALOGUE();
        Workspace workspace(m_clock);
        QVERIFY(workspace.open({catalogue.where()}, OpenMode::CreateOrOpen).result().has_value());
        const auto import = [&](const char *rate, const char16_t *from) {
            return importPrices(workspace, mapWith(rate), QStringLiteral("x.json"), parseInstant(from)).result().value();
        };
        QCOMPARE(import("2e-06", u"2026-03-01").added, 1);
        const auto same = import("2e-06", u"2026-05-01"); // still the same
        QCOMPARE(same.added, 0);
        QCOMPARE(same.unchanged, 1);
        QCOMPARE(import("1e-06", u"2026-01-01").added, 1); // before all
        QCOMPARE(import("4e-06", u"2026-04-01").added, 1); // between: ends where the price was seen to be another
        QCOMPARE(import("4e-06", u"2026-04-01").added, 0);
        QCOMPARE(costAt(workspace, u"2025-12-31"), std::optional<std::int64_t>());
        QCOMPARE(costAt(workspace, u"2026-01-01"), std::optional<std::int64_t>(1'000'000'000'000));
        QCOMPARE(costAt(workspace, u"2026-03-31"), std::optional<std::int64_t>(2'000'000'000'000));
        QCOMPARE(costAt(workspace, u"2026-04-01"), std::optional<std::int64_t>(4'000'000'000'000));
        QCOMPARE(costAt(workspace, u"2026-05-01"), std::optional<std::int64_t>(2'000'000'000'000));
    }

    void pricesEachCallOfTheRealHistoryAsItsDayDid_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<int>("tier");
        QTest::addColumn<QString>("cost");
        // gpt-5.5-pro, USD per million: 60 in and 360 out until 2026-04-29, half from 2026-04-30 on, flex half of either.
        QTest::newRow("before the list knew it") << QStringLiteral("2026-04-22") << 0 << QString();
        QTest::newRow("last instant of the old price")
            << QStringLiteral("2026-04-29T23:59:59.999999Z") << 0 << QStringLiteral("0.42");
        QTest::newRow("first instant of the new price") << QStringLiteral("2026-04-30") << 0 << QStringLiteral("0.21");
        QTest::newRow("flex before") << QStringLiteral("2026-04-29") << 2 << QStringLiteral("0.21");
        QTest::newRow("flex after") << QStringLiteral("2026-05-01") << 2 << QStringLiteral("0.105");
    }
    void pricesEachCallOfTheRealHistoryAsItsDayDid()
    {
        QFETCH(QString, start);
        QFETCH(int, tier);
        QFETCH(QString, cost);
        const auto folder = demarc::test::sharedData(QStringLiteral("model-prices/weekly"));
        if (folder.isEmpty())
            QSKIP("no shared data beside the project: the real price history is not imported");
        QTemporaryDir scratch;
        Workspace workspace(m_clock);
        QVERIFY(workspace.open({scratch.filePath(QStringLiteral("w.demarc"))}, OpenMode::CreateOrOpen).result().has_value());
        // The newer list first: the order of imports does not matter.
        for (const auto &[name, from] :
            {std::pair {u"2026-05-13_38eb7ba5.json", u"2026-04-30"}, std::pair {u"2026-04-24_972e4f44.json", u"2026-04-23"}}) {
            QFile file(folder + u'/' + QString::fromUtf16(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto map = ingest::readPriceMap(file.readAll().toStdString());
            QVERIFY(importPrices(workspace, std::move(*map), QString::fromUtf16(name), parseInstant(from)).result().has_value());
        }
        const auto book = workspace.query([](sql::Connection &c) { return loadPriceBook(c); }).result();
        Call call;
        call.series.model = "gpt-5.5-pro";
        call.series.provider = "openai";
        call.start = *parseInstant(start);
        call.inputTokens = 1000;
        call.outputTokens = 1000;
        call.serviceTier = static_cast<ServiceTier>(tier);
        (*book)->price(call);
        QCOMPARE(call.costPico ? Money {*call.costPico}.toString() : QString(), cost);
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
