// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/prompts/labels.h"

#include "support/testmain.h"

using namespace demarc;

namespace {

// "+3" promotes version 3 to production, "-2" rolls back to version 2.
std::vector<LabelMove> history(const QStringList &steps)
{
    std::vector<LabelMove> moves;
    std::optional<std::int64_t> now;
    for (const auto &step : steps) {
        LabelMove move;
        move.environment = kProduction;
        move.kind = step.startsWith(u'+') ? MoveKind::Promote : MoveKind::RollBack;
        move.from = now;
        move.to = step.mid(1).toLongLong();
        now = move.to;
        moves.push_back(move);
    }
    return moves;
}

} // namespace

class TestLabels : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void rollsBackToTheReleaseBefore_data()
    {
        QTest::addColumn<QString>("steps");
        QTest::addColumn<int>("target"); // 0: none
        QTest::newRow("never released") << QString() << 0;
        QTest::newRow("first release") << QStringLiteral("+1") << 0;
        QTest::newRow("second release") << QStringLiteral("+1 +3") << 1;
        QTest::newRow("a second roll back goes further back") << QStringLiteral("+1 +2 +3 -2") << 1;
        QTest::newRow("all the way back") << QStringLiteral("+1 +2 -1") << 0;
        QTest::newRow("released again after a roll back") << QStringLiteral("+1 +2 -1 +2") << 1;
        QTest::newRow("further than one step at once") << QStringLiteral("+1 +2 +3 -1 +4") << 1;
    }
    void rollsBackToTheReleaseBefore()
    {
        QFETCH(QString, steps);
        QFETCH(int, target);
        const auto moves = history(steps.split(u' ', Qt::SkipEmptyParts));
        QCOMPARE(rollbackTarget(moves, kProduction).value_or(0), std::int64_t {target});
        QVERIFY(!rollbackTarget(moves, kStaging).has_value());
    }

    void knowsWhatWasRolledBack()
    {
        const auto moves = history({QStringLiteral("+1"), QStringLiteral("+2"), QStringLiteral("-1")});
        QCOMPARE(rolledBack(moves, kProduction, 2), &moves[2]);
        QVERIFY(!rolledBack(moves, kProduction, 1));
        QVERIFY(!rolledBack(moves, kStaging, 2));
        const auto again = history({QStringLiteral("+1"), QStringLiteral("+2"), QStringLiteral("-1"), QStringLiteral("+2")});
        QVERIFY(!rolledBack(again, kProduction, 2));
        const auto replaced = history({QStringLiteral("+1"), QStringLiteral("+2")});
        QVERIFY(!rolledBack(replaced, kProduction, 1));
    }
};

DEMARC_TEST_MAIN(TestLabels)
#include "tst_labels.moc"
