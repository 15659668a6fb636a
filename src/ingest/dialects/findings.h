// SPDX-License-Identifier: GPL-3.0-or-later
// What a span says about every field of a call: of all that was offered, the usable value of the best source. Internal to
// the normaliser.
#pragma once

#include "base/json.h"
#include "ingest/dialects/values.h"

#include <array>
#include <limits>
#include <list>

namespace demarc::ingest {

class Findings {
public:
    explicit Findings(std::uint64_t startNanos) : m_startNanos(startNanos) { }
    Findings(const Findings &) = delete;
    Findings &operator=(const Findings &) = delete;

    // `value` outlives the findings. If it is not usable for the field, the next source gets its turn.
    void offer(const Source &source, const AttributeValue &value);
    // A value that is kept here.
    void offerMade(const Source &source, AttributeValue value) { take(source, m_made.emplace_back(std::move(value))); }

    // Counts of tokens that were offered and are none.
    std::int64_t badCounts() const { return m_badCounts; }

    bool has(CallField field) const { return of(field).value != nullptr; }
    const AttributeValue *value(CallField field) const { return of(field).value; }
    std::string text(CallField field) const { return has(field) ? textOf(*of(field).value) : std::string(); }
    std::optional<std::int64_t> count(CallField field) const { return has(field) ? countOf(*of(field).value) : std::nullopt; }
    std::optional<std::int64_t> pico(CallField field) const { return has(field) ? picoOf(*of(field).value) : std::nullopt; }
    std::optional<Duration> duration(CallField field) const
    {
        return has(field) ? durationOf(*of(field).value, of(field).unit) : std::nullopt;
    }

private:
    struct Finding {
        int rank = std::numeric_limits<int>::max();
        const AttributeValue *value = nullptr;
        Unit unit = Unit::None;
        std::string_view name;
        bool isPart = false;
    };
    struct Document {
        const AttributeValue *text;
        std::optional<Json> json; // empty: neither JSON, nor a structure, nor what Python writes
    };

    const Finding &of(CallField field) const { return m_findings[static_cast<std::size_t>(field)]; }
    void take(const Source &source, const AttributeValue &value);
    void offerMember(const Source &source, const AttributeValue &value);
    const Json *document(const AttributeValue &value);

    std::uint64_t m_startNanos;
    std::int64_t m_badCounts = 0;
    std::array<Finding, static_cast<std::size_t>(CallField::Count)> m_findings;
    std::list<AttributeValue> m_made; // lists, so that what is found stays where it is; and mostly they are empty
    std::list<Document> m_documents;
};

} // namespace demarc::ingest
