// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a Langfuse export: observations (calls and the steps around them), traces, scores; each tells by its columns
// which it is. Sources: Langfuse's public API reference (observations, traces, scores) and its blob storage export reference.
#pragma once

#include "domain/telemetry/trace.h"
#include "ingest/importers/callreader.h"

namespace demarc::ingest {

class LangfuseReader {
public:
    LangfuseReader(RowSource &source, CallReader calls);

    enum class Outcome { Taken, Skipped, Unreadable };
    // Adds what the row is to `batch`; `problem` says why it is unreadable.
    Outcome read(RowSource &source, TelemetryBatch &batch, QString &problem);

    CallReader &calls() { return m_calls; }
    const CallReader &calls() const { return m_calls; }

private:
    Outcome readObservation(RowSource &source, std::string_view type, TelemetryBatch &batch, QString &problem);
    Outcome readTrace(RowSource &source, TelemetryBatch &batch, QString &problem);
    Outcome readScore(RowSource &source, TelemetryBatch &batch, QString &problem);
    std::string cell(RowSource &source, const std::optional<std::size_t> &handle) const;

    CallReader m_calls;
    std::optional<std::size_t> m_id, m_traceId, m_type, m_name, m_startTime, m_timestamp, m_dataType, m_value, m_stringValue,
        m_observationId, m_userId, m_sessionId, m_environment, m_level, m_statusMessage;
};

} // namespace demarc::ingest
