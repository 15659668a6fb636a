// SPDX-License-Identifier: GPL-3.0-or-later
// What the receiver takes, answers and refuses over gRPC.
#include "grpcclient.h"
#include "ingest/grpcreceiver.h"
#include "receiverfixture.h"
#include "support/certificate.h"

#include <QFile>
#include <QTemporaryDir>

using namespace demarc;
using namespace demarc::ingest;
using namespace demarc::test;
using namespace demarc::test::receiver;
using namespace std::chrono_literals;

namespace {

struct GrpcFixture {
    explicit GrpcFixture(GrpcOptions options = {}, std::shared_ptr<Gate> gate = {})
        : receiver(function(), clock, any(std::move(options)), std::move(gate))
    {
        const auto started = receiver.start();
        if (!started)
            throw std::runtime_error(started.error().message.toStdString());
        client = std::make_unique<GrpcClient>(receiver.status().port);
    }
    static GrpcOptions any(GrpcOptions options)
    {
        options.port = 0;
        return options;
    }
    // The sink, which keeps what is to be passed on, too.
    TelemetrySink function()
    {
        return [this, to = sink.function()](TelemetryBatch batch, std::function<void(Result<void>)> done) {
            outgoing = batch.outgoing;
            to(std::move(batch), std::move(done));
        };
    }

