// SPDX-License-Identifier: GPL-3.0-or-later
// The events of Langfuse's ingestion API: bodies that say what a trace, an observation or a score is (Langfuse API
// reference, POST /api/public/ingestion).
#pragma once

#include "base/json.h"
#include "ingest/dialects/normaliser.h"
#include "ingest/langfuse/observations.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace demarc::ingest::langfuse {

// What became of one event.
struct Outcome {
    int status = 201; // 400: `problem` says why it was not taken
    std::string problem = {};
    bool kept = true; // false: taken, but nothing of it is kept
};

// Reads the events of one request, one after the other, and then adds what they say together: an observation told in
// several pieces is added once. Messages are kept as `content` says of the service of their call (null: none), and only as
// far as they are told in this request.
class EventReader {
public:
    EventReader(Observations &observations, const Normaliser &normaliser, const ContentPolicy *content)
        : m_observations(observations), m_normaliser(normaliser), m_content(content)
    {
    }

    // `event` is one item of the batch: {id, type, timestamp, body}.
    Outcome read(const Json &event);
    void addTo(TelemetryBatch &batch);

private:
    Outcome readTrace(const Json &event, const Json &body);
    Outcome readObservation(const std::string &type, const Json &event, const Json &body);
    void note(const SpanKey &key, Json piece, const Json &event);
    void addTrace(TelemetryBatch &batch, const SpanKey &key, const Json &whole) const;
    void addObservation(TelemetryBatch &batch, const SpanKey &key, Json whole);

    Observations &m_observations;
    const Normaliser &m_normaliser;
    const ContentPolicy *m_content;
    std::vector<TraceScore> m_scores;
    std::vector<SpanKey> m_order;
    std::map<SpanKey, Json> m_wholes;
    std::map<SpanKey, Json> m_messages; // {input, output}: never remembered beyond the request
};

// A score as the ingestion API and POST /api/public/scores describe it. Empty with status 201: it is well formed, but its
// value is words, or it belongs to a session or dataset run, and is not kept.
struct ReadScore {
    Outcome outcome;
    std::optional<TraceScore> score;
};
ReadScore readScore(const Json &body);

} // namespace demarc::ingest::langfuse
