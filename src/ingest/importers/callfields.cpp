// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importers/callfields.h"

#include "ingest/dialects/providernames.h"
#include "ingest/dialects/values.h"
#include "ingest/ids.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace demarc::ingest {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::CallsCsv)
};

struct FieldName {
    CellField field;
    const char *name;
    const char *alias = "";
};

constexpr std::array kNames {
    FieldName {CellField::Start, "start", "timestamp"},
    FieldName {CellField::End, "end"},
    FieldName {CellField::Duration, "duration", "latency"},
    FieldName {CellField::TimeToFirstToken, "time_to_first_token", "ttft"},
    FieldName {CellField::InputTokens, "input_tokens"},
    FieldName {CellField::OutputTokens, "output_tokens"},
    FieldName {CellField::CacheReadTokens, "cache_read_tokens"},
    FieldName {CellField::CacheWriteTokens, "cache_write_tokens"},
    FieldName {CellField::ReasoningTokens, "reasoning_tokens"},
    FieldName {CellField::Cost, "cost"},
    FieldName {CellField::Status, "status"},
    FieldName {CellField::ErrorType, "error_type"},
    FieldName {CellField::Model, "model"},
    FieldName {CellField::ModelRequested, "model_requested"},
    FieldName {CellField::Provider, "provider"},
    FieldName {CellField::System, "system", "service"},
    FieldName {CellField::Prompt, "prompt", "prompt_name"},
    FieldName {CellField::PromptVersion, "prompt_version"},
    FieldName {CellField::Environment, "environment"},
    FieldName {CellField::User, "user"},
    FieldName {CellField::Session, "session"},
    FieldName {CellField::Operation, "operation"},
    FieldName {CellField::TraceId, "trace_id"},
    FieldName {CellField::SpanId, "span_id"},
    FieldName {CellField::ParentSpanId, "parent_span_id"},
    FieldName {CellField::FirstToken, "first_token"},
    FieldName {CellField::CacheWriteHourTokens, "cache_write_hour_tokens"},
    FieldName {CellField::AudioInputTokens, "audio_input_tokens"},
    FieldName {CellField::AudioOutputTokens, "audio_output_tokens"},
    FieldName {CellField::Images, "images"},
    FieldName {CellField::UseCase, "use_case"},
    FieldName {CellField::Name, "name"},
    FieldName {CellField::ResponseId, "response_id"},
    FieldName {CellField::ServiceTier, "service_tier"},
    FieldName {CellField::CacheHit, "cache_hit"},
};
constexpr auto kScorePrefix = QLatin1String("score.");

// decimal × 10^power, rounded to the nearest whole number; empty beyond 64 bits.
std::optional<std::int64_t> scaled(const Decimal &decimal, int power)
{
    constexpr Int128 kLimit = std::numeric_limits<std::int64_t>::max();
    Int128 value = decimal.mantissa;
    int exponent = decimal.exponent + power;
    for (; exponent > 0 && value != 0; --exponent) {
        value *= 10;
        if (value > kLimit || value < -kLimit)
            return {};
    }
    for (; exponent < -1; ++exponent)
        value /= 10; // keeps the one digit that decides the rounding
    if (exponent == -1)
        value = (value + (value < 0 ? -5 : 5)) / 10;
    if (value > kLimit || value < -kLimit)
        return {};
    return static_cast<std::int64_t>(value);
}

std::optional<Decimal> decimalOf(std::string_view cell, bool decimalComma)
{
    std::string text(cell);
    if (decimalComma && std::count(text.begin(), text.end(), ',') == 1 && text.find('.') == std::string::npos)
        std::replace(text.begin(), text.end(), ',', '.');
    return Decimal::parse(text);
}

// Powers of ten from a unit to microseconds.
int powerOf(CellUnit unit)
{
    switch (unit) {
    case CellUnit::Milliseconds:
        return 3;
    case CellUnit::Microseconds:
        return 0;
    case CellUnit::Nanoseconds:
        return -3;
    default:
        return 6;
    }
}

