// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/telemetry/spankeytext.h"

#include "support/calls.h"
#include "support/testmain.h"

using namespace demarc;

class TestSpanKeyText : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void aKeyIsItsHexDigits()
    {
        SpanKey key;
        key.traceId[0] = 0x0a;
        key.traceId[15] = 0xff;
        key.spanId[7] = 0x10;
        QCOMPARE(toText(key), QStringLiteral("0a0000000000000000000000000000ff-0000000000000010"));
        QVERIFY(spanKeyFromText(toText(key)) == key);
        QVERIFY(spanKeyFromText(toText(key).toUpper()) == key);
    }

    void aTraceAloneHasNoSpan()
    {
        const auto key = spanKeyFromText(u"0a0000000000000000000000000000ff");
        QVERIFY(key);
        QCOMPARE(spanIdText(*key), QStringLiteral("0000000000000000"));
    }

    void anythingElseIsNoKey_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("too short") << QStringLiteral("0a");
        QTest::newRow("no hex") << QStringLiteral("0a0000000000000000000000000000fg");
        QTest::newRow("other digits") << QStringLiteral("0a00000000000000000000000000007") + QChar(0x0667);
        QTest::newRow("no span after the dash") << QStringLiteral("0a0000000000000000000000000000ff-");
        QTest::newRow("too long a span") << QStringLiteral("0a0000000000000000000000000000ff-000000000000001000");
        QTest::newRow("two dashes") << QStringLiteral("0a0000000000000000000000000000ff-0000000000-00010");
    }
    void anythingElseIsNoKey()
    {
        QFETCH(QString, text);
        QVERIFY(!spanKeyFromText(text));
    }
};

DEMARC_TEST_MAIN(TestSpanKeyText)
#include "tst_spankeytext.moc"
