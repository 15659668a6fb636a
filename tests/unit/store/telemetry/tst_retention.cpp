// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/retention.h"
#include "store/telemetry/telemetryreader.h"
#include "store/telemetry/telemetrywriter.h"
#include "support/calls.h"
#include "support/testmain.h"

#include <QTemporaryDir>

#include <algorithm>

using namespace demarc;
using namespace demarc::telemetry;
using namespace std::chrono_literals;

// What is let go of, taken out, erased or priced anew, and what of the totals stays.
class TestRetention : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Test::init();
        m_reader.reset();
        m_writer.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("w.demarc-calls"));
        m_clock.set(test::kMonday);
        m_writer = TelemetryWriter::open(m_path, m_clock).value();
        m_reader = TelemetryReader::open(m_path).value();
    }

    void minutesGoAfterAWeekAndEveryPanelStaysTheSame()
    {
        test::RandomCalls random(1);
        std::vector<Call> calls;
        for (std::uint64_t i = 0; i < 2000; ++i)
            calls.push_back(random(i, test::kMonday, 20 * 24h));
        QVERIFY(m_writer->append(calls).has_value());
        m_clock.advance(20 * 24h);
        const auto minutes = panelOf(1min, test::kMonday + 90s, test::kMonday + 2 * 24h);
        const auto hours = panelOf(60min, {}, {});
        const auto rows = rowsOf("rollup WHERE level = 0");
        retain();
        QVERIFY(rowsOf("rollup WHERE level = 0") < rows / 2);
        verifySame(minutes, panelOf(1min, test::kMonday + 90s, test::kMonday + 2 * 24h)); // read from the calls now
        verifySame(hours, panelOf(60min, {}, {}));
        verifySound();
        // A correction of an old call still reaches the totals.
        auto changed = calls.front();
        changed.status = changed.status == CallStatus::Ok ? CallStatus::Error : CallStatus::Ok;
        QVERIFY(m_writer->append(std::vector {changed}).has_value());
        verifySound();
    }

    void callsGoNinetyDaysAfterTheyArrivedAndTheirTotalsStay()
    {
        QVERIFY(m_writer->append(std::vector {test::fullCall(1, test::kMonday), test::fullCall(2, test::kMonday - 50 * 24h)})
                    .has_value());
        m_clock.advance(60 * 24h);
        QVERIFY(m_writer->append(std::vector {test::fullCall(3, m_clock.now())}).has_value());
        m_clock.advance(31 * 24h);
        retain();
        const auto left = m_reader->calls({}).value().calls;
        QCOMPARE(left.size(), std::size_t {1});
        QVERIFY(left.front().key == test::spanKey(3));
        QCOMPARE(count(), std::int64_t {3});
        QCOMPARE(rowsOf("span_index"), std::int64_t {1});
        QCOMPARE(rowsOf("scores"), std::int64_t {2});
        verifySound();
    }

    void whatHasExpiredIsNotCountedAgain()
    {
        const auto old = test::fullCall(1, test::kMonday);
        QVERIFY(m_writer->append(std::vector {old}).has_value());
        m_clock.advance(91 * 24h);
        retain();
        QCOMPARE(m_writer->append(std::vector {old}).value().tooLate, std::int64_t {1});
        const auto recent = test::fullCall(2, m_clock.now() - 7 * 24h); // a clock that is a week late
        QCOMPARE(m_writer->append(std::vector {recent}).value().inserted, std::int64_t {1});
        QCOMPARE(count(), std::int64_t {2});
    }

    void anImportThatHasExpiredIsKnownStill()
    {
        const std::vector file {test::fullCall(1, test::kMonday - 400 * 24h), test::fullCall(2, test::kMonday)};
        QCOMPARE(import(file).inserted, std::int64_t {2});
        m_clock.advance(91 * 24h);
        QVERIFY(!m_reader->imports().value().front().hasExpired);
        retain();
        QVERIFY(m_reader->imports().value().front().hasExpired);
        QCOMPARE(m_reader->calls({}).value().calls.size(), std::size_t {0});
        QCOMPARE(import(file), (AppendReport {0, 0, 2, 0, 0}));
        QCOMPARE(import({test::fullCall(3, test::kMonday - 300 * 24h)}).inserted, std::int64_t {1}); // another old file
        QCOMPARE(count(), std::int64_t {3});
    }

    void anImportIsTakenOutWhole()
    {
        auto agent = test::fullCall(1, test::kMonday);
        QVERIFY(m_writer->append(std::vector {agent, test::fullCall(2, test::kMonday)}).has_value());
        auto below = test::fullCall(1, test::kMonday); // what the agent repeats
        below.key.spanId = {7};
        below.parentSpanId = agent.key.spanId;
        std::vector file {below, test::fullCall(2, test::kMonday)}; // one of them is there already
        for (std::uint64_t i = 10; i < 1000; ++i)
            file.push_back(test::fullCall(i, test::kMonday));
        QCOMPARE(import(file).duplicates, std::int64_t {1});
        QCOMPARE(count(), std::int64_t {992});
        QCOMPARE(m_reader->imports().value().front().calls, std::int64_t {991});
        Progress progress;
        QVERIFY(m_writer->removeImport(1, progress).value());
        QCOMPARE(progress.end, std::int64_t {991});
        QCOMPARE(m_reader->imports().value().front().calls, progress.end - progress.next); // what is left of it
        while (m_writer->removeImport(1, progress).value()) { }
        QCOMPARE(progress.fraction(), 1.0);
        QCOMPARE(count(), std::int64_t {2});
        const auto left = calls();
        QVERIFY(std::any_of(left.begin(), left.end(), [&](const Call &call) { return call.key == agent.key; }));
        QCOMPARE(rowsOf("imports") + rowsOf("import_ranges"), std::int64_t {0});
        verifySound();
    }

    void aPersonIsErasedAndEveryTotalStays()
    {
        auto ann = test::fullCall(1, test::kMonday);
        ann.user = "ann";
        auto ben = test::fullCall(2, test::kMonday);
        ben.user = "ben";
        TraceSpan root;
        root.key = test::spanKey(3);
        root.context.user = "ann";
        QVERIFY(m_writer->append(TelemetryBatch {{ann, ben}, {root}, {}}).has_value());
        erase("ann");
        QCOMPARE(count(), std::int64_t {2});
        for (const auto &call : calls())
            QCOMPARE(call.user, call.key == ben.key ? std::string("ben") : std::string());
        QCOMPARE(rowsOf("subjects WHERE name = 'ann'"), std::int64_t {0});
        QCOMPARE(rowsOf("spans WHERE user IS NOT NULL"), std::int64_t {0});
        verifySound();
        QVERIFY(m_writer->append(std::vector {test::fullCall(4, test::kMonday)}).has_value()); // names are still found
        verifySound();
    }

    void pricesThatComeLaterPriceWhatHadNone()
    {
        auto unpriced = test::fullCall(1, test::kMonday);
        unpriced.costPico.reset();
        unpriced.costSource = CostSource::Unpriced;
        auto priced = test::fullCall(2, test::kMonday);
        QVERIFY(m_writer->append(std::vector {unpriced, priced}).has_value());
        m_writer->setPricer([](Call &call) {
            call.costPico = 7;
            call.costSource = CostSource::Estimated;
        });
        QCOMPARE(reprice(true).changed, std::int64_t {1});
        QCOMPARE(cost(), 7 + *priced.costPico);
        const auto all = reprice(false);
        QCOMPARE(all.changed, std::int64_t {1});
        QVERIFY(all.beforePico == 7 + *priced.costPico && all.afterPico == 14);
        QCOMPARE(cost(), std::int64_t {14});
        verifySound();
    }

