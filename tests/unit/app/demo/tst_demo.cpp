// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo.h"

#include "app/demo/democalls.h"
#include "app/incidents/queries.h"
#include "app/ownership/ownerdirectory.h"
#include "app/prompts/promptqueries.h"
#include "app/systems/systemlist.h"
#include "app/telemetry/collector.h"
#include "domain/ownership/rules.h"
#include "support/catalogues.h"
#include "support/testmain.h"

#include <QStandardPaths>

using namespace demarc;
using namespace demarc::app;

class TestDemo : public demarc::test::Test {
    Q_OBJECT

    ManualClock m_clock {*parseInstant(u"2026-11-23T14:20:30Z")};

    static Holding holdingOf(Workspace &workspace, const char16_t *key)
    {
        const auto owners = workspace.query([](sql::Connection &c) { return loadOwnerBook(c); }).result();
        return owners->ownerOf(QString::fromUtf16(key)).holding;
    }

private Q_SLOTS:
    void tellsItsStoryOnBothEngines_data() { demarc::test::addEngineRows(); }
    void tellsItsStoryOnBothEngines()
    {
        DEMARC_FETCH_CATALOGUE();
        QStandardPaths::setTestModeEnabled(true);
        Workspace workspace(m_clock);
        QVERIFY(workspace.open({catalogue.where()}, OpenMode::CreateOrOpen).result().has_value());
        const auto story = prepareDemo(workspace).result();
        QVERIFY2(story.has_value(), story ? "" : qPrintable(story.error().message + story.error().cause));

        QCOMPARE(holdingOf(workspace, activitykey::kPrompt), Holding::Held);
        QCOMPARE(holdingOf(workspace, u"evaluation.datasets"), Holding::Nobody);
        QCOMPARE(holdingOf(workspace, u"prompts.iterate"), Holding::Shared);

        const auto prompt =
            workspace.query([](sql::Connection &c) { return promptDetail(c, QStringLiteral("report-summary")); }).result();
        QCOMPARE(prompt->versions.size(), std::size_t {12});
        QCOMPARE(prompt->label(QStringLiteral("production")).number, 10);
        const auto board = workspace.query([](sql::Connection &c) { return incidentBoard(c); }).result();
        QCOMPARE(board->incidents.size(), std::size_t {6});

        // What an alert opened shows the figures it was opened for, and the calls say the same.
        int alerts = 0;
        for (const auto &incident : board->incidents) {
            const auto detail = workspace.query([&](sql::Connection &c) { return incidentDetail(c, incident.number); }).result();
            for (const auto &entry : detail->timeline) {
                if (entry.kind != TimelineKind::Alert)
                    continue;
                ++alerts;
                QVERIFY2(entry.link.startsWith(QStringLiteral("demarc:panel/")), qPrintable(entry.link));
                QVERIFY(entry.evidence->samples >= 20);
                const auto calls = demoCalls(*story, entry.evidence->from, entry.evidence->to);
                QVERIFY(std::ssize(calls) >= entry.evidence->samples);
                QVERIFY(Decimal::parse(entry.evidence->measured.toStdString())->mantissa > 0);
            }
        }
        QCOMPARE(alerts, 3); // the broken prompt, the slow provider, the model switch

        // Made once: opening it again changes nothing.
        m_clock.advance(std::chrono::hours {5});
        const auto again = prepareDemo(workspace).result();
        QCOMPARE(again->now, story->now);
    }

    void sendsLiveCallsThroughTheCollector()
    {
        const demarc::test::FreshCatalogue fresh(QStringLiteral("sqlite"));
        SystemClock clock;
        Workspace workspace(clock);
        QVERIFY(workspace.open({fresh.where()}, OpenMode::CreateOrOpen).result().has_value());
        Collector collector(workspace, *receiverOptions(QStringLiteral("127.0.0.1:0")));
        QVERIFY(collector.start().has_value());
        // The clock stands three hours ahead of the feed's start, so that calls are due at once at any time of day.
        ManualClock ahead(floorTo(clock.now(), std::chrono::minutes {1}));
        const DemoFeed feed(DemoStory::at(clock.now()), ahead, collector.status().port);
        ahead.advance(std::chrono::hours {3});
        QTRY_VERIFY_WITH_TIMEOUT(collector.status().calls > 0, 10'000);
    }
};

DEMARC_TEST_MAIN(TestDemo)
#include "tst_demo.moc"
