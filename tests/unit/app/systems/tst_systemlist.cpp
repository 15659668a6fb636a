// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/systems/systemlist.h"

#include "support/testmain.h"

using namespace demarc;

class TestSystemList : public demarc::test::Test {
    Q_OBJECT

    static Instant day(int number) { return instantOf(number * std::int64_t {86'400'000'000}); }

private Q_SLOTS:
    void sumsTheServicesOfASystem()
    {
        const AiSystem reports {
            SystemId::create(), QStringLiteral("Reports"), {}, {QStringLiteral("api"), QStringLiteral("worker")}, 1};
        const auto rows = app::joinSystems({reports}, {{"api", day(3), day(9), 10}, {"worker", day(1), day(5), 5}});
        QCOMPARE(rows.size(), std::size_t {1});
        QVERIFY(rows[0].registered);
        QCOMPARE(rows[0].calls, 15);
        QCOMPARE(rows[0].firstSeen, std::optional {day(1)});
        QCOMPARE(rows[0].lastSeen, std::optional {day(9)});
    }

    void showsAServiceNobodyRegisteredAsASystemByItself()
    {
        const AiSystem idle {SystemId::create(), QStringLiteral("Idle"), {}, {}, 1};
        const auto rows = app::joinSystems({idle}, {{"small", day(1), day(1), 1}, {"busy", day(1), day(2), 100}});
        QCOMPARE(rows.size(), std::size_t {3});
        QVERIFY(!rows[0].firstSeen.has_value()); // registered, no call yet: no data, not the epoch
        QCOMPARE(rows[1].system.name, QStringLiteral("busy"));
        QVERIFY(!rows[1].registered);
        QVERIFY(rows[1].system.id.isNull());
        QCOMPARE(rows[2].system.name, QStringLiteral("small"));
    }
};

DEMARC_TEST_MAIN(TestSystemList)
#include "tst_systemlist.moc"
