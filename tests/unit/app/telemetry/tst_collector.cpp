// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/collector.h"

#include "app/senders/senderdirectory.h"
#include "app/senders/senders.h"
#include "app/senders/sourcelist.h"
#include "app/systems/systems.h"
#include "app/workspace/starter.h"
#include "connect/otlpsender.h"
#include "support/backend.h"
#include "support/catalogues.h"
#include "support/otlpbytes.h"
#include "support/rawclient.h"
#include "support/testmain.h"

#include <QSignalSpy>

using namespace demarc;
using namespace demarc::app;

class TestCollector : public demarc::test::Test {
    Q_OBJECT

    SystemClock m_clock;

    std::vector<Call> someCalls(int count) const
    {
        std::vector<Call> calls;
        for (int i = 0; i < count; ++i) {
            Call call;
            call.key.traceId[0] = 1;
            call.key.spanId[6] = static_cast<std::uint8_t>(i / 250);
            call.key.spanId[7] = static_cast<std::uint8_t>(1 + i % 250);
            call.series.service = "reports";
            call.series.model = "gpt-4o";
            call.series.provider = "openai";
            call.start = m_clock.now() - std::chrono::minutes {5};
            call.duration = std::chrono::seconds {2};
            call.inputTokens = 1000;
            call.outputTokens = 100;
            calls.push_back(std::move(call));
        }
        return calls;
    }

    static PanelValue total(Workspace &workspace, Metric metric)
    {
        PanelQuery query;
        query.metric = metric;
        return workspace.telemetry().panel(query).result()->total.value();
    }

private Q_SLOTS:
    void aSentSpanBecomesAPricedCallOnceAndTheChangeFeedSaysSo()
    {
        const demarc::test::FreshCatalogue fresh(QStringLiteral("sqlite"));
        Workspace workspace(m_clock);
        QVERIFY(workspace.open({fresh.where()}, OpenMode::CreateOrOpen).result().has_value());
        QVERIFY(startWorkspace(workspace).result().has_value());
        QCoreApplication::processEvents();
        const QSignalSpy changes(&workspace, &Workspace::changed);

        auto options = receiverOptions(QStringLiteral("127.0.0.1:0"));
        Collector collector(workspace, *options);
        QVERIFY(collector.start().has_value());
        connect::OtlpSender sender({.port = collector.status().port});
        for (int time = 0; time < 2; ++time)
            QVERIFY(sender.send(someCalls(300)).has_value());
        collector.stop();

        QCOMPARE(std::get<std::int64_t>(total(workspace, Metric::Calls)), 300);
        // 300 × (1000 × 2.5 + 100 × 10) micro-dollars at the list price of gpt-4o
        QCOMPARE(std::get<Money>(total(workspace, Metric::Cost)).toString(), QStringLiteral("1.05"));
        const auto toldOfCalls = [&] {
            return std::any_of(changes.begin(), changes.end(),
                [](const auto &c) { return c.front().template value<Topics>().testFlag(Topic::Calls); });
        };
        QTRY_VERIFY(toldOfCalls());

        const auto sources = sourceList(workspace).result();
        QCOMPARE(sources->rows.size(), std::size_t {1});
        QCOMPARE(sources->rows[0].seen.source.service, std::string("reports"));
        QCOMPARE(sources->rows[0].seen.counts.calls, std::int64_t {600}); // as often as they were sent
        QVERIFY(!sources->rows[0].sender);
    }

