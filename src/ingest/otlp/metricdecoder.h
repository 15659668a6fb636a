// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the body of an OTLP metrics export and shows its points one after the other; see decoder.h.
#pragma once

#include "ingest/otlp/datapoint.h"
#include "ingest/otlp/decoder.h"

namespace demarc::ingest {

// Shows every point of an ExportMetricsServiceRequest, those without a value too. A body that cannot be decoded is an error
// (InvalidInput), possibly after some points were shown: the caller discards them. `body` may be changed.
Result<void> decodeMetrics(Encoding encoding, std::string &body, const DataPointVisitor &visit);
Result<void> decodeMetricsJson(std::string &body, const DataPointVisitor &visit);

// AggregationTemporality of metrics.proto.
Temporality temporalityOf(std::int64_t number);

} // namespace demarc::ingest
