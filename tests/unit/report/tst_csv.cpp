// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/csv.h"
#include "report/ownership/matrixcsv.h"
#include "support/matrices.h"
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace demarc;

class TestCsv : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void quotesAndDisarmsFields_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *text, const char *field) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(field);
        };
        row("plain", "plain");
        row("", "");
        row("a,b", "\"a,b\"");
        row("say \"yes\"", "\"say \"\"yes\"\"\"");
        row("two\nlines", "\"two\nlines\"");
        row("=1+1", "'=1+1");
        row("+SUM(A1)", "'+SUM(A1)");
        row("-cmd", "'-cmd");
        row("@here", "'@here");
        row("\tx", "\"'\tx\"");
        row("\rx", "\"'\rx\"");
        row("=A1,B1", "\"'=A1,B1\"");
        row("-1.5", "-1.5");
    }
    void quotesAndDisarmsFields()
    {
        QFETCH(QString, text);
        QFETCH(QString, field);
        QCOMPARE(report::csvField(text), field);
    }

    void writesALineForEachActivity()
    {
        auto parts = demarc::test::matrixParts({QStringLiteral("A R C - I"), QStringLiteral("- - - - -")});
        parts.activities[0].name = QStringLiteral("=Do \"it\"");
        parts.activities[0].boundary = QStringLiteral("here, then there");
        QCOMPARE(report::matrixCsv(Matrix(parts)),
            QStringLiteral(
                "Area,Activity,Key,int1,int2,part1,part2,prov,Internal split,Partner split,Provider split,Boundary,Hand-off\r\n"
                "Area,\"'=Do \"\"it\"\"\",row0,A,R,C,,I,Own,Support,,\"here, then there\",\r\n"
                "Area,row1,row1,,,,,,,,,,\r\n"));
    }

    void aTableIsWrittenWhole()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("table.csv"));
        const QList<QStringList> lines {{QStringLiteral("Name"), QStringLiteral("Cost")},
            {QStringLiteral("tea, green"), QStringLiteral("12 €")}, {QStringLiteral("=1+1"), {}}};
        QVERIFY(report::writeCsv(lines, path).has_value());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), QStringLiteral("Name,Cost\r\n\"tea, green\",12 €\r\n'=1+1,\r\n"));
    }

    void aFileThatCannotBeWrittenStaysAsItWas()
    {
        const QTemporaryDir folder;
        const auto missing = folder.filePath(QStringLiteral("no/such/table.csv"));
        const auto written = report::writeCsv({{QStringLiteral("Name")}}, missing);
        QCOMPARE(written.error().kind, ErrorKind::Storage);
        QVERIFY(written.error().message.contains(missing));
        QVERIFY(!written.error().cause.isEmpty());
    }

    void writesCsvFilesOnly()
    {
        const QTemporaryDir folder;
        const auto matrix = demarc::test::matrixOf({QStringLiteral("AR - - - -")});
        QVERIFY(report::writeMatrix(matrix, folder.filePath(QStringLiteral("m.csv"))).has_value());
        QCOMPARE(report::writeMatrix(matrix, folder.filePath(QStringLiteral("m.pdf"))).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(report::writeMatrix(matrix, folder.filePath(QStringLiteral("no/such/m.csv"))).error().kind, ErrorKind::Storage);
    }
};

DEMARC_TEST_MAIN(TestCsv)
#include "tst_csv.moc"
