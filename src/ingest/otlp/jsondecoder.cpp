// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/otlp/decoder.h"
#include "ingest/otlp/jsonvalues.h"
#include "ingest/otlp/surrogates.h"

#include <QCoreApplication>

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

using namespace otlpjson;

class TracesReader {
public:
    explicit TracesReader(const SpanVisitor &visit) : m_visit(visit) { }

    // The name of the member that is not as the protocol says; null: all is well.
    const char *read(const Json &request)
    {
        countLogs(request);
        return eachObject(request, "resourceSpans", [this](const Json &item) { return readResourceSpans(item); });
    }
    DecodedTraces decoded() const { return m_decoded; }

private:
    // What an exporter of logs sends to the address of traces. It is not looked at.
    void countLogs(const Json &request)
    {
        eachObject(request, "resourceLogs", [this](const Json &item) {
            return eachObject(item, "scopeLogs", [this](const Json &scope) {
                return eachObject(scope, "logRecords", [this](const Json &) -> const char * {
                    ++m_decoded.logRecords;
                    return nullptr;
                });
            });
        });
    }

    const char *readResourceSpans(const Json &item)
    {
        m_resource.clear();
        const auto *resource = member(item, "resource");
        m_hasResource = !resource || (resource->is_object() && readAttributes(*resource, m_resource));
        return eachObject(item, "scopeSpans", [this](const Json &scope) {
            return eachObject(scope, "spans", [this](const Json &span) { return readSpan(span); });
        });
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
        if (!m_hasResource || !readAttributes(item, m_span.attributes)
            || eachObject(item, "events", [this](const Json &event) { return readEvent(event); })) {
            ++m_decoded.malformed; // of some exporters that write JSON by hand; their other spans are good
            return nullptr;
        }
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
    bool m_hasResource = true; // false: its attributes cannot be read
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
