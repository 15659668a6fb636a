// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sql/connection.h"

namespace demarc::sql {

namespace {

template <typename T>
T valueOf(const Values &values, std::size_t column)
{
    Q_ASSERT(column < values.size());
    if (column >= values.size())
        return {};
    if (const auto *value = std::get_if<T>(&values[column]))
        return *value;
    Q_ASSERT(std::holds_alternative<std::monostate>(values[column]));
    return {};
}

} // namespace

std::int64_t Row::integer(std::size_t column) const { return valueOf<std::int64_t>(m_values, column); }

double Row::real(std::size_t column) const { return valueOf<double>(m_values, column); }

QString Row::text(std::size_t column) const { return valueOf<QString>(m_values, column); }

QByteArray Row::blob(std::size_t column) const { return valueOf<QByteArray>(m_values, column); }

bool Row::isNull(std::size_t column) const { return std::holds_alternative<std::monostate>(m_values.at(column)); }

std::optional<std::int64_t> Row::optionalInteger(std::size_t column) const
{
    return isNull(column) ? std::nullopt : std::optional {integer(column)};
}

std::optional<QString> Row::optionalText(std::size_t column) const
{
    return isNull(column) ? std::nullopt : std::optional {text(column)};
}

Result<Transaction> Transaction::begin(Connection &connection, Mode mode)
{
    auto begun = mode == Mode::Write ? connection.beginWrite() : connection.beginRead();
    if (!begun)
        return failureOf(begun);
    return Transaction(connection);
}

Transaction::~Transaction()
{
    if (m_connection)
        m_connection->rollback();
}

Result<void> Transaction::commit()
{
    auto committed = m_connection->commit();
    if (committed)
        m_connection = nullptr;
    return committed;
}

} // namespace demarc::sql
