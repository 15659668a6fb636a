// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL of one area, activity or role: the same five things for each, used by ownership.cpp only.
#pragma once

#include "domain/ownership/matrix.h"
#include "store/sql/connection.h"

namespace demarc::store::ownershiprows {

QStringView selectAll(const Area *);
QStringView selectAll(const Activity *);
QStringView selectAll(const Role *);

Area rowOf(const sql::Row &row, const Area *);
Activity rowOf(const sql::Row &row, const Activity *);
Role rowOf(const sql::Row &row, const Role *);

Result<std::int64_t> insert(sql::Connection &connection, const Area &area);
Result<std::int64_t> insert(sql::Connection &connection, const Activity &activity);
Result<std::int64_t> insert(sql::Connection &connection, const Role &role);

Result<std::int64_t> update(sql::Connection &connection, const Area &area);
Result<std::int64_t> update(sql::Connection &connection, const Activity &activity);
Result<std::int64_t> update(sql::Connection &connection, const Role &role);

// With the (empty) cells of a row or column.
Result<std::int64_t> remove(sql::Connection &connection, const Area &area);
Result<std::int64_t> remove(sql::Connection &connection, const Activity &activity);
Result<std::int64_t> remove(sql::Connection &connection, const Role &role);

} // namespace demarc::store::ownershiprows
