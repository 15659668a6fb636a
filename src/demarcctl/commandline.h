// SPDX-License-Identifier: GPL-3.0-or-later
// The pattern of demarcctl's commands: each feature has a file that returns its commands; main.cpp finds and runs one.
#pragma once

#include "app/workspace/workspace.h"
#include "base/json.h"

#include <QCommandLineParser>
#include <QStringList>
#include <QTextStream>

#include <functional>
#include <memory>
#include <vector>

namespace demarc::ctl {

// Exit codes, fixed for scripts.
enum ExitCode { kOk = 0, kFindings = 1, kUsage = 2, kFailure = 3 };

// What a command is given.
class Session {
public:
    Session(QTextStream &out, QTextStream &err) : m_out(out), m_err(err) { }

    QTextStream &out() { return m_out; }
    bool isJson() const { return m_json; }
    const QString &where() const { return m_where; }
    const Clock &clock() const { return m_clock; }

    // Prints one JSON document and a newline.
    void print(const Json &json);
    // Prints the error's sentence (and its cause) and returns the exit code for it.
    int fail(const Error &error);
    // Prints a sentence about wrong usage and returns kUsage.
    int usage(const QString &sentence);

    // The workspace named by --db, opened on first use; a new one begins with the template. Errors: as Workspace::open()
    // and startWorkspace().
    Result<app::Workspace *> workspace(app::OpenMode mode = app::OpenMode::ExistingOnly, const QString &templateName = {});

    void setOptions(const QString &where, bool json);

private:
    QTextStream &m_out;
    QTextStream &m_err;
    QString m_where;
    bool m_json = false;
    SystemClock m_clock;
    std::unique_ptr<app::Workspace> m_workspace;
};

// One command, e.g. "models import-prices FILE".
struct CommandSpec {
    QStringList words;       // {"models", "import-prices"}
    QString summary;         // one line for --help
    QStringList positionals; // {"FILE"}; a name in brackets is optional, one ending in "..." repeats
    QList<QCommandLineOption> options = {};
    // Parsed options; positional arguments are parser.positionalArguments() without the command's words.
    std::function<int(Session &, const QCommandLineParser &, const QStringList &positionals)> run;
};

// Parses the arguments after the program's name and runs the command they name; returns the exit code.
int runCommandLine(const QStringList &arguments, const std::vector<CommandSpec> &commands, Session &session);

} // namespace demarc::ctl
