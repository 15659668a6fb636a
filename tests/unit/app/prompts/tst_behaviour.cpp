// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prompts/behaviour.h"

#include "support/testmain.h"

#include <QTemporaryDir>

using namespace demarc;
using namespace demarc::app;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart = instantOf(1'800'000'000'000'000);

Call call(int index, const char *version, Duration duration, std::int64_t costPico, bool failed)
{
    Call call;
    call.key.traceId[0] = static_cast<std::uint8_t>(index + 1);
    call.key.spanId[0] = static_cast<std::uint8_t>(index + 1);
    call.series.service = "reports";
    call.series.promptName = "report-summary";
    call.series.promptVersion = version;
    call.series.environment = "production";
    call.start = kStart + std::chrono::minutes(index);
    call.duration = duration;
    call.inputTokens = 100;
    call.outputTokens = 20;
    call.costPico = costPico;
    call.costSource = CostSource::Estimated;
    call.status = failed ? CallStatus::Error : CallStatus::Ok;
    return call;
}

} // namespace

class TestBehaviour : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void tellsTwoVersionsApart()
    {
        QTemporaryDir folder;
        const ManualClock clock(kStart);
        auto telemetry = Telemetry::open(folder.filePath(QStringLiteral("t.demarc-calls")), clock);
        QVERIFY(telemetry.has_value());
        std::vector<Call> calls;
        for (int i = 0; i < 40; ++i)
            calls.push_back(call(i, "11", 2s, 2'000'000'000, i < 10));
        for (int i = 40; i < 60; ++i)
            calls.push_back(call(i, "12", 1s, 1'000'000'000, false));
        calls.push_back(call(60, "13", 9s, 9'000'000'000, false));
        QVERIFY((*telemetry)->submit(calls).result().has_value());

        const auto found = promptBehaviour(**telemetry, QStringLiteral("report-summary"), 11, 12).result();
        QVERIFY(found.has_value());
        QCOMPARE(found->before.calls, std::int64_t {40});
        QCOMPARE(found->after.calls, std::int64_t {20});
        QCOMPARE(*found->before.costPerCall.value, 0.002);
        QCOMPARE(*found->after.costPerCall.value, 0.001);
        QCOMPARE(*found->before.errorShare.value, 0.25);
        QCOMPARE(*found->after.tokensPerCall.value, 120.0);
        QVERIFY(std::abs(*found->before.p95.value - 2.0) < 0.021); // the sketch's stated error
        QVERIFY(!found->before.quality.value.has_value());

        const auto elsewhere =
            promptBehaviour(**telemetry, QStringLiteral("report-summary"), 11, 12, QStringLiteral("staging")).result();
        QCOMPARE(elsewhere->before.calls, std::int64_t {0});
        QVERIFY(!elsewhere->before.costPerCall.value.has_value());
    }

    void judgesOnlyWhatCanBeSaid_data()
    {
        QTest::addColumn<double>("before");
        QTest::addColumn<int>("beforeSamples");
        QTest::addColumn<double>("after");
        QTest::addColumn<int>("afterSamples");
        QTest::addColumn<int>("asShares");
        QTest::addColumn<int>("asFigures");
        const auto n = [](Difference difference) { return static_cast<int>(difference); };
        QTest::newRow("too few") << 0.5 << 29 << 0.1 << 1000 << n(Difference::NotEnough) << n(Difference::NotEnough);
        QTest::newRow("clearly lower") << 0.5 << 1000 << 0.4 << 1000 << n(Difference::Lower) << n(Difference::Lower);
        QTest::newRow("clearly higher") << 0.4 << 1000 << 0.5 << 1000 << n(Difference::Higher) << n(Difference::Higher);
        // standard error of the difference: sqrt(.5 × .5 × 2 / 100) = 0.0707
        QTest::newRow("within chance as a share") << 0.45 << 100 << 0.55 << 100 << n(Difference::Same) << n(Difference::Higher);
        // All errors fall on one side: C(30, 5) / C(60, 5) = 0.026 is 0.052 both ways, C(30, 6) / C(60, 6) = 0.012 is 0.024.
        QTest::newRow("five errors of thirty")
            << 0.0 << 30 << 5 / 30.0 << 30 << n(Difference::NotEnough) << n(Difference::Higher);
        QTest::newRow("six errors of thirty") << 0.0 << 30 << 6 / 30.0 << 30 << n(Difference::Higher) << n(Difference::Higher);
        // 298 errors in all, of which chance would deal 3.7 to the 418 calls that had 37.
        QTest::newRow("few, but far too many")
            << 261 / 33476.0 << 33476 << 37 / 418.0 << 418 << n(Difference::Higher) << n(Difference::Higher);
        QTest::newRow("hardly any errors") << 0.008 << 100 << 0.009 << 100 << n(Difference::NotEnough) << n(Difference::Higher);
        QTest::newRow("within two per cent") << 0.500 << 100 << 0.505 << 100 << n(Difference::Same) << n(Difference::Same);
    }
    void judgesOnlyWhatCanBeSaid()
    {
        QFETCH(double, before);
        QFETCH(int, beforeSamples);
        QFETCH(double, after);
        QFETCH(int, afterSamples);
        const BehaviourFigure first {before, beforeSamples};
        const BehaviourFigure second {after, afterSamples};
        QTEST(static_cast<int>(compareShares(first, second)), "asShares");
        QTEST(static_cast<int>(compareFigures(first, second)), "asFigures");
        QCOMPARE(compareFigures({}, second), Difference::NoData);
    }
};

DEMARC_TEST_MAIN(TestBehaviour)
#include "tst_behaviour.moc"
