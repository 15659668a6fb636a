// SPDX-License-Identifier: GPL-3.0-or-later
// The built demarcctl, driven as a script would: exit codes, JSON and sentences that are promised in docs/cli.md.
#include "support/demarcctl.h"
#include "support/rawclient.h"
#include "support/shareddata.h"
#include "support/testmain.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>

using demarc::test::CtlAnswer;

class TestDemarcctl : public demarc::test::Test {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_where;

    CtlAnswer ctl(const QString &line, bool withDatabase = true) const
    {
        auto arguments = line.split(u' ', Qt::SkipEmptyParts);
        if (withDatabase)
            arguments = QStringList {QStringLiteral("--db"), m_where} + arguments;
        for (auto &argument : arguments)
            argument.replace(QStringLiteral("@"), m_folder.path());
        return demarc::test::runCtl(QStringLiteral(DEMARC_BIN_DIR), arguments);
    }

    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

private Q_SLOTS:
    void init()
    {
        Test::init();
        static int number = 0;
        m_where = m_folder.filePath(QStringLiteral("test%1.demarc").arg(++number));
    }

    void oneAddressIsPassedOnToAtATime()
    {
        const QStringList toNobody {QStringLiteral("--forward"), QStringLiteral("http://ann:secret@127.0.0.1:9")};
        demarc::test::CollectorProcess first(QStringLiteral(DEMARC_BIN_DIR), m_where, toNobody);
        QVERIFY(first.port() != 0);
        const auto other = ctl(QStringLiteral("collect --http 127.0.0.1:0 --forward http://127.0.0.1:10"));
        QCOMPARE(other.exitCode, 3);
        QVERIFY2(other.err.contains("to http://127.0.0.1:9."), other.err.constData());
        QVERIFY(!other.err.contains("secret"));
        demarc::test::CollectorProcess same(QStringLiteral(DEMARC_BIN_DIR), m_where, toNobody);
        QVERIFY(same.port() != 0);
    }

    void whatWaitsToBePassedOnIsTold()
    {
        QVERIFY(!ctl(QStringLiteral("init")).exitCode);
        QVERIFY(!ctl(QStringLiteral("sources --json")).json().contains("forward"));
        {
            demarc::test::CollectorProcess collector(QStringLiteral(DEMARC_BIN_DIR), m_where,
                {QStringLiteral("--forward"), QStringLiteral("http://127.0.0.1:9")}); // nobody is there
            demarc::test::RawClient client(collector.port());
            client.send(demarc::test::post("/v1/traces", "application/json", "{ }"));
            QCOMPARE(client.receive().status, 200);
            QCOMPARE(collector.stop(), 0);
        }
        const auto forward = ctl(QStringLiteral("sources --json")).json()["forward"];
        QCOMPARE(forward["waiting"].get<int>(), 1);
        QCOMPARE(forward["bytes"].get<int>(), 3);
        QCOMPARE(forward["dropped"].get<int>(), 0);
        QVERIFY(ctl(QStringLiteral("sources")).out.contains("1 request with 3 bytes waits to be passed on."));
    }

