// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalogue/catalogue.h"

#include "store/catalogue/audit.h"
#include "store/catalogue/settings.h"
#include "store/sql/sqliteconnection.h"
#include "support/catalogues.h"
#include "support/testmain.h"

#include <QDir>
#include <QFileInfo>

using namespace demarc;

class TestCatalogue : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void bothEnginesHaveTheSameMigrations()
    {
        const auto sqlite = store::catalogueMigrations(sql::Engine::Sqlite);
        const auto postgres = store::catalogueMigrations(sql::Engine::Postgres);
        QVERIFY(!sqlite.empty());
        QCOMPARE(sqlite.size(), postgres.size());
        for (std::size_t i = 0; i < sqlite.size(); ++i) {
            QCOMPARE(sqlite[i].name, postgres[i].name);
            QCOMPARE(sqlite[i].number, static_cast<int>(i) + 1);
        }
    }

    void isMadeAndOpenedAgain_data() { demarc::test::addEngineRows(); }
    void isMadeAndOpenedAgain()
    {
        DEMARC_FETCH_CATALOGUE();
        {
            const auto made = store::openCatalogue(catalogue.where(), true);
            QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().cause));
            QCOMPARE(store::storedSchemaNumber(**made).value_or(-1), store::catalogueSchemaNumber());
            QCOMPARE(store::setSetting(**made, QStringLiteral("name"), QStringLiteral("Prüfstand"), 0).value_or(0), 1);
        }
        const auto again = store::openCatalogue(catalogue.where(), false);
        QVERIFY(again.has_value());
        QCOMPARE(store::setting(**again, QStringLiteral("name"))->value, QStringLiteral("Prüfstand"));
    }

    void isNotMadeWhereNoneWasAskedFor_data() { demarc::test::addEngineRows(); }
    void isNotMadeWhereNoneWasAskedFor()
    {
        DEMARC_FETCH_CATALOGUE();
        const auto opened = store::openCatalogue(catalogue.where(), false);
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().kind, ErrorKind::NotFound);
    }

    void refusesANewerSchemaUntouched()
    {
        const demarc::test::FreshCatalogue fresh(QStringLiteral("sqlite"));
        QVERIFY(store::openCatalogue(fresh.where(), true).has_value());
        {
            const auto connection = sql::SqliteConnection::open(fresh.where(), {.applicationId = store::kCatalogueApplicationId});
            QVERIFY((*connection)->script(u"PRAGMA user_version = 9999; PRAGMA journal_mode = DELETE"));
        }
        QFile file(fresh.where());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto before = file.readAll();
        const auto refused = store::openCatalogue(fresh.where(), true);
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().kind, ErrorKind::Storage);
        QVERIFY(refused.error().message.contains(QStringLiteral("newer Demarc")));
        file.seek(0);
        QCOMPARE(file.readAll(), before);
    }

    void migratesFromEveryEarlierSchemaAfterABackup_data()
    {
        QTest::addColumn<int>("from");
        for (int number = 1; number < store::catalogueSchemaNumber(); ++number)
            QTest::addRow("from %d", number) << number;
        if (store::catalogueSchemaNumber() == 1)
            QTest::newRow("only one schema yet") << 1;
    }
    void migratesFromEveryEarlierSchemaAfterABackup()
    {
        QFETCH(int, from);
        const demarc::test::FreshCatalogue fresh(QStringLiteral("sqlite"));
        {
            const auto old = sql::SqliteConnection::open(fresh.where(), {.applicationId = store::kCatalogueApplicationId});
            QVERIFY(store::migrate(**old, from).has_value());
            QVERIFY(store::setSetting(**old, QStringLiteral("name"), QStringLiteral("kept"), 0).has_value());
        }
        const auto opened = store::openCatalogue(fresh.where(), false);
        QVERIFY(opened.has_value());
        QCOMPARE(store::storedSchemaNumber(**opened).value_or(-1), store::catalogueSchemaNumber());
        QCOMPARE(store::setting(**opened, QStringLiteral("name"))->value, QStringLiteral("kept"));
        QCOMPARE(QFileInfo::exists(fresh.where() + QStringLiteral(".before-%1").arg(store::catalogueSchemaNumber())),
            from < store::catalogueSchemaNumber());
    }

    void keepsTheAuditTrailAppendOnly_data() { demarc::test::addEngineRows(); }
    void keepsTheAuditTrailAppendOnly()
    {
        DEMARC_FETCH_CATALOGUE();
        const auto opened = store::openCatalogue(catalogue.where(), true);
        auto &connection = **opened;
        store::AuditRecord record;
        record.at = instantOf(1'700'000'000'000'000);
        record.actorName = QStringLiteral("Ada");
        record.action = QStringLiteral("setting.set");
        record.entityKind = QStringLiteral("setting");
        record.entityId = QStringLiteral("name");
        record.after = QStringLiteral("\"x\"");
        QVERIFY(store::appendAudit(connection, record).has_value());
        QVERIFY(!connection.run(u"UPDATE audit SET actor_name = 'Eve'").has_value());
        QVERIFY(!connection.run(u"DELETE FROM audit").has_value());
        const auto trail = store::auditTrail(connection, 10, QStringLiteral("setting"), QStringLiteral("name"));
        QVERIFY(trail.has_value());
        QCOMPARE(trail->size(), std::size_t {1});
        QCOMPARE(trail->front().actorName, QStringLiteral("Ada"));
        QVERIFY(!trail->front().before.has_value());
        QCOMPARE(trail->front().after, std::optional {QStringLiteral("\"x\"")});
    }

    void refusesASettingThatChangedMeanwhile_data() { demarc::test::addEngineRows(); }
    void refusesASettingThatChangedMeanwhile()
    {
        DEMARC_FETCH_CATALOGUE();
        const auto opened = store::openCatalogue(catalogue.where(), true);
        auto &connection = **opened;
        const auto key = QStringLiteral("currency");
        QCOMPARE(store::setSetting(connection, key, QStringLiteral("USD"), 0).value_or(0), 1);
        QCOMPARE(store::setSetting(connection, key, QStringLiteral("EUR"), 1).value_or(0), 2);
        QCOMPARE(store::setSetting(connection, key, QStringLiteral("GBP"), 1).error().kind, ErrorKind::Conflict);
        QCOMPARE(store::setSetting(connection, key, QStringLiteral("GBP"), 0).error().kind, ErrorKind::Conflict);
        QCOMPARE(store::setting(connection, key)->value, QStringLiteral("EUR"));
    }
};

DEMARC_TEST_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
