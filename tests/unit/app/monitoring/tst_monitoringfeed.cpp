// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitoring/monitoringfeed.h"
#include "support/testmain.h"

#include <QPromise>
#include <QSignalSpy>

using namespace demarc;
using namespace demarc::app;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

Instant utc(const char *text) { return *parseInstant(QString::fromLatin1(text)); }

} // namespace

// Answers when told to.
class TestMonitoringFeed : public test::Test {
    Q_OBJECT

private:
    struct Question {
        PanelQuery query;
        std::shared_ptr<QPromise<Result<Panel>>> promise;
    };
    ManualClock m_clock {utc("2026-11-23T14:20:30Z")};
    std::vector<Question> m_questions;
    std::unique_ptr<MonitoringFeed> m_feed;

    void answerAll(std::int64_t samples = 1, Duration step = {})
    {
        for (auto &question : std::exchange(m_questions, {})) {
            Panel panel;
            panel.metric = question.query.metric;
            panel.samples = samples;
            panel.step = step;
            question.promise->addResult(Result<Panel> {panel});
            question.promise->finish();
        }
    }
    MonitoringQuery hour() const
    {
        MonitoringQuery query;
        query.range.kind = RangeKind::Hour;
        return query;
    }

private Q_SLOTS:
    void init()
    {
        test::Test::init();
        m_questions.clear();
        m_feed = std::make_unique<MonitoringFeed>(
            [this](PanelQuery query) {
                auto promise = std::make_shared<QPromise<Result<Panel>>>();
                promise->start();
                m_questions.push_back({std::move(query), promise});
                return promise->future();
            },
            m_clock);
    }

    void rangesEndWithTheBucketOfNow()
    {
        const auto range = rangeOf({RangeKind::Hour, {}, {}}, m_clock.now());
        QCOMPARE(range, (TimeRange {utc("2026-11-23T13:21:00Z"), utc("2026-11-23T14:21:00Z"), minutes {1}}));
        QCOMPARE(previousOf(range), (TimeRange {utc("2026-11-23T12:21:00Z"), utc("2026-11-23T13:21:00Z"), minutes {1}}));
        QCOMPARE(rangeOf({RangeKind::Quarter, {}, {}}, m_clock.now()).to, utc("2026-11-24T00:00:00Z"));
    }

    void aCustomRangeHoldsWhatWasAskedInWholeBuckets()
    {
        const RangeChoice choice {RangeKind::Custom, utc("2026-11-20T10:07:00Z"), utc("2026-11-21T10:07:00Z")};
        QCOMPARE(
            rangeOf(choice, m_clock.now()), (TimeRange {utc("2026-11-20T10:00:00Z"), utc("2026-11-21T10:15:00Z"), minutes {15}}));
        const RangeChoice nothing {RangeKind::Custom, utc("2026-11-20T10:00:00Z"), utc("2026-11-20T10:00:00Z")};
        QCOMPARE(rangeOf(nothing, m_clock.now()).to, utc("2026-11-20T10:01:00Z"));
    }

    void thousandChangesAreTwoReloads()
    {
        QSignalSpy changed(m_feed.get(), &MonitoringFeed::figuresChanged);
        m_feed->setQuery(hour());
        for (int i = 0; i < 1000; ++i)
            m_feed->refresh();
        QCOMPARE(m_feed->reloads(), 1);
        answerAll();
        QTRY_COMPARE(changed.size(), 1);
        QTRY_COMPARE(m_feed->reloads(), 2); // the changes that came meanwhile, once
        answerAll();
        QTRY_COMPARE(changed.size(), 2);
        QCOMPARE(m_feed->reloads(), 2);
    }

    void answersToAnOldQuestionAreDropped()
    {
        QSignalSpy changed(m_feed.get(), &MonitoringFeed::figuresChanged);
        m_feed->setQuery(hour());
        const auto old = std::exchange(m_questions, {});
        auto query = hour();
        query.groupBy = Dimension::System;
        m_feed->setQuery(query);
        const auto asked = std::exchange(m_questions, old);
        answerAll(1);
        m_questions = asked;
        answerAll(2);
        QTRY_COMPARE(changed.size(), 1);
        const auto figures = changed[0][0].value<MonitoringFigures>();
        QCOMPARE(figures.query.groupBy, std::optional(Dimension::System));
        QCOMPARE(figures.panels.at(Figure::Cost).now.samples, 2);
    }

