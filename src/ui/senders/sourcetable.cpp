// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senders/sourcetable.h"

#include "base/plural.h"
#include "ui/senders/sourcewords.h"
#include "ui/style/format.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

namespace demarc::ui {

namespace {

enum SourceColumn {
    ServiceColumn,
    SenderColumn,
    SystemColumn,
    ProgramColumn,
    RateColumn,
    HourColumn,
    SeenColumn,
    NotTakenColumn
};

std::vector<Column> sourceColumns()
{
    const auto column = [](const char *key, const QString &title, int width, const QString &toolTip) {
        return Column {QString::fromLatin1(key), title, width, Qt::AlignLeft, false, toolTip};
    };
    // Names share what is left: each is cut as late as can be.
    auto source = column("source", SourceTable::tr("Source"), 124, SourceTable::tr("The service name its calls arrive under"));
    auto sender = column("sender", SourceTable::tr("Sender"), 124, SourceTable::tr("Whose key it sends with"));
    auto system = column("system", SourceTable::tr("System"), 124, SourceTable::tr("The system its service belongs to"));
    auto program = column("program", SourceTable::tr("Program"), 180, SourceTable::tr("What sends, as it names itself"));
    for (auto *name : {&source, &sender, &system, &program})
        name->stretch = true;
    program.givesWay = 2;
    auto rate = column("rate", SourceTable::tr("Calls/min"), 76, SourceTable::tr("Over the last five minutes"));
    auto hour = column("hour", SourceTable::tr("Last hour"), 88, SourceTable::tr("Its calls, to a scale of its own"));
    hour.givesWay = 1;
    auto seen = column("seen", SourceTable::tr("Last seen"), 92, {});
    auto notTaken = column("notTaken", SourceTable::tr("Not taken"), 80,
        SourceTable::tr("Spans, calls and events that were rejected, and requests that were refused"));
    rate.alignment = notTaken.alignment = Qt::AlignRight;
    return {source, sender, system, program, rate, hour, seen, notTaken};
}

QString systemNamed(const app::SourceList &list, const SystemId &id)
{
    for (const auto &system : list.systems) {
        if (system.id == id)
            return system.name;
    }
    return {};
}

} // namespace

const SourceProblem *SourceTableRow::newestProblem() const
{
    const auto &problems = source.seen.problems;
    const auto newest = std::max_element(
        problems.begin(), problems.end(), [](const SourceProblem &a, const SourceProblem &b) { return a.last < b.last; });
    return newest == problems.end() ? nullptr : &*newest;
}

bool SourceTableRow::hasProblemNow() const
{
    const auto *problem = newestProblem();
    return problem && notTaken() > 0 && now - problem->last <= kProblemStaysFor;
}

std::vector<SourceTableRow> sourceTableRows(const app::SourceList &list, Instant now)
{
    std::vector<SourceTableRow> rows;
    std::set<QString> sent;
    for (const auto &source : list.rows) {
        SourceTableRow row {source, false, {}, now};
        if (source.sender) {
            sent.insert(source.sender->id.value);
            row.senderSystem = systemNamed(list, source.sender->system);
        }
        rows.push_back(std::move(row));
    }
    for (const auto &sender : list.senders) {
        if (sender.revoked || sent.contains(sender.id.value))
            continue;
        SourceTableRow row {{}, true, systemNamed(list, sender.system), now};
        row.source.sender = sender;
        row.source.seen.source.sender = sender.id.value.toStdString();
        rows.push_back(std::move(row));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const SourceTableRow &a, const SourceTableRow &b) {
        const auto rank = [](const SourceTableRow &row) {
            const auto &seen = row.source.seen;
            const auto group = row.neverSent ? 2 : row.isStale() ? 1 : 0;
            return std::tuple(group, group == 1 ? -microsOf(seen.last) : 0, seen.source.service.empty(),
                std::tie(seen.source.service, seen.source.sender, seen.source.client));
        };
        return rank(a) < rank(b);
    });
    return rows;
}

SourceSummary summaryOf(const std::vector<SourceTableRow> &rows)
{
    SourceSummary summary;
    for (const auto &row : rows) {
        summary.sending += row.isStale() ? 0 : 1;
        summary.refused += row.hasProblemNow() ? 1 : 0;
        summary.waiting += row.neverSent ? 1 : 0;
    }
    return summary;
}

SourceTable::SourceTable(QObject *parent) : Rows(sourceColumns(), parent) { }

Cell SourceTable::withoutSender(const std::string &sender)
{
    auto cell = Cell::dim(sender.empty() ? tr("this machine")
            : sender == kUnknownSender   ? tr("unknown key")
                                         : tr("a key that is gone"));
    if (sender.empty())
        cell.detail = tr("no key");
    if (sender == kUnknownSender)
        cell.toolTip = tr("It comes from another machine, with no key or with one that nobody has.");
    return cell;
}

