// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/grpc/grpccall.h"

#include "ingest/grpc/peer.h"
#include "ingest/grpc/rpcstatus.h"

#include <QCoreApplication>

#include <array>

namespace demarc::ingest {

namespace {

using SystemTime = std::chrono::system_clock;

constexpr std::size_t kMaxInstruments = 256;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::GrpcReceiver)
};

struct Method {
    std::string_view method;
    std::string_view path; // that takes the same message over HTTP
};

constexpr std::array kMethods {
    Method {"/opentelemetry.proto.collector.trace.v1.TraceService/Export", "/v1/traces"},
    Method {"/opentelemetry.proto.collector.logs.v1.LogsService/Export", "/v1/logs"},
    Method {"/opentelemetry.proto.collector.metrics.v1.MetricsService/Export", "/v1/metrics"},
};

std::string_view pathOf(std::string_view method)
{
    const auto *found = std::find_if(kMethods.begin(), kMethods.end(), [&](const Method &m) { return m.method == method; });
    return found == kMethods.end() ? std::string_view {} : found->path;
}

// No message of OTLP begins like gzip or zlib data: these would be a field of no wire type, or one that there is not.
bool isCompressed(std::string_view body)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(body[i]); };
    if (body.size() < 2)
        return false;
    return (byte(0) == 0x1f && byte(1) == 0x8b) || (byte(0) == 0x78 && (byte(0) * 256 + byte(1)) % 31 == 0);
}

std::string bytesOf(grpc::ByteBuffer &buffer)
{
    std::vector<grpc::Slice> slices;
    std::string bytes;
    if (!buffer.Dump(&slices).ok())
        return bytes;
    buffer.Clear();
    std::size_t size = 0;
    for (const auto &slice : slices)
        size += slice.size();
    bytes.reserve(size);
    for (auto &slice : slices) {
        bytes.append(reinterpret_cast<const char *>(slice.begin()), slice.size());
        slice = {}; // two copies of a large message are one too many
    }
    return bytes;
}

bool isOfConnection(std::string_view header)
{
    return header.starts_with(':') || header.starts_with("grpc-") || header.ends_with("-bin") || header == "te"
        || header == "host" || header == "content-type" || header == "content-length" || header == "accept-encoding";
}

// Names of metrics are the sender's, so there may be any number of them.
void addPoints(std::map<std::string, std::int64_t> &to, const MetricCounts &points)
{
    for (const auto &[of, count] : points) {
        if (to.size() < kMaxInstruments || to.contains(of.second))
            to[of.second] += count;
    }
}

} // namespace

GrpcCall::GrpcCall(std::shared_ptr<GrpcContext> context, const grpc::GenericCallbackServerContext &request)
    : m_context(std::move(context)), m_call(request)
{
    const bool tooMany = m_context->underWay.fetch_add(1) >= m_context->options.maxRequests;
    if (!admit())
        return;
    auto head = examine({"POST", pathOf(m_call.method()), contentTypeOf(Encoding::Protobuf), {}});
    if (!head) {
        refuse(404, Text::tr("%1 is not received here.").arg(QString::fromStdString(m_call.method())));
    } else if (tooMany) {
        refuse(503, Text::tr("Too many requests are under way. Send again in a moment."), 1);
    } else {
        m_head = std::move(*head);
        startBodyTimer();
        m_context->slots.ask(m_turn);
    }
}

GrpcCall::~GrpcCall() { m_context->underWay.fetch_sub(1); }

bool GrpcCall::admit()
{
    const auto peer = peerOf(m_call);
    auto admission = m_context->gate->admit(credentialsOf(peer, m_context->options.requireKeys, m_call));
    if (admission) {
        m_admission = std::move(*admission);
        return true;
    }
    const auto &refusal = admission.error();
    refuse(refusal.status, refusal.message, refusal.retryAfterSeconds);
    return false;
}

void GrpcCall::startBodyTimer()
{
    m_bodyTimer.Set(SystemTime::now() + m_context->options.bodyTimeout, [turn = m_turn](bool expired) {
        if (!expired)
            return;
        if (turn->advance(Stage::Waiting, Stage::Settled)) {
            return turn->call().finish(
                refusal(Encoding::Protobuf, 503, Text::tr("Too much data is coming in at once. Send again in a moment."), 1));
        }
        if (!turn->advance(Stage::Reading, Stage::Settled))
            return;
        turn->call().m_context->change([](ReceiverStatus &status) { ++status.timedOut; });
        turn->call().finish(refusal(Encoding::Protobuf, 408, Text::tr("The request did not come whole in time."), 0));
    });
}

void GrpcCall::startSinkTimer()
{
    m_sinkTimer.Set(SystemTime::now() + m_context->options.answerTimeout, [turn = m_turn](bool expired) {
        // Whatever the sink still says comes too late; sending again changes nothing that was kept.
        if (expired && turn->settle()) {
            turn->call().finish(
                refusal(Encoding::Protobuf, 503, Text::tr("The database does not keep up. Send again in a moment."), 1));
        }
    });
}

void GrpcCall::read() { StartRead(&m_request); }

void GrpcCall::OnReadDone(bool ok)
{
    const auto context = m_context; // the call may be gone at the end
    m_bodyTimer.Cancel();
    const bool isOurs = m_turn->advance(Stage::Reading, Stage::Working);
    auto decoded = std::optional<Export>();
    if (isOurs && ok)
        decoded = decode(bytesOf(m_request));
    m_request.Clear();
    context->slots.release();
    if (decoded)
        handToSink(std::move(*decoded));
    else if (isOurs && !ok)
        refuse(400, Text::tr("A request did not come whole, or has more than %L1 bytes.").arg(context->options.maxBodyBytes));
}

