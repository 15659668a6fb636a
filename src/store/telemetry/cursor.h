// SPDX-License-Identifier: GPL-3.0-or-later
// Walking through the rows of a query, until done or told to stop.
#pragma once

#include "domain/telemetry/call.h"
#include "store/telemetry/statement.h"

#include <atomic>
#include <initializer_list>
#include <vector>

namespace demarc::telemetry {

// The error of a query that was told to stop: Cancelled.
tl::unexpected<Error> stopped();

// Calls `onRow` with each row of `sql`, its parameters ?1, ?2, … bound to `values`. Where `onRow` returns a bool, false
// ends the walk. Errors: Cancelled once `stop` is set; as the statement says.
template <typename OnRow>
Result<void> forEachRow(sqlite3 *database, const QString &path, const std::atomic<bool> &stop, std::string_view sql,
    std::initializer_list<std::int64_t> values, OnRow &&onRow)
{
    auto statement = Statement::prepare(database, path, sql);
    if (!statement)
        return failureOf(statement);
    int index = 0;
    for (const auto value : values)
        statement->bind(++index, value);
    for (;;) {
        if (stop.load(std::memory_order_relaxed))
            return stopped();
        const auto row = statement->step();
        if (!row)
            return failureOf(row);
        if (!*row)
            return {};
        if constexpr (std::is_same_v<std::invoke_result_t<OnRow, const Statement &>, bool>) {
            if (!onRow(*statement))
                return {};
        } else {
            onRow(*statement);
        }
    }
}

// Reads the scores of one call after another.
class ScoreReader {
public:
    static Result<ScoreReader> create(sqlite3 *database, const QString &path);
    // Appends to the scores of `call`, and the ids of their names to `qualities`.
    Result<void> read(std::int64_t id, Call &call, std::vector<std::int64_t> &qualities);

private:
    Statement m_statement;
};

} // namespace demarc::telemetry
