// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/statement.h"
#include "store/telemetry/telemetryreader.h"
#include "store/telemetry/telemetrywriter.h"
#include "support/calls.h"
#include "support/testmain.h"

#include <QTemporaryDir>

#include <cmath>
#include <set>

using namespace demarc;
using namespace demarc::telemetry;
using namespace std::chrono_literals;

namespace {

// The obvious way to a panel's figures, from the calls themselves: what the reader must agree with.
struct Expected {
    Int128 cost = 0;
    std::int64_t calls = 0, errors = 0, priced = 0, tokens = 0, tokenCalls = 0, scores = 0, scoreThousandths = 0;
    std::vector<std::int64_t> latencies;

    void add(const Call &call)
    {
        ++calls;
        errors += call.status == CallStatus::Error ? 1 : 0;
        priced += call.costPico ? 1 : 0;
        cost += call.costPico.value_or(0);
        tokenCalls += call.inputTokens || call.outputTokens ? 1 : 0;
        tokens += call.inputTokens.value_or(0) + call.outputTokens.value_or(0);
        if (call.duration)
            latencies.push_back(call.duration->count());
        for (const auto &score : call.scores) {
            ++scores;
            scoreThousandths += std::llround(score.value * 1000);
        }
    }

    bool agrees(Metric metric, const std::optional<PanelValue> &value)
    {
        const auto is = [&value](bool any, auto expected) {
            return any ? value.has_value() && *value == PanelValue {expected} : !value.has_value();
        };
        const auto near = [&value](bool any, double expected, double allowed) {
            return any ? value.has_value() && std::abs(std::get<double>(*value) - expected) <= allowed : !value.has_value();
        };
        const auto share = [](std::int64_t part, std::int64_t whole) {
            return static_cast<double>(part) / static_cast<double>(whole);
        };
        switch (metric) {
        case Metric::Cost:
            return is(priced > 0, Money {cost});
        case Metric::Calls:
            return is(calls > 0, calls);
        case Metric::Errors:
            return is(calls > 0, errors);
        case Metric::Tokens:
            return is(tokenCalls > 0, tokens);
        case Metric::ErrorShare:
            return near(calls > 0, calls ? share(errors, calls) : 0, 1e-15);
        case Metric::Quality:
            return near(scores > 0, scores ? share(scoreThousandths, scores) / 1000 : 0, 1e-12);
        case Metric::Latency:
            return near(!latencies.empty(), exactMedian(), exactMedian() * 0.0100001);
        case Metric::TimeToFirst:
            break;
        }
        return false;
    }

    double exactMedian()
    {
        if (latencies.empty())
            return 0;
        std::sort(latencies.begin(), latencies.end());
        const auto half = latencies.size() / 2; // of an even number the middle between two
        const auto lower = latencies[latencies.size() % 2 ? half : half - 1];
        return static_cast<double>(lower + latencies[half]) / 2e6;
    }
};

std::string groupOfCall(const Call &call, std::optional<Dimension> dimension)
{
    if (!dimension)
        return {};
    switch (*dimension) {
    case Dimension::Model:
        return call.series.model;
    case Dimension::System:
        return call.series.service == "triage" ? "Intake" : call.series.service;
    case Dimension::Prompt:
        return call.series.promptName.empty() ? "" : call.series.promptName + "@" + call.series.promptVersion;
    case Dimension::Environment:
        return call.series.environment;
    case Dimension::Operation:
        return "chat";
    case Dimension::User:
        return call.user;
    }
    return {};
}

constexpr std::array kMetrics {
    Metric::Cost, Metric::Calls, Metric::Errors, Metric::ErrorShare, Metric::Latency, Metric::Tokens, Metric::Quality};

} // namespace

