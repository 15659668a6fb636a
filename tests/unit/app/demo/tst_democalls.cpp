// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/democalls.h"

#include "support/testmain.h"

#include <set>

using namespace demarc;
using namespace demarc::app;

class TestDemoCalls : public demarc::test::Test {
    Q_OBJECT

    const DemoStory m_story = DemoStory::at(*parseInstant(u"2026-11-23T14:20:00Z"));

    static double share(const std::vector<Call> &calls, const std::function<bool(const Call &)> &of)
    {
        return static_cast<double>(std::count_if(calls.begin(), calls.end(), of)) / static_cast<double>(calls.size());
    }
    std::vector<Call> callsOf(const char *service, Instant from, Instant to) const
    {
        auto calls = demoCalls(m_story, from, to);
        std::erase_if(calls, [&](const Call &call) { return call.series.service != service; });
        return calls;
    }

private Q_SLOTS:
    void anyPartIsTheSameWheneverItIsMade()
    {
        const auto from = m_story.day(10, 8);
        const auto whole = demoCalls(m_story, from, from + std::chrono::hours {4});
        auto parts = demoCalls(m_story, from, from + std::chrono::minutes {37});
        const auto rest = demoCalls(m_story, from + std::chrono::minutes {37}, from + std::chrono::hours {4});
        parts.insert(parts.end(), rest.begin(), rest.end());
        QCOMPARE(parts.size(), whole.size());
        for (std::size_t i = 0; i < whole.size(); ++i) {
            QVERIFY(parts[i].key == whole[i].key);
            QCOMPARE(parts[i].start, whole[i].start);
        }
    }

    void hundredDaysAreAboutAQuarterOfAMillionDifferentCalls()
    {
        const auto calls = demoCalls(m_story, m_story.begin(), m_story.now);
        QVERIFY2(calls.size() > 235'000 && calls.size() < 265'000, qPrintable(QString::number(calls.size())));
        std::set<SpanKey> keys;
        for (const auto &call : calls)
            keys.insert(call.key);
        QCOMPARE(keys.size(), calls.size());
    }

    void officesWorkByDay()
    {
        const auto noon = demoCalls(m_story, m_story.day(12, 12), m_story.day(12, 13));
        const auto night = demoCalls(m_story, m_story.day(12, 2), m_story.day(12, 3));
        QVERIFY(noon.size() > 5 * night.size());
    }

    void theStoryShowsInTheCalls()
    {
        const auto failed = [](const Call &call) { return call.status == CallStatus::Error; };
        const auto bad = callsOf(demoservice::kReports, m_story.promptBreaks(), m_story.promptRolledBack());
        const auto good = callsOf(demoservice::kReports, m_story.day(15, 9, 30), m_story.day(15, 16, 40));
        QVERIFY(share(bad, failed) > 0.05);
        QVERIFY(share(good, failed) < 0.03);
        QCOMPARE(bad.front().series.promptVersion, std::string("11"));
        QCOMPARE(good.front().series.promptVersion, std::string("10"));

        const auto trial = callsOf(demoservice::kTenants, m_story.modelSwitched(), m_story.modelSwitchedBack());
        QCOMPARE(trial.front().series.model, std::string("claude-opus-4"));
        const auto slow = callsOf(demoservice::kTriage, m_story.providerSlow(), m_story.providerWell());
        QVERIFY(share(slow, [](const Call &call) { return call.duration > std::chrono::seconds {4}; }) > 0.5);
        QVERIFY(callsOf(demoservice::kPilot, m_story.begin(), m_story.pilotStarts()).empty());
        QVERIFY(!callsOf(demoservice::kPilot, m_story.pilotStarts(), m_story.now).empty());
    }
};

DEMARC_TEST_MAIN(TestDemoCalls)
#include "tst_democalls.moc"
