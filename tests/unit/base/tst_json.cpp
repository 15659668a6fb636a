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
    void refusesANumberBeyondRange();
    void takesTheLastOfAKeyThatComesTwice();
    void keepsFractionsAsTheyWereWritten();
    void refusesBrokenText_data();
    void refusesBrokenText();
    void writesOneCanonicalText();
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
    QCOMPARE(parseExactJson(text.toStdString(), {.maxBytes = 40, .maxDepth = 3, .maxValues = 4}).has_value(), accepted);
}

void TestJson::saysWhereItStopsBeingJson()
{
    const auto json = parseJson("{\"a\": nope}");
    QVERIFY(!json);
    QVERIFY2(json.error().message.contains(QLatin1String("byte 8")), qPrintable(json.error().message));
}

void TestJson::refusesANumberBeyondRange()
{
    const auto json = parseJson("[1e999]");
    QVERIFY(!json);
    QCOMPARE(json.error().kind, ErrorKind::InvalidInput);
    QVERIFY(!parseExactJson("[1e999]"));
}

void TestJson::takesTheLastOfAKeyThatComesTwice()
{
    for (const auto &json :
        {parseJson(R"({"a": {"b": 1}, "c": 2, "a": 3})"), parseExactJson(R"({"a": {"b": 1}, "c": 2, "a": 3})")})
        QCOMPARE(QByteArray::fromStdString(canonicalJson(json.value())), QByteArray(R"({"a":3,"c":2})"));
}

void TestJson::keepsFractionsAsTheyWereWritten()
{
    const auto json = parseExactJson(R"({"price": 2.5000000000000000001e-06, "n": 3, "list": [0.10, {"x": 1e3}], "s": "t"})");
    QVERIFY(json.has_value());
    QCOMPARE(json->at("price").get<std::string>(), std::string("2.5000000000000000001e-06"));
    QCOMPARE(json->at("n").get<int>(), 3);
    QCOMPARE(json->at("list").at(0).get<std::string>(), std::string("0.10"));
    QCOMPARE(json->at("list").at(1).at("x").get<std::string>(), std::string("1e3"));
    QCOMPARE(json->at("s").get<std::string>(), std::string("t"));
}

void TestJson::refusesBrokenText_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "{", "[1,]", "{\"a\":}", "nul", "[1] 2", "\"\xff\""})
        QTest::newRow(text) << QByteArray(text);
}

void TestJson::refusesBrokenText()
{
    QFETCH(QByteArray, text);
    QCOMPARE(parseJson(text.toStdString()).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(parseExactJson(text.toStdString()).error().kind, ErrorKind::InvalidInput);
}

void TestJson::writesOneCanonicalText()
{
    QCOMPARE(
        canonicalJson(*parseJson(R"({"b": 1, "a": {"d": [ ], "c": null}})")), std::string(R"({"a":{"c":null,"d":[]},"b":1})"));
}

DEMARC_TEST_MAIN(TestJson)
#include "tst_json.moc"