class TestTelemetryReader : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_path = m_folder.filePath(QStringLiteral("w.demarc-calls"));
        m_writer = TelemetryWriter::open(m_path, m_clock).value();
        test::RandomCalls random(11);
        for (std::uint64_t i = 0; i < 4000; ++i)
            m_calls.push_back(random(i, test::kMonday - 30h, 60h));
        QVERIFY(m_writer->append(m_calls).has_value());
        m_reader = TelemetryReader::open(m_path).value();
    }

    void panelsAgreeWithTheCalls_data()
    {
        QTest::addColumn<int>("dimension");
        QTest::addColumn<qint64>("fromSecond"); // after Monday
        QTest::addColumn<qint64>("toSecond");
        QTest::addColumn<int>("stepMinutes");
        QTest::newRow("all, by the hour") << -1 << qint64 {-200'000} << qint64 {200'000} << 60;
        QTest::newRow("all, by the day") << -1 << qint64 {-200'000} << qint64 {200'000} << 1440;
        QTest::newRow("odd edges, by the quarter") << -1 << qint64 {-40'001} << qint64 {12'347} << 30;
        QTest::newRow("odd edges, by seven minutes") << -1 << qint64 {-4'001} << qint64 {7'347} << 7;
        QTest::newRow("within a minute") << -1 << qint64 {61} << qint64 {110} << 1;
        QTest::newRow("models") << 0 << qint64 {-90'000} << qint64 {90'017} << 360;
        QTest::newRow("systems") << 1 << qint64 {-90'000} << qint64 {90'000} << 120;
        QTest::newRow("prompts") << 2 << qint64 {-50'005} << qint64 {90'000} << 15;
        QTest::newRow("environments") << 3 << qint64 {-50'005} << qint64 {90'000} << 1440;
        QTest::newRow("operations") << 4 << qint64 {-50'005} << qint64 {90'000} << 60;
        QTest::newRow("users") << 5 << qint64 {-50'005} << qint64 {90'000} << 60;
        QTest::newRow("where nothing is") << -1 << qint64 {900'000} << qint64 {990'000} << 60;
    }
    void panelsAgreeWithTheCalls()
    {
        QFETCH(int, dimension);
        QFETCH(qint64, fromSecond);
        QFETCH(qint64, toSecond);
        QFETCH(int, stepMinutes);
        PanelQuery query;
        query.quantile = 0.5;
        if (dimension >= 0)
            query.groupBy = static_cast<Dimension>(dimension);
        query.from = test::kMonday + std::chrono::seconds {fromSecond};
        query.to = test::kMonday + std::chrono::seconds {toSecond};
        query.step = std::chrono::minutes {stepMinutes};
        query.systemOfService = {{"triage", "Intake"}};
        for (const auto metric : kMetrics) {
            query.metric = metric;
            verifyPanel(query);
        }
    }

    void conditionsMustAllBeMet()
    {
        PanelQuery query;
        query.filter.anyOf[Dimension::Model] = {"gpt-4o", "gpt-4o-mini"};
        query.filter.anyOf[Dimension::Environment] = {"staging"};
        query.filter.anyOf[Dimension::Prompt] = {"report-summary@1"};
        query.filter.anyOf[Dimension::System] = {};
        const auto meetsAll = [](const Call &c) {
            return c.series.model.starts_with("gpt") && c.series.environment == "staging" && c.series.promptVersion == "1";
        };
        QCOMPARE(countOf(query), std::count_if(m_calls.begin(), m_calls.end(), meetsAll));
        query.filter.anyOf[Dimension::User] = {"ann"};
        QCOMPARE(countOf(query),
            std::count_if(m_calls.begin(), m_calls.end(), [&](const Call &c) { return meetsAll(c) && c.user == "ann"; }));
        query.filter.anyOf = {{Dimension::Prompt, {"report-summary"}}};
        QCOMPARE(countOf(query),
            std::count_if(m_calls.begin(), m_calls.end(), [](const Call &c) { return !c.series.promptName.empty(); }));
    }

    void qualityMayBeOfOneName()
    {
        PanelQuery query;
        query.metric = Metric::Quality;
        query.quality = "helpful";
        std::int64_t helpful = 0;
        for (const auto &call : m_calls)
            helpful += std::count_if(call.scores.begin(), call.scores.end(), [](const Score &s) { return s.name == "helpful"; });
        QCOMPARE(m_reader->panel(query).value().samples, helpful);
        query.quality = "nobody scored this";
        QVERIFY(!m_reader->panel(query).value().total.has_value());
        QCOMPARE(m_reader->qualities().value(), (std::vector<std::string> {"grounded", "helpful"}));
    }

    void unpricedCallsAreCountedNotSummed()
    {
        PanelQuery query;
        query.metric = Metric::Cost;
        const auto panel = m_reader->panel(query).value();
        const auto unpriced = std::count_if(m_calls.begin(), m_calls.end(), [](const Call &c) { return !c.costPico; });
        QCOMPARE(panel.unpricedCalls, unpriced);
        QCOMPARE(panel.samples, std::int64_t {4000} - unpriced);
    }

    void withoutARangeEverythingIsCovered()
    {
        const auto panel = m_reader->panel({}).value();
        QCOMPARE(std::get<std::int64_t>(*panel.total), std::int64_t {4000});
        const auto range = m_reader->storedRange().value().value();
        QVERIFY(panel.from <= range.first && panel.to == range.last + 1us);
        QVERIFY(panel.bucketCount() > 100 && panel.bucketCount() <= 302);
    }

    void theChosenStepLiesOnItsMultiples()
    {
        PanelQuery query;
        query.from = test::kMonday + 7min + 3s;
        query.to = test::kMonday + 24h;
        const auto panel = m_reader->panel(query).value();
        QCOMPARE(panel.step.count(), Duration {5min}.count());
        QCOMPARE(microsOf(panel.from), microsOf(test::kMonday + 5min));
    }

    // About 33 calls in half an hour.
    void bucketsWidenUntilTheyHoldEnough_data()
    {
        QTest::addColumn<qint64>("samples");
        QTest::addColumn<int>("stepMinutes");
        QTest::newRow("enough as it is") << qint64 {15} << 30;
        QTest::newRow("enough in two hours, not in one") << qint64 {100} << 120;
        QTest::newRow("never enough") << qint64 {100'000} << 360;
    }
    void bucketsWidenUntilTheyHoldEnough()
    {
        QFETCH(qint64, samples);
        QFETCH(int, stepMinutes);
        PanelQuery query;
        query.from = test::kMonday - 29h - 30min;
        query.to = test::kMonday + 29h;
        query.step = 30min;
        query.widening = Widening {samples, {1h, 2h, 6h}};
        const auto panel = m_reader->panel(query).value();
        const Duration step = std::chrono::minutes {stepMinutes};
        QCOMPARE(panel.step.count(), step.count());
        QCOMPARE(microsOf(panel.from), microsOf(floorTo(*query.from, step)));
        std::vector<std::int64_t> expected(panel.bucketCount());
        for (const auto &call : m_calls) {
            if (call.start >= *query.from && call.start < *query.to)
                ++expected[static_cast<std::size_t>((call.start - panel.from) / step)];
        }
        QCOMPARE(panel.groups.front().pointSamples, expected);
        for (std::size_t i = 0; i < expected.size(); ++i)
            QCOMPARE(std::get<std::int64_t>(panel.groups.front().points[i].value_or(std::int64_t {0})), expected[i]);
    }

    void refusesQuestionsWithoutAnAnswer_data()
    {
        QTest::addColumn<qint64>("toMinute");
        QTest::addColumn<qint64>("stepSeconds");
        QTest::newRow("a step of no whole minutes") << qint64 {60} << qint64 {90};
        QTest::newRow("a step of nothing") << qint64 {60} << qint64 {0};
        QTest::newRow("a range turned round") << qint64 {-60} << qint64 {60};
        QTest::newRow("more points than anybody can see") << qint64 {1'000'000} << qint64 {60};
    }
    void refusesQuestionsWithoutAnAnswer()
    {
        QFETCH(qint64, toMinute);
        QFETCH(qint64, stepSeconds);
        PanelQuery query;
        query.from = test::kMonday;
        query.to = test::kMonday + std::chrono::minutes {toMinute};
        query.step = std::chrono::seconds {stepSeconds};
        const auto refused = m_reader->panel(query);
        QVERIFY(!refused && refused.error().kind == ErrorKind::InvalidInput);
    }

    void pagesOfCallsListEachOnceNewestFirst()
    {
        CallQuery query;
        query.limit = 700;
        std::set<SpanKey> seen;
        auto last = instantOf(std::numeric_limits<std::int64_t>::max());
        int pages = 0;
        do {
            const auto page = m_reader->calls(query).value();
            for (const auto &call : page.calls) {
                QVERIFY(call.start <= last);
                last = call.start;
                QVERIFY(seen.insert(call.key).second);
            }
            query.before = page.next;
            ++pages;
        } while (query.before);
        QCOMPARE(seen.size(), m_calls.size());
        QCOMPARE(pages, 6);
    }

    void pagesContinueBetweenCallsOfOneInstant()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("same.demarc-calls"));
        auto writer = TelemetryWriter::open(path, m_clock).value();
        std::vector<Call> calls;
        for (std::uint64_t i = 0; i < 10; ++i)
            calls.push_back(test::fullCall(i, test::kMonday));
        QVERIFY(writer->append(calls).has_value());
        auto reader = TelemetryReader::open(path).value();
        CallQuery query;
        query.limit = 5;
        const auto first = reader->calls(query).value();
        query.before = first.next;
        const auto second = reader->calls(query).value();
        QCOMPARE(first.calls.size() + second.calls.size(), std::size_t {10});
        QVERIFY(!second.next);
        QVERIFY(first.calls.back().key != second.calls.front().key);
    }

    void callsAreFiltered()
    {
        CallQuery query;
        query.limit = 10'000;
        query.errorsOnly = true;
        query.filter.anyOf[Dimension::User] = {"ann"};
        query.from = test::kMonday;
        query.to = test::kMonday + 5h;
        const auto expected = std::count_if(m_calls.begin(), m_calls.end(), [&](const Call &c) {
            return c.status == CallStatus::Error && c.user == "ann" && c.start >= *query.from && c.start < *query.to;
        });
        QVERIFY(expected > 0);
        QCOMPARE(static_cast<std::ptrdiff_t>(m_reader->calls(query).value().calls.size()), expected);
    }

    void servicesAreSeenFromTheirFirstToTheirLastCall()
    {
        std::map<std::string, ServiceSeen> expected;
        for (const auto &call : m_calls) {
            auto &seen = expected.try_emplace(call.series.service, ServiceSeen {call.series.service, call.start, call.start, 0})
                             .first->second;
            seen.firstSeen = std::min(seen.firstSeen, call.start);
            seen.lastSeen = std::max(seen.lastSeen, call.start);
            ++seen.calls;
        }
        const auto services = m_reader->services().value();
        QCOMPARE(services.size(), expected.size());
        for (const auto &seen : services) {
            QCOMPARE(microsOf(seen.firstSeen), microsOf(expected[seen.service].firstSeen));
            QCOMPARE(microsOf(seen.lastSeen), microsOf(expected[seen.service].lastSeen));
            QCOMPARE(seen.calls, expected[seen.service].calls);
        }
    }

    void anEmptyFileHasNoFigures()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("empty.demarc-calls"));
        const auto writer = TelemetryWriter::open(path, m_clock).value();
        auto reader = TelemetryReader::open(path).value();
        const auto panel = reader->panel({}).value();
        QVERIFY(!panel.total && panel.groups.size() == 1 && panel.groups.front().points.empty());
        QVERIFY(!reader->storedRange().value());
        QVERIFY(reader->services().value().empty() && reader->calls({}).value().calls.empty());
        QVERIFY(reader->check().value().isSound());
    }

    void theCheckFindsWhatDiffers_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::newRow("a call went missing") << QByteArray("DELETE FROM calls WHERE id = 17");
        QTest::newRow("a cost changed") << QByteArray("UPDATE calls SET cost = coalesce(cost, 0) + 1 WHERE id = 17");
        QTest::newRow("a minute went missing")
            << QByteArray("DELETE FROM rollup WHERE level = 0 AND start = (SELECT min(start) FROM rollup WHERE level = 0)");
        QTest::newRow("a day of nothing") << QByteArray(
            "INSERT INTO rollup SELECT 3, 0, 1, totals FROM rollup WHERE level = 3 LIMIT 1");
        QTest::newRow("a key that cannot be found") << QByteArray("UPDATE span_index SET hash = hash + 1 WHERE node = 3");
        QTest::newRow("a call without its entry in the index") << QByteArray("DELETE FROM span_index WHERE node = 3");
        QTest::newRow("a start outside of its zone")
            << QByteArray("UPDATE zones SET first_start = last_start + 1 WHERE level = 0");
        QTest::newRow("a score of nothing") << QByteArray("INSERT INTO scores VALUES (987654, 0, 1, 0.5)");
        QTest::newRow("a distribution went missing") << QByteArray(
            "DELETE FROM rollup_sketches WHERE level = 1 AND start = (SELECT min(start) FROM rollup WHERE level = 1)");
        QTest::newRow("a distribution of nothing")
            << QByteArray("INSERT INTO rollup_sketches SELECT 3, 0, 1, sketches FROM rollup_sketches WHERE level = 3 LIMIT 1");
        QTest::newRow("a total that is none") << QByteArray("UPDATE rollup SET totals = x'01' WHERE level = 2");
    }
    void theCheckFindsWhatDiffers()
    {
        QFETCH(QByteArray, damage);
        QVERIFY(m_reader->check().value().isSound());
        QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("copy.demarc-calls"));
        {
            const auto source = sql::openSqlite(m_path, {.applicationId = kApplicationId}).value();
            QVERIFY(execute(source.get(), m_path, ("VACUUM INTO '" + path.toUtf8() + "'").constData()).has_value());
            const auto copy = sql::openSqlite(path, {.applicationId = kApplicationId}).value();
            QVERIFY(execute(copy.get(), path, damage.constData()).has_value());
        }
        const auto report = TelemetryReader::open(path).value()->check();
        QVERIFY(report.has_value() && !report->isSound());
    }

