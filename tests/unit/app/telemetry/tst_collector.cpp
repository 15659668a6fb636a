// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/collector.h"

#include "app/workspace/starter.h"
#include "connect/otlpsender.h"
#include "support/catalogues.h"
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
        Collector collector(workspace.telemetry(), m_clock, *options);
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
