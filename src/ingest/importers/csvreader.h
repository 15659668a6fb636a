// SPDX-License-Identifier: GPL-3.0-or-later
// Reads CSV record by record, whatever its size: RFC 4180 with LF or CRLF, quoted fields over several lines, a UTF-8
// byte order mark, and comma, semicolon or tab between fields. Blank lines are skipped.
#pragma once

#include "base/result.h"

#include <QIODevice>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace demarc::ingest {

struct CsvOptions {
    std::optional<char> separator; // empty: guessed from the first line
    std::size_t maxFieldBytes = 1024 * 1024;
    std::size_t maxFields = 4096;
};

class CsvReader {
public:
    enum class Row {
        Record,
        Unreadable, // see problem(); reading goes on at the next line
        End,
    };

    // `device` is open for reading and outlives the reader.
    explicit CsvReader(QIODevice &device, CsvOptions options = {});

    // Errors: Storage, when the file cannot be read on.
    Result<Row> next();

    std::span<const std::string> fields() const { return {m_fields.data(), m_count}; }
    std::int64_t line() const { return m_recordLine; } // where the record starts; 1 is the first
    const QString &problem() const { return m_problem; }
    // Where the next record starts, for seekTo(): the byte, and its line.
    std::int64_t position() const { return m_bytesRead - (m_buffer.size() - m_at); }
    std::int64_t nextLine() const { return m_line; }
    // The device stands at that byte: reading goes on there. After the first next().
    void resumeAt(std::int64_t position, std::int64_t line);
    char separator() const { return m_options.separator.value_or(','); } // known after the first next()

private:
    enum class State { FieldStart, Plain, Quoted, QuoteInQuoted, Skipping };

    bool fill();
    void begin();
    void guessSeparator();
    void startRecord();
    void endField();
    bool put(char c);
    Row endRecord();
    void giveUp(const QString &problem);
    bool step(char c);

    QIODevice &m_device;
    CsvOptions m_options;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    std::int64_t m_bytesRead = 0;
    std::int64_t m_line = 1;
    std::int64_t m_recordLine = 1;
    std::vector<std::string> m_fields; // the first m_count are the record's; the rest is memory kept for the next
    std::size_t m_count = 0;
    State m_state = State::FieldStart;
    QString m_problem;
    bool m_begun = false;
    bool m_failed = false;
};

} // namespace demarc::ingest