// By size: seconds until the year 5138, then milliseconds, microseconds, nanoseconds of the same time.
CellUnit epochUnit(const Decimal &number)
{
    const auto whole = scaled(number, 0).value_or(std::numeric_limits<std::int64_t>::max());
    if (whole < 100'000'000'000)
        return CellUnit::Seconds;
    if (whole < 100'000'000'000'000)
        return CellUnit::Milliseconds;
    return whole < 100'000'000'000'000'000 ? CellUnit::Microseconds : CellUnit::Nanoseconds;
}

std::optional<Instant> instantOfCell(std::string_view cell, CellUnit unit, bool decimalComma)
{
    if (unit == CellUnit::Automatic || unit == CellUnit::Iso) {
        if (const auto instant = parseInstant(QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()))))
            return instant;
    }
    const auto number = unit == CellUnit::Iso ? std::nullopt : decimalOf(cell, decimalComma);
    if (!number)
        return {};
    const auto micros = scaled(*number, powerOf(unit == CellUnit::Automatic ? epochUnit(*number) : unit));
    constexpr std::int64_t kYear9999 = 253'402'300'800'000'000;
    return micros && *micros >= 0 && *micros < kYear9999 ? std::optional(demarc::instantOf(*micros)) : std::nullopt;
}

// False: not a length of time. Negative is one, of a clock that was set back; it is not known then.
bool readDuration(std::string_view cell, CellUnit unit, bool decimalComma, std::optional<Duration> &to)
{
    const auto number = decimalOf(cell, decimalComma);
    const auto micros = number ? scaled(*number, powerOf(unit)) : std::nullopt;
    if (micros && *micros >= 0)
        to = Duration {*micros};
    return micros.has_value();
}

std::string lowered(std::string_view cell)
{
    return QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())).toLower().toStdString();
}

bool isOneOf(const std::string &text, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(), [&](const char *word) { return text == word; });
}

std::optional<CallStatus> statusOf(std::string_view cell)
{
    const auto text = lowered(cell);
    if (isOneOf(
            text, {"ok", "success", "succeeded", "successful", "true", "unset", "0", "default", "debug", "warning", "completed"}))
        return CallStatus::Ok;
    if (isOneOf(text, {"error", "failure", "failed", "fail", "false", "exception", "timeout"}))
        return CallStatus::Error;
    if (text.size() == 3 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        if (text[0] == '2' || text[0] == '3')
            return CallStatus::Ok;
        if (text[0] == '4' || text[0] == '5')
            return CallStatus::Error;
    }
    return {};
}

// LiteLLM writes the same word with an "a" for the asynchronous function.
Operation operationOf(std::string_view cell)
{
    const auto text = lowered(cell);
    const auto isAnyOf = [&](std::initializer_list<const char *> words) {
        return std::any_of(
            words.begin(), words.end(), [&](const char *word) { return text == word || text == std::string("a") + word; });
    };
    if (isAnyOf({"chat", "completion", "text_completion", "generate_content", "generation", "chat.completion", "chat_completion",
            "responses", "response", "anthropic_messages", "generate_content_stream", "llm"}))
        return Operation::Chat;
    if (isAnyOf({"embeddings", "embedding", "list"})) // "list": what OpenAI calls the answer with embeddings
        return Operation::Embeddings;
    return isAnyOf({"rerank"}) ? Operation::Rerank : Operation::Other;
}

bool readCount(std::string_view cell, std::optional<std::int64_t> &to)
{
    to = countOf(AttributeValue(cell));
    return to.has_value();
}

bool readCount(std::string_view cell, std::int64_t &to)
{
    const auto count = countOf(AttributeValue(cell));
    to = count.value_or(0);
    return count.has_value();
}

