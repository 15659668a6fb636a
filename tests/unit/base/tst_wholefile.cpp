// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/wholefile.h"

#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

#include <csignal>
#include <sys/resource.h>

using namespace demarc;

class TestWholeFile : public demarc::test::Test {
    Q_OBJECT

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
    }

private Q_SLOTS:
    void nothingIsThereBeforeTheCommit()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("a.csv"));
        QVERIFY(writeWholeFile(path, "old").has_value());
        WholeFile file(path);
        file.write("new ");
        file.write("text");
        QCOMPARE(contentOf(path), QByteArray("old"));
        QVERIFY(file.commit().has_value());
        QCOMPARE(contentOf(path), QByteArray("new text"));
    }

    void aFolderThatIsNotThereIsSaid()
    {
        const auto written = writeWholeFile(QStringLiteral("/nonexistent/a.csv"), "x");
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Storage);
        QVERIFY(written.error().message.contains(QLatin1String("/nonexistent/a.csv")));
    }

    // A disk that fills up takes a part of a large write and reports it: the old file has to stay.
    void aShortWriteLeavesTheOldFile()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("a.csv"));
        QVERIFY(writeWholeFile(path, "old").has_value());
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before {};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        const rlimit small {1024 * 1024, before.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto written = writeWholeFile(path, QByteArray(2 * 1024 * 1024, 'x'));
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Storage);
        QCOMPARE(contentOf(path), QByteArray("old"));
    }
};

DEMARC_TEST_MAIN(TestWholeFile)
#include "tst_wholefile.moc"
