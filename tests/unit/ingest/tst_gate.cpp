// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/gate.h"

#include "support/metrics.h"
#include "support/testmain.h"

using namespace demarc;
using namespace demarc::ingest;
using namespace std::chrono_literals;

namespace {

constexpr const char *kPeer = "10.0.0.7";

class Desk {
public:
    Desk()
    {
        Sender claims;
        claims.id = {QStringLiteral("c")};
        claims.name = QStringLiteral("claims bot");
        claims.system = {QStringLiteral("s1")};
        claims.keyHash = hashOfSenderKey("dmc_claims");
        claims.limits = {60, 1000};
        const std::vector<AiSystem> systems {
            {{QStringLiteral("s1")}, QStringLiteral("Claims"), {}, {QStringLiteral("claims-api")}, 1},
            {{QStringLiteral("s2")}, QStringLiteral("Chat"), {}, {QStringLiteral("chat")}, 1}};
        book = std::make_shared<const SenderBook>(std::vector {claims}, systems);
    }
    std::vector<SourceActivity> told()
    {
        gate.flush();
        return std::exchange(activities, {});
    }

    ManualClock clock {instantOf(1'800'000'000'000'000)};
    std::shared_ptr<const SenderBook> book;
    std::vector<SourceActivity> activities;
    Gate gate {clock, [this] { return book; },
        [this](std::vector<SourceActivity> more) { activities.insert(activities.end(), more.begin(), more.end()); }};
};

Credentials local(std::string_view authorization = {}) { return {true, "127.0.0.1", authorization, {}, "curl/8"}; }
Credentials remote(std::string_view authorization = {}, std::string_view apiKey = {})
{
    return {false, kPeer, authorization, apiKey, "OTel/1.2 (linux)"};
}

TelemetryBatch callsOf(const std::string &service, int count = 1)
{
    TelemetryBatch batch;
    for (int i = 0; i < count; ++i) {
        auto call = test::fullCall(static_cast<std::uint64_t>(i + 1), test::kMonday);
        call.series.service = service;
        batch.calls.push_back(call);
    }
    return batch;
}

} // namespace

class TestGate : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void whoMaySend_data()
    {
        QTest::addColumn<bool>("isLocal");
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<QByteArray>("apiKey");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("isKnown");
        const auto row = [](const char *name, bool isLocal, const char *authorization, const char *apiKey, int status,
                             bool known) {
            QTest::newRow(name) << isLocal << QByteArray(authorization) << QByteArray(apiKey) << status << known;
        };
        row("this machine", true, "", "", 200, false);
        row("this machine, any key", true, "Bearer anything", "", 200, false);
        row("this machine, its key", true, "Bearer dmc_claims", "", 200, true);
        row("another, no key", false, "", "", 401, false);
        row("another, unknown key", false, "Bearer dmc_else", "", 401, false);
        row("another, bearer", false, "Bearer dmc_claims", "", 200, true);
        row("another, bearer in other letters", false, "bearer  dmc_claims", "", 200, true);
        row("another, the bare key", false, "dmc_claims", "", 200, true);
        row("another, in a header of its own", false, "", "dmc_claims", 200, true);
        row("another, as password", false, "Basic cGstbGYteDpkbWNfY2xhaW1z", "", 200, true); // pk-lf-x:dmc_claims
        row("another, as user", false, "Basic ZG1jX2NsYWltczo=", "", 200, true);             // dmc_claims:
        row("another, wrong password", false, "Basic cGstbGYteDpub25l", "", 401, false);     // pk-lf-x:none
        row("another, damaged", false, "Basic ####", "", 401, false);
        row("another, a bearer of nothing", false, "Bearer ", "", 401, false);
    }
    void whoMaySend()
    {
        QFETCH(bool, isLocal);
        QFETCH(QByteArray, authorization);
        QFETCH(QByteArray, apiKey);
        QFETCH(int, status);
        QFETCH(bool, isKnown);
        Desk desk;
        const auto admission = desk.gate.admit({isLocal, kPeer, authorization.toStdString(), apiKey.toStdString(), "curl/8"});
        QCOMPARE(admission ? 200 : admission.error().status, status);
        QCOMPARE(admission && admission->sender, isKnown);
        if (admission)
            return;
        QVERIFY(admission.error().message.contains(QLatin1String(kPeer)));
        const auto told = desk.told(); // who knocks in vain is seen too
        QCOMPARE(told.size(), std::size_t {1});
        QCOMPARE(told[0].counts.refused, std::int64_t {1});
        QCOMPARE(told[0].problems.size(), std::size_t {1});
        QCOMPARE(told[0].source, (SourceKey {kUnknownSender, {}, {}})); // whatever program it says it is
    }

    void beforeTheSendersAreReadOthersWait()
    {
        Desk desk;
        desk.book = nullptr;
        QVERIFY(desk.gate.admit(local()).has_value());
        const auto other = desk.gate.admit(remote("Bearer dmc_claims"));
        QVERIFY(!other);
        QCOMPARE(other.error().status, 503);
        QVERIFY(other.error().retryAfterSeconds > 0);
    }

    void aWithdrawnKeyOpensNothing()
    {
        Desk desk;
        QVERIFY(desk.gate.admit(remote("Bearer dmc_claims")).has_value());
        desk.book = std::make_shared<const SenderBook>();
        QVERIFY(!desk.gate.admit(remote("Bearer dmc_claims")));
    }