private:
    std::int64_t countOf(const PanelQuery &query)
    {
        const auto panel = m_reader->panel(query);
        return panel && panel->total ? std::get<std::int64_t>(*panel->total) : 0;
    }

    void verifyPanel(const PanelQuery &query)
    {
        const auto panel = m_reader->panel(query).value();
        QVERIFY(panel.from <= *query.from && panel.to == *query.to);
        Expected all;
        std::map<std::string, Expected> groups;
        std::map<std::pair<std::string, std::size_t>, Expected> points;
        for (const auto &call : m_calls) {
            if (call.start < *query.from || call.start >= *query.to)
                continue;
            const auto group = groupOfCall(call, query.groupBy);
            const auto bucket = static_cast<std::size_t>((call.start - panel.from) / panel.step);
            all.add(call);
            groups[group].add(call);
            points[{group, bucket}].add(call);
        }
        QVERIFY(all.agrees(query.metric, panel.total));
        QCOMPARE(panel.groups.size(), query.groupBy ? groups.size() : 1);
        for (const auto &group : panel.groups) {
            QVERIFY(groups[group.key].agrees(query.metric, group.total));
            QCOMPARE(group.points.size(), panel.bucketCount());
            for (std::size_t bucket = 0; bucket < group.points.size(); ++bucket)
                QVERIFY((points[{group.key, bucket}].agrees(query.metric, group.points[bucket])));
        }
    }

    ManualClock m_clock {test::kMonday};
    QTemporaryDir m_folder;
    QString m_path;
    std::vector<Call> m_calls;
    std::unique_ptr<TelemetryWriter> m_writer;
    std::unique_ptr<TelemetryReader> m_reader;
};

DEMARC_TEST_MAIN(TestTelemetryReader)
#include "tst_telemetryreader.moc"
