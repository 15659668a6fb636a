// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importers/callreader.h"

#include <QCoreApplication>

#include <algorithm>

namespace demarc::ingest {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::CallReader)
};

QString unitName(CellUnit unit)
{
    switch (unit) {
    case CellUnit::Milliseconds:
        return Text::tr("milliseconds");
    case CellUnit::Microseconds:
        return Text::tr("microseconds");
    case CellUnit::Nanoseconds:
        return Text::tr("nanoseconds");
    default:
        return Text::tr("seconds");
    }
}

// What databases and programs write where there is nothing.
bool isNothing(std::string_view cell)
{
    return cell.empty() || cell == "null" || cell == "NULL" || cell == "None" || cell == "\\N";
}

Result<BoundCell> bindAssignment(RowSource &source, const Assignment &assignment)
{
    BoundCell cell;
    cell.name = assignment.text;
    cell.target = assignment.target;
    cell.isAsked = true;
    const auto colon = assignment.text.lastIndexOf(QLatin1Char(':'));
    const auto unit = colon < 0 ? std::nullopt : cellUnit(QStringView(assignment.text).mid(colon + 1));
    // A column may be called "latency:ms" itself.
    auto handle = unit && !source.hasFixedColumns() ? std::nullopt : source.bind(assignment.text.toStdString());
    if (!handle && unit) {
        cell.name = assignment.text.left(colon);
        cell.unit = *unit;
        cell.isTold = true;
        handle = source.bind(cell.name.toStdString());
    }
    if (!handle) {
        return failure(ErrorKind::InvalidInput,
            Text::tr("The file has no column \"%1\". Its columns are: %2.")
                .arg(assignment.text, source.columns().join(QLatin1String(", "))));
    }
    cell.handle = *handle;
    return cell;
}

} // namespace

bool CallReader::isBound(const CellTarget &target) const
{
    return std::any_of(m_cells.begin(), m_cells.end(), [&](const BoundCell &cell) { return cell.target == target; });
}

bool CallReader::hasStart() const { return m_templateExtras.hasStart || isBound({CellField::Start, {}}); }

Result<void> CallReader::bindAsked(RowSource &source, const ImportOptions &options)
{
    for (const auto &assignment : options.columns) {
        auto cell = bindAssignment(source, assignment);
        if (!cell)
            return failureOf(cell);
        m_cells.push_back(std::move(*cell));
    }
    return {};
}

void CallReader::bindKind(RowSource &source, const ImportKind &kind, const ImportOptions &options)
{
    const auto asked = m_cells.size();
    for (const auto &field : kind.fields) {
        const bool isAsked = std::any_of(m_cells.begin(), m_cells.begin() + static_cast<std::ptrdiff_t>(asked),
            [&](const BoundCell &cell) { return cell.target.field == field.field; });
        const bool isIgnored = std::find(options.ignored.begin(), options.ignored.end(), field.field) != options.ignored.end();
        const auto handle = isAsked || isIgnored ? std::nullopt : source.bind(field.path);
        if (!handle)
            continue;
        BoundCell cell;
        cell.handle = *handle;
        cell.name = QString::fromUtf8(field.path.data(), static_cast<qsizetype>(field.path.size()));
        cell.target = {field.field, {}};
        cell.unit = field.unit;
        cell.isTold = field.unit != CellUnit::Automatic;
        m_cells.push_back(std::move(cell));
    }
}

Result<void> CallReader::readConstants(const ImportKind &kind, const ImportOptions &options)
{
    m_template = kind.constants;
    for (const auto &[target, text] : options.constants) {
        const auto value = text.toStdString();
        const auto problem = readCell(value, target, CellUnit::Automatic, false, m_template, m_templateExtras);
        if (!problem.isEmpty())
            return failure(ErrorKind::InvalidInput, Text::tr("The value given for all rows is no good: %1.").arg(problem));
    }
    return {};
}

