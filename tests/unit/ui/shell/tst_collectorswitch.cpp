// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/grpcreceiver.h"
#include "support/backend.h"
#include "support/otlpbytes.h"
#include "support/rawclient.h"
#include "support/testmain.h"
#include "ui/shell/collectordialog.h"
#include "ui/shell/collectorswitch.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QCheckBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace demarc;
using namespace demarc::ui;

namespace {

const auto kAnyPort = QStringLiteral("127.0.0.1:0");

QString addressAt(std::uint16_t port) { return QStringLiteral("127.0.0.1:%1").arg(port); }

// A workspace with a collector that is off.
struct Setting {
    Setting()
    {
        isOpen = workspace.open({folder.filePath(QStringLiteral("t.demarc"))}, app::OpenMode::CreateOrOpen).result().has_value();
        collector = std::make_unique<CollectorSwitch>(workspace);
    }

    QTemporaryDir folder;
    SystemClock clock;
    app::Workspace workspace {clock};
    bool isOpen = false;
    std::unique_ptr<CollectorSwitch> collector;
};

} // namespace

class TestCollectorSwitch : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void listensWhereItWasTold()
    {
        Setting setting;
        auto &collector = *setting.collector;
        QCOMPARE(collector.address(), QStringLiteral("127.0.0.1:4318")); // where SDKs send
        QVERIFY(collector.setAddress(kAnyPort).has_value());
        QVERIFY(collector.isIdle());
        collector.setOn(true);
        QTRY_VERIFY(collector.isOn());
        QVERIFY(collector.port() > 0);
        QCOMPARE(collector.state().address, addressAt(collector.port()));
        QVERIFY(!collector.isIdle());
    }

    void anAddressThatIsNoneIsRefused_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("words") << "over there";
        QTest::newRow("no port") << "127.0.0.1";
        QTest::newRow("no such port") << "127.0.0.1:65536";
    }
    void anAddressThatIsNoneIsRefused()
    {
        QFETCH(QString, address);
        Setting setting;
        const auto set = setting.collector->setAddress(address);
        QCOMPARE(set.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(setting.collector->address(), QStringLiteral("127.0.0.1:4318"));
    }

    void aTakenPortIsNamedAndAnotherOneHelps()
    {
        Setting first;
        QVERIFY(first.collector->setAddress(kAnyPort).has_value());
        first.collector->setOn(true);
        QTRY_VERIFY(first.collector->isOn());
        const auto port = first.collector->port();

        Setting second;
        QVERIFY(second.collector->setAddress(addressAt(port)).has_value());
        second.collector->setOn(true);
        QTRY_COMPARE(second.collector->state().kind, CollectorState::Kind::Failed);
        QCOMPARE(second.collector->state().address, addressAt(port));
        const auto problem = second.collector->state().problem;
        QVERIFY2(problem.contains(QString::number(port)), qPrintable(problem));
        QVERIFY2(problem.contains(QStringLiteral("another Demarc")), qPrintable(problem));
        QVERIFY(second.collector->isIdle());

        QVERIFY(second.collector->setAddress(kAnyPort).has_value());
        QTRY_VERIFY(second.collector->isOn());
        QVERIFY(second.collector->port() != port);
    }

    void goesOnOverHttpWhereThePortOfGrpcIsTaken()
    {
        if (!ingest::hasGrpc())
            QSKIP("built without gRPC");
        Setting other;
        QVERIFY(other.collector->setAddress(kAnyPort).has_value());
        other.collector->setOn(true);
        QTRY_VERIFY(other.collector->isOn());
        const auto taken = other.collector->port();
        if (taken == 65535)
            QSKIP("there is no port after the last one");
        Setting setting;
        auto &collector = *setting.collector;
        QVERIFY(collector.setAddress(addressAt(static_cast<std::uint16_t>(taken + 1))).has_value());
        collector.setOn(true);
        QTRY_VERIFY(collector.state().kind != CollectorState::Kind::Off);
        if (!collector.isOn())
            QSKIP("somebody has the port after it, too");
        QVERIFY2(collector.state().problem.contains(QString::number(taken)), qPrintable(collector.state().problem));
        collector.setOn(false);
        QVERIFY(collector.setAddress(kAnyPort).has_value());
        collector.setOn(true);
        QTRY_VERIFY(collector.isOn());
        QCOMPARE(collector.state().problem, QString());
    }

    void movesWhileItListens()
    {
        Setting setting;
        auto &collector = *setting.collector;
        QVERIFY(collector.setAddress(kAnyPort).has_value());
        collector.setOn(true);
        QTRY_VERIFY(collector.isOn());
        QVERIFY(collector.setAddress(QStringLiteral("[::1]:0")).has_value());
        QTRY_VERIFY(collector.isOn() && collector.state().address.startsWith(QStringLiteral("[::1]:")));
    }

    void offAgainBeforeItListensIsOff()
    {
        Setting setting;
        auto &collector = *setting.collector;
        QVERIFY(collector.setAddress(kAnyPort).has_value());
        QSignalSpy idle(&collector, &CollectorSwitch::idle);
        collector.setOn(true);
        collector.setOn(false);
        QTRY_COMPARE(idle.size(), 1);
        QVERIFY(!collector.isOn());
        QCOMPARE(collector.state().kind, CollectorState::Kind::Off);
    }

    // A sender in the middle of its request has the receiver's grace of three seconds.
    void switchingOffNeverWaitsForASender()
    {
        Setting setting;
        auto &collector = *setting.collector;
        QVERIFY(collector.setAddress(kAnyPort).has_value());
        collector.setOn(true);
        QTRY_VERIFY(collector.isOn());
        test::RawClient client(collector.port());
        QVERIFY(
            client.send("POST /v1/traces HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"));
        QSignalSpy idle(&collector, &CollectorSwitch::idle);
        QElapsedTimer timer;
        timer.start();
        collector.setOn(false);
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(!collector.isIdle());
        QTRY_COMPARE_WITH_TIMEOUT(idle.size(), 1, 20'000);
        QVERIFY(collector.isIdle());
    }

    void passesOnWhatItReceivesWhereverItListens()
    {
        test::Backend backend;
        Setting setting;
        auto &collector = *setting.collector;
        QVERIFY(collector.set(kAnyPort, {backend.url(), {}}).has_value());
        collector.setOn(true);
        QTRY_VERIFY(collector.isOn());
        QCOMPARE(collector.state().passingOn.host, QStringLiteral("127.0.0.1"));
        send(collector, 1);
        QTRY_COMPARE(backend.count(), 1);
        QVERIFY(collector.setAddress(QStringLiteral("[::1]:0")).has_value());
        QTRY_VERIFY(collector.isOn() && collector.state().address.startsWith(QStringLiteral("[::1]:")));
        QVERIFY(collector.setAddress(kAnyPort).has_value());
        QTRY_VERIFY(collector.isOn() && collector.state().address.startsWith(QStringLiteral("127.")));
        send(collector, 2);
        QTRY_COMPARE(collector.state().passingOn.requests, std::int64_t {1}); // since it is on
        QCOMPARE(backend.count(), 2);
        collector.setOn(false);
        QTRY_VERIFY(collector.isIdle());
        QVERIFY(collector.state().passingOn.host.isEmpty());
        QCOMPARE(setting.workspace.telemetry().outbox().result()->waiting, std::int64_t {0});
        QVERIFY(collector.set(kAnyPort, {}).has_value());
        collector.setOn(true);
        QTRY_VERIFY(collector.isOn());
        send(collector, 3);
        QCOMPARE(setting.workspace.telemetry().outbox().result()->waiting, std::int64_t {0});
        QCOMPARE(backend.count(), 2);
    }

    void whatArrivesWaitsWhileTheHeadersCannotBeRead()
    {
        test::Backend backend;
        Setting setting;
        auto &collector = *setting.collector;
        const auto file = setting.folder.filePath(QStringLiteral("headers"));
        QVERIFY(collector.set(kAnyPort, {backend.url(), file}).has_value());
        collector.setOn(true);
        QTRY_VERIFY(collector.isOn());
        QVERIFY(collector.state().passingOn.problem.contains(file));
        send(collector, 1);
        QTRY_COMPARE(collector.state().passingOn.waiting, std::int64_t {1});
        QFile headers(file);
        QVERIFY(headers.open(QIODevice::WriteOnly) && headers.write("X-Key: theirs\n") > 0);
        headers.close();
        QVERIFY(collector.set(kAnyPort, collector.forward()).has_value()); // OK in the dialog tries again
        QTRY_COMPARE(backend.count(), 1);
        QVERIFY(backend.requests()[0]["X-Key"] == "theirs");
        QTRY_VERIFY(collector.isOn() && collector.state().passingOn.problem.isEmpty());
    }

    void aSecondConsoleOnTheWorkspaceLeavesItToTheFirst()
    {
        test::Backend backend;
        Setting setting;
        CollectorSwitch &first = *setting.collector;
        CollectorSwitch second(setting.workspace);
        for (auto *collector : {&first, &second}) {
            QVERIFY(collector->set(kAnyPort, {backend.url(), {}}).has_value());
            collector->setOn(true);
            QTRY_VERIFY(collector->isOn());
        }
        QVERIFY(second.state().passingOn.isByAnother);
        send(first, 1);
        send(second, 2);
        QTRY_COMPARE(backend.count(), 2);
        QTRY_COMPARE(first.state().passingOn.requests, std::int64_t {2});
        QCOMPARE(second.state().passingOn.requests, std::int64_t {0});
    }

    void whatGoesToAnotherAddressIsNotGivenToThisOne()
    {
        test::Backend backend;
        test::Backend another;
        Setting setting;
        CollectorSwitch &first = *setting.collector;
        CollectorSwitch second(setting.workspace);
        QVERIFY(first.set(kAnyPort, {backend.url(), {}}).has_value());
        first.setOn(true);
        QTRY_VERIFY(first.isOn());
        QVERIFY(second.set(kAnyPort, {another.url(), {}}).has_value());
        second.setOn(true);
        QTRY_VERIFY(second.isOn());
        QVERIFY(second.state().passingOn.problem.contains(QString::number(backend.port())));
        send(second, 1); // stored, and not for the backend of the first
        send(first, 2);
        QTRY_COMPARE(backend.count(), 1);
        first.setOn(false);
        QTRY_VERIFY(first.isIdle());
        QTRY_VERIFY(second.state().passingOn.problem.isEmpty());
        send(second, 3);
        QTRY_COMPARE(another.count(), 1);
        QCOMPARE(backend.count(), 1);
    }

    void whatCannotBePassedOnToIsRefused_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("words") << QStringLiteral("over there");
        QTest::newRow("itself") << QStringLiteral("http://127.0.0.1:4318");
        QTest::newRow("a password") << QStringLiteral("https://ann:secret@example.org");
    }
    void whatCannotBePassedOnToIsRefused()
    {
        QFETCH(QString, url);
        Setting setting;
        const auto set = setting.collector->set(QStringLiteral("127.0.0.1:4318"), {url, {}});
        QCOMPARE(set.error().kind, ErrorKind::InvalidInput);
        QVERIFY(!set.error().message.contains(QStringLiteral("secret")));
        QVERIFY(setting.collector->forward().url.isEmpty());
    }

    void theDialogMovesTheCollector()
    {
        Setting setting;
        auto &collector = *setting.collector;
        auto *dialog = new CollectorDialog(collector);
        QSignalSpy chosen(dialog, &CollectorDialog::chosen);
        QSignalSpy gone(dialog, &QObject::destroyed);
        dialog->open();
        const auto find = [&]<typename T>(T *&to, const char *name) { to = dialog->findChild<T *>(QString::fromLatin1(name)); };
        QLineEdit *address = nullptr;
        QCheckBox *on = nullptr;
        QPushButton *ok = nullptr;
        Label *problem = nullptr;
        find(address, "collectorAddress");
        find(on, "collectorOn");
        find(ok, "collectorOkButton");
        find(problem, "collectorProblem");
        QVERIFY(!problem->isVisible());
        QVERIFY(!on->isChecked());
        address->setText(QStringLiteral("over there"));
        ok->click();
        QVERIFY(problem->isVisible()); // and the dialog stays
        QVERIFY(chosen.isEmpty());
        address->setText(kAnyPort);
        on->setChecked(true);
        test::Backend backend;
        QLineEdit *forward = nullptr;
        find(forward, "forwardUrl");
        forward->setText(QStringLiteral("langfuse"));
        QVERIFY(!ok->isEnabled());
        forward->setText(backend.url());
        QVERIFY(ok->isEnabled());
        ok->click();
        QCOMPARE(chosen.size(), 1);
        QTRY_COMPARE(gone.size(), 1);
        QTRY_VERIFY(collector.isOn());
        QCOMPARE(collector.forward().url, backend.url());
        send(collector, 1);
        QTRY_COMPARE(backend.count(), 1);
    }

private:
    // A request with one call, its key made of `id`.
    static void send(const CollectorSwitch &collector, char id)
    {
        const auto span = test::spanHead(test::kTraceId, std::string(7, 'x') + id)
            + test::times(1'795'600'000'000'000'000, 1'795'600'001'000'000'000)
            + test::spanAttribute("gen_ai.operation.name", test::textValue("chat"));
        test::RawClient client(collector.port());
        client.send(test::post("/v1/traces", "application/x-protobuf", test::request({span})));
        QCOMPARE(client.receive().status, 200);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    style::install(application);
    TestCollectorSwitch object;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&object, argc, argv);
}

#include "tst_collectorswitch.moc"
