// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitoring/callsmodel.h"

#include "ui/style/format.h"

namespace demarc::ui {

namespace {

enum CallColumn { Time, System, Model, Prompt, Latency, FirstToken, Input, Output, Cost, Quality, Status };

std::vector<Column> callColumns()
{
    const auto text = [](const char *key, const QString &title, int width, bool stretch = false) {
        return Column {QString::fromLatin1(key), title, width, Qt::AlignLeft, stretch};
    };
    const auto figure = [](const char *key, const QString &title, int width) {
        return Column {QString::fromLatin1(key), title, width, Qt::AlignRight};
    };
    return {text("time", CallsModel::tr("Time"), 150), text("system", CallsModel::tr("System"), 150),
        text("model", CallsModel::tr("Model"), 180), text("prompt", CallsModel::tr("Prompt"), 140, true),
        figure("latency", CallsModel::tr("Latency"), 80), figure("firstToken", CallsModel::tr("First token"), 90),
        figure("input", CallsModel::tr("Tokens in"), 86), figure("output", CallsModel::tr("Tokens out"), 90),
        figure("cost", CallsModel::tr("Cost"), 86), figure("quality", CallsModel::tr("Quality"), 76),
        text("status", CallsModel::tr("Status"), 110)};
}

QString fromUtf8(const std::string &text) { return QString::fromStdString(text); }

QString promptOf(const Call &call)
{
    if (call.series.promptVersion.empty())
        return fromUtf8(call.series.promptName);
    return fromUtf8(call.series.promptName + '@' + call.series.promptVersion);
}

std::optional<double> qualityOf(const Call &call)
{
    if (call.scores.empty())
        return {};
    double sum = 0;
    for (const auto &score : call.scores)
        sum += score.value;
    return sum / static_cast<double>(call.scores.size());
}

Cell durationCell(const std::optional<Duration> &duration)
{
    if (!duration)
        return Cell::none(CallsModel::tr("Not sent with this call"));
    return Cell::figure(format::duration(*duration), QVariant::fromValue<qlonglong>(duration->count()));
}

Cell countCell(const std::optional<std::int64_t> &count)
{
    if (!count)
        return Cell::none(CallsModel::tr("Not sent with this call"));
    return Cell::figure(format::count(*count), QVariant::fromValue<qlonglong>(*count));
}

} // namespace

CallsModel::CallsModel(QObject *parent) : RowModel(callColumns(), parent) { }

void CallsModel::start(const Setting &setting)
{
    beginResetModel();
    m_setting = setting;
    m_calls.clear();
    m_next.reset();
    m_complete = false;
    m_waiting = true;
    endResetModel();
}

void CallsModel::append(const CallPage &page)
{
    m_waiting = false;
    m_next = page.next;
    m_complete = !page.next;
    if (page.calls.empty())
        return;
    beginInsertRows({}, count(), count() + static_cast<int>(page.calls.size()) - 1);
    m_calls.insert(m_calls.end(), page.calls.begin(), page.calls.end());
    endInsertRows();
}

bool CallsModel::canFetchMore(const QModelIndex &parent) const { return !parent.isValid() && m_next && !m_waiting; }

void CallsModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_waiting = true;
    Q_EMIT pageWanted(m_next);
}

Cell CallsModel::statusCell(const Call &call) const
{
    if (call.status == CallStatus::Ok)
        return Cell::dim(tr("ok", "a call that worked"));
    return Cell::tag(call.errorType.empty() ? tr("error") : fromUtf8(call.errorType), Tone::Bad);
}

Cell CallsModel::costCell(const Call &call) const
{
    if (!call.costPico)
        return Cell::none(tr("No price is known for this model"));
    auto cell =
        Cell::figure(format::money(Money {*call.costPico}, m_setting.currency), QVariant::fromValue<qlonglong>(*call.costPico));
    cell.toolTip = format::moneyExact(Money {*call.costPico}, m_setting.currency);
    return cell;
}

Cell CallsModel::cell(int row, int column) const
{
    const auto &call = m_calls[static_cast<std::size_t>(row)];
    switch (column) {
    case Time: {
        auto cell = Cell::plain(tr("%1, %2", "date, time with seconds")
                                    .arg(format::timeTick(call.start, analytics::TickUnit::Day, m_setting.zone),
                                        format::time(call.start, m_setting.zone, true)));
        cell.sort = QVariant::fromValue<qlonglong>(microsOf(call.start));
        cell.toolTip = toIso(call.start);
        return cell;
    }
    case System: {
        const auto system = m_setting.systemOfService.find(call.series.service);
        return Cell::plain(fromUtf8(system == m_setting.systemOfService.end() ? call.series.service : system->second));
    }
    case Model:
        return Cell::plain(fromUtf8(call.series.model));
    case Prompt:
        return Cell::dim(promptOf(call));
    case Latency:
        return durationCell(call.duration);
    case FirstToken:
        return durationCell(call.timeToFirstToken);
    case Input:
        return countCell(call.inputTokens);
    case Output:
        return countCell(call.outputTokens);
    case Cost:
        return costCell(call);
    case Quality:
        if (const auto quality = qualityOf(call))
            return Cell::figure(format::share(*quality), *quality);
        return Cell::none(tr("Nobody scored this call"));
    default:
        return statusCell(call);
    }
}

} // namespace demarc::ui
