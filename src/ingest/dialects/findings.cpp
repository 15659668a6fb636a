// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/dialects/findings.h"

#include "ingest/dialects/pythonliteral.h"
#include "ingest/otlp/structure.h"

#include <algorithm>

namespace demarc::ingest {

namespace {

constexpr JsonLimits kAttributeJson {1024 * 1024, 32, 50'000};

bool hasText(const AttributeValue &value)
{
    const auto *text = std::get_if<std::string_view>(&value);
    return text ? text->find_first_not_of(" \t\r\n") != std::string_view::npos : !textOf(value).empty();
}

// Names SDKs fill in where nobody gave one.
bool isGiven(const AttributeValue &value)
{
    const auto *name = std::get_if<std::string_view>(&value);
    return name && hasText(value) && !name->starts_with("unknown_service") && *name != "default";
}

bool isTrue(const AttributeValue &value)
{
    const auto text = lowered(textOf(value));
    return text == "true" || text == "1" || text == "yes";
}

bool isTokenCount(CallField field)
{
    switch (field) {
    case CallField::InputTokens:
    case CallField::OutputTokens:
    case CallField::CacheReadTokens:
    case CallField::CacheWriteTokens:
    case CallField::CacheWriteHourTokens:
    case CallField::ReasoningTokens:
    case CallField::AudioInputTokens:
    case CallField::AudioOutputTokens:
        return true;
    default:
        return false;
    }
}

bool isUsable(CallField field, const AttributeValue &value, Unit unit)
{
    if (isTokenCount(field))
        return countOf(value).has_value();
    switch (field) {
    case CallField::Cost:
        return picoOf(value).has_value();
    case CallField::TimeToFirstToken:
        return durationOf(value, unit).has_value();
    case CallField::CacheHit:
        return isTrue(value);
    case CallField::ServiceTier:
        return tierOf(value).has_value();
    case CallField::FinishReasons:
        return !std::holds_alternative<std::monostate>(value) && !std::holds_alternative<SentStructure>(value);
    case CallField::Instructions:
    case CallField::Input:
    case CallField::Output:
        return hasText(value) || std::holds_alternative<SentStructure>(value);
    case CallField::Failure: {
        const auto text = lowered(textOf(value));
        return text == "error" || text == "failure";
    }
    case CallField::UseCase:
    case CallField::Service:
        return isGiven(value);
    case CallField::Environment:
        return hasText(value) && textOf(value) != "default"; // which Langfuse's SDKs send where nobody named one
    default:
        return hasText(value);
    }
}

AttributeValue valueOf(const Json &json)
{
    if (json.is_string())
        return std::string_view(json.get_ref<const std::string &>());
    if (json.is_boolean())
        return json.get<bool>();
    if (json.is_number_unsigned() && json.get<std::uint64_t>() > std::uint64_t {std::numeric_limits<std::int64_t>::max()})
        return {};
    if (json.is_number_integer())
        return json.get<std::int64_t>();
    if (json.is_number())
        return json.get<double>();
    return {};
}

AttributeValue sumOfMembers(const Json &object, std::string_view pattern)
{
    const bool anywhere = pattern.size() > 1 && pattern.front() == '*';
    const auto rest = pattern.substr(anywhere ? 1 : 0, pattern.size() - (anywhere ? 2 : 1));
    AttributeValue sum;
    for (const auto &[name, value] : object.items()) {
        const auto at = std::string_view(name).find(rest);
        if (at == std::string_view::npos || (!anywhere && at != 0))
            continue;
        // Decimals come as text, see parseExactJson(); any other text is no number and adds nothing.
        sum = sumOf(sum, value.is_string() || value.is_number() ? valueOf(value) : AttributeValue());
    }
    return sum;
}

AttributeValue memberOf(const Json &json, std::string_view path)
{
    const auto *at = &json;
    for (;;) {
        if (!at->is_object())
            return {};
        const auto dot = path.find('.');
        const auto step = path.substr(0, dot);
        if (step.ends_with('*'))
            return sumOfMembers(*at, step);
        const auto found = at->find(step);
        if (found == at->end())
            return {};
        if (dot == std::string_view::npos)
            return valueOf(*found);
        at = &*found;
        path.remove_prefix(dot + 1);
    }
}

} // namespace

void Findings::offer(const Source &source, const AttributeValue &value)
{
    if (!source.inside.empty())
        return offerMember(source, value);
    if (!source.says.empty())
        return hasText(value) ? offerMade(source, source.says) : void();
    if (source.unit == Unit::Instant) {
        const auto instant = instantOf(value);
        const auto start = static_cast<std::int64_t>(m_startNanos / 1000);
        if (instant && m_startNanos != 0 && microsOf(*instant) >= start)
            offerMade(source, static_cast<double>(microsOf(*instant) - start) / 1e6);
        return;
    }
    take(source, value);
}

void Findings::take(const Source &source, const AttributeValue &value)
{
    auto &finding = m_findings[static_cast<std::size_t>(source.field)];
    if (source.rank > finding.rank)
        return;
    if (!isUsable(source.field, value, source.unit)) {
        m_badCounts += isTokenCount(source.field) && hasText(value) ? 1 : 0;
        return;
    }
    if (source.rank < finding.rank)
        finding = {source.rank, &value, source.unit, source.name, source.isPart};
    else if (source.isPart && finding.isPart && source.name != finding.name) // else: the same attribute twice
        finding.value = &m_made.emplace_back(sumOf(*finding.value, value));
}

const Json *Findings::document(const AttributeValue &value)
{
    const auto known =
        std::find_if(m_documents.begin(), m_documents.end(), [&](const Document &document) { return document.text == &value; });
    if (known != m_documents.end())
        return known->json ? &*known->json : nullptr;
    auto &document = m_documents.emplace_back(Document {&value, {}});
    const auto *text = std::get_if<std::string_view>(&value);
    if (const auto *structure = std::get_if<SentStructure>(&value)) {
        document.json = jsonOf(*structure);
    } else if (text) {
        auto parsed = parseExactJson(*text, kAttributeJson);
        document.json = parsed ? std::optional(std::move(*parsed)) : parsePythonLiteral(*text, kAttributeJson);
    }
    return document.json ? &*document.json : nullptr;
}

void Findings::offerMember(const Source &source, const AttributeValue &value)
{
    if (source.rank >= of(source.field).rank)
        return;
    if (const auto *json = document(value))
        offerMade(source, memberOf(*json, source.inside));
}

} // namespace demarc::ingest
