// SPDX-License-Identifier: GPL-3.0-or-later
// Decides who may send and how much, and keeps count of what each source sent: for HTTP and gRPC alike.
//
// From this machine anybody may send, with any key or none; from another one only a sender with a key. A key of a known
// sender binds it wherever it comes from: to its system, its rate and its size. All members are safe from any thread.
#pragma once

#include "base/clock.h"
#include "domain/senders/senderbook.h"
#include "domain/senders/sourceactivity.h"
#include "domain/telemetry/trace.h"

#include <tl/expected.hpp>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>

namespace demarc::ingest {

// The senders of now; null: not read yet. From any thread.
using SenderSource = std::function<std::shared_ptr<const SenderBook>()>;
// Takes what the sources did in the last second or so.
using ActivitySink = std::function<void(std::vector<SourceActivity>)>;

// What a request says of who sends it; texts as they were sent, empty where they were not.
struct Credentials {
    bool isLocal = false;              // over the loopback, unencrypted
    std::string_view peer = {};        // its address, for problems
    std::string_view authorization {}; // "Bearer KEY", or "Basic …" with the key as user or password
    std::string_view apiKey {};        // of x-api-key or api_key
    std::string_view client {};        // the program that sends
};

// Why a request is not taken, as HTTP says it: 401, 403, 503 (with seconds to wait).
struct Refusal {
    int status = 401;
    QString message;
    int retryAfterSeconds = 0;
};

// Whether a header's value holds a key of ours, known or withdrawn, plain or within "Basic …": nobody else gets to see it.
bool carriesSenderKey(std::string_view value);

// What the sender of a request may do, and what is kept of what it sends.
struct SenderScope {
    std::string system = {};                // that it is bound to; empty: none
    const ContentPolicy *content = nullptr; // null: no message content is kept
};

// A request that may be read.
struct Admission {
    std::shared_ptr<const SenderBook> book = {};
    const Sender *sender = nullptr; // of `book`; null: from this machine, without a key that is known
    bool isLocal = false;
    std::string client = {};
    std::int64_t maxBytes = 0; // of its body, as sent and inflated; 0: no limit of its own
    SenderScope scope() const; // valid as long as this
};

// Points of metrics that are kept, by service and instrument.
using MetricCounts = std::map<std::pair<std::string, std::string>, std::int64_t>;
MetricCounts countsOf(const std::vector<MetricPoint> &points);

// How a request ended.
struct Outcome {
    int status = 200;
    QString problem = {};                         // why it was not taken, or something of it
    std::map<QString, std::int64_t> remarks = {}; // what was odd and taken all the same, with how often
    std::int64_t spans = 0;
    std::int64_t scores = 0;
    std::int64_t rejected = 0;
    std::int64_t notKept = 0;
    std::int64_t bytes = 0;
    std::map<std::string, std::int64_t> calls = {}; // by service
    MetricCounts metricPoints = {};
};

class Gate {
public:
    // `clock` outlives the gate. Without `senders` nobody has a key.
    explicit Gate(const Clock &clock, SenderSource senders = {}, ActivitySink activity = {});

    // May this request be read? Noted where it may not.
    tl::expected<Admission, Refusal> admit(const Credentials &credentials);
    // May the sender send this? 403 where a service belongs to another system than the sender's: nothing of it is taken then.
    // Gives calls and points of metrics of no service the sender's name, and counts the batch (but for metrics) against the sender's rate.
    tl::expected<void, Refusal> screen(const Admission &admission, TelemetryBatch &batch);
    // Once for every request that was admitted, however it ended.
    void note(const Admission &admission, const Outcome &outcome);

    // Tells the activity sink what happened since the last time, if anything did.
    void flush();

private:
    // Fills with the rate up to a minute's worth; a request may overdraw it, the next one waits.
    struct Bucket {
        double balance = 0;
        Instant at {};
    };
    // Filled up to now. Under m_mutex.
    Bucket &bucketOf(const Sender &sender);
    std::optional<int> secondsToWait(const Sender &sender);
    tl::unexpected<Refusal> turnAway(const Admission &admission, Refusal refusal);
    SourceActivity &activityOf(SourceKey key); // under m_mutex

    const Clock &m_clock;
    SenderSource m_senders;
    ActivitySink m_activity;
    std::mutex m_mutex;                                // guards the members below
    std::unordered_map<std::string, Bucket> m_buckets; // by sender
    std::map<SourceKey, SourceActivity> m_since;
};

} // namespace demarc::ingest
