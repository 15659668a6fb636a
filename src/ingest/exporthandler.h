// SPDX-License-Identifier: GPL-3.0-or-later
// What an OTLP/HTTP request means and how it is answered, without any network: heads are examined, bodies
// decoded, answers worded as the OTLP specification says (opentelemetry-proto docs/specification.md,
// "OTLP/HTTP").
#pragma once

#include "domain/telemetry/trace.h"
#include "ingest/dialects/normaliser.h"
#include "ingest/otlp/decoder.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demarc::ingest {

enum class Signal { Traces, Logs, Metrics };
enum class Compression { None, Zlib }; // gzip and deflate: told apart by their first bytes

struct ExportHead {
    Signal signal = Signal::Traces;
    Encoding encoding = Encoding::Protobuf;
    Compression compression = Compression::None;
};

// A complete HTTP answer.
struct Answer {
    int status = 200;
    Encoding encoding = Encoding::Protobuf;
    std::string body = {};
    int retryAfterSeconds = 0; // 0: no Retry-After
    QString problem = {};      // what a refusal says, for the status bar
};

// The parts of a request head that decide anything; texts as they were sent, empty where they were not.
struct RequestHead {
    std::string_view method;
    std::string_view target;
    std::string_view contentType;
    std::string_view contentEncoding;
};

// What is asked for, or the refusal: 404 for another path, 405 for another method than POST, 415 for another
// content type or encoding. Paths: /v1/traces, /v1/logs, /v1/metrics; traces also at / and where Langfuse
// clients send them.
tl::expected<ExportHead, Answer> examine(const RequestHead &head);

// The encoding errors are worded in: the request's, or JSON where it has none that is known.
Encoding encodingOf(std::string_view contentType);

// A decoded request.
struct Export {
    TelemetryBatch batch;
    std::int64_t spans = 0;    // with ids, whether calls or not
    std::int64_t rejected = 0; // records not taken
    QString rejection;         // why, as a sentence; empty when nothing was rejected
};

// Inflates and decodes a body, or answers 400 or 413. Logs and metrics are accepted and rejected record by
// record, so that their exporters neither retry nor report errors for something that will not work however
// often it is sent: a partial success is the answer OTLP has for exactly that, and a 404 would repeat as an
// error at every interval.
tl::expected<Export, Answer> decodeExport(
    const ExportHead &head, std::string body, std::size_t maxInflatedBytes, const Normaliser &normaliser);

// 200: an empty response when nothing was rejected, else a partial success.
Answer success(const ExportHead &head, const Export &done);

// An error answer: google.rpc.Status in the encoding given.
Answer refusal(Encoding encoding, int status, const QString &message, int retryAfterSeconds = 0);

// The answer to a sink's failure: 503 with Retry-After (Unavailable, Storage, …), or 400 (InvalidInput).
Answer sinkFailure(Encoding encoding, const Error &error);

const char *contentTypeOf(Encoding encoding);

} // namespace demarc::ingest