private:
    void retain()
    {
        while (m_writer->retain({}).value()) { }
    }
    AppendReport import(const std::vector<Call> &file)
    {
        bool done = m_writer->begin().has_value();
        TelemetryBatch batch {file, {}, {}};
        batch.import = m_writer->beginImport("calls.csv", "calls-csv").value();
        const auto report = m_writer->add(batch).value();
        done = done && m_writer->endImport(batch.import, report.inserted) && m_writer->commit();
        return done ? report : AppendReport {};
    }
    void erase(const char *user)
    {
        for (Erasure erasure(user); m_writer->erase(erasure).value();) { }
    }
    TraceWriter::Repriced reprice(bool onlyUnpriced)
    {
        TraceWriter::Repriced report;
        for (Progress progress; m_writer->reprice(onlyUnpriced, progress, report).value();) { }
        return report;
    }
    std::vector<Call> calls() { return m_reader->calls({}).value().calls; }
    std::int64_t count()
    {
        const auto panel = m_reader->panel({}).value();
        return panel.total ? std::get<std::int64_t>(*panel.total) : 0;
    }
    std::int64_t cost()
    {
        std::int64_t sum = 0;
        for (const auto &call : calls())
            sum += call.costPico.value_or(0);
        return sum;
    }
    Panel panelOf(Duration step, std::optional<Instant> from, std::optional<Instant> to)
    {
        PanelQuery query;
        query.groupBy = Dimension::Model;
        query.step = step;
        query.from = from;
        query.to = to;
        return m_reader->panel(query).value();
    }
    static void verifySame(const Panel &before, const Panel &after)
    {
        QVERIFY(before.total == after.total);
        QCOMPARE(before.groups.size(), after.groups.size());
        for (std::size_t i = 0; i < before.groups.size(); ++i)
            QVERIFY(before.groups[i].points == after.groups[i].points);
    }
    std::int64_t rowsOf(const std::string &table)
    {
        const auto database = openTelemetryFile(m_path, Access::Read).value();
        auto count = Statement::prepare(database.get(), m_path, "SELECT count(*) FROM " + table).value();
        count.step().value();
        return count.integer(0);
    }
    void verifySound()
    {
        const auto report = m_reader->check();
        QVERIFY(report.has_value());
        QVERIFY2(report->isSound(), qPrintable(report->problems.join(u'\n')));
    }

    ManualClock m_clock {test::kMonday};
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<TelemetryWriter> m_writer;
    std::unique_ptr<TelemetryReader> m_reader;
};

DEMARC_TEST_MAIN(TestRetention)
#include "tst_retention.moc"
