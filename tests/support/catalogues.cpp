// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catalogues.h"

#include <QTest>
#include <QUuid>

#include <libpq-fe.h>

namespace demarc::test {

namespace {

bool runOnServer(const QString &sql)
{
    auto *connection = PQconnectdb("dbname=postgres");
    auto *result = PQstatus(connection) == CONNECTION_OK ? PQexec(connection, sql.toUtf8().constData()) : nullptr;
    const bool done = result && PQresultStatus(result) == PGRES_COMMAND_OK;
    if (!done)
        qWarning("PostgreSQL: %s", PQerrorMessage(connection));
    PQclear(result);
    PQfinish(connection);
    return done;
}

} // namespace

void addEngineRows()
{
    QTest::addColumn<QString>("engine");
    QTest::newRow("SQLite") << QStringLiteral("sqlite");
    QTest::newRow("PostgreSQL") << QStringLiteral("postgresql");
}

FreshCatalogue::FreshCatalogue(const QString &engine)
{
    if (engine == u"sqlite") {
        m_where = m_folder.filePath(QStringLiteral("test.demarc"));
    } else if (!qEnvironmentVariableIsEmpty("PGHOST")) {
        m_database = QStringLiteral("demarc_test_") + QUuid::createUuid().toString(QUuid::Id128);
        if (runOnServer(QStringLiteral("CREATE DATABASE %1").arg(m_database)))
            m_where = QStringLiteral("postgresql:///%1").arg(m_database); // host, port and user come from the PG* variables
    }
}

FreshCatalogue::~FreshCatalogue()
{
    if (!m_database.isEmpty())
        runOnServer(QStringLiteral("DROP DATABASE IF EXISTS %1 WITH (FORCE)").arg(m_database));
}

} // namespace demarc::test
