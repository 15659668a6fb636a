// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/senders/senderbook.h"

#include "support/testmain.h"

#include <QRegularExpression>
#include <QSet>

using namespace demarc;

namespace {

Sender senderWith(const char *name, const char *key, const char *system = "")
{
    Sender made;
    made.id = {QString::fromLatin1(name)};
    made.name = QString::fromLatin1(name);
    made.system = {QString::fromLatin1(system)};
    made.keyHash = hashOfSenderKey(key);
    return made;
}

} // namespace

class TestSenderBook : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void keysAreLongAndNeverTheSame()
    {
        QSet<QString> keys;
        for (int i = 0; i < 100; ++i)
            keys.insert(makeSenderKey());
        QCOMPARE(keys.size(), 100);
        static const QRegularExpression shape(QStringLiteral("^dmc_[A-Za-z0-9_-]{43}$")); // 256 bits, 6 a character
        for (const auto &key : keys)
            QVERIFY2(shape.match(key).hasMatch(), qPrintable(key));
    }

    void aHashIsSha256() // of FIPS 180-2, example B.1
    {
        QCOMPARE(hashOfSenderKey("abc").toHex(), QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    void findsSendersByTheirKey()
    {
        auto gone = senderWith("gone", "k2");
        gone.revoked = Instant {};
        const SenderBook book({senderWith("ann", "k1"), gone}, {});
        QCOMPARE(book.withKey("k1")->name, QStringLiteral("ann"));
        QVERIFY(!book.withKey("k2")); // withdrawn
        QVERIFY(!book.withKey("k3"));
        QVERIFY(!book.withKey(""));
        QCOMPARE(book.withId("ann")->name, QStringLiteral("ann"));
        QVERIFY(!book.withId("gone"));
        QVERIFY(!book.withId(""));
    }

    void aSenderOfASystemSendsForNoOther_data()
    {
        QTest::addColumn<QString>("sender");
        QTest::addColumn<QString>("service");
        QTest::addColumn<bool>("may");
        const auto row = [](const char *sender, const char *service, bool may) {
            QTest::addRow("%s, %s", sender, service) << QString::fromLatin1(sender) << QString::fromLatin1(service) << may;
        };
        row("any", "claims-api", true);
        row("any", "chat", true);
        row("claims", "claims-api", true);
        row("claims", "unknown", true);
        row("claims", "", true);
        row("claims", "chat", false);
        row("lost", "claims-api", false); // its system is registered no more
        row("lost", "unknown", true);
    }
    void aSenderOfASystemSendsForNoOther()
    {
        QFETCH(QString, sender);
        QFETCH(QString, service);
        QFETCH(bool, may);
        const AiSystem claims {{QStringLiteral("s1")}, QStringLiteral("Claims"), {}, {QStringLiteral("claims-api")}, 1};
        const AiSystem chat {{QStringLiteral("s2")}, QStringLiteral("Chat"), {}, {QStringLiteral("chat")}, 1};
        const SenderBook book(
            {senderWith("any", "any"), senderWith("claims", "claims", "s1"), senderWith("lost", "lost", "s9")}, {claims, chat});
        QCOMPARE(book.maySend(*book.withKey(sender.toStdString()), service.toStdString()), may);
        QCOMPARE(book.nameOf({QStringLiteral("s1")}), QStringLiteral("Claims"));
        QCOMPARE(book.nameOf({QStringLiteral("s9")}), QString());
    }
};

DEMARC_TEST_MAIN(TestSenderBook)
#include "tst_senderbook.moc"
