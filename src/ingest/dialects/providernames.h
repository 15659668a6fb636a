// SPDX-License-Identifier: GPL-3.0-or-later
// One spelling for each provider, as the OpenTelemetry GenAI conventions have it, out of the many that clients use.
#pragma once

#include "ingest/dialects/dialect.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace demarc::ingest {

class ProviderNames {
public:
    explicit ProviderNames(std::span<const Dialect *const> dialects);

    // "Azure" → "azure.ai.openai", "vertex.anthropic.messages" → "gcp.vertex_ai", "openai.responses" → "openai". A name that no
    // dialect spells differently, "aws.bedrock", stays as it is, in lower case.
    std::string spelled(std::string name) const;

private:
    std::unordered_map<std::string_view, std::string_view> m_names;
    std::vector<std::string_view> m_endings;
};

// With all dialects.
std::string spelledProvider(std::string name);

} // namespace demarc::ingest
