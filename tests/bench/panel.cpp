// SPDX-License-Identifier: GPL-3.0-or-later
// panel.NAME: the product's panel over its roll-ups, over the same aggregation on raw rows in SQLite, and, where Debian's
// ClickHouse is installed, in ClickHouse (panel.NAME.clickhouse). Milliseconds; a cost. Each over all 90 days, as the page
// shows a quarter, and over the last 24 hours, as it shows a day. All answers must agree, or the bench fails. Over twenty
// million calls are not measured against raw rows, which would take hours.
//
// panel.NAME.growth, of more than a million calls: the panel over the same panel at a million, in the same run.
// drill: the first page of calls (200), over as many reads by primary key. panel.disk: bytes a call, all in.
#include "app/monitoring/monitoringrange.h"
#include "bench.h"
#include "feed.h"
#include "rawrows.h"
#include "store/telemetry/telemetryreader.h"
#include "store/telemetry/telemetrywriter.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>

namespace demarc::bench {

namespace {

using namespace std::chrono_literals;
using telemetry::TelemetryReader;
using telemetry::TelemetryWriter;

constexpr auto kSpan = 90 * 24h;
constexpr double kDiskBar = 130; // bytes a call
constexpr int kPage = 200;
constexpr std::int64_t kSmall = 1'000'000;
constexpr std::int64_t kMostRaw = 20'000'000;
// The index of spans is written at random: many calls at once write each of its pages once.
constexpr std::size_t kFilledAtOnce = 1'000'000;
constexpr int kFillingMegabytes = 2048;

struct Question {
    std::string name;
    PanelQuery query;
};

std::vector<Question> questions()
{
    struct Kind {
        const char *name;
        Metric metric;
        Dimension by;
    };
    constexpr std::array kKinds {Kind {"cost", Metric::Cost, Dimension::Model}, Kind {"calls", Metric::Calls, Dimension::System},
        Kind {"tokens", Metric::Tokens, Dimension::Model}, Kind {"errors", Metric::Errors, Dimension::Prompt},
        Kind {"latency", Metric::Latency, Dimension::System}, Kind {"ttft", Metric::TimeToFirst, Dimension::Model}};
    std::vector<Question> all;
    for (const auto &[range, name] : {std::pair {app::RangeKind::Quarter, "quarter"}, {app::RangeKind::Day, "day"}}) {
        app::RangeChoice choice;
        choice.kind = range;
        const auto shown = app::rangeOf(choice, kFeedStart + kSpan - 1us);
        for (const auto &kind : kKinds) {
            PanelQuery query;
            query.metric = kind.metric;
            query.groupBy = kind.by;
            query.from = shown.from;
            query.to = shown.to;
            query.step = shown.step;
            all.push_back({std::string(kind.name) + '-' + name, query});
        }
    }
    return all;
}

bool isQuantile(const PanelQuery &query) { return query.metric == Metric::Latency || query.metric == Metric::TimeToFirst; }

// What a file holds already.
struct Filled {
    std::int64_t calls = 0;
    Instant newest = Instant::min(); // start
};

Result<Filled> filledOf(const QString &path)
{
    auto reader = TelemetryReader::open(path);
    if (!reader)
        return failureOf(reader);
    CallQuery query;
    query.limit = 1;
    const auto page = (*reader)->calls(query);
    const auto panel = (*reader)->panel({});
    if (!page || !panel)
        return page ? failureOf(panel) : failureOf(page);
    if (page->calls.empty())
        return Filled {};
    return Filled {std::get<std::int64_t>(panel->total.value_or(std::int64_t {0})), page->calls.front().start};
}

// Fills the product's file through its own writer, minutes let go as in use, and the floors with the same rows. Calls that an
// earlier run came to are there: a hundred million take hours.
Result<void> fill(const QString &path, std::int64_t count, const std::vector<RawRows *> &floors)
{
    const ManualClock clock(kFeedStart + kSpan);
    auto writer = TelemetryWriter::open(path, clock);
    const auto filled = writer ? filledOf(path) : failureOf(writer);
    if (!filled)
        return failureOf(filled);
    if (filled->calls == count && floors.empty())
        return {};
    if (const auto set = (*writer)->setCacheSize(kFillingMegabytes); !set)
        return set;
    auto retained = (*writer)->retain({}); // no minutes of what is long past
    Feed feed(count, kFeedStart, kSpan);
    for (auto calls = feed.next(kFilledAtOnce); !calls.empty(); calls = feed.next(kFilledAtOnce)) {
        if (calls.back().start > filled->newest) {
            if (const auto stored = (*writer)->append(calls); !stored)
                return failureOf(stored);
        }
        for (auto *floor : floors) {
            if (auto added = floor->add(calls); !added)
                return added;
        }
    }
    for (auto *floor : floors) {
        if (auto finished = floor->finish(); !finished)
            return finished;
    }
    while (retained && *retained)
        retained = (*writer)->retain({});
    return retained ? Result<void>() : failureOf(retained);
}

// `small` holds kSmall calls, where the file that is measured holds more: what grows with the calls shows over it.
Result<Figures> measure(
    const Question &question, TelemetryReader &reader, TelemetryReader *small, const std::vector<RawRows *> &floors, int repeats)
{
    std::vector<double> own;
    std::vector<double> least;
    std::vector<std::vector<double>> floor(floors.size());
    for (int i = 0; i < repeats; ++i) {
        if (small) {
            Result<Panel> panel;
            least.push_back(millisOf([&] { panel = small->panel(question.query); }));
            if (!panel)
                return failureOf(panel);
        }
        Result<Panel> panel;
        own.push_back(millisOf([&] { panel = reader.panel(question.query); }));
        if (!panel)
            return failureOf(panel);
        const double total = panel->total ? toDouble(*panel->total) : 0;
        for (std::size_t f = 0; f < floors.size(); ++f) {
            Result<double> expected = 0.0;
            floor[f].push_back(millisOf([&] { expected = floors[f]->answer(question.query); }));
            if (!expected)
                return failureOf(expected);
            if (std::abs(total - *expected) > (isQuantile(question.query) ? 0.0101 : 1e-9) * *expected)
                return failure(ErrorKind::Internal, QStringLiteral("The panel and the raw rows disagree."),
                    QStringLiteral("%1 %2: %3 and %4")
                        .arg(QString::fromStdString(question.name), QLatin1String(floors[f]->name()))
                        .arg(total)
                        .arg(*expected));
        }
    }
    Figures figures;
    for (std::size_t f = 0; f < floors.size(); ++f)
        figures.push_back(
            {"panel." + question.name + (f ? std::string(".") + floors[f]->name() : ""), median(own), "ms", median(floor[f])});
    if (small)
        figures.push_back({"panel." + question.name + ".growth", median(own), "ms", median(least)});
    return figures;
}

// A page of calls as the product reads it, over the same rows read by their ids.
Result<Figure> drill(TelemetryReader &reader, const QString &path, int repeats)
{
    const auto database = telemetry::openTelemetryFile(path, telemetry::Access::Read);
    if (!database)
        return failureOf(database);
    const auto sql = std::string("SELECT ") + telemetry::kCallColumns + " FROM calls WHERE id = ?1";
    std::vector<double> own;
    std::vector<double> floor;
    Result<void> done;
    for (int i = 0; i < repeats; ++i) {
        CallQuery query;
        query.limit = kPage;
        Result<CallPage> page;
        own.push_back(millisOf([&] { page = reader.calls(query); }));
        if (!page || page->calls.size() != kPage)
            return failure(ErrorKind::Internal, QStringLiteral("The page of calls is not full."));
        floor.push_back(millisOf([&] {
            auto last = telemetry::Statement::prepare(database->get(), path, "SELECT max(id) FROM calls");
            auto read = telemetry::Statement::prepare(database->get(), path, sql);
            if (!last || !read || !last->step())
                return;
            const auto newest = last->integer(0);
            std::vector<Call> calls;
            for (auto id = newest; id > newest - kPage; --id) {
                read->bind(1, id);
                if (const auto row = read->step(); row && *row)
                    calls.push_back(telemetry::readCall(*read).call);
                read->reset();
            }
        }));
    }
    return Figure {"drill", median(own), "ms", median(floor)};
}

// The raw rows to measure against, empty where there are too many calls for them. Those that are to be filled are `fresh`.
struct Floors {
    std::vector<std::unique_ptr<RawRows>> all;
    std::vector<RawRows *> fresh;
    std::vector<RawRows *> each() const
    {
        std::vector<RawRows *> pointers;
        for (const auto &one : all)
            pointers.push_back(one.get());
        return pointers;
    }
};

Result<Floors> openFloors(const QTemporaryDir &folder, const Options &options, std::int64_t count, bool isFilled)
{
    Floors floors;
    if (count > kMostRaw)
        return floors;
    auto sqlite =
        openSqliteRows(options.keep.isEmpty() ? folder.filePath(QStringLiteral("raw")) : options.keep + QStringLiteral("-raw"));
    auto clickHouse = sqlite ? openClickHouseRows(folder.path()) : failureOf(sqlite);
    if (!clickHouse)
        return failureOf(clickHouse);
    if (!isFilled)
        floors.fresh.push_back(sqlite->get());
    floors.all.push_back(std::move(*sqlite));
    if (*clickHouse) {
        floors.fresh.push_back(clickHouse->get());
        floors.all.push_back(std::move(*clickHouse));
    }
    return floors;
}

Result<std::unique_ptr<TelemetryReader>> openSmall(const QTemporaryDir &folder)
{
    const auto path = folder.filePath(QStringLiteral("small.demarc-calls"));
    const auto filled = fill(path, kSmall, {});
    return filled ? TelemetryReader::open(path) : failureOf(filled);
}

Result<Figures> run(const Options &options)
{
    const QTemporaryDir folder;
    const auto path = options.keep.isEmpty() ? folder.filePath(QStringLiteral("bench.demarc-calls")) : options.keep;
    const bool isFilled = QFileInfo::exists(path);
    const auto count = options.calls ? options.calls : kSmall;
    auto floors = openFloors(folder, options, count, isFilled);
    if (!floors)
        return failureOf(floors);
    if (const auto done = fill(path, count, floors->fresh); !done)
        return failureOf(done);
    auto reader = TelemetryReader::open(path);
    auto small = reader && count > kSmall ? openSmall(folder) : Result<std::unique_ptr<TelemetryReader>>();
    if (!reader || !small)
        return failureOf(reader ? small : reader);
    const int repeats = options.repeats ? options.repeats : 5;
    Figures figures;
    for (const auto &question : questions()) {
        const auto measured = measure(question, **reader, small->get(), floors->each(), repeats);
        if (!measured)
            return failureOf(measured);
        figures.insert(figures.end(), measured->begin(), measured->end());
    }
    const auto page = drill(**reader, path, 3 * repeats);
    if (!page)
        return failureOf(page);
    figures.push_back(*page);
    figures.push_back(
        {"panel.disk", static_cast<double>(QFileInfo(path).size()) / static_cast<double>(count), "bytes", kDiskBar});
    return figures;
}

const Registration kPanel("panel", run);

} // namespace

} // namespace demarc::bench
