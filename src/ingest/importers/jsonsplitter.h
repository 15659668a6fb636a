// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the rows in JSON of any size without reading it whole: JSONL, a list, pages that hold a list ({"data": […]}), and
// any number of these one after the other. A row is a JSON object; its text is handed out as it stands.
//
// Only brackets and quotation marks are looked at here, without recursion; whoever parses the row decides about depth.
#pragma once

#include "base/result.h"

#include <QIODevice>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace demarc::ingest {

struct JsonSplitOptions {
    std::vector<std::string> pageKeys; // of an object: the members whose list holds the rows
    std::size_t maxRowBytes = 16 * 1024 * 1024;
};

class JsonSplitter {
public:
    enum class Found { Row, Unreadable, End };

    // What lies around the rows.
    enum class Inside : char { Nothing = 'n', List = 'l', Page = 'p', PageTail = 't' };

    // `device` is open for reading and outlives the splitter.
    explicit JsonSplitter(QIODevice &device, JsonSplitOptions options = {});

    // Errors: Storage, when the file cannot be read on.
    Result<Found> next();
    std::string_view text() const { return m_text; }
    std::string &mutableText() { return m_text; }
    std::int64_t line() const { return m_rowLine; }
    const QString &problem() const { return m_problem; }

    // Where the next row is looked for.
    std::int64_t position() const { return m_read - (m_buffer.size() - m_at); }
    std::int64_t nextLine() const { return m_line; }
    Inside inside() const { return m_inside; }
    bool isLines() const { return m_lines; }
    // The device stands at that byte: goes on there.
    void resumeAt(std::int64_t position, std::int64_t line, Inside inside, bool lines);

private:
    enum class Scan { Complete, Page, Broken, End };

    int peek(); // the next byte; -1 at the end
    void advance();
    void skipBlanks();
    Scan scanValue();
    bool takeString(bool isKeyLevel);
    bool isPageAhead();
    bool skipTail();
    Found unreadable(const QString &problem);
    void skipLine();
    void skipScalar();
    void keep(char c);
    Found endOfValue(Scan scan);

    QIODevice &m_device;
    JsonSplitOptions m_options;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    std::int64_t m_read = 0;
    std::int64_t m_line = 1;
    std::int64_t m_rowLine = 1;
    std::string m_text;
    std::string m_key; // the last text at the first level of the value being read
    bool m_tooLong = false;
    bool m_lines = false; // rows end where their line does
    bool m_failed = false;
    int m_tailDepth = 0; // brackets still open around a page's list
    Inside m_inside = Inside::Nothing;
    QString m_problem;
};

} // namespace demarc::ingest
