// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a catalogue: the small relational database of everything people typed, on SQLite or PostgreSQL.
//
// The schema is the list of numbered SQL files resources/schema/{sqlite,postgresql}/catalogue/NNNN-name.sql, the same
// numbers on both engines. An older catalogue is migrated (a file after a backup beside it); a newer one is refused
// untouched.
#pragma once

#include "store/sql/connection.h"

#include <QStringList>

#include <memory>

namespace demarc::store {

// "DMRC"; stamped on every catalogue file.
inline constexpr std::int32_t kCatalogueApplicationId = 0x444D5243;

struct Migration {
    int number = 0;
    QString name; // "0002-ownership"
    QString sql;
};

// The migrations of an engine by rising number.
std::vector<Migration> catalogueMigrations(sql::Engine engine);

// The number of the newest migration this program knows.
int catalogueSchemaNumber();

// True for postgresql:// and postgres:// URIs.
bool isPostgresUri(const QString &where);

// Opens the catalogue at `where` (a file path or postgresql:// URI) and migrates it. With `create`, makes what is
// missing. Errors: NotFound, Storage (foreign, newer, damaged, read-only), Unavailable.
Result<std::unique_ptr<sql::Connection>> openCatalogue(const QString &where, bool create);

// The schema number stored in an open catalogue; 0 for an empty one.
Result<int> storedSchemaNumber(sql::Connection &connection);

// Applies what is missing up to `target` (tests stop earlier; default: all), each in a transaction of its own.
Result<void> migrate(sql::Connection &connection, int target = catalogueSchemaNumber());

// What is damaged in an open catalogue, a sentence each; empty: it is sound. PostgreSQL checks its pages by itself.
Result<QStringList> checkCatalogue(sql::Connection &connection);

} // namespace demarc::store