    void answersWrongUsageWithASentenceAndTwo_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("nothing") << QString();
        QTest::newRow("no such command") << QStringLiteral("dance");
        QTest::newRow("half a command") << QStringLiteral("models");
        QTest::newRow("no such option") << QStringLiteral("panel --metric cost --colour red");
        QTest::newRow("no such metric") << QStringLiteral("panel --metric happiness");
        QTest::newRow("no such dimension") << QStringLiteral("panel --metric cost --group-by mood");
        QTest::newRow("a quantile above one") << QStringLiteral("panel --metric latency --quantile 95");
        QTest::newRow("no date") << QStringLiteral("panel --metric cost --from yesterday");
        QTest::newRow("a missing file name") << QStringLiteral("models import-prices");
        QTest::newRow("no address") << QStringLiteral("collect --http nowhere");
        QTest::newRow("no such figure") << QStringLiteral("metrics show tokens --figure best");
        QTest::newRow("no such label") << QStringLiteral("metrics show tokens --group-by colour");
        QTest::newRow("no address to pass on to") << QStringLiteral("collect --forward nowhere");
        QTest::newRow("passing on to itself") << QStringLiteral("collect --http 127.0.0.1:4999 --forward http://localhost:4999");
        QTest::newRow("no file with headers") << QStringLiteral("collect --forward https://example.org --forward-headers @/none");
        QTest::newRow("no such field") << QStringLiteral("import calls-csv x.csv --map colour=red");
    }
    void answersWrongUsageWithASentenceAndTwo()
    {
        QFETCH(QString, line);
        const auto answer = ctl(line);
        QCOMPARE(answer.exitCode, 2);
        QVERIFY(answer.err.startsWith("demarcctl: "));
        QVERIFY(!QFile::exists(m_where));
    }

    void answersFailureWithASentenceAndThree_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("no workspace") << QStringLiteral("panel --metric cost");
        QTest::newRow("no such file") << QStringLiteral("models import-prices @/missing.json");
        QTest::newRow("no such template") << QStringLiteral("init --template nonsense");
    }
    void answersFailureWithASentenceAndThree()
    {
        QFETCH(QString, line);
        const auto answer = ctl(line);
        QCOMPARE(answer.exitCode, 3);
        QVERIFY(answer.err.startsWith("demarcctl: "));
    }

    void aNewWorkspaceIsSoundAndEmpty()
    {
        QCOMPARE(ctl(QStringLiteral("init")).exitCode, 0);
        QCOMPARE(ctl(QStringLiteral("init")).exitCode, 0);
        QCOMPARE(ctl(QStringLiteral("db check")).exitCode, 0);
        const auto panel = ctl(QStringLiteral("panel --metric cost --json")).json();
        QVERIFY(panel["total"].is_null()); // no data is not zero
        QCOMPARE(panel["unit"].get<std::string>(), std::string("USD"));
        QVERIFY(panel["groups"].is_array());
        QVERIFY(ctl(QStringLiteral("metrics list --json")).json()["metrics"].empty());
        QCOMPARE(ctl(QStringLiteral("metrics show tokens")).exitCode, 2);
    }

    void keepsMetricsThatAreSentAndShowsThem()
    {
        demarc::test::CollectorProcess collector(QStringLiteral(DEMARC_BIN_DIR), m_where);
        QVERIFY(collector.port() != 0);
        const auto now = QDateTime::currentMSecsSinceEpoch();
        const auto body = QStringLiteral(R"({"resourceMetrics":[{"resource":{"attributes":[{"key":"service.name",
            "value":{"stringValue":"shop"}}]},"scopeMetrics":[{"metrics":[{"name":"latency","unit":"s","histogram":{
            "aggregationTemporality":1,"dataPoints":[{"timeUnixNano":"%1000000","count":"4","sum":6,"bucketCounts":[1,3,0],
            "explicitBounds":[1,2],"attributes":[{"key":"gen_ai.request.model","value":{"stringValue":"o3"}}]}]}}]}]}]})")
                              .arg(now);
        demarc::test::RawClient client(collector.port());
        client.send(demarc::test::post("/v1/metrics", "application/json", body.toStdString()));
        QCOMPARE(client.receive().status, 200);
        const auto list = ctl(QStringLiteral("metrics list --json")).json()["metrics"];
        QCOMPARE(list.size(), std::size_t {1});
        QCOMPARE(list[0]["metric"].get<std::string>(), std::string("latency"));
        const auto shown = ctl(QStringLiteral("metrics show latency --service shop --group-by model --json")).json();
        QCOMPARE(shown["total"].get<double>(), 1.5);
        QCOMPARE(shown["unit"].get<std::string>(), std::string("s"));
        QCOMPARE(shown["groups"][0]["key"]["model"].get<std::string>(), std::string("o3"));
        const auto high = ctl(QStringLiteral("metrics show latency --quantile 1 --json")).json();
        QVERIFY(high["total"].get<double>() > 1.5 && high["total"].get<double>() < 2.1);
        QCOMPARE(collector.stop(), 0);
        QCOMPARE(ctl(QStringLiteral("db check")).exitCode, 0);
    }

    void pricesTheAzureTraceToTheLastDigitTwice()
    {
        const auto trace = demarc::test::sharedData(QStringLiteral("azure-llm/AzureLLMInferenceTrace_code.csv"));
        if (trace.isEmpty())
            QSKIP("no shared data beside the project: the Azure trace is not imported");
        const auto import =
            QStringLiteral("import calls-csv %1 --map start=TIMESTAMP,input_tokens=ContextTokens,output_tokens=GeneratedTokens"
                           " --set model=gpt-4o,provider=openai,system=code-assistant --json")
                .arg(trace);
        for (const int expectedNew : {8819, 0}) {
            const auto imported = ctl(import);
            QCOMPARE(imported.exitCode, 0);
            QCOMPARE(imported.json()["new"].get<int>(), expectedNew);
            QCOMPARE(ctl(QStringLiteral("panel --metric calls --json")).json()["total"].get<int>(), 8819);
            QCOMPARE(
                ctl(QStringLiteral("panel --metric cost --json")).json()["total"].get<std::string>(), std::string("47.608895"));
        }
        const auto tokens = ctl(QStringLiteral("panel --metric tokens --group-by system --json")).json();
        QCOMPARE(tokens["total"].get<int>(), 18'059'974 + 245'896);
        QCOMPARE(tokens["groups"][0]["key"]["system"].get<std::string>(), std::string("code-assistant"));
        QCOMPARE(ctl(QStringLiteral("db check")).exitCode, 0);
    }

    void importsWhatCanBeReadAndNamesTheLinesThatCannot()
    {
        write(QStringLiteral("calls.csv"),
            "when,in,out\n2026-11-01T10:00:00Z,10,1\nyesterday,10,1\n2026-11-01T10:01:00Z,-5,1\n2026-11-01T10:02:00Z,20,2\n");
        const auto line = QStringLiteral(
            "import calls-csv @/calls.csv --map start=when,input_tokens=in,output_tokens=out --set model=gpt-4o,system=s --json");
        const auto dry = ctl(line + QStringLiteral(" --dry-run"));
        QCOMPARE(dry.exitCode, 0);
        QCOMPARE(dry.json()["calls"].get<int>(), 2);
        QVERIFY(ctl(QStringLiteral("panel --metric calls --json")).json()["total"].is_null());
        const auto imported = ctl(line).json();
        QCOMPARE(imported["new"].get<int>(), 2);
        QCOMPARE(imported["unreadable"].get<int>(), 2);
        QCOMPARE(imported["unreadable_lines"][0]["line"].get<int>(), 3);
        QCOMPARE(imported["unreadable_lines"][1]["line"].get<int>(), 4);
    }

    void refusesFilesOfTheWrongKindAndNewerWorkspacesUntouched()
    {
        write(QStringLiteral("image.png"), QByteArray::fromHex("89504e470d0a1a0a0000000d49484452") + QByteArray(200, '\0'));
        QCOMPARE(ctl(QStringLiteral("import calls-csv @/image.png --map start=a --set model=m")).exitCode, 3);
        QCOMPARE(ctl(QStringLiteral("models import-prices @/image.png")).exitCode, 3);
        m_where = m_folder.filePath(QStringLiteral("image.png"));
        QFile file(m_where);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto before = file.readAll();
        QCOMPARE(ctl(QStringLiteral("db check")).exitCode, 3);
        file.seek(0);
        QCOMPARE(file.readAll(), before);
    }

    void asksForTheWorkspaceWhereNoneIsNamed()
    {
        const auto answer = ctl(QStringLiteral("systems list"), false);
        QCOMPARE(answer.exitCode, 2);
        QVERIFY(answer.err.contains("--db"));
    }

    void countsASystemByItsNameAsTheGroupsDo()
    {
        QCOMPARE(ctl(QStringLiteral("init --demo")).exitCode, 0);
        const auto groups = ctl(QStringLiteral("panel --metric calls --group-by system --json")).json();
        const auto one = demarc::test::runCtl(QStringLiteral(DEMARC_BIN_DIR),
            {QStringLiteral("--db"), m_where, QStringLiteral("panel"), QStringLiteral("--metric"), QStringLiteral("calls"),
                QStringLiteral("--where"), QStringLiteral("system=Tenant answers"), QStringLiteral("--json")})
                             .json();
        const auto &list = groups["groups"];
        const auto group = std::find_if(
            list.begin(), list.end(), [](const auto &candidate) { return candidate["key"]["system"] == "Tenant answers"; });
        QVERIFY(group != list.end());
        QVERIFY(one["samples"].get<qint64>() > 0);
        QCOMPARE(one["samples"].get<qint64>(), (*group)["samples"].get<qint64>());
    }

    void printsHelpForEveryCommand()
    {
        const auto help = ctl(QStringLiteral("--help"), false);
        QCOMPARE(help.exitCode, 0);
        for (const char *command : {"init", "collect", "import calls-csv", "panel", "calls", "models import-prices", "db check"})
            QVERIFY2(help.out.contains(command), command);
        const auto group = ctl(QStringLiteral("models --help"), false);
        QVERIFY(group.out.contains("models list") && !group.out.contains("prompts list"));
        QVERIFY(ctl(QStringLiteral("--version"), false).out.startsWith("demarcctl "));
    }
};

DEMARC_TEST_MAIN(TestDemarcctl)
#include "tst_demarcctl.moc"
