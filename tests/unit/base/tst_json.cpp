// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"

#include "support/testmain.h"

using namespace demarc;

class TestJson : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatBreaksALimit_data();
    void refusesWhatBreaksALimit();
    void saysWhereItStopsBeingJson();
};

void TestJson::refusesWhatBreaksALimit_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("just enough values") << QByteArray("[0,{\"a\":1}]") << true; // list, 0, object, 1
    QTest::newRow("too many values") << QByteArray("[0,{\"a\":1},2]") << false;
    QTest::newRow("just deep enough") << QByteArray("[[[]]]") << true;
    QTest::newRow("too deep") << QByteArray("[[[[]]]]") << false;
    QTest::newRow("just long enough") << QByteArray(38, ' ') + "{}" << true;
    QTest::newRow("too long") << QByteArray(39, ' ') + "{}" << false;
}

void TestJson::refusesWhatBreaksALimit()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, accepted);
    const auto json = parseJson(text.toStdString(), {.maxBytes = 40, .maxDepth = 3, .maxValues = 4});
    QCOMPARE(json.has_value(), accepted);
    if (!accepted)
        QCOMPARE(json.error().kind, ErrorKind::InvalidInput);
}

void TestJson::saysWhereItStopsBeingJson()
{
    const auto json = parseJson("{\"a\": nope}");
    QVERIFY(!json);
    QVERIFY2(json.error().message.contains(QLatin1String("byte 8")), qPrintable(json.error().message));
}

DEMARC_TEST_MAIN(TestJson)
#include "tst_json.moc"
