// SPDX-License-Identifier: GPL-3.0-or-later
// A prepared statement for the path every call takes: values are bound without copies and columns are read in
// place, so text and bytes given to bind() must live until the next reset(), and what a column returns until
// the next step().
#pragma once

#include "base/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace demarc::telemetry {

class Statement {
public:
    Statement() = default;
    // `path` is named in errors. Errors: Storage or Internal, as sqliteError() sees it.
    static Result<Statement> prepare(sqlite3 *database, const QString &path, std::string_view sql);

    // Indexes of parameters count from 1.
    void bind(int index, std::int64_t value);
    void bind(int index, double value);
    void bind(int index, const std::optional<std::int64_t> &value);
    void bindText(int index, std::string_view value);
    void bindTextOrNull(int index, std::string_view value); // null where empty
    void bindBlob(int index, std::string_view bytes);
    void bindNull(int index);

    // True: a row is there. False: done, and reset. An error resets it too.
    Result<bool> step();
    // Runs a statement that returns no rows.
    Result<void> run();
    void reset();

    // Columns count from 0; null reads as 0 or empty.
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::optional<std::int64_t> optionalInteger(int column) const;
    std::string_view text(int column) const;
    std::string_view blob(int column) const;

private:
    struct Finalizer {
        void operator()(sqlite3_stmt *statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
    sqlite3 *m_database = nullptr;
    QString m_path;
};

// Runs one statement without parameters or rows.
Result<void> execute(sqlite3 *database, const QString &path, const char *sql);

} // namespace demarc::telemetry
