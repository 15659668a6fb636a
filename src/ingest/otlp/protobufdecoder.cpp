// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/otlp/decoder.h"
#include "ingest/otlp/protobufvalues.h"

#include "otlp/otlp.pb.h"

#include <QCoreApplication>

namespace demarc::ingest {

namespace {

namespace pb = demarc::otlp;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::Otlp)
};

bool readEvent(std::string_view message, SpanEvent &to)
{
    WireReader event(message);
    while (event.next()) {
        switch (event.field()) {
        case pb::Span_Event::kTimeUnixNanoFieldNumber:
            to.timeNanos = event.fixed64().value_or(to.timeNanos);
            break;
        case pb::Span_Event::kNameFieldNumber:
            to.name = event.bytes().value_or(to.name);
            break;
        case pb::Span_Event::kAttributesFieldNumber:
            if (const auto attribute = event.bytes()) {
                if (!readAttribute(*attribute, to.attributes))
                    return false;
            }
            break;
        default:
            break;
        }
    }
    return event.ok();
}

bool readStatus(std::string_view message, Span &to)
{
    WireReader status(message);
    while (status.next()) {
        if (status.field() == pb::SpanStatus::kCodeFieldNumber) {
            const auto code = status.varint().value_or(0);
            to.status = code <= 2 ? static_cast<SpanStatusCode>(code) : SpanStatusCode::Unset;
        } else if (status.field() == pb::SpanStatus::kMessageFieldNumber) {
            to.statusMessage = status.bytes().value_or(to.statusMessage);
        }
    }
    return status.ok();
}

// The flat fields of a span; its attributes and events are only looked at in spans that have ids, because a
// log record sent here by mistake has other things under their numbers.
bool readHead(std::string_view message, Span &to, bool &hasIds)
{
    bool traceId = false;
    bool spanId = false;
    WireReader span(message);
    while (span.next()) {
        switch (span.field()) {
        case pb::Span::kTraceIdFieldNumber:
            traceId = copyId(span.bytes().value_or(std::string_view {}), to.traceId);
            break;
        case pb::Span::kSpanIdFieldNumber:
            spanId = copyId(span.bytes().value_or(std::string_view {}), to.spanId);
            break;
        case pb::Span::kParentSpanIdFieldNumber:
            copyId(span.bytes().value_or(std::string_view {}), to.parentSpanId);
            break;
        case pb::Span::kNameFieldNumber:
            to.name = span.bytes().value_or(to.name);
            break;
        case pb::Span::kKindFieldNumber:
            to.kind = static_cast<int>(span.varint().value_or(0) & 0xff);
            break;
        case pb::Span::kStartTimeUnixNanoFieldNumber:
            to.startNanos = span.fixed64().value_or(to.startNanos);
            break;
        case pb::Span::kEndTimeUnixNanoFieldNumber:
            to.endNanos = span.fixed64().value_or(to.endNanos);
            break;
        default:
            break;
        }
    }
    hasIds = traceId && spanId;
    return span.ok();
}

bool readDetails(std::string_view message, Span &to)
{
    WireReader span(message);
    while (span.next()) {
        switch (span.field()) {
        case pb::Span::kAttributesFieldNumber:
            if (const auto attribute = span.bytes()) {
                if (!readAttribute(*attribute, to.attributes))
                    return false;
            }
            break;
        case pb::Span::kEventsFieldNumber:
            if (const auto event = span.bytes(); event && to.events.size() < kMaxEvents) {
                if (!readEvent(*event, to.events.emplace_back()))
                    return false;
            }
            break;
        case pb::Span::kStatusFieldNumber:
            if (const auto status = span.bytes()) {
                if (!readStatus(*status, to))
                    return false;
            }
            break;
        default:
            break;
        }
    }
    return span.ok();
}

class TracesReader {
public:
    explicit TracesReader(const SpanVisitor &visit) : m_visit(visit) { }

    bool read(std::string_view body)
    {
        return eachMessage(body, pb::ExportTraceServiceRequest::kResourceSpansFieldNumber,
            [this](std::string_view message) { return readResourceSpans(message); });
    }
    DecodedTraces decoded() const { return m_decoded; }

private:
    bool readResourceSpans(std::string_view message)
    {
        m_resource.clear(); // read first: the order of fields in a message is free
        return eachMessage(message, pb::ResourceSpans::kResourceFieldNumber, [this](std::string_view resource) {
            return readResource(resource, m_resource);
        }) && eachMessage(message, pb::ResourceSpans::kScopeSpansFieldNumber, [this](std::string_view scope) {
            return eachMessage(
                scope, pb::ScopeSpans::kSpansFieldNumber, [this](std::string_view span) { return readSpan(span); });
        });
    }

    bool readSpan(std::string_view message)
    {
        m_span.clear();
        bool hasIds = false;
        if (!readHead(message, m_span, hasIds))
            return false;
        if (!hasIds) {
            ++m_decoded.rejected;
            return true;
        }
        if (!readDetails(message, m_span))
            return false;
        m_span.resource = &m_resource;
        ++m_decoded.spans;
        m_visit(m_span);
        return true;
    }

    const SpanVisitor &m_visit;
    DecodedTraces m_decoded;
    Attributes m_resource;
    Span m_span;
};

} // namespace

Result<DecodedTraces> decodeProtobuf(std::string_view body, const SpanVisitor &visit)
{
    TracesReader reader(visit);
    if (body.size() > std::size_t {std::numeric_limits<int>::max()} || !reader.read(body)) {
        return failure(ErrorKind::InvalidInput,
            Text::tr("The body is not an OTLP trace export in protobuf. Check what the exporter sends here and "
                     "that nothing between cuts or changes it."));
    }
    return reader.decoded();
}

Result<DecodedTraces> decodeTraces(Encoding encoding, std::string &body, const SpanVisitor &visit)
{
    return encoding == Encoding::Json ? decodeJson(body, visit) : decodeProtobuf(body, visit);
}

} // namespace demarc::ingest
