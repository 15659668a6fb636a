// SPDX-License-Identifier: GPL-3.0-or-later
// What an HTTP request means, without any network: its head is examined, its body inflated and given to the endpoint it
// asks for.
#pragma once

#include "ingest/endpoint.h"

#include <string>
#include <string_view>

namespace demarc::ingest {

enum class Compression { None, Zlib }; // gzip and deflate: told apart by their first bytes

// The parts of a request head that decide anything; texts as they were sent, empty where they were not.
struct RequestHead {
    std::string_view method;
    std::string_view target;
    std::string_view contentType;
    std::string_view contentEncoding;
};

// A head that was understood.
struct ExportHead {
    const Endpoint *endpoint = nullptr; // never null once examined
    Encoding encoding = Encoding::Protobuf;
    Compression compression = Compression::None;
    std::string below = {};
    std::string query = {};
};

// What is asked for, or the refusal: 404 for another path, 405 for another method than the path knows, 415 for another
// content type or encoding.
tl::expected<ExportHead, Answer> examine(const RequestHead &head);

// The encoding errors are worded in: the request's, or JSON where it has none that is known.
Encoding encodingOf(std::string_view contentType);

// Inflates a body and lets the endpoint take it, or answers 400 or 413.
tl::expected<Export, Answer> take(
    const ExportHead &head, std::string body, std::size_t maxInflatedBytes, const SenderScope &scope, Intake &intake);

// What was odd in it and taken all the same, in sentences with how often; clocks are held against `now`.
std::map<QString, std::int64_t> remarksOn(const Export &done, Instant now);

// The answer to a request that has no endpoint yet: google.rpc.Status in the encoding given.
Answer refusal(Encoding encoding, int status, const QString &message, int retryAfterSeconds = 0);

// The answer to a sink's failure: 503 with Retry-After (Unavailable, Storage, …), or 400 (InvalidInput).
Answer sinkFailure(const ExportHead &head, const Error &error);

const char *contentTypeOf(Encoding encoding);

} // namespace demarc::ingest
