// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/dialects/pythonliteral.h"

#include "support/testmain.h"

using namespace demarc;
using namespace demarc::ingest;

class TestPythonLiteral : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatStrWrites_data();
    void readsWhatStrWrites();
    void refusesAnythingElse_data();
    void refusesAnythingElse();
    void keepsWithinItsLimits();
};

void TestPythonLiteral::readsWhatStrWrites_data()
{
    QTest::addColumn<QByteArray>("python");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const char *python, const char *json) {
        QTest::newRow(name) << QByteArray(python) << QByteArray(json);
    };
    row("a dictionary", R"({'a': 1, 'b': None, 'c': True, 'd': 'it\'s', 'e': False})",
        R"({"a":1,"b":null,"c":true,"d":"it's","e":false})");
    row("either quote", R"({"it's": 'say "a"'})", R"({"it's":"say \"a\""})");
    row("nested", R"({'a': {'b': [1, [], {}]}})", R"({"a":{"b":[1,[],{}]}})");
    row("tuples", "((1,), (), ('a', 2))", R"([[1],[],["a",2]])");
    row("numbers", "[0, -7, 9223372036854775807]", "[0,-7,9223372036854775807]");
    row("decimals stay exact", "[0.1, 1.5e-05, 1e+22]", R"(["0.1","1.5e-05","1e+22"])");
    row("beyond 64 bits", "[9223372036854775808]", R"(["9223372036854775808"])");
    row("no numbers", "[nan, inf, -inf]", "[null,null,null]");
    row("escapes", R"(['\\\n\r\t\x00\x7f\u20ac\U0001f600'])", R"(["\\\n\r\t\u0000\u007f€😀"])");
    row("half a pair", R"(['a\ud83d'])", R"(["a�"])");
    row("letters of the world", "{'größe': '大'}", R"({"größe":"大"})");
    row("a key twice", "{'a': 1, 'a': 2}", R"({"a":2})");
    row("blanks", " { 'a' :1 , } \n", R"({"a":1})");
    row("text alone", "'a'", R"("a")");
}

void TestPythonLiteral::readsWhatStrWrites()
{
    QFETCH(QByteArray, python);
    QFETCH(QByteArray, json);
    const auto value = parsePythonLiteral(python.toStdString(), {});
    QVERIFY(value.has_value());
    QCOMPARE(QByteArray::fromStdString(value->dump()), QByteArray::fromStdString(parseJson(json.toStdString())->dump()));
}

void TestPythonLiteral::refusesAnythingElse_data()
{
    QTest::addColumn<QByteArray>("text");
    int number = 0;
    for (const char *text : {"", " ", "{", "{'a'", "{'a':", "{'a': 1", "{'a': 1,", "{'a' 1}", "{'a': 1 'b': 2}", "{,}", "[1 2]",
             "[1", "[1)", "'a", "'a\\", R"('\x4')", R"('\xzz')", R"('\U00110000')", R"('\q')", "'a' 'b'", "'a\nb'", "{1: 2}",
             "{None: 1}", "{'a'}", "b'a'", "r'a'", "f'{x}'", "1 + 1", "--1", "1.5.2", "0x10", "1_000", "1j", "true", "null",
             "NaN", "Nones", "datetime.datetime(2026, 1, 1, 0, 0)", "<object at 0x7f>", "__import__('os')", "[1] # one",
             "{'a': 1}}", "[1]x", "...", "{'a': ...}", "'\xff'"})
        QTest::addRow("%d", ++number) << QByteArray(text);
    QTest::newRow("a NUL") << QByteArray("[\0]", 3);
}

void TestPythonLiteral::refusesAnythingElse()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parsePythonLiteral(text.toStdString(), {}));
}

void TestPythonLiteral::keepsWithinItsLimits()
{
    const JsonLimits limits {20, 2, 4};
    QVERIFY(parsePythonLiteral("[[1, 2]]", limits)); // four values on two levels
    QVERIFY(!parsePythonLiteral("[[1, 2, 3]]", limits));
    QVERIFY(!parsePythonLiteral("[[[]]]", limits));
    QVERIFY(parsePythonLiteral("'" + std::string(18, 'x') + "'", limits));
    QVERIFY(!parsePythonLiteral("'" + std::string(19, 'x') + "'", limits));
    QVERIFY(!parsePythonLiteral(std::string(1'000'000, '['), {}));
    QVERIFY(!parsePythonLiteral(std::string(1'000'000, '('), {}));
}

DEMARC_TEST_MAIN(TestPythonLiteral)
#include "tst_pythonliteral.moc"
