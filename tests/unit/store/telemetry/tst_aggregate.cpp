// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/aggregate.h"
#include "support/calls.h"
#include "support/testmain.h"

using namespace demarc;
using namespace demarc::telemetry;

namespace {

// Ids of score names, as the store would give them.
std::vector<std::int64_t> idsOf(const Call &call)
{
    std::vector<std::int64_t> ids;
    for (const auto &score : call.scores)
        ids.push_back(score.name == "helpful" ? 1 : 2);
    return ids;
}

Aggregate totalsOf(const std::vector<Call> &calls)
{
    Aggregate totals;
    for (const auto &call : calls)
        totals.add(call, idsOf(call));
    return totals;
}

std::vector<Call> randomCalls(unsigned seed, int count)
{
    test::RandomCalls random(seed);
    std::vector<Call> calls;
    for (int i = 0; i < count; ++i)
        calls.push_back(random(static_cast<std::uint64_t>(i), test::kMonday, std::chrono::hours {1}));
    return calls;
}

std::string bytesOf(const Aggregate &totals)
{
    std::string bytes;
    totals.appendTo(bytes);
    return bytes;
}

std::string sketchesOf(const Aggregate &totals)
{
    std::string bytes;
    totals.appendSketchesTo(bytes);
    return bytes;
}

} // namespace

class TestAggregate : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void countsWhatACallSays()
    {
        const auto totals = totalsOf({test::fullCall(1, test::kMonday), test::fullCall(2, test::kMonday)});
        QCOMPARE(totals.calls, std::int64_t {2});
        QCOMPARE(totals.errors, std::int64_t {2});
        QCOMPARE(totals.priced, std::int64_t {2});
        QVERIFY(totals.costPico == 12'000'000'000);
        QVERIFY(totals.inputTokens == 2400 && totals.outputTokens == 600);
        QVERIFY(totals.cacheReadTokens == 2000 && totals.cacheWriteTokens == 100 && totals.reasoningTokens == 40);
        QCOMPARE(totals.latency.count(), std::int64_t {2});
        QCOMPARE(totals.timeToFirst.count(), std::int64_t {2});
        const std::vector<QualityTotal> qualities {{1, 2, 1'500'000'000}, {2, 2, 200'000'000}};
        QVERIFY(totals.qualities == qualities);
    }

    void whatACallDoesNotSayIsNotCounted()
    {
        Call call;
        call.key = test::spanKey(1);
        const auto totals = totalsOf({call});
        QCOMPARE(totals.calls, std::int64_t {1});
        QCOMPARE(totals.priced, std::int64_t {0});
        QCOMPARE(totals.tokenCalls, std::int64_t {0});
        QCOMPARE(totals.latency.count(), std::int64_t {0});
        QVERIFY(totals.qualities.empty());
    }

    void sumsGoBeyond64Bits()
    {
        Call call;
        call.costPico = std::numeric_limits<std::int64_t>::max();
        call.inputTokens = std::numeric_limits<std::int64_t>::max();
        const auto totals = totalsOf({call, call, call});
        const auto thrice = Int128 {std::numeric_limits<std::int64_t>::max()} * 3;
        QVERIFY(totals.costPico == thrice && totals.inputTokens == thrice);
        Aggregate read;
        QVERIFY(read.mergeFrom(bytesOf(totals)));
        QVERIFY(read == totals);
    }

    void mergingEqualsAddingEverything()
    {
        for (unsigned seed = 1; seed <= 10; ++seed) {
            auto calls = randomCalls(seed, 200);
            const auto more = randomCalls(seed + 50, 100);
            auto merged = totalsOf(calls);
            merged.merge(totalsOf(more));
            calls.insert(calls.end(), more.begin(), more.end());
            QVERIFY(merged == totalsOf(calls));
        }
    }

    void takingAwayRestoresWhatWasBefore()
    {
        for (unsigned seed = 1; seed <= 10; ++seed) {
            const auto before = totalsOf(randomCalls(seed, 200));
            auto totals = before;
            const auto more = randomCalls(seed + 50, 100);
            for (const auto &call : more)
                totals.add(call, idsOf(call), 1);
            for (const auto &call : more)
                totals.add(call, idsOf(call), -1);
            QVERIFY(totals == before);
            QCOMPARE(bytesOf(totals), bytesOf(before));
            QCOMPARE(sketchesOf(totals), sketchesOf(before));
        }
    }

    void aDeltaOfOldAndNewIsAppliedToStoredBytes()
    {
        const auto calls = randomCalls(1, 20);
        auto changed = calls;
        changed[3] = test::fullCall(3, test::kMonday);
        Aggregate delta;
        delta.add(calls[3], idsOf(calls[3]), -1);
        delta.add(changed[3], idsOf(changed[3]), 1);
        QVERIFY(delta.mergeFrom(bytesOf(totalsOf(calls))));
        QVERIFY(delta.mergeSketchesFrom(sketchesOf(totalsOf(calls))));
        QVERIFY(delta == totalsOf(changed));
    }

    void sketchesNotAskedForAreSkipped()
    {
        const auto totals = totalsOf(randomCalls(1, 50));
        Aggregate sums;
        QVERIFY(sums.mergeFrom(bytesOf(totals)));
        QCOMPARE(sums.calls, totals.calls);
        QCOMPARE(sums.latency.count(), std::int64_t {0});
        Aggregate first;
        QVERIFY(first.mergeSketchesFrom(sketchesOf(totals), Sketches::TimeToFirst));
        QVERIFY(first.timeToFirst == totals.timeToFirst);
        QCOMPARE(first.latency.count(), std::int64_t {0});
    }

    // They lay in one piece once.
    void sumsAreToldFromTheSketchesBehindThem()
    {
        const auto totals = totalsOf(randomCalls(1, 50));
        const auto bytes = bytesOf(totals) + sketchesOf(totals);
        const auto size = Aggregate::sizeOfSums(bytes);
        QVERIFY(size);
        QCOMPARE(bytes.substr(0, *size), bytesOf(totals));
        QVERIFY(!Aggregate::sizeOfSums(bytes.substr(0, *size - 1)));
    }

    void refusesDamagedBytes()
    {
        const auto totals = totalsOf(randomCalls(1, 50));
        const auto bytes = bytesOf(totals);
        const auto sketches = sketchesOf(totals);
        for (std::size_t size = 0; size < bytes.size(); ++size)
            QVERIFY(!Aggregate {}.mergeFrom(std::string_view(bytes).substr(0, size)));
        for (std::size_t size = 0; size < sketches.size(); ++size)
            QVERIFY(!Aggregate {}.mergeSketchesFrom(std::string_view(sketches).substr(0, size)));
        QVERIFY(!Aggregate {}.mergeSketchesFrom(sketches + '\0'));
        auto later = bytes;
        later[0] = 2;
        Aggregate read;
        QVERIFY(!read.mergeFrom(later));
        QVERIFY(!read.mergeFrom(bytes + '\0'));
    }
};

DEMARC_TEST_MAIN(TestAggregate)
#include "tst_aggregate.moc"
