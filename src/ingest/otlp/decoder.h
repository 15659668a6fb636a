// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the body of an OTLP export and shows its spans or log records one after the other; metricdecoder.h does so with metrics.
//
// The protobuf body is walked field by field with libprotobuf's reader instead of being parsed into messages:
// a body of two-byte empty messages would grow a hundredfold in memory, and most of a GenAI span is message
// content nobody asks for. JSON follows the OTLP/JSON rules (opentelemetry-proto docs/specification.md, "JSON
// Protobuf Encoding"): hex ids, integers as text or number, enums as integers.
#pragma once

#include "base/result.h"
#include "ingest/otlp/span.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace demarc::ingest {

enum class Encoding { Protobuf, Json };

struct DecodedTraces {
    std::int64_t spans = 0;      // shown to the visitor
    std::int64_t rejected = 0;   // without a valid trace id (16 bytes) and span id (8 bytes), so not shown
    std::int64_t malformed = 0;  // JSON only: their attributes, or their resource's, are no list of keys and values; not shown
    std::int64_t logRecords = 0; // JSON only: sent by mistake, as resourceLogs (in protobuf they look like spans without ids)
};

// Shows every span with valid ids of an ExportTraceServiceRequest, in order. An empty body is an empty
// request. A body that cannot be decoded is an error (InvalidInput), possibly after some spans were shown:
// the caller discards them. `body` may be changed: lone surrogates in JSON escapes (text cut in the middle of
// an emoji) become U+FFFD.
Result<DecodedTraces> decodeTraces(Encoding encoding, std::string &body, const SpanVisitor &visit);

Result<DecodedTraces> decodeProtobuf(std::string_view body, const SpanVisitor &visit);
Result<DecodedTraces> decodeJson(std::string &body, const SpanVisitor &visit);

struct DecodedLogs {
    std::int64_t records = 0;   // shown to the visitor
    std::int64_t malformed = 0; // as of spans
};

// Shows every record of an ExportLogsServiceRequest. A record is shown as a Span: its
// name is that of the event (the field, else the attribute "event.name"), its end the time of the record; it has no
// start, and its ids are all zero where it belongs to no span. Its body is not read.
Result<DecodedLogs> decodeLogs(Encoding encoding, std::string &body, const SpanVisitor &visit);

} // namespace demarc::ingest
