// SPDX-License-Identifier: GPL-3.0-or-later
// Senders that mean harm or are broken: bodies without an end, more sockets than anybody needs, bombs, nesting without
// bottom. Each gets its answer, the collector's memory stays bounded, and what a good sender sends is stored, and only that.
#include "support/compress.h"
#include "support/demarcctl.h"
#include "support/otlpbytes.h"
#include "support/rawclient.h"
#include "support/testmain.h"

#include <QTemporaryDir>

#include <sys/resource.h>

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

using namespace demarc;
using namespace demarc::test;

namespace {

constexpr std::size_t kMega = 1024 * 1024;
// Bodies under way may take 256 MB together (ReceiverOptions::maxBytesInFlight); beside them is what the program needs itself.
constexpr double kMostMegabytes = 450;

std::string traces(std::string_view body, std::string_view moreHeaders = {})
{
    return post("/v1/traces", "application/x-protobuf", body, moreHeaders);
}

std::string goodRequest(char id)
{
    return traces(request({spanHead(kTraceId, std::string(7, 'x') + id)
        + times(1'795'600'000'000'000'000, 1'795'600'001'000'000'000) + spanAttribute("gen_ai.operation.name", textValue("chat"))
        + spanAttribute("gen_ai.request.model", textValue("gpt-4o"))}));
}

} // namespace

class TestHostileSenders : public Test {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_collector = std::make_unique<CollectorProcess>(QStringLiteral(DEMARC_BIN_DIR), where());
        QVERIFY(m_collector->port() != 0);
    }
    // Whatever came before: good calls are taken, and are all there is.
    void cleanup()
    {
        const auto peak = m_collector->peakMegabytes();
        for (const char id : {'1', '2'}) {
            RawClient client(m_collector->port());
            QVERIFY(client.send(goodRequest(id)));
            QCOMPARE(client.receive().status, 200);
        }
        QCOMPARE(m_collector->stop(), 0);
        const auto checked = runCtl(QStringLiteral(DEMARC_BIN_DIR),
            {QStringLiteral("--db"), where(), QStringLiteral("--json"), QStringLiteral("db"), QStringLiteral("check")});
        QVERIFY2(checked.exitCode == 0, (checked.out + checked.err).constData());
        QCOMPARE(checked.json()["calls"].get<int>(), 2);
        qInfo("at most %.0f MB", peak);
        QVERIFY2(peak > 0 && peak < kMostMegabytes, qPrintable(QString::number(peak)));
        m_collector.reset();
    }

    void aBodyWithoutAnEndIsRefused()
    {
        RawClient client(m_collector->port());
        QVERIFY(client.send("POST /v1/traces HTTP/1.1\r\nHost: demarc\r\nContent-Type: application/x-protobuf\r\n"
                            "Transfer-Encoding: chunked\r\n\r\n"));
        const auto chunk = std::string("100000\r\n").append(kMega, 'x').append("\r\n");
        int sent = 0;
        while (sent < 300 && client.send(chunk))
            ++sent;
        QVERIFY(sent > 60 && sent < 300); // 64 MB are taken in at most
        QCOMPARE(client.receive().status, 413);
    }

    void bodiesOfManyAtOnceAreBounded()
    {
        const auto part = "POST /v1/traces HTTP/1.1\r\nHost: demarc\r\nContent-Type: application/x-protobuf\r\nContent-Length: "
            + std::to_string(60 * kMega) + "\r\n\r\n" + std::string(50 * kMega, 'x');
        std::vector<std::unique_ptr<RawClient>> senders;
        std::vector<std::jthread> threads;
        for (int i = 0; i < 12; ++i) {
            senders.push_back(std::make_unique<RawClient>(m_collector->port()));
            threads.emplace_back([sender = senders.back().get(), &part] { sender->send(part); }); // refused where it is too much
        }
        threads.clear();
        senders.clear();
    }

    void aThousandSocketsAreTurnedAwayPolitely()
    {
        allowFiles();
        std::vector<std::unique_ptr<RawClient>> idle;
        for (int i = 0; i < 1000; ++i)
            idle.push_back(std::make_unique<RawClient>(m_collector->port()));
        const auto answer = idle[280]->receive(); // 256 are served, some more are told to come again, and the rest is closed
        QCOMPARE(answer.status, 503);
        QVERIFY(!answer.header("retry-after").empty());
        QVERIFY(idle.back()->closedByPeer());
        idle.clear();
        QTRY_VERIFY(isAnswered());
    }

    void bombsAreStoppedWhereTheyAreUnpacked_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<int>("status");
        const auto packed = compress(std::string(200 * kMega, ' '), 31);
        const auto twice = compress(packed, 31);
        const auto bytes = [](const std::string &text) { return QByteArray::fromStdString(text); };
        QTest::newRow("a thousand to one") << bytes(packed) << QByteArray("Content-Encoding: gzip\r\n") << 413;
        QTest::newRow("packed twice, said once") << bytes(twice) << QByteArray("Content-Encoding: gzip\r\n") << 400;
        QTest::newRow("packed twice, said twice") << bytes(twice) << QByteArray("Content-Encoding: gzip, gzip\r\n") << 415;
        QTest::newRow("an encoding nobody offered") << bytes(packed) << QByteArray("Content-Encoding: zstd\r\n") << 415;
    }
    void bombsAreStoppedWhereTheyAreUnpacked()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, headers);
        RawClient client(m_collector->port());
        client.send(traces(body.toStdString(), headers.toStdString()));
        QTEST(client.receive().status, "status");
    }

    void manySmallBombsAreUnpackedAFewAtATime()
    {
        const auto bomb = traces(compress(std::string(60 * kMega, '\0'), 31), "Content-Encoding: gzip\r\n");
        std::atomic<int> refused = 0;
        std::vector<std::jthread> threads;
        for (int i = 0; i < 12; ++i) {
            threads.emplace_back([this, &bomb, &refused] {
                RawClient client(m_collector->port());
                client.send(bomb);
                refused += client.receive().status == 400 ? 1 : 0;
            });
        }
        threads.clear();
        QCOMPARE(refused.load(), 12);
    }

    void nestingHasABottom()
    {
        std::string value = "{\"stringValue\":\"deep\"}";
        for (int i = 0; i < 1025; ++i)
            value = "{\"arrayValue\":{\"values\":[" + value + "]}}";
        const auto body = R"({"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"0102030405060708090a0b0c0d0e0f10",)"
                          R"("spanId":"a1a2a3a4a5a6a7a8","startTimeUnixNano":"1795600000000000000",)"
                          R"("attributes":[{"key":"gen_ai.operation.name","value":)"
            + value + "}]}]}]}]}";
        RawClient client(m_collector->port());
        client.send(post("/v1/traces", "application/json", body));
        QCOMPARE(client.receive().status, 400);
    }

private:
    QString where() const { return m_folder->filePath(QStringLiteral("hostile.demarc")); }
    bool isAnswered() const
    {
        RawClient client(m_collector->port());
        return client.send(traces({})) && client.receive().status == 200;
    }
    // A thousand sockets are about as many files as a process may have open unless it asks for more.
    static void allowFiles()
    {
        rlimit limit {};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &limit), 0);
        limit.rlim_cur = limit.rlim_max;
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &limit), 0);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CollectorProcess> m_collector;
};

DEMARC_TEST_MAIN(TestHostileSenders)
#include "tst_hostilesenders.moc"
