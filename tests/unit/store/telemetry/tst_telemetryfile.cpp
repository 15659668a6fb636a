// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/statement.h"
#include "store/telemetry/telemetryfile.h"
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

using namespace demarc;
using namespace demarc::telemetry;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

} // namespace

class TestTelemetryFile : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Test::init();
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("w.demarc-calls"));
    }

    void createsAndOpensAgain()
    {
        QVERIFY(openTelemetryFile(m_path, Access::Write).has_value());
        QVERIFY(openTelemetryFile(m_path, Access::Write).has_value());
        QVERIFY(openTelemetryFile(m_path, Access::Read).has_value());
        QVERIFY(currentSchema() >= 1);
    }

    void readingCreatesNothing()
    {
        const auto opened = openTelemetryFile(m_path, Access::Read);
        QVERIFY(!opened && opened.error().kind == ErrorKind::NotFound);
        QVERIFY(!QFile::exists(m_path));
    }

    void refusesANewerSchemaUntouched()
    {
        {
            const auto database = openTelemetryFile(m_path, Access::Write);
            QVERIFY(execute(database->get(), m_path, "PRAGMA user_version = 9999").has_value());
        }
        const auto before = contentOf(m_path);
        const auto opened = openTelemetryFile(m_path, Access::Write);
        QVERIFY(!opened && opened.error().kind == ErrorKind::Storage);
        QVERIFY(opened.error().message.contains(QStringLiteral("newer Demarc")));
        QCOMPARE(contentOf(m_path), before);
    }

    void refusesForeignFilesUntouched_data()
    {
        QTest::addColumn<bool>("database");
        QTest::newRow("a database of another program") << true;
        QTest::newRow("no database") << false;
    }
    void refusesForeignFilesUntouched()
    {
        QFETCH(bool, database);
        if (database) {
            const auto foreign = sql::openSqlite(m_path, {.applicationId = 4711});
            QVERIFY(execute(foreign->get(), m_path, "CREATE TABLE theirs (x)").has_value());
        } else {
            QFile file(m_path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(5000, 'x'));
        }
        const auto before = contentOf(m_path);
        for (const auto access : {Access::Write, Access::Read}) {
            const auto opened = openTelemetryFile(m_path, access);
            QVERIFY(!opened && opened.error().kind == ErrorKind::Storage);
            QCOMPARE(contentOf(m_path), before);
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

DEMARC_TEST_MAIN(TestTelemetryFile)
#include "tst_telemetryfile.moc"
