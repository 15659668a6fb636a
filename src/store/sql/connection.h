// SPDX-License-Identifier: GPL-3.0-or-later
// One connection to a catalogue, SQLite or PostgreSQL, with the same SQL on both.
//
// Statements use numbered parameters ($1, $2, …), which both engines understand; values are always bound, never
// pasted into the text. Results are read whole: the catalogue is small. A connection belongs to one thread.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <variant>
#include <vector>

namespace demarc::sql {

enum class Engine { Sqlite, Postgres };

using Value = std::variant<std::monostate, std::int64_t, double, QString, QByteArray>; // monostate is NULL
using Values = std::vector<Value>;

// A value that may be NULL, from an optional.
template <typename T>
Value nullable(const std::optional<T> &value)
{
    return value ? Value {*value} : Value {};
}

// One row of a result. Reading a column as another type than it has is a broken promise of our own SQL: it gives the
// type's empty value (0, 0.0, empty text) and asserts in debug builds. NULL reads as the empty value.
class Row {
public:
    explicit Row(Values values) : m_values(std::move(values)) { }
    std::int64_t integer(std::size_t column) const;
    double real(std::size_t column) const;
    QString text(std::size_t column) const;
    QByteArray blob(std::size_t column) const;
    bool isNull(std::size_t column) const;
    std::optional<std::int64_t> optionalInteger(std::size_t column) const;
    std::optional<QString> optionalText(std::size_t column) const;
    std::size_t size() const { return m_values.size(); }

private:
    Values m_values;
};

using Rows = std::vector<Row>;

class Connection {
public:
    virtual ~Connection() = default;
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    virtual Engine engine() const = 0;

    // Runs one statement and returns its rows (empty for one that returns none).
    // Errors: Conflict for a violated constraint, Unavailable for a lock or a lost connection that may be retried,
    // Storage for a full, read-only, corrupt or foreign database, Internal for SQL that is wrong.
    virtual Result<Rows> query(QStringView sql, const Values &values = {}) = 0;

    // Runs one statement and returns how many rows it changed.
    virtual Result<std::int64_t> run(QStringView sql, const Values &values = {}) = 0;

    // Runs several statements without parameters, as in a migration.
    virtual Result<void> script(QStringView sql) = 0;

    // Begins a transaction that may write (SQLite: BEGIN IMMEDIATE; PostgreSQL: SERIALIZABLE).
    virtual Result<void> beginWrite() = 0;
    // Begins a transaction that sees one state and writes nothing.
    virtual Result<void> beginRead() = 0;
    virtual Result<void> commit() = 0;
    virtual void rollback() = 0;

    // Makes a statement that is running on the connection's thread fail with Cancelled. From any thread.
    virtual void interrupt() = 0;

protected:
    Connection() = default;
};

// Rolls back unless committed.
class Transaction {
public:
    enum class Mode { Read, Write };
    static Result<Transaction> begin(Connection &connection, Mode mode);
    Transaction(Transaction &&other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) { }
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();
    Result<void> commit();

private:
    explicit Transaction(Connection &connection) : m_connection(&connection) { }
    Connection *m_connection;
};

} // namespace demarc::sql
