// SPDX-License-Identifier: GPL-3.0-or-later
// The collector's other door: OTLP over gRPC (opentelemetry-proto docs/specification.md, "OTLP/gRPC"). Spans, log records and
// metrics, plain or compressed, are taken and answered as Receiver does over HTTP; a refusal is a status of gRPC there.
//
// A sender is answered OK only after the sink says its calls are durable. Back-pressure is UNAVAILABLE, with the time to wait
// in its details (google.rpc.RetryInfo). Bad input is answered, never fatal: INVALID_ARGUMENT (undecodable), UNAUTHENTICATED
// (no key), PERMISSION_DENIED, UNIMPLEMENTED (another method), RESOURCE_EXHAUSTED (too large, also after inflating). Nothing of
// a request is read before its sender may send. Memory stays bounded by the options below.
//
// Built where grpc++ is installed; elsewhere start() says that it is missing.
#pragma once

#include "ingest/receiver.h"

namespace demarc::ingest {

struct GrpcOptions {
    std::string address = "127.0.0.1"; // of the loopback, numeric, IPv4 or IPv6; empty: TLS only
    std::uint16_t port = 4317;         // 0: any free port, see ReceiverStatus::port
    std::optional<TlsListener> tls = {};
    bool requireKeys = false; // from this machine too: where a proxy passes on what comes from others

    bool passOn = false;   // give accepted requests to the sink as they came, too
    std::string mark = {}; // as ReceiverOptions::mark

    int maxHeaderBytes = 16 * 1024;
    std::size_t maxBodyBytes = 64 * 1024 * 1024; // as it comes over the wire
    std::size_t maxInflatedBytes = 64 * 1024 * 1024;
    int maxReading = 8;    // requests being received at once; others wait, held back by HTTP/2
    int maxRequests = 256; // under way at once; one more is UNAVAILABLE

    std::chrono::milliseconds bodyTimeout {60'000};   // for a whole request, with its wait
    std::chrono::milliseconds answerTimeout {30'000}; // for the sink; then UNAVAILABLE
    std::chrono::milliseconds stopGrace {3'000};      // for requests under way when stopping
};

// Whether this build can receive over gRPC.
bool hasGrpc();

class GrpcReceiver {
public:
    // Without a `gate` nobody has a key. What the gate counts is told by whoever else has it, the receiver over HTTP. `clock`
    // outlives the receiver.
    GrpcReceiver(TelemetrySink sink, const Clock &clock, GrpcOptions options = {}, std::shared_ptr<Gate> gate = {});
    ~GrpcReceiver(); // stops
    GrpcReceiver(const GrpcReceiver &) = delete;
    GrpcReceiver &operator=(const GrpcReceiver &) = delete;

    // Listens and returns at once. Errors: Unavailable (port in use, or a build without gRPC), InvalidInput (no such address,
    // or not one of the loopback; no usable certificate), Denied.
    Result<void> start();

    // Takes no more requests, answers those under way (at most `stopGrace`), then closes. Blocks that long and must not be
    // called from the sink. Stopping twice is fine.
    void stop();

    // From any thread. `connections` is the number of requests under way.
    ReceiverStatus status() const;

private:
    class Core;
    std::unique_ptr<Core> m_core;
};

} // namespace demarc::ingest
