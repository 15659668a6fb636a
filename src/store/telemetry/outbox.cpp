// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/outbox.h"

namespace demarc::telemetry {

namespace {

// One "Name: value" a line, as in a request.
std::string headerLines(const ForwardedRequest &request)
{
    std::string lines;
    for (const auto &[name, value] : request.headers)
        lines.append(name).append(": ").append(value).append("\n");
    return lines;
}

void readHeaders(std::string_view lines, ForwardedRequest &request)
{
    for (auto end = lines.find('\n'); end != std::string_view::npos; end = lines.find('\n')) {
        const auto line = lines.substr(0, end);
        if (const auto colon = line.find(": "); colon != std::string_view::npos)
            request.headers.emplace_back(line.substr(0, colon), line.substr(colon + 2));
        lines.remove_prefix(end + 1);
    }
}

} // namespace

Result<OutboxWriter> OutboxWriter::create(sqlite3 *database, const QString &path, TelemetryTables &tables)
{
    OutboxWriter writer;
    writer.m_tables = &tables;
    for (const auto &[statement, sql] :
        {std::pair {&writer.m_insert, "INSERT INTO outbox (path, headers, body) VALUES (?1, ?2, ?3)"},
            {&writer.m_remove, "DELETE FROM outbox WHERE id <= ?1 RETURNING length(body)"},
            {&writer.m_removeOldest, "DELETE FROM outbox WHERE id = (SELECT min(id) FROM outbox) RETURNING length(body)"}}) {
        auto prepared = Statement::prepare(database, path, sql);
        if (!prepared)
            return failureOf(prepared);
        *statement = std::move(*prepared);
    }
    return writer;
}

Result<void> OutboxWriter::put(const ForwardedRequest &request)
{
    const auto headers = headerLines(request);
    m_insert.bindText(1, request.path);
    m_insert.bindText(2, headers);
    m_insert.bindBlob(3, request.body);
    if (auto inserted = m_insert.run(); !inserted)
        return inserted;
    if (auto counted = addToNumber("outbox_bytes", std::ssize(request.body)); !counted)
        return counted;
    for (auto bytes = m_tables->number("outbox_bytes"); !bytes || *bytes > kMostOutboxBytes;
         bytes = m_tables->number("outbox_bytes")) {
        if (!bytes)
            return failureOf(bytes);
        if (auto removed = removeWith(m_removeOldest); !removed)
            return removed;
        if (auto counted = addToNumber("outbox_dropped", 1); !counted)
            return counted;
    }
    return {};
}

Result<void> OutboxWriter::removeUpTo(std::int64_t id)
{
    m_remove.bind(1, id);
    return removeWith(m_remove);
}

Result<void> OutboxWriter::removeWith(Statement &statement)
{
    std::int64_t bytes = 0;
    for (auto row = statement.step(); !row || *row; row = statement.step()) {
        if (!row)
            return failureOf(row);
        bytes += statement.integer(0);
    }
    return bytes == 0 ? Result<void>() : addToNumber("outbox_bytes", -bytes);
}

Result<void> OutboxWriter::addToNumber(const char *key, std::int64_t more)
{
    const auto before = m_tables->number(key);
    return before ? m_tables->setNumber(key, *before + more) : failureOf(before);
}

Result<std::optional<OutboxEntry>> nextInOutbox(sqlite3 *database, const QString &path, std::int64_t after)
{
    auto read =
        Statement::prepare(database, path, "SELECT id, path, headers, body FROM outbox WHERE id > ?1 ORDER BY id LIMIT 1");
    if (!read)
        return failureOf(read);
    read->bind(1, after);
    const auto row = read->step();
    if (!row)
        return failureOf(row);
    if (!*row)
        return std::nullopt;
    OutboxEntry entry {read->integer(0), {std::string(read->text(1)), {}, std::string(read->blob(3))}};
    readHeaders(read->text(2), entry.request);
    return entry;
}

Result<OutboxStatus> outboxStatus(sqlite3 *database, const QString &path)
{
    // Ids have no gaps, as only the oldest go; counting the rows would read up to two gigabytes.
    auto read = Statement::prepare(database, path,
        "SELECT coalesce((SELECT max(id) FROM outbox) - (SELECT min(id) FROM outbox) + 1, 0),"
        " (SELECT value FROM meta WHERE key = 'outbox_bytes'), (SELECT value FROM meta WHERE key = 'outbox_dropped')");
    if (!read)
        return failureOf(read);
    if (const auto row = read->step(); !row)
        return failureOf(row);
    return OutboxStatus {read->integer(0), read->integer(1), read->integer(2)};
}

} // namespace demarc::telemetry
