// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importers/jsonrows.h"

#include "ingest/otlp/surrogates.h"

#include <QCryptographicHash>

namespace demarc::ingest {

JsonRows::JsonRows(std::unique_ptr<TextFile> file, JsonRowOptions options)
    : m_file(std::move(file)), m_options(std::move(options)), m_splitter(*m_file, m_options.split), m_row(&m_outer)
{
}

std::optional<std::size_t> JsonRows::bind(std::string_view path)
{
    m_bindings.push_back({pathParts(path), {}});
    return m_bindings.size() - 1;
}

bool JsonRows::parse()
{
    const JsonLimits limits {.maxBytes = m_options.split.maxRowBytes, .maxDepth = kMaxDepth, .maxValues = kMaxValues};
    auto json = parseExactJson(m_splitter.text(), limits);
    if (!json && replaceLoneSurrogates(m_splitter.mutableText()))
        json = parseExactJson(m_splitter.text(), limits);
    if (!json) {
        m_problem = json.error().message;
        return false;
    }
    m_outer = std::move(*json);
    m_row = &m_outer;
    for (const auto &name : m_options.nested) {
        const auto list = m_outer.find(name);
        if (list == m_outer.end() || !list->is_array())
            continue;
        for (const auto &item : *list) {
            if (item.is_object())
                m_waiting.push_back(&item);
        }
    }
    return true;
}

Result<RowSource::Row> JsonRows::next()
{
    if (!m_waiting.empty()) {
        m_row = m_waiting.front();
        m_waiting.pop_front();
        return Row::Record;
    }
    const auto found = m_splitter.next();
    if (!found)
        return failureOf(found);
    if (*found == JsonSplitter::Found::End)
        return Row::End;
    if (*found == JsonSplitter::Found::Unreadable) {
        m_problem = m_splitter.problem();
        return Row::Unreadable;
    }
    return !m_options.parse || parse() ? Row::Record : Row::Unreadable;
}

std::string_view JsonRows::cell(std::size_t handle)
{
    auto &binding = m_bindings[handle];
    binding.text = jsonCell(*m_row, binding.parts);
    std::string_view text = binding.text;
    const auto begin = text.find_first_not_of(" \t\r\n");
    return begin == std::string_view::npos ? std::string_view {}
                                           : text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

QByteArray JsonRows::digest() const
{
    if (m_row == &m_outer) {
        const auto text = m_splitter.text();
        return QCryptographicHash::hash(
            QByteArrayView(text.data(), static_cast<qsizetype>(text.size())), QCryptographicHash::Sha256);
    }
    const auto text = canonicalJson(*m_row);
    return QCryptographicHash::hash(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())), QCryptographicHash::Sha256);
}

RowPosition JsonRows::position() const
{
    std::string inside {static_cast<char>(m_splitter.inside()), m_splitter.isLines() ? '1' : '0'};
    return {m_splitter.position(), m_splitter.nextLine(), std::move(inside)};
}

bool JsonRows::resumeAt(const RowPosition &position)
{
    if (position.inside.size() != 2 || !m_file->skipTo(position.byte))
        return false;
    m_splitter.resumeAt(
        position.byte, position.line, static_cast<JsonSplitter::Inside>(position.inside[0]), position.inside[1] == '1');
    return true;
}

double JsonRows::progress() const
{
    const auto size = m_file->fileSize();
    return size > 0 ? static_cast<double>(m_file->fileBytesRead()) / static_cast<double>(size) : 0;
}

} // namespace demarc::ingest
