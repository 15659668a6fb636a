// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the built demarcctl as a user or a script would.
#pragma once

#include <QProcess>
#include <QStringList>

#include <nlohmann/json.hpp>

namespace demarc::test {

struct CtlAnswer {
    int exitCode = -1; // -1: crashed or did not end in time
    QByteArray out;
    QByteArray err;
    nlohmann::json json() const { return nlohmann::json::parse(out.begin(), out.end(), nullptr, false); }
};

// Runs demarcctl from DEMARC_BIN_DIR of the test with these arguments and waits for its end, at most two minutes.
CtlAnswer runCtl(const QString &binDir, const QStringList &arguments);

// A collector that runs until killed or stopped.
class CollectorProcess {
public:
    // Starts `demarcctl --db WHERE collect` on a free port and waits until it listens; port() is 0 when it did not.
    CollectorProcess(const QString &binDir, const QString &where, const QStringList &options = {});
    ~CollectorProcess();
    CollectorProcess(const CollectorProcess &) = delete;
    CollectorProcess &operator=(const CollectorProcess &) = delete;

    quint16 port() const { return m_port; }
    double peakMegabytes() const; // the most that was ever resident of it; -1 where that is not known
    void killHard();              // kill -9
    int stop();                   // asks it to end (SIGTERM) and returns its exit code

private:
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace demarc::test
