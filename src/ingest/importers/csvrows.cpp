// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importers/csvrows.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace demarc::ingest {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::CsvRows)
};

std::string_view trimmed(std::string_view text)
{
    const auto begin = text.find_first_not_of(" \t\r\n");
    return begin == std::string_view::npos ? std::string_view {}
                                           : text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

// Every column has a name of its own, so that each can be mapped.
QString uniqueName(const QString &wanted, const QStringList &taken)
{
    const auto base = wanted.isEmpty() ? Text::tr("column %1").arg(taken.size() + 1) : wanted;
    auto name = base;
    for (int number = 2; taken.contains(name); ++number)
        name = base + QStringLiteral(" (%1)").arg(number);
    return name;
}

} // namespace

std::optional<std::size_t> TableCells::columnOf(const QString &name) const
{
    auto index = m_columns.indexOf(name);
    const auto wanted = name.toStdString();
    for (qsizetype i = 0; index < 0 && i < m_columns.size(); ++i) {
        if (isSameName(m_columns[i].toStdString(), wanted))
            index = i;
    }
    return index < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(index));
}

std::optional<std::size_t> TableCells::bind(std::string_view path)
{
    Binding binding;
    const auto whole = columnOf(QString::fromUtf8(path.data(), static_cast<qsizetype>(path.size())));
    if (whole) {
        binding.column = *whole;
    } else {
        auto parts = pathParts(path);
        const auto outer = parts.size() > 1 ? columnOf(QString::fromStdString(parts[0])) : std::nullopt;
        if (!outer)
            return {};
        binding.column = *outer;
        binding.inside.assign(parts.begin() + 1, parts.end());
    }
    m_bindings.push_back(std::move(binding));
    return m_bindings.size() - 1;
}

void TableCells::clear() { m_json.assign(static_cast<std::size_t>(m_columns.size()), std::nullopt); }

const Json &TableCells::jsonOf(std::size_t column, std::span<const std::string> fields)
{
    auto &json = m_json[column];
    if (!json) {
        const auto text = trimmed(fields[column]);
        auto parsed = text.starts_with('{') ? parseExactJson(text) : Result<Json>(Json());
        json = parsed ? std::move(*parsed) : Json();
    }
    return *json;
}

std::string_view TableCells::cell(std::size_t handle, std::span<const std::string> fields)
{
    auto &binding = m_bindings[handle];
    if (binding.inside.empty())
        return trimmed(fields[binding.column]);
    binding.text = jsonCell(jsonOf(binding.column, fields), binding.inside);
    return trimmed(binding.text);
}

QByteArray digestOf(std::span<const std::string> fields)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto &field : fields) {
        const auto size = static_cast<std::uint64_t>(field.size());
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(&size), sizeof size));
        hash.addData(QByteArrayView(field.data(), static_cast<qsizetype>(field.size())));
    }
    return hash.result();
}

CsvRows::CsvRows(std::unique_ptr<TextFile> file, std::optional<char> separator)
    : m_file(std::move(file)), m_reader(*m_file, {.separator = separator})
{
}

Result<std::unique_ptr<CsvRows>> CsvRows::open(std::unique_ptr<TextFile> file, std::optional<char> separator)
{
    std::unique_ptr<CsvRows> rows(new CsvRows(std::move(file), separator));
    if (auto header = rows->readHeader(); !header)
        return failureOf(header);
    return rows;
}

Result<void> CsvRows::readHeader()
{
    const auto row = m_reader.next();
    if (!row)
        return failureOf(row);
    if (*row != CsvReader::Row::Record) {
        return failure(
            ErrorKind::InvalidInput, Text::tr("The first line of the file is not a line of column names."), m_reader.problem());
    }
    QStringList columns;
    for (const auto &field : m_reader.fields())
        columns << uniqueName(QString::fromStdString(field).trimmed(), columns);
    m_cells.setColumns(columns);
    return {};
}

Result<RowSource::Row> CsvRows::next()
{
    m_cells.clear();
    const auto row = m_reader.next();
    if (!row)
        return failureOf(row);
    if (*row == CsvReader::Row::End)
        return Row::End;
    if (*row == CsvReader::Row::Unreadable) {
        m_problem = m_reader.problem();
        return Row::Unreadable;
    }
    const auto fields = m_reader.fields();
    const auto width = static_cast<std::size_t>(columns().size());
    const bool tooLong = fields.size() > width
        && std::any_of(fields.begin() + static_cast<std::ptrdiff_t>(width), fields.end(),
            [](const std::string &field) { return !trimmed(field).empty(); });
    if (fields.size() >= width && !tooLong)
        return Row::Record;
    m_problem = Text::tr("%1 fields where the header has %2").arg(fields.size()).arg(width);
    return Row::Unreadable;
}

bool CsvRows::resumeAt(const RowPosition &position)
{
    if (!m_file->skipTo(position.byte))
        return false;
    m_reader.resumeAt(position.byte, position.line);
    return true;
}

double CsvRows::progress() const
{
    const auto size = m_file->fileSize();
    return size > 0 ? static_cast<double>(m_file->fileBytesRead()) / static_cast<double>(size) : 0;
}

} // namespace demarc::ingest
