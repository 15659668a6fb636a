// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/demarcctl.h"

#include <QFile>
#include <QRegularExpression>

namespace demarc::test {

namespace {

constexpr int kPatience = 120'000; // ms; generous, because a busy machine is no failure

} // namespace

CtlAnswer runCtl(const QString &binDir, const QStringList &arguments)
{
    QProcess process;
    process.start(binDir + QStringLiteral("/demarcctl"), arguments);
    if (!process.waitForFinished(kPatience)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
        process.readAllStandardError()};
}

CollectorProcess::CollectorProcess(const QString &binDir, const QString &where, const QStringList &options)
{
    m_process.start(binDir + QStringLiteral("/demarcctl"),
        QStringList {
            QStringLiteral("--db"), where, QStringLiteral("collect"), QStringLiteral("--http"), QStringLiteral("127.0.0.1:0")}
            + options);
    static const QRegularExpression address(QStringLiteral("http://127\\.0\\.0\\.1:(\\d+)"));
    QByteArray said;
    while (m_port == 0 && m_process.waitForReadyRead(kPatience)) {
        said += m_process.readAllStandardOutput();
        m_port = address.match(QString::fromUtf8(said)).captured(1).toUShort();
    }
}

CollectorProcess::~CollectorProcess() { killHard(); }

void CollectorProcess::killHard()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(kPatience);
}

double CollectorProcess::peakMegabytes() const
{
    QFile status(QStringLiteral("/proc/%1/status").arg(m_process.processId()));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const auto &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    }
    return -1;
}

int CollectorProcess::stop()
{
    m_process.terminate();
    if (!m_process.waitForFinished(kPatience))
        return -1;
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

} // namespace demarc::test
