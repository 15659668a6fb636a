// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ownership/ownerbook.h"
#include "support/matrices.h"
#include "support/testmain.h"

using namespace demarc;
using demarc::test::matrixParts;

class TestOwnerBook : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void resolvesKeysToWhoAnswers_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<Holding>("holding");
        QTest::addColumn<QString>("role");
        QTest::newRow("one A") << QStringLiteral("R - A - -") << Holding::Held << QStringLiteral("part1");
        QTest::newRow("AR") << QStringLiteral("AR - C - -") << Holding::Held << QStringLiteral("int1");
        QTest::newRow("R of both") << QStringLiteral("R - R - -") << Holding::Shared << QString();
        QTest::newRow("R of one party only") << QStringLiteral("- - R - -") << Holding::Nobody << QString();
        QTest::newRow("two A are one too many") << QStringLiteral("A - A - -") << Holding::Shared << QString();
        QTest::newRow("asked and told only") << QStringLiteral("C - I - -") << Holding::Nobody << QString();
        QTest::newRow("empty") << QStringLiteral("- - - - -") << Holding::Nobody << QString();
    }
    void resolvesKeysToWhoAnswers()
    {
        QFETCH(QString, row);
        QFETCH(Holding, holding);
        QFETCH(QString, role);
        auto parts = matrixParts({row});
        parts.version = 7;
        const auto owner = OwnerBook(Matrix(parts), {}).ownerOf(QStringLiteral("row0"));
        QCOMPARE(owner.holding, holding);
        QCOMPARE(owner.roleName, role);
        QCOMPARE(owner.matrixVersion, 7);
        QVERIFY(owner.fromDraft);
    }

    void namesTheActivePersonBehindTheRole()
    {
        auto parts = matrixParts({QStringLiteral("A - - - -"), QStringLiteral("- A - - -"), QStringLiteral("- - A - -")});
        parts.roles[0].person = {QStringLiteral("p1")};
        parts.roles[1].person = {QStringLiteral("p2")};
        const std::vector<Person> people {
            {.id = {QStringLiteral("p1")}, .name = QStringLiteral("Ada")},
            {.id = {QStringLiteral("p2")}, .name = QStringLiteral("Bo"), .active = false},
        };
        const OwnerBook book(Matrix(parts), people);
        QCOMPARE(book.ownerOf(QStringLiteral("row0")).personName, QStringLiteral("Ada"));
        QCOMPARE(book.ownerOf(QStringLiteral("row1")).personName, QString());
        QCOMPARE(book.ownerOf(QStringLiteral("row2")).personName, QString());
    }

    void answersNobodyForAnUnknownKey()
    {
        const auto owner = OwnerBook().ownerOf(QStringLiteral("prompts.release"));
        QCOMPARE(owner.holding, Holding::Nobody);
        QCOMPARE(owner.activityKey, QStringLiteral("prompts.release"));
    }
};

DEMARC_TEST_MAIN(TestOwnerBook)
#include "tst_ownerbook.moc"
