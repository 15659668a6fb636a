// SPDX-License-Identifier: GPL-3.0-or-later
// The store stands still while more is sent than can ever wait: senders are told to come again, memory stays bounded, and in
// the end exactly what was accepted is stored, once, and waits to be passed on.
#include "connect/otlpsender.h"
#include "store/telemetry/statement.h"
#include "store/telemetry/telemetryfile.h"
#include "support/demarcctl.h"
#include "support/otlpbytes.h"
#include "support/rawclient.h"
#include "support/testmain.h"

#include "app/telemetry/telemetry.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <atomic>
#include <thread>

using namespace demarc;

namespace {

// Together more than may wait (GroupCommit::kMostWaiting), of which a commit takes a part.
constexpr std::uint64_t kSenders = 24;
constexpr std::uint64_t kBatch = 3000;
static_assert(kSenders * kBatch > app::GroupCommit::kMostWaiting);

Call callOf(std::uint64_t sender, std::uint64_t number, Instant start)
{
    Call call;
    for (std::size_t i = 0; i < 7; ++i) // each a trace of its own
        call.key.traceId[i] = call.key.spanId[i] = static_cast<std::uint8_t>(number >> (8 * i));
    call.key.traceId[7] = call.key.spanId[7] = static_cast<std::uint8_t>(sender + 1);
    call.series.service = "service-" + std::to_string(number % 5);
    call.series.model = "gpt-4o";
    call.series.provider = "openai";
    call.start = start + std::chrono::milliseconds {number};
    call.duration = std::chrono::milliseconds {500};
    call.inputTokens = 100;
    call.outputTokens = 10;
    return call;
}

// Senders that never rest: each has its next batch ready when the last one was accepted, and sends it until it is.
class Load {
public:
    explicit Load(std::uint16_t port)
    {
        for (std::uint64_t sender = 0; sender < kSenders; ++sender)
            m_threads.emplace_back([this, port, sender] { send(port, sender); });
    }
    ~Load() { stop(); }
    Load(const Load &) = delete;
    Load &operator=(const Load &) = delete;
    std::uint64_t requests() const { return m_requests; }
    std::uint64_t failed() const { return m_failed; }
    // Once what each sends now is accepted.
    void stop()
    {
        m_stopping = true;
        m_threads.clear();
    }

private:
    void send(std::uint16_t port, std::uint64_t sender)
    {
        using namespace std::chrono_literals;
        connect::OtlpSender client({.port = port, .attempts = 100'000, .timeout = 120s, .maxDelay = 250ms});
        const auto start = *parseInstant(u"2026-11-01");
        for (std::uint64_t next = 0; !m_stopping; next += kBatch) {
            std::vector<Call> batch;
            for (std::uint64_t i = 0; i < kBatch; ++i)
                batch.push_back(callOf(sender, next + i, start));
            ++(client.send(batch) ? m_requests : m_failed);
        }
    }

    std::atomic<bool> m_stopping = false;
    std::atomic<std::uint64_t> m_requests = 0; // accepted
    std::atomic<std::uint64_t> m_failed = 0;
    std::vector<std::jthread> m_threads;
};

// Another one that is writing and does not come to an end, once it has its turn.
class Stall {
public:
    explicit Stall(const QString &path) : m_path(path)
    {
        if (auto database = telemetry::openTelemetryFile(path, telemetry::Access::Write))
            m_database = std::move(*database);
    }
    bool begin()
    {
        m_holds = m_holds || (m_database && telemetry::execute(m_database.get(), m_path, "BEGIN EXCLUSIVE").has_value());
        return m_holds;
    }
    bool end() { return telemetry::execute(m_database.get(), m_path, "ROLLBACK").has_value(); }

private:
    QString m_path;
    sql::SqliteHandle m_database;
    bool m_holds = false;
};

} // namespace

class TestStalledStore : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void defersWhatItCannotTakeAndKeepsWhatItTook()
    {
        const bool isLong = qEnvironmentVariableIsSet("DEMARC_LONG_TESTS");
        const int stallSeconds = isLong ? 600 : 6; // longer than a commit waits for another writer
        const QString bin = QStringLiteral(DEMARC_BIN_DIR);
        const QTemporaryDir folder;
        const auto where = folder.filePath(QStringLiteral("stalled.demarc"));
        demarc::test::CollectorProcess collector(bin, where, // to where nobody listens: all of it waits
            {QStringLiteral("--forward"), QStringLiteral("http://127.0.0.1:9")});
        QVERIFY(collector.port() != 0);
        Load load(collector.port());
        QTRY_VERIFY_WITH_TIMEOUT(load.requests() > 0, 60'000);

        Stall stall(where + QStringLiteral("-calls"));
        QTRY_VERIFY_WITH_TIMEOUT(stall.begin(), 60'000); // the collector hardly ever rests
        QElapsedTimer timer;
        timer.start();
        const auto before = load.requests();
        QVERIFY(isDeferred(collector.port()));
        QTRY_VERIFY_WITH_TIMEOUT(timer.hasExpired(500 * stallSeconds), 1000 * stallSeconds);
        const auto halfway = collector.peakMegabytes();
        QTRY_VERIFY_WITH_TIMEOUT(timer.hasExpired(1000 * stallSeconds), 1000 * stallSeconds);
        const auto atTheEnd = collector.peakMegabytes();
        QVERIFY(load.requests() <= before + kSenders); // whose answers were under way
        QVERIFY(stall.end());
        load.stop();
        QCOMPARE(load.failed(), std::uint64_t {0});
        QCOMPARE(collector.stop(), 0);

        qInfo("%llu requests accepted, at most %.0f MB, %.0f MB halfway", static_cast<unsigned long long>(load.requests()),
            atTheEnd, halfway);
        QVERIFY2(atTheEnd > 0 && atTheEnd < 600, qPrintable(QString::number(atTheEnd)));
        if (isLong)
            QVERIFY2(atTheEnd - halfway < 32, qPrintable(QString::number(atTheEnd - halfway)));
        const auto checked = demarc::test::runCtl(
            bin, {QStringLiteral("--db"), where, QStringLiteral("--json"), QStringLiteral("db"), QStringLiteral("check")});
        QVERIFY2(checked.exitCode == 0, (checked.out + checked.err).constData());
        // All that was sent was accepted in the end; so as many calls as that are those, each once.
        QCOMPARE(checked.json()["calls"].get<std::uint64_t>(), load.requests() * kBatch);
        const auto sources =
            demarc::test::runCtl(bin, {QStringLiteral("--db"), where, QStringLiteral("--json"), QStringLiteral("sources")});
        // A request that was stored after its sender had been told to come again came twice.
        QVERIFY(sources.json()["forward"]["waiting"].get<std::uint64_t>() >= load.requests());
        QCOMPARE(sources.json()["forward"]["dropped"].get<int>(), 0);
    }

private:
    // One request more than can wait is told to come again, and when.
    static bool isDeferred(std::uint16_t port)
    {
        std::string spans; // as many as no gap between the others leaves room for
        for (std::uint64_t i = 0; i < 2 * kBatch; ++i) {
            const auto span = demarc::test::spanHead(demarc::test::kTraceId, std::to_string(10'000'000 + i))
                + demarc::test::times(1'795'600'000'000'000'000, 1'795'600'001'000'000'000);
            spans += demarc::test::block(2, span);
        }
        const auto request = demarc::test::block(1, demarc::test::block(2, spans));
        for (int time = 0; time < 20; ++time) {
            demarc::test::RawClient client(port);
            client.send(demarc::test::post("/v1/traces", "application/x-protobuf", request));
            const auto answer = client.receive();
            if (answer.status == 503)
                return !answer.header("retry-after").empty();
        }
        return false;
    }
};

DEMARC_TEST_MAIN(TestStalledStore)
#include "tst_stalledstore.moc"