    void thePeriodBeforeIsNotAskedWithEveryCall()
    {
        QSignalSpy changed(m_feed.get(), &MonitoringFeed::figuresChanged);
        m_feed->setQuery(hour());
        QCOMPARE(m_questions.size(), 2 * kFigures.size());
        answerAll(7);
        QTRY_COMPARE(changed.size(), 1);
        m_feed->refresh();
        QTRY_COMPARE(m_feed->reloads(), 2);
        QCOMPARE(m_questions.size(), kFigures.size());
        answerAll(8);
        QTRY_COMPARE(changed.size(), 2);
        QCOMPARE(changed[1][0].value<MonitoringFigures>().panels.at(Figure::Cost).before.samples, 7);
    }

    void whatRestsOnSamplesMayBeCutWider()
    {
        const auto hour = rangeOf({RangeKind::Hour, {}, {}}, m_clock.now());
        QCOMPARE(widerSteps(hour), (std::vector<Duration> {minutes {5}})); // a quarter of an hour would be four
        const auto day = rangeOf({RangeKind::Day, {}, {}}, m_clock.now());
        QCOMPARE(widerSteps(day), (std::vector<Duration> {minutes {30}, hours {1}, hours {2}, hours {3}}));
        QVERIFY(widerSteps(rangeOf({RangeKind::Quarter, {}, {}}, m_clock.now())).empty());
        QCOMPARE(panelQuery({}, Figure::ErrorShare, day).widening->steps, widerSteps(day));
        QVERIFY(!panelQuery({}, Figure::Cost, day).widening); // a sum is what it is
    }

    void comparedPointsLieInTheBucketsOfThePresent()
    {
        QSignalSpy changed(m_feed.get(), &MonitoringFeed::figuresChanged);
        auto query = hour();
        query.comparePoints = true;
        m_feed->setQuery(query);
        QCOMPARE(m_questions.size(), kFigures.size());
        answerAll(1, minutes {5});
        QTRY_COMPARE(m_questions.size(), kFigures.size());
        for (const auto &question : m_questions) {
            QCOMPARE(*question.query.to, utc("2026-11-23T13:21:00Z"));
            QCOMPARE(question.query.widening->steps, (std::vector<Duration> {minutes {5}}));
        }
        answerAll(2, minutes {5});
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].value<MonitoringFigures>().panels.at(Figure::Quality).before.samples, 2);

        m_feed->refresh(); // now in buckets of a minute: only then the past is asked again
        QTRY_COMPARE(m_questions.size(), kFigures.size());
        answerAll(3, minutes {1});
        QTRY_COMPARE(m_questions.size(), kFigures.size());
        QVERIFY(!m_questions.front().query.widening);
        answerAll(4, minutes {1});
        QTRY_COMPARE(changed.size(), 2);
        QCOMPARE(changed[1][0].value<MonitoringFigures>().panels.at(Figure::Quality).before.samples, 4);
    }

    void aPausedFeedStandsStill()
    {
        m_feed->setQuery(hour());
        answerAll();
        m_feed->setPaused(true);
        m_clock.advance(hours {1});
        m_feed->refresh();
        QCOMPARE(m_feed->reloads(), 1);
        m_feed->setQuery(hour()); // another question is answered as of the moment it stopped
        QCOMPARE(*m_questions.front().query.to, utc("2026-11-23T14:21:00Z"));
    }

    void aFailureIsSaidOnceAndTheNextReloadTriesAgain()
    {
        QSignalSpy failed(m_feed.get(), &MonitoringFeed::failed);
        m_feed->setQuery(hour());
        for (auto &question : std::exchange(m_questions, {})) {
            question.promise->addResult(Result<Panel> {failure(ErrorKind::Storage, QStringLiteral("The file cannot be read."))});
            question.promise->finish();
        }
        QTRY_COMPARE(failed.size(), 1);
        m_feed->refresh();
        QTRY_COMPARE(m_feed->reloads(), 2);
    }
};

DEMARC_TEST_MAIN(TestMonitoringFeed)
#include "tst_monitoringfeed.moc"
