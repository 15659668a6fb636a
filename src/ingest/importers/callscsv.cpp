// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importers/callscsv.h"

#include "ingest/dialects/values.h"
#include "ingest/importers/csvreader.h"
#include "ingest/importers/filekind.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>

#include <algorithm>
#include <cstring>
#include <unordered_map>

namespace demarc::ingest {

namespace {

constexpr qint64 kSniffBytes = 64 * 1024;
constexpr std::size_t kSampleCalls = 5;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::CallsCsv)
};

struct BoundColumn {
    std::size_t index = 0;
    CellTarget target;
    CellUnit unit = CellUnit::Automatic;
};

std::string_view trimmed(std::string_view text)
{
    const auto begin = text.find_first_not_of(" \t\r\n");
    return begin == std::string_view::npos ? std::string_view {}
                                           : text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

// The column of that name: exactly, else without regard to case.
std::optional<std::size_t> indexOf(const QStringList &header, const QString &name)
{
    auto index = header.indexOf(name);
    for (qsizetype i = 0; index < 0 && i < header.size(); ++i) {
        if (header[i].compare(name, Qt::CaseInsensitive) == 0)
            index = i;
    }
    return index < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(index));
}

Result<BoundColumn> bind(const CsvAssignment &assignment, const QStringList &header)
{
    if (const auto index = indexOf(header, assignment.text))
        return BoundColumn {*index, assignment.target, CellUnit::Automatic};
    const auto colon = assignment.text.lastIndexOf(QLatin1Char(':'));
    const auto unit = colon < 0 ? std::nullopt : cellUnit(QStringView(assignment.text).mid(colon + 1));
    const auto index = unit ? indexOf(header, assignment.text.left(colon)) : std::nullopt;
    if (index)
        return BoundColumn {*index, assignment.target, *unit};
    return failure(ErrorKind::InvalidInput,
        Text::tr("The file has no column \"%1\". Its columns are: %2.").arg(assignment.text, header.join(QLatin1String(", "))));
}

// Gives every row its key: the content of its cells, and which of the equal rows it is.
class RowKeys {
public:
    SpanKey next(std::span<const std::string> fields)
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const auto &field : fields) {
            const auto size = static_cast<std::uint64_t>(field.size());
            hash.addData(QByteArrayView(reinterpret_cast<const char *>(&size), sizeof size));
            hash.addData(QByteArrayView(field.data(), static_cast<qsizetype>(field.size())));
        }
        auto digest = hash.result();
        std::uint64_t known = 0;
        std::memcpy(&known, digest.constData(), sizeof known);
        if (const auto before = m_seen[known]++; before > 0)
            digest = QCryptographicHash::hash(digest + QByteArray::number(before), QCryptographicHash::Sha256);
        SpanKey key;
        std::copy_n(digest.begin(), key.traceId.size(), key.traceId.begin());
        std::copy_n(digest.begin() + static_cast<qsizetype>(key.traceId.size()), key.spanId.size(), key.spanId.begin());
        return key;
    }

private:
    std::unordered_map<std::uint64_t, std::uint32_t> m_seen; // how many rows of this content there were
};

class Importer {
public:
    Importer(QIODevice &device, const CallsCsvOptions &options, const CallBatchSink &sink, const ImportProgress &progress)
        : m_device(device), m_options(options), m_sink(sink), m_progress(progress),
          m_reader(device, {.separator = options.separator})
    {
    }

    Result<CallsCsvReport> run();

private:
    Result<void> readHeader();
    Result<void> prepareConstants();
    QString readRow(Call &call);
    void readRecord();
    void reject(const QString &reason);
    void accept(Call &&call);
    Result<void> flush();

    QIODevice &m_device;
    const CallsCsvOptions &m_options;
    const CallBatchSink &m_sink;
    const ImportProgress &m_progress;
    CsvReader m_reader;
    QStringList m_header;
    std::vector<BoundColumn> m_columns;
    Call m_template; // a call of constants only
    RowExtras m_templateExtras;
    RowKeys m_keys;
    std::vector<Call> m_batch;
    CallsCsvReport m_report;
};

