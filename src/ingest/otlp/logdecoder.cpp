// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/otlp/decoder.h"
#include "ingest/otlp/jsonvalues.h"
#include "ingest/otlp/protobufvalues.h"
#include "ingest/otlp/surrogates.h"

#include <QCoreApplication>

namespace demarc::ingest {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::Otlp)
};

// Field numbers of opentelemetry/proto/logs/v1/logs.proto.
constexpr int kResourceLogs = 1;
constexpr int kResource = 1;
constexpr int kScopeLogs = 2;
constexpr int kLogRecords = 2;
enum RecordField { Time = 1, RecordAttributes = 6, TraceId = 9, SpanId = 10, ObservedTime = 11, EventName = 12 };

// Before OTLP had a field for it, the name of an event was one of its attributes.
void nameByAttribute(Span &record)
{
    for (const auto &attribute : record.attributes) {
        const auto *text = std::get_if<std::string_view>(&attribute.value);
        if (record.name.empty() && text && (attribute.key == "event.name" || attribute.key == "event_name"))
            record.name = *text;
    }
}

bool readRecord(std::string_view message, Span &to)
{
    std::uint64_t observed = 0;
    WireReader record(message);
    while (record.next()) {
        switch (record.field()) {
        case Time:
            to.endNanos = record.fixed64().value_or(to.endNanos);
            break;
        case ObservedTime:
            observed = record.fixed64().value_or(observed);
            break;
        case RecordAttributes:
            if (const auto attribute = record.bytes()) {
                if (!readAttribute(*attribute, to.attributes))
                    return false;
            }
            break;
        case TraceId:
            copyId(record.bytes().value_or(std::string_view {}), to.traceId);
            break;
        case SpanId:
            copyId(record.bytes().value_or(std::string_view {}), to.spanId);
            break;
        case EventName:
            to.name = record.bytes().value_or(to.name);
            break;
        default:
            break;
        }
    }
    if (to.endNanos == 0)
        to.endNanos = observed;
    nameByAttribute(to);
    return record.ok();
}

bool readProtobuf(std::string_view body, const SpanVisitor &visit, DecodedLogs &decoded)
{
    Attributes resource;
    Span record;
    const auto readOne = [&](std::string_view message) {
        record.clear();
        record.resource = &resource;
        if (!readRecord(message, record))
            return false;
        ++decoded.records;
        visit(record);
        return true;
    };
    return eachMessage(body, kResourceLogs, [&](std::string_view group) {
        resource.clear(); // read first: the order of fields in a message is free
        return eachMessage(group, kResource, [&](std::string_view message) { return readResource(message, resource); })
            && eachMessage(group, kScopeLogs, [&](std::string_view scope) { return eachMessage(scope, kLogRecords, readOne); });
    });
}

bool readRecord(const Json &item, Span &to)
{
    otlpjson::readHexId(otlpjson::textOf(otlpjson::member(item, "traceId")), to.traceId);
    otlpjson::readHexId(otlpjson::textOf(otlpjson::member(item, "spanId")), to.spanId);
    to.name = otlpjson::textOf(otlpjson::member(item, "eventName"));
    to.endNanos = otlpjson::nanosOf(otlpjson::member(item, "timeUnixNano"));
    if (to.endNanos == 0)
        to.endNanos = otlpjson::nanosOf(otlpjson::member(item, "observedTimeUnixNano"));
    if (!otlpjson::readAttributes(item, to.attributes))
        return false;
    nameByAttribute(to);
    return true;
}

const char *readJson(const Json &body, const SpanVisitor &visit, DecodedLogs &decoded)
{
    Attributes resource;
    bool hasResource = true;
    Span record;
    const auto readOne = [&](const Json &item) -> const char * {
        record.clear();
        record.resource = &resource;
        if (!hasResource || !readRecord(item, record)) {
            ++decoded.malformed;
            return nullptr;
        }
        ++decoded.records;
        visit(record);
        return nullptr;
    };
    return otlpjson::eachObject(body, "resourceLogs", [&](const Json &group) {
        resource.clear();
        const auto *sent = otlpjson::member(group, "resource");
        hasResource = !sent || (sent->is_object() && otlpjson::readAttributes(*sent, resource));
        return otlpjson::eachObject(
            group, "scopeLogs", [&](const Json &scope) { return otlpjson::eachObject(scope, "logRecords", readOne); });
    });
}

} // namespace

Result<DecodedLogs> decodeLogs(Encoding encoding, std::string &body, const SpanVisitor &visit)
{
    DecodedLogs decoded;
    if (body.empty())
        return decoded;
    if (encoding == Encoding::Json) {
        const auto json = parseOtlpJson(body);
        if (!json)
            return failureOf(json);
        if (const char *wrong = readJson(*json, visit, decoded)) {
            return failure(ErrorKind::InvalidInput,
                Text::tr("The body is JSON but not an OTLP logs export: \"%1\" is not what the protocol says.")
                    .arg(QLatin1String(wrong)));
        }
        return decoded;
    }
    if (body.size() > std::size_t {std::numeric_limits<int>::max()} || !readProtobuf(body, visit, decoded))
        return failure(ErrorKind::InvalidInput, Text::tr("The body is not an OTLP export in protobuf."));
    return decoded;
}

} // namespace demarc::ingest