std::string *textField(CellField field, Call &call)
{
    switch (field) {
    case CellField::ErrorType:
        return &call.errorType;
    case CellField::Model:
        return &call.series.model;
    case CellField::ModelRequested:
        return &call.modelRequested;
    case CellField::Provider:
        return &call.series.provider;
    case CellField::System:
        return &call.series.service;
    case CellField::Prompt:
        return &call.series.promptName;
    case CellField::PromptVersion:
        return &call.series.promptVersion;
    case CellField::Environment:
        return &call.series.environment;
    case CellField::User:
        return &call.user;
    case CellField::Session:
        return &call.session;
    case CellField::UseCase:
        return &call.useCase;
    case CellField::Name:
        return &call.name;
    case CellField::ResponseId:
        return &call.responseId;
    default:
        return nullptr;
    }
}

template <typename Value, typename To>
bool take(const std::optional<Value> &value, To &to)
{
    if (value)
        to = *value;
    return value.has_value();
}

bool readId(std::string_view cell, CellField field, Call &call, RowExtras &extras)
{
    if (field == CellField::TraceId) {
        call.key.traceId = traceIdOf(cell);
        extras.hasTraceId = true;
    } else if (field == CellField::SpanId) {
        call.key.spanId = spanIdOf(cell);
        extras.hasSpanId = true;
        if (!extras.hasTraceId)
            call.key.traceId = traceIdOf("trace of " + std::string(cell)); // the id alone identifies the call then
    } else {
        call.parentSpanId = spanIdOf(cell);
    }
    return true;
}

bool readUsage(std::string_view cell, CellField field, bool decimalComma, Call &call)
{
    switch (field) {
    case CellField::InputTokens:
        return readCount(cell, call.inputTokens);
    case CellField::OutputTokens:
        return readCount(cell, call.outputTokens);
    case CellField::CacheReadTokens:
        return readCount(cell, call.cacheReadTokens);
    case CellField::CacheWriteTokens:
        return readCount(cell, call.cacheWriteTokens);
    case CellField::ReasoningTokens:
        return readCount(cell, call.reasoningTokens);
    case CellField::CacheWriteHourTokens:
        return readCount(cell, call.cacheWriteHourTokens);
    case CellField::AudioInputTokens:
        return readCount(cell, call.audioInputTokens);
    case CellField::AudioOutputTokens:
        return readCount(cell, call.audioOutputTokens);
    case CellField::Images:
        return readCount(cell, call.images);
    default: {
        const auto amount = decimalOf(cell, decimalComma);
        const auto pico = amount && amount->mantissa >= 0 ? scaled(*amount, 12) : std::nullopt;
        return take(pico, call.reportedCostPico);
    }
    }
}

bool read(std::string_view cell, const CellTarget &target, CellUnit unit, bool decimalComma, Call &call, RowExtras &extras)
{
    if (auto *text = textField(target.field, call)) {
        *text = target.field == CellField::Provider ? spelledProvider(keptText(cell)) : keptText(cell);
        return true;
    }
    switch (target.field) {
    case CellField::Start:
        extras.hasStart = take(instantOfCell(cell, unit, decimalComma), call.start);
        return extras.hasStart;
    case CellField::End:
        return take(instantOfCell(cell, unit, decimalComma), extras.end);
    case CellField::FirstToken:
        return take(instantOfCell(cell, unit, decimalComma), extras.firstToken);
    case CellField::ServiceTier:
        return take(tierOf(cell), call.serviceTier);
    case CellField::CacheHit:
        extras.cacheHit = isOneOf(lowered(cell), {"true", "1", "yes"});
        return true;
    case CellField::Duration:
        return readDuration(cell, unit, decimalComma, call.duration);
    case CellField::TimeToFirstToken:
        return readDuration(cell, unit, decimalComma, call.timeToFirstToken);
    case CellField::Status:
        return take(statusOf(cell), call.status);
    case CellField::Operation:
        call.series.operation = operationOf(cell);
        return true;
    case CellField::TraceId:
    case CellField::SpanId:
    case CellField::ParentSpanId:
        return readId(cell, target.field, call, extras);
    case CellField::Score: {
        const auto value = scoreValueOf(cell, decimalComma);
        if (value)
            call.scores.push_back({target.scoreName, *value});
        return value.has_value();
    }
    default:
        return readUsage(cell, target.field, decimalComma, call);
    }
}

} // namespace

