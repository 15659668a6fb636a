// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importers/importrun.h"

#include "support/testmain.h"

#include <QBuffer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <set>

using namespace demarc;
using namespace demarc::ingest;

namespace {

struct Import {
    Result<ImportReport> report;
    std::vector<Call> calls;
};

ImportOptions options(const char *map, const char *set = "")
{
    ImportOptions options;
    options.kind = QStringLiteral("calls-csv");
    options.columns = parseAssignments(QString::fromUtf8(map)).value();
    options.constants = parseAssignments(QString::fromUtf8(set)).value();
    return options;
}

Result<std::unique_ptr<ImportRun>> opened(const QByteArray &text, const ImportOptions &options)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(text);
    buffer->open(QIODevice::ReadOnly);
    return ImportRun::open(std::move(buffer), options);
}

Import import(const QByteArray &text, const ImportOptions &options)
{
    auto run = opened(text, options);
    if (!run)
        return {failureOf(run), {}};
    std::vector<Call> calls;
    while (!(*run)->isAtEnd()) {
        const auto batch = (*run)->next();
        if (!batch)
            return {failureOf(batch), {}};
        calls.insert(calls.end(), batch->data.calls.begin(), batch->data.calls.end());
    }
    if (const auto verdict = (*run)->verdict(); !verdict)
        return {failureOf(verdict), {}};
    return {(*run)->report(), std::move(calls)};
}

Call single(const QByteArray &text, const char *map, const char *set = "")
{
    auto result = import(text, options(map, set));
    if (!result.report || result.calls.size() != 1)
        throw std::runtime_error("not exactly one call");
    return result.calls[0];
}

} // namespace

class TestImportRun : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryField();
    void readsInstants_data();
    void readsInstants();
    void readsDurations_data();
    void readsDurations();
    void takesConstantsWhereTheColumnGivesNothing();
    void countsAndNamesUnreadableLines();
    void keepsEqualRowsApartAndFilesTogether();
    void identifiesByTheSpanIdWhereItIsGiven();
    void readsSpreadsheetsWithDecimalComma();
    void handsOverInBatches();
    void saysWhichColumnsThereAre();
    void refusesMappingsThatMeanNothing_data();
    void refusesMappingsThatMeanNothing();
    void refusesOtherKindsOfFiles_data();
    void readsTheTierAsTheLiveApisDo_data();
    void readsTheTierAsTheLiveApisDo();
    void refusesOtherKindsOfFiles();
    void saysWhenTheFileIsNotThere();
    void readsTheAzureTrace();
};

