// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/models/pricebook.h"
#include "support/shareddata.h"
#include "support/testmain.h"

using namespace demarc;

namespace {

ModelPrice priceOf(const char *model, std::map<std::string, std::string> entry, Instant from = kPriceAlways)
{
    ModelPrice price;
    price.model = model;
    price.validFrom = from;
    if (readRates(Json(entry), price.rates) != RateProblem::None)
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
        for (const char *region : {"us", "eu", "apac", "au", "jp", "ca", "global", "us-gov"})
            QTest::newRow(region) << QByteArray(region) + ".gpt-4o" << QByteArray() << QByteArray();
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

    void findsModelsByTheMapsNameOfTheirProvider_data()
    {
        QTest::addColumn<QByteArray>("provider");
        QTest::addColumn<QByteArray>("prefix");
        const auto row = [](const char *provider, const char *prefix) {
            QTest::newRow(provider) << QByteArray(provider) << QByteArray(prefix);
        };
        row("aws.bedrock", "bedrock"); // the conventions' names
        row("azure.ai.inference", "azure_ai");
        row("azure.ai.openai", "azure");
        row("gcp.gemini", "gemini");
        row("gcp.gen_ai", "gemini");
        row("gcp.vertex_ai", "vertex_ai");
        row("ibm.watsonx.ai", "watsonx");
        row("mistral_ai", "mistral");
        row("moonshot_ai", "moonshot");
        row("x_ai", "xai");
        row("azure_text", "azure"); // LiteLLM's own
        row("cohere_chat", "cohere");
        row("fireworks_ai-embedding-models", "fireworks_ai");
        row("vertex_ai-anthropic_models", "vertex_ai");
        row("vertex_ai_beta", "vertex_ai");
        row("fireworks", "fireworks_ai"); // the AI SDK's
        row("togetherai", "together_ai");
        for (const char *same : {"anthropic", "cerebras", "cohere", "databricks", "deepinfra", "deepseek", "groq", "openrouter",
                 "perplexity", "replicate", "sambanova", "voyage"})
            row(same, same);
    }
    void findsModelsByTheMapsNameOfTheirProvider()
    {
        QFETCH(QByteArray, provider);
        QFETCH(QByteArray, prefix);
        const auto key = prefix + "/some-model";
        const PriceBook book({priceOf("another/some-model", {{"input_cost_per_token", "1"}}),
            priceOf(key.constData(), {{"input_cost_per_token", "1"}})});
        const auto *found = book.find(callOf("some-model", 1, 1, provider.constData()));
        QVERIFY(found != nullptr);
        QCOMPARE(found->model, key.toStdString());
        QVERIFY(book.find(callOf("some-model", 1, 1, "nobody")) == nullptr);
    }

    void findsEveryModelOfARealPriceMap()
    {
        const auto path = test::sharedData(QStringLiteral("model-prices/litellm_model_prices_2025-07-05.json"));
        if (path.isEmpty())
            QSKIP("The price map is not on this machine (DEMARC_SHARED/data/model-prices).");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto map = parseExactJson(file.readAll().toStdString()).value();
        std::vector<ModelPrice> prices;
        for (const auto &[key, entry] : map.items())
            prices.emplace_back().model = key;
        const PriceBook book(std::move(prices));
        const std::map<std::string, const char *> conventions {{"azure", "azure.ai.openai"}, {"azure_ai", "azure.ai.inference"},
            {"bedrock", "aws.bedrock"}, {"gemini", "gcp.gemini"}, {"mistral", "mistral_ai"}, {"vertex_ai", "gcp.vertex_ai"},
            {"watsonx", "ibm.watsonx.ai"}, {"xai", "x_ai"}};
        int qualified = 0;
        for (const auto &[key, entry] : map.items()) {
            const auto slash = key.find('/');
            const auto prefix = key.substr(0, slash);
            if (slash == std::string::npos || prefix.find("-x-") != std::string::npos)
                continue; // the size of an image
            const auto model = key.substr(slash + 1);
            const auto known = conventions.find(prefix);
            const auto *found =
                book.find(callOf(model.c_str(), 1, 1, known == conventions.end() ? prefix.c_str() : known->second));
            QVERIFY2(found && (found->model == key || found->model == model), key.c_str());
            ++qualified;
        }
        QVERIFY(qualified > 600);
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
        ModelRates rates;
        QCOMPARE(readRates({{"input_cost_per_token", rate.toStdString()}}, rates), RateProblem::NotANumber);
    }

    void takesTheRateOfTheCallsTierAndSize_data()
    {
        QTest::addColumn<int>("tier");
        QTest::addColumn<int>("input");
        QTest::addColumn<int>("output");
        QTest::addColumn<QString>("cost");
        // In units: 1 in, 10 out; flex 0.5 in, 5 out; batch 0.4 in; above 1000 tokens 2 in, 15 out, priority 7 in.
        const auto row = [](const char *name, ServiceTier tier, int input, int output, const char *cost) {
            QTest::newRow(name) << static_cast<int>(tier) << input << output << QString::fromLatin1(cost);
        };
        row("standard", ServiceTier::Standard, 100, 10, "200");                      // 100·1 + 10·10
        row("flex", ServiceTier::Flex, 100, 10, "100");                              // 100·0.5 + 10·5
        row("batch, output has no batch rate", ServiceTier::Batch, 100, 10, "140");  // 100·0.4 + 10·10
        row("priority, no rate of its own", ServiceTier::Priority, 100, 10, "200");  // the standard rates
        row("at the threshold", ServiceTier::Standard, 1000, 10, "1100");            // 1000·1 + 10·10
        row("above it, all tokens switch", ServiceTier::Standard, 1001, 10, "2152"); // 1001·2 + 10·15
        row("above it, flex has no such rate", ServiceTier::Flex, 1001, 10, "2152"); // the threshold's standard rates
        row("above it, priority", ServiceTier::Priority, 1001, 10, "7157");          // 1001·7 + 10·15
    }
    void takesTheRateOfTheCallsTierAndSize()
    {
        QFETCH(int, tier);
        QFETCH(int, input);
        QFETCH(int, output);
        QFETCH(QString, cost);
        const PriceBook book({priceOf("m",
            {{"input_cost_per_token", "1"}, {"output_cost_per_token", "10"}, {"input_cost_per_token_flex", "0.5"},
                {"output_cost_per_token_flex", "5"}, {"input_cost_per_token_batches", "0.4"},
                {"input_cost_per_token_above_1k_tokens", "2"}, {"output_cost_per_token_above_1k_tokens", "15"},
                {"input_cost_per_token_above_1k_tokens_priority", "7"}, {"input_cost_per_token_ultrafast", "99"}})});
        auto call = callOf("m", input, output);
        call.serviceTier = static_cast<ServiceTier>(tier);
        book.price(call);
        QCOMPARE(Money {call.costPico.value_or(-1)}.toString(), cost);
    }

    void chargesEachPartOfACallOnce_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<QString>("cost");
        const auto row = [](const char *name, const char *entry, const char *call, const char *cost) {
            QTest::newRow(name) << QByteArray(entry) << QByteArray(call) << QString::fromLatin1(cost);
        };
        const char *cache = R"({"input_cost_per_token": 1, "cache_creation_input_token_cost": "1.25",
            "cache_creation_input_token_cost_above_1hr": 2, "cache_read_input_token_cost": "0.1"})";
        row("writes kept for an hour", cache, R"({"in": 100, "write": 40, "hour": 10})", "117.5"); // 60 + 30·1.25 + 10·2
        row("more kept for an hour than written", cache, R"({"in": 100, "write": 10, "hour": 50})", "110"); // 90 + 10·2
        row("no rate for an hour", R"({"input_cost_per_token": 1, "cache_creation_input_token_cost": 3})",
            R"({"in": 10, "write": 4, "hour": 4})", "18"); // 6 + 4·3
        row("hour above a threshold",
            R"({"input_cost_per_token": 1, "cache_creation_input_token_cost_above_1hr": 2,
                "cache_creation_input_token_cost_above_1hr_above_1k_tokens": 5})",
            R"({"in": 2000, "write": 100, "hour": 100})", "2400"); // 1900·1 + 100·5
        const char *audio = R"({"input_cost_per_token": 1, "output_cost_per_token": 2, "input_cost_per_audio_token": 10,
            "output_cost_per_audio_token": 20})";
        row("audio in", audio, R"({"in": 100, "audio_in": 30})", "370");                         // 70·1 + 30·10
        row("audio out", audio, R"({"out": 100, "audio_out": 30})", "740");                      // 70·2 + 30·20
        row("audio in and a cache", audio, R"({"in": 100, "audio_in": 80, "read": 50})", "550"); // 50 audio, 50 cached at 1
        row("audio without its rate", R"({"input_cost_per_token": 1})", R"({"in": 100, "audio_in": 30})", "100");
        row("images by the piece", R"({"output_cost_per_image": "0.04"})", R"({"images": 3})", "0.12");
        row("images and their prompt", R"({"input_cost_per_token": 1, "output_cost_per_image": 5})", R"({"in": 2, "images": 1})",
            "7");
        row("images by their tokens",
            R"({"output_cost_per_token": 1, "output_cost_per_image_token": 3, "output_cost_per_image": 1000})",
            R"({"out": 10, "images": 1})", "30");
        row("images without a rate", R"({"input_cost_per_token": 1})", R"({"in": 2, "images": 1})", "");
        row("a request's own charge", R"({"output_cost_per_token": 1, "input_cost_per_request": 5})", R"({"out": 2})", "7");
        row("a rerank query", R"({"input_cost_per_token": 0, "input_cost_per_query": "0.002"})", R"({"rerank": true})", "0.002");
        row("a query of a model that charges tokens", R"({"input_cost_per_token": 1, "input_cost_per_query": 1})",
            R"({"rerank": true, "in": 3})", "3");
        row("deepseek's cached input", R"({"input_cost_per_token": 1, "input_cost_per_token_cache_hit": "0.1"})",
            R"({"in": 20, "read": 10})", "11");
        row("a rate of null is none", R"({"input_cost_per_token": 1, "output_cost_per_token": null})", R"({"in": 1, "out": 1})",
            "");
        const char *ranges = R"({"tiered_pricing": [
            {"range": [1000, "2e3"], "input_cost_per_token": 2, "output_cost_per_token": 20},
            {"range": [0, 1000], "input_cost_per_token": 1, "output_cost_per_token": 10}]})";
        row("the first range to its end", ranges, R"({"in": 1000, "out": 1})", "1010");
        row("the second range", ranges, R"({"in": 1001, "out": 1})", "2022");
        row("above the last range", ranges, R"({"in": 5000, "out": 1})", "10020");
        row("no input at all", ranges, R"({"out": 1})", "10");
        row("a threshold counted as xAI does", R"({"litellm_provider": "xai", "input_cost_per_token": 1,
            "input_cost_per_token_above_1k_tokens": 2})",
            R"({"in": 1000})", "2000");
    }
    void chargesEachPartOfACallOnce()
    {
        QFETCH(QByteArray, entry);
        QFETCH(QByteArray, call);
        QFETCH(QString, cost);
        const auto json = parseExactJson(entry.toStdString()).value();
        const auto parts = parseExactJson(call.toStdString()).value();
        ModelPrice price;
        price.model = "m";
        price.validFrom = kPriceAlways;
        price.provider = json.value("litellm_provider", "");
        QCOMPARE(readRates(json, price.rates), RateProblem::None);
        Call priced = callOf("m", 0, 0);
        priced.inputTokens = parts.contains("in") ? std::optional<std::int64_t>(parts["in"]) : std::nullopt;
        priced.outputTokens = parts.contains("out") ? std::optional<std::int64_t>(parts["out"]) : std::nullopt;
        priced.cacheReadTokens = parts.value("read", 0);
        priced.cacheWriteTokens = parts.value("write", 0);
        priced.cacheWriteHourTokens = parts.value("hour", 0);
        priced.audioInputTokens = parts.value("audio_in", 0);
        priced.audioOutputTokens = parts.value("audio_out", 0);
        priced.images = parts.value("images", 0);
        priced.series.operation = parts.value("rerank", false) ? Operation::Rerank : Operation::Chat;
        const PriceBook book({price});
        book.price(priced);
        QCOMPARE(priced.costPico ? Money {*priced.costPico}.toString() : QString(), cost);
        const auto arithmetic = book.arithmetic(priced);
        QCOMPARE(arithmetic ? std::optional(arithmetic->costPico) : std::nullopt, priced.costPico);
    }

    void chargesLessInTheHoursThatSaySo_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<int>("units");
        QTest::newRow("before") << QStringLiteral("2026-05-01T16:29:59Z") << 10;
        QTest::newRow("from the minute on") << QStringLiteral("2026-05-01T16:30:00Z") << 5;
        QTest::newRow("after midnight") << QStringLiteral("2026-05-02T00:29:59Z") << 5;
        QTest::newRow("after") << QStringLiteral("2026-05-02T00:30:00Z") << 10;
        QTest::newRow("all of a Sunday") << QStringLiteral("2026-05-03T12:00:00Z") << 5;
        QTest::newRow("Sunday is over") << QStringLiteral("2026-05-04T12:00:00Z") << 10;
        QTest::newRow("a Sunday before 1970") << QStringLiteral("1969-12-28T12:00:00Z") << 5;
    }
    void chargesLessInTheHoursThatSaySo()
    {
        QFETCH(QString, start);
        QFETCH(int, units);
        ModelPrice price;
        price.model = "m";
        price.validFrom = kPriceAlways;
        const auto entry = parseExactJson(R"({"input_cost_per_token": 10, "input_cost_per_token_above_1k_tokens": 100,
            "off_peak_pricing": {"hours_utc": "16:30-00:30", "input_cost_per_token": 5,
                "windows": [{"hours_utc": ["00:00-24:00"], "weekdays": ["Sunday"]}]}})");
        QCOMPARE(readRates(*entry, price.rates), RateProblem::None);
        auto call = callOf("m", 1, 0);
        call.start = *parseInstant(start);
        QCOMPARE(costOf(call, price).value_or(-1), units * std::int64_t {1'000'000'000'000});
    }

    void refusesAnEntryThatCannotBeReadWhole_data()
    {
        QTest::addColumn<QByteArray>("addition");
        for (const char *addition : {R"("tiered_pricing": 3)", R"("tiered_pricing": [{"input_cost_per_token": 1}])",
                 R"("tiered_pricing": [{"range": [0, "x"], "input_cost_per_token": 1}])",
                 R"("tiered_pricing": [{"range": [0, 1], "input_cost_per_token": -1}])", R"("off_peak_pricing": [])",
                 R"("off_peak_pricing": {"hours_utc": "25:00-26:00"})", R"("off_peak_pricing": {"hours_utc": "noon"})",
                 R"("off_peak_pricing": {"windows": [{"hours_utc": "00:00-01:00", "weekdays": ["someday"]}]})",
                 R"("output_cost_per_token_flex": "cheap")"})
            QTest::newRow(addition) << QByteArray(addition);
    }
    void refusesAnEntryThatCannotBeReadWhole()
    {
        QFETCH(QByteArray, addition);
        ModelRates rates;
        const auto entry = parseExactJson(R"({"input_cost_per_token": 1, )" + addition.toStdString() + "}");
        QCOMPARE(readRates(*entry, rates), RateProblem::NotANumber);
    }

    void showsTheArithmeticLineByLine()
    {
        const PriceBook book({priceOf("m",
            {{"input_cost_per_token", "2.5e-06"}, {"output_cost_per_token", "1e-05"}, {"cache_read_input_token_cost", "3.1e-13"},
                {"output_cost_per_token_above_1k_tokens", "2e-05"}},
            *parseInstant(u"2026-01-01"))});
        auto call = callOf("m", 1200, 10);
        call.cacheReadTokens = 1;
        call.reasoningTokens = 4;
        const auto shown = book.arithmetic(call);
        QVERIFY(shown.has_value());
        QCOMPARE(shown->lines.size(), std::size_t {4});
        QCOMPARE(shown->lines[0].kind, RateKind::Input);
        QCOMPARE(shown->lines[0].quantity, std::int64_t {1199});
        QCOMPARE(shown->lines[0].amount.toString(), QStringLiteral("0.0029975"));
        QCOMPARE(shown->lines[1].kind, RateKind::CacheRead);
        QCOMPARE(shown->lines[2].kind, RateKind::Output);
        QCOMPARE(shown->lines[2].rate.toString(), QStringLiteral("0.00002"));
        QCOMPARE(shown->lines[3].kind, RateKind::Reasoning); // at the output rate
        QCOMPARE(shown->lines[3].amount.toString(), QStringLiteral("0.00008"));
        // 0.0029975 + 0.00000000000031 + 0.00012 + 0.00008, rounded once
        QCOMPARE(shown->sum.toString(), QStringLiteral("0.00319750000031"));
        QCOMPARE(shown->costPico, std::int64_t {3'197'500'000});
        QCOMPARE(shown->aboveTokens, std::optional<std::int64_t>(1000));
        QCOMPARE(shown->priceValidFrom, *parseInstant(u"2026-01-01"));
        CostSum sum;
        for (const auto &line : shown->lines)
            QVERIFY(sum.add(line.amount, 1));
        QCOMPARE(sum.exact(), shown->sum);
        QVERIFY(!book.arithmetic(callOf("other", 1, 1)).has_value());
    }

    void convertsIntoTheWorkspaceCurrencyAtTheRateOfTheDay_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("cost");
        QTest::newRow("no rate yet") << QStringLiteral("2025-12-31T23:59:59Z") << QString();
        QTest::newRow("the first rate") << QStringLiteral("2026-01-01") << QStringLiteral("0.000920000003");
        QTest::newRow("the next rate") << QStringLiteral("2026-03-01") << QStringLiteral("0.000800000002");
    }
    void convertsIntoTheWorkspaceCurrencyAtTheRateOfTheDay()
    {
        QFETCH(QString, start);
        QFETCH(QString, cost);
        // 1 token at 0.001000000003 USD; × 0.92 = 0.00092000000276 → 2.76 pico up to 3; × 0.8: 2.4 down to 2
        const ExchangeRates rates("EUR",
            {{"USD", *parseInstant(u"2026-03-01"), *Decimal::parse("0.8")},
                {"USD", *parseInstant(u"2026-01-01"), *Decimal::parse("0.92")}, {"GBP", kPriceAlways, *Decimal::parse("1.2")}});
        const PriceBook book({priceOf("m", {{"input_cost_per_token", "0.001000000003"}})}, rates);
        auto call = callOf("m", 1, 0);
        call.start = *parseInstant(start);
        book.price(call);
        QCOMPARE(call.costPico ? Money {*call.costPico}.toString() : QString(), cost);
        QCOMPARE(call.costSource, cost.isEmpty() ? CostSource::Unpriced : CostSource::Estimated);

        // What a client reports is in the price map's currency too.
        auto reported = callOf("other", 1, 0);
        reported.start = call.start;
        reported.reportedCostPico = 1'000'000'003;
        book.price(reported);
        QCOMPARE(reported.costPico, call.costPico);
    }

    void saysWhatPricingAgainWouldChange()
    {
        auto call = callOf("m", 10, 0);
        PriceBook({}).price(call);
        const PriceBook later({priceOf("m", {{"input_cost_per_token", "1e-06"}})});
        const auto priced = later.repriced(call);
        QVERIFY(priced.has_value());
        QCOMPARE(priced->costPico, std::optional<std::int64_t>(10'000'000));
        QCOMPARE(priced->costSource, CostSource::Estimated);
        QVERIFY(!later.repriced(*priced).has_value());
    }

    void namesAModelWithoutWhatVaries_data()
    {
        QTest::addColumn<QByteArray>("model");
        QTest::addColumn<QByteArray>("base");
        QTest::newRow("plain") << QByteArray("gpt-4o") << QByteArray("gpt-4o");
        QTest::newRow("dated") << QByteArray("gpt-4o-2024-08-06") << QByteArray("gpt-4o");
        QTest::newRow("provider and region")
            << QByteArray("bedrock/us.claude-3-5-haiku-20241022") << QByteArray("claude-3-5-haiku");
        QTest::newRow("ends in a slash") << QByteArray("odd/") << QByteArray("odd/");
    }
    void namesAModelWithoutWhatVaries()
    {
        QFETCH(QByteArray, model);
        QFETCH(QByteArray, base);
        QCOMPARE(baseModelName(model.toStdString()), base.toStdString());
    }
};

DEMARC_TEST_MAIN(TestPriceBook)
#include "tst_pricebook.moc"
