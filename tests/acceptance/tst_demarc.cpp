// SPDX-License-Identifier: GPL-3.0-or-later
// The built console, started as a user or a file manager would, without a display.
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSize>
#include <QTemporaryDir>
#include <QtEndian>

class TestDemarc : public demarc::test::Test {
    Q_OBJECT

    struct Ended {
        int exitCode = -1;
        QByteArray err;
    };

    QTemporaryDir m_folder;

    QString in(const QString &name) const { return m_folder.filePath(name); }

    static Ended run(const QStringList &arguments)
    {
        QProcess console;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        console.setProcessEnvironment(environment);
        console.start(QStringLiteral(DEMARC_BIN_DIR "/demarc"), arguments);
        if (!console.waitForFinished(120'000))
            return {};
        return {console.exitStatus() == QProcess::NormalExit ? console.exitCode() : -1, console.readAllStandardError()};
    }

    // Of a PNG: the two big-endian numbers at byte 16 (ISO/IEC 15948, 11.2.2).
    static QSize sizeOf(const QString &picture)
    {
        QFile file(picture);
        const auto head = file.open(QIODevice::ReadOnly) ? file.read(24) : QByteArray();
        return head.size() < 24 ? QSize()
                                : QSize(qFromBigEndian<qint32>(head.data() + 16), qFromBigEndian<qint32>(head.data() + 20));
    }

private Q_SLOTS:
    void answersWrongUsageWithASentenceAndTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no such option") << QStringList {QStringLiteral("--colour")};
        QTest::newRow("two workspaces") << QStringList {QStringLiteral("a.demarc"), QStringLiteral("b.demarc")};
        QTest::newRow("two workspaces, one by option")
            << QStringList {QStringLiteral("--db"), QStringLiteral("a.demarc"), QStringLiteral("b.demarc")};
        QTest::newRow("no such scale") << QStringList {QStringLiteral("--scale"), QStringLiteral("9")};
    }
    void answersWrongUsageWithASentenceAndTwo()
    {
        QFETCH(QStringList, arguments);
        const auto ended = run(arguments);
        QCOMPARE(ended.exitCode, 2);
        QVERIFY(ended.err.contains("demarc --help"));
    }

    void picturesEveryPageOfANewWorkspace()
    {
        const auto ended = run({QStringLiteral("--db"), in(QStringLiteral("new.demarc")), QStringLiteral("--screenshots"),
            in(QStringLiteral("pictures")), QStringLiteral("--scale"), QStringLiteral("2")});
        QCOMPARE(ended.exitCode, 0);
        QVERIFY(QFile::exists(in(QStringLiteral("new.demarc"))));
        const QDir folder(in(QStringLiteral("pictures")));
        for (const auto *page : {"overview", "ownership", "systems", "monitoring", "prompts", "models", "incidents"}) {
            for (const auto *theme : {"light", "dark"}) {
                const auto name = QStringLiteral("%1-%2.png").arg(QString::fromLatin1(page), QString::fromLatin1(theme));
                QCOMPARE(sizeOf(folder.filePath(name)), QSize(2880, 1800));
            }
        }
    }

    void aFileNamedAloneMustExist()
    {
        const auto missing = in(QStringLiteral("missing.demarc"));
        const auto ended = run({missing, QStringLiteral("--screenshots"), in(QStringLiteral("none"))});
        QCOMPARE(ended.exitCode, 3);
        QVERIFY(ended.err.contains("missing.demarc"));
        QVERIFY(!QFile::exists(missing));
    }
};

DEMARC_TEST_MAIN(TestDemarc)
#include "tst_demarc.moc"
