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
    // Empty: the span holds none. Messages that a dialect flattens, or spreads over events, become a JSON list of {role,
    // content}; a map or list becomes JSON.
    std::optional<CallContent> find(const Span &span, const Findings &found, const ContentRule &rule) const;

private:
    std::string inEvents(const Span &span, CallField field) const;

    std::vector<MessageList> m_lists;
    std::vector<MessageEvent> m_events;
};

} // namespace demarc::ingest
