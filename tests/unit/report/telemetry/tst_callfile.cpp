// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/telemetry/callfile.h"

#include "ingest/importers/importrun.h"
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace demarc;

class TestCallFile : public demarc::test::Test {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    static Call call()
    {
        Call call;
        call.key.traceId.fill(0xab);
        call.key.spanId.fill(0xcd);
        call.parentSpanId.fill(0x12);
        call.series = {"claims", "gpt-4o", "openai", "summary", "7", "production", Operation::Chat};
        call.start = *parseInstant(u"2026-05-01T10:00:00.25Z");
        call.duration = std::chrono::milliseconds {1500};
        call.timeToFirstToken = std::chrono::milliseconds {250};
        call.inputTokens = 1000;
        call.outputTokens = 20;
        call.cacheReadTokens = 400;
        call.reasoningTokens = 5;
        call.costPico = 3'000'000'000;
        call.costSource = CostSource::Estimated;
        call.status = CallStatus::Error;
        call.errorType = "timeout";
        call.user = "=SUM(A1)";
        call.session = "s,1";
        call.scores = {{"helpful", 0.5}};
        return call;
    }

    void write(const QString &path, const std::vector<Call> &calls) const
    {
        const auto file = report::CallFile::create(path, QStringLiteral("USD"));
        QVERIFY(file.has_value());
        (*file)->add(calls);
        QCOMPARE((*file)->count(), static_cast<std::int64_t>(calls.size()));
        QVERIFY((*file)->finish().has_value());
    }

    QByteArrayList lines(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QByteArrayList();
    }

private Q_SLOTS:
    void aTableHasALineForEveryCall()
    {
        write(path("a.csv"), {call(), {}});
        const auto all = lines("a.csv");
        QCOMPARE(all.size(), 4); // a header, two calls, and nothing after the last line end
        QVERIFY(all[0].startsWith("trace_id,span_id,parent_span_id,start,duration_s,time_to_first_token_s,service,model,"));
        QVERIFY(all[0].contains(",cost_usd,"));
        QVERIFY(all[1].startsWith("abababababababababababababababab,cdcdcdcdcdcdcdcd,1212121212121212,2026-05-01T10:00:00.25"));
        QVERIFY(all[1].contains(",1.5,0.25,claims,gpt-4o,"));
        QVERIFY(all[1].contains(",1000,20,400,0,5,0.003,estimated,error,timeout,'=SUM(A1),\"s,1\","));
        QVERIFY(all[2].contains(",,,0,0,0,,unpriced,ok,")); // tokens and cost that were not sent are blank, not zero
    }

    void aLineOfJsonHoldsACall()
    {
        write(path("a.jsonl"), {call(), {}});
        const auto all = lines("a.jsonl");
        QCOMPARE(all.size(), 3);
        const auto json = parseJson(all[0].toStdString());
        QVERIFY(json.has_value());
        QCOMPARE((*json)["cost_usd"].get<std::string>(), std::string("0.003"));
        QCOMPARE((*json)["user"].get<std::string>(), std::string("=SUM(A1)"));
        QCOMPARE((*json)["scores"]["helpful"].get<double>(), 0.5);
        QVERIFY((*parseJson(all[1].toStdString()))["input_tokens"].is_null());
    }

    void canBeImportedAgain_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("CSV") << QStringLiteral("b.csv");
        QTest::newRow("JSON lines") << QStringLiteral("b.jsonl");
    }
    void canBeImportedAgain()
    {
        QFETCH(QString, name);
        auto sent = call();
        sent.user = "ann";
        write(m_folder.filePath(name), {sent});
        ingest::ImportOptions options;
        options.kind = QStringLiteral("auto");
        const auto run = ingest::ImportRun::open(m_folder.filePath(name), options);
        QVERIFY2(run.has_value(), run ? "" : qPrintable(run.error().message));
        const auto batch = (*run)->next();
        QVERIFY(batch.has_value());
        QCOMPARE(batch->data.calls.size(), std::size_t {1});
        const auto &read = batch->data.calls.front();
        QVERIFY(read.key == sent.key);
        QCOMPARE(read.parentSpanId, sent.parentSpanId);
        QVERIFY(read.series == sent.series);
        QCOMPARE(read.start, sent.start);
        QCOMPARE(read.duration, sent.duration);
        QCOMPARE(read.timeToFirstToken, sent.timeToFirstToken);
        QCOMPARE(read.inputTokens, sent.inputTokens);
        QCOMPARE(read.cacheReadTokens, sent.cacheReadTokens);
        QCOMPARE(read.reasoningTokens, sent.reasoningTokens);
        QCOMPARE(read.reportedCostPico, sent.costPico);
        QCOMPARE(read.status, sent.status);
        QCOMPARE(read.errorType, sent.errorType);
        QCOMPARE(read.user, sent.user);
        QCOMPARE(read.session, sent.session);
    }

    void refusesOtherSuffixes()
    {
        const auto file = report::CallFile::create(path("a.xls"), QStringLiteral("USD"));
        QVERIFY(!file);
        QCOMPARE(file.error().kind, ErrorKind::InvalidInput);
        QVERIFY(!QFile::exists(path("a.xls")));
    }

    void whatCannotBeWrittenIsSaidAtTheEnd()
    {
        const auto file = report::CallFile::create(QStringLiteral("/nonexistent/a.csv"), QStringLiteral("USD"));
        QVERIFY(file.has_value());
        (*file)->add({call()});
        QCOMPARE((*file)->finish().error().kind, ErrorKind::Storage);
    }
};

DEMARC_TEST_MAIN(TestCallFile)
#include "tst_callfile.moc"
