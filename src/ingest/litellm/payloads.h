// SPDX-License-Identifier: GPL-3.0-or-later
// What LiteLLM's generic_api callback sends: StandardLoggingPayload objects, in a list, one a line, or one alone.
#pragma once

#include "ingest/endpoint.h"

namespace demarc::ingest::litellm {

// Whether the beginning of a body says that it is made of such payloads, and not of spans.
bool looksLikePayloads(std::string_view body);

// Takes all payloads that have an id and a time; the others are rejected one by one and the answer says how many.
tl::expected<Export, Answer> take(Request &request, Intake &intake);

} // namespace demarc::ingest::litellm
