// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitoring/callwords.h"
#include "ui/monitoring/tracewaterfall.h"
#include "ui/style/format.h"

namespace demarc::ui {

namespace {

std::vector<Column> traceColumns()
{
    const auto name = [](const char *key) { return QString::fromLatin1(key); };
    return {{name("span"), TraceModel::tr("Span"), 340}, {name("time"), {}, 300, Qt::AlignLeft, true},
        {name("length"), TraceModel::tr("Duration"), 86, Qt::AlignRight},
        {name("tokens"), TraceModel::tr("Tokens"), 80, Qt::AlignRight},
        {name("cost"), TraceModel::tr("Cost"), 86, Qt::AlignRight}};
}

QString utf8(const std::string &text) { return QString::fromStdString(text); }

} // namespace

TraceModel::TraceModel(QObject *parent) : RowModel(traceColumns(), parent) { }

void TraceModel::setDetail(std::shared_ptr<const app::CallDetail> detail)
{
    if (detail->rows.size() == m_detail->rows.size() && !detail->rows.empty()) {
        m_detail = std::move(detail);
        Q_EMIT dataChanged(index(0, 0), index(count() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_detail = std::move(detail);
    endResetModel();
}

bool TraceModel::isShown(int index) const
{
    const auto &one = row(index);
    return one.isCall && m_detail->shown == one.index;
}

int TraceModel::shownRow() const
{
    for (int i = 0; i < count(); ++i) {
        if (isShown(i))
            return i;
    }
    return -1;
}

Cell TraceModel::cell(int index, int column) const
{
    const auto &one = row(index);
    auto cell = column == Span ? nameCell(one) : column == Time ? timeCell(one) : figureCell(one, column);
    if (column == Span || column == Time)
        cell.toolTip = toolTipOf(one);
    return cell;
}

Cell TraceModel::nameCell(const app::TraceRow &row) const
{
    if (!row.isCall) {
        const auto &span = m_detail->trace.spans[row.index];
        const auto kind = app::words::of(span.kind);
        auto cell = Cell::plain(span.name.empty() ? kind : utf8(span.name));
        cell.detail = span.name.empty() || span.kind == SpanKind::Other ? QString() : kind;
        return cell;
    }
    const auto &traced = m_detail->trace.calls[row.index];
    const auto model = modelOf(traced.call);
    auto cell = Cell::name(traced.call.name.empty() ? model : utf8(traced.call.name));
    cell.detail = cell.text.contains(model) ? QString() : model;
    cell.quiet = !traced.counts;
    cell.strong = traced.counts;
    return cell;
}

// What the bar says, in words: read aloud, and copied.
Cell TraceModel::timeCell(const app::TraceRow &row) const
{
    const auto start = format::duration(startOf(m_detail->trace, row) - m_detail->extent.from);
    const auto length = durationOf(m_detail->trace, row);
    return Cell::plain(
        length ? tr("starts after %1, takes %2").arg(start, format::duration(*length)) : tr("starts after %1").arg(start));
}

Cell TraceModel::figureCell(const app::TraceRow &row, int column) const
{
    if (column == Length) {
        const auto length = durationOf(m_detail->trace, row);
        auto cell = length ? Cell::figure(format::duration(*length), {}) : Cell::none(tr("Not sent with this span"));
        cell.quiet = cell.quiet || !row.isCall;
        return cell;
    }
    if (!row.isCall)
        return Cell::plain({});
    const auto &traced = m_detail->trace.calls[row.index];
    if (!traced.counts) { // their tokens and cost are those of a call below
        auto cell = Cell::dim(row.countedBelow ? tr("below", "counted below") : QString());
        cell.toolTip = toolTipOf(row);
        return cell;
    }
    if (column == Cost) {
        if (!traced.call.costPico) {
            auto cell = Cell::figure(tr("unpriced"), {});
            cell.tone = Tone::Warning;
            return cell;
        }
        auto cell = Cell::figure(format::money(Money {*traced.call.costPico}, m_detail->currency), {});
        cell.toolTip = format::moneyExact(Money {*traced.call.costPico}, m_detail->currency);
        return cell;
    }
    if (!traced.call.inputTokens && !traced.call.outputTokens)
        return Cell::none(tr("Not sent with this call"));
    const auto input = traced.call.inputTokens.value_or(0);
    const auto output = traced.call.outputTokens.value_or(0);
    auto cell = Cell::figure(format::count(input + output), {});
    cell.toolTip = tr("%1 in, %2 out").arg(format::count(input), format::count(output));
    return cell;
}

QString TraceModel::toolTipOf(const app::TraceRow &row) const
{
    const auto named = nameCell(row);
    QStringList lines {named.detail.isEmpty() ? named.text : tr("%1 · %2", "name, kind or model").arg(named.text, named.detail)};
    lines += timeCell(row).text;
    if (row.isCall) {
        const auto &traced = m_detail->trace.calls[row.index];
        if (traced.call.timeToFirstToken)
            lines += tr("first token after %1").arg(format::duration(*traced.call.timeToFirstToken));
        if (traced.call.status == CallStatus::Error)
            lines += tr("failed: %1").arg(statusOf(traced.call));
        if (row.countedBelow)
            lines += tr("Counted below, in %1.").arg(modelOf(m_detail->trace.calls[*row.countedBelow].call));
        else if (!traced.counts)
            lines += tr("Not counted: another span tells of the same request.");
    } else if (statusOf(m_detail->trace, row) == CallStatus::Error) {
        lines += tr("failed");
    }
    return lines.join(u'\n');
}

} // namespace demarc::ui
