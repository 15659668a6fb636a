// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/alerts/alertrule.h"

#include "support/testmain.h"

using namespace demarc;
using namespace std::chrono_literals;

namespace {

const Instant kNow = *parseInstant(u"2026-11-20T12:00:30Z");

AlertRule rule(AlertMetric metric, const char *limit)
{
    AlertRule made;
    made.id = {QStringLiteral("r")};
    made.metric = metric;
    made.limit = *Decimal::parse(limit);
    made.window = 15min;
    made.minimumSamples = 20;
    return made;
}

// A quarter of an hour, asked for half a minute after noon.
PanelQuery asked(AlertMetric metric) { return queryOf(rule(metric, "1"), kNow); }

// Its first bucket may begin before what was asked for; that must not matter.
Panel panelOf(std::vector<PanelGroup> groups)
{
    Panel panel;
    panel.to = *parseInstant(u"2026-11-20T12:01:00Z");
    panel.from = panel.to - 60min;
    panel.step = 15min;
    panel.groups = std::move(groups);
    return panel;
}

PanelGroup group(const char *system, std::optional<PanelValue> total, std::int64_t samples)
{
    return {system, total, {total}, {samples}, samples};
}

} // namespace

class AlertRuleTest : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void aRuleFiresAboveItsLimit_data();
    void aRuleFiresAboveItsLimit();
    void costIsComparedExactly();
    void theWindowEndsWithTheRunningMinute();
    void evidenceIsNotUsedTwice();
    void aNamedSystemWithoutCallsHasNoData();
    void evidenceTellsWhatWasMeasured();
    void problemsOfARule();
};

void AlertRuleTest::aRuleFiresAboveItsLimit_data()
{
    QTest::addColumn<double>("measured");
    QTest::addColumn<qint64>("samples");
    QTest::addColumn<int>("verdict");
    QTest::newRow("above") << 3.01 << qint64 {20} << static_cast<int>(Verdict::Fires);
    QTest::newRow("at the limit") << 3.0 << qint64 {20} << static_cast<int>(Verdict::Quiet);
    QTest::newRow("below") << 0.0 << qint64 {5000} << static_cast<int>(Verdict::Quiet);
    QTest::newRow("above on too few calls") << 9.0 << qint64 {19} << static_cast<int>(Verdict::TooFewSamples);
    QTest::newRow("no calls") << 0.0 << qint64 {0} << static_cast<int>(Verdict::NoData);
}

void AlertRuleTest::aRuleFiresAboveItsLimit()
{
    QFETCH(double, measured);
    QFETCH(qint64, samples);
    QFETCH(int, verdict);
    const auto reading =
        judge(rule(AlertMetric::LatencyP95, "3"), asked(AlertMetric::LatencyP95), group("a", PanelValue {measured}, samples));
    QCOMPARE(static_cast<int>(reading.verdict), verdict);
}

void AlertRuleTest::costIsComparedExactly()
{
    const auto limit = rule(AlertMetric::CostPerHour, "2"); // an hour: 0.5 in a quarter of one
    const Money half {Money::kPicoPerUnit / 2};
    const auto verdict = [&](Money spent) {
        return judge(limit, asked(AlertMetric::CostPerHour), group("a", PanelValue {spent}, 20)).verdict;
    };
    QVERIFY(verdict(half) == Verdict::Quiet);
    QVERIFY(verdict(half + Money {1}) == Verdict::Fires);
    const auto unpriced = judge(limit, asked(AlertMetric::CostPerHour), group("a", std::nullopt, 20));
    QVERIFY(unpriced.verdict == Verdict::NoData); // no price is not a price of zero
}

void AlertRuleTest::theWindowEndsWithTheRunningMinute()
{
    const auto query = queryOf(rule(AlertMetric::LatencyP95, "3"), kNow);
    QCOMPARE(toIso(*query.to), QStringLiteral("2026-11-20T12:01:00Z"));
    QCOMPARE(toIso(*query.from), QStringLiteral("2026-11-20T11:46:00Z"));
    QVERIFY(query.step == 15min);
    QVERIFY(query.groupBy == Dimension::System);
    QCOMPARE(query.quantile, 0.95);
}

void AlertRuleTest::evidenceIsNotUsedTwice()
{
    const auto limit = rule(AlertMetric::LatencyP95, "3");
    QCOMPARE(toIso(*queryOf(limit, kNow, kNow - 5min).from), QStringLiteral("2026-11-20T11:56:00Z"));
    QCOMPARE(toIso(*queryOf(limit, kNow, kNow - 2h).from), QStringLiteral("2026-11-20T11:46:00Z"));
    const auto justNow = queryOf(limit, kNow, kNow);
    QVERIFY(*justNow.to - *justNow.from == 1min); // never an empty window
}

void AlertRuleTest::aNamedSystemWithoutCallsHasNoData()
{
    auto limit = rule(AlertMetric::ErrorShare, "0.05");
    const auto panel = panelOf({group("a", PanelValue {0.5}, 100), group("b", PanelValue {0.01}, 100)});
    QCOMPARE(judgeAll(limit, asked(limit.metric), panel).size(), std::size_t {2});
    limit.system = QStringLiteral("b");
    QCOMPARE(judgeAll(limit, asked(limit.metric), panel).size(), std::size_t {1});
    QVERIFY(judgeAll(limit, asked(limit.metric), panel).front().verdict == Verdict::Quiet);
    limit.system = QStringLiteral("silent");
    QVERIFY(judgeAll(limit, asked(limit.metric), panel).front().verdict == Verdict::NoData);
    QCOMPARE(judgeAll(limit, asked(limit.metric), panel).front().system, QStringLiteral("silent"));
}

void AlertRuleTest::evidenceTellsWhatWasMeasured()
{
    const auto spent = Money {Money::kPicoPerUnit * 3};
    const auto reading =
        judge(rule(AlertMetric::CostPerHour, "10.50"), asked(AlertMetric::CostPerHour), group("a", PanelValue {spent}, 40));
    QCOMPARE(reading.evidence.measured, QStringLiteral("12")); // 3 in a quarter of an hour
    QCOMPARE(reading.evidence.limit, QStringLiteral("10.5"));
    QCOMPARE(reading.evidence.samples, qint64 {40});
    QCOMPARE(toIso(reading.evidence.from), QStringLiteral("2026-11-20T11:46:00Z"));
    QVERIFY(reading.verdict == Verdict::Fires);
}

void AlertRuleTest::problemsOfARule()
{
    QVERIFY(problemsOf(rule(AlertMetric::LatencyP95, "3")).empty());
    QVERIFY(problemsOf(rule(AlertMetric::ErrorShare, "0.99")).empty());
    QVERIFY(problemsOf(rule(AlertMetric::ErrorShare, "1")) == std::vector {RuleProblem::ShareAboveOne});
    QVERIFY(problemsOf(rule(AlertMetric::CostPerHour, "0")) == std::vector {RuleProblem::LimitNotPositive});
    auto odd = rule(AlertMetric::CostPerHour, "-1");
    odd.window = 90s;
    odd.minimumSamples = 0;
    QCOMPARE(problemsOf(odd).size(), std::size_t {3});
    odd = rule(AlertMetric::CostPerHour, "1");
    odd.window = 8 * 24h;
    QVERIFY(problemsOf(odd) == std::vector {RuleProblem::WindowTooLong});
}

DEMARC_TEST_MAIN(AlertRuleTest)
#include "tst_alertrule.moc"
