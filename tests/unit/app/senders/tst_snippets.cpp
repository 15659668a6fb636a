// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/senders/snippets.h"

#include "base/json.h"
#include "support/testmain.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace demarc;
using namespace demarc::app;

namespace {

const auto kKey = QStringLiteral("dmc_aB3-_x");
const auto kOdd = QStringLiteral("it's $HOME `id` \"x\" \\n ü; echo no");

// What a shell has in its environment after it took the text, with `commands` that only show what they are given.
QByteArray runInShell(const QString &text, const QTemporaryDir &folder)
{
    for (const auto *name : {"vllm", "curl"}) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("#!/bin/sh\nfor word in \"$@\"; do printf 'word:%s\\n' \"$word\"; done\n");
        if (QByteArray(name) == "curl")
            file.write("printf 'body:'; cat\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    QProcess shell;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PATH"), folder.path() + QStringLiteral(":/usr/bin:/bin"));
    shell.setProcessEnvironment(environment);
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-e")});
    shell.write(text.toUtf8() + "\nenv\n");
    shell.closeWriteChannel();
    shell.waitForFinished();
    return shell.readAllStandardOutput() + shell.readAllStandardError();
}

}

class TestSnippets : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void offersEveryClientOnceWithWords();
    void setsTheVariables_data();
    void setsTheVariables();
    void needsNoKeyOnThisMachine();
    void sendsOneValidSpanWithIdsOfItsOwn();
    void quotesForYaml();
    void quotesForJavaScript();
    void doublesTheDollarsOfTheCollector();
    void takesASlashOffTheUrl();
    void quotesShellWords_data();
    void quotesShellWords();
};

void TestSnippets::offersEveryClientOnceWithWords()
{
    QCOMPARE(snippetClients().size(), std::size_t {10});
    QStringList titles;
    for (const auto client : snippetClients()) {
        const auto made = snippet(client, {QStringLiteral("https://demarc.example:4318"), kKey, QStringLiteral("reports")});
        QVERIFY(!made.sentence.isEmpty());
        QVERIFY2(made.text.contains(QStringLiteral("https://demarc.example:4318")), qPrintable(made.title));
        QVERIFY2(made.text.contains(kKey), qPrintable(made.title));
        QCOMPARE(made.text.contains(QStringLiteral("reports")), namesService(client));
        QVERIFY(made.text.endsWith(u'\n'));
        titles.append(made.title);
    }
    QCOMPARE(titles.removeDuplicates(), 0);
}

void TestSnippets::setsTheVariables_data()
{
    QTest::addColumn<SnippetClient>("client");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("service");
    QTest::addColumn<QStringList>("lines");

    const auto lines = [](std::initializer_list<const char *> texts) {
        QStringList list;
        for (const auto *text : texts)
            list.append(QString::fromUtf8(text));
        return list;
    };
    QTest::newRow("OpenTelemetry") << SnippetClient::OpenTelemetrySdk << kKey << QStringLiteral("reports")
                                   << lines(
                                          {"OTEL_EXPORTER_OTLP_ENDPOINT=http://h:1", "OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf",
                                              "OTEL_EXPORTER_OTLP_HEADERS=Authorization=Bearer%20dmc_aB3-_x",
                                              "OTEL_SERVICE_NAME=reports"});
    // The header is percent-encoded, the service is as it is: a shell expands nothing of it.
    QTest::newRow("OpenTelemetry, odd")
        << SnippetClient::OpenTelemetrySdk << kOdd << kOdd
        << lines({"OTEL_EXPORTER_OTLP_HEADERS=Authorization=Bearer%20it%27s%20%24HOME%20%60id%60%20%22x%22%20%5Cn%20%C3%BC%3B%20"
                  "echo%20no",
               "OTEL_SERVICE_NAME=it's $HOME `id` \"x\" \\n ü; echo no"});
    QTest::newRow("OpenLLMetry") << SnippetClient::OpenLlmetry << kKey << QStringLiteral("reports")
                                 << lines({"TRACELOOP_BASE_URL=http://h:1", "TRACELOOP_API_KEY=dmc_aB3-_x"});
    QTest::newRow("OpenLLMetry, odd") << SnippetClient::OpenLlmetry << kOdd << QStringLiteral("a\necho no")
                                      << lines({"TRACELOOP_API_KEY=it's $HOME `id` \"x\" \\n ü; echo no"});
    QTest::newRow("Phoenix") << SnippetClient::Phoenix << kKey << QStringLiteral("reports")
                             << lines({"PHOENIX_COLLECTOR_ENDPOINT=http://h:1", "PHOENIX_API_KEY=dmc_aB3-_x"});
    QTest::newRow("Langfuse") << SnippetClient::Langfuse << kKey << QStringLiteral("reports")
                              << lines({"LANGFUSE_BASE_URL=http://h:1", "LANGFUSE_HOST=http://h:1",
                                     "LANGFUSE_SECRET_KEY=dmc_aB3-_x", "OTEL_SERVICE_NAME=reports"});
    QTest::newRow("Langfuse, odd") << SnippetClient::Langfuse << kOdd << kOdd
                                   << lines({"LANGFUSE_SECRET_KEY=it's $HOME `id` \"x\" \\n ü; echo no"});
    QTest::newRow("vLLM") << SnippetClient::Vllm << kKey << QStringLiteral("reports")
                          << lines({"OTEL_EXPORTER_OTLP_TRACES_PROTOCOL=http/protobuf",
                                 "OTEL_EXPORTER_OTLP_TRACES_HEADERS=Authorization=Bearer%20dmc_aB3-_x",
                                 "OTEL_SERVICE_NAME=reports", "word:--otlp-traces-endpoint", "word:http://h:1/v1/traces"});
    QTest::newRow("curl") << SnippetClient::Curl << kKey << QStringLiteral("reports")
                          << lines({"word:http://h:1/v1/traces", "word:Authorization: Bearer dmc_aB3-_x"});
    QTest::newRow("curl, odd") << SnippetClient::Curl << kOdd << kOdd
                               << lines({"word:Authorization: Bearer it's $HOME `id` \"x\" \\n ü; echo no"});
}

