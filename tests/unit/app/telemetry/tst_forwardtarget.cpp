// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/forwardtarget.h"
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

using namespace demarc;
using namespace demarc::app;

class TestForwardTarget : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void addressesThatAreNoneAreRefused_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("no scheme") << QStringLiteral("example.org");
        QTest::newRow("a file") << QStringLiteral("file:///etc/passwd");
        QTest::newRow("no host") << QStringLiteral("https://");
        QTest::newRow("words") << QStringLiteral("over there");
        QTest::newRow("a query") << QStringLiteral("https://example.org/?key=secret");
        QTest::newRow("a fragment") << QStringLiteral("https://example.org/#secret");
        QTest::newRow("another scheme with a password") << QStringLiteral("ftp://user:secret@example.org");
    }
    void addressesThatAreNoneAreRefused()
    {
        QFETCH(QString, url);
        const auto target = forwardTarget(url, {});
        QCOMPARE(target.error().kind, ErrorKind::InvalidInput);
        QVERIFY(!target.error().message.contains(QStringLiteral("secret")));
        QVERIFY(!target.error().cause.contains(QStringLiteral("secret")));
    }

    void headersThatAreNoneAreRefused_data()
    {
        QTest::addColumn<QString>("header");
        QTest::newRow("no colon") << QStringLiteral("Authorization secret");
        QTest::newRow("no name") << QStringLiteral(": secret");
        QTest::newRow("a name of two words") << QStringLiteral("My Key: secret");
        QTest::newRow("two lines") << QStringLiteral("X-Key: secret\r\nX-Other: 1");
    }
    void headersThatAreNoneAreRefused()
    {
        QFETCH(QString, header);
        const auto target = forwardTarget(QStringLiteral("https://example.org"), {header});
        QCOMPARE(target.error().kind, ErrorKind::InvalidInput);
        QVERIFY(!target.error().message.contains(QStringLiteral("secret")));
    }

    void aPasswordInTheAddressBecomesAHeader()
    {
        const auto target = forwardTarget(QStringLiteral("https://ann:open%20sesame@example.org/base"), {}).value();
        QCOMPARE(target.url, QUrl(QStringLiteral("https://example.org/base")));
        QCOMPARE(target.headers.size(), std::size_t {1});
        QCOMPARE(target.headers[0].first, std::string("Authorization"));
        QCOMPARE(target.headers[0].second, std::string("Basic YW5uOm9wZW4gc2VzYW1l")); // base64 of "ann:open sesame"
    }

    void theFileHasOneHeaderALine()
    {
        const auto file = write("# of the team\r\nAuthorization:  Bearer abc \r\n\r\nx-langfuse-ingestion-version: 4\n");
        const auto target = readForwardTarget({QStringLiteral("https://example.org"), file}).value();
        const ForwardHeaders expected {{"Authorization", "Bearer abc"}, {"x-langfuse-ingestion-version", "4"}};
        QVERIFY(target.headers == expected);
        QCOMPARE(target.headersFile, file);
    }

    void aFileThatCannotBeReadIsNamedAndItsContentIsNot()
    {
        const auto missing = m_folder.filePath(QStringLiteral("missing"));
        const auto none = readForwardTarget({QStringLiteral("https://example.org"), missing});
        QCOMPARE(none.error().kind, ErrorKind::NotFound);
        QVERIFY(none.error().message.contains(missing));
        QCOMPARE(readForwardHeaders(m_folder.path()).error().kind, ErrorKind::NotFound);
        QCOMPARE(readForwardHeaders(write("secret")).error().kind, ErrorKind::InvalidInput);
        QVERIFY(!readForwardHeaders(write("secret")).error().message.contains(QStringLiteral("secret")));
        QCOMPARE(readForwardHeaders(write(QByteArray(16 * 1024 + 1, 'x'))).error().kind, ErrorKind::InvalidInput);
    }

    void whoElseMayReadTheFileIsKnown()
    {
        const auto file = write("X-Key: 1\n");
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(!mayOthersRead(file));
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::ReadGroup));
        QVERIFY(mayOthersRead(file));
    }

    void knowsItsOwnAddress_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("leads");
        const auto row = [](const char *name, const char *url, const char *address, bool leads) {
            QTest::newRow(name) << QString::fromLatin1(url) << QString::fromLatin1(address) << leads;
        };
        row("the same", "http://127.0.0.1:4318", "127.0.0.1", true);
        row("by name, with a path", "http://localhost:4318/v1", "127.0.0.1", true);
        row("IPv6", "http://[::1]:4318", "::1", true);
        row("every address", "https://127.0.0.1:4318", "0.0.0.0", true);
        row("of the network", "https://192.0.2.1:4318", "192.0.2.1", true);
        row("another port", "http://127.0.0.1:4319", "127.0.0.1", false);
        row("the port of the scheme", "http://127.0.0.1", "127.0.0.1", false);
        row("another machine", "http://192.0.2.2:4318", "127.0.0.1", false);
        row("a name", "https://example.org:4318", "0.0.0.0", false);
        row("beside one of the network", "http://127.0.0.1:4318", "192.0.2.1", false);
    }
    void knowsItsOwnAddress()
    {
        QFETCH(QString, url);
        QFETCH(QString, address);
        QFETCH(bool, leads);
        QCOMPARE(leadsTo(QUrl(url), address.toStdString(), 4318), leads);
    }

private:
    QString write(const QByteArray &text)
    {
        QFile file(m_folder.filePath(QStringLiteral("headers")));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return {};
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

DEMARC_TEST_MAIN(TestForwardTarget)
#include "tst_forwardtarget.moc"
