// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importers/csvreader.h"

#include <QCoreApplication>

#include <array>

namespace demarc::ingest {

namespace {

constexpr qint64 kReadBytes = 256 * 1024;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::CsvReader)
};

} // namespace

CsvReader::CsvReader(QIODevice &device, CsvOptions options) : m_device(device), m_options(options) { }

// False: no more bytes.
bool CsvReader::fill()
{
    m_buffer.resize(kReadBytes);
    const auto got = m_device.read(m_buffer.data(), kReadBytes);
    m_failed = got < 0 && !m_device.atEnd();
    m_buffer.resize(std::max<qint64>(got, 0));
    m_at = 0;
    m_bytesRead += m_buffer.size();
    return !m_buffer.isEmpty();
}

void CsvReader::begin()
{
    m_begun = true;
    fill();
    if (m_buffer.startsWith("\xef\xbb\xbf"))
        m_at = 3;
    if (!m_options.separator)
        guessSeparator();
}

void CsvReader::resumeAt(std::int64_t position, std::int64_t line)
{
    m_buffer.clear();
    m_at = 0;
    m_bytesRead = position;
    m_line = line;
}

// The separator that occurs most often outside quotes in the first line; a comma if none does.
void CsvReader::guessSeparator()
{
    constexpr std::array candidates {',', ';', '\t'};
    std::array<int, candidates.size()> counts {};
    bool quoted = false;
    for (auto at = m_at; at < m_buffer.size() && (quoted || m_buffer[at] != '\n'); ++at) {
        const char c = m_buffer[at];
        quoted = quoted != (c == '"');
        for (std::size_t i = 0; i < candidates.size() && !quoted; ++i)
            counts[i] += c == candidates[i];
    }
    const auto best = std::max_element(counts.begin(), counts.end()) - counts.begin();
    m_options.separator = candidates[static_cast<std::size_t>(best)];
}

void CsvReader::startRecord()
{
    m_count = 0;
    m_problem.clear();
    m_recordLine = m_line;
    m_state = State::FieldStart;
}

void CsvReader::giveUp(const QString &problem)
{
    if (m_problem.isEmpty())
        m_problem = problem;
    m_state = State::Skipping;
}

// Makes room for the next field, which is empty.
void CsvReader::endField()
{
    if (m_count >= m_options.maxFields)
        return giveUp(Text::tr("more than %L1 fields").arg(m_options.maxFields));
    if (m_count == m_fields.size())
        m_fields.emplace_back();
    m_fields[m_count++].clear();
}

bool CsvReader::put(char c)
{
    auto &field = m_fields[m_count - 1];
    if (field.size() >= m_options.maxFieldBytes) {
        giveUp(Text::tr("a field of more than %L1 bytes (a quotation mark may be missing)").arg(m_options.maxFieldBytes));
        return false;
    }
    field += c;
    return true;
}

CsvReader::Row CsvReader::endRecord()
{
    if (!m_problem.isEmpty())
        return Row::Unreadable;
    if (m_count > 0 && m_fields[m_count - 1].ends_with('\r') && m_state == State::Plain)
        m_fields[m_count - 1].pop_back();
    return Row::Record;
}

// Takes one character that does not end the record. False: it does.
bool CsvReader::step(char c)
{
    const char separator = *m_options.separator;
    switch (m_state) {
    case State::FieldStart:
        if (c == '"') {
            m_state = State::Quoted;
            return true;
        }
        m_state = State::Plain;
        [[fallthrough]];
    case State::Plain:
        if (c == '\n')
            return false;
        if (c == separator) {
            m_state = State::FieldStart;
            endField();
        } else {
            put(c);
        }
        return true;
    case State::Quoted:
        if (c == '"')
            m_state = State::QuoteInQuoted;
        else
            put(c);
        return true;
    case State::QuoteInQuoted:
        if (c == '\n')
            return false;
        if (c == '"') {
            m_state = State::Quoted;
            put(c);
        } else if (c == separator) {
            m_state = State::FieldStart;
            endField();
        } else if (c != '\r') {
            giveUp(Text::tr("text after a closing quotation mark"));
        }
        return true;
    case State::Skipping:
        return c != '\n';
    }
    return true;
}

Result<CsvReader::Row> CsvReader::next()
{
    if (!m_begun)
        begin();
    startRecord();
    bool any = false;
    for (;;) {
        if (m_at == m_buffer.size() && !fill())
            break;
        const char c = m_buffer[m_at++];
        if (!any && (c == '\n' || c == '\r')) { // a blank line
            m_line += c == '\n';
            m_recordLine = m_line;
            continue;
        }
        if (!any)
            endField();
        any = true;
        m_line += c == '\n';
        if (!step(c))
            return endRecord();
    }
    if (m_failed)
        return failure(ErrorKind::Storage, Text::tr("The file cannot be read on."), m_device.errorString());
    if (!any)
        return Row::End;
    if (m_state == State::Quoted)
        giveUp(Text::tr("a quotation mark that is never closed"));
    return endRecord();
}

} // namespace demarc::ingest
