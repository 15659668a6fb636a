// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/diffgeometry.h"

#include "support/testmain.h"

using namespace demarc::ui;

namespace {

const DiffMeasures kSides {400, 20, 28, 24, 40, 10, DiffMode::SideBySide};
const std::vector<DiffItem> kItems {{DiffItem::Kind::Heading, 0, 0, 0, DiffItem::Shows::Both},
    {DiffItem::Kind::Line, 0, 0, 1, DiffItem::Shows::Both}, {DiffItem::Kind::Line, 0, 1, 1, DiffItem::Shows::Both},
    {DiffItem::Kind::Fold, 0, 2, 9, DiffItem::Shows::Both}};
const std::vector<std::pair<int, int>> kLines {{0, 0}, {1, 3}, {0, 1}, {0, 0}};

} // namespace

class TestDiffGeometry : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void bothSidesOfALineAreAsHighAsTheLonger()
    {
        const DiffGeometry geometry(kSides, kItems, kLines);
        QCOMPARE(geometry.itemRect(0), QRect(0, 0, 400, 28));
        QCOMPARE(geometry.itemRect(1), QRect(0, 28, 400, 60));
        QCOMPARE(geometry.itemRect(2), QRect(0, 88, 400, 20));
        QCOMPARE(geometry.itemRect(3), QRect(0, 108, 400, 24));
        QCOMPARE(geometry.height(), 132);
        QCOMPARE(geometry.sideRect(1, DiffSide::Before), QRect(0, 28, 200, 60));
        QCOMPARE(geometry.sideRect(1, DiffSide::After), QRect(201, 28, 199, 60));
        QCOMPARE(geometry.textRect(1, DiffSide::Before), QRect(40, 28, 150, 60));
    }

    void inOneColumnASideHasAllTheWidth()
    {
        auto measures = kSides;
        measures.mode = DiffMode::Inline;
        const DiffGeometry geometry(measures, kItems, kLines);
        QCOMPARE(geometry.sideRect(1, DiffSide::Before), geometry.itemRect(1));
        QCOMPARE(geometry.textRect(1, DiffSide::After).width(), 350);
        QCOMPARE(geometry.sideAt(10), DiffSide::After);
    }

    void findsItemsByHeight()
    {
        const DiffGeometry geometry(kSides, kItems, kLines);
        QCOMPARE(geometry.itemAt(0), 0);
        QCOMPARE(geometry.itemAt(27), 0);
        QCOMPARE(geometry.itemAt(28), 1);
        QCOMPARE(geometry.itemAt(131), 3);
        QCOMPARE(geometry.itemAt(9999), 3);
        QCOMPARE(geometry.itemAt(-5), 0);
        QCOMPARE(geometry.sideAt(199), DiffSide::Before);
        QCOMPARE(geometry.sideAt(200), DiffSide::After);
        QCOMPARE(DiffGeometry().itemAt(0), -1);
        QCOMPARE(DiffGeometry(kSides, {}, {}).itemAt(0), -1);
    }

    void textKeepsAWidthHoweverNarrowTheView()
    {
        auto measures = kSides;
        measures.width = 10;
        QCOMPARE(DiffGeometry::textWidth(measures), 40);
    }
};

DEMARC_TEST_MAIN(TestDiffGeometry)
#include "tst_diffgeometry.moc"
