// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/importcalls.h"

#include "app/workspace/starter.h"
#include "store/sql/postgresconnection.h"
#include "support/catalogues.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>

using namespace demarc;
using namespace demarc::app;

class TestImportCalls : public test::Test {
    Q_OBJECT

    static constexpr int kRows = 20'000; // three batches
    SystemClock m_clock;

    // A workspace in a folder of its own, with a file to import.
    struct Fixture {
        explicit Fixture(const Clock &clock) : fresh(QStringLiteral("sqlite")), workspace(clock)
        {
            if (!workspace.open({fresh.where()}, OpenMode::CreateOrOpen).result() || !startWorkspace(workspace).result())
                qFatal("no workspace");
            path = fresh.folder() + QStringLiteral("/calls.csv");
            write(kRows);
        }
        void write(int rows) const
        {
            QByteArray text("timestamp,latency,input_tokens,output_tokens,model,user\n");
            for (int i = 0; i < rows; ++i)
                text += QByteArray::number(1'772'359'200 + i / 2) + ",1.5,1000,100,gpt-4o,u" + QByteArray::number(i % 3) + "\n";
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
                qFatal("cannot write");
        }
        ImportRequest request() const
        {
            ImportRequest request;
            request.from = path;
            request.options.constants = ingest::parseAssignments(QStringLiteral("provider=openai,system=claims")).value();
            return request;
        }
        std::int64_t stored()
        {
            PanelQuery query;
            query.metric = Metric::Calls;
            return workspace.telemetry().panel(query).result()->samples;
        }
        QStringList leftovers() const { return QDir(fresh.folder()).entryList({QStringLiteral("*-import-*")}, QDir::Files); }

        test::FreshCatalogue fresh;
        Workspace workspace;
        QString path;
    };

private Q_SLOTS:
    void importsOnceHoweverOften()
    {
        Fixture fixture(m_clock);
        const auto first = importCalls(fixture.workspace, fixture.request());
        QVERIFY2(first, first ? "" : qPrintable(first.error().message));
        QCOMPARE(first->file.kind, QStringLiteral("calls-csv"));
        QCOMPARE(first->stored.inserted, kRows);
        QCOMPARE(first->unpriced, 0);
        // gpt-4o at 2.50 and 10.00 USD a million tokens: 0.0035 USD a call.
        QCOMPARE(first->cost.toString(), QStringLiteral("70"));
        QVERIFY(fixture.leftovers().isEmpty());
        const auto second = importCalls(fixture.workspace, fixture.request());
        QCOMPARE(second->stored.inserted, 0);
        QCOMPARE(second->stored.duplicates, kRows);
        QCOMPARE(fixture.stored(), kRows);
    }

    void storesNothingInADryRun()
    {
        Fixture fixture(m_clock);
        auto request = fixture.request();
        request.dryRun = true;
        const auto import = importCalls(fixture.workspace, request);
        QCOMPARE(import->file.calls, kRows);
        QCOMPARE(import->cost.toString(), QStringLiteral("70"));
        QCOMPARE(fixture.stored(), 0);
        QVERIFY(fixture.leftovers().isEmpty());
    }

    // Asked before each batch that is read, and before each that is stored.
    void leavesNothingWhereverItIsCancelledAndGoesOnThere()
    {
        for (int patience = 1;; ++patience) {
            Fixture fixture(m_clock);
            auto request = fixture.request();
            int asked = 0;
            request.isCancelled = [&] { return ++asked >= patience; };
            const auto cancelled = importCalls(fixture.workspace, request);
            if (cancelled)
                break; // it was done sooner than the patience was lost
            QCOMPARE(cancelled.error().kind, ErrorKind::Cancelled);
            QCOMPARE(fixture.stored(), 0);
            request.isCancelled = {};
            const auto resumed = importCalls(fixture.workspace, request);
            QVERIFY2(resumed, resumed ? "" : qPrintable(resumed.error().message));
            QCOMPARE(resumed->resumed, patience > 1);
            QCOMPARE(resumed->file.rows, kRows);
            QCOMPARE(resumed->stored.inserted, kRows);
            QCOMPARE(resumed->cost.toString(), QStringLiteral("70"));
            QCOMPARE(fixture.stored(), kRows);
            QVERIFY(fixture.leftovers().isEmpty());
        }
    }

