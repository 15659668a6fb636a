// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importers/csvreader.h"

#include "support/testmain.h"

#include <QBuffer>

using namespace demarc;
using namespace demarc::ingest;

namespace {

// All records as "line:field|field"; unreadable ones as "line!".
QStringList readAll(QByteArray text, CsvOptions options = {})
{
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, options);
    QStringList rows;
    for (;;) {
        const auto row = reader.next();
        if (!row || *row == CsvReader::Row::End)
            return rows;
        QStringList fields;
        for (const auto &field : reader.fields())
            fields << QString::fromStdString(field);
        const auto line = QString::number(reader.line());
        rows << (*row == CsvReader::Row::Unreadable ? line + QLatin1Char('!')
                                                    : line + QLatin1Char(':') + fields.join(QLatin1Char('|')));
    }
}

// A device that gives one byte at a time, so that every state meets the end of a buffer.
class Trickle : public QIODevice {
public:
    explicit Trickle(QByteArray bytes) : m_bytes(std::move(bytes)) { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_at == m_bytes.size(); }

protected:
    qint64 readData(char *to, qint64 size) override
    {
        if (m_at == m_bytes.size() || size == 0)
            return 0;
        *to = m_bytes[m_at++];
        return 1;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
};

class Broken : public QIODevice {
public:
    Broken() { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return false; }

protected:
    qint64 readData(char *, qint64) override
    {
        setErrorString(QStringLiteral("I/O error"));
        return -1;
    }
    qint64 writeData(const char *, qint64) override { return -1; }
};

} // namespace

class TestCsvReader : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void readsRecords_data();
    void readsRecords();
    void readsTheSameFromAnyBufferSize();
    void boundsAField();
    void boundsTheNumberOfFields();
    void takesTheSeparatorGiven();
    void saysWhenTheFileCannotBeRead();
};

void TestCsvReader::readsRecords_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("rows");
    const auto row = [](const char *name, const QByteArray &text, std::initializer_list<const char *> rows) {
        QStringList expected;
        for (const char *line : rows)
            expected << QString::fromUtf8(line);
        QTest::newRow(name) << text << expected;
    };
    row("nothing", "", {});
    row("plain", "a,b\n1,2\n", {"1:a|b", "2:1|2"});
    row("no newline at the end", "a,b\n1,2", {"1:a|b", "2:1|2"});
    row("CRLF", "a,b\r\n1,\r\n", {"1:a|b", "2:1|"});
    row("byte order mark",
        "\xef\xbb\xbf"
        "a,b\n",
        {"1:a|b"});
    row("empty fields", ",,\n", {"1:||"});
    row("quotes", "\"a,1\",\"say \"\"hi\"\"\",\"\"\n", {"1:a,1|say \"hi\"|"});
    row("quoted line breaks", "\"a\nb\",c\nd,e\n", {"1:a\nb|c", "3:d|e"});
    row("quoted at the very end", "a,\"b\"", {"1:a|b"});
    row("quoted, CRLF", "\"a\",\"b\"\r\nc,d\r\n", {"1:a|b", "2:c|d"});
    row("blank lines", "a\n\n\r\nb\n\n", {"1:a", "4:b"});
    row("quote inside plain text", "5\" disk,x\n", {"1:5\" disk|x"});
    row("text after a closing quote", "\"a\"b,c\nd,e\n", {"1!", "2:d|e"});
    row("quote never closed", "a,b\n\"c,d\n", {"1:a|b", "2!"});
    row("semicolons", "a;b;c,d\n1;2;3\n", {"1:a|b|c,d", "2:1|2|3"});
    row("tabs", "a\tb\n1,5\t2\n", {"1:a|b", "2:1,5|2"});
    row("separators in quotes do not count", "\"a,b,c\";d\n", {"1:a,b,c|d"});
    row("a carriage return inside", "a\rb,c\n", {"1:a\rb|c"});
}

void TestCsvReader::readsRecords()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, rows);
    QCOMPARE(readAll(text), rows);
}

void TestCsvReader::readsTheSameFromAnyBufferSize()
{
    const QByteArray text("a,b\r\n\"x \"\"y\"\"\r\nz\",2\r\n\r\n\"q\"r,3\n4,\"5\"");
    const QStringList expected = readAll(text);
    QCOMPARE(expected.size(), 4);
    Trickle device(text);
    CsvReader reader(device, {.separator = ','});
    QStringList rows;
    for (auto row = reader.next(); row && *row != CsvReader::Row::End; row = reader.next()) {
        QStringList fields;
        for (const auto &field : reader.fields())
            fields << QString::fromStdString(field);
        const auto line = QString::number(reader.line());
        rows << (*row == CsvReader::Row::Unreadable ? line + QLatin1Char('!')
                                                    : line + QLatin1Char(':') + fields.join(QLatin1Char('|')));
    }
    QCOMPARE(rows, expected);
}

void TestCsvReader::boundsAField()
{
    CsvOptions options;
    options.maxFieldBytes = 4;
    QCOMPARE(readAll("abcd,e\nabcde,f\ng,h\n", options),
        (QStringList {QStringLiteral("1:abcd|e"), QStringLiteral("2!"), QStringLiteral("3:g|h")}));
    // A quotation mark that is missing costs some lines, not the file.
    QCOMPARE(readAll("\"abc\nde\nf,g\n", options), (QStringList {QStringLiteral("1!"), QStringLiteral("3:f|g")}));
}

void TestCsvReader::boundsTheNumberOfFields()
{
    CsvOptions options;
    options.maxFields = 3;
    QCOMPARE(readAll("a,b,c\na,b,c,d\n1,2,3\n", options),
        (QStringList {QStringLiteral("1:a|b|c"), QStringLiteral("2!"), QStringLiteral("3:1|2|3")}));
}

void TestCsvReader::takesTheSeparatorGiven()
{
    CsvOptions options;
    options.separator = '|';
    QCOMPARE(readAll("a,b|c\n", options), QStringList {QStringLiteral("1:a,b|c")});
}

void TestCsvReader::saysWhenTheFileCannotBeRead()
{
    Broken device;
    CsvReader reader(device);
    const auto row = reader.next();
    QVERIFY(!row);
    QCOMPARE(row.error().kind, ErrorKind::Storage);
    QCOMPARE(row.error().cause, QStringLiteral("I/O error"));
}

DEMARC_TEST_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
