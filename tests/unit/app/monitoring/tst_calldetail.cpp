// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitoring/calldetail.h"

#include "app/monitoring/callwords.h"
#include "support/calls.h"
#include "support/testmain.h"

using namespace demarc;
using namespace demarc::app;
using namespace std::chrono_literals;
using test::kMonday;

class TestCallDetail : public test::Test {
    Q_OBJECT

    static ModelPrice price(const char *model, const char *input, const char *output, Instant from = kPriceAlways)
    {
        ModelPrice price;
        price.model = model;
        price.validFrom = from;
        const auto problem = readRates(
            Json {{"input_cost_per_token", input}, {"output_cost_per_token", output}, {"input_cost_per_token_batches", "1e-06"}},
            price.rates);
        if (problem != RateProblem::None)
            qFatal("rates of the test are wrong");
        return price;
    }

    // Prices of gpt-4o change on Monday noon.
    static CallCatalogue catalogue(ExchangeRates rates = {})
    {
        CallCatalogue known;
        known.currency = QString::fromStdString(rates.workspaceCurrency());
        known.prices = std::make_shared<const PriceBook>(
            std::vector {price("gpt-4o", "2.5e-06", "1e-05"), price("gpt-4o", "5e-06", "2e-05", kMonday + 12h)},
            std::move(rates));
        known.systemOfService = {{"inspection-api", "Inspection reports"}};
        known.newestOfPrompt = {{"report-summary", 12}};
        return known;
    }

