// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/dialects/values.h"

#include "base/money.h"

#include <QString>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace demarc::ingest {

namespace {

constexpr std::int64_t kMaxCount = std::int64_t {1} << 53;

std::string_view trimmed(std::string_view text)
{
    const auto begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

template <typename Number>
std::optional<Number> parseWhole(std::string_view text)
{
    text = trimmed(text);
    Number number {};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc {} || text.empty() || end != text.data() + text.size())
        return {};
    return number;
}

template <typename Number>
std::string written(Number number)
{
    char buffer[40];
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, number);
    return error == std::errc {} ? std::string(buffer, end) : std::string();
}

bool isPlain(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

bool turnsText(QChar c)
{
    const auto code = c.unicode();
    return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

} // namespace

std::string lowered(std::string text)
{
    std::transform(
        text.begin(), text.end(), text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

std::string keptText(std::string_view text)
{
    text = trimmed(text);
    if (text.size() <= kMaxTextBytes && isPlain(text))
        return std::string(text);
    const auto cut = text.substr(0, kMaxTextBytes + 4); // enough to know whether anything is left over
    auto decoded = QString::fromUtf8(cut.data(), static_cast<qsizetype>(cut.size()));
    for (auto &c : decoded) {
        if (c.category() == QChar::Other_Control || turnsText(c))
            c = QChar::ReplacementCharacter;
    }
    auto kept = decoded.toStdString();
    if (kept.size() > kMaxTextBytes) {
        auto end = kMaxTextBytes;
        while ((static_cast<unsigned char>(kept[end]) & 0xc0) == 0x80)
            --end;
        kept.resize(end);
    }
    return kept;
}

std::string textOf(const AttributeValue &value)
{
    if (const auto *text = std::get_if<std::string_view>(&value))
        return keptText(*text);
    if (const auto *number = std::get_if<std::int64_t>(&value))
        return written(*number);
    if (const auto *number = std::get_if<double>(&value))
        return std::isfinite(*number) ? written(*number) : std::string();
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag ? "true" : "false";
    if (const auto *list = std::get_if<std::vector<std::string_view>>(&value); list && !list->empty())
        return keptText(list->front());
    return {};
}

std::optional<double> numberOf(const AttributeValue &value)
{
    std::optional<double> number;
    if (const auto *real = std::get_if<double>(&value))
        number = *real;
    else if (const auto *integer = std::get_if<std::int64_t>(&value))
        number = static_cast<double>(*integer);
    else if (const auto *text = std::get_if<std::string_view>(&value))
        number = parseWhole<double>(*text);
    return number && std::isfinite(*number) ? number : std::nullopt;
}

std::optional<std::int64_t> countOf(const AttributeValue &value)
{
    std::optional<std::int64_t> count;
    if (const auto *integer = std::get_if<std::int64_t>(&value)) {
        count = *integer;
    } else if (const auto *text = std::get_if<std::string_view>(&value)) {
        count = parseWhole<std::int64_t>(*text);
    }
    if (!count) {
        const auto number = numberOf(value);
        if (!number || std::abs(*number) > static_cast<double>(kMaxCount) || *number != std::floor(*number))
            return {};
        count = static_cast<std::int64_t>(*number);
    }
    return *count >= 0 && *count <= kMaxCount ? count : std::nullopt;
}

std::optional<Instant> instantOf(const AttributeValue &value)
{
    const auto *sent = std::get_if<std::string_view>(&value);
    auto text = sent ? trimmed(*sent) : std::string_view();
    if (text.size() > 64)
        return {};
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
        text = text.substr(1, text.size() - 2);
    return parseInstant(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
}

std::optional<ServiceTier> tierOf(const AttributeValue &value)
{
    const auto name = lowered(textOf(value));
    if (name == "default" || name == "standard" || name == "on_demand")
        return ServiceTier::Standard;
    if (name == "batch")
        return ServiceTier::Batch;
    if (name == "flex")
        return ServiceTier::Flex;
    if (name == "priority" || name == "fast")
        return ServiceTier::Priority;
    return {};
}

std::optional<double> valueOfLabel(const AttributeValue &value)
{
    const auto text = lowered(textOf(value));
    if (text == "pass" || text == "passed" || text == "true")
        return 1.0;
    if (text == "fail" || text == "failed" || text == "false")
        return 0.0;
    return {};
}

AttributeValue sumOf(const AttributeValue &a, const AttributeValue &b)
{
    const auto first = countOf(a);
    const auto second = countOf(b);
    if (first && second)
        return *first + *second;
    const auto left = picoOf(a);
    const auto right = picoOf(b);
    constexpr auto kMost = std::numeric_limits<std::int64_t>::max() / 2;
    if (!left || !right || *left > kMost || *right > kMost)
        return left ? a : right ? b : AttributeValue();
    return static_cast<double>(*left + *right) / 1e12; // exact below 9,000 units: 2^53 pico
}

std::optional<Duration> durationOf(const AttributeValue &value, Unit unit)
{
    constexpr double kYear = 366.0 * 24 * 3600 * 1e6;
    const auto number = numberOf(value);
    if (!number)
        return {};
    const double micros = *number * (unit == Unit::Milliseconds ? 1e3 : 1e6);
    if (!(micros >= 0 && micros <= kYear))
        return {};
    return Duration {std::llround(micros)};
}

std::optional<std::int64_t> picoOf(const AttributeValue &value)
{
    std::string text;
    if (const auto *sent = std::get_if<std::string_view>(&value))
        text = trimmed(*sent);
    else if (!std::holds_alternative<bool>(value))
        text = textOf(value); // the shortest decimal that reads back as the same double: what the sender meant
    const auto decimal = Decimal::parse(text);
    const auto money = decimal ? Money::fromDecimal(*decimal) : std::nullopt;
    if (!money || money->pico < 0 || money->pico > std::numeric_limits<std::int64_t>::max())
        return {};
    return static_cast<std::int64_t>(money->pico);
}

void includeSubsets(Call &call)
{
    const auto cached = call.cacheReadTokens + call.cacheWriteTokens;
    if (call.inputTokens && cached > *call.inputTokens)
        *call.inputTokens += cached;
    if (call.outputTokens && call.reasoningTokens > *call.outputTokens)
        *call.outputTokens += call.reasoningTokens;
}

void countNoTokens(Call &call)
{
    call.inputTokens = call.outputTokens = 0;
    call.cacheReadTokens = call.cacheWriteTokens = call.cacheWriteHourTokens = 0;
    call.reasoningTokens = call.audioInputTokens = call.audioOutputTokens = 0;
}

} // namespace demarc::ingest
