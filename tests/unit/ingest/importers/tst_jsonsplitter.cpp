// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importers/jsonsplitter.h"

#include "support/testmain.h"

#include <QBuffer>

using namespace demarc;
using namespace demarc::ingest;

namespace {

// The rows, "!" for an unreadable one.
QStringList rowsOf(QByteArray text, const JsonSplitOptions &options)
{
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    JsonSplitter splitter(buffer, options);
    QStringList rows;
    for (auto found = splitter.next(); found && *found != JsonSplitter::Found::End; found = splitter.next()) {
        rows << (*found == JsonSplitter::Found::Row ? QString::fromUtf8(splitter.text().data(), qsizetype(splitter.text().size()))
                                                    : QStringLiteral("!"));
    }
    return rows;
}

JsonSplitOptions pages() { return {.pageKeys = {"data"}}; }

} // namespace

class TestJsonSplitter : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void findsTheRowsOfEveryShape_data();
    void findsTheRowsOfEveryShape();
    void goesOnBehindWhatIsBroken_data();
    void goesOnBehindWhatIsBroken();
    void leavesOutRowsThatAreTooLong();
    void knowsTheLineOfARow();
    void goesOnWhereItStopped_data();
    void goesOnWhereItStopped();
    void isNotAfraidOfDepth();
};

void TestJsonSplitter::findsTheRowsOfEveryShape_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("rows");
    const QStringList two {QStringLiteral("{\"a\":1}"), QStringLiteral("{\"a\":2}")};
    QTest::newRow("nothing") << QByteArray() << QStringList();
    QTest::newRow("lines") << QByteArray("{\"a\":1}\n{\"a\":2}\n") << two;
    QTest::newRow("lines with CRLF and blank ones") << QByteArray("{\"a\":1}\r\n\r\n{\"a\":2}\r\n") << two;
    QTest::newRow("a list") << QByteArray("[{\"a\":1}, {\"a\":2}]") << two;
    QTest::newRow("an empty list") << QByteArray(" [ ] ") << QStringList();
    QTest::newRow("a page") << QByteArray("{\"data\": [{\"a\":1},\n{\"a\":2}], \"meta\": {\"data\": [7], \"s\": \"]}\"}}") << two;
    QTest::newRow("pages one after the other")
        << QByteArray("{\"data\":[{\"a\":1}]}\n{\"n\":1,\"data\":[{\"a\":2}]}{\"data\":[]}") << two;
    QTest::newRow("lists one after the other") << QByteArray("[{\"a\":1}][{\"a\":2}]") << two;
    QTest::newRow("JSON text sequence") << QByteArray("\x1e{\"a\":1}\n\x1e{\"a\":2}\n") << two;
    QTest::newRow("brackets in text") << QByteArray("{\"a\":\"}]\\\"{\"}\n{\"a\":2}")
                                      << QStringList {QStringLiteral("{\"a\":\"}]\\\"{\"}"), two[1]};
    QTest::newRow("spread over lines") << QByteArray("{\n\"a\":\n1}\n{\"a\":2}")
                                       << QStringList {QStringLiteral("{\n\"a\":\n1}"), two[1]};
    QTest::newRow("data that is no page") << QByteArray("{\"data\":[1,2]}") << QStringList {QStringLiteral("{\"data\":[1,2]}")};
    QTest::newRow("data deeper down") << QByteArray("{\"b\":{\"data\":[{}]}}")
                                      << QStringList {QStringLiteral("{\"b\":{\"data\":[{}]}}")};
}

void TestJsonSplitter::findsTheRowsOfEveryShape()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, rows);
    QCOMPARE(rowsOf(text, pages()), rows);
}

