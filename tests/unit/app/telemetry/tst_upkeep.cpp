// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/upkeep.h"

#include "app/models/prices.h"
#include "app/telemetry/importstaging.h"
#include "store/catalogue/audit.h"
#include "support/calls.h"
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

using namespace demarc;
using namespace demarc::app;
using namespace std::chrono_literals;

// What is decided about stored calls, and what the record says of it.
class TestUpkeep : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Test::init();
        m_workspace.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock.set(test::kMonday);
        m_workspace = std::make_unique<Workspace>(m_clock);
        QVERIFY(m_workspace->open({path("w.demarc")}, OpenMode::CreateOrOpen).result().has_value());
        m_workspace->setActor({PersonId {QStringLiteral("1")}, QStringLiteral("Ada"), Party::Internal});
    }

    void historyIsPricedAnewWithABeforeAndAnAfter()
    {
        price("0.000002", {});
        store({callOf(1, 1000), callOf(2, 2000)}); // 3,000 tokens at 2 USD a million
        price("0.000001", test::kMonday - 48h);
        const auto kept = repriceCalls(*m_workspace, RepriceScope::Unpriced, {}).result();
        QVERIFY(kept.has_value());
        QCOMPARE(kept->calls.changed, std::int64_t {0});
        const auto priced = repriceCalls(*m_workspace, RepriceScope::All, QStringLiteral("entered late")).result();
        QVERIFY(priced && priced->isComplete);
        QCOMPARE(priced->calls.changed, std::int64_t {2});
        QCOMPARE(priced->before().toString(), QStringLiteral("0.006"));
        QCOMPARE(priced->after().toString(), QStringLiteral("0.003"));
        QCOMPARE(priced->currency, QStringLiteral("USD"));
        const auto record = newestRecord();
        QCOMPARE(record.action, QStringLiteral("calls.reprice"));
        QCOMPARE(record.actorName, QStringLiteral("Ada"));
        QCOMPARE(record.reason, QStringLiteral("entered late"));
        QCOMPARE(jsonOf(record.before).dump(), (Json {{"cost", "0.006"}, {"currency", "USD"}}).dump());
        QCOMPARE(jsonOf(record.after).dump(),
            (Json {{"cost", "0.003"}, {"currency", "USD"}, {"calls", 2}, {"changed", 2}, {"complete", true}}).dump());
    }

    void cancelledPricingIsRecordedWithWhatItDid()
    {
        price("0.000002", {});
        std::vector<Call> calls;
        for (std::uint64_t i = 0; i < 3000; ++i)
            calls.push_back(callOf(i, 1000));
        store(calls);
        price("0.000001", test::kMonday - 48h);
        cancelOnceItMoves();
        const auto priced = repriceCalls(*m_workspace, RepriceScope::All, QStringLiteral("entered late")).result();
        QVERIFY(priced && !priced->isComplete);
        QVERIFY(priced->calls.changed > 0 && priced->calls.changed < 3000);
        const auto after = jsonOf(newestRecord().after);
        QCOMPARE(after["changed"].get<std::int64_t>(), priced->calls.changed);
        QCOMPARE(after["complete"].get<bool>(), false);
        QTRY_VERIFY(m_workspace->jobs().running().empty());
    }

    void anImportIsTakenOutAndTheRecordSaysWhatItWas()
    {
        store({callOf(1, 10)});
        const auto id = import({callOf(1, 10), callOf(2, 10), callOf(3, 10)});
        const auto removal = removeImport(*m_workspace, id, QStringLiteral("the wrong month")).result();
        QVERIFY(removal && removal->isComplete);
        QCOMPARE(removal->import.calls, std::int64_t {2}); // one was there before
        QCOMPARE(callCount(), std::size_t {1});
        const auto record = newestRecord();
        QCOMPARE(record.action, QStringLiteral("calls.remove-import"));
        QCOMPARE(record.reason, QStringLiteral("the wrong month"));
        const auto before = jsonOf(record.before);
        QCOMPARE(before["file"].get<std::string>(), std::string("calls.csv"));
        QCOMPARE(before["calls"].get<int>(), 2);
        QVERIFY(!record.after);
        const auto again = removeImport(*m_workspace, id, {}).result();
        QVERIFY(!again && again.error().kind == ErrorKind::NotFound);
        QCOMPARE(newestRecord().sequence, record.sequence); // what cannot be done is not recorded
        import({callOf(2, 10), callOf(3, 10)});
        QCOMPARE(callCount(), std::size_t {3});
    }

    void takingOutCanBeCancelledAndCompleted()
    {
        std::vector<Call> calls;
        for (std::uint64_t i = 0; i < 1000; ++i)
            calls.push_back(callOf(i, 10));
        const auto id = import(calls);
        const auto moving = cancelOnceItMoves();
        const auto removal = removeImport(*m_workspace, id, QStringLiteral("the wrong month")).result();
        QVERIFY(removal && !removal->isComplete);
        const auto left = m_workspace->telemetry().imports().result()->front().calls;
        QVERIFY(left > 0 && left < 1000);
        QCOMPARE(callCount(), static_cast<std::size_t>(left));
        disconnect(moving);
        QVERIFY(removeImport(*m_workspace, id, QStringLiteral("the rest of it")).result()->isComplete);
        QCOMPARE(callCount(), std::size_t {0});
    }

    void whatHasExpiredCannotBeTakenOut()
    {
        const auto id = import({callOf(1, 10)});
        m_clock.advance(91 * 24h);
        QVERIFY(m_workspace->telemetry().retain().result().has_value());
        const auto removal = removeImport(*m_workspace, id, {}).result();
        QVERIFY(!removal && removal.error().kind == ErrorKind::InvalidInput);
        QCOMPARE(m_workspace->telemetry().imports().result()->size(), std::size_t {1});
    }

    void aPersonIsErasedAndTheRecordHoldsOnlyAHash()
    {
        TelemetryBatch batch {{personsCall(1, "ann"), personsCall(2, "ben")}, {}, {}};
        batch.contents = {{test::spanKey(1), "a secret", "b", 30, false}, {test::spanKey(2), "of ben", "b", 30, false}};
        batch.outgoing = {{"/v1/traces", {}, "user=ann"}};
        QVERIFY(m_workspace->telemetry().submit(batch).result().has_value());
        QCOMPARE(callsOfUser(*m_workspace, QStringLiteral("ann")).result().value(), std::int64_t {1});
        const auto erasure = eraseUser(*m_workspace, QStringLiteral("ann"), QStringLiteral("she asked for it")).result();
        QVERIFY(erasure.has_value());
        QCOMPARE(erasure->calls, std::int64_t {1});
        QCOMPARE(erasure->waiting, std::int64_t {1}); // stays as it came
        QCOMPARE(callsOfUser(*m_workspace, QStringLiteral("ann")).result().value(), std::int64_t {0});
        QCOMPARE(callCount(), std::size_t {2});
        QVERIFY(!m_workspace->telemetry().content(test::spanKey(1)).result().value());
        QVERIFY(m_workspace->telemetry().content(test::spanKey(2)).result().value().has_value());
        const auto record = newestRecord();
        QCOMPARE(record.action, QStringLiteral("calls.erase-user"));
        QCOMPARE(record.reason, QStringLiteral("she asked for it"));
        // SHA-256 of "ann", by sha256sum.
        QCOMPARE(record.entityId, QStringLiteral("sha256:") + QString::fromLatin1(kHashOfAnn));
        QCOMPARE(jsonOf(record.before).dump(), (Json {{"calls", 1}}).dump());
        QCOMPARE(jsonOf(record.after).dump(), (Json {{"calls", 0}, {"erased", true}}).dump());
    }

    void whatInterruptedImportsLeftGoesWithAnybody()
    {
        const auto telemetry = m_workspace->location().telemetryPath();
        stage(telemetry, "0123456789abcdef");
        auto running = ImportStaging::open(telemetry, "fedcba9876543210").value();
        QVERIFY(eraseUser(*m_workspace, QStringLiteral("ann"), QStringLiteral("asked")).result().has_value());
        QVERIFY(!QFile::exists(path("w.demarc-import-0123456789abcdef")));
        QVERIFY(QFile::exists(path("w.demarc-import-fedcba9876543210"))); // another import is at it
    }

    void closingFinishesAnErasureAndCancelsTheRest()
    {
        price("0.000002", {});
        std::vector<Call> calls;
        for (std::uint64_t i = 0; i < 3000; ++i)
            calls.push_back(personsCall(i, "ann"));
        store(calls);
        const auto priced = repriceCalls(*m_workspace, RepriceScope::All, QStringLiteral("why not"));
        const auto erased = eraseUser(*m_workspace, QStringLiteral("ann"), QStringLiteral("she asked for it"));
        m_workspace.reset();
        QVERIFY(priced.isFinished() && erased.isFinished());
        QVERIFY(erased.result().has_value());
        openAgain();
        QCOMPARE(callsOfUser(*m_workspace, QStringLiteral("ann")).result().value(), std::int64_t {0});
    }

