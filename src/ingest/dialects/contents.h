// SPDX-License-Identifier: GPL-3.0-or-later
// Finds what was asked and answered in a span. Internal to the normaliser.
#pragma once

#include "domain/telemetry/content.h"
#include "ingest/dialects/findings.h"

#include <optional>
#include <vector>

namespace demarc::ingest {

class ContentFinder {
public:
    void add(const Dialect &dialect);
    // Empty: the span holds none. Messages that a dialect flattens become a JSON list of {role, content}.
    std::optional<CallContent> find(const Span &span, const Findings &found, const ContentRule &rule) const;

private:
    std::vector<MessageList> m_lists;
};

} // namespace demarc::ingest
