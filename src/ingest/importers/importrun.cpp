// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importers/importrun.h"

#include "ingest/importers/csvrows.h"
#include "ingest/otlp/decoder.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>

#include <algorithm>
#include <cstring>

namespace demarc::ingest {

namespace {

constexpr std::size_t kSampleCalls = 5;
constexpr int kProbedRows = 1000;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::ImportRun)
};

Result<void> checkHoldsCalls(const ImportKind &kind)
{
    if (kind.style != RowStyle::Totals)
        return {};
    return failure(ErrorKind::InvalidInput,
        Text::tr(
            "These are the provider's totals per hour or day, not calls: as calls they would count everything twice. Import them "
            "as a bill instead."));
}

// The units that the first rows show, read from a copy of the file's beginning.
void probeUnits(const QByteArray &head, const ImportKind &kind, const ImportOptions &options, CallReader &reader)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(head);
    buffer->open(QIODevice::ReadOnly);
    auto file = TextFile::open(std::move(buffer));
    auto rows = file ? openRows(std::move(*file), kind, options.separator) : Result<std::unique_ptr<RowSource>>(failureOf(file));
    if (!rows)
        return;
    auto probe = CallReader::make(**rows, kind, options);
    if (!probe)
        return;
    Call call;
    RowExtras extras;
    for (int i = 0; i < kProbedRows; ++i) {
        const auto row = (*rows)->next();
        if (!row || *row == RowSource::Row::End)
            break;
        if (*row == RowSource::Row::Record)
            probe->read(**rows, call, extras);
    }
    reader.takeUnits(*probe);
}

} // namespace

SpanKey RowKeys::next(QByteArray digest, std::uint64_t &mark)
{
    std::memcpy(&mark, digest.constData(), sizeof mark);
    if (const auto before = m_seen[mark]++; before > 0)
        digest = QCryptographicHash::hash(digest + QByteArray::number(before), QCryptographicHash::Sha256);
    SpanKey key;
    std::copy_n(digest.begin(), key.traceId.size(), key.traceId.begin());
    std::copy_n(digest.begin() + static_cast<qsizetype>(key.traceId.size()), key.spanId.size(), key.spanId.begin());
    return key;
}

Result<const ImportKind *> kindFor(const TextFile &file, const QString &name)
{
    if (name == QLatin1String("auto"))
        return detectKind(file);
    const auto *kind = findKind(name.toStdString());
    if (!kind)
        return failure(ErrorKind::InvalidInput, Text::tr("There is no kind of import called \"%1\".").arg(name));
    if (file.isJson() && !kind->isJson) {
        return failure(
            ErrorKind::InvalidInput, Text::tr("This is JSON, and %1 is CSV. Import it as calls-jsonl, or as auto.").arg(name));
    }
    if (!file.isJson() && !kind->isTable)
        return failure(
            ErrorKind::InvalidInput, Text::tr("This is not JSON, as %1 is. Import it as calls-csv, or as auto.").arg(name));
    return kind;
}

Result<const ImportKind *> kindOfFile(const QString &path, const QString &name)
{
    const auto file = TextFile::open(path);
    return file ? kindFor(**file, name) : Result<const ImportKind *>(failureOf(file));
}

Result<std::unique_ptr<RowSource>> openRows(std::unique_ptr<TextFile> file, const ImportKind &kind, std::optional<char> separator)
{
    if (file->isJson())
        return std::make_unique<JsonRows>(std::move(file), kind.rowOptions());
    auto rows = CsvRows::open(std::move(file), separator);
    if (!rows)
        return failureOf(rows);
    return std::move(*rows);
}

Result<std::unique_ptr<ImportRun>> ImportRun::open(const QString &path, const ImportOptions &options)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly)) {
        const auto kind = file->exists() ? ErrorKind::Storage : ErrorKind::NotFound;
        return failure(kind, Text::tr("The file %1 cannot be opened.").arg(path), file->errorString());
    }
    return open(std::unique_ptr<QIODevice>(std::move(file)), options);
}

