// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/nametable.h"

namespace demarc::telemetry {

namespace {

constexpr std::size_t kMostKnown = 65'536; // users and sessions are without number

} // namespace

Result<NameTable> NameTable::create(sqlite3 *database, const QString &path, const char *table)
{
    NameTable names;
    const std::string of(table);
    auto insert = Statement::prepare(database, path, "INSERT INTO " + of + " (name) VALUES (?1) ON CONFLICT DO NOTHING");
    if (!insert)
        return failureOf(insert);
    auto find = Statement::prepare(database, path, "SELECT id FROM " + of + " WHERE name = ?1");
    if (!find)
        return failureOf(find);
    names.m_insert = std::move(*insert);
    names.m_find = std::move(*find);
    return names;
}

Result<std::int64_t> NameTable::idOf(std::string_view name)
{
    if (const auto known = m_known.find(name); known != m_known.end())
        return known->second;
    m_insert.bindText(1, name);
    m_find.bindText(1, name);
    if (const auto inserted = m_insert.run(); !inserted)
        return failureOf(inserted);
    if (const auto found = m_find.step(); !found)
        return failureOf(found);
    const auto id = m_find.integer(0);
    m_find.reset();
    if (m_known.size() >= kMostKnown)
        m_known.clear();
    m_known.emplace(name, id);
    return id;
}

Result<std::optional<std::int64_t>> NameTable::idOrNull(std::string_view name)
{
    if (name.empty())
        return std::nullopt;
    const auto id = idOf(name);
    if (!id)
        return failureOf(id);
    return *id;
}

} // namespace demarc::telemetry
