// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/statement.h"
#include "store/telemetry/telemetryfile.h"
#include "store/telemetry/telemetryreader.h"
#include "store/telemetry/telemetrywriter.h"
#include "support/calls.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace demarc;
using namespace demarc::telemetry;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

constexpr int kWholeTotals = 6; // the schema up to which sketches lay behind the sums, and hashes were short

// A file of that schema that holds what the current one at `from` does.
void writeOldFile(const QString &path, const QString &from)
{
    const auto database = sql::openSqlite(path, {.create = true, .applicationId = kApplicationId}).value();
    const QDir schemas(QStringLiteral(":/schema/sqlite/telemetry"));
    const auto names = schemas.entryList(QDir::Files, QDir::Name).first(kWholeTotals);
    for (const auto &name : names)
        QVERIFY(execute(database.get(), path, contentOf(schemas.filePath(name)).constData()).has_value());
    const auto attach = "ATTACH '" + from.toUtf8() + "' AS now";
    QVERIFY(execute(database.get(), path, attach.constData()).has_value());
    for (const auto *table :
        {"series", "names", "subjects", "qualities", "calls", "spans", "scores", "trace_scores", "zones", "arrivals"}) {
        const auto copy = QByteArray("INSERT INTO main.") + table + " SELECT * FROM now." + table;
        QVERIFY2(execute(database.get(), path, copy.constData()).has_value(), table);
    }
    for (const auto *sql : {"INSERT OR REPLACE INTO main.meta SELECT * FROM now.meta WHERE key <> 'large_traces'",
             "UPDATE trace_scores SET trace_hash = 1", "INSERT INTO main.span_index SELECT id & 7, id FROM main.calls",
             "INSERT INTO main.span_index SELECT id & 7, -id FROM main.spans",
             "INSERT INTO main.rollup SELECT r.level, r.start, r.series, CAST(r.totals || s.sketches AS BLOB)"
             " FROM now.rollup r JOIN now.rollup_sketches s USING (level, start, series)",
             "PRAGMA main.user_version = 6"})
        QVERIFY2(execute(database.get(), path, sql).has_value(), sql);
}

} // namespace

class TestTelemetryFile : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Test::init();
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("w.demarc-calls"));
    }

    void createsAndOpensAgain()
    {
        QVERIFY(openTelemetryFile(m_path, Access::Write).has_value());
        QVERIFY(openTelemetryFile(m_path, Access::Write).has_value());
        QVERIFY(openTelemetryFile(m_path, Access::Read).has_value());
        QVERIFY(currentSchema() >= 1);
    }

    void readingCreatesNothing()
    {
        const auto opened = openTelemetryFile(m_path, Access::Read);
        QVERIFY(!opened && opened.error().kind == ErrorKind::NotFound);
        QVERIFY(!QFile::exists(m_path));
    }

    void refusesANewerSchemaUntouched()
    {
        {
            const auto database = openTelemetryFile(m_path, Access::Write);
            QVERIFY(execute(database->get(), m_path, "PRAGMA user_version = 9999").has_value());
        }
        const auto before = contentOf(m_path);
        const auto opened = openTelemetryFile(m_path, Access::Write);
        QVERIFY(!opened && opened.error().kind == ErrorKind::Storage);
        QVERIFY(opened.error().message.contains(QStringLiteral("newer Demarc")));
        QCOMPARE(contentOf(m_path), before);
    }

    void bringsAnOldFileUpToDateWithAllItsFigures()
    {
        const SystemClock clock;
        const auto now = m_folder->filePath(QStringLiteral("now.demarc-calls"));
        test::RandomCalls random(1);
        TelemetryBatch batch;
        for (std::uint64_t i = 0; i < 300; ++i)
            batch.calls.push_back(random(i, test::kMonday, std::chrono::hours {48}));
        batch.spans.push_back({{batch.calls.front().key.traceId, {7}}, {}, SpanKind::Agent, "agent", test::kMonday, {}, {}, {}});
        batch.scores.push_back({"score-1", batch.calls.back().key, {}, {"helpful", 0.5}});
        QVERIFY(TelemetryWriter::open(now, clock).value()->append(batch).has_value());
        writeOldFile(m_path, now);

        auto writer = TelemetryWriter::open(m_path, clock).value();
        auto old = TelemetryReader::open(m_path).value();
        auto fresh = TelemetryReader::open(now).value();
        const auto report = old->check().value();
        QVERIFY2(report.isSound(), qPrintable(report.problems.join(u'\n')));
        for (const auto metric :
            {Metric::Calls, Metric::Cost, Metric::Tokens, Metric::Latency, Metric::TimeToFirst, Metric::Quality}) {
            PanelQuery query;
            query.metric = metric;
            query.groupBy = Dimension::Model;
            const auto before = fresh->panel(query).value();
            const auto after = old->panel(query).value();
            QVERIFY(after.total && after.total == before.total);
            QCOMPARE(after.groups.size(), before.groups.size());
            for (std::size_t i = 0; i < after.groups.size(); ++i)
                QVERIFY(after.groups[i].key == before.groups[i].key && after.groups[i].points == before.groups[i].points);
        }
        QCOMPARE(writer->append(batch).value().duplicates, 300); // found by their keys
        QVERIFY(old->check().value().isSound());
    }

    void refusesForeignFilesUntouched_data()
    {
        QTest::addColumn<bool>("database");
        QTest::newRow("a database of another program") << true;
        QTest::newRow("no database") << false;
    }
    void refusesForeignFilesUntouched()
    {
        QFETCH(bool, database);
        if (database) {
            const auto foreign = sql::openSqlite(m_path, {.applicationId = 4711});
            QVERIFY(execute(foreign->get(), m_path, "CREATE TABLE theirs (x)").has_value());
        } else {
            QFile file(m_path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(5000, 'x'));
        }
        const auto before = contentOf(m_path);
        for (const auto access : {Access::Write, Access::Read}) {
            const auto opened = openTelemetryFile(m_path, access);
            QVERIFY(!opened && opened.error().kind == ErrorKind::Storage);
            QCOMPARE(contentOf(m_path), before);
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

DEMARC_TEST_MAIN(TestTelemetryFile)
#include "tst_telemetryfile.moc"
