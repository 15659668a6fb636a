// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/statement.h"

#include "store/sql/sqliteconnection.h"

#include <sqlite3.h>

namespace demarc::telemetry {

void Statement::Finalizer::operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }

Result<Statement> Statement::prepare(sqlite3 *database, const QString &path, std::string_view sql)
{
    sqlite3_stmt *raw = nullptr;
    const int prepared =
        sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &raw, nullptr);
    if (prepared != SQLITE_OK)
        return tl::unexpected(sql::sqliteError(database, path));
    Statement statement;
    statement.m_statement.reset(raw);
    statement.m_database = database;
    statement.m_path = path;
    return statement;
}

void Statement::bind(int index, std::int64_t value) { sqlite3_bind_int64(m_statement.get(), index, value); }

void Statement::bind(int index, double value) { sqlite3_bind_double(m_statement.get(), index, value); }

void Statement::bind(int index, const std::optional<std::int64_t> &value)
{
    if (value)
        bind(index, *value);
    else
        bindNull(index);
}

void Statement::bindText(int index, std::string_view value)
{
    sqlite3_bind_text64(m_statement.get(), index, value.data() ? value.data() : "", value.size(), SQLITE_STATIC, SQLITE_UTF8);
}

void Statement::bindTextOrNull(int index, std::string_view value)
{
    if (value.empty())
        bindNull(index);
    else
        bindText(index, value);
}

void Statement::bindBlob(int index, std::string_view bytes)
{
    sqlite3_bind_blob64(m_statement.get(), index, bytes.data() ? bytes.data() : "", bytes.size(), SQLITE_STATIC);
}

void Statement::bindNull(int index) { sqlite3_bind_null(m_statement.get(), index); }

Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        sqlite3_reset(m_statement.get());
        return false;
    }
    auto error = sql::sqliteError(m_database, m_path);
    sqlite3_reset(m_statement.get());
    return tl::unexpected(std::move(error));
}

Result<void> Statement::run()
{
    const auto stepped = step();
    if (!stepped)
        return failureOf(stepped);
    if (*stepped)
        reset();
    return {};
}

void Statement::reset() { sqlite3_reset(m_statement.get()); }

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_statement.get(), column); }

double Statement::real(int column) const { return sqlite3_column_double(m_statement.get(), column); }

std::optional<std::int64_t> Statement::optionalInteger(int column) const
{
    if (sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL)
        return {};
    return integer(column);
}

std::string_view Statement::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
}

std::string_view Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement.get(), column));
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
}

Result<void> execute(sqlite3 *database, const QString &path, const char *sql)
{
    if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected(sql::sqliteError(database, path));
    return {};
}

} // namespace demarc::telemetry