    Sink sink;
    std::vector<ForwardedRequest> outgoing; // of the last request
    ManualClock clock {instantOf(1'800'000'000'000'000)};
    GrpcReceiver receiver;
    std::unique_ptr<GrpcClient> client;
};

// google.rpc.Status: code 14 (UNAVAILABLE); details(3) of an Any of type_url(1) and value(2): RetryInfo with retry_delay(1), a
// Duration of seconds(1).
std::string retryDetails(const std::string &message, std::uint64_t seconds)
{
    const auto info = block(1, "type.googleapis.com/google.rpc.RetryInfo") + block(2, block(1, number(1, seconds)));
    return number(1, 14) + block(2, message) + block(3, info);
}

struct SelfSigned {
    SelfSigned() { isWritten = writeCertificate(QString::fromStdString(certificate), QString::fromStdString(key)); }
    QTemporaryDir folder;
    std::string certificate = folder.filePath(QStringLiteral("certificate.pem")).toStdString();
    std::string key = folder.filePath(QStringLiteral("key.pem")).toStdString();
    bool isWritten = false;
};

const auto kService = block(1, keyValue("service.name", textValue("shop")));

} // namespace

class TestGrpcReceiver : public Test {
    Q_OBJECT

private Q_SLOTS:
    void takesSpansInEveryForm_data()
    {
        QTest::addColumn<int>("compression");
        QTest::newRow("plain") << int(GRPC_COMPRESS_NONE);
        QTest::newRow("gzip") << int(GRPC_COMPRESS_GZIP);
        QTest::newRow("deflate") << int(GRPC_COMPRESS_DEFLATE);
    }
    void takesSpansInEveryForm()
    {
        QFETCH(int, compression);
        GrpcFixture fixture;
        // Long and dull, so that compressing is worth it and done.
        const auto body = request({chatSpan() + spanAttribute("note", textValue(std::string(10'000, 'x')))});
        const auto answer = fixture.client->ask(kTraceExport, body, {}, static_cast<grpc_compression_algorithm>(compression));
        QVERIFY2(answer.status.ok(), answer.status.error_message().c_str());
        QCOMPARE(answer.body, ""); // an empty response message
        QCOMPARE(fixture.sink.count(), 1u);
        QCOMPARE(fixture.sink.first().duration->count(), 1'000'000);
        QCOMPARE(fixture.sink.first().series.service, "shop");
        const auto status = fixture.receiver.status();
        QCOMPARE(status.requests, 1);
        QCOMPARE(status.calls, 1);
        QCOMPARE(status.acceptedSpans, 1);
        QVERIFY(status.lastSeen == fixture.clock.now());
    }

    void tellsWhatItDidNotTake()
    {
        GrpcFixture fixture;
        const auto answer = fixture.client->ask(kTraceExport, request({chatSpan(), block(5, "no ids"), spanHead("short")}));
        QVERIFY(answer.status.ok());
        // ExportTraceServiceResponse.partial_success(1) { rejected_spans(1) = 2, error_message(2) }
        QVERIFY(answer.body.starts_with('\x0a'));
        QVERIFY(answer.body.find(number(1, 2) + "\x12") != std::string::npos);
        QCOMPARE(fixture.receiver.status().rejectedSpans, 2);
    }

    void takesLogsAndCountsWhatItDoesNotKeep()
    {
        GrpcFixture fixture;
        const auto event = block(12, "gen_ai.client.inference.operation.details") + fixed64(1, 1'700'000'000'000'000'000)
            + block(6, keyValue("gen_ai.operation.name", textValue("chat")));
        const auto logs = block(1, block(1, kService) + block(2, block(2, event) + block(2, fixed64(1, 1))));
        const auto answer = fixture.client->ask(kLogsExport, logs);
        QVERIFY2(answer.status.ok(), answer.status.error_message().c_str());
        QCOMPARE(answer.body, "");
        QCOMPARE(fixture.sink.count(), 1u);
        QCOMPARE(fixture.receiver.status().otherRecords, 1);
    }

    void takesMetrics()
    {
        GrpcFixture fixture;
        const auto sum =
            block(7, block(1, fixed64(3, 1000) + fixed64(6, 1)) + block(1, fixed64(3, 2000) + fixed64(6, 2)) + number(2, 1));
        const auto metrics = block(1, block(1, kService) + block(2, block(2, block(1, "m") + sum)));
        const auto answer = fixture.client->ask(kMetricsExport, metrics);
        QVERIFY2(answer.status.ok(), answer.status.error_message().c_str());
        QCOMPARE(answer.body, "");
        QCOMPARE(fixture.receiver.status().metricPoints, (std::map<std::string, std::int64_t> {{"m", 2}}));
        QCOMPARE(fixture.sink.count(), 0u);
    }

    void refusesWhatCannotBeRead_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const char *method, const std::string &body, grpc::StatusCode code) {
            QTest::newRow(name) << QByteArray(method) << QByteArray::fromStdString(body) << int(code);
        };
        row("damaged spans", kTraceExport, "damaged", grpc::StatusCode::INVALID_ARGUMENT);
        row("damaged logs", kLogsExport, "damaged", grpc::StatusCode::INVALID_ARGUMENT);
        row("damaged metrics", kMetricsExport, "damaged", grpc::StatusCode::INVALID_ARGUMENT);
        row("damaged gzip", kTraceExport, "\x1f\x8b rubbish", grpc::StatusCode::INVALID_ARGUMENT);
        row("bomb", kTraceExport, compress(std::string(70'000'000, '\0'), 31), grpc::StatusCode::RESOURCE_EXHAUSTED);
        row("another method", "/opentelemetry.proto.collector.profiles.v1development.ProfilesService/Export", "",
            grpc::StatusCode::UNIMPLEMENTED);
        row("too large", kTraceExport, std::string(65 * 1024 * 1024, '\0'), grpc::StatusCode::RESOURCE_EXHAUSTED);
    }
    void refusesWhatCannotBeRead()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, body);
        QFETCH(int, code);
        GrpcFixture fixture;
        const auto answer = fixture.client->ask(method.toStdString(), body.toStdString());
        QVERIFY2(answer.status.error_code() == code, answer.status.error_message().c_str());
        QVERIFY(!answer.status.error_message().empty());
        QVERIFY(answer.status.error_details().empty()); // it is not to be sent again
        if (body.size() <= 64 * 1024 * 1024)            // beyond, grpc++ refuses by itself and does not always tell
            QTRY_COMPARE(fixture.receiver.status().refusedRequests, 1);
        QVERIFY(fixture.client->ask(kTraceExport, request({chatSpan()})).status.ok()); // the connection goes on
        QCOMPARE(fixture.sink.count(), 1u);
    }

    void asksForTheKeyOfASender_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("none") << QByteArray() << QByteArray() << false;
        QTest::newRow("unknown") << QByteArray("authorization") << QByteArray("Bearer dmc_other") << false;
        QTest::newRow("bearer") << QByteArray("authorization") << QByteArray("Bearer dmc_key") << true;
        QTest::newRow("x-api-key") << QByteArray("x-api-key") << QByteArray("dmc_key") << true;
        QTest::newRow("api_key") << QByteArray("api_key") << QByteArray("dmc_key") << true;
    }
    void asksForTheKeyOfASender()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        QFETCH(bool, isTaken);
        Sender sender;
        sender.id.value = QStringLiteral("s1");
        sender.name = QStringLiteral("Shop");
        sender.keyHash = hashOfSenderKey("dmc_key");
        const auto book = std::make_shared<const SenderBook>(std::vector<Sender> {sender}, std::vector<AiSystem> {});
        GrpcOptions options;
        options.requireKeys = true;
        std::vector<SourceActivity> told;
        ManualClock clock {instantOf(1'800'000'000'000'000)};
        const auto gate = std::make_shared<Gate>(
            clock, [&] { return book; }, [&](std::vector<SourceActivity> activity) { told = std::move(activity); });
        GrpcFixture fixture(options, gate);
        GrpcClient::Headers headers;
        if (!header.isEmpty())
            headers.emplace_back(header.toStdString(), value.toStdString());
        const auto answer = fixture.client->ask(kTraceExport, request({chatSpan()}), headers);
        QCOMPARE(answer.status.error_code(), isTaken ? grpc::StatusCode::OK : grpc::StatusCode::UNAUTHENTICATED);
        QCOMPARE(fixture.sink.count(), isTaken ? 1u : 0u);
        gate->flush();
        QCOMPARE(told.size(), 1u);
        // Strangers share one source, whatever they call themselves.
        QCOMPARE(told.back().source.client.substr(0, 5), std::string(isTaken ? "grpc-" : ""));
        QCOMPARE(told.back().source.sender, std::string(isTaken ? "s1" : kUnknownSender));
        QCOMPARE(told.back().problems.empty(), isTaken);
    }

    // The loopback is nobody's own over TLS: what a proxy passes on comes from there.
    void encryptsWhereOtherMachinesSend()
    {
        const SelfSigned own;
        QVERIFY(own.isWritten);
        GrpcOptions options;
        options.tls = TlsListener {"127.0.0.1", 0, own.certificate, own.key};
        GrpcFixture fixture(options);
        const auto port = fixture.receiver.status().tlsPort;
        QVERIFY(port > 0 && port != fixture.receiver.status().port);
        QVERIFY(fixture.client->ask(kTraceExport, request({chatSpan()})).status.ok()); // and plain, too
        QFile file(QString::fromStdString(own.certificate));
        QVERIFY(file.open(QIODevice::ReadOnly));
        GrpcClient encrypted(port, grpc::SslCredentials({file.readAll().toStdString(), {}, {}}));
        const auto answer = encrypted.ask(kTraceExport, request({chatSpan()}));
        QVERIFY2(answer.status.error_code() == grpc::StatusCode::UNAUTHENTICATED, answer.status.error_message().c_str());
        QCOMPARE(fixture.sink.count(), 1u);
        GrpcClient plain(port);
        QCOMPARE(plain.ask(kTraceExport, "").status.error_code(), grpc::StatusCode::UNAVAILABLE);
    }

    void refusesACertificateThatIsNone()
    {
        const SelfSigned own;
        QVERIFY(own.isWritten);
        const SelfSigned other;
        GrpcOptions options;
        options.address.clear();
        options.tls = TlsListener {"127.0.0.1", 0, own.certificate, other.key};
        Sink sink;
        const ManualClock clock {instantOf(1'800'000'000'000'000)};
        GrpcReceiver mismatched(sink.function(), clock, options);
        QCOMPARE(mismatched.start().error().kind, ErrorKind::InvalidInput);
        options.tls->keyFile = "/nowhere";
        GrpcReceiver without(sink.function(), clock, options);
        const auto started = without.start();
        QCOMPARE(started.error().kind, ErrorKind::InvalidInput);
        QVERIFY(started.error().message.contains(QStringLiteral("/nowhere")));
    }

    void saysWhenToSendAgain()
    {
        GrpcFixture fixture;
        fixture.sink.answerWith(failure(ErrorKind::Unavailable, QStringLiteral("The database is busy.")));
        const auto busy = fixture.client->ask(kTraceExport, request({chatSpan()}));
        QCOMPARE(busy.status.error_code(), grpc::StatusCode::UNAVAILABLE);
        QCOMPARE(busy.status.error_message(), "The database is busy.");
        QCOMPARE(busy.status.error_details(), retryDetails("The database is busy.", 1));
        fixture.sink.answerWith(failure(ErrorKind::Storage, QStringLiteral("Die Platte ist voll: 0 Bytes für „calls“.")));
        const auto full = fixture.client->ask(kTraceExport, request({chatSpan()}));
        QCOMPARE(full.status.error_code(), grpc::StatusCode::UNAVAILABLE);
        QCOMPARE(full.status.error_message(), "Die Platte ist voll: 0 Bytes für „calls“.");
        QCOMPARE(fixture.receiver.status().deferredRequests, 2);
        fixture.sink.answerWith(failure(ErrorKind::InvalidInput, QStringLiteral("Never.")));
        QCOMPARE(
            fixture.client->ask(kTraceExport, request({chatSpan()})).status.error_code(), grpc::StatusCode::INVALID_ARGUMENT);
    }

    void doesNotWaitForeverForTheSink()
    {
        GrpcOptions options;
        options.answerTimeout = 50ms;
        GrpcFixture fixture(options);
        fixture.sink.hold();
        const auto answer = fixture.client->ask(kTraceExport, request({chatSpan()}));
        QCOMPARE(answer.status.error_code(), grpc::StatusCode::UNAVAILABLE);
        QVERIFY(!answer.status.error_details().empty());
        const auto done = fixture.sink.held();
        QVERIFY(done);
        done({}); // too late
        QCOMPARE(fixture.receiver.status().calls, 0);
    }

    void answersOnlyOnceItIsDurable()
    {
        GrpcFixture fixture;
        fixture.sink.hold();
        auto answer = fixture.client->begin(kTraceExport, request({chatSpan()}));
        const auto done = fixture.sink.held();
        QVERIFY(done);
        QVERIFY(answer.wait_for(0s) != std::future_status::ready);
        QCOMPARE(fixture.receiver.status().connections, 1);
        done({});
        QVERIFY(answer.get().status.ok());
        QTRY_COMPARE(fixture.receiver.status().connections, 0);
    }

    void forgetsASenderThatBreaksOff()
    {
        GrpcFixture fixture;
        fixture.sink.hold();
        auto client = std::make_unique<GrpcClient>(fixture.receiver.status().port);
        const auto answer = client->ask(kTraceExport, request({chatSpan()}), {}, GRPC_COMPRESS_NONE, 100ms);
        QCOMPARE(answer.status.error_code(), grpc::StatusCode::DEADLINE_EXCEEDED);
        QTRY_COMPARE(fixture.receiver.status().connections, 0);
        const auto done = fixture.sink.held();
        QVERIFY(done);
        done({});
        QCOMPARE(fixture.receiver.status().deferredRequests, 1);
    }

    void stopsInTheMiddleOfARequest()
    {
        GrpcOptions options;
        options.stopGrace = 50ms;
        GrpcFixture fixture(options);
        fixture.sink.hold();
        auto answer = fixture.client->begin(kTraceExport, request({chatSpan()}));
        const auto done = fixture.sink.held();
        QVERIFY(done);
        fixture.receiver.stop();
        QVERIFY(!answer.get().status.ok());
        const auto before = fixture.receiver.status();
        QVERIFY(!before.running);
        QCOMPARE(before.connections, 0);
        done({}); // nothing is left that could hear it
        QCOMPARE(fixture.receiver.status().calls, 0);
        QVERIFY(fixture.receiver.start().has_value()); // and again
    }

    void finishesWhatIsUnderWayWhenItStops()
    {
        GrpcFixture fixture;
        fixture.sink.hold();
        auto answer = fixture.client->begin(kTraceExport, request({chatSpan()}));
        const auto done = fixture.sink.held();
        QVERIFY(done);
        auto stopped = std::async(std::launch::async, [&] { fixture.receiver.stop(); });
        done({});
        QVERIFY(answer.get().status.ok());
        stopped.get();
        QCOMPARE(fixture.receiver.status().calls, 1);
    }

    void readsSoManyAtOnceAndTakesAll()
    {
        GrpcOptions options;
        options.maxReading = 1;
        GrpcFixture fixture(options);
        std::vector<std::future<GrpcAnswer>> answers;
        const auto body = request({chatSpan() + spanAttribute("note", textValue(std::string(300'000, 'x')))});
        for (int i = 0; i < 40; ++i)
            answers.push_back(fixture.client->begin(kTraceExport, body));
        for (auto &answer : answers) {
            const auto taken = answer.get();
            QVERIFY2(taken.status.ok(), taken.status.error_message().c_str());
        }
        QCOMPARE(fixture.sink.count(), 40u);
    }

    void turnsAwayWhatIsTooMuch()
    {
        GrpcOptions options;
        options.maxRequests = 1;
        GrpcFixture fixture(options);
        fixture.sink.hold();
        auto first = fixture.client->begin(kTraceExport, request({chatSpan()}));
        const auto done = fixture.sink.held();
        QVERIFY(done);
        const auto second = fixture.client->ask(kTraceExport, request({chatSpan()}));
        QCOMPARE(second.status.error_code(), grpc::StatusCode::UNAVAILABLE);
        QVERIFY(!second.status.error_details().empty());
        done({});
        QVERIFY(first.get().status.ok());
    }

    void passesOnWhatItTook_data() { takesSpansInEveryForm_data(); }
    void passesOnWhatItTook()
    {
        QFETCH(int, compression);
        GrpcOptions options;
        options.passOn = true;
        GrpcFixture fixture(options);
        const auto body = request({chatSpan() + spanAttribute("note", textValue(std::string(10'000, 'x')))});
        const auto answer = fixture.client->ask(
            kTraceExport, body, {{"x-project-name", "shop"}}, static_cast<grpc_compression_algorithm>(compression));
        QVERIFY(answer.status.ok());
        QCOMPARE(fixture.outgoing.size(), 1u);
        const auto &passed = fixture.outgoing.front();
        QCOMPARE(passed.path, "/v1/traces");
        std::map<std::string, std::string> headers(passed.headers.begin(), passed.headers.end());
        QVERIFY(headers.extract("user-agent"));
        std::map<std::string, std::string> expected {{"content-type", "application/x-protobuf"}, {"x-project-name", "shop"}};
        if (compression != GRPC_COMPRESS_NONE)
            expected["content-encoding"] = compression == GRPC_COMPRESS_GZIP ? "gzip" : "deflate";
        QCOMPARE(headers, expected);
        if (compression == GRPC_COMPRESS_NONE)
            QCOMPARE(passed.body, body);
        else
            QVERIFY(passed.body.size() < 1000);
    }

    void passesOnNoKeyOfOursAndNothingInCircles()
    {
        GrpcOptions options;
        options.passOn = true;
        options.mark = "aaaa";
        GrpcFixture fixture(options);
        const auto body = request({chatSpan()});
        QVERIFY(fixture.client
                    ->ask(kTraceExport, body,
                        {{"x-api-key", "dmc_claims"}, {"authorization", "Bearer theirs"}, {"x-demarc-forwarded", "bbbb"}})
                    .status.ok());
        const auto &passed = fixture.outgoing.at(0).headers;
        std::map<std::string, std::string> headers(passed.begin(), passed.end());
        QVERIFY(!headers.contains("x-api-key"));
        QCOMPARE(headers["authorization"], std::string("Bearer theirs"));
        QCOMPARE(headers["x-demarc-forwarded"], std::string("bbbb, aaaa"));
        QVERIFY(fixture.client->ask(kTraceExport, body, {{"x-demarc-forwarded", "aaaa, bbbb"}}).status.ok());
        QVERIFY(fixture.outgoing.empty());
    }

    void saysWhyItDoesNotListen()
    {
        GrpcFixture fixture;
        GrpcOptions options;
        options.port = fixture.receiver.status().port;
        GrpcReceiver second(fixture.function(), fixture.clock, options);
        const auto taken = second.start();
        QCOMPARE(taken.error().kind, ErrorKind::Unavailable);
        QVERIFY(taken.error().message.contains(QString::number(options.port)));
        options.address = "0.0.0.0";
        GrpcReceiver open(fixture.function(), fixture.clock, options);
        QCOMPARE(open.start().error().kind, ErrorKind::InvalidInput);
        options.address = "localhost.invalid";
        GrpcReceiver nowhere(fixture.function(), fixture.clock, options);
        QCOMPARE(nowhere.start().error().kind, ErrorKind::InvalidInput);
    }
};

DEMARC_TEST_MAIN(TestGrpcReceiver)
#include "tst_grpcreceiver.moc"
