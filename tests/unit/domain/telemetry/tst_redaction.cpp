// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "domain/telemetry/content.h"

#include "support/testmain.h"

#include <QElapsedTimer>

using namespace demarc;

class TestRedaction : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void takesOutWhatPointsToAPersonOrOpensADoor_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("left");
        const auto row = [](const char *name, const char *text, const char *left) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(left);
        };
        row("mail", "Write to ann.o'neil+x@mail.example.org, please.", "Write to [email], please.");
        row("two of them", "a@b.de;c@d.fr", "[email];[email]");
        row("international phone", "Call +49 (0)30 901820-0 now", "Call [phone] now");
        row("phone with 00", "0049 30 9018200", "[phone]");
        row("German phone", "unter 030 / 901820 erreichbar", "unter [phone] erreichbar");
        row("American phone", "at (415) 555-2671.", "at [phone].");
        row("card", "paid with 4111 1111 1111 1111 today", "paid with [card] today"); // a number for tests, its check digit holds
        row("IBAN", "IBAN DE89 3704 0044 0532 0130 00.", "IBAN [iban].");
        row("IBAN in one", "GB82WEST12345698765432", "[iban]");
        row("long number", "policy 123456789 of", "policy [number] of");
        row("address of a machine", "from 192.168.10.255 came", "from [ip] came");
        row("key of a provider", "key sk-proj-abcdefghijklmnop1234 is", "key [key] is");
        row("our own key", "dmc_abcdefghijklmnopqrstuvwx", "[key]");
        row("bearer", "Authorization: Bearer abcdefghij.klmnopqrst", "Authorization: [token]");
        row("JWT", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abc-_123", "[token]");
        row("password in an address", "postgresql://ann:secret@db/x", "postgresql://[password]@db/x");
        row("what stays", "On 2026-11-24 at 12:30 we sold 1,234,567.89 units of v1.2.3 (no. 12345678).",
            "On 2026-11-24 at 12:30 we sold 1,234,567.89 units of v1.2.3 (no. 12345678).");
        row("a number that is no card", "0000 0000 0000 0001", "0000 0000 0000 0001");
        row("nothing", "", "");
    }
    void takesOutWhatPointsToAPersonOrOpensADoor()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, left);
        QCOMPARE(QByteArray::fromStdString(redacted(text.toStdString())), left);
    }

    void ofJsonOnlyTheTexts()
    {
        const Json before {{{"role", "user"}, {"content", "I am ann@example.org \"quoted\""}},
            {{"role", "tool"}, {"arguments", "{\"iban\": \"DE89370400440532013000\", \"n\": 7}"}, {"id", 1234567890}, {"n", 42}}};
        const auto after = parseJson(redacted(before.dump()));
        QVERIFY(after.has_value());
        QCOMPARE(QString::fromStdString((*after)[0]["content"]), QStringLiteral("I am [email] \"quoted\""));
        QCOMPARE(QString::fromStdString((*after)[1]["arguments"]), QStringLiteral("{\"iban\":\"[iban]\",\"n\":7}"));
        QCOMPARE(QString::fromStdString((*after)[1]["id"]), QStringLiteral("[number]"));
        QCOMPARE((*after)[1]["n"].get<int>(), 42);
    }

    void whatLooksLikeJsonAndIsNoneIsText()
    {
        QCOMPARE(QString::fromStdString(redacted("[draft] mail ann@example.org")), QStringLiteral("[draft] mail [email]"));
    }

    // Not a matter of speed: an expression that backtracks would take hours, not milliseconds.
    void doesNotStallOnHostileText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("letters") << QByteArray(kMaxContentBytes, 'a');
        QTest::newRow("digits and blanks") << QByteArray("1 ").repeated(kMaxContentBytes / 2);
        QTest::newRow("dots") << QByteArray("1.").repeated(kMaxContentBytes / 2);
        QTest::newRow("signs") << QByteArray("a@").repeated(kMaxContentBytes / 2);
        QTest::newRow("colons") << QByteArray("://a:").repeated(kMaxContentBytes / 5);
        QTest::newRow("brackets") << QByteArray("[").repeated(kMaxContentBytes);
        QTest::newRow("capitals") << QByteArray("AB12 ").repeated(kMaxContentBytes / 5);
    }
    void doesNotStallOnHostileText()
    {
        QFETCH(QByteArray, text);
        QElapsedTimer timer;
        timer.start();
        redacted(text.toStdString());
        QVERIFY2(timer.elapsed() < 60'000, "an expression backtracks");
    }
};

DEMARC_TEST_MAIN(TestRedaction)
#include "tst_redaction.moc"
