// SPDX-License-Identifier: GPL-3.0-or-later
// Fresh catalogues for tests, one per engine, so that every catalogue test runs on SQLite and PostgreSQL.
#pragma once

#include "base/result.h"

#include <QString>
#include <QTemporaryDir>

namespace demarc::test {

// Adds the column "engine" and a row per engine. PostgreSQL needs a server named by PGHOST (./check starts one); where
// there is none its row skips, saying so.
void addEngineRows();

// Where a fresh, empty catalogue of the fetched engine is to be made: a file in `folder`, or the URI of a new database of
// its own on the server. Empty: this engine is not available and the test was skipped with QSKIP's reason printed.
class FreshCatalogue {
public:
    explicit FreshCatalogue(const QString &engine);
    ~FreshCatalogue();
    FreshCatalogue(const FreshCatalogue &) = delete;
    FreshCatalogue &operator=(const FreshCatalogue &) = delete;
    bool isAvailable() const { return !m_where.isEmpty(); }
    const QString &where() const { return m_where; }
    QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    QString m_where;
    QString m_database;
};

} // namespace demarc::test

// At the top of a test function with engine rows: declares `catalogue` and skips where there is no server.
#define DEMARC_FETCH_CATALOGUE()                                                                                                 \
    QFETCH(QString, engine);                                                                                                     \
    const demarc::test::FreshCatalogue catalogue(engine);                                                                        \
    if (!catalogue.isAvailable())                                                                                                \
    QSKIP("no PostgreSQL server: PGHOST is not set; ./check starts one with pg_virtualenv")
