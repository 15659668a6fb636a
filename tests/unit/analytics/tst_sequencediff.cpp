// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/sequencediff.h"
#include "support/testmain.h"

#include <QElapsedTimer>

#include <algorithm>
#include <numeric>
#include <random>

using namespace demarc::analytics;

namespace {

using Symbols = std::vector<std::uint32_t>;

// The textbook table, quadratic and obviously right.
qsizetype minimumByTable(const Symbols &before, const Symbols &after)
{
    std::vector<std::vector<qsizetype>> common(before.size() + 1, std::vector<qsizetype>(after.size() + 1));
    for (std::size_t i = 1; i <= before.size(); ++i) {
        for (std::size_t j = 1; j <= after.size(); ++j)
            common[i][j] =
                before[i - 1] == after[j - 1] ? common[i - 1][j - 1] + 1 : std::max(common[i - 1][j], common[i][j - 1]);
    }
    return static_cast<qsizetype>(before.size() + after.size()) - 2 * common[before.size()][after.size()];
}

// What the hunks make of `before`; empty where between two hunks the sequences are not equal.
Symbols applied(const SequenceDiff &diff, const Symbols &before, const Symbols &after)
{
    Symbols made;
    qsizetype i = 0;
    for (const auto &hunk : diff.hunks) {
        made.insert(made.end(), before.begin() + i, before.begin() + hunk.beforeStart);
        if (static_cast<qsizetype>(made.size()) != hunk.afterStart)
            return {};
        made.insert(made.end(), after.begin() + hunk.afterStart, after.begin() + hunk.afterStart + hunk.afterCount);
        i = hunk.beforeStart + hunk.beforeCount;
    }
    made.insert(made.end(), before.begin() + i, before.end());
    return made;
}

Symbols randomSymbols(std::mt19937 &random, std::size_t length, std::uint32_t kinds)
{
    Symbols symbols(length);
    std::uniform_int_distribution<std::uint32_t> any(0, kinds - 1);
    std::generate(symbols.begin(), symbols.end(), [&] { return any(random); });
    return symbols;
}

} // namespace

class TestSequenceDiff : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void findsTheMinimumOfRandomSequences_data()
    {
        QTest::addColumn<int>("longest");
        QTest::addColumn<int>("kinds");
        QTest::addColumn<int>("rounds");
        QTest::newRow("two kinds, tiny") << 8 << 2 << 4000;
        QTest::newRow("four kinds") << 40 << 4 << 1500;
        QTest::newRow("many kinds") << 60 << 50 << 800;
        QTest::newRow("long enough to leave the middle snake") << 700 << 3 << 12;
        QTest::newRow("long with rare matches") << 700 << 300 << 12;
    }
    void findsTheMinimumOfRandomSequences()
    {
        QFETCH(int, longest);
        QFETCH(int, kinds);
        QFETCH(int, rounds);
        std::mt19937 random(20261123);
        std::uniform_int_distribution<std::size_t> length(0, static_cast<std::size_t>(longest));
        for (int round = 0; round < rounds; ++round) {
            const auto before = randomSymbols(random, length(random), static_cast<std::uint32_t>(kinds));
            const auto after = randomSymbols(random, length(random), static_cast<std::uint32_t>(kinds));
            const auto diff = diffSequences(before, after);
            QVERIFY(diff.exact);
            QCOMPARE(diff.size(), minimumByTable(before, after));
            QCOMPARE(applied(diff, before, after), after);
            QCOMPARE(diffSequences(after, before).size(), diff.size());
        }
    }

    void stillDiffsCorrectlyBeyondTheExactArea()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 5; ++round) {
            const auto before = randomSymbols(random, 4000, 6);
            const auto after = randomSymbols(random, 4000, 6);
            const auto diff = diffSequences(before, after, 1000);
            QVERIFY(!diff.exact);
            QCOMPARE(applied(diff, before, after), after);
            QVERIFY(diff.size() >= diffSequences(before, after).size());
        }
    }

    void hunksNeverTouchAndEqualSequencesHaveNone()
    {
        QVERIFY(diffSequences(Symbols {}, Symbols {}).hunks.empty());
        QVERIFY(diffSequences(Symbols {1, 2, 3}, Symbols {1, 2, 3}).hunks.empty());
        const auto diff = diffSequences(Symbols {0, 1, 2, 3, 4}, Symbols {0, 9, 2, 8, 7, 4});
        const std::vector<Hunk> expected {{1, 1, 1, 1}, {3, 1, 3, 2}};
        QVERIFY(diff.hunks == expected);
    }

    void everythingDifferentIsOneHunk()
    {
        Symbols before(20'000);
        Symbols after(20'000);
        std::iota(before.begin(), before.end(), 0U);
        std::iota(after.begin(), after.end(), 20'000U);
        const auto diff = diffSequences(before, after);
        QVERIFY(diff.exact);
        QCOMPARE(diff.hunks.size(), std::size_t {1});
        QCOMPARE(diff.size(), qsizetype {40'000});
    }

    // Generous limits: the point is minutes against moments, on a busy machine and under sanitizers too.
    void staysExactAndBoundedOnHardInputs_data()
    {
        QTest::addColumn<bool>("shuffled");
        QTest::newRow("20,000 shuffled") << true;
        QTest::newRow("8,000 of two kinds") << false;
    }
    void staysExactAndBoundedOnHardInputs()
    {
        QFETCH(bool, shuffled);
        std::mt19937 random(3);
        Symbols before(20'000);
        std::iota(before.begin(), before.end(), 0U);
        auto after = before;
        if (shuffled) {
            std::shuffle(after.begin(), after.end(), random);
        } else {
            before = randomSymbols(random, 8'000, 2);
            after = randomSymbols(random, 8'000, 2);
        }
        QElapsedTimer timer;
        timer.start();
        const auto diff = diffSequences(before, after);
        QVERIFY(timer.elapsed() < 20'000);
        QVERIFY(diff.exact);
        QCOMPARE(applied(diff, before, after), after);
        QCOMPARE(diffSequences(after, before).size(), diff.size());
    }
};

DEMARC_TEST_MAIN(TestSequenceDiff)
#include "tst_sequencediff.moc"