std::optional<Export> GrpcCall::decode(std::string body)
{
    auto limit = m_context->options.maxInflatedBytes;
    if (m_admission->maxBytes > 0)
        limit = std::min(limit, static_cast<std::size_t>(m_admission->maxBytes));
    m_outcome.bytes = static_cast<std::int64_t>(body.size());
    if (body.size() > limit) {
        refuse(413, Text::tr("The request has more than %L1 bytes. Send smaller batches.").arg(limit));
        return {};
    }
    m_head.compression = isCompressed(body) ? Compression::Zlib : Compression::None;
    auto original = toPassOn(body);
    auto decoded = take(m_head, std::move(body), limit, m_admission->scope(), m_context->intake);
    if (!decoded) {
        refuse(decoded.error().status, decoded.error().problem, decoded.error().retryAfterSeconds);
        return {};
    }
    if (const auto screened = m_context->gate->screen(*m_admission, decoded->batch); !screened) {
        refuse(screened.error().status, screened.error().message);
        return {};
    }
    if (original)
        decoded->batch.outgoing.push_back(std::move(*original));
    return std::move(*decoded);
}

// As the same sender would have sent it over HTTP.
std::optional<ForwardedRequest> GrpcCall::toPassOn(const std::string &body) const
{
    const auto &options = m_context->options;
    if (!options.passOn)
        return {};
    std::string_view marks;
    ForwardedRequest request {std::string(pathOf(m_call.method())), {}, body};
    request.headers.emplace_back("content-type", contentTypeOf(Encoding::Protobuf));
    if (m_head.compression == Compression::Zlib)
        request.headers.emplace_back("content-encoding", body.starts_with('\x1f') ? "gzip" : "deflate");
    for (const auto &[nameRef, valueRef] : m_call.client_metadata()) {
        const std::string_view name {nameRef.data(), nameRef.size()};
        const std::string_view value {valueRef.data(), valueRef.size()};
        if (name == kForwardedHeader)
            marks = value;
        else if (!carriesSenderKey(value) && !isOfConnection(name))
            request.headers.emplace_back(name, value);
    }
    if (options.mark.empty())
        return request;
    if (marks.find(options.mark) != std::string_view::npos) // it has been passed on from here: once is enough
        return {};
    request.headers.emplace_back(kForwardedHeader, withMark(marks, options.mark));
    return request;
}

void GrpcCall::handToSink(Export done)
{
    m_outcome.remarks = remarksOn(done, m_context->clock.now());
    auto batch = std::exchange(done.batch, {});
    const auto calls = static_cast<std::int64_t>(batch.calls.size());
    const auto scores = static_cast<std::int64_t>(batch.scores.size());
    m_export = std::move(done);
    m_outcome.scores = scores;
    for (const auto &call : batch.calls)
        ++m_outcome.calls[call.series.service];
    m_outcome.metricPoints = countsOf(batch.metrics);
    m_context->change([&](ReceiverStatus &status) {
        status.rejectedSpans += m_export.rejected;
        status.otherRecords += m_export.notKept;
    });
    if (!m_turn->handOver())
        return OnCancel();
    if (batch.size() == 0) {
        if (m_turn->settle())
            onDurable({}, 0, 0);
        return;
    }
    startSinkTimer();
    m_context->sink(std::move(batch), [turn = m_turn, calls, scores](const Result<void> &result) {
        if (turn->settle())
            turn->call().onDurable(result, calls, scores);
    });
}

void GrpcCall::onDurable(const Result<void> &result, std::int64_t calls, std::int64_t scores)
{
    m_sinkTimer.Cancel();
    if (!result)
        return finish(sinkFailure(m_head, result.error()));
    m_context->change([&](ReceiverStatus &status) {
        status.calls += calls;
        status.scores += scores;
        status.acceptedSpans += m_export.spans;
        addPoints(status.metricPoints, m_outcome.metricPoints);
        status.lastSeen = m_context->clock.now();
    });
    finish(m_export.answer);
}

void GrpcCall::refuse(int status, const QString &message, int retryAfterSeconds)
{
    if (m_turn->settle())
        finish(refusal(Encoding::Protobuf, status, message, retryAfterSeconds));
}

void GrpcCall::finish(const Answer &answer)
{
    note(answer);
    const auto status = rpcStatusOf(answer);
    if (!status.ok())
        return Finish(status);
    const grpc::Slice body(answer.body);
    m_response = grpc::ByteBuffer(&body, 1);
    StartWriteAndFinish(&m_response, {}, status);
}

void GrpcCall::note(const Answer &answer)
{
    m_context->change([&](ReceiverStatus &status) {
        ++status.requests;
        if (answer.status < 400)
            return;
        ++(answer.status == 503 ? status.deferredRequests : status.refusedRequests);
        status.lastProblem = answer.problem;
    });
    if (!m_admission)
        return;
    m_outcome.status = answer.status;
    m_outcome.problem = answer.problem;
    m_outcome.spans = m_export.spans;
    m_outcome.rejected = m_export.rejected;
    m_outcome.notKept = m_export.notKept;
    if (answer.status >= 400) {
        m_outcome.calls.clear();
        m_outcome.metricPoints.clear();
    }
    m_context->gate->note(*m_admission, m_outcome);
}

void GrpcCall::OnCancel()
{
    if (m_turn->settleFromOutside())
        finish(refusal(Encoding::Protobuf, 503, Text::tr("A sender broke its request off before it was answered."), 1));
}

void GrpcCall::OnDone() { delete this; }

} // namespace demarc::ingest
