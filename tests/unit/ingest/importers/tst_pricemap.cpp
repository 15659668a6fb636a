// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importers/pricemap.h"

#include "domain/models/pricebook.h"
#include "support/shareddata.h"
#include "support/testmain.h"

#include <QFile>

using namespace demarc;

class TestPriceMap : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void keepsPricesDigitForDigit()
    {
        const auto map = ingest::readPriceMap(
            R"({"m": {"input_cost_per_token": 1.23456789012345678901e-07, "output_cost_per_token": "2e-06", "mode": "chat"}})");
        QVERIFY(map.has_value());
        const auto &rates = map->entries.front().rates;
        QCOMPARE(rates["input_cost_per_token"].get<std::string>(), std::string("1.23456789012345678901e-07"));
        QCOMPARE(rates["output_cost_per_token"].get<std::string>(), std::string("2e-06"));
    }

    void namesEachEntryThatCallsCannotBePricedBy()
    {
        const auto map =
            ingest::readPriceMap(R"({"sample_spec": {"input_cost_per_token": "text"}, "pixels": {"output_cost_per_pixel": 1e-8},
            "bad": {"input_cost_per_token": -1}, "free": {"input_cost_per_token": 0}, "none": {"mode": "chat"}, "odd": 3,
            "pictures": {"output_cost_per_image": 0.04},
            "seconds": {"input_cost_per_token": 0, "output_cost_per_token": 0, "input_cost_per_second": 0.01}})");
        QVERIFY(map.has_value());
        QCOMPARE(map->entries.size(), std::size_t {2});
        QCOMPARE(map->entries[0].model, std::string("free"));
        QCOMPARE(map->entries[1].model, std::string("pictures"));
        const std::vector<ingest::RejectedPrice> rejected {{"bad", RateProblem::NotANumber}, {"none", RateProblem::NoRate},
            {"odd", RateProblem::NoRate}, {"pixels", RateProblem::OtherUnit}, {"seconds", RateProblem::OtherUnit}};
        QCOMPARE(map->rejected, rejected);
    }

    void refusesOtherFiles_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no JSON") << QByteArray("start,model\n1,2\n");
        QTest::newRow("a list") << QByteArray("[1, 2]");
        QTest::newRow("no prices") << QByteArray(R"({"a": {"b": 1}})");
    }
    void refusesOtherFiles()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(ingest::readPriceMap(text.toStdString()).error().kind, ErrorKind::InvalidInput);
    }

    void readsEveryPublishedMap_data()
    {
        QTest::addColumn<QString>("path");
        const auto folder = demarc::test::sharedData(QStringLiteral("model-prices"));
        if (folder.isEmpty())
            QSKIP("no shared data beside the project: the published price maps are not read");
        QTest::newRow("whole map") << folder + QStringLiteral("/litellm_model_prices_2025-07-05.json");
        const QDir weekly(folder + QStringLiteral("/weekly"));
        for (const auto &name : weekly.entryList({QStringLiteral("*.json")}))
            QTest::newRow(qPrintable(name)) << weekly.filePath(name);
    }
    void readsEveryPublishedMap()
    {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto text = file.readAll().toStdString();
        const auto map = ingest::readPriceMap(text);
        QVERIFY(map.has_value());
        // Nothing is left out in silence: each entry is usable, or named with its reason.
        const auto json = parseJson(text);
        QCOMPARE(map->entries.size() + map->rejected.size(), json->size() - (json->contains("sample_spec") ? 1 : 0));
        for (const auto &entry : map->entries) {
            ModelRates rates;
            QCOMPARE(readRates(entry.rates, rates), RateProblem::None);
        }
        for (const auto &rejected : map->rejected) {
            QVERIFY2(rejected.problem != RateProblem::NotANumber, rejected.model.c_str());
            const auto &entry = (*json)[rejected.model];
            const auto isFree = [&](const char *key) { return !entry.contains(key) || entry[key] == 0; };
            QVERIFY2(isFree("input_cost_per_token") && isFree("output_cost_per_token"), rejected.model.c_str());
        }
    }

    void pricesACallOfThePublishedMap()
    {
        const auto path = demarc::test::sharedData(QStringLiteral("model-prices/litellm_model_prices_2025-07-05.json"));
        if (path.isEmpty())
            QSKIP("no shared data beside the project: the published price map is not read");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto map = ingest::readPriceMap(file.readAll().toStdString());
        const auto gpt =
            std::find_if(map->entries.begin(), map->entries.end(), [](const auto &e) { return e.model == "gpt-4o"; });
        QVERIFY(gpt != map->entries.end());
        ModelRates rates;
        QCOMPARE(readRates(gpt->rates, rates), RateProblem::None);
        QCOMPARE(rates.base.find(RateKind::Input)->toString(), QStringLiteral("0.0000025"));
        QCOMPARE(rates.base.find(RateKind::Output)->toString(), QStringLiteral("0.00001"));
        QCOMPARE(rates.base.find(RateKind::Input, ServiceTier::Batch)->toString(), QStringLiteral("0.00000125"));
    }
};

DEMARC_TEST_MAIN(TestPriceMap)
#include "tst_pricemap.moc"
