// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demosources.h"

#include "app/demo/democalls.h"
#include "support/testmain.h"

#include <numeric>
#include <set>

using namespace demarc;
using namespace demarc::app;
using namespace std::chrono_literals;

class TestDemoSources : public test::Test {
    Q_OBJECT

    DemoStory m_story = DemoStory::at(*parseInstant(u"2026-11-23T14:20:00Z"));
    std::vector<Sender> m_senders = demoSenders(m_story, {});

    static std::int64_t callsOf(const std::vector<SourceActivity> &activities)
    {
        return std::accumulate(activities.begin(), activities.end(), std::int64_t {0},
            [](std::int64_t sum, const SourceActivity &activity) { return sum + activity.counts.calls; });
    }

private Q_SLOTS:
    void countsEveryCallOnceAndTheLastHourByMinute()
    {
        const auto calls = demoCalls(m_story, m_story.now - 24h, m_story.now);
        const auto activities = demoActivity(calls, m_senders, {}, m_story.now);
        QCOMPARE(callsOf(activities), static_cast<std::int64_t>(calls.size()));
        std::set<std::pair<SourceKey, Instant>> minutes;
        for (const auto &activity : activities) {
            QVERIFY(activity.last < m_story.now);
            if (activity.last >= m_story.now - 1h)
                QVERIFY(minutes.emplace(activity.source, floorTo(activity.last, 1min)).second);
        }
        QVERIFY(minutes.size() > 20); // a Monday afternoon
    }

    void leavesOutWhatAKnownSourceSent()
    {
        const auto calls = demoCalls(m_story, m_story.now - 2h, m_story.now);
        const auto all = demoActivity(calls, m_senders, {}, m_story.now);
        std::map<SourceKey, SourceSeen> known;
        for (const auto &activity : all) {
            auto &seen = known[activity.source];
            seen.source = activity.source;
            seen.last = std::max(seen.last, activity.last);
        }
        std::vector<SourceSeen> list;
        for (const auto &[key, seen] : known)
            list.push_back(seen);
        QCOMPARE(callsOf(demoActivity(calls, m_senders, list, m_story.now)), std::int64_t {0});
    }

    void refusesOnce()
    {
        const auto refusals = demoRefusals(m_story, m_senders, {});
        QCOMPARE(refusals.size(), std::size_t {2});
        SourceSeen seen;
        seen.source = refusals.back().source;
        seen.last = refusals.back().last;
        QVERIFY(demoRefusals(m_story, m_senders, {seen}).empty());
    }
};

DEMARC_TEST_MAIN(TestDemoSources)
#include "tst_demosources.moc"
