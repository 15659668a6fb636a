// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/systemsmodel.h"

#include "ui/style/format.h"

namespace demarc::ui {

namespace {

enum At { Name, Prompt, Accountable, Cost, Calls, Latency, Quality, Errors, Incidents };

constexpr double kManyErrors = 0.05; // a share one should look at

std::vector<Column> systemColumns()
{
    const auto key = [](const char *name) { return QString::fromLatin1(name); };
    return {
        {key("name"), OverviewSystemsModel::tr("System"), 160, Qt::AlignLeft, true},
        {key("prompt"), OverviewSystemsModel::tr("Prompt"), 170, Qt::AlignLeft, false,
            OverviewSystemsModel::tr("The version in production")},
        {key("accountable"), OverviewSystemsModel::tr("Accountable"), 130},
        {key("cost"), OverviewSystemsModel::tr("Cost"), 96, Qt::AlignRight},
        {key("calls"), OverviewSystemsModel::tr("Calls"), 90, Qt::AlignRight},
        {key("latency"), OverviewSystemsModel::tr("p95"), 84, Qt::AlignRight, false,
            OverviewSystemsModel::tr("95 of 100 answers are at least this quick")},
        {key("quality"), OverviewSystemsModel::tr("Quality"), 92, Qt::AlignRight, false,
            OverviewSystemsModel::tr("Mean of the scores of answers")},
        {key("errors"), OverviewSystemsModel::tr("Errors"), 84, Qt::AlignRight, false,
            OverviewSystemsModel::tr("Share of calls that failed")},
        {key("incidents"), OverviewSystemsModel::tr("Incidents"), 150},
    };
}

} // namespace

OverviewSystemsModel::OverviewSystemsModel(QObject *parent) : Rows(systemColumns(), parent) { }

void OverviewSystemsModel::setContext(const Owner &owner, const QString &currency)
{
    m_owner = owner;
    m_currency = currency;
}

Cell OverviewSystemsModel::cellOf(const app::OverviewSystem &row, int column) const
{
    switch (column) {
    case Name: {
        auto cell = Cell::name(row.name);
        if (!row.registered)
            cell.detail = tr("unregistered");
        return cell;
    }
    case Prompt:
        return promptCell(row);
    case Accountable:
        return Cell::chip(row.registered ? m_owner : Owner {});
    case Cost:
        return row.cost ? Cell::figure(format::money(*row.cost, m_currency), row.cost->toDouble())
                        : Cell::none(tr("No call with a known price"));
    case Calls:
        return Cell::figure(format::count(row.calls), QVariant::fromValue<qint64>(row.calls));
    case Latency:
        return row.latency ? Cell::figure(format::duration(*row.latency), *row.latency)
                           : Cell::none(tr("No call with a duration"));
    case Quality:
        return qualityCell(row);
    case Errors:
        return errorCell(row);
    case Incidents:
        return incidentCell(row);
    default:
        return {};
    }
}

Cell OverviewSystemsModel::promptCell(const app::OverviewSystem &row) const
{
    if (row.prompt.isEmpty())
        return Cell::dim(tr("none", "no prompt in production"));
    auto cell = Cell::dim(tr("%1 v%2", "prompt, version").arg(row.prompt).arg(row.promptVersion));
    if (row.otherPrompts > 0)
        cell.detail = tr("and %n more", nullptr, row.otherPrompts);
    return cell;
}

Cell OverviewSystemsModel::qualityCell(const app::OverviewSystem &row) const
{
    if (!row.quality)
        return Cell::none(tr("No answer was scored"));
    auto cell = Cell::figure(format::share(*row.quality), *row.quality);
    cell.toolTip = tr("%n score(s)", nullptr, static_cast<int>(row.scored));
    return cell;
}

Cell OverviewSystemsModel::errorCell(const app::OverviewSystem &row) const
{
    if (!row.errorShare)
        return Cell::none(tr("No call in the last 30 days"));
    auto cell = *row.errorShare >= kManyErrors ? Cell::tag(format::share(*row.errorShare), Tone::Bad, *row.errorShare)
                                               : Cell::figure(format::share(*row.errorShare), *row.errorShare);
    cell.toolTip = tr("Of %n call(s)", nullptr, static_cast<int>(row.calls));
    return cell;
}

Cell OverviewSystemsModel::incidentCell(const app::OverviewSystem &row) const
{
    auto cell = Cell::dim(tr("%1 open · %2 closed").arg(row.openIncidents).arg(row.closedIncidents));
    cell.sort = row.openIncidents * 1000 + row.closedIncidents;
    if (row.openIncidents > 0)
        cell.tone = Tone::Bad;
    return cell;
}

} // namespace demarc::ui
