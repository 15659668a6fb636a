// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/erasure.h"
#include "store/telemetry/telemetryreader.h"
#include "store/telemetry/telemetrywriter.h"
#include "support/calls.h"
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

using namespace demarc;
using namespace demarc::telemetry;

// What of a person goes, and what stays.
class TestErasure : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Test::init();
        m_reader.reset();
        m_writer.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("w.demarc-calls"));
        m_writer = TelemetryWriter::open(m_path, m_clock).value();
        m_reader = TelemetryReader::open(m_path).value();
    }

    void theSessionsOfAPersonGoAlsoFromSpansThatNameNobody()
    {
        auto span = spanOf(2, "", "chat-of-ann");
        store({callOf(1, "ann", "chat-of-ann"), callOf(3, "ben", "chat-of-ben")}, {span, spanOf(4, "ann", "visit-of-ann")});
        erase("ann");
        QCOMPARE(sessionsOf("calls"), (QStringList {QStringLiteral("chat-of-ben")}));
        QCOMPARE(sessionsOf("spans"), QStringList());
        QCOMPARE(names(), (QStringList {QStringLiteral("ben"), QStringLiteral("chat-of-ben")}));
    }

    void whoTookPartInASessionKeepsIt()
    {
        store({callOf(1, "ann", "meeting"), callOf(2, "ben", "meeting")}, {});
        erase("ann");
        QCOMPARE(sessionsOf("calls"), (QStringList {QStringLiteral("meeting")}));
        QCOMPARE(names(), (QStringList {QStringLiteral("ben"), QStringLiteral("meeting")}));
    }

    void aSessionNamedLikeThePersonGoesEverywhere()
    {
        store({callOf(1, "ann", "ann"), callOf(2, "ben", "ann")}, {});
        erase("ann");
        QCOMPARE(sessionsOf("calls"), QStringList());
        QCOMPARE(names(), (QStringList {QStringLiteral("ben")}));
    }

    void somebodyNamedLikeASessionKeepsTheName()
    {
        store({callOf(1, "ann", "ben"), callOf(2, "ben", "")}, {});
        erase("ann");
        QCOMPARE(names(), (QStringList {QStringLiteral("ben")}));
        QCOMPARE(usersOf("calls"), (QStringList {QStringLiteral("ben")}));
    }

    void nothingOfTheNameIsLeftInTheFile()
    {
        store({callOf(1, "ann-of-green-gables", "session-of-ann")}, {spanOf(2, "ann-of-green-gables", "")});
        erase("ann-of-green-gables");
        m_reader.reset();
        m_writer.reset();
        for (const auto *suffix : {"", "-wal"}) {
            QFile file(m_path + QLatin1String(suffix));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const auto bytes = file.readAll();
            QVERIFY(!bytes.contains("green-gables") && !bytes.contains("session-of-ann"));
        }
    }

    void goesThroughMoreThanOneStepAndSaysHowFarItIs()
    {
        std::vector<Call> calls; // ids from 1 on: 40,000 are two steps of 32,768, gone through twice
        for (std::uint64_t i = 0; i < 40'000; ++i)
            calls.push_back(callOf(i, i % 100 == 0 ? "ann" : "ben", ""));
        QVERIFY(m_writer->append(calls).has_value());
        Erasure erasure("ann");
        std::vector<double> fractions;
        while (m_writer->erase(erasure).value())
            fractions.push_back(erasure.fraction());
        QCOMPARE(fractions.size(), std::size_t {3});
        QVERIFY(std::is_sorted(fractions.begin(), fractions.end()));
        QCOMPARE(fractions[1], 0.5);
        QCOMPARE(usersOf("calls"), (QStringList {QStringLiteral("ben")}));
    }

    void somebodyUnknownChangesNothing()
    {
        store({callOf(1, "ann", "chat")}, {});
        Erasure erasure("Ann"); // case counts
        QVERIFY(!m_writer->erase(erasure).value());
        QCOMPARE(names(), (QStringList {QStringLiteral("ann"), QStringLiteral("chat")}));
    }

private:
    static Call callOf(std::uint64_t number, const char *user, const char *session)
    {
        Call call;
        call.key = test::spanKey(number);
        call.series.model = "gpt-4o";
        call.start = test::kMonday;
        call.user = user;
        call.session = session;
        return call;
    }
    static TraceSpan spanOf(std::uint64_t number, const char *user, const char *session)
    {
        TraceSpan span;
        span.key = test::spanKey(number);
        span.start = test::kMonday;
        span.context.user = user;
        span.context.session = session;
        return span;
    }
    void store(const std::vector<Call> &calls, const std::vector<TraceSpan> &spans)
    {
        QVERIFY(m_writer->append(TelemetryBatch {calls, spans, {}}).has_value());
    }
    void erase(const char *user)
    {
        Erasure erasure(user);
        while (m_writer->erase(erasure).value()) { }
        const auto report = m_reader->check();
        QVERIFY(report && report->isSound());
    }
    QStringList column(const std::string &sql)
    {
        const auto database = openTelemetryFile(m_path, Access::Read).value();
        auto read = Statement::prepare(database.get(), m_path, sql).value();
        QStringList values;
        while (read.step().value())
            values.append(QString::fromStdString(std::string(read.text(0))));
        return values;
    }
    QStringList names() { return column("SELECT name FROM subjects ORDER BY name"); }
    QStringList sessionsOf(const std::string &table)
    {
        return column("SELECT DISTINCT subjects.name FROM subjects JOIN " + table + " ON session = subjects.id ORDER BY 1");
    }
    QStringList usersOf(const std::string &table)
    {
        return column("SELECT DISTINCT subjects.name FROM subjects JOIN " + table + " ON user = subjects.id ORDER BY 1");
    }

    ManualClock m_clock {test::kMonday};
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<TelemetryWriter> m_writer;
    std::unique_ptr<TelemetryReader> m_reader;
};

DEMARC_TEST_MAIN(TestErasure)
#include "tst_erasure.moc"
