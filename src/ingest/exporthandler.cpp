// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/exporthandler.h"

#include "base/json.h"
#include "ingest/inflate.h"

#include "otlp/otlp.pb.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace demarc::ingest {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::Receiver)
};

bool sameLetter(char a, char b) { return (a | 0x20) == (b | 0x20); }

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), sameLetter);
}

// "application/json; charset=utf-8" is application/json.
bool isMediaType(std::string_view header, std::string_view type)
{
    if (!equalsIgnoringCase(header.substr(0, type.size()), type))
        return false;
    const auto rest = header.substr(type.size());
    return rest.empty() || rest.front() == ';' || rest.front() == ' ';
}

std::optional<Encoding> knownEncoding(std::string_view contentType)
{
    if (isMediaType(contentType, "application/x-protobuf") || isMediaType(contentType, "application/protobuf"))
        return Encoding::Protobuf;
    if (isMediaType(contentType, "application/json"))
        return Encoding::Json;
    return {};
}

std::optional<Signal> signalOf(std::string_view target)
{
    auto path = target.substr(0, target.find_first_of("?#"));
    while (path.size() > 1 && path.ends_with('/'))
        path.remove_suffix(1);
    if (path == "/v1/traces" || path == "/" || path == "/api/public/otel" || path == "/api/public/otel/v1/traces")
        return Signal::Traces;
    if (path == "/v1/logs")
        return Signal::Logs;
    if (path == "/v1/metrics")
        return Signal::Metrics;
    return {};
}

std::optional<Compression> compressionOf(std::string_view contentEncoding)
{
    if (contentEncoding.empty() || equalsIgnoringCase(contentEncoding, "identity"))
        return Compression::None;
    constexpr std::array<std::string_view, 3> kZlib {"gzip", "x-gzip", "deflate"};
    const auto known = [&](std::string_view name) { return equalsIgnoringCase(contentEncoding, name); };
    return std::any_of(kZlib.begin(), kZlib.end(), known) ? std::optional(Compression::Zlib) : std::nullopt;
}

// google.rpc.Code of an HTTP status (google/rpc/code.proto).
int rpcCodeOf(int status)
{
    switch (status) {
    case 404:
        return 5; // NOT_FOUND
    case 405:
        return 12; // UNIMPLEMENTED
    case 408:
        return 4; // DEADLINE_EXCEEDED
    case 413:
    case 431:
        return 8; // RESOURCE_EXHAUSTED
    case 503:
        return 14; // UNAVAILABLE
    default:
        return status < 500 ? 3 : 13; // INVALID_ARGUMENT, INTERNAL
    }
}

const char *rejectedKey(Signal signal)
{
    switch (signal) {
    case Signal::Logs:
        return "rejectedLogRecords";
    case Signal::Metrics:
        return "rejectedDataPoints";
    case Signal::Traces:
        break;
    }
    return "rejectedSpans";
}

tl::expected<Export, Answer> refuseOther(const ExportHead &head, std::string &body)
{
    const auto other = head.signal == Signal::Logs ? OtherSignal::Logs : OtherSignal::Metrics;
    const auto count = countRecords(other, head.encoding, body);
    if (!count)
        return tl::unexpected(refusal(head.encoding, 400, count.error().message));
    Export done;
    done.rejected = *count;
    if (*count > 0) {
        done.rejection = head.signal == Signal::Logs
            ? Text::tr("Demarc keeps traces; log records are not kept yet. Switch the logs exporter off to "
                       "save traffic.")
            : Text::tr("Demarc keeps traces; metrics are not kept yet. Switch the metrics exporter off to "
                       "save traffic.");
    }
    return done;
}

} // namespace

const char *contentTypeOf(Encoding encoding)
{
    return encoding == Encoding::Json ? "application/json" : "application/x-protobuf";
}

Encoding encodingOf(std::string_view contentType) { return knownEncoding(contentType).value_or(Encoding::Json); }