    void readsAChangedFileAnew()
    {
        Fixture fixture(m_clock);
        auto request = fixture.request();
        int asked = 0;
        request.isCancelled = [&] { return ++asked > 2; };
        QVERIFY(!importCalls(fixture.workspace, request));
        fixture.write(10);
        request.isCancelled = {};
        const auto import = importCalls(fixture.workspace, request);
        QVERIFY(!import->resumed);
        QCOMPARE(import->stored.inserted, 10);
    }

    void leavesNothingOfAFileThatIsRefused()
    {
        Fixture fixture(m_clock);
        auto request = fixture.request();
        request.options.columns = ingest::parseAssignments(QStringLiteral("duration=input_tokens")).value(); // 1000 seconds
        const auto import = importCalls(fixture.workspace, request);
        QVERIFY(!import);
        QCOMPARE(import.error().kind, ErrorKind::InvalidInput);
        QVERIFY2(import.error().message.contains(QLatin1String("input_tokens")), qPrintable(import.error().message));
        QCOMPARE(fixture.stored(), 0);
        QVERIFY(fixture.leftovers().isEmpty());
        request.options.trustUnits = true;
        QVERIFY(importCalls(fixture.workspace, request));
    }

    void bringsSpansAndScoresAlong()
    {
        Fixture fixture(m_clock);
        QFile file(fixture.path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"id":"t-1","timestamp":"2026-03-01T10:00:00Z","name":"claims","userId":"ann","sessionId":"s","release":"1",
"observations":[{"id":"o-1","traceId":"t-1","type":"GENERATION","startTime":"2026-03-01T10:00:00Z","model":"m"}],
"scores":[{"id":"sc","traceId":"t-1","observationId":"o-1","name":"helpful","value":0.75,"dataType":"NUMERIC"}]})");
        file.close();
        ImportRequest request;
        request.from = fixture.path;
        QVERIFY(importCalls(fixture.workspace, request));
        const auto page = fixture.workspace.telemetry().calls({}).result();
        QCOMPARE(page->calls.size(), 1u);
        QCOMPARE(page->calls[0].user, "ann");
        QCOMPARE(page->calls[0].series.service, "claims");
        QCOMPARE(page->calls[0].scores.at(0).value, 0.75);
    }

    void readsLiteLlmsDatabase()
    {
        const test::FreshCatalogue database(QStringLiteral("postgresql"));
        if (!database.isAvailable())
            QSKIP("no PostgreSQL server: PGHOST is not set; ./check starts one with pg_virtualenv");
        Fixture fixture(m_clock);
        ImportRequest request;
        request.from = database.where();
        request.options.kind = QStringLiteral("litellm-spendlogs");
        const auto none = importCalls(fixture.workspace, request);
        QCOMPARE(none.error().kind, ErrorKind::NotFound);
        auto connection = sql::PostgresConnection::open(database.where()).value();
        QVERIFY(connection->script(
            uR"(CREATE TABLE "LiteLLM_SpendLogs" ("request_id" text PRIMARY KEY, "call_type" text, "api_key" text,
 "spend" double precision, "prompt_tokens" integer, "completion_tokens" integer, "startTime" timestamp(3), "endTime" timestamp(3),
 "completionStartTime" timestamp(3), "model" text, "model_group" text, "custom_llm_provider" text, "user" text, "metadata" jsonb,
 "cache_hit" text, "end_user" text, "session_id" text, "status" text, "messages" jsonb);
INSERT INTO "LiteLLM_SpendLogs" SELECT 'chatcmpl-' || i, 'acompletion', 'k', 0.0035, 1000, 100,
 '2026-03-01 10:00:00'::timestamp + i * interval '1 second', '2026-03-01 10:00:02'::timestamp + i * interval '1 second', NULL,
 'gpt-4o', 'gpt-4o', 'openai', 'u', '{"user_api_key_team_alias": "claims", "usage_object": {"prompt_tokens_details": {"cached_tokens": 0}}}',
 'False', NULL, 's', 'success', '{}' FROM generate_series(1, 5000) i)"));
        const auto import = importCalls(fixture.workspace, request);
        QVERIFY2(import, import ? "" : qPrintable(import.error().message));
        QCOMPARE(import->stored.inserted, 5000);
        QCOMPARE(import->cost.toString(), QStringLiteral("17.5"));
        QCOMPARE(toIso(*import->file.from), QStringLiteral("2026-03-01T10:00:01Z"));
        QCOMPARE(importCalls(fixture.workspace, request)->stored.duplicates, 5000);
        QVERIFY(fixture.leftovers().isEmpty());
    }
};

DEMARC_TEST_MAIN(TestImportCalls)
#include "tst_importcalls.moc"