Result<CallReader> CallReader::make(RowSource &source, const ImportKind &kind, const ImportOptions &options)
{
    CallReader reader;
    if (auto asked = reader.bindAsked(source, options); !asked)
        return failureOf(asked);
    reader.bindKind(source, kind, options);
    // Ids first to last: a span id looks whether a trace id was there.
    std::stable_sort(reader.m_cells.begin(), reader.m_cells.end(),
        [](const BoundCell &a, const BoundCell &b) { return a.target.field < b.target.field; });
    if (auto constants = reader.readConstants(kind, options); !constants)
        return failureOf(constants);
    for (std::size_t i = 0; i < reader.m_cells.size(); ++i) {
        const auto &cell = reader.m_cells[i];
        if (isLengthOfTime(cell.target.field))
            reader.m_durations[i];
        if (cell.target.field == CellField::Start && reader.m_startColumn.isEmpty())
            reader.m_startColumn = cell.name;
    }
    return reader;
}

QString CallReader::read(RowSource &source, Call &call, RowExtras &extras, bool isStartNeeded)
{
    call = m_template;
    extras = m_templateExtras;
    m_lengths.clear();
    m_startCell.clear();
    const CellTarget *taken = nullptr;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        auto &bound = m_cells[i];
        if (taken && *taken == bound.target)
            continue;
        const auto cell = source.cell(bound.handle);
        if (isNothing(cell))
            continue;
        ++bound.found;
        taken = &bound.target;
        const auto problem = readCell(cell, bound.target, bound.unit, source.hasDecimalComma(), call, extras);
        if (!problem.isEmpty() && bound.target.field != CellField::ServiceTier) // "auto" and tiers to come say nothing
            return problem;
        if (isLengthOfTime(bound.target.field))
            m_lengths.emplace_back(i, cell);
        if (bound.target.field == CellField::Start)
            m_startCell = cell;
    }
    if (!extras.hasStart)
        return isStartNeeded ? Text::tr("no start") : QString();
    const bool plausible = isPlausible(call.start);
    if (!m_startCell.empty())
        m_starts.add(plausible, m_startCell);
    if (!plausible)
        return Text::tr("the start %1 is not between %2 and %3").arg(toIso(call.start)).arg(kFirstYear).arg(kLastYear);
    check(call, extras);
    return {};
}

void CallReader::check(const Call &call, const RowExtras &extras)
{
    for (const auto &[index, cell] : m_lengths) {
        const bool isWhole = m_cells[index].target.field == CellField::Duration;
        const auto &length = isWhole ? call.duration : call.timeToFirstToken;
        const auto &until = isWhole ? extras.end : extras.firstToken;
        const auto between = until && *until >= call.start ? std::optional(*until - call.start) : std::nullopt;
        if (length)
            m_durations[index].add(*length, cell, between, isWhole ? call.outputTokens : std::nullopt);
    }
}

void CallReader::takeUnits(const CallReader &probe)
{
    for (const auto &[index, check] : probe.m_durations) {
        auto &cell = m_cells[index];
        if (cell.unit == CellUnit::Automatic && check.isThousandfold())
            cell.unit = CellUnit::Milliseconds;
    }
}

QString CallReader::problem(bool trustUnits) const
{
    for (const auto &cell : m_cells) {
        if (cell.isAsked && cell.found == 0 && cell.target.field == CellField::Start && !m_templateExtras.hasStart)
            return Text::tr("No row has anything in \"%1\", which was to be the start.").arg(cell.name);
    }
    if (trustUnits)
        return {};
    if (const auto wrong = m_starts.problem(m_startColumn); !wrong.isEmpty())
        return wrong;
    for (const auto &[index, check] : m_durations) {
        const auto &cell = m_cells[index];
        if (const auto wrong = check.problem(cell.name, unitName(cell.unit), cell.isTold); !wrong.isEmpty())
            return wrong;
    }
    return {};
}

Json CallReader::toJson() const
{
    Json durations = Json::object();
    for (const auto &[index, check] : m_durations)
        durations[std::to_string(index)] = check.toJson();
    Json found = Json::array();
    Json units = Json::array();
    for (const auto &cell : m_cells) {
        found.push_back(cell.found);
        units.push_back(static_cast<int>(cell.unit));
    }
    return {{"durations", durations}, {"starts", m_starts.toJson()}, {"found", found}, {"units", units}};
}

void CallReader::restore(const Json &json)
{
    for (auto &[index, check] : m_durations)
        check.restore(json.at("durations").at(std::to_string(index)));
    m_starts.restore(json.at("starts"));
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        m_cells[i].found = json.at("found").at(i).get<std::int64_t>();
        m_cells[i].unit = static_cast<CellUnit>(json.at("units").at(i).get<int>());
    }
}

} // namespace demarc::ingest
