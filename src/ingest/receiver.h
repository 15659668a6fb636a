// SPDX-License-Identifier: GPL-3.0-or-later
// The collector: an HTTP server that turns what SDKs send into calls, over OTLP and the other APIs that routes.cpp lists.
//
// It listens on this machine's loopback, where no key is needed, and where wanted for other machines too, over TLS: there only
// senders with a key may send; see gate.h.
//
// A sender is answered 200 only after the sink says its calls are durable; back-pressure is 503 with
// Retry-After. Bad input is answered, never fatal: 400 (undecodable), 401 (no key), 403, 404, 405, 413 (too large, also after
// inflating), 415, 431 (head too large). Slow senders are cut off. Memory stays bounded by the options below.
#pragma once

#include "base/clock.h"
#include "base/instant.h"
#include "base/result.h"
#include "domain/telemetry/trace.h"
#include "ingest/gate.h"
#include "ingest/promptsource.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace demarc::ingest {

// Takes what one request brought and calls `done` exactly once, from any thread, when it is durable or when it
// could not be kept. Called on a network thread: it must not block. A `done` after the receiver stopped does
// nothing.
using TelemetrySink = std::function<void(TelemetryBatch batch, std::function<void(Result<void>)> done)>;

// Says of a request where it has been: the marks of the collectors that passed it on, "3f9a…, 77b0…".
inline constexpr std::string_view kForwardedHeader = "x-demarc-forwarded";
// `marks` and one more.
std::string withMark(std::string_view marks, std::string_view mark);

// Where other machines send, over TLS 1.2 or later.
struct TlsListener {
    std::string address = {};         // numeric, IPv4 or IPv6; "0.0.0.0": every address of this machine
    std::uint16_t port = 0;           // 0: any free port, see ReceiverStatus::tlsPort
    std::string certificateFile = {}; // PEM, the certificate first, then those that lead to its authority
    std::string keyFile = {};         // PEM, not encrypted
};

struct ReceiverOptions {
    std::string address = "127.0.0.1"; // of the loopback, numeric, IPv4 or IPv6
    std::uint16_t port = 4318;         // 0: any free port, see ReceiverStatus::port
    std::optional<TlsListener> tls = {};
    bool requireKeys = false; // from this machine too: where a proxy passes on what comes from others
    int threads = 2;
    int maxConnections = 256; // of this machine, and as many of others; one more is answered 503, or closed over TLS

    bool passOn = false; // give accepted requests to the sink as they came, too
    // Goes along with what is passed on, in kForwardedHeader: a request that has been here before is refused (508), so that
    // nothing goes in circles. Empty: it is not looked for.
    std::string mark = {};

    std::size_t maxHeaderBytes = 16 * 1024;
    std::size_t maxBodyBytes = 64 * 1024 * 1024; // as it comes over the wire
    std::size_t maxInflatedBytes = 64 * 1024 * 1024;
    std::size_t maxBytesInFlight = 256 * 1024 * 1024; // bodies being received, of all connections together

    std::chrono::milliseconds idleTimeout {120'000};  // between two requests of a connection
    std::chrono::milliseconds headerTimeout {10'000}; // for a whole request head
    std::chrono::milliseconds bodyTimeout {60'000};   // for a whole body
    std::chrono::milliseconds answerTimeout {30'000}; // for the sink; then 503
    std::chrono::milliseconds stopGrace {3'000};      // for requests under way when stopping
};

// Since the receiver was made; counters go on over stop and start.
struct ReceiverStatus {
    bool running = false;
    std::uint16_t port = 0; // the real ones while running
    std::uint16_t tlsPort = 0;
    int connections = 0;

    std::int64_t requests = 0;                        // answered, whatever the answer
    std::int64_t acceptedSpans = 0;                   // durable, or nothing to keep in them
    std::int64_t calls = 0;                           // of these spans
    std::int64_t scores = 0;                          // judgements that came by themselves
    std::int64_t rejectedSpans = 0;                   // without ids or times, or not what the protocol says
    std::int64_t otherRecords = 0;                    // taken and not kept: log records that are no GenAI events, and the like
    std::int64_t refusedRequests = 0;                 // 4xx: see lastProblem
    std::int64_t deferredRequests = 0;                // 503: to be sent again
    std::int64_t timedOut = 0;                        // connections cut off while sending
    std::optional<Instant> lastSeen;                  // when the last accepted request came
    QString lastProblem;                              // the sentence of the last refusal or deferral
    std::map<std::string, std::int64_t> metricPoints; // kept, by instrument; of the first few hundred
};

struct ReceiverCounters;

class Receiver {
public:
    // `prompts` may be empty: then applications that ask for one are told that there is none. Without a `gate` nobody has a
    // key. `clock` outlives the receiver.
    Receiver(TelemetrySink sink, const Clock &clock, ReceiverOptions options = {}, PromptSource prompts = {},
        std::shared_ptr<Gate> gate = {});
    ~Receiver(); // stops
    Receiver(const Receiver &) = delete;
    Receiver &operator=(const Receiver &) = delete;

    // Listens and returns at once. Errors: Unavailable (port in use), InvalidInput (no such address, or not one of the
    // loopback; no usable certificate), Denied.
    Result<void> start();

    // Takes no more connections, answers the requests under way (at most `stopGrace`), then closes. Blocks
    // that long and must not be called from the sink: on the ui thread call it as a job. Stopping twice is
    // fine.
    void stop();

    ReceiverStatus status() const; // from any thread

private:
    class Core;
    TelemetrySink m_sink;
    const Clock &m_clock;
    ReceiverOptions m_options;
    PromptSource m_prompts;
    std::shared_ptr<Gate> m_gate;
    std::unique_ptr<ReceiverCounters> m_counters;
    std::unique_ptr<Core> m_core;
};

} // namespace demarc::ingest