    void aSenderStaysWithinItsSystem()
    {
        Desk desk;
        const auto admission = desk.gate.admit(local("Bearer dmc_claims")); // its key binds it here, too
        auto own = callsOf("claims-api");
        QVERIFY(desk.gate.screen(*admission, own).has_value());
        auto unknown = callsOf("new");
        QVERIFY(desk.gate.screen(*admission, unknown).has_value());
        auto foreign = callsOf("chat");
        const auto screened = desk.gate.screen(*admission, foreign);
        QVERIFY(!screened);
        QCOMPARE(screened.error().status, 403);
        QVERIFY(screened.error().message.contains(QLatin1String("Chat")));
        const auto anybody = desk.gate.admit(local());
        QVERIFY(desk.gate.screen(*anybody, foreign).has_value());
    }

    void callsWithoutAServiceGetTheSendersName()
    {
        Desk desk;
        auto batch = callsOf("");
        QVERIFY(desk.gate.screen(*desk.gate.admit(remote("Bearer dmc_claims")), batch).has_value());
        QCOMPARE(batch.calls[0].series.service, std::string("claims bot"));
        auto anonymous = callsOf("");
        QVERIFY(desk.gate.screen(*desk.gate.admit(local()), anonymous).has_value());
        QCOMPARE(anonymous.calls[0].series.service, std::string());
    }

    void metricsKeepToTheirSystemToo()
    {
        Desk desk;
        const auto admission = desk.gate.admit(local("Bearer dmc_claims"));
        TelemetryBatch batch;
        batch.metrics = {test::counted(test::kMonday, 1)};
        batch.metrics[0].key.service = "chat";
        QCOMPARE(desk.gate.screen(*admission, batch).error().status, 403);
        batch.metrics[0].key.service.clear();
        QVERIFY(desk.gate.screen(*admission, batch).has_value());
        QCOMPARE(batch.metrics[0].key.service, std::string("claims bot"));
        QCOMPARE(countsOf(batch.metrics), (MetricCounts {{{"claims bot", "requests"}, 1}}));
    }

    void whoSendsTooMuchWaits()
    {
        Desk desk;
        const auto key = remote("Bearer dmc_claims"); // 60 spans a minute: one a second
        QCOMPARE(desk.gate.admit(key)->maxBytes, std::int64_t {1000});
        auto batch = callsOf("claims-api", 90); // a minute's worth, and half a minute more
        QVERIFY(desk.gate.screen(*desk.gate.admit(key), batch).has_value());
        const auto waits = desk.gate.admit(key);
        QVERIFY(!waits);
        QCOMPARE(waits.error().status, 503);
        QCOMPARE(waits.error().retryAfterSeconds, 31);
        desk.clock.advance(30s);
        QVERIFY(!desk.gate.admit(key)); // all used up
        desk.clock.advance(1s);
        QVERIFY(desk.gate.admit(key).has_value());
        QCOMPARE(desk.told().front().counts.deferred, std::int64_t {2});
    }

    void countsWhatEachSourceSent()
    {
        Desk desk;
        const auto admission = desk.gate.admit(remote("Bearer dmc_claims"));
        Outcome outcome;
        outcome.spans = 7;
        outcome.calls = {{"a", 2}, {"b", 3}};
        outcome.bytes = 500;
        outcome.metricPoints = {{{"a", "latency"}, 4}, {{"b", "latency"}, 5}};
        outcome.remarks = {{QStringLiteral("Odd."), 6}};
        desk.gate.note(*admission, outcome);
        desk.clock.advance(1s);
        Outcome refused;
        refused.status = 400;
        refused.problem = QStringLiteral("Not readable.");
        refused.spans = 9; // of what was refused nothing counts
        refused.bytes = 20;
        desk.gate.note(*admission, refused);
        desk.gate.note(*admission, refused);
        const auto told = desk.told();
        QCOMPARE(told.size(), std::size_t {3}); // "a", "b", and what says nothing of a service
        const auto of = [&](const char *service) {
            return *std::find_if(told.begin(), told.end(), [&](const auto &one) { return one.source.service == service; });
        };
        QCOMPARE(of("a").source, (SourceKey {"c", "a", "OTel/1.2"}));
        QCOMPARE(of("a").counts.calls, std::int64_t {2});
        QCOMPARE(of("a").counts.spans, std::int64_t {7});
        QCOMPARE(of("a").counts.requests, std::int64_t {1});
        QCOMPARE(of("a").metricPoints.at("latency"), std::int64_t {4});
        QCOMPARE(of("a").remarks, (std::vector<SourceProblem> {{"Odd.", 6, desk.clock.now() - 1s}}));
        QVERIFY(of("a").problems.empty());
        QCOMPARE(of("b").counts.calls, std::int64_t {3});
        QCOMPARE(of("b").metricPoints.at("latency"), std::int64_t {5});
        QCOMPARE(of("b").counts.requests, std::int64_t {0});
        QCOMPARE(of("").counts.refused, std::int64_t {2});
        QCOMPARE(of("").counts.spans, std::int64_t {0});
        QCOMPARE(of("").problems, (std::vector<SourceProblem> {{"Not readable.", 2, desk.clock.now()}}));
        QVERIFY(desk.told().empty());
    }

    void namesOfServicesDoNotFillTheMemory()
    {
        Desk desk;
        const auto admission = desk.gate.admit(local());
        for (int i = 0; i < 5000; ++i) {
            Outcome outcome;
            outcome.calls = {{std::string("user-").append(std::to_string(i)), 1}};
            desk.gate.note(*admission, outcome);
        }
        const auto told = desk.told();
        QVERIFY(told.size() <= 1001);
        std::int64_t calls = 0;
        for (const auto &activity : told)
            calls += activity.counts.calls;
        QCOMPARE(calls, std::int64_t {5000});
    }
};

DEMARC_TEST_MAIN(TestGate)
#include "tst_gate.moc"
