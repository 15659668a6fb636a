// SPDX-License-Identifier: GPL-3.0-or-later
// startup.overview: a fresh process until the Overview is painted with its figures on the demo workspace, over a fresh
// process until an empty QMainWindow with one QChartView is painted. Milliseconds; a cost.
// startup.ui-stall: the longest the ui thread was kept from its event loop while 5,000 calls a second arrived on the
// Monitoring page, over the 50 ms a person feels. startup.ui-work: the most it worked at a stretch, which other programs
// on the machine do not lengthen.
#include "bench.h"

#include <nlohmann/json.hpp>

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

namespace demarc::bench {

namespace {

constexpr int kRepeats = 15;
constexpr int kCallsASecond = 5000;
constexpr int kFeedSeconds = 10;
constexpr double kFelt = 50;          // milliseconds
constexpr int kLongestWait = 900'000; // the demo is made durably, which a busy disk makes long

Error failed(const QProcess &process, const QByteArray &said)
{
    return {ErrorKind::Internal, QStringLiteral("%1 did not do its part.").arg(process.program()), QString::fromUtf8(said)};
}

// A program beside this one, with settings of its own, that shows nothing where there is no display.
class Child {
public:
    Child(const QTemporaryDir &home, const QString &program, const QStringList &arguments)
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const auto *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
            environment.insert(QString::fromLatin1(name), home.path());
        if (!environment.contains(QStringLiteral("DISPLAY")) && !environment.contains(QStringLiteral("WAYLAND_DISPLAY"))
            && !environment.contains(QStringLiteral("QT_QPA_PLATFORM")))
            environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        m_process.setProcessEnvironment(environment);
        m_process.setProgram(QDir(QCoreApplication::applicationDirPath()).filePath(program));
        m_process.setArguments(arguments);
    }

    // Starts it and waits for the first line it says; then for its end.
    Result<QByteArray> firstLine()
    {
        m_process.start();
        QByteArray line;
        while (!line.endsWith('\n') && m_process.waitForReadyRead(kLongestWait))
            line += m_process.readLine();
        return line.endsWith('\n') ? Result<QByteArray> {line}
                                   : tl::unexpected(failed(m_process, m_process.readAllStandardError()));
    }
    Result<void> end()
    {
        if (!m_process.waitForFinished(kLongestWait) || m_process.exitCode() != 0)
            return tl::unexpected(failed(m_process, m_process.readAllStandardError()));
        return {};
    }

private:
    QProcess m_process;
};

Result<double> millisUntilPainted(const QTemporaryDir &home, const QString &program, const QStringList &arguments)
{
    Child child(home, program, arguments);
    Result<QByteArray> line;
    const double millis = millisOf([&] { line = child.firstLine(); });
    if (!line)
        return failureOf(line);
    if (const auto ended = child.end(); !ended)
        return failureOf(ended);
    return millis;
}

Result<Figures> uiFigures(const QTemporaryDir &home, const QString &workspace)
{
    Child child(home, QStringLiteral("demarc_bench_livefeed"),
        {workspace, QString::number(kCallsASecond), QString::number(kFeedSeconds)});
    const auto line = child.firstLine();
    if (!line)
        return failureOf(line);
    if (const auto ended = child.end(); !ended)
        return failureOf(ended);
    const auto said = nlohmann::json::parse(line->begin(), line->end(), nullptr, false);
    if (said.is_discarded() || said.value("stored", 0) < kCallsASecond * kFeedSeconds)
        return failure(
            ErrorKind::Internal, QStringLiteral("The calls could not be stored at that rate."), QString::fromUtf8(*line));
    return Figures {
        {"startup.ui-stall", said.value("stall", 0.0), "ms", kFelt}, {"startup.ui-work", said.value("work", 0.0), "ms", kFelt}};
}

Result<Figures> run(const Options &options)
{
    const QTemporaryDir home;
    const auto workspace = QDir(home.path()).filePath(QStringLiteral("demo.demarc"));
    Child maker(
        home, QStringLiteral("demarcctl"), {QStringLiteral("--db"), workspace, QStringLiteral("init"), QStringLiteral("--demo")});
    if (const auto made = maker.firstLine(); !made)
        return failureOf(made);
    if (const auto ended = maker.end(); !ended)
        return failureOf(ended);
    const QStringList console {QStringLiteral("--db"), workspace, QStringLiteral("--page"), QStringLiteral("overview"),
        QStringLiteral("--until-painted")};
    std::vector<double> values, floors;
    for (int i = 0; i < (options.repeats > 0 ? options.repeats : kRepeats); ++i) {
        const auto floor = millisUntilPainted(home, QStringLiteral("demarc_bench_emptywindow"), {});
        const auto value = millisUntilPainted(home, QStringLiteral("demarc"), console);
        if (!floor || !value)
            return failureOf(floor ? value : floor);
        floors.push_back(*floor);
        values.push_back(*value);
    }
    auto figures = uiFigures(home, workspace);
    if (!figures)
        return figures;
    figures->insert(figures->begin(), {"startup.overview", median(values), "ms", median(floors)});
    return figures;
}

const Registration registration("startup", run);

} // namespace

} // namespace demarc::bench
