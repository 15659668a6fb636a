// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "ui/shell/forwardform.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace demarc;
using namespace demarc::ui;

class TestForwardForm : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Test::init();
        m_form = std::make_unique<ForwardForm>();
        m_form->setListener(QStringLiteral("127.0.0.1:4318"));
        m_form->show();
    }
    void cleanup() { m_form.reset(); }

    void nothingIsFine()
    {
        QVERIFY(m_form->isComplete());
        QVERIFY(m_form->choice() == app::ForwardChoice());
        QVERIFY(sentence().startsWith(QStringLiteral("A file with the backend's key")));
    }

    void whatIsTypedIsLookedAtAsItIsTyped_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("said"); // empty: it will do
        QTest::newRow("an address") << QStringLiteral(" https://cloud.langfuse.com ") << QString();
        QTest::newRow("words") << QStringLiteral("langfuse") << QStringLiteral("is not an address");
        QTest::newRow("with a password") << QStringLiteral("https://pk:sk@cloud.langfuse.com")
                                         << QStringLiteral("Leave user and password out");
        QTest::newRow("this collector") << QStringLiteral("http://localhost:4318") << QStringLiteral("listens itself");
        QTest::newRow("beside it") << QStringLiteral("http://localhost:4319") << QString();
    }
    void whatIsTypedIsLookedAtAsItIsTyped()
    {
        QFETCH(QString, url);
        QFETCH(QString, said);
        QSignalSpy changed(m_form.get(), &ForwardForm::changed);
        edit("forwardUrl")->setText(url);
        QVERIFY(!changed.isEmpty());
        QCOMPARE(m_form->isComplete(), said.isEmpty());
        QVERIFY2(sentence().contains(said), qPrintable(sentence()));
        QCOMPARE(m_form->choice().url, url.trimmed());
    }

    void movingTheCollectorOntoItIsSaid()
    {
        edit("forwardUrl")->setText(QStringLiteral("http://127.0.0.1:9999"));
        QVERIFY(m_form->isComplete());
        m_form->setListener(QStringLiteral("127.0.0.1:9999"));
        QVERIFY(!m_form->isComplete());
        m_form->setListener(QStringLiteral("over there")); // which is said elsewhere
        QVERIFY(m_form->isComplete());
    }

    void theFileIsLookedAtTooAndItsKeyIsNotShown()
    {
        edit("forwardUrl")->setText(QStringLiteral("https://cloud.langfuse.com"));
        const auto file = m_folder.filePath(QStringLiteral("headers"));
        edit("forwardHeadersFile")->setText(file);
        QVERIFY(!m_form->isComplete()); // until it is known
        QTRY_VERIFY(sentence().contains(QStringLiteral("cannot be read")));
        QVERIFY(!m_form->isComplete());
        write(file, "Authorization: Bearer very-secret\n");
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
        lookAgain(file);
        QTRY_VERIFY(m_form->isComplete());
        QVERIFY(sentence().startsWith(QStringLiteral("A file with the backend's key")));
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::ReadOther));
        lookAgain(file);
        QTRY_VERIFY(sentence().contains(QStringLiteral("Other users of this machine can read this file")));
        QVERIFY(m_form->isComplete()); // a warning only
        for (const auto *label : m_form->findChildren<QLabel *>())
            QVERIFY(!label->text().contains(QStringLiteral("very-secret")));
        edit("forwardUrl")->clear(); // without an address the file does not matter
        lookAgain(QStringLiteral("/nowhere"));
        QTRY_VERIFY(m_form->isComplete());
    }

    void pathsAreWhole()
    {
        edit("forwardHeadersFile")->setText(QStringLiteral("~/keys/langfuse"));
        QCOMPARE(m_form->choice().headersFile, QDir::homePath() + QStringLiteral("/keys/langfuse"));
        edit("forwardHeadersFile")->setText(QStringLiteral("keys/../langfuse"));
        QCOMPARE(m_form->choice().headersFile, QDir::currentPath() + QStringLiteral("/langfuse"));
    }

private:
    QLineEdit *edit(const char *name) { return m_form->findChild<QLineEdit *>(QString::fromLatin1(name)); }
    QString sentence() const { return m_form->findChild<Label *>(QStringLiteral("forwardSentence"))->text(); }
    void lookAgain(const QString &file)
    {
        edit("forwardHeadersFile")->clear();
        edit("forwardHeadersFile")->setText(file);
    }
    static void write(const QString &name, const QByteArray &text)
    {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

    QTemporaryDir m_folder;
    std::unique_ptr<ForwardForm> m_form;
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    style::install(application);
    TestForwardForm object;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&object, argc, argv);
}

#include "tst_forwardform.moc"
