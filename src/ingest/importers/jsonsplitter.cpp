// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importers/jsonsplitter.h"

#include <QCoreApplication>

#include <algorithm>

namespace demarc::ingest {

namespace {

constexpr qint64 kReadBytes = 256 * 1024;
constexpr std::size_t kMaxKeyBytes = 64; // longer ones are no page's

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::JsonSplitter)
};

bool isBlank(int c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

} // namespace

JsonSplitter::JsonSplitter(QIODevice &device, JsonSplitOptions options) : m_device(device), m_options(std::move(options)) { }

int JsonSplitter::peek()
{
    if (m_at == m_buffer.size()) {
        m_buffer.resize(kReadBytes);
        const auto got = m_device.read(m_buffer.data(), kReadBytes);
        m_failed = m_failed || got < 0;
        m_buffer.resize(std::max<qint64>(got, 0));
        m_at = 0;
        m_read += m_buffer.size();
        if (m_buffer.isEmpty())
            return -1;
    }
    return static_cast<unsigned char>(m_buffer[m_at]);
}

void JsonSplitter::advance()
{
    m_line += m_buffer[m_at] == '\n';
    ++m_at;
}

void JsonSplitter::keep(char c)
{
    if (m_text.size() < m_options.maxRowBytes) {
        m_text += c;
    } else {
        m_tooLong = true;
    }
}

// Blanks, and the commas between rows.
void JsonSplitter::skipBlanks()
{
    for (int c = peek(); isBlank(c) || c == ',' || c == 0x1e; c = peek()) // 0x1e: JSON text sequences, RFC 7464
        advance();
}

void JsonSplitter::skipLine()
{
    for (int c = peek(); c >= 0 && c != '\n'; c = peek())
        advance();
}

// What stands where a row should: up to the next row of a list, else to the end of the line.
void JsonSplitter::skipScalar()
{
    if (m_inside == Inside::Nothing)
        return skipLine();
    if (peek() == '"') {
        takeString(false);
        m_text.clear();
    } else {
        advance();
    }
    for (int c = peek(); c >= 0 && c != '\n' && c != ',' && c != ']' && c != '{'; c = peek())
        advance();
}

JsonSplitter::Found JsonSplitter::unreadable(const QString &problem)
{
    m_problem = problem;
    return Found::Unreadable;
}

// Stands at the opening quotation mark; takes the text with both. False: it does not end on its line, or at all.
bool JsonSplitter::takeString(bool isKeyLevel)
{
    if (isKeyLevel)
        m_key.clear();
    bool escaped = false;
    bool first = true;
    for (;;) {
        const int c = peek();
        if (c < 0 || c == '\n')
            return false;
        keep(static_cast<char>(c));
        advance();
        if (c == '"' && !escaped && !first)
            return true;
        if (isKeyLevel && !first && m_key.size() <= kMaxKeyBytes)
            m_key += static_cast<char>(c);
        escaped = !escaped && c == '\\';
        first = false;
    }
}

// Behind "[" of a member of the outermost object: whether it is the list that holds the rows.
bool JsonSplitter::isPageAhead()
{
    if (std::find(m_options.pageKeys.begin(), m_options.pageKeys.end(), m_key) == m_options.pageKeys.end())
        return false;
    while (isBlank(peek())) {
        keep(' ');
        advance();
    }
    return peek() == '{' || peek() == ']';
}

// Stands at "{"; takes the value that starts there. Not recursive: what is nested ten thousand times is one number here.
JsonSplitter::Scan JsonSplitter::scanValue()
{
    m_text.clear();
    m_key.clear();
    m_tooLong = false;
    std::int64_t depth = 0;
    for (;;) {
        const int c = peek();
        if (c < 0)
            return Scan::End;
        if (c == '"') {
            if (!takeString(depth == 1))
                return peek() < 0 ? Scan::End : Scan::Broken;
            continue;
        }
        if (c == '\n' && m_lines)
            return Scan::Broken;
        keep(static_cast<char>(c));
        advance();
        depth += c == '{' || c == '[' ? 1 : 0;
        depth -= c == '}' || c == ']' ? 1 : 0;
        if (depth <= 0)
            return Scan::Complete;
        if (c == '[' && depth == 2 && m_inside == Inside::Nothing && isPageAhead())
            return Scan::Page;
    }
}

// The rest of a page behind its list. False: there is none.
bool JsonSplitter::skipTail()
{
    for (m_text.clear(); m_tailDepth > 0;) {
        const int c = peek();
        if (c < 0)
            return false;
        if (c == '"') {
            if (!takeString(false))
                return false;
            m_text.clear();
            continue;
        }
        m_tailDepth += c == '{' || c == '[' ? 1 : 0;
        m_tailDepth -= c == '}' || c == ']' ? 1 : 0;
        advance();
    }
    m_inside = Inside::Nothing;
    return true;
}

JsonSplitter::Found JsonSplitter::endOfValue(Scan scan)
{
    if (scan == Scan::End)
        return unreadable(Text::tr("the file ends in the middle of this row"));
    if (scan == Scan::Broken) {
        skipLine();
        return unreadable(Text::tr("this line is not complete JSON"));
    }
    if (m_inside == Inside::Nothing && m_line == m_rowLine) {
        while (peek() == ' ' || peek() == '\t' || peek() == '\r')
            advance();
        m_lines = m_lines || peek() == '\n';
    }
    if (m_tooLong)
        return unreadable(Text::tr("a row of more than %L1 bytes").arg(m_options.maxRowBytes));
    return Found::Row;
}

Result<JsonSplitter::Found> JsonSplitter::next()
{
    for (;;) {
        if (m_inside == Inside::PageTail && !skipTail())
            m_inside = Inside::Nothing;
        skipBlanks();
        const int c = peek();
        m_rowLine = m_line;
        if (m_failed)
            return failure(ErrorKind::Storage, Text::tr("The file cannot be read on."), m_device.errorString());
        if (c < 0)
            return Found::End;
        if (c == '{') {
            const auto scan = scanValue();
            if (m_failed)
                return failure(ErrorKind::Storage, Text::tr("The file cannot be read on."), m_device.errorString());
            if (scan != Scan::Page)
                return endOfValue(scan);
            m_inside = Inside::Page;
            continue;
        }
        const bool isListStart = c == '[' && m_inside == Inside::Nothing;
        const bool isListEnd = c == ']' && m_inside != Inside::Nothing;
        if (!isListStart && !isListEnd) {
            skipScalar();
            return unreadable(Text::tr("this is not a JSON object"));
        }
        advance();
        m_tailDepth = 1;
        m_inside = isListStart ? Inside::List : m_inside == Inside::Page ? Inside::PageTail : Inside::Nothing;
    }
}

void JsonSplitter::resumeAt(std::int64_t position, std::int64_t line, Inside inside, bool lines)
{
    m_buffer.clear();
    m_at = 0;
    m_read = position;
    m_line = line;
    m_inside = inside;
    m_lines = lines;
    m_tailDepth = 1;
}

} // namespace demarc::ingest
