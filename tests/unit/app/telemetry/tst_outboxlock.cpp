// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/outboxlock.h"
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace demarc;
using namespace demarc::app;

class TestOutboxLock : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void oneHasItAtATime()
    {
        OutboxLock first(m_file);
        OutboxLock second(m_file);
        QCOMPARE(first.holder(), QString());
        QVERIFY(first.tryTake(kLong).value());
        QVERIFY(first.tryTake(kLong).value()); // has it already
        QVERIFY(!second.tryTake(kShort).value());
        QVERIFY(!second.isHeld());
        QCOMPARE(second.holder(), kLong);
        first.release();
        QCOMPARE(second.holder(), QString());
        QVERIFY(second.tryTake(kShort).value());
        QCOMPARE(first.holder(), kShort);
        QVERIFY(!first.tryTake(kLong).value());
    }

    void whoIsKilledHasItNoMore()
    {
        int ends[2] = {};
        QCOMPARE(::pipe(ends), 0);
        const auto child = ::fork();
        if (child == 0) {
            OutboxLock lock(m_file);
            const char held = lock.tryTake(kLong).value_or(false) ? 'y' : 'n';
            if (::write(ends[1], &held, 1) == 1)
                ::pause();
            ::_exit(1);
        }
        char held = 0;
        QCOMPARE(::read(ends[0], &held, 1), ssize_t {1});
        QCOMPARE(held, 'y');
        OutboxLock lock(m_file);
        QVERIFY(!lock.tryTake(kShort).value());
        QCOMPARE(lock.holder(), kLong);
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        QVERIFY(lock.tryTake(kShort).value());
        QCOMPARE(lock.holder(), kShort); // nothing of the longer one is left
    }

    void saysWhereItCannotBe()
    {
        OutboxLock lock(m_folder.filePath(QStringLiteral("no/such/folder/w.demarc-calls")));
        const auto taken = lock.tryTake(kShort);
        QCOMPARE(taken.error().kind, ErrorKind::Storage);
        QVERIFY(taken.error().message.contains(QStringLiteral("no/such/folder")));
    }

private:
    const QString kLong = QStringLiteral("https://a.long.name.example.org/with/a/path");
    const QString kShort = QStringLiteral("https://example.org");
    QTemporaryDir m_folder;
    const QString m_file = m_folder.filePath(QStringLiteral("w.demarc-calls"));
};

DEMARC_TEST_MAIN(TestOutboxLock)
#include "tst_outboxlock.moc"