void TestJsonSplitter::goesOnBehindWhatIsBroken_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("rows");
    QTest::newRow("a cut line") << QByteArray("{\"a\":1}\n{\"a\":\n{\"a\":3}\n") << QStringLiteral("{\"a\":1} ! {\"a\":3}");
    QTest::newRow("a text that never ends") << QByteArray("{\"a\":1}\n{\"a\":\"x\n{\"a\":3}\n")
                                            << QStringLiteral("{\"a\":1} ! {\"a\":3}");
    QTest::newRow("words between") << QByteArray("{\"a\":1}\nerror: try again\n{\"a\":3}\n")
                                   << QStringLiteral("{\"a\":1} ! {\"a\":3}");
    QTest::newRow("a number in a list") << QByteArray("[{\"a\":1},7,{\"a\":3}]") << QStringLiteral("{\"a\":1} ! {\"a\":3}");
    QTest::newRow("a cut list") << QByteArray("[{\"a\":1},{\"a\":2") << QStringLiteral("{\"a\":1} !");
    QTest::newRow("a cut page") << QByteArray("{\"data\":[{\"a\":1},{\"a\":2}],\"me") << QStringLiteral("{\"a\":1} {\"a\":2}");
    QTest::newRow("a bracket too many") << QByteArray("{\"a\":1}}\n{\"a\":3}\n") << QStringLiteral("{\"a\":1} ! {\"a\":3}");
}

void TestJsonSplitter::goesOnBehindWhatIsBroken()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, rows);
    QCOMPARE(rowsOf(text, pages()).join(u' '), rows);
}

void TestJsonSplitter::leavesOutRowsThatAreTooLong()
{
    const auto text = "{\"a\":1}\n{\"a\":\"" + QByteArray(1000, 'x') + "\"}\n{\"a\":3}\n";
    QCOMPARE(rowsOf(text, {.pageKeys = {}, .maxRowBytes = 100}).join(u' '), QStringLiteral("{\"a\":1} ! {\"a\":3}"));
}

void TestJsonSplitter::knowsTheLineOfARow()
{
    QByteArray text("[\n{\"a\":1},\n\n{\"a\":\n2},{\"a\":3}]");
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    JsonSplitter splitter(buffer);
    std::vector<std::int64_t> lines;
    while (*splitter.next() != JsonSplitter::Found::End)
        lines.push_back(splitter.line());
    QCOMPARE(lines, (std::vector<std::int64_t> {2, 4, 5}));
}

void TestJsonSplitter::goesOnWhereItStopped_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("lines") << QByteArray("{\"a\":1}\n{\"a\":2}\n{\"a\":\n{\"a\":4}\n");
    QTest::newRow("list") << QByteArray("[{\"a\":1},\n {\"a\":2}, {\"a\":3}] {\"a\":4}");
    QTest::newRow("pages") << QByteArray("{\"data\":[{\"a\":1},{\"a\":2}],\"m\":{}}\n{\"data\":[{\"a\":3},{\"a\":4}]}");
}

void TestJsonSplitter::goesOnWhereItStopped()
{
    QFETCH(QByteArray, text);
    const auto all = rowsOf(text, pages());
    for (qsizetype stop = 0; stop < all.size(); ++stop) {
        QBuffer buffer(&text);
        buffer.open(QIODevice::ReadOnly);
        JsonSplitter first(buffer, pages());
        for (qsizetype i = 0; i < stop; ++i)
            QVERIFY(first.next());
        buffer.seek(first.position());
        JsonSplitter second(buffer, pages());
        second.resumeAt(first.position(), first.nextLine(), first.inside(), first.isLines());
        auto rest = all.size() - stop;
        for (auto found = second.next(); *found != JsonSplitter::Found::End; found = second.next(), --rest)
            QCOMPARE(*found == JsonSplitter::Found::Unreadable, all[all.size() - rest] == QLatin1String("!"));
        QCOMPARE(rest, 0);
    }
}

void TestJsonSplitter::isNotAfraidOfDepth()
{
    const QByteArray deep = "{\"a\":" + QByteArray(1'000'000, '[') + QByteArray(1'000'000, ']') + "}";
    QCOMPARE(rowsOf(deep, pages()).size(), 1);
    QCOMPARE(rowsOf(QByteArray(1'000'000, '['), pages()).size(), 1);
}

DEMARC_TEST_MAIN(TestJsonSplitter)
#include "tst_jsonsplitter.moc"
