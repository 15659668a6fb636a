// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/models/pricebook.h"
#include "support/testmain.h"

using namespace demarc;

namespace {

ModelPrice priceOf(const char *model, std::map<std::string, std::string> entry, Instant from = kPriceAlways)
{
    ModelPrice price;
    price.model = model;
    price.validFrom = from;
    if (!readRates(entry, price))
        qFatal("rates of the test are wrong");
    return price;
}

Call callOf(const char *model, std::int64_t input, std::int64_t output, const char *provider = "openai")
{
    Call call;
    call.series.model = model;
    call.series.provider = provider;
    call.inputTokens = input;
    call.outputTokens = output;
    call.start = *parseInstant(u"2026-05-01");
    return call;
}

} // namespace

class TestPriceBook : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void pricesEachSortOfTokenAtItsOwnRate()
    {
        const PriceBook book({priceOf("m",
            {{"input_cost_per_token", "3e-06"}, {"output_cost_per_token", "15e-06"}, {"cache_read_input_token_cost", "3e-07"},
                {"cache_creation_input_token_cost", "3.75e-06"}, {"output_cost_per_reasoning_token", "20e-06"}})});
        auto call = callOf("m", 1000, 100);
        call.cacheReadTokens = 200;
        call.cacheWriteTokens = 300;
        call.reasoningTokens = 40;
        book.price(call);
        // 500·3 + 200·0.3 + 300·3.75 + 60·15 + 40·20 = 1500 + 60 + 1125 + 900 + 800 = 4385 micro
        QCOMPARE(call.costPico, std::optional<std::int64_t>(4'385'000'000));
        QCOMPARE(call.costSource, CostSource::Estimated);
    }

    void fallsBackToTheBaseRates()
    {
        const PriceBook book({priceOf("m", {{"input_cost_per_token", "1e-06"}, {"output_cost_per_token", "2e-06"}})});
        auto call = callOf("m", 10, 10);
        call.cacheReadTokens = 4;
        call.reasoningTokens = 5;
        book.price(call);
        QCOMPARE(call.costPico, std::optional<std::int64_t>(30'000'000));
    }

    void pricesTheWholeRequestAboveAThreshold_data()
    {
        QTest::addColumn<int>("input");
        QTest::addColumn<qint64>("pico");
        QTest::newRow("at the threshold") << 200'000 << qint64 {200'000'000'000};
        QTest::newRow("one above it") << 200'001 << qint64 {400'002'000'000};
        QTest::newRow("above the higher one") << 300'000 << qint64 {900'000'000'000};
    }
    void pricesTheWholeRequestAboveAThreshold()
    {
        QFETCH(int, input);
        QFETCH(qint64, pico);
        const PriceBook book({priceOf("m",
            {{"input_cost_per_token", "1e-06"}, {"input_cost_per_token_above_200k_tokens", "2e-06"},
                {"input_cost_per_token_above_272k_tokens", "3e-06"}})});
        auto call = callOf("m", input, 0);
        book.price(call);
        QCOMPARE(call.costPico, std::optional<std::int64_t>(pico));
    }

    void usesThePriceValidWhenTheCallStarted_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<qint64>("pico");
        QTest::newRow("before the first price") << QStringLiteral("2025-12-31T23:59:59Z") << qint64 {-1};
        QTest::newRow("the first day") << QStringLiteral("2026-01-01") << qint64 {60'000'000};
        QTest::newRow("just before the change") << QStringLiteral("2026-04-29T23:59:59.999999Z") << qint64 {60'000'000};
        QTest::newRow("from the change on") << QStringLiteral("2026-04-30") << qint64 {30'000'000};
    }
    void usesThePriceValidWhenTheCallStarted()
    {
        QFETCH(QString, start);
        QFETCH(qint64, pico);
        const PriceBook book({priceOf("m", {{"input_cost_per_token", "3e-05"}}, *parseInstant(u"2026-04-30")),
            priceOf("m", {{"input_cost_per_token", "6e-05"}}, *parseInstant(u"2026-01-01"))});
        auto call = callOf("m", 1, 0);
        call.start = *parseInstant(start);
        book.price(call);
        QCOMPARE(qint64 {call.costPico.value_or(-1)}, pico);
    }

    void findsModelsByTheirManyNames_data()
    {
        QTest::addColumn<QByteArray>("served");
        QTest::addColumn<QByteArray>("requested");
        QTest::addColumn<QByteArray>("provider");
        QTest::newRow("exact") << QByteArray("gpt-4o") << QByteArray() << QByteArray("openai");
        QTest::newRow("dated with dashes") << QByteArray("gpt-4o-2024-08-06") << QByteArray() << QByteArray();
        QTest::newRow("dated in one") << QByteArray("gpt-4o-20240806") << QByteArray() << QByteArray();
        QTest::newRow("region") << QByteArray("us.gpt-4o") << QByteArray() << QByteArray();
        QTest::newRow("with provider") << QByteArray("mistral-large") << QByteArray() << QByteArray("mistral");
        QTest::newRow("only the requested one is known")
            << QByteArray("inner-name") << QByteArray("gpt-4o") << QByteArray("openai");
    }
    void findsModelsByTheirManyNames()
    {
        QFETCH(QByteArray, served);
        QFETCH(QByteArray, requested);
        QFETCH(QByteArray, provider);
        const PriceBook book({priceOf("gpt-4o", {{"input_cost_per_token", "1"}}),
            priceOf("mistral/mistral-large", {{"input_cost_per_token", "1"}})});
        auto call = callOf(served.constData(), 1, 1, provider.constData());
        call.modelRequested = requested.toStdString();
        QVERIFY(book.find(call) != nullptr);
    }

    void neverCallsAnUnknownPriceZero()
    {
        const PriceBook book({priceOf("m", {{"input_cost_per_token", "1e-06"}})});
        auto unknown = callOf("other", 10, 10);
        book.price(unknown);
        QVERIFY(!unknown.costPico.has_value());
        QCOMPARE(unknown.costSource, CostSource::Unpriced);

        auto noOutputRate = callOf("m", 10, 10);
        book.price(noOutputRate);
        QVERIFY(!noOutputRate.costPico.has_value());

        auto noTokens = callOf("m", 0, 0);
        noTokens.inputTokens.reset();
        noTokens.outputTokens.reset();
        book.price(noTokens);
        QVERIFY(!noTokens.costPico.has_value());
    }

    void keepsWhatTheClientReportedWhereNoPriceIsKnown()
    {
        const PriceBook book({});
        auto call = callOf("other", 10, 10);
        call.reportedCostPico = 5;
        book.price(call);
        QCOMPARE(call.costPico, std::optional<std::int64_t>(5));
        QCOMPARE(call.costSource, CostSource::Reported);
    }

    void refusesRatesThatAreNoPrice_data()
    {
        QTest::addColumn<QByteArray>("rate");
        for (const char *rate : {"-1e-06", "free", ""})
            QTest::newRow(rate) << QByteArray(rate);
    }
    void refusesRatesThatAreNoPrice()
    {
        QFETCH(QByteArray, rate);
        ModelPrice price;
        QVERIFY(!readRates({{"input_cost_per_token", rate.toStdString()}}, price));
    }
};

DEMARC_TEST_MAIN(TestPriceBook)
#include "tst_pricebook.moc"
