// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/instant.h"
#include "support/testmain.h"

using namespace demarc;

class TestInstant : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void readsInstants_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("iso");
        QTest::newRow("date") << QStringLiteral("2026-11-23") << QStringLiteral("2026-11-23T00:00:00Z");
        QTest::newRow("utc") << QStringLiteral("2026-11-23T10:00:00Z") << QStringLiteral("2026-11-23T10:00:00Z");
        QTest::newRow("offset") << QStringLiteral("2026-11-23T10:00:00+01:30") << QStringLiteral("2026-11-23T08:30:00Z");
        QTest::newRow("seven digits, a space, no zone")
            << QStringLiteral("2023-11-16 18:17:03.9799600") << QStringLiteral("2023-11-16T18:17:03.979960Z");
        QTest::newRow("milliseconds") << QStringLiteral("1969-12-31T23:59:59.250Z") << QStringLiteral("1969-12-31T23:59:59.250Z");
        QTest::newRow("no seconds") << QStringLiteral("2026-02-28T23:59Z") << QStringLiteral("2026-02-28T23:59:00Z");
    }
    void readsInstants()
    {
        QFETCH(QString, text);
        QFETCH(QString, iso);
        const auto instant = parseInstant(text);
        QVERIFY(instant.has_value());
        QCOMPARE(toIso(*instant), iso);
    }

    void refusesWhatIsNoInstant_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "2026", "2026-13-01", "2026-02-30", "2026-11-23T25:00Z", "2026-11-23T10:00:00.Z",
                 "2026-11-23T10:00:00Zx", "2026-11-23 10:00:00 +", "23.11.2026"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void refusesWhatIsNoInstant()
    {
        QFETCH(QString, text);
        QVERIFY(!parseInstant(text).has_value());
    }

    void floorsToBucketsAlsoBefore1970()
    {
        const Duration hour = std::chrono::hours {1};
        QCOMPARE(toIso(floorTo(*parseInstant(u"2026-11-23T10:59:59Z"), hour)), QStringLiteral("2026-11-23T10:00:00Z"));
        QCOMPARE(toIso(floorTo(*parseInstant(u"1969-12-31T23:30:00Z"), hour)), QStringLiteral("1969-12-31T23:00:00Z"));
    }
};

DEMARC_TEST_MAIN(TestInstant)
#include "tst_instant.moc"
