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
        const auto texts = ingest::rateTexts(map->entries.front().rates);
        QCOMPARE(texts.at("input_cost_per_token"), std::string("1.23456789012345678901e-07"));
        QCOMPARE(texts.at("output_cost_per_token"), std::string("2e-06"));
    }

    void countsWhatIsNoPriceAndNamesWhatIsWrong()
    {
        const auto map =
            ingest::readPriceMap(R"({"sample_spec": {"input_cost_per_token": "text"}, "image": {"input_cost_per_image": 0.1},
            "bad": {"input_cost_per_token": -1}, "good": {"input_cost_per_token": 0}, "odd": 3})");
        QVERIFY(map.has_value());
        QCOMPARE(map->entries.size(), std::size_t {1});
        QCOMPARE(map->withoutPrice, std::size_t {1});
        QCOMPARE(map->rejected, std::vector<std::string> {"bad"});
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

    void readsTheWholePublishedMap()
    {
        const auto path = demarc::test::sharedData(QStringLiteral("model-prices/litellm_model_prices_2025-07-05.json"));
        if (path.isEmpty())
            QSKIP("no shared data beside the project: the published price map is not read");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto map = ingest::readPriceMap(file.readAll().toStdString());
        QVERIFY(map.has_value());
        QVERIFY(map->rejected.empty());
        const auto gpt =
            std::find_if(map->entries.begin(), map->entries.end(), [](const auto &e) { return e.model == "gpt-4o"; });
        QVERIFY(gpt != map->entries.end());
        ModelPrice price;
        QVERIFY(readRates(ingest::rateTexts(gpt->rates), price));
        QCOMPARE(price.base.input->toString(), QStringLiteral("0.0000025"));
        QCOMPARE(price.base.output->toString(), QStringLiteral("0.00001"));
    }
};

DEMARC_TEST_MAIN(TestPriceMap)
#include "tst_pricemap.moc"