void TestImportRun::readsEveryField()
{
    const auto call = single("when,took,first,in,out,read,write,think,usd,state,what,m,asked,who,sys,p,v,env,u,s,op,parent,q\n"
                             "2023-11-16 18:15:46.6805900,1.5,0.25,100,20,60,5,7,0.000000123,error,timeout,gpt-4o-1,gpt-4o,"
                             "openai,shop,summary,3,staging,ann,s1,embeddings,00000000000000ff,0.5\n",
        "start=when,duration=took,ttft=first,input_tokens=in,output_tokens=out,cache_read_tokens=read,"
        "cache_write_tokens=write,reasoning_tokens=think,cost=usd,status=state,error_type=what,model=m,model_requested=asked,"
        "provider=who,system=sys,prompt=p,prompt_version=v,environment=env,user=u,session=s,operation=op,"
        "parent_span_id=parent,score.quality=q");
    QCOMPARE(toIso(call.start), QStringLiteral("2023-11-16T18:15:46.680590Z"));
    QCOMPARE(call.duration->count(), 1'500'000);
    QCOMPARE(call.timeToFirstToken->count(), 250'000);
    QCOMPARE(call.inputTokens.value(), 100);
    QCOMPARE(call.outputTokens.value(), 20);
    QCOMPARE(call.cacheReadTokens, 60);
    QCOMPARE(call.cacheWriteTokens, 5);
    QCOMPARE(call.reasoningTokens, 7);
    QCOMPARE(call.reportedCostPico.value(), 123'000);
    QCOMPARE(call.status, CallStatus::Error);
    QCOMPARE(call.errorType, "timeout");
    QCOMPARE(call.series.model, "gpt-4o-1");
    QCOMPARE(call.modelRequested, "gpt-4o");
    QCOMPARE(call.series.provider, "openai");
    QCOMPARE(call.series.service, "shop");
    QCOMPARE(call.series.promptName, "summary");
    QCOMPARE(call.series.promptVersion, "3");
    QCOMPARE(call.series.environment, "staging");
    QCOMPARE(call.user, "ann");
    QCOMPARE(call.session, "s1");
    QCOMPARE(call.series.operation, Operation::Embeddings);
    QCOMPARE(call.parentSpanId[7], 0xff);
    QCOMPARE(call.scores.size(), 1u);
    QCOMPARE(call.scores[0].name, "quality");
    QCOMPARE(call.scores[0].value, 0.5);
}

void TestImportRun::readsInstants_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QByteArray>("unit");
    QTest::addColumn<qint64>("micros"); // -1: unreadable
    QTest::newRow("ISO") << QByteArray("2023-11-14T22:13:20Z") << QByteArray() << qint64 {1'700'000'000'000'000};
    QTest::newRow("ISO with zone") << QByteArray("2023-11-14T23:13:20+01:00") << QByteArray() << qint64 {1'700'000'000'000'000};
    QTest::newRow("seconds") << QByteArray("1700000000") << QByteArray() << qint64 {1'700'000'000'000'000};
    QTest::newRow("seconds with fraction") << QByteArray("1700000000.25") << QByteArray() << qint64 {1'700'000'000'250'000};
    QTest::newRow("milliseconds") << QByteArray("1700000000123") << QByteArray() << qint64 {1'700'000'000'123'000};
    QTest::newRow("microseconds") << QByteArray("1700000000123456") << QByteArray() << qint64 {1'700'000'000'123'456};
    QTest::newRow("nanoseconds") << QByteArray("1700000000123456499") << QByteArray() << qint64 {1'700'000'000'123'456};
    QTest::newRow("exponent") << QByteArray("1.7e9") << QByteArray() << qint64 {1'700'000'000'000'000};
    QTest::newRow("told milliseconds") << QByteArray("1700000000123") << QByteArray(":ms") << qint64 {1'700'000'000'123'000};
    QTest::newRow("told ISO") << QByteArray("1700000000") << QByteArray(":iso") << qint64 {-1};
    QTest::newRow("American date") << QByteArray("11/16/2023 18:15") << QByteArray() << qint64 {-1};
    QTest::newRow("negative") << QByteArray("-5") << QByteArray() << qint64 {-1};
    QTest::newRow("beyond the calendar") << QByteArray("1e30") << QByteArray() << qint64 {-1};
    QTest::newRow("NaN") << QByteArray("nan") << QByteArray() << qint64 {-1};
}

void TestImportRun::readsInstants()
{
    QFETCH(QByteArray, cell);
    QFETCH(QByteArray, unit);
    QFETCH(qint64, micros);
    const auto result = import("t\n" + cell + "\n", options("start=t" + unit));
    QCOMPARE(result.report.has_value(), micros >= 0); // a file without a single readable row is refused
    if (micros >= 0)
        QCOMPARE(microsOf(result.calls.at(0).start), micros);
}

void TestImportRun::readsDurations_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QByteArray>("unit");
    QTest::addColumn<qint64>("micros"); // -1: not known; -2: unreadable
    QTest::newRow("seconds") << QByteArray("1.25") << QByteArray() << qint64 {1'250'000};
    QTest::newRow("told seconds") << QByteArray("2") << QByteArray(":s") << qint64 {2'000'000};
    QTest::newRow("milliseconds") << QByteArray("12.5") << QByteArray(":ms") << qint64 {12'500};
    QTest::newRow("microseconds") << QByteArray("7") << QByteArray(":us") << qint64 {7};
    QTest::newRow("nanoseconds, rounded") << QByteArray("1500") << QByteArray(":ns") << qint64 {2};
    QTest::newRow("zero") << QByteArray("0") << QByteArray() << qint64 {0};
    QTest::newRow("blank") << QByteArray(" ") << QByteArray() << qint64 {-1};
    QTest::newRow("negative") << QByteArray("-1") << QByteArray() << qint64 {-1};
    QTest::newRow("words") << QByteArray("fast") << QByteArray() << qint64 {-2};
    QTest::newRow("too long") << QByteArray("1e20") << QByteArray() << qint64 {-2};
}

void TestImportRun::readsDurations()
{
    QFETCH(QByteArray, cell);
    QFETCH(QByteArray, unit);
    QFETCH(qint64, micros);
    const auto result = import("t,d\n2023-11-14," + cell + "\n", options("start=t,duration=d" + unit));
    QCOMPARE(result.report.has_value(), micros != -2);
    if (micros > -2)
        QCOMPARE(result.calls.at(0).duration ? result.calls[0].duration->count() : -1, micros);
}

void TestImportRun::takesConstantsWhereTheColumnGivesNothing()
{
    const auto result = import("t,m\n2023-11-14,\n2023-11-14,claude\n",
        options("start=t,model=m", "model=gpt-4o,provider=openai,system=\"shop, main\""));
    QCOMPARE(result.calls.size(), 2u);
    QCOMPARE(result.calls[0].series.model, "gpt-4o");
    QCOMPARE(result.calls[0].modelRequested, "gpt-4o");
    QCOMPARE(result.calls[1].series.model, "claude");
    QCOMPARE(result.calls[1].series.service, "shop, main");
    QCOMPARE(result.calls[1].series.environment, "default");
    QCOMPARE(result.calls[1].costSource, CostSource::Unpriced);
}

void TestImportRun::countsAndNamesUnreadableLines()
{
    const auto result = import("t,n\n"
                               "2023-11-14,5\n"
                               "2023-11-14\n"
                               "2023-11-14,many\n"
                               "2023-11-14,\"6\"x\n"
                               ",7\n"
                               "2023-11-14,8,,\n" // blank cells too many are nothing
                               "2023-11-14,8,9\n"
                               "2023-11-14,-1\n",
        options("start=t,input_tokens=n"));
    QVERIFY(result.report);
    QCOMPARE(result.report->rows, 8);
    QCOMPARE(result.report->calls, 2);
    QCOMPARE(result.report->unreadable, 6);
    std::vector<std::int64_t> lines;
    for (const auto &[line, reason] : result.report->firstUnreadable) {
        lines.push_back(line);
        QVERIFY(!reason.isEmpty());
    }
    QCOMPARE(lines, (std::vector<std::int64_t> {3, 4, 5, 6, 8, 9}));
    QVERIFY(result.report->firstUnreadable[1].reason.contains(QLatin1String("many")));
    QVERIFY(result.report->firstUnreadable[1].reason.contains(QLatin1String("input_tokens")));
}

void TestImportRun::keepsEqualRowsApartAndFilesTogether()
{
    const QByteArray text("t,n\n2023-11-14,5\n2023-11-14,5\n2023-11-14,6\n2023-11-14,5\n");
    const auto keys = [](const Import &result) {
        std::vector<SpanKey> all;
        for (const auto &call : result.calls)
            all.push_back(call.key);
        return all;
    };
    const auto first = keys(import(text, options("start=t,input_tokens=n")));
    QCOMPARE(std::set<SpanKey>(first.begin(), first.end()).size(), 4u);
    QVERIFY(keys(import(text, options("start=t,output_tokens=n", "model=m"))) == first); // however it is mapped
    // Where a cell ends matters.
    const auto other = keys(import("t,n,m\n2023-11-14,5,1\n2023-11-14,51,\n", options("start=t")));
    QVERIFY(other[0] != other[1]);
}

void TestImportRun::identifiesByTheSpanIdWhereItIsGiven()
{
    const auto result = import("t,id,trace\n"
                               "2023-11-14,req-1,\n"
                               "2023-11-15,req-1,\n"
                               "2023-11-14,A1A2A3A4A5A6A7A8,01020304-0506-0708-090a-0b0c0d0e0f10\n",
        options("start=t,span_id=id,trace_id=trace"));
    QCOMPARE(result.calls.size(), 3u);
    QVERIFY(result.calls[0].key == result.calls[1].key); // later data for the same call
    QCOMPARE(result.calls[2].key.spanId[0], 0xa1);
    QCOMPARE(result.calls[2].key.traceId[15], 0x10);
}

void TestImportRun::readsSpreadsheetsWithDecimalComma()
{
    const auto call = single("\xef\xbb\xbf"
                             "t;d;c\r\n2023-11-14;1,5;0,25\r\n",
        "start=t,duration=d,cost=c");
    QCOMPARE(call.duration->count(), 1'500'000);
    QCOMPARE(call.reportedCostPico.value(), 250'000'000'000);
}

void TestImportRun::handsOverInBatches()
{
    auto how = options("start=t");
    how.batchSize = 3;
    QByteArray text("t\n");
    for (int i = 0; i < 10; ++i)
        text += QByteArray::number(1'700'000'000 + i) + '\n';
    const auto run = opened(text, how).value();
    std::vector<std::size_t> sizes;
    while (!run->isAtEnd())
        sizes.push_back(run->next().value().data.calls.size());
    QCOMPARE(sizes, (std::vector<std::size_t> {3, 3, 3, 1}));
    QCOMPARE(microsOf(run->report().from.value()), 1'700'000'000'000'000);
    QCOMPARE(microsOf(run->report().to.value()), 1'700'000'009'000'000);
    QCOMPARE(run->report().sample.size(), 5u);
}

void TestImportRun::saysWhichColumnsThereAre()
{
    const auto result = import("TIMESTAMP,Tokens\n2023-11-14,5\n", options("start=timestamp,input_tokens=ContextTokens"));
    QVERIFY(!result.report); // names match without regard to case, but the other is not there
    QCOMPARE(result.report.error().kind, ErrorKind::InvalidInput);
    QVERIFY(result.report.error().message.contains(QLatin1String("ContextTokens")));
    QVERIFY(result.report.error().message.contains(QLatin1String("TIMESTAMP, Tokens")));
}

void TestImportRun::refusesMappingsThatMeanNothing_data()
{
    QTest::addColumn<QByteArray>("mapping");
    QTest::newRow("no equals sign") << QByteArray("start");
    QTest::newRow("no column") << QByteArray("start=");
    QTest::newRow("no such field") << QByteArray("begin=t");
    QTest::newRow("twice") << QByteArray("start=t,start=u");
    QTest::newRow("twice by another name") << QByteArray("start=t,timestamp=u");
    QTest::newRow("a score without a name") << QByteArray("score.=t");
}

void TestImportRun::refusesMappingsThatMeanNothing()
{
    QFETCH(QByteArray, mapping);
    const auto assignments = parseAssignments(QString::fromUtf8(mapping));
    QVERIFY(!assignments);
    QCOMPARE(assignments.error().kind, ErrorKind::InvalidInput);
}

void TestImportRun::refusesOtherKindsOfFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("blank") << QByteArray("\xef\xbb\xbf \n\n");
    QTest::newRow("JSON") << QByteArray("{\"t\": 1}");
    QTest::newRow("JSON list") << QByteArray(" [1]");
    QTest::newRow("binary") << QByteArray("t,n\n1\0002\n", 8);
    QTest::newRow("damaged gzip") << QByteArray("\x1f\x8b\x08xxxx");
    QTest::newRow("Parquet") << QByteArray("PAR1xxxx");
    QTest::newRow("spreadsheet") << QByteArray("PK\x03\x04xxxx");
    QTest::newRow("UTF-16 without a row") << QByteArray("\xff\xfet\0,\0", 6);
    QTest::newRow("HTML") << QByteArray("<!DOCTYPE html>");
    QTest::newRow("no start column") << QByteArray("n\n5\n");
    QTest::newRow("unreadable header") << QByteArray("\"t\"x,n\n2023-11-14,1\n");
}

void TestImportRun::readsTheTierAsTheLiveApisDo_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<int>("tier");
    const auto row = [](const char *word, ServiceTier tier) { QTest::newRow(word) << QByteArray(word) << int(tier); };
    row("standard", ServiceTier::Standard);
    row("default", ServiceTier::Standard);
    row("batch", ServiceTier::Batch);
    row("Flex", ServiceTier::Flex);
    row("priority", ServiceTier::Priority);
    row("fast", ServiceTier::Priority);
    row("auto", ServiceTier::Standard); // which says nothing
    row("of tomorrow", ServiceTier::Standard);
}

void TestImportRun::readsTheTierAsTheLiveApisDo()
{
    QFETCH(QByteArray, word);
    QFETCH(int, tier);
    const auto call = single("when,tier\n2026-03-01," + word + "\n", "start=when,service_tier=tier");
    QCOMPARE(int(call.serviceTier), tier);
}

void TestImportRun::refusesOtherKindsOfFiles()
{
    QFETCH(QByteArray, content);
    const auto result = import(content, options("start=t"));
    QVERIFY(!result.report);
    QVERIFY(result.report.error().kind == ErrorKind::InvalidInput || result.report.error().kind == ErrorKind::Storage);
    QVERIFY(result.report.error().message.endsWith(QLatin1Char('.')));
    QVERIFY(!import("t\n1\n", options("model=t")).report); // nothing says when
    QVERIFY(!import("t\n1\n", options("start=t", "input_tokens=many")).report);
}

void TestImportRun::saysWhenTheFileIsNotThere()
{
    const QTemporaryDir folder;
    const auto run = ImportRun::open(folder.filePath(QStringLiteral("none.csv")), options("start=t"));
    QVERIFY(!run);
    QCOMPARE(run.error().kind, ErrorKind::NotFound);
}

void TestImportRun::readsTheAzureTrace()
{
    const auto shared = qEnvironmentVariable("DEMARC_SHARED", QStringLiteral(DEMARC_SOURCE_DIR "/../shared"));
    const auto path = shared + QLatin1String("/data/azure-llm/AzureLLMInferenceTrace_code.csv");
    if (!QFileInfo::exists(path))
        QSKIP("The Azure trace is not on this machine (DEMARC_SHARED/data/azure-llm).");
    std::set<SpanKey> keys;
    const auto run = ImportRun::open(path,
        options("start=TIMESTAMP,input_tokens=ContextTokens,output_tokens=GeneratedTokens",
            "model=gpt-4o,provider=openai,system=code-assistant"))
                         .value();
    while (!run->isAtEnd()) {
        const auto piece = run->next().value();
        for (const auto &call : piece.data.calls)
            keys.insert(call.key);
    }
    QCOMPARE(run->report().calls, 8819);
    QCOMPARE(run->report().unreadable, 0);
    QCOMPARE(keys.size(), 8819u);
    // At 2.50 and 10.00 USD a million tokens: 47.608895 USD, so in input tokens' worth:
    QCOMPARE(run->report().inputTokens + 4 * run->report().outputTokens, std::int64_t {47'608'895} * 2 / 5);
}

DEMARC_TEST_MAIN(TestImportRun)
#include "tst_importrun.moc"