Result<void> Importer::readHeader()
{
    const auto row = m_reader.next();
    if (!row)
        return failureOf(row);
    if (*row != CsvReader::Row::Record) {
        return failure(
            ErrorKind::InvalidInput, Text::tr("The first line of the file is not a line of column names."), m_reader.problem());
    }
    for (const auto &field : m_reader.fields())
        m_header << QString::fromStdString(field).trimmed();
    for (const auto &assignment : m_options.columns) {
        auto column = bind(assignment, m_header);
        if (!column)
            return failureOf(column);
        m_columns.push_back(std::move(*column));
    }
    // Ids first to last: a span id looks whether a trace id was there.
    std::stable_sort(m_columns.begin(), m_columns.end(),
        [](const BoundColumn &a, const BoundColumn &b) { return a.target.field < b.target.field; });
    return {};
}

Result<void> Importer::prepareConstants()
{
    bool start = false;
    for (const auto &assignment : m_options.columns)
        start = start || assignment.target.field == CellField::Start;
    for (const auto &[target, text] : m_options.constants) {
        const auto value = text.toStdString();
        const auto problem = readCell(value, target, CellUnit::Automatic, false, m_template, m_templateExtras);
        if (!problem.isEmpty())
            return failure(ErrorKind::InvalidInput, Text::tr("The value given for all rows is no good: %1.").arg(problem));
    }
    if (start || m_templateExtras.hasStart)
        return {};
    return failure(ErrorKind::InvalidInput, Text::tr("Say which column holds the start of a call, for example start=TIMESTAMP."));
}

// Why the row is no call; empty: it is one.
QString Importer::readRow(Call &call)
{
    const auto fields = m_reader.fields();
    const auto width = static_cast<std::size_t>(m_header.size());
    const bool tooLong = fields.size() > width
        && std::any_of(fields.begin() + static_cast<std::ptrdiff_t>(width), fields.end(),
            [](const std::string &field) { return !trimmed(field).empty(); });
    if (fields.size() < width || tooLong)
        return Text::tr("%1 fields where the header has %2").arg(fields.size()).arg(width);
    auto extras = m_templateExtras;
    const auto key = m_keys.next(fields);
    for (const auto &column : m_columns) {
        const auto cell = trimmed(fields[column.index]);
        if (cell.empty())
            continue;
        const auto problem = readCell(cell, column.target, column.unit, m_reader.separator() == ';', call, extras);
        if (!problem.isEmpty())
            return problem;
    }
    if (!extras.hasStart)
        return Text::tr("no start");
    if (!extras.hasSpanId)
        call.key.spanId = key.spanId;
    if (!extras.hasTraceId && !extras.hasSpanId)
        call.key.traceId = key.traceId;
    if (!call.duration && extras.end && *extras.end >= call.start)
        call.duration = *extras.end - call.start;
    if (call.modelRequested.empty())
        call.modelRequested = call.series.model;
    if (call.series.model.empty())
        call.series.model = call.modelRequested;
    if (!call.errorType.empty())
        call.status = CallStatus::Error;
    includeSubsets(call);
    return {};
}

void Importer::reject(const QString &reason)
{
    ++m_report.unreadable;
    if (m_report.firstUnreadable.size() < m_options.maxReported)
        m_report.firstUnreadable.push_back({m_reader.line(), reason});
}

void Importer::accept(Call &&call)
{
    ++m_report.calls;
    m_report.from = std::min(m_report.from.value_or(call.start), call.start);
    m_report.to = std::max(m_report.to.value_or(call.start), call.start);
    if (m_report.sample.size() < kSampleCalls)
        m_report.sample.push_back(call);
    m_batch.push_back(std::move(call));
}