private:
    static constexpr const char *kHashOfAnn = "49915e0d7d4b402e3017d010bc1c0e83cac6c797d6c16e66340fe3268693a6a1";

    QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    void openAgain()
    {
        m_workspace = std::make_unique<Workspace>(m_clock);
        QVERIFY(m_workspace->open({path("w.demarc")}, OpenMode::ExistingOnly).result().has_value());
    }
    static Call callOf(std::uint64_t number, std::int64_t tokens)
    {
        Call call;
        call.key = test::spanKey(number);
        call.series.model = "gpt-x";
        call.series.provider = "openai";
        call.start = test::kMonday - 24h;
        call.inputTokens = tokens;
        call.outputTokens = 0;
        return call;
    }
    static Call personsCall(std::uint64_t number, const char *user)
    {
        auto call = callOf(number, 10);
        call.user = user;
        return call;
    }
    void store(const std::vector<Call> &calls) { QVERIFY(m_workspace->telemetry().submit(calls).result().has_value()); }
    void price(const char *perToken, std::optional<Instant> validFrom)
    {
        const auto prices = ingest::readPriceMap(
            std::string(R"({"gpt-x": {"litellm_provider": "openai", "output_cost_per_token": 0, "input_cost_per_token": )")
            + perToken + "}}");
        QVERIFY(prices.has_value());
        QVERIFY(importPrices(*m_workspace, *prices, QStringLiteral("p.json"), validFrom).result().has_value());
    }
    std::int64_t import(const std::vector<Call> &calls)
    {
        const auto next = [calls, given = false]() mutable -> Result<std::optional<TelemetryBatch>> {
            if (std::exchange(given, true))
                return std::optional<TelemetryBatch>();
            return std::optional(TelemetryBatch {calls, {}, {}});
        };
        const auto imported = m_workspace->telemetry().import("calls.csv", "calls-csv", next).result();
        return imported ? m_workspace->telemetry().imports().result()->front().id : 0;
    }
    void stage(const QString &telemetry, const QByteArray &key)
    {
        auto staging = ImportStaging::open(telemetry, key).value();
        QVERIFY(staging->add({{personsCall(9, "ann")}, {}, {}}, {1}, Json::object()).has_value());
        staging.reset();
        QVERIFY(QFile::exists(path("w.demarc-import-") + QString::fromLatin1(key)));
    }
    // On the thread that does the work, so that it is neither too early nor too late.
    QMetaObject::Connection cancelOnceItMoves()
    {
        return connect(
            &m_workspace->jobs(), &JobRegistry::changed, this,
            [jobs = &m_workspace->jobs()] {
                for (const auto &job : jobs->running()) {
                    if (job.progress)
                        jobs->cancel(job.id);
                }
            },
            Qt::DirectConnection);
    }
    std::size_t callCount()
    {
        CallQuery query;
        query.limit = 5000;
        return m_workspace->telemetry().calls(query).result()->calls.size();
    }
    store::AuditRecord newestRecord()
    {
        const auto trail =
            m_workspace->query([](sql::Connection &connection) { return store::auditTrail(connection, 1); }).result();
        return trail && !trail->empty() ? trail->front() : store::AuditRecord {};
    }
    static Json jsonOf(const std::optional<QString> &text)
    {
        const auto json = text ? parseJson(text->toStdString()) : Result<Json>(Json());
        return json ? *json : Json();
    }

    ManualClock m_clock {test::kMonday};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

DEMARC_TEST_MAIN(TestUpkeep)
#include "tst_upkeep.moc"