void TestSnippets::setsTheVariables()
{
    QFETCH(SnippetClient, client);
    QFETCH(QString, key);
    QFETCH(QString, service);
    QFETCH(QStringList, lines);
    const QTemporaryDir folder;
    const auto text = snippet(client, {QStringLiteral("http://h:1"), key, service}).text;
    const auto shown = QString::fromUtf8(runInShell(text, folder)).split(u'\n');
    for (const auto &line : lines)
        QVERIFY2(shown.contains(line), qPrintable(line + QStringLiteral("\n---\n") + text + shown.join(u'\n')));
    QVERIFY(!shown.contains(QStringLiteral("no"))); // nothing was run
}

void TestSnippets::needsNoKeyOnThisMachine()
{
    for (const auto client : snippetClients()) {
        const auto text = snippet(client, {QStringLiteral("http://127.0.0.1:4318"), {}, QStringLiteral("reports")}).text;
        QVERIFY2(!text.contains(QStringLiteral("Bearer")), qPrintable(text));
        QVERIFY2(!text.contains(QStringLiteral("HEADERS")), qPrintable(text));
    }
}

void TestSnippets::sendsOneValidSpanWithIdsOfItsOwn()
{
    const QTemporaryDir folder;
    const auto text = snippet(SnippetClient::Curl, {QStringLiteral("http://h:1"), {}, kOdd}).text;
    QStringList ids;
    for (int i = 0; i < 2; ++i) {
        const auto shown = runInShell(text, folder);
        const auto from = shown.indexOf("body:") + 5;
        const auto body = Json::parse(shown.mid(from, shown.indexOf("]}]}]}]}") + 8 - from).toStdString(), nullptr, false);
        QVERIFY2(!body.is_discarded(), shown.constData());
        const auto &resource = body["resourceSpans"][0];
        QCOMPARE(QString::fromStdString(resource["resource"]["attributes"][0]["value"]["stringValue"].get<std::string>()), kOdd);
        const auto &span = resource["scopeSpans"][0]["spans"][0];
        const auto trace = QString::fromStdString(span["traceId"].get<std::string>());
        QVERIFY(QRegularExpression(QStringLiteral("^[0-9a-f]{32}$")).match(trace).hasMatch());
        QCOMPARE(span["spanId"].get<std::string>().size(), std::size_t {16});
        QCOMPARE(span["startTimeUnixNano"].get<std::string>().size(), std::size_t {19});
        ids.append(trace);
    }
    QVERIFY(ids.front() != ids.back());
}

void TestSnippets::quotesForYaml()
{
    const auto text = snippet(SnippetClient::LiteLlm, {QStringLiteral("http://h:1"), kKey, QStringLiteral("a: \"b\"\nc")}).text;
    QVERIFY2(text.contains(QStringLiteral("  OTEL_SERVICE_NAME: \"a: \\\"b\\\"\\nc\"\n")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("  OTEL_EXPORTER_OTLP_HEADERS: \"x-api-key=dmc_aB3-_x\"\n")), qPrintable(text));
}

void TestSnippets::quotesForJavaScript()
{
    const auto text =
        snippet(SnippetClient::VercelAiSdk, {QStringLiteral("http://h:1"), kKey, QStringLiteral("\" }); evil(")}).text;
    QVERIFY2(text.contains(QStringLiteral("serviceName: \"\\\" }); evil(\",")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("url: \"http://h:1/v1/traces\", headers: { Authorization: \"Bearer dmc_aB3-_x\" }")),
        qPrintable(text));
}

void TestSnippets::doublesTheDollarsOfTheCollector()
{
    const auto text =
        snippet(SnippetClient::OpenTelemetryCollector, {QStringLiteral("http://h:1"), QStringLiteral("a$b"), {}}).text;
    QVERIFY2(text.contains(QStringLiteral("Authorization: \"Bearer a$$b\"")), qPrintable(text));
}

void TestSnippets::takesASlashOffTheUrl()
{
    const auto text = snippet(SnippetClient::Curl, {QStringLiteral("http://h:1/"), {}, {}}).text;
    QVERIFY2(text.contains(QStringLiteral("http://h:1/v1/traces")), qPrintable(text));
}

void TestSnippets::quotesShellWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::newRow("plain") << QStringLiteral("http://h:1/a%20b") << QStringLiteral("http://h:1/a%20b");
    QTest::newRow("empty") << QString() << QStringLiteral("''");
    QTest::newRow("space") << QStringLiteral("a b") << QStringLiteral("'a b'");
    QTest::newRow("quote") << QStringLiteral("a'b") << QStringLiteral("'a'\\''b'");
    QTest::newRow("glob") << QStringLiteral("*") << QStringLiteral("'*'");
    QTest::newRow("tilde") << QStringLiteral("~") << QStringLiteral("'~'");
}

void TestSnippets::quotesShellWords()
{
    QFETCH(QString, text);
    QFETCH(QString, word);
    QCOMPARE(shellWord(text), word);
}

DEMARC_TEST_MAIN(TestSnippets)
#include "tst_snippets.moc"
