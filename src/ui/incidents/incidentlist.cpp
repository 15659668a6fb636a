// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incidents/incidentlist.h"

#include "app/incidents/words.h"
#include "domain/incidents/durations.h"
#include "ui/incidents/incidenttext.h"
#include "ui/style/format.h"

namespace demarc::ui {

namespace {

enum Columns {
    Number,
    SeverityColumn,
    Title,
    System,
    StageColumn,
    Accountable,
    LeadColumn,
    TypeColumn,
    Declared,
    Acknowledge,
    Resolve
};

Cell measureCell(const Measure &measure)
{
    switch (measure.state) {
    case MeasureState::Recorded:
        return Cell::figure(format::duration(measure.value), qlonglong {measure.value.count()});
    case MeasureState::Pending:
        return Cell::none(IncidentRows::tr("Not there yet, or the start of the impact is not known"));
    case MeasureState::NotApplicable:
        return Cell::none(IncidentRows::tr("This stage was skipped"));
    case MeasureState::Invalid:
        break;
    }
    auto cell = Cell::tag(IncidentRows::tr("check"), Tone::Warning);
    cell.toolTip = IncidentRows::tr("The end lies before the start: correct one of the times");
    return cell;
}

} // namespace

IncidentRows::IncidentRows(QObject *parent)
    : Rows({{QStringLiteral("number"), tr("Number"), 76}, {QStringLiteral("severity"), tr("Severity"), 76},
               {QStringLiteral("title"), tr("Title"), 240, Qt::AlignLeft, true}, {QStringLiteral("system"), tr("System"), 140},
               {QStringLiteral("stage"), tr("Stage"), 104}, {QStringLiteral("accountable"), tr("Accountable"), 140},
               {QStringLiteral("lead"), tr("Lead"), 110}, {QStringLiteral("type"), tr("Type"), 140},
               {QStringLiteral("declared"), tr("Reported"), 130},
               {QStringLiteral("acknowledge"), tr("To acknowledge"), 110, Qt::AlignRight, false,
                   tr("From detection to acknowledgement")},
               {QStringLiteral("resolve"), tr("To resolve"), 96, Qt::AlignRight, false,
                   tr("From the start of the impact to the resolution")}},
        parent)
{
}

Cell IncidentRows::cellOf(const Incident &incident, int column) const
{
    switch (column) {
    case Number: {
        auto cell = Cell::plain(numberText(incident.number));
        cell.sort = qlonglong {incident.number};
        return cell;
    }
    case SeverityColumn:
        return Cell::tag(app::words::of(incident.severity), severityTone(incident.severity));
    case Title:
        return Cell::name(incident.title);
    case System:
        return incident.system.isEmpty() ? Cell::dim(tr("All systems")) : Cell::plain(incident.system);
    case StageColumn: {
        auto cell = Cell::plain(app::words::of(incident.stage()));
        cell.sort = static_cast<int>(incident.stage());
        return cell;
    }
    case Accountable:
        return Cell::chip(incident.accountable);
    case LeadColumn:
        return incident.progress.lead ? Cell::plain(incident.progress.lead->name) : Cell::none(tr("Nobody leads"));
    case TypeColumn:
        return Cell::plain(app::words::of(incident.type));
    case Declared: {
        auto cell = Cell::plain(format::dateTime(incident.declaredAt, QTimeZone::systemTimeZone(), m_now));
        cell.sort = qlonglong {microsOf(incident.declaredAt)};
        return cell;
    }
    case Acknowledge:
        return measureCell(durationsOf(incident).toAcknowledge);
    case Resolve:
        return measureCell(durationsOf(incident).toResolve);
    default:
        return {};
    }
}

} // namespace demarc::ui