Cell SourceTable::senderOf(const SourceTableRow &row)
{
    const auto &sender = row.source.sender;
    if (!sender)
        return withoutSender(row.source.seen.source.sender);
    auto cell = sender->revoked ? Cell::dim(sender->name) : Cell::plain(sender->name);
    cell.detail = sender->revoked ? tr("withdrawn") : keyText(*sender);
    cell.toolTip = tr("%1, %2", "name of a sender, its key").arg(sender->name, keyText(*sender));
    return cell;
}

Cell SourceTable::systemOf(const SourceTableRow &row)
{
    const auto &name = row.neverSent ? row.senderSystem : row.source.system;
    if (!name.isEmpty()) {
        auto cell = Cell::tag(name, Tone::Neutral);
        cell.toolTip = name; // it may be cut
        return cell;
    }
    if (row.neverSent)
        return Cell::dim(tr("every system"));
    if (row.source.seen.source.service.empty())
        return Cell::none(tr("Nothing it sent names a service."));
    if (row.source.isNamedByCalls) {
        auto cell = Cell::dim(tr("as its calls say"));
        cell.toolTip = tr("Its calls name an agent, a workflow or a use case, which is the system they belong to.");
        return cell;
    }
    auto cell = Cell::tag(tr("not mapped"), Tone::Warning);
    cell.toolTip = tr("Its calls belong to no system, so nobody answers for them. Select it to map it.");
    return cell;
}

Cell SourceTable::lastHourOf(const SourceTableRow &row)
{
    const auto &minutes = row.source.seen.callsByMinute;
    const auto total = std::accumulate(minutes.begin(), minutes.end(), std::int64_t {0});
    auto cell = Cell::spark(tr("%Ln call(s)", nullptr, plural(total)), static_cast<qlonglong>(total), {});
    if (row.neverSent)
        return Cell::none(tr("It has not sent anything yet."));
    cell.values.assign(minutes.begin(), minutes.end());
    const auto most = minutes.empty() ? 0 : *std::max_element(minutes.begin(), minutes.end());
    cell.toolTip =
        tr("%1 in the last hour, at most %2 in a minute.").arg(cell.text, QLocale().toString(static_cast<qlonglong>(most)));
    return cell;
}

Cell SourceTable::lastSeenOf(const SourceTableRow &row)
{
    if (row.neverSent) {
        auto cell = Cell::dim(tr("never", "a source was last seen"));
        cell.sort = static_cast<qlonglong>(0);
        return cell;
    }
    const auto last = row.source.seen.last;
    const auto text = format::relativeTime(last, row.now, row.zone);
    auto cell = row.isStale() ? Cell::dim(text) : Cell::plain(text);
    cell.sort = static_cast<qlonglong>(microsOf(last));
    cell.toolTip = tr("%1, at %2", "day, time").arg(format::day(last, row.zone, row.now), format::time(last, row.zone, true));
    return cell;
}

Cell SourceTable::notTakenOf(const SourceTableRow &row)
{
    if (row.neverSent)
        return Cell::none(tr("It has not sent anything yet."));
    const auto count = row.notTaken();
    auto cell = Cell::figure(format::count(count), static_cast<qlonglong>(count));
    cell.quiet = count == 0;
    if (count == 0)
        return cell;
    cell.tone = Tone::Warning;
    cell.strong = row.hasProblemNow();
    if (const auto *problem = row.newestProblem())
        cell.toolTip = tr("%1 (%2)", "why something was not taken, when")
                           .arg(QString::fromStdString(problem->reason), format::relativeTime(problem->last, row.now, row.zone));
    return cell;
}

Cell SourceTable::cellOf(const SourceTableRow &row, int column) const
{
    const auto &seen = row.source.seen;
    switch (column) {
    case ServiceColumn: {
        if (row.neverSent)
            return Cell::dim(tr("nothing yet", "a source sent"));
        auto cell = seen.source.service.empty() ? Cell::dim(shownService(seen.source)) : Cell::name(shownService(seen.source));
        cell.toolTip = cell.text; // it may be cut
        return cell;
    }
    case SenderColumn:
        return senderOf(row);
    case SystemColumn:
        return systemOf(row);
    case ProgramColumn: {
        auto cell = Cell::dim(shownProgram(seen.source.client));
        cell.toolTip = QString::fromStdString(seen.source.client);
        return seen.source.client.empty() ? Cell::none(tr("It does not name itself.")) : cell;
    }
    case RateColumn: {
        if (row.neverSent)
            return Cell::none(tr("It has not sent anything yet."));
        auto cell = Cell::figure(rateText(row.source.callsPerMinute), row.source.callsPerMinute);
        cell.quiet = row.source.callsPerMinute <= 0;
        return cell;
    }
    case HourColumn:
        return lastHourOf(row);
    case SeenColumn:
        return lastSeenOf(row);
    case NotTakenColumn:
        return notTakenOf(row);
    default:
        return {};
    }
}

} // namespace demarc::ui
