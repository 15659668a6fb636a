// SPDX-License-Identifier: GPL-3.0-or-later
// What a source did: who sent, for which service, with which program; how much came, how much was refused and why.
#pragma once

#include "base/instant.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace demarc {

// Stands for the sender of requests that came from another machine without a key that is known.
inline constexpr const char *kUnknownSender = "?";

struct SourceKey {
    std::string sender;  // SenderId, or kUnknownSender; empty: from this machine, without a key that is known
    std::string service; // of the calls; empty: nothing that says it came with them
    std::string client;  // the program that sends, as it names itself: "OTel-OTLP-Exporter-JavaScript/0.223.1"
    auto operator<=>(const SourceKey &) const = default;
};

struct SourceCounts {
    std::int64_t requests = 0; // answered, whatever the answer
    std::int64_t calls = 0;    // accepted, new or not
    std::int64_t spans = 0;    // accepted, calls among them
    std::int64_t scores = 0;
    std::int64_t notKept = 0;  // log records and the like that are taken and not kept
    std::int64_t rejected = 0; // spans, calls and events that were not taken, of requests that were
    std::int64_t refused = 0;  // requests that were refused whole
    std::int64_t deferred = 0; // requests that were told to come again
    std::int64_t bytes = 0;    // of bodies, as sent
    SourceCounts &operator+=(const SourceCounts &more);
    bool operator==(const SourceCounts &) const = default;
};

// A reason why something was not taken, or a remark on what was.
struct SourceProblem {
    std::string reason; // a sentence
    std::int64_t times = 0;
    Instant last {};
    bool operator==(const SourceProblem &) const = default;
};

// What happened since it was last asked for.
struct SourceActivity {
    SourceKey source;
    SourceCounts counts;
    Instant last {};                                       // the newest request
    std::vector<SourceProblem> problems = {};              // why things were not taken, each reason once
    std::vector<SourceProblem> remarks = {};               // what was odd and taken all the same, likewise
    std::map<std::string, std::int64_t> metricPoints = {}; // that are kept, by instrument
};

// All that is known of a source.
struct SourceSeen {
    SourceKey source;
    SourceCounts counts; // since it was first seen
    Instant first {};
    Instant last {};
    std::vector<std::int64_t> callsByMinute = {}; // the last hour, oldest first, 60 values; the last one is the minute under way
    std::vector<SourceProblem> problems = {};     // this and the next: the newest first
    std::vector<SourceProblem> remarks = {};
    std::map<std::string, std::int64_t> metricPoints = {};
};

} // namespace demarc
