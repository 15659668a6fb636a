// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to stored calls when the process is killed, the disk is full or the file is read-only.
#include "store/telemetry/telemetryreader.h"
#include "store/telemetry/telemetrywriter.h"
#include "support/metrics.h"
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace demarc;
using namespace demarc::telemetry;
using namespace std::chrono_literals;

namespace {

constexpr std::uint64_t kBatch = 100;
constexpr int kImpossibleHere = 77;

// A batch: new calls, and changes to some of the calls before it.
std::vector<Call> batchOf(std::uint64_t number)
{
    test::RandomCalls random(static_cast<unsigned>(number) + 1);
    std::vector<Call> calls;
    for (std::uint64_t i = 0; i < kBatch; ++i)
        calls.push_back(random(number * kBatch + i, test::kMonday, 48h));
    for (int i = 0; i < 20 && number > 0; ++i)
        calls.push_back(
            random(static_cast<std::uint64_t>(random.below(static_cast<std::int64_t>(number * kBatch))), test::kMonday, 48h));
    return calls;
}

// The calls of a batch, and a counter that has counted every batch so far.
TelemetryBatch withCounter(std::uint64_t number)
{
    TelemetryBatch batch {batchOf(number), {}, {}};
    constexpr auto kStart = test::kMonday - 10 * 365 * 24h; // the past by any clock
    batch.metrics = {
        test::runningTotal(kStart, kStart + std::chrono::seconds {number + 1}, static_cast<std::int64_t>(number) + 1)};
    return batch;
}

std::int64_t countedIn(TelemetryReader &reader)
{
    MetricQuery query;
    query.instrument = "requests";
    const auto answer = reader.metricPanel(query);
    return answer && answer->panel.total ? std::get<std::int64_t>(*answer->panel.total) : 0;
}

// Runs `work` in a process of its own and returns its exit code.
template <typename Work>
int inProcess(Work &&work)
{
    const auto child = ::fork();
    if (child == 0)
        ::_exit(work());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

// Appends batches from `first` on, and says each number to `pipe` once it is durable.
[[noreturn]] void appendForever(const QString &path, std::uint64_t first, int pipe)
{
    const SystemClock clock;
    auto writer = TelemetryWriter::open(path, clock);
    for (auto number = first; writer; ++number) {
        if (!(*writer)->append(withCounter(number)))
            break;
        if (::write(pipe, &number, sizeof number) != sizeof number)
            break;
    }
    ::_exit(1);
}

// Lets a process append until it has said so `answers` times and a moment longer, then kills it. The number of batches
// that are durable.
std::uint64_t appendAndKill(const QString &path, std::uint64_t first, int answers, Duration longer)
{
    int ends[2] = {};
    if (::pipe(ends) != 0)
        return first;
    const auto child = ::fork();
    if (child == 0)
        appendForever(path, first, ends[1]);
    ::close(ends[1]);
    std::uint64_t durable = first;
    std::uint64_t number = 0;
    int heard = 0;
    while (heard < answers && ::read(ends[0], &number, sizeof number) == sizeof number) {
        durable = number + 1;
        ++heard;
    }
    const auto until = std::chrono::steady_clock::now() + longer;
    while (std::chrono::steady_clock::now() < until) { }
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    while (::read(ends[0], &number, sizeof number) == sizeof number)
        durable = number + 1;
    ::close(ends[0]);
    return durable;
}

std::int64_t callsIn(TelemetryReader &reader)
{
    const auto panel = reader.panel({});
    return panel && panel->total ? std::get<std::int64_t>(*panel->total) : 0;
}

// On a disk of 3 MB: fills it, then makes room. The number of the step that went wrong, 0 for none.
int fillDisk(const QString &folder)
{
    if (::unshare(CLONE_NEWNS) != 0 && ::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
        return kImpossibleHere;
    const auto name = QFile::encodeName(folder);
    ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
    if (::mount("tmpfs", name.constData(), "tmpfs", 0, "size=3m") != 0)
        return kImpossibleHere;
    QFile ballast(folder + QStringLiteral("/ballast"));
    if (!ballast.open(QIODevice::WriteOnly) || ballast.write(QByteArray(1024 * 1024, 'b')) < 0 || !ballast.flush())
        return 1;
    const SystemClock clock;
    const auto path = folder + QStringLiteral("/w.demarc-calls");
    auto writer = TelemetryWriter::open(path, clock);
    auto reader = TelemetryReader::open(path);
    if (!writer || !reader)
        return 2;
    std::uint64_t number = 0;
    auto stored = (*writer)->append(withCounter(number));
    while (stored && number < 10'000)
        stored = (*writer)->append(withCounter(++number));
    if (stored || stored.error().kind != ErrorKind::Storage || !stored.error().message.contains(QStringLiteral("full")))
        return 3;
    if (callsIn(**reader) != static_cast<std::int64_t>(number * kBatch)
        || countedIn(**reader) != static_cast<std::int64_t>(number))
        return 4;
    const auto sound = (*reader)->check();
    if (!sound || !sound->isSound())
        return 5;
    if (!ballast.remove() || !(*writer)->append(withCounter(number)))
        return 6;
    const auto after = (*reader)->check();
    if (!after || !after->isSound() || callsIn(**reader) != static_cast<std::int64_t>((number + 1) * kBatch)
        || countedIn(**reader) != static_cast<std::int64_t>(number + 1))
        return 7;
    return 0;
}

// As somebody who may read the file but not write it. The number of the step that went wrong, 0 for none.
int writeReadOnly(const QString &path)
{
    constexpr uid_t kNobody = 65534;
    if (::geteuid() == 0 && ::seteuid(kNobody) != 0)
        return kImpossibleHere;
    const SystemClock clock;
    auto writer = TelemetryWriter::open(path, clock);
    auto reader = TelemetryReader::open(path);
    if (!writer || !reader)
        return 1;
    const auto refused = (*writer)->append(batchOf(1));
    if (refused || refused.error().kind != ErrorKind::Storage || !refused.error().message.contains(QStringLiteral("read-only")))
        return 2;
    return callsIn(**reader) == static_cast<std::int64_t>(kBatch) ? 0 : 3;
}

} // namespace

class TestTelemetryFaults : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void everyAnsweredCallSurvivesKill()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("w.demarc-calls"));
        std::mt19937_64 random(1);
        std::uint64_t durable = 0;
        for (int round = 0; round < 5; ++round) {
            durable = appendAndKill(
                path, durable, static_cast<int>(1 + random() % 8), Duration {static_cast<std::int64_t>(random() % 30'000)});
            auto reader = TelemetryReader::open(path);
            QVERIFY(reader.has_value());
            const auto calls = callsIn(**reader);
            QVERIFY(calls >= static_cast<std::int64_t>(durable * kBatch));
            QVERIFY(calls <= static_cast<std::int64_t>((durable + 1) * kBatch));      // one commit may not have been said
            QCOMPARE(countedIn(**reader) * static_cast<std::int64_t>(kBatch), calls); // metrics are of the same commit
            const auto report = (*reader)->check();
            QVERIFY(report.has_value());
            QVERIFY2(report->isSound(), qPrintable(report->problems.join(u'\n')));
        }
    }

    void aFullDiskIsSaidAndLosesNothing()
    {
        const QTemporaryDir folder;
        const int code = inProcess([&] { return fillDisk(folder.path()); });
        if (code == kImpossibleHere)
            QSKIP("A small disk can be mounted only by root or where user namespaces are allowed.");
        QCOMPARE(code, 0);
    }

    void aReadOnlyFileIsSaidAndCanBeRead()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("w.demarc-calls"));
        const SystemClock clock;
        QVERIFY(TelemetryWriter::open(path, clock).value()->append(batchOf(0)).has_value());
        ::chmod(QFile::encodeName(folder.path()).constData(), 0777);
        ::chmod(QFile::encodeName(path).constData(), 0444);
        const int code = inProcess([&] { return writeReadOnly(path); });
        if (code == kImpossibleHere)
            QSKIP("This user cannot become one who may not write.");
        QCOMPARE(code, 0);
    }
};

DEMARC_TEST_MAIN(TestTelemetryFaults)
#include "tst_telemetry.moc"