    void aSentMetricIsKeptOnceAndNoCall()
    {
        using namespace demarc::test;
        const FreshCatalogue fresh(QStringLiteral("sqlite"));
        Workspace workspace(m_clock);
        QVERIFY(workspace.open({fresh.where()}, OpenMode::CreateOrOpen).result().has_value());
        Collector collector(workspace, *receiverOptions(QStringLiteral("127.0.0.1:0")));
        QVERIFY(collector.start().has_value());
        const auto nanos = static_cast<std::uint64_t>(microsOf(m_clock.now())) * 1000;
        const auto point = fixed64(2, nanos - 60'000'000'000) + fixed64(3, nanos) + fixed64(6, 7)
            + block(7, keyValue("gen_ai.token.type", textValue("input")));
        const auto metric = block(1, "tokens") + block(3, "{token}") + block(7, block(1, point) + number(2, 2) + number(3, 1));
        const auto resource = block(1, keyValue("service.name", textValue("shop")));
        const auto body = block(1, block(1, resource) + block(2, block(2, metric)));
        for (int time = 0; time < 2; ++time) { // exporters send again what they are not sure of
            RawClient client(collector.status().port);
            client.send(post("/v1/metrics", "application/x-protobuf", body));
            QCOMPARE(client.receive().status, 200);
        }
        MetricQuery query;
        query.instrument = "tokens";
        query.groupBy = MetricLabel::TokenType;
        const auto answer = workspace.telemetry().metricPanel(query).result();
        QVERIFY(answer.has_value());
        QCOMPARE(std::get<std::int64_t>(*answer->panel.total), 7);
        QCOMPARE(answer->panel.groups.front().key, std::string("input"));
        QCOMPARE(answer->unit, std::string("{token}"));
        QCOMPARE(workspace.telemetry().instruments().result()->size(), std::size_t {1});
        collector.stop();
        QVERIFY(!workspace.telemetry().panel({}).result()->total); // metrics are no calls
        const auto rows = [&] { return sourceList(workspace).result()->rows; };
        QTRY_COMPARE(rows().size(), std::size_t {1});
        QCOMPARE(rows()[0].seen.source.service, std::string("shop"));
        QCOMPARE(rows()[0].seen.counts.notKept, std::int64_t {0});
        QCOMPARE(
            rows()[0].seen.metricPoints, (std::map<std::string, std::int64_t> {{"tokens", 2}})); // as often as they were sent
    }

    void aNewServiceOfASystemsSenderBecomesTheSystems()
    {
        const demarc::test::FreshCatalogue fresh(QStringLiteral("sqlite"));
        Workspace workspace(m_clock);
        QVERIFY(workspace.open({fresh.where()}, OpenMode::CreateOrOpen).result().has_value());
        const AiSystem system {SystemId::create(), QStringLiteral("Reporting"), {}, {}, 0};
        QVERIFY(workspace.execute(std::make_shared<PutSystem>(system)).result().has_value());
        const auto made = newSender(QStringLiteral("prod"), system.id, {}, m_clock.now());
        QVERIFY(workspace.execute(std::make_shared<AddSender>(made.sender)).result().has_value());

        Collector collector(workspace, *receiverOptions(QStringLiteral("127.0.0.1:0")));
        const auto senders = SenderDirectory::of(workspace).source();
        QTRY_VERIFY(senders());
        QVERIFY(collector.start().has_value());
        const auto body = demarc::test::request({demarc::test::spanHead(demarc::test::kTraceId, "12345678")
            + demarc::test::times(1'795'600'000'000'000'000, 1'795'600'001'000'000'000)
            + demarc::test::spanAttribute("gen_ai.operation.name", demarc::test::textValue("chat"))});
        demarc::test::RawClient client(collector.status().port);
        client.send(demarc::test::post("/v1/traces", "application/x-protobuf", body,
            std::string("Authorization: Bearer ").append(made.key.toStdString()).append("\r\n")));
        QCOMPARE(client.receive().status, 200);
        const auto services = [&] { return systems(workspace).result()->front().services; };
        QTRY_COMPARE(services(), std::vector {QStringLiteral("shop")});
        const auto rowOf = [&] { return sourceList(workspace).result()->rows; };
        QTRY_VERIFY(rowOf().size() == 1);
        QCOMPARE(rowOf()[0].system, QStringLiteral("Reporting"));
        QCOMPARE(rowOf()[0].sender->name, QStringLiteral("prod"));
    }

    void passesOnWhatItReceivesAndNeverInCircles()
    {
        const demarc::test::FreshCatalogue fresh(QStringLiteral("sqlite"));
        Workspace workspace(m_clock);
        QVERIFY(workspace.open({fresh.where()}, OpenMode::CreateOrOpen).result().has_value());
        auto options = receiverOptions(QStringLiteral("127.0.0.1:0"));
        options->passOn = true;
        Collector collector(workspace, *options);
        Collector back(workspace, *receiverOptions(QStringLiteral("127.0.0.1:0"))); // of the same workspace
        QVERIFY(back.start().has_value());
        collector.passOnTo(forwardTarget(QStringLiteral("http://127.0.0.1:%1").arg(back.status().port), {}).value());
        QVERIFY(collector.start().has_value());
        connect::OtlpSender sender({.port = collector.status().port});
        QVERIFY(sender.send(someCalls(3)).has_value());
        QTRY_COMPARE(collector.forwarding()->refused, std::int64_t {1});
        QVERIFY(collector.forwarding()->lastProblem.contains(QStringLiteral("leads back to Demarc")));
        collector.stop();
        QCOMPARE(workspace.telemetry().outbox().result()->waiting, std::int64_t {0});
        QCOMPARE(back.status().calls, std::int64_t {0});
        QVERIFY(!back.forwarding());
        back.stop();
    }

    void aCollectorThatCannotListenLeavesPassingOnToOthers()
    {
        const demarc::test::FreshCatalogue fresh(QStringLiteral("sqlite"));
        Workspace workspace(m_clock);
        QVERIFY(workspace.open({fresh.where()}, OpenMode::CreateOrOpen).result().has_value());
        const demarc::test::Backend backend;
        Collector collector(workspace, *receiverOptions(QStringLiteral("127.0.0.1:%1").arg(backend.port())));
        collector.passOnTo(forwardTarget(QStringLiteral("http://127.0.0.1:9"), {}).value());
        QVERIFY(!collector.start());
        QVERIFY(!collector.forwarding());
        OutboxLock lock(workspace.telemetry().path());
        QVERIFY(lock.tryTake(QStringLiteral("anybody")).value());
    }

    void readsAddresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("valid");
        QTest::newRow("IPv4") << QStringLiteral("127.0.0.1:4318") << true;
        QTest::newRow("IPv6") << QStringLiteral("[::1]:4318") << true;
        QTest::newRow("no port") << QStringLiteral("127.0.0.1") << false;
        QTest::newRow("no host") << QStringLiteral(":4318") << false;
        QTest::newRow("port too large") << QStringLiteral("127.0.0.1:70000") << false;
    }
    void readsAddresses()
    {
        QFETCH(QString, text);
        QFETCH(bool, valid);
        QCOMPARE(receiverOptions(text).has_value(), valid);
    }
};

DEMARC_TEST_MAIN(TestCollector)
#include "tst_collector.moc"