Result<std::unique_ptr<ImportRun>> ImportRun::open(std::unique_ptr<QIODevice> device, const ImportOptions &options)
{
    auto file = TextFile::open(std::move(device));
    if (!file)
        return failureOf(file);
    const auto kind = kindFor(**file, options.kind);
    if (!kind)
        return failureOf(kind);
    if (auto calls = checkHoldsCalls(**kind); !calls)
        return failureOf(calls);
    const auto head = (*file)->head();
    auto source = openRows(std::move(*file), **kind, options.separator);
    if (!source)
        return failureOf(source);
    const bool isGeneric = (*kind)->style == RowStyle::Calls && (*kind)->fields.empty();
    const auto mapped = isGeneric && options.guess ? withGuesses(options, columnNames(head, **kind, options.separator)) : options;
    std::unique_ptr<ImportRun> run(new ImportRun(**kind, mapped));
    if (auto begun = run->begin(std::move(*source)); !begun)
        return failureOf(begun);
    if (run->m_reader)
        probeUnits(head, **kind, mapped, *run->m_reader);
    else if (run->m_langfuse)
        probeUnits(head, **kind, mapped, run->m_langfuse->calls());
    return run;
}

Result<std::unique_ptr<ImportRun>> ImportRun::open(std::unique_ptr<RowSource> source, const ImportOptions &options)
{
    const auto *kind = findKind(options.kind.toStdString());
    if (!kind)
        return failure(ErrorKind::InvalidInput, Text::tr("There is no kind of import called \"%1\".").arg(options.kind));
    std::unique_ptr<ImportRun> run(new ImportRun(*kind, options));
    if (auto begun = run->begin(std::move(source)); !begun)
        return failureOf(begun);
    return run;
}

Result<void> ImportRun::begin(std::unique_ptr<RowSource> source)
{
    m_source = std::move(source);
    m_report.kind = QLatin1String(m_kind->name);
    if (m_kind->style == RowStyle::Otlp) {
        m_normaliser = std::make_unique<Normaliser>();
        return {};
    }
    auto reader = CallReader::make(*m_source, *m_kind, m_options);
    if (!reader)
        return failureOf(reader);
    if (m_kind->style == RowStyle::Langfuse) {
        m_langfuse.emplace(*m_source, std::move(*reader));
        return {};
    }
    if (!reader->hasStart()) {
        return failure(
            ErrorKind::InvalidInput, Text::tr("Say which column holds the start of a call, for example start=TIMESTAMP."));
    }
    m_reader = std::move(*reader);
    return {};
}

void ImportRun::reject(const QString &reason)
{
    ++m_report.unreadable;
    if (m_report.firstUnreadable.size() < m_options.maxReported)
        m_report.firstUnreadable.push_back({m_source->line(), reason});
}

void ImportRun::count(const TelemetryBatch &data, std::size_t callsBefore)
{
    for (std::size_t i = callsBefore; i < data.calls.size(); ++i) {
        const auto &call = data.calls[i];
        ++m_report.calls;
        m_report.from = std::min(m_report.from.value_or(call.start), call.start);
        m_report.to = std::max(m_report.to.value_or(call.start), call.start);
        m_report.inputTokens += call.inputTokens.value_or(0);
        m_report.outputTokens += call.outputTokens.value_or(0);
        m_report.reportedCost.pico += call.reportedCostPico.value_or(0);
        if (m_report.sample.size() < kSampleCalls)
            m_report.sample.push_back(call);
    }
}

QString ImportRun::readCall(Batch &batch)
{
    std::uint64_t mark = 0;
    const auto key = m_keys.next(m_source->digest(), mark);
    batch.marks.push_back(mark);
    Call call;
    RowExtras extras;
    const auto problem = m_reader->read(*m_source, call, extras);
    if (!problem.isEmpty())
        return problem;
    completeCall(call, extras, key);
    batch.data.calls.push_back(std::move(call));
    return {};
}

