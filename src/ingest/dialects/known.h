// SPDX-License-Identifier: GPL-3.0-or-later
// The dialects Demarc knows; a file each.
#pragma once

#include "ingest/dialects/dialect.h"

namespace demarc::ingest {

// The OpenTelemetry GenAI semantic conventions: legacy (up to v1.36), v1.41 and the draft that followed, all at once,
// since their attribute names do not contradict each other; with the few names close kin add in the wild.
const Dialect &genAiDialect();

// OpenInference, spoken by Phoenix and its instrumentations.
const Dialect &openInferenceDialect();

// OpenLLMetry (Traceloop), beside the GenAI names it mostly uses.
const Dialect &openLlmetryDialect();

// Langfuse's own attributes, as its SDKs set them on OpenTelemetry spans. What comes over its older API is put into the
// same attributes, see ingest/langfuse.
const Dialect &langfuseDialect();

// Vercel AI SDK: versions 4 to 6 ("ai." names), and what version 7 adds to the GenAI names.
const Dialect &vercelDialect();

// LiteLLM: both generations of its OpenTelemetry callback. Its generic_api payloads are put into the same attributes,
// see ingest/litellm.
const Dialect &liteLlmDialect();

// vLLM's server spans.
const Dialect &vllmDialect();

// All of them.
std::span<const Dialect *const> knownDialects();

} // namespace demarc::ingest