void Importer::readRecord()
{
    ++m_report.rows;
    auto call = m_template;
    const auto problem = readRow(call);
    if (problem.isEmpty())
        accept(std::move(call));
    else
        reject(problem);
}

Result<void> Importer::flush()
{
    auto batch = std::exchange(m_batch, {});
    if (m_progress && !m_progress(m_reader.bytesRead(), m_device.isSequential() ? 0 : m_device.size())) {
        return failure(ErrorKind::Cancelled,
            Text::tr("The import was cancelled. What is in stays; importing the file again adds the rest."));
    }
    return batch.empty() || m_options.dryRun ? Result<void>() : m_sink(std::move(batch));
}

Result<CallsCsvReport> Importer::run()
{
    if (auto known = checkCanBeCsv(m_device.peek(kSniffBytes)); !known)
        return failureOf(known);
    if (auto ready = prepareConstants(); !ready)
        return failureOf(ready);
    if (auto header = readHeader(); !header)
        return failureOf(header);
    for (;;) {
        const auto row = m_reader.next();
        if (!row)
            return failureOf(row);
        if (*row == CsvReader::Row::End)
            break;
        if (*row == CsvReader::Row::Record) {
            readRecord();
        } else {
            ++m_report.rows;
            reject(m_reader.problem());
        }
        if (m_report.rows % static_cast<std::int64_t>(m_options.batchSize) == 0) {
            if (auto flushed = flush(); !flushed)
                return failureOf(flushed);
        }
    }
    if (auto flushed = flush(); !flushed)
        return failureOf(flushed);
    return std::move(m_report);
}

// Splits at commas outside double quotes.
QStringList splitList(const QString &list)
{
    QStringList parts(QString {});
    bool quoted = false;
    for (const auto c : list) {
        if (c == QLatin1Char('"'))
            quoted = !quoted;
        if (c == QLatin1Char(',') && !quoted)
            parts << QString();
        else
            parts.last() += c;
    }
    return parts;
}

QString unquoted(QString text)
{
    text = text.trimmed();
    const QLatin1Char quote('"');
    if (text.size() >= 2 && text.startsWith(quote) && text.endsWith(quote))
        return text.mid(1, text.size() - 2).replace(QLatin1String("\"\""), QLatin1String("\""));
    return text;
}

} // namespace

Result<std::vector<CsvAssignment>> parseAssignments(const QString &list)
{
    std::vector<CsvAssignment> assignments;
    for (const auto &part : splitList(list)) {
        if (part.trimmed().isEmpty())
            continue;
        const auto equals = part.indexOf(QLatin1Char('='));
        const auto text = unquoted(part.mid(equals + 1));
        if (equals < 0 || text.isEmpty()) {
            return failure(ErrorKind::InvalidInput, Text::tr("\"%1\" is not of the form field=column.").arg(part.trimmed()));
        }
        auto target = cellTarget(part.left(equals).trimmed());
        if (!target)
            return failureOf(target);
        const bool twice = std::any_of(
            assignments.begin(), assignments.end(), [&](const CsvAssignment &other) { return other.target == *target; });
        if (twice)
            return failure(ErrorKind::InvalidInput, Text::tr("The field \"%1\" is given twice.").arg(nameOf(*target)));
        assignments.push_back({std::move(*target), text});
    }
    return assignments;
}

Result<CallsCsvReport> importCallsCsv(
    QIODevice &device, const CallsCsvOptions &options, const CallBatchSink &sink, const ImportProgress &progress)
{
    return Importer(device, options, sink, progress).run();
}

Result<CallsCsvReport> importCallsCsv(
    const QString &path, const CallsCsvOptions &options, const CallBatchSink &sink, const ImportProgress &progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        const auto kind = file.exists() ? ErrorKind::Storage : ErrorKind::NotFound;
        return failure(kind, Text::tr("The file %1 cannot be opened.").arg(path), file.errorString());
    }
    return importCallsCsv(file, options, sink, progress);
}

} // namespace demarc::ingest
