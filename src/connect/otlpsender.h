// SPDX-License-Identifier: GPL-3.0-or-later
// Sends calls as any OpenTelemetry SDK would: OTLP/HTTP, protobuf, GenAI semantic conventions v1.41. For the
// demo's live feed, tests and the bench.
#pragma once

#include "base/result.h"
#include "domain/telemetry/call.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace demarc::connect {

// An ExportTraceServiceRequest with one span a call, grouped by service and environment; scores are
// evaluation events. A call without a key is not a valid span: the receiver will reject it.
std::string encodeTraces(std::span<const Call> calls);

struct OtlpTarget {
    std::string host = "127.0.0.1";
    std::uint16_t port = 4318;
    std::string path = "/v1/traces";
    int attempts = 5;                           // per send; 429, 502, 503, 504 and lost connections are tried again
    std::chrono::milliseconds timeout {10'000}; // of one attempt
    std::chrono::milliseconds maxDelay {5'000}; // between two attempts, whatever Retry-After says
    std::string program = "demarc";             // as it names itself
};

// What the receiver made of an export.
struct SendReport {
    std::int64_t rejected = 0; // spans it did not take
    QString message;           // why
};

// One connection, kept alive over sends and opened when needed. Sending blocks; a sender belongs to one
// thread.
class OtlpSender {
public:
    explicit OtlpSender(OtlpTarget target);
    ~OtlpSender();
    OtlpSender(const OtlpSender &) = delete;
    OtlpSender &operator=(const OtlpSender &) = delete;

    // Returns when the receiver answered 200, that is when the calls are kept. Errors: Unavailable (nobody
    // listens, or too busy through all attempts), InvalidInput (refused), Cancelled.
    Result<SendReport> send(std::span<const Call> calls);
    // The same with a body made by encodeTraces(), for sending one many times.
    Result<SendReport> sendEncoded(const std::string &body);

    // From any thread: makes the running send and all later ones return Cancelled at once.
    void cancel();

private:
    class Connection;
    std::unique_ptr<Connection> m_connection;
};

} // namespace demarc::connect
