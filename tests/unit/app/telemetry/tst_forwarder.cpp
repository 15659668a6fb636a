// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/forwarder.h"
#include "support/backend.h"
#include "support/calls.h"
#include "support/testmain.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <set>

using namespace demarc;
using namespace std::chrono_literals;
using demarc::test::Backend;

class TestForwarder : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Test::init();
        m_telemetry.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_telemetry = open();
    }

    void whatIsSentIsPassedOnUnchangedAndInOrder()
    {
        Backend backend;
        submit("first");
        submit(QByteArray("\x1f\x8b\0binary", 9));
        app::Forwarder forwarder(*m_telemetry, app::forwardTarget(backend.url(), {QStringLiteral("X-Key: theirs")}).value());
        QTRY_COMPARE(backend.count(), 2);
        const auto requests = backend.requests();
        QVERIFY(requests[0].target() == "/base/v1/traces?a=b");
        QVERIFY(requests[0]["Content-Type"] == "application/x-protobuf");
        QVERIFY(requests[0]["X-Key"] == "theirs");
        QCOMPARE(requests[0].body(), std::string("first"));
        QCOMPARE(requests[1].body(), std::string("\x1f\x8b\0binary", 9));
        QTRY_COMPARE(m_telemetry->outbox().result().value().waiting, std::int64_t {0});
        QCOMPARE(m_telemetry->outbox().result().value().bytes, std::int64_t {0});
        submit("later");
        QTRY_COMPARE(backend.count(), 3);
    }

    void aBackendThatIsAwayGetsItLater_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const std::string &answer, const char *said) {
            QTest::newRow(name) << QByteArray::fromStdString(answer) << QString::fromLatin1(said);
        };
        row("503", Backend::status(503), "does not take what is passed on (503)");
        row("500", Backend::status(500), "does not take what is passed on (500)");
        row("429", Backend::status(429), "does not take what is passed on (429)");
        row("it moved", Backend::status(301, "Location: https://ann:secret@new.example.org/x?key=secret\r\n"),
            "has moved to https://new.example.org (301)");
        row("no answer but bytes", "\x16\x03\x01", ""); // as with the next, Qt may send again by itself, without a word
        row("half a head", "HTTP/1.1 20", "");
    }
    void aBackendThatIsAwayGetsItLater()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, said);
        Backend backend;
        backend.answerWith({answer.toStdString(), answer.toStdString()});
        submit("one");
        app::Forwarder forwarder(*m_telemetry, app::forwardTarget(backend.url(), {}).value());
        forwarder.setFirstPause(1ms);
        QStringList problems;
        connect(&forwarder, &app::Forwarder::changed, this,
            [&problems](const app::ForwardStatus &status) { problems.append(status.lastProblem); });
        QTRY_COMPARE(forwarder.status().passedOn, std::int64_t {1});
        QCOMPARE(forwarder.status().refused, std::int64_t {0});
        QVERIFY(forwarder.status().lastProblem.isEmpty());
        QVERIFY2(problems.join(u'|').contains(said), qPrintable(problems.join(u'|')));
        QVERIFY(!problems.join(u'|').contains(QStringLiteral("secret")));
    }

    void anAnswerThatBreaksOffIsAnAnswer()
    {
        Backend backend;
        backend.answerWith({"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf"});
        submit("one");
        app::Forwarder forwarder(*m_telemetry, app::forwardTarget(backend.url(), {}).value());
        forwarder.setFirstPause(1ms);
        QTRY_COMPARE(forwarder.status().passedOn, std::int64_t {1});
        QCOMPARE(backend.count(), 1);
    }

    void aBackendThatSpeaksNoTlsIsSaid()
    {
        Backend backend;
        submit("one");
        const auto url = QStringLiteral("https://127.0.0.1:%1").arg(backend.port());
        app::Forwarder forwarder(*m_telemetry, app::forwardTarget(url, {}).value());
        QTRY_VERIFY(forwarder.status().lastProblem.startsWith(QStringLiteral("127.0.0.1 does not take what is passed on (")));
        QCOMPARE(backend.count(), 0); // nothing went out unencrypted
        QCOMPARE(m_telemetry->outbox().result().value().waiting, std::int64_t {1});
    }

    void whatTheBackendRefusesIsNotSentForEver_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("a sender's key is wrong") << 401;
        QTest::newRow("no such path") << 404;
        QTest::newRow("too large") << 413;
        QTest::newRow("not implemented") << 501;
        QTest::newRow("a circle") << 508;
    }
    void whatTheBackendRefusesIsNotSentForEver()
    {
        QFETCH(int, status);
        Backend backend;
        backend.answerWith({Backend::status(status)});
        submit("one");
        submit("two");
        app::Forwarder forwarder(*m_telemetry, app::forwardTarget(backend.url(), {}).value());
        QTRY_COMPARE(forwarder.status().passedOn, std::int64_t {1});
        QCOMPARE(forwarder.status().refused, std::int64_t {1});
        QCOMPARE(backend.bodies(), (std::vector<std::string> {"one", "two"}));
    }

    void aKeyThatIsPutRightIsUsedFromThenOn()
    {
        Backend backend;
        backend.answerWith({Backend::status(401), Backend::status(401)});
        submit("one");
        const auto file = m_folder->filePath(QStringLiteral("headers"));
        writeTo(file, "X-Key: wrong\n");
        app::Forwarder forwarder(*m_telemetry, app::readForwardTarget({backend.url(), file}).value());
        forwarder.setFirstPause(50ms);
        connect(&forwarder, &app::Forwarder::changed, this, [&] { writeTo(file, "X-Key: right\n"); });
        QTRY_COMPARE(forwarder.status().passedOn, std::int64_t {1});
        const auto requests = backend.requests();
        QCOMPARE(requests.size(), std::size_t {3});
        QVERIFY(requests[0]["X-Key"] == "wrong");
        QVERIFY(requests[2]["X-Key"] == "right");
        QCOMPARE(requests[2].count("X-Key"), std::size_t {1});
    }

    void cookiesOfOneSenderAreNotSentForAnother()
    {
        Backend backend;
        backend.answerWith({Backend::status(200, "Set-Cookie: session=of-one; Path=/\r\n")});
        submit("one");
        submit("two");
        app::Forwarder forwarder(*m_telemetry, app::forwardTarget(backend.url(), {}).value());
        QTRY_COMPARE(backend.count(), 2);
        QVERIFY(backend.requests()[1]["Cookie"].empty());
    }

    void whatWaitsOutlivesTheProgram()
    {
        submit("one");
        m_telemetry.reset();
        m_telemetry = open();
        Backend backend;
        app::Forwarder forwarder(*m_telemetry, app::forwardTarget(backend.url(), {}).value());
        QTRY_COMPARE(backend.count(), 1);
    }

    void whatIsUnderWayComesToItsEnd()
    {
        Backend backend;
        submit("one");
        submit("two");
        auto forwarder = std::make_unique<app::Forwarder>(*m_telemetry, app::forwardTarget(backend.url(), {}).value());
        QSignalSpy finished(forwarder.get(), &app::Forwarder::finished);
        QTRY_VERIFY(backend.count() >= 1);
        forwarder->finish();
        QTRY_VERIFY(!finished.isEmpty());
        const auto passedOn = forwarder->status().passedOn;
        forwarder.reset(); // what was passed on is out of the outbox now
        QCOMPARE(m_telemetry->outbox().result().value().waiting, 2 - passedOn);
        QCOMPARE(backend.count(), passedOn);
        app::Forwarder next(*m_telemetry, app::forwardTarget(backend.url(), {}).value());
        QTRY_COMPARE(next.status().passedOn, 2 - passedOn);
        QCOMPARE(backend.bodies(), (std::vector<std::string> {"one", "two"}));
    }

    void aBackendThatHangsHoldsNothingUpForLong()
    {
        Backend backend;
        backend.answerWith({std::string()});
        submit("one");
        auto forwarder = std::make_unique<app::Forwarder>(*m_telemetry, app::forwardTarget(backend.url(), {}).value());
        QTRY_COMPARE(backend.count(), 1);
        QSignalSpy finished(forwarder.get(), &app::Forwarder::finished);
        forwarder->finish();
        QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 10'000); // after its grace
        forwarder.reset();
        QCOMPARE(m_telemetry->outbox().result().value().waiting, std::int64_t {1});
    }

    void ofSeveralOneAtATimePassesOnAndNothingGoesTwice()
    {
        constexpr int kRequests = 60;
        Backend backend;
        const auto target = app::forwardTarget(backend.url(), {}).value();
        const auto other = open();
        auto first = std::make_unique<app::Forwarder>(*m_telemetry, target);
        const app::Forwarder second(*other, target);
        QCOMPARE(first->status().turn, app::ForwardStatus::Turn::Ours);
        QCOMPARE(second.status().turn, app::ForwardStatus::Turn::Elsewhere);
        for (int i = 0; i < kRequests; ++i)
            submit(QByteArray::number(i), i % 2 ? *m_telemetry : *other);
        QTRY_VERIFY(backend.count() > kRequests / 4);
        QCOMPARE(second.status().passedOn, std::int64_t {0});
        QSignalSpy finished(first.get(), &app::Forwarder::finished);
        first->finish();
        QTRY_VERIFY(!finished.isEmpty());
        first.reset();
        QTRY_COMPARE_WITH_TIMEOUT(backend.count(), kRequests, 20'000);
        QTRY_COMPARE(m_telemetry->outbox().result().value().waiting, std::int64_t {0});
        QCOMPARE(second.status().turn, app::ForwardStatus::Turn::Ours);
        const auto bodies = backend.bodies();
        QCOMPARE(std::set(bodies.begin(), bodies.end()).size(), std::size_t {kRequests});
    }

    void anotherAddressIsToldThatItIsTaken()
    {
        Backend backend;
        Backend another;
        auto first = std::make_unique<app::Forwarder>(*m_telemetry, app::forwardTarget(backend.url(), {}).value());
        app::Forwarder second(*m_telemetry, app::forwardTarget(another.url(), {}).value());
        QCOMPARE(second.status().turn, app::ForwardStatus::Turn::Taken);
        QVERIFY(second.status().lastProblem.contains(QStringLiteral("to http://127.0.0.1:%1.").arg(backend.port())));
        first.reset();
        QTRY_COMPARE(second.status().turn, app::ForwardStatus::Turn::Ours);
        QVERIFY(second.status().lastProblem.isEmpty());
        submit("one");
        QTRY_COMPARE(another.count(), 1);
        QCOMPARE(backend.count(), 0);
    }

private:
    std::unique_ptr<app::Telemetry> open()
    {
        return app::Telemetry::open(m_folder->filePath(QStringLiteral("w.demarc-calls")), m_clock).value();
    }
    void submit(const QByteArray &body) { submit(body, *m_telemetry); }
    static void submit(const QByteArray &body, app::Telemetry &telemetry)
    {
        TelemetryBatch batch;
        batch.outgoing.push_back({"/v1/traces?a=b", {{"Content-Type", "application/x-protobuf"}}, body.toStdString()});
        QVERIFY(telemetry.submit(std::move(batch)).result().has_value());
    }
    static void writeTo(const QString &name, const QByteArray &text)
    {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::Telemetry> m_telemetry;
};

DEMARC_TEST_MAIN(TestForwarder)
#include "tst_forwarder.moc"