tl::expected<ExportHead, Answer> examine(const RequestHead &head)
{
    const auto errors = encodingOf(head.contentType);
    const auto signal = signalOf(head.target);
    if (!signal) {
        return tl::unexpected(refusal(errors, 404, Text::tr("Nothing is received at this address. Send traces to /v1/traces.")));
    }
    if (head.method != "POST") {
        return tl::unexpected(refusal(
            errors, 405, Text::tr("This address receives OpenTelemetry data by POST. Set it as the endpoint of an exporter.")));
    }
    const auto encoding = knownEncoding(head.contentType);
    if (!encoding) {
        return tl::unexpected(
            refusal(errors, 415, Text::tr("The content type must be application/x-protobuf or application/json.")));
    }
    const auto compression = compressionOf(head.contentEncoding);
    if (!compression) {
        return tl::unexpected(refusal(errors, 415, Text::tr("The content encoding must be gzip, deflate or none.")));
    }
    return ExportHead {*signal, *encoding, *compression};
}

tl::expected<Export, Answer> decodeExport(
    const ExportHead &head, std::string body, std::size_t maxInflatedBytes, const Normaliser &normaliser)
{
    if (head.compression == Compression::Zlib) {
        auto inflated = inflateBody(body, maxInflatedBytes);
        if (!inflated) {
            const int status = inflated.error().failure == InflateFailure::TooLarge ? 413 : 400;
            return tl::unexpected(refusal(head.encoding, status, inflated.error().error.message));
        }
        body = std::move(*inflated);
    }
    if (head.signal != Signal::Traces)
        return refuseOther(head, body);
    Export done;
    const auto decoded = decodeTraces(head.encoding, body, [&](const Span &span) { normaliser.addTo(done.batch, span); });
    if (!decoded)
        return tl::unexpected(refusal(head.encoding, 400, decoded.error().message));
    done.spans = decoded->spans;
    done.rejected = decoded->rejected;
    if (done.rejected > 0) {
        done.rejection = Text::tr("%n span(s) without a trace id of 16 bytes and a span id of 8 bytes were not taken.", nullptr,
            static_cast<int>(std::min<std::int64_t>(done.rejected, std::numeric_limits<int>::max())));
    }
    return done;
}

Answer success(const ExportHead &head, const Export &done)
{
    Answer answer {200, head.encoding};
    const auto message = done.rejection.toStdString();
    if (head.encoding == Encoding::Json) {
        Json json = Json::object();
        if (done.rejected > 0) // 64-bit integers are text in the JSON encoding of protobuf
            json["partialSuccess"] = {{rejectedKey(head.signal), std::to_string(done.rejected)}, {"errorMessage", message}};
        answer.body = json.dump();
    } else if (done.rejected > 0) {
        otlp::ExportResponse response;
        response.mutable_partial_success()->set_rejected(done.rejected);
        response.mutable_partial_success()->set_error_message(message);
        answer.body = response.SerializeAsString();
    }
    return answer;
}

Answer refusal(Encoding encoding, int status, const QString &message, int retryAfterSeconds)
{
    Answer answer {status, encoding, {}, retryAfterSeconds, message};
    if (encoding == Encoding::Json) {
        answer.body = Json {{"code", rpcCodeOf(status)}, {"message", message.toStdString()}}.dump();
    } else {
        otlp::RpcStatus body;
        body.set_code(rpcCodeOf(status));
        body.set_message(message.toStdString());
        answer.body = body.SerializeAsString();
    }
    return answer;
}

Answer sinkFailure(Encoding encoding, const Error &error)
{
    if (error.kind == ErrorKind::InvalidInput)
        return refusal(encoding, 400, error.message);
    const int retryAfter = error.kind == ErrorKind::Unavailable ? 1 : 5; // a full disk does not heal in a second
    return refusal(encoding, 503, error.message, retryAfter);
}

} // namespace demarc::ingest
