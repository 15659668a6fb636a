// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "ingest/otlp/decoder.h"
#include "ingest/otlp/surrogates.h"

#include <QCoreApplication>

#include <charconv>
#include <cmath>

namespace demarc::ingest {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::Otlp)
};

tl::unexpected<Error> malformed(const char *where)
{
    return failure(ErrorKind::InvalidInput,
        Text::tr("The body is JSON but not an OTLP trace export: \"%1\" is not what the protocol says. Send "
                 "what an "
                 "OpenTelemetry SDK writes.")
            .arg(QLatin1String(where)));
}

const Json *member(const Json &object, const char *key)
{
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

std::string_view textOf(const Json *value)
{
    return value && value->is_string() ? std::string_view(value->get_ref<const std::string &>()) : std::string_view {};
}

// Integers come as number or as decimal text; whole doubles are integers too (JavaScript has one kind of
// number).
std::optional<std::int64_t> integerOf(const Json &value)
{
    if (value.is_number_unsigned()) {
        const auto number = value.get<std::uint64_t>();
        if (number > std::uint64_t {std::numeric_limits<std::int64_t>::max()})
            return {};
        return static_cast<std::int64_t>(number);
    }
    if (value.is_number_integer())
        return value.get<std::int64_t>();
    if (value.is_number_float()) {
        const double number = value.get<double>();
        if (std::abs(number) > 0x1p62 || number != std::floor(number))
            return {};
        return static_cast<std::int64_t>(number);
    }
    const auto text = textOf(&value);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc {} && end == text.data() + text.size() && !text.empty() ? std::optional(number) : std::nullopt;
}

std::optional<double> doubleOf(const Json &value)
{
    if (value.is_number())
        return value.get<double>();
    const auto text = textOf(&value);
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc {} && end == text.data() + text.size() && !text.empty() ? std::optional(number) : std::nullopt;
}

std::uint64_t nanosOf(const Json *value)
{
    const auto nanos = value ? integerOf(*value) : std::nullopt;
    return nanos && *nanos > 0 ? static_cast<std::uint64_t>(*nanos) : 0;
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

template <std::size_t Size>
bool readHexId(std::string_view hex, std::array<std::uint8_t, Size> &to)
{
    if (hex.size() != 2 * Size || hex.find_first_not_of('0') == std::string_view::npos)
        return false;
    std::array<std::uint8_t, Size> id {};
    for (std::size_t i = 0; i < Size; ++i) {
        const int high = hexDigit(hex[2 * i]);
        const int low = hexDigit(hex[2 * i + 1]);
        if (high < 0 || low < 0)
            return false;
        id[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    to = id;
    return true;
}

AttributeValue listOf(const Json &value)
{
    std::vector<std::string_view> items;
    const auto *values = value.is_object() ? member(value, "values") : nullptr;
    if (values && values->is_array()) {
        for (const auto &item : *values) {
            const auto *text = item.is_object() ? member(item, "stringValue") : nullptr;
            if (text && text->is_string() && items.size() < kMaxAttributes)
                items.push_back(textOf(text));
        }
    }
    return items;
}

AttributeValue valueOf(const Json &wrapper)
{
    if (const auto *text = member(wrapper, "stringValue"))
        return text->is_string() ? AttributeValue(textOf(text)) : AttributeValue();
    if (const auto *number = member(wrapper, "intValue")) {
        const auto integer = integerOf(*number);
        return integer ? AttributeValue(*integer) : AttributeValue();
    }
    if (const auto *number = member(wrapper, "doubleValue")) {
        const auto real = doubleOf(*number);
        return real ? AttributeValue(*real) : AttributeValue();
    }
    if (const auto *flag = member(wrapper, "boolValue"))
        return flag->is_boolean() ? AttributeValue(flag->get<bool>()) : AttributeValue();
    if (const auto *list = member(wrapper, "arrayValue"))
        return listOf(*list);
    return {};
}

bool readAttributes(const Json &owner, Attributes &to)
{
    const auto *list = member(owner, "attributes");
    if (!list)
        return true;
    if (!list->is_array())
        return false;
    for (const auto &pair : *list) {
        if (!pair.is_object())
            return false;
        if (to.size() >= kMaxAttributes)
            break;
        const auto *value = member(pair, "value");
        if (value && !value->is_object())
            return false;
        to.push_back({textOf(member(pair, "key")), value ? valueOf(*value) : AttributeValue()});
    }
    return true;
}

class TracesReader {
public:
    explicit TracesReader(const SpanVisitor &visit) : m_visit(visit) { }

    // The name of the member that is not as the protocol says; null: all is well.
    const char *read(const Json &request)
    {
        return each(request, "resourceSpans", [this](const Json &item) { return readResourceSpans(item); });
    }
    DecodedTraces decoded() const { return m_decoded; }

private:
    template <typename Read>
    static const char *each(const Json &owner, const char *key, Read read)
    {
        if (!owner.is_object())
            return key;
        const auto *list = member(owner, key);
        if (!list)
            return nullptr;
        if (!list->is_array())
            return key;
        for (const auto &item : *list) {
            if (!item.is_object())
                return key;
            if (const char *wrong = read(item))
                return wrong;
        }
        return nullptr;
    }

    const char *readResourceSpans(const Json &item)
    {
        m_resource.clear();
        const auto *resource = member(item, "resource");
        if (resource && (!resource->is_object() || !readAttributes(*resource, m_resource)))
            return "resource.attributes";
        return each(item, "scopeSpans",
            [this](const Json &scope) { return each(scope, "spans", [this](const Json &span) { return readSpan(span); }); });
    }

    const char *readSpan(const Json &item)
    {
        m_span.clear();
        if (!readHexId(textOf(member(item, "traceId")), m_span.traceId)
            || !readHexId(textOf(member(item, "spanId")), m_span.spanId)) {
            ++m_decoded.rejected;
            return nullptr;
        }
        readHexId(textOf(member(item, "parentSpanId")), m_span.parentSpanId);
        m_span.name = textOf(member(item, "name"));
        if (const auto *kind = member(item, "kind"))
            m_span.kind = static_cast<int>(integerOf(*kind).value_or(0) & 0xff);
        m_span.startNanos = nanosOf(member(item, "startTimeUnixNano"));
        m_span.endNanos = nanosOf(member(item, "endTimeUnixNano"));
        if (!readAttributes(item, m_span.attributes))
            return "attributes";
        if (const char *wrong = each(item, "events", [this](const Json &event) { return readEvent(event); }))
            return wrong;
        readStatus(member(item, "status"));
        m_span.resource = &m_resource;
        ++m_decoded.spans;
        m_visit(m_span);
        return nullptr;
    }

    const char *readEvent(const Json &item)
    {
        if (m_span.events.size() >= kMaxEvents)
            return nullptr;
        auto &event = m_span.events.emplace_back();
        event.timeNanos = nanosOf(member(item, "timeUnixNano"));
        event.name = textOf(member(item, "name"));
        return readAttributes(item, event.attributes) ? nullptr : "events.attributes";
    }

    void readStatus(const Json *status)
    {
        if (!status || !status->is_object())
            return;
        m_span.statusMessage = textOf(member(*status, "message"));
        const auto *code = member(*status, "code");
        const auto number = code ? integerOf(*code).value_or(0) : 0;
        m_span.status = number == 2 ? SpanStatusCode::Error : number == 1 ? SpanStatusCode::Ok : SpanStatusCode::Unset;
    }

    const SpanVisitor &m_visit;
    DecodedTraces m_decoded;
    Attributes m_resource;
    Span m_span;
};

} // namespace

Result<Json> parseOtlpJson(std::string &body)
{
    auto json = parseJson(body);
    if (!json && replaceLoneSurrogates(body))
        json = parseJson(body);
    return json;
}

Result<DecodedTraces> decodeJson(std::string &body, const SpanVisitor &visit)
{
    if (body.empty())
        return DecodedTraces {};
    const auto json = parseOtlpJson(body);
    if (!json)
        return failureOf(json);
    TracesReader reader(visit);
    if (const char *wrong = reader.read(*json))
        return malformed(wrong);
    return reader.decoded();
}

} // namespace demarc::ingest