    static Call plainCall()
    {
        Call call;
        call.key.spanId[7] = 1;
        call.series.service = "inspection-api";
        call.series.model = "gpt-4o";
        call.start = kMonday + 1h;
        call.inputTokens = 1000;
        call.outputTokens = 200;
        return call;
    }
    static Result<CallDetail> detailOf(const Call &call, const CallCatalogue &known, Duration arrivedAfter = 1s)
    {
        TraceView trace;
        trace.calls = {{call, true, floorTo(call.start + arrivedAfter, 1min)}};
        return callDetail(trace, call.key, known);
    }

private Q_SLOTS:
    void theArithmeticUsesThePriceValidAtTheStart()
    {
        const auto known = catalogue();
        auto call = plainCall();
        const auto before = detailOf(call, known);
        QVERIFY(before && before->arithmetic);
        QCOMPARE(before->arithmetic->lines.size(), std::size_t {2});
        QCOMPARE(before->arithmetic->lines[0].amount.toString(), QStringLiteral("0.0025"));
        QCOMPARE(before->arithmetic->lines[1].amount.toString(), QStringLiteral("0.002"));
        QCOMPARE(before->arithmetic->costPico, std::int64_t {4'500'000'000});
        call.start = kMonday + 12h;
        QCOMPARE(detailOf(call, known)->arithmetic->costPico, std::int64_t {9'000'000'000});
    }

    void whatTheClientSaidStandsBesideTheEstimate()
    {
        auto call = plainCall();
        call.reportedCostPico = 5'000'000'000;
        call.costPico = 4'500'000'000;
        call.costSource = CostSource::Estimated;
        const auto detail = detailOf(call, catalogue());
        QCOMPARE(detail->reported->toString(), QStringLiteral("0.005"));
        QCOMPARE(detail->difference->toString(), QStringLiteral("-0.0005"));
        QVERIFY(!detail->pricedOtherwise);
    }

    void whatTheClientSaidIsConvertedLikeTheEstimate()
    {
        const ExchangeRates euros("EUR", {{"USD", kPriceAlways, *Decimal::parse("0.5")}});
        auto call = plainCall();
        call.reportedCostPico = 5'000'000'000;
        call.costPico = 2'250'000'000;
        call.costSource = CostSource::Estimated;
        const auto detail = detailOf(call, catalogue(euros));
        QCOMPARE(detail->currency, QStringLiteral("EUR"));
        QCOMPARE(detail->arithmetic->costPico, std::int64_t {2'250'000'000});
        QCOMPARE(detail->reported->toString(), QStringLiteral("0.0025"));
        QCOMPARE(detail->difference->toString(), QStringLiteral("-0.00025"));
    }

    void aCostKeptFromOtherPricesIsToldApart()
    {
        auto call = plainCall();
        call.costPico = 1;
        call.costSource = CostSource::Estimated;
        QVERIFY(detailOf(call, catalogue())->pricedOtherwise);
    }

    void anUnpricedCallSaysWhy_data()
    {
        QTest::addColumn<int>("reason");
        QTest::newRow("no model") << static_cast<int>(NoEstimate::NoModel);
        QTest::newRow("unknown model") << static_cast<int>(NoEstimate::NoPrice);
        QTest::newRow("no exchange rate") << static_cast<int>(NoEstimate::NoExchangeRate);
        QTest::newRow("no tokens") << static_cast<int>(NoEstimate::NoQuantity);
        QTest::newRow("no rate") << static_cast<int>(NoEstimate::NoRate);
    }
    void anUnpricedCallSaysWhy()
    {
        QFETCH(int, reason);
        const auto expected = static_cast<NoEstimate>(reason);
        auto call = plainCall();
        auto known = catalogue();
        if (expected == NoEstimate::NoModel)
            call.series.model.clear();
        else if (expected == NoEstimate::NoPrice)
            call.series.model = "house-model";
        else if (expected == NoEstimate::NoExchangeRate)
            known = catalogue(ExchangeRates("EUR", {}));
        else if (expected == NoEstimate::NoQuantity)
            call.inputTokens = call.outputTokens = std::nullopt;
        else if (expected == NoEstimate::NoRate) {
            call.inputTokens = call.outputTokens = std::nullopt;
            call.images = 2; // the price has no rate of an image
        }
        const auto detail = detailOf(call, known);
        QVERIFY(detail && !detail->arithmetic);
        QVERIFY(detail->noEstimate == expected);
        QVERIFY(!words::adviceFor(*detail->noEstimate, call).isEmpty());
    }

    void thePromptIsLookedUpInTheCatalogue_data()
    {
        QTest::addColumn<std::string>("name");
        QTest::addColumn<std::string>("version");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *title, std::string name, std::string version, PromptKnown known) {
            QTest::newRow(title) << std::move(name) << std::move(version) << static_cast<int>(known);
        };
        row("none", "", "", PromptKnown::NotSent);
        row("the newest", "report-summary", "12", PromptKnown::Known);
        row("without a version", "report-summary", "", PromptKnown::Known);
        row("not made yet", "report-summary", "13", PromptKnown::UnknownVersion);
        row("no number", "report-summary", "main", PromptKnown::UnknownVersion);
        row("another name", "triage", "1", PromptKnown::UnknownPrompt);
    }
    void thePromptIsLookedUpInTheCatalogue()
    {
        QFETCH(std::string, name);
        QFETCH(std::string, version);
        QFETCH(int, expected);
        auto call = plainCall();
        call.series.promptName = name;
        call.series.promptVersion = version;
        const auto detail = detailOf(call, catalogue());
        QVERIFY(detail->prompt == static_cast<PromptKnown>(expected));
        const bool isFine = detail->prompt == PromptKnown::Known || detail->prompt == PromptKnown::NotSent;
        QCOMPARE(words::promptRemark(*detail).isEmpty(), isFine);
    }

    void theSystemIsTheRegisteredOneOrTheService()
    {
        auto call = plainCall();
        QCOMPARE(detailOf(call, catalogue())->system, QStringLiteral("Inspection reports"));
        call.series.service = "pilot";
        const auto detail = detailOf(call, catalogue());
        QCOMPARE(detail->system, QStringLiteral("pilot"));
        QVERIFY(!detail->isSystemRegistered);
    }

    void clocksThatAreOffAreSaidInWords_data()
    {
        QTest::addColumn<qlonglong>("arrivedAfterSeconds");
        QTest::addColumn<QString>("remark");
        QTest::newRow("at once") << 2LL << QString();
        QTest::newRow("in the same minute") << -40LL << QString();
        QTest::newRow("an hour later") << 3600LL << QString();
        QTest::newRow("a week later") << 7 * 86'400LL + 60 << QStringLiteral("Started 7 day(s) before it arrived.");
        QTest::newRow("ahead") << -3 * 3600LL
                               << QStringLiteral("Its clock is ahead: by it the call started 3 hour(s) after it arrived.");
    }
    void clocksThatAreOffAreSaidInWords()
    {
        QFETCH(qlonglong, arrivedAfterSeconds);
        QFETCH(QString, remark);
        const auto detail = detailOf(plainCall(), catalogue(), std::chrono::seconds {arrivedAfterSeconds});
        QCOMPARE(words::clockRemark(*detail), remark); // untranslated: plurals are the business of demarc_en.ts
    }

    void whatIsNotKeptIsSaid()
    {
        SpanKey key;
        QVERIFY(callDetail({}, key, catalogue()).error().kind == ErrorKind::NotFound);
        TraceView trace;
        trace.calls = {{plainCall(), true, {}}};
        key.spanId[0] = 9;
        QVERIFY(callDetail(trace, key, catalogue()).error().kind == ErrorKind::NotFound);
    }

    // An agent (call, does not count) around a tool around a call.
    void aTraceOrASpanShowsTheCallBelowIt()
    {
        TraceView trace;
        auto agent = plainCall();
        auto inner = plainCall();
        inner.key.spanId[7] = 3;
        inner.parentSpanId[7] = 2;
        inner.start = agent.start + 2ms;
        TraceSpan tool;
        tool.key.spanId[7] = 2;
        tool.parentSpanId[7] = 1;
        tool.start = agent.start + 1ms;
        trace.calls = {{agent, false, {}}, {inner, true, {}}};
        trace.spans = {tool};
        QVERIFY(callDetail(trace, SpanKey {}, catalogue())->call()->call.key == inner.key);
        QVERIFY(callDetail(trace, tool.key, catalogue())->call()->call.key == inner.key);
        QVERIFY(callDetail(trace, agent.key, catalogue())->call()->call.key == agent.key);
        trace.calls.clear();
        const auto spansOnly = callDetail(trace, tool.key, catalogue());
        QVERIFY(spansOnly && !spansOnly->call());
    }

    // A call without a price still says what it used.
    void quantitiesAreSplitAsTheArithmeticSplitsThem()
    {
        auto call = plainCall();
        call.cacheReadTokens = 600;
        call.reasoningTokens = 150;
        const auto detail = detailOf(call, catalogue());
        const auto quantities = quantitiesOf(call);
        QCOMPARE(quantities.size(), detail->arithmetic->lines.size());
        for (std::size_t i = 0; i < quantities.size(); ++i) {
            QVERIFY(quantities[i].kind == detail->arithmetic->lines[i].kind);
            QCOMPARE(quantities[i].quantity, detail->arithmetic->lines[i].quantity);
        }
        QCOMPARE(quantities[0].quantity, std::int64_t {400});
        QCOMPARE(quantities[3].quantity, std::int64_t {150});
    }
};

DEMARC_TEST_MAIN(TestCallDetail)
#include "tst_calldetail.moc"
