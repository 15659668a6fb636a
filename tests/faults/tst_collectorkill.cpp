// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 of the collector under load: what it answered is there, and no roll-up differs from its calls.
#include "connect/otlpsender.h"
#include "support/demarcctl.h"
#include "support/testmain.h"

#include "app/telemetry/telemetry.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <atomic>
#include <set>
#include <thread>

using namespace demarc;

namespace {

constexpr int kSenders = 3;
constexpr std::uint64_t kBatch = 64;

// Call number `number` of a sender, its key made of both.
Call callOf(std::uint64_t sender, std::uint64_t number, Instant start)
{
    Call call;
    call.key.traceId[15] = 1;
    for (std::size_t i = 0; i < 7; ++i)
        call.key.spanId[i] = static_cast<std::uint8_t>(number >> (8 * i));
    call.key.spanId[7] = static_cast<std::uint8_t>(sender + 1);
    call.series.service = "service-" + std::to_string(number % 5);
    call.series.model = "gpt-4o";
    call.series.provider = "openai";
    call.start = start + std::chrono::milliseconds {number};
    call.duration = std::chrono::milliseconds {100 + number % 900};
    call.inputTokens = static_cast<std::int64_t>(number % 1000);
    call.outputTokens = 10;
    return call;
}

// What the senders know to be durable, over all the collector's lives.
class Load {
public:
    explicit Load(Instant start) : m_start(start) { }

    // Sends batches until the collector is gone; each answered one counts.
    void sendTo(quint16 port, std::uint64_t sender)
    {
        connect::OtlpSender client({.port = port, .attempts = 1});
        for (;;) {
            std::vector<Call> batch;
            for (std::uint64_t i = 0; i < kBatch; ++i)
                batch.push_back(callOf(sender, m_next[sender] + i, m_start));
            if (!client.send(batch))
                return;
            m_next[sender] += kBatch;
        }
    }
    std::uint64_t answered(std::uint64_t sender) const { return m_next[sender]; }
    std::uint64_t answered() const { return m_next[0] + m_next[1] + m_next[2]; }

private:
    Instant m_start;
    std::atomic<std::uint64_t> m_next[kSenders] = {};
};

// The keys of all stored calls.
std::set<SpanKey> storedKeys(const QString &path)
{
    std::set<SpanKey> keys;
    const SystemClock clock;
    const auto telemetry = app::Telemetry::open(path, clock);
    if (!telemetry)
        return keys;
    CallQuery query;
    query.limit = 10'000;
    for (;;) {
        const auto page = (*telemetry)->calls(query).result();
        if (!page)
            return keys;
        for (const auto &call : page->calls)
            keys.insert(call.key);
        if (!page->next)
            return keys;
        query.before = page->next;
    }
}

} // namespace

class TestCollectorKill : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void losesNothingItAnswered()
    {
        const QString bin = QStringLiteral(DEMARC_BIN_DIR);
        const int kills = qEnvironmentVariableIsSet("DEMARC_LONG_TESTS") ? 50 : 4;
        const auto seed = QRandomGenerator::global()->generate();
        qInfo("%d kills, seed %u", kills, seed);
        QRandomGenerator random(seed);
        const QTemporaryDir folder;
        const auto where = folder.filePath(QStringLiteral("killed.demarc"));
        const auto start = *parseInstant(u"2026-11-01");
        Load load(start);
        for (int kill = 0; kill < kills; ++kill) {
            demarc::test::CollectorProcess collector(bin, where);
            QVERIFY(collector.port() != 0);
            std::vector<std::jthread> senders;
            for (std::uint64_t sender = 0; sender < kSenders; ++sender)
                senders.emplace_back([&, sender] { load.sendTo(collector.port(), sender); });
            const auto moment = random.bounded(20, 700); // ms; the kill is what the test waits for
            QElapsedTimer timer;
            timer.start();
            QTRY_VERIFY_WITH_TIMEOUT(timer.hasExpired(moment), 5'000);
            collector.killHard();
        }
        qInfo("%llu calls answered", static_cast<unsigned long long>(load.answered()));
        QVERIFY(load.answered() > 0);

        const auto checked = demarc::test::runCtl(
            bin, {QStringLiteral("--db"), where, QStringLiteral("--json"), QStringLiteral("db"), QStringLiteral("check")});
        QVERIFY2(checked.exitCode == 0, (checked.out + checked.err).constData());
        QCOMPARE(checked.json()["ok"].get<bool>(), true);
        const auto stored = storedKeys(where + QStringLiteral("-calls"));
        QCOMPARE(static_cast<std::size_t>(checked.json()["calls"].get<std::int64_t>()), stored.size());
        for (std::uint64_t sender = 0; sender < kSenders; ++sender) {
            for (std::uint64_t number = 0; number < load.answered(sender); ++number)
                QVERIFY(stored.contains(callOf(sender, number, start).key));
        }
    }
};

DEMARC_TEST_MAIN(TestCollectorKill)
#include "tst_collectorkill.moc"
