// SPDX-License-Identifier: GPL-3.0-or-later
// A long file through the built demarcctl: cancelled in the middle it leaves nothing, again it goes on and completes, and
// once more it adds nothing. A million lines where DEMARC_LONG_TESTS is set.
#include "support/demarcctl.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>

using demarc::test::CtlAnswer;

class TestImport : public demarc::test::Test {
    Q_OBJECT

    QTemporaryDir m_folder;

    int rows() const { return qEnvironmentVariableIsSet("DEMARC_LONG_TESTS") ? 1'000'000 : 60'000; }
    QString where() const { return m_folder.filePath(QStringLiteral("team.demarc")); }
    QString file() const { return m_folder.filePath(QStringLiteral("calls.jsonl")); }
    QStringList importLine() const
    {
        return {QStringLiteral("--db"), where(), QStringLiteral("import"), QStringLiteral("auto"), file(),
            QStringLiteral("--set"), QStringLiteral("system=claims"), QStringLiteral("--json")};
    }
    QStringList leftovers() const { return QDir(m_folder.path()).entryList({QStringLiteral("*-import-*")}, QDir::Files); }
    // The marks of a first piece alone are 64 KiB.
    bool hasKeptSomething() const
    {
        qint64 bytes = 0;
        for (const auto &name : leftovers())
            bytes += QFileInfo(m_folder.filePath(name)).size();
        return bytes > 100'000;
    }
    std::int64_t calls() const
    {
        const auto answer = demarc::test::runCtl(QStringLiteral(DEMARC_BIN_DIR),
            {QStringLiteral("--db"), where(), QStringLiteral("panel"), QStringLiteral("--metric"), QStringLiteral("calls"),
                QStringLiteral("--json")});
        return answer.json()["samples"].get<std::int64_t>();
    }
    CtlAnswer import() const
    {
        QProcess process;
        process.start(QStringLiteral(DEMARC_BIN_DIR "/demarcctl"), importLine());
        process.waitForFinished(-1);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    // Starts the import and ends it with `signal` once it has kept a first piece of the file.
    CtlAnswer interrupt(int signal) const
    {
        QProcess process;
        process.start(QStringLiteral(DEMARC_BIN_DIR "/demarcctl"), importLine());
        while (process.state() != QProcess::NotRunning && !hasKeptSomething())
            process.waitForFinished(20);
        ::kill(static_cast<pid_t>(process.processId()), signal);
        process.waitForFinished(-1);
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(this->file());
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int i = 0; i < rows(); ++i) {
            file.write("{\"timestamp\":" + QByteArray::number(1'772'359'200 + i)
                + ",\"latency\":1.5,\"usage\":{\"prompt_tokens\":1000,\"completion_tokens\":100},\"model\":\"gpt-4o\"}\n");
        }
    }

    void goesInWholeOrNotAtAll()
    {
        const auto cancelled = interrupt(SIGINT);
        QCOMPARE(cancelled.exitCode, 3);
        QVERIFY2(cancelled.err.contains("cancelled"), cancelled.err.constData());
        QCOMPARE(calls(), 0);
        QCOMPARE(interrupt(SIGKILL).exitCode, -1);
        QCOMPARE(calls(), 0);
        const auto whole = import().json();
        QCOMPARE(whole["new"].get<int>(), rows());
        QCOMPARE(whole["resumed"].get<bool>(), true);
        QCOMPARE(calls(), rows());
        QVERIFY(leftovers().isEmpty());
        const auto again = import().json();
        QCOMPARE(again["new"].get<int>(), 0);
        QCOMPARE(again["present"].get<int>(), rows());
        QCOMPARE(calls(), rows());
    }
};

DEMARC_TEST_MAIN(TestImport)
#include "tst_import.moc"
