// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sql/connection.h"

#include "store/sql/postgresconnection.h"
#include "store/sql/sqliteconnection.h"
#include "support/catalogues.h"
#include "support/testmain.h"

using namespace demarc;

// What both engines must do alike; run against each.
class TestConnection : public demarc::test::Test {
    Q_OBJECT

    static std::unique_ptr<sql::Connection> open(const QString &engine, const QString &where)
    {
        if (engine == u"sqlite") {
            auto connection = sql::SqliteConnection::open(where, {.applicationId = 1});
            return connection ? std::move(*connection) : nullptr;
        }
        auto connection = sql::PostgresConnection::open(where);
        return connection ? std::move(*connection) : nullptr;
    }

private Q_SLOTS:
    void keepsEveryTypeOfValue_data() { demarc::test::addEngineRows(); }
    void keepsEveryTypeOfValue()
    {
        DEMARC_FETCH_CATALOGUE();
        const auto connection = open(engine, catalogue.where());
        QVERIFY(connection);
        QVERIFY(connection->script(engine == u"sqlite" ? u"CREATE TABLE t (i BIGINT, d DOUBLE PRECISION, s TEXT, b BLOB)"
                                                       : u"CREATE TABLE t (i BIGINT, d DOUBLE PRECISION, s TEXT, b BYTEA)"));
        const QByteArray bytes("\0\xff'\\x", 5);
        const QString text = QStringLiteral("Prüfung ' \" \\ 検査 🙂");
        constexpr std::int64_t big = std::numeric_limits<std::int64_t>::min();
        QCOMPARE(connection->run(u"INSERT INTO t (i, d, s, b) VALUES ($1, $2, $3, $4)", {big, 0.1, text, bytes}).value_or(0), 1);
        QCOMPARE(
            connection->run(u"INSERT INTO t (i, d, s, b) VALUES ($1, $2, $3, $4)", {{}, {}, QString(), QByteArray()}).value_or(0),
            1);
        const auto rows = connection->query(u"SELECT i, d, s, b FROM t ORDER BY i NULLS LAST");
        QVERIFY(rows.has_value());
        QCOMPARE(rows->size(), std::size_t {2});
        QCOMPARE(rows->at(0).integer(0), big);
        QCOMPARE(rows->at(0).real(1), 0.1);
        QCOMPARE(rows->at(0).text(2), text);
        QCOMPARE(rows->at(0).blob(3), bytes);
        QVERIFY(rows->at(1).isNull(0));
        QVERIFY(rows->at(1).isNull(1));
        QVERIFY(!rows->at(1).isNull(2)); // empty text is text
        QVERIFY(!rows->at(1).isNull(3));
    }

    void rollsBackWhatIsNotCommitted_data() { demarc::test::addEngineRows(); }
    void rollsBackWhatIsNotCommitted()
    {
        DEMARC_FETCH_CATALOGUE();
        const auto connection = open(engine, catalogue.where());
        QVERIFY(connection->script(u"CREATE TABLE t (i BIGINT)"));
        {
            const auto transaction = sql::Transaction::begin(*connection, sql::Transaction::Mode::Write);
            QVERIFY(transaction.has_value());
            QVERIFY(connection->run(u"INSERT INTO t VALUES (1)").has_value());
        }
        QCOMPARE(connection->query(u"SELECT count(*) FROM t")->front().integer(0), 0);
        {
            auto transaction = sql::Transaction::begin(*connection, sql::Transaction::Mode::Write);
            QVERIFY(connection->run(u"INSERT INTO t VALUES (1)").has_value());
            QVERIFY(transaction->commit().has_value());
        }
        QCOMPARE(connection->query(u"SELECT count(*) FROM t")->front().integer(0), 1);
    }

    void tellsSortsOfFailureApart_data() { demarc::test::addEngineRows(); }
    void tellsSortsOfFailureApart()
    {
        DEMARC_FETCH_CATALOGUE();
        const auto connection = open(engine, catalogue.where());
        QVERIFY(connection->script(u"CREATE TABLE t (i BIGINT PRIMARY KEY)"));
        QVERIFY(connection->run(u"INSERT INTO t VALUES (1)").has_value());
        const auto twice = connection->run(u"INSERT INTO t VALUES (1)");
        QCOMPARE(twice.error().kind, ErrorKind::Conflict);
        QVERIFY(!twice.error().message.isEmpty());
        QCOMPARE(connection->query(u"SELECT nonsense FROM t").error().kind, ErrorKind::Internal);
    }

    void refusesWritesInAReadTransaction_data() { demarc::test::addEngineRows(); }
    void refusesWritesInAReadTransaction()
    {
        DEMARC_FETCH_CATALOGUE();
        if (engine == u"sqlite")
            QSKIP("SQLite has no read-only transactions; the catalogue's reads go through queries that only select");
        const auto connection = open(engine, catalogue.where());
        QVERIFY(connection->script(u"CREATE TABLE t (i BIGINT)"));
        const auto transaction = sql::Transaction::begin(*connection, sql::Transaction::Mode::Read);
        QVERIFY(!connection->run(u"INSERT INTO t VALUES (1)").has_value());
    }

    void saysWhenAServerCannotBeReached()
    {
        const auto connection = sql::PostgresConnection::open(QStringLiteral("postgresql://someone:secret@127.0.0.1:1/none"));
        QVERIFY(!connection.has_value());
        QCOMPARE(connection.error().kind, ErrorKind::Unavailable);
        QVERIFY(!connection.error().message.contains(QStringLiteral("secret")));
        QVERIFY(!connection.error().cause.contains(QStringLiteral("secret")));
    }

    void refusesFilesOfOtherProgramsUntouched()
    {
        const demarc::test::FreshCatalogue fresh(QStringLiteral("sqlite"));
        {
            const auto other = sql::SqliteConnection::open(fresh.where(), {.applicationId = 77});
            QVERIFY((*other)->script(u"CREATE TABLE theirs (i BIGINT)"));
        }
        QFile file(fresh.where());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto before = file.readAll();
        const auto refused = sql::SqliteConnection::open(fresh.where(), {.applicationId = 1});
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().kind, ErrorKind::Storage);
        file.seek(0);
        QCOMPARE(file.readAll(), before);
    }

    void refusesWhatIsNoDatabase()
    {
        const demarc::test::FreshCatalogue fresh(QStringLiteral("sqlite"));
        QFile file(fresh.where());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'x'));
        file.close();
        const auto refused = sql::SqliteConnection::open(fresh.where(), {.applicationId = 1});
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().kind, ErrorKind::Storage);
        QVERIFY(refused.error().message.contains(QStringLiteral("not a Demarc database")));
    }
};

DEMARC_TEST_MAIN(TestConnection)
#include "tst_connection.moc"
