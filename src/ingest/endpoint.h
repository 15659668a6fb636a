// SPDX-License-Identifier: GPL-3.0-or-later
// An address the receiver answers at: what is taken there and how. Every API that clients speak is a table of these, in a
// file of its own; routes.cpp lists the tables. Nothing here knows the network.
#pragma once

#include "domain/telemetry/trace.h"
#include "ingest/dialects/normaliser.h"
#include "ingest/gate.h"
#include "ingest/langfuse/observations.h"
#include "ingest/otlp/decoder.h"
#include "ingest/promptsource.h"
#include "ingest/recentspans.h"

#include <map>
#include <span>
#include <string>
#include <string_view>

namespace demarc::ingest {

// A complete HTTP answer.
struct Answer {
    int status = 200;
    Encoding encoding = Encoding::Protobuf;
    std::string body = {};
    int retryAfterSeconds = 0; // 0: no Retry-After
    QString problem = {};      // what was not taken and why, for people
    std::string allow = {};    // of 405: the methods this address knows
};

// What one request brought. `answer` is given once `batch` is durable.
struct Export {
    TelemetryBatch batch;
    Answer answer;
    std::int64_t spans = 0;    // taken, whether calls or not
    std::int64_t rejected = 0; // spans and events that could not be taken, as the answer says, too
    std::int64_t notKept = 0;  // log records, metric points and the like that are taken and not kept
    Oddities odd = {};
    // Instead of `answer`: calls `reply` exactly once, from any thread. Then there is nothing to store.
    std::function<void(std::function<void(Answer)> reply)> answerLater = {};
};

// What requests share. Safe to use from several threads.
struct Intake {
    Normaliser normaliser {};
    RecentSpans recentSpans {};
    langfuse::Observations observations {};
    PromptSource prompts = {}; // may be empty: there are none
};

// A request, its body inflated.
struct Request {
    Encoding encoding = Encoding::Json;
    std::string_view below = {}; // what stood for the '*' of the path; percent-encoded as it was sent
    std::string_view query = {}; // without the '?'
    std::string body = {};
    SenderScope scope = {};
};

enum class BodyKind {
    Otlp, // protobuf or JSON, and said so
    Any,  // JSON, whatever the content type says
};

// Words an error in the way clients of the API expect it.
using Refuse = Answer (*)(Encoding encoding, int status, const QString &message, int retryAfterSeconds);

struct Endpoint {
    std::string_view method;
    std::string_view path; // without a slash at the end; "…/*": all that is below it
    BodyKind bodies;
    tl::expected<Export, Answer> (*take)(Request &request, Intake &intake);
    Refuse refuse;
    bool isOpen = false; // to everybody, without a key
};

std::span<const Endpoint> otlpEndpoints();
std::span<const Endpoint> langfuseEndpoints();
std::span<const Endpoint> phoenixEndpoints();
std::span<const Endpoint> liteLlmEndpoints();

} // namespace demarc::ingest
