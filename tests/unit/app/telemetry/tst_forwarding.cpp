// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/forwarding.h"
#include "support/backend.h"
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace demarc;
using demarc::test::Backend;

// A forwarder on a thread of its own: nothing here runs an event loop for it.
class TestForwarding : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void passesOnUntilItIsStopped()
    {
        const QTemporaryDir folder;
        const SystemClock clock;
        const auto telemetry = app::Telemetry::open(folder.filePath(QStringLiteral("w.demarc-calls")), clock).value();
        const auto submit = [&](const char *body) {
            TelemetryBatch batch;
            batch.outgoing.push_back({"/v1/traces", {}, body});
            QVERIFY(telemetry->submit(std::move(batch)).result().has_value());
        };
        Backend backend;
        app::Forwarding forwarding(*telemetry, app::forwardTarget(backend.url(), {}).value());
        QVERIFY(forwarding.takesRequests());
        QCOMPARE(forwarding.status().host, QStringLiteral("127.0.0.1"));
        QCOMPARE(forwarding.status().turn, app::ForwardStatus::Turn::Ours);
        submit("one");
        QTRY_COMPARE(forwarding.status().passedOn, std::int64_t {1});

        Backend another;
        app::Forwarding second(*telemetry, app::forwardTarget(another.url(), {}).value());
        QVERIFY(!second.takesRequests());
        forwarding.stop();
        forwarding.stop();
        QCOMPARE(forwarding.status().passedOn, std::int64_t {1});
        QCOMPARE(telemetry->outbox().result().value().waiting, std::int64_t {0});
        QTRY_VERIFY(second.takesRequests());
        submit("two");
        QTRY_COMPARE(another.count(), 1);
        QCOMPARE(backend.count(), 1);
    }

    void stopsAtOnceWhereNothingIsUnderWay()
    {
        const QTemporaryDir folder;
        const SystemClock clock;
        const auto telemetry = app::Telemetry::open(folder.filePath(QStringLiteral("w.demarc-calls")), clock).value();
        app::Forwarding(*telemetry, app::forwardTarget(QStringLiteral("http://127.0.0.1:9"), {}).value()).stop();
    }
};

DEMARC_TEST_MAIN(TestForwarding)
#include "tst_forwarding.moc"
