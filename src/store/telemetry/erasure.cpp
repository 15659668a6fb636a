// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/erasure.h"

#include <algorithm>
#include <iterator>

namespace demarc::telemetry {

namespace {

constexpr std::int64_t kErasedAtATime = 32'768;

std::string jsonOf(const std::set<std::int64_t> &ids)
{
    std::string list = "[";
    for (const auto id : ids)
        list.append(list.size() > 1 ? "," : "").append(std::to_string(id));
    return list + "]";
}

} // namespace

double Erasure::fraction() const
{
    const auto half = m_last > 0 ? std::min(1.0, static_cast<double>(m_next) / static_cast<double>(m_last)) : 0.0;
    return m_gathered ? 0.5 + half / 2 : half / 2;
}

Result<bool> Erasure::step(sqlite3 *database, const QString &path, TelemetryTables &tables)
{
    m_database = database;
    m_path = path;
    if (m_id == 0) {
        if (const auto found = find(); !found || !*found)
            return found;
    }
    const auto calls = tables.number("next_call");
    const auto spans = tables.number("next_span");
    if (!calls || !spans)
        return failureOf(calls ? spans : calls);
    m_last = std::max(*calls, *spans);
    m_until = m_next + kErasedAtATime;
    if (const auto done = m_gathered ? forget() : gather(); !done)
        return failureOf(done);
    m_next = m_until;
    if (m_next < m_last)
        return true;
    if (m_gathered)
        return forgetNames().map([] { return false; });
    m_gathered = true;
    m_next = 0;
    return true;
}

Result<bool> Erasure::find()
{
    auto find = Statement::prepare(m_database, m_path, "SELECT id FROM subjects WHERE name = ?1");
    if (!find)
        return failureOf(find);
    find->bindText(1, m_user);
    const auto found = find->step();
    if (found && *found)
        m_id = find->integer(0);
    return found;
}

Result<void> Erasure::gather()
{
    m_sessions.insert(m_id); // the same text may name a session
    return runAll({"SELECT DISTINCT session FROM calls WHERE id >= ?1 AND id < ?2 AND user = ?3 AND session IS NOT NULL",
                      "SELECT DISTINCT session FROM spans WHERE id >= ?1 AND id < ?2 AND user = ?3 AND session IS NOT NULL"},
        &m_sessions);
}

// Spans rarely repeat the user of their trace: a session goes also where nobody is named. Somebody else keeps theirs.
Result<void> Erasure::forget()
{
    const auto forgotten = runAll({"DELETE FROM contents WHERE span_key IN"
                                   " (SELECT span_key FROM calls WHERE id >= ?1 AND id < ?2 AND user = ?3)",
        "UPDATE calls SET session = NULL WHERE id >= ?1 AND id < ?2 AND session IN (SELECT value FROM json_each(?4))"
        " AND (user IS NULL OR user = ?3 OR session = ?3)",
        "UPDATE spans SET session = NULL WHERE id >= ?1 AND id < ?2 AND session IN (SELECT value FROM json_each(?4))"
        " AND (user IS NULL OR user = ?3 OR session = ?3)",
        "UPDATE calls SET user = NULL WHERE id >= ?1 AND id < ?2 AND user = ?3",
        "UPDATE spans SET user = NULL WHERE id >= ?1 AND id < ?2 AND user = ?3"});
    if (!forgotten)
        return forgotten;
    return runAll({"SELECT user FROM calls WHERE id >= ?1 AND id < ?2 AND user IN (SELECT value FROM json_each(?4))",
                      "SELECT user FROM spans WHERE id >= ?1 AND id < ?2 AND user IN (SELECT value FROM json_each(?4))",
                      "SELECT session FROM calls WHERE id >= ?1 AND id < ?2 AND session IN (SELECT value FROM json_each(?4))",
                      "SELECT session FROM spans WHERE id >= ?1 AND id < ?2 AND session IN (SELECT value FROM json_each(?4))"},
        &m_needed);
}

Result<void> Erasure::forgetNames()
{
    std::set<std::int64_t> names;
    std::set_difference(
        m_sessions.begin(), m_sessions.end(), m_needed.begin(), m_needed.end(), std::inserter(names, names.end()));
    m_sessions = std::move(names);
    return runAll({"DELETE FROM subjects WHERE id IN (SELECT value FROM json_each(?4))"});
}

Result<void> Erasure::runAll(std::initializer_list<const char *> statements, std::set<std::int64_t> *answers)
{
    const auto sessions = jsonOf(m_sessions);
    for (const auto *sql : statements) {
        auto statement = Statement::prepare(m_database, m_path, sql);
        if (!statement)
            return failureOf(statement);
        statement->bind(1, m_next);
        statement->bind(2, m_until);
        statement->bind(3, m_id);
        statement->bindText(4, sessions);
        for (auto row = statement->step(); !row || *row; row = statement->step()) {
            if (!row)
                return failureOf(row);
            if (answers)
                answers->insert(statement->integer(0));
        }
    }
    return {};
}

} // namespace demarc::telemetry
