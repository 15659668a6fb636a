// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/inflate.h"

#include "support/compress.h"
#include "support/testmain.h"

using namespace demarc;
using namespace demarc::ingest;
using namespace demarc::test;

class TestInflate : public Test {
    Q_OBJECT

private Q_SLOTS:
    void restoresWhatWasCompressed_data();
    void restoresWhatWasCompressed();
    void refusesDamagedData();
    void stopsABombEarly();
    void countsTheLimitToTheByte();
};

void TestInflate::restoresWhatWasCompressed_data()
{
    QTest::addColumn<int>("windowBits");
    QTest::newRow("gzip") << 31;
    QTest::newRow("zlib") << 15;
    QTest::newRow("raw deflate") << -15;
}

void TestInflate::restoresWhatWasCompressed()
{
    QFETCH(int, windowBits);
    std::string text;
    for (int i = 0; i < 100'000; ++i)
        text += std::to_string(i);
    for (const auto &content : {text, std::string(), std::string("x")}) {
        const auto inflated = inflateBody(compress(content, windowBits), 1 << 20);
        QVERIFY(inflated);
        QVERIFY(*inflated == content);
    }
    const auto twice = compress("one ", 31) + compress("two", 31); // gzip members follow each other
    QCOMPARE(inflateBody(twice, 100).value(), "one two");
}

void TestInflate::refusesDamagedData()
{
    const auto whole = compress(std::string(5'000, 'a') + "end", 31);
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const auto inflated = inflateBody(whole.substr(0, size), 1 << 20);
        QVERIFY(!inflated);
        QCOMPARE(inflated.error().failure, InflateFailure::Corrupt);
    }
    QVERIFY(!inflateBody("this is not compressed", 1000));
    QVERIFY(!inflateBody(whole + "trailing", 1 << 20));
    auto damaged = whole;
    damaged[damaged.size() - 5] = static_cast<char>(damaged[damaged.size() - 5] ^ 1); // in the checksum
    QVERIFY(!inflateBody(damaged, 1 << 20));
}

void TestInflate::stopsABombEarly()
{
    const auto bomb = compress(std::string(64 << 20, '\0'), 31); // 64 MiB from 64 KiB
    QVERIFY(bomb.size() < 1 << 20);
    const auto inflated = inflateBody(bomb, 1 << 20);
    QVERIFY(!inflated);
    QCOMPARE(inflated.error().failure, InflateFailure::TooLarge);
}

void TestInflate::countsTheLimitToTheByte()
{
    const auto data = compress(std::string(100'000, 'a'), 31);
    QVERIFY(inflateBody(data, 100'000));
    QVERIFY(!inflateBody(data, 99'999));
}

DEMARC_TEST_MAIN(TestInflate)
#include "tst_inflate.moc"