std::optional<CellUnit> cellUnit(QStringView name)
{
    const std::pair<QLatin1String, CellUnit> units[] {{QLatin1String("s"), CellUnit::Seconds},
        {QLatin1String("ms"), CellUnit::Milliseconds}, {QLatin1String("us"), CellUnit::Microseconds},
        {QLatin1String("ns"), CellUnit::Nanoseconds}, {QLatin1String("iso"), CellUnit::Iso}};
    for (const auto &[text, unit] : units) {
        if (name == text)
            return unit;
    }
    return {};
}

std::optional<double> scoreValueOf(std::string_view cell, bool decimalComma)
{
    const auto text = lowered(cell);
    if (isOneOf(text, {"pass", "passed", "true"}))
        return 1.0;
    if (isOneOf(text, {"fail", "failed", "false"}))
        return 0.0;
    const auto number = decimalOf(cell, decimalComma);
    const auto value = number ? numberOf(AttributeValue(std::string_view(number->toString().toStdString()))) : std::nullopt;
    return value && *value >= 0 && *value <= 1 ? value : std::nullopt;
}

std::vector<CellField> cellFields()
{
    std::vector<CellField> fields;
    for (const auto &name : kNames)
        fields.push_back(name.field);
    return fields;
}

bool isInstant(CellField field) { return field == CellField::Start || field == CellField::End || field == CellField::FirstToken; }

bool isLengthOfTime(CellField field) { return field == CellField::Duration || field == CellField::TimeToFirstToken; }

void completeCall(Call &call, const RowExtras &extras, const SpanKey &key)
{
    if (!extras.hasSpanId)
        call.key.spanId = key.spanId;
    if (!extras.hasTraceId && !extras.hasSpanId)
        call.key.traceId = key.traceId;
    if (!call.duration && extras.end && *extras.end >= call.start)
        call.duration = *extras.end - call.start;
    // Without streaming some write the end where the first token would be.
    const bool isStreamed = extras.firstToken && *extras.firstToken >= call.start && extras.firstToken != extras.end;
    if (!call.timeToFirstToken && isStreamed)
        call.timeToFirstToken = *extras.firstToken - call.start;
    if (call.modelRequested.empty())
        call.modelRequested = call.series.model;
    if (call.series.model.empty())
        call.series.model = call.modelRequested;
    if (call.series.service.empty())
        call.series.service = call.useCase;
    if (!call.errorType.empty())
        call.status = CallStatus::Error;
    if (extras.cacheHit)
        countNoTokens(call);
    includeSubsets(call);
}

Result<CellTarget> cellTarget(const QString &name)
{
    if (name.startsWith(kScorePrefix) && name.size() > kScorePrefix.size())
        return CellTarget {CellField::Score, name.mid(kScorePrefix.size()).toStdString()};
    QStringList known;
    for (const auto &candidate : kNames) {
        if (name == QLatin1String(candidate.name) || (*candidate.alias && name == QLatin1String(candidate.alias)))
            return CellTarget {candidate.field, {}};
        known << QLatin1String(candidate.name);
    }
    return failure(ErrorKind::InvalidInput,
        Text::tr("A call has no field \"%1\". The fields are: %2, score.NAME.").arg(name, known.join(QLatin1String(", "))));
}

QString nameOf(const CellTarget &target)
{
    for (const auto &candidate : kNames) {
        if (candidate.field == target.field)
            return QLatin1String(candidate.name);
    }
    return kScorePrefix + QString::fromStdString(target.scoreName);
}

QString readCell(std::string_view cell, const CellTarget &target, CellUnit unit, bool decimalComma, Call &call, RowExtras &extras)
{
    if (read(cell, target, unit, decimalComma, call, extras))
        return {};
    constexpr std::size_t kShown = 40;
    auto shown = QString::fromStdString(keptText(cell.substr(0, kShown)));
    if (cell.size() > kShown)
        shown += QChar(0x2026);
    return Text::tr("\"%1\" cannot be read as %2").arg(shown, nameOf(target));
}

} // namespace demarc::ingest
