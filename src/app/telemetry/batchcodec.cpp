// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/batchcodec.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QIODevice>

#include <array>
#include <type_traits>

namespace demarc::app {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::BatchCodec)
};

// Visits the fields of a value in one order, for writing and for reading.
class Writer {
public:
    static constexpr bool kReads = false;
    explicit Writer(QByteArray &to) : m_stream(&to, QIODevice::WriteOnly) { }
    void operator()(const std::string &text) { m_stream << QByteArray::fromRawData(text.data(), qsizetype(text.size())); }
    void operator()(std::int64_t number) { m_stream << qint64 {number}; }
    void operator()(double number) { m_stream << number; }
    template <std::size_t Size>
    void operator()(const std::array<std::uint8_t, Size> &bytes)
    {
        m_stream.writeRawData(reinterpret_cast<const char *>(bytes.data()), int(Size));
    }
    bool ok() const { return m_stream.status() == QDataStream::Ok; }

private:
    QDataStream m_stream;
};

class Reader {
public:
    static constexpr bool kReads = true;
    explicit Reader(const QByteArray &from) : m_stream(from) { }
    void operator()(std::string &text)
    {
        QByteArray bytes;
        m_stream >> bytes;
        text = bytes.toStdString();
    }
    void operator()(std::int64_t &number)
    {
        qint64 value = 0;
        m_stream >> value;
        number = value;
    }
    void operator()(double &number) { m_stream >> number; }
    template <std::size_t Size>
    void operator()(std::array<std::uint8_t, Size> &bytes)
    {
        m_stream.readRawData(reinterpret_cast<char *>(bytes.data()), int(Size));
    }
    bool ok() const { return m_stream.status() == QDataStream::Ok; }

private:
    QDataStream m_stream;
};

template <typename Stream, typename Enum>
void visitEnum(Stream &stream, Enum &value)
{
    auto number = static_cast<std::int64_t>(value);
    stream(number);
    if constexpr (Stream::kReads)
        value = static_cast<Enum>(number);
}

template <typename Stream>
void visitInstant(Stream &stream, Instant &instant)
{
    auto micros = microsOf(instant);
    stream(micros);
    if constexpr (Stream::kReads)
        instant = instantOf(micros);
}

template <typename Stream, typename Value>
void visitOptional(Stream &stream, std::optional<Value> &value)
{
    std::int64_t isThere = value.has_value();
    stream(isThere);
    if (!isThere)
        return;
    std::int64_t number = 0;
    if constexpr (!Stream::kReads) {
        if constexpr (std::is_same_v<Value, Duration>)
            number = value->count();
        else
            number = *value;
    }
    stream(number);
    if constexpr (Stream::kReads)
        value = Value {number};
}

template <typename Stream, typename Item, typename Visit>
void visitList(Stream &stream, std::vector<Item> &items, Visit visit)
{
    auto size = static_cast<std::int64_t>(items.size());
    stream(size);
    if constexpr (Stream::kReads)
        items.clear();
    for (std::int64_t i = 0; i < size && stream.ok(); ++i) {
        if constexpr (Stream::kReads)
            items.emplace_back();
        visit(items[static_cast<std::size_t>(i)]);
    }
}

template <typename Stream>
void visitCall(Stream &stream, Call &call)
{
    stream(call.key.traceId);
    stream(call.key.spanId);
    stream(call.parentSpanId);
    for (auto *text : {&call.series.service, &call.series.model, &call.series.provider, &call.series.promptName,
             &call.series.promptVersion, &call.series.environment, &call.useCase, &call.name, &call.errorType,
             &call.modelRequested, &call.responseId, &call.user, &call.session})
        stream(*text);
    visitEnum(stream, call.series.operation);
    visitInstant(stream, call.start);
    for (auto *length : {&call.duration, &call.timeToFirstToken})
        visitOptional(stream, *length);
    for (auto *count : {&call.inputTokens, &call.outputTokens, &call.costPico, &call.reportedCostPico})
        visitOptional(stream, *count);
    for (auto *count : {&call.cacheReadTokens, &call.cacheWriteTokens, &call.reasoningTokens, &call.cacheWriteHourTokens,
             &call.audioInputTokens, &call.audioOutputTokens, &call.images})
        stream(*count);
    visitEnum(stream, call.serviceTier);
    visitEnum(stream, call.costSource);
    visitEnum(stream, call.status);
    visitList(stream, call.scores, [&](Score &score) {
        stream(score.name);
        stream(score.value);
    });
}

template <typename Stream>
void visitSpan(Stream &stream, TraceSpan &span)
{
    stream(span.key.traceId);
    stream(span.key.spanId);
    stream(span.parentSpanId);
    visitEnum(stream, span.kind);
    stream(span.name);
    visitInstant(stream, span.start);
    visitOptional(stream, span.duration);
    visitEnum(stream, span.status);
    for (auto *text : {&span.context.useCase, &span.context.user, &span.context.session, &span.context.environment})
        stream(*text);
}

template <typename Stream>
void visitScore(Stream &stream, TraceScore &score)
{
    stream(score.id);
    stream(score.target.traceId);
    stream(score.target.spanId);
    stream(score.responseId);
    stream(score.score.name);
    stream(score.score.value);
}

template <typename Stream>
void visitBatch(Stream &stream, TelemetryBatch &batch)
{
    visitList(stream, batch.calls, [&](Call &call) { visitCall(stream, call); });
    visitList(stream, batch.spans, [&](TraceSpan &span) { visitSpan(stream, span); });
    visitList(stream, batch.scores, [&](TraceScore &score) { visitScore(stream, score); });
}

} // namespace

QByteArray encodeBatch(const TelemetryBatch &batch)
{
    QByteArray bytes;
    {
        Writer writer(bytes);
        visitBatch(writer, const_cast<TelemetryBatch &>(batch)); // a writer changes nothing
    }
    return qCompress(bytes, 1);
}

Result<TelemetryBatch> decodeBatch(const QByteArray &bytes)
{
    const auto plain = qUncompress(bytes);
    Reader reader(plain);
    TelemetryBatch batch;
    visitBatch(reader, batch);
    if (plain.isEmpty() || !reader.ok())
        return failure(ErrorKind::Storage, Text::tr("What an interrupted import left cannot be read."));
    return batch;
}

} // namespace demarc::app