// The row is one of the resourceSpans, or a whole request where a line holds one.
QString ImportRun::readSpans(Batch &batch)
{
    const auto text = m_source->jsonText();
    const bool isWhole = text.substr(0, 4096).find("\"resourceSpans\"") != std::string_view::npos;
    std::string body = isWhole ? std::string(text) : "{\"resourceSpans\":[" + std::string(text) + "]}";
    const auto decoded = decodeTraces(
        Encoding::Json, body, [&](const Span &span) { m_report.skipped += m_normaliser->addTo(batch.data, span) ? 0 : 1; });
    if (!decoded)
        return decoded.error().message;
    m_report.skipped += decoded->rejected + decoded->malformed + decoded->logRecords;
    return {};
}

QString ImportRun::readRow(Batch &batch)
{
    if (m_kind->style == RowStyle::Otlp)
        return readSpans(batch);
    if (!m_langfuse)
        return readCall(batch);
    QString problem;
    const auto outcome = m_langfuse->read(*m_source, batch.data, problem);
    m_report.skipped += outcome == LangfuseReader::Outcome::Skipped;
    return outcome == LangfuseReader::Outcome::Unreadable ? problem : QString();
}

Result<ImportRun::Batch> ImportRun::next()
{
    Batch batch;
    const auto callsAtStart = m_report.rows;
    while (!m_atEnd) {
        const bool isFull = static_cast<std::size_t>(m_report.rows - callsAtStart) >= m_options.batchSize
            || batch.data.size() >= 4 * m_options.batchSize;
        if (isFull && m_source->isBetweenRows())
            break;
        const auto row = m_source->next();
        if (!row)
            return failureOf(row);
        if (*row == RowSource::Row::End) {
            m_atEnd = true;
            break;
        }
        ++m_report.rows;
        const auto before = batch.data.calls.size();
        const auto problem = *row == RowSource::Row::Record ? readRow(batch) : m_source->problem();
        if (problem.isEmpty())
            count(batch.data, before);
        else
            reject(problem);
    }
    m_report.spans += static_cast<std::int64_t>(batch.data.spans.size());
    m_report.scores += static_cast<std::int64_t>(batch.data.scores.size());
    return batch;
}

Result<void> ImportRun::verdict() const
{
    const auto *reader = callReader();
    const auto problem = reader ? reader->problem(m_options.trustUnits) : QString();
    if (!problem.isEmpty())
        return failure(ErrorKind::InvalidInput, problem);
    if (m_report.calls + m_report.spans + m_report.scores > 0 || m_report.rows == 0)
        return {};
    const auto first = m_report.firstUnreadable.empty() ? QString() : m_report.firstUnreadable.front().reason;
    if (m_report.unreadable == m_report.rows && m_report.rows > 0) {
        return failure(ErrorKind::InvalidInput,
            Text::tr("Not one row of this file could be read as %1. Line %L2: %3. Check the kind and the mapping.")
                .arg(m_report.kind)
                .arg(m_report.firstUnreadable.empty() ? 1 : m_report.firstUnreadable.front().line)
                .arg(first));
    }
    return {};
}

const CallReader *ImportRun::callReader() const { return m_langfuse ? &m_langfuse->calls() : m_reader ? &*m_reader : nullptr; }

Json ImportRun::state() const
{
    const auto position = m_source->position();
    const auto *reader = callReader();
    return {{"byte", position.byte}, {"line", position.line}, {"inside", position.inside}, {"report", toJson(m_report)},
        {"reader", reader ? reader->toJson() : Json()}, {"end", m_atEnd}};
}

bool ImportRun::resume(const Json &state, const std::vector<std::uint64_t> &marks)
{
    try {
        RowPosition position {
            state.at("byte").get<std::int64_t>(), state.at("line").get<std::int64_t>(), state.at("inside").get<std::string>()};
        m_atEnd = state.at("end").get<bool>();
        if (!m_atEnd && !m_source->resumeAt(position))
            return false;
        restore(state.at("report"), m_report);
        if (m_langfuse)
            m_langfuse->calls().restore(state.at("reader"));
        else if (m_reader)
            m_reader->restore(state.at("reader"));
    } catch (const Json::exception &) {
        return false;
    }
    for (const auto mark : marks)
        m_keys.remember(mark);
    return true;
}

} // namespace demarc::ingest
