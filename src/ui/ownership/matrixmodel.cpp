// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ownership/matrixmodel.h"

#include "app/ownership/words.h"
#include "ui/style/style.h"

#include <QPersistentModelIndex>

namespace demarc::ui {

namespace {

QString letterWords(Letters letters)
{
    QStringList words;
    if (letters.has(Letter::Accountable))
        words.append(MatrixModel::tr("accountable"));
    if (letters.has(Letter::Responsible))
        words.append(MatrixModel::tr("responsible"));
    if (letters.has(Letter::Support))
        words.append(MatrixModel::tr("supporting"));
    if (letters.has(Letter::Consulted))
        words.append(MatrixModel::tr("consulted"));
    if (letters.has(Letter::Informed))
        words.append(MatrixModel::tr("informed"));
    return words.join(MatrixModel::tr(", ", "between the words for letters of a cell"));
}

void raise(CellMark &mark, CellMark to) { mark = std::max(mark, to); }

bool sameRowsAndColumns(const Matrix &a, const Matrix &b)
{
    const auto sameIds = [](const auto &left, const auto &right) {
        return std::equal(
            left.begin(), left.end(), right.begin(), right.end(), [](const auto &l, const auto &r) { return l.id == r.id; });
    };
    return sameIds(a.areas(), b.areas()) && sameIds(a.activities(), b.activities()) && sameIds(a.roles(), b.roles());
}

} // namespace

MatrixModel::MatrixModel(QObject *parent) : QAbstractTableModel(parent) { }

void MatrixModel::setMatrix(const Matrix &matrix)
{
    if (matrix == m_matrix && !m_areaSplits.empty()) {
        m_matrix.setVersion(matrix.version());
        return;
    }
    const auto sameShape = sameRowsAndColumns(matrix, m_matrix);
    showMatrix([&] { m_matrix = matrix; }, sameShape);
}

void MatrixModel::apply(const MatrixEdit &edit)
{
    auto changed = m_matrix;
    applyEdit(changed, edit);
    setMatrix(changed);
}

void MatrixModel::showMatrix(const std::function<void()> &change, bool sameShape)
{
    if (!sameShape)
        beginResetModel();
    change();
    renewFindings();
    m_lines = lines();
    if (!sameShape)
        endResetModel();
    else if (!m_lines.empty() && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    if (sameShape && !m_lines.empty()) {
        Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
    Q_EMIT findingsChanged();
}

void MatrixModel::renewFindings()
{
    m_findings = checkMatrix(m_matrix);
    m_activitySplits.clear();
    for (std::size_t a = 0; a < m_matrix.activities().size(); ++a)
        m_activitySplits.push_back(splitOfActivity(m_matrix, a));
    m_areaSplits.clear();
    for (std::size_t a = 0; a < m_matrix.areas().size(); ++a)
        m_areaSplits.push_back(splitOfArea(m_matrix, a));

    m_activityMarks.clear();
    m_areaMarks.clear();
    for (const auto &finding : m_findings) {
        auto &marks = finding.activity.isNull() ? m_areaMarks[finding.area] : m_activityMarks[finding.activity];
        const auto weight = finding.level == Level::Error ? CellMark::Wrong : CellMark::Concerned;
        if (finding.kind == FindingKind::SplitDiffers) {
            raise(marks.split[finding.party], weight);
        } else if (!finding.role.isNull()) {
            raise(marks.cells[finding.role], weight);
        } else {
            raise(marks.row, weight);
            // Who was proposed for a missing A is no part of what is wrong.
            const auto concerned =
                finding.rule == Rule::R1 ? Letters(Letter::Responsible) : Letter::Responsible | Letter::Accountable;
            for (const auto &role : finding.roles) {
                const auto a = m_matrix.indexOf(finding.activity);
                const auto r = m_matrix.indexOf(role);
                if (a && r && m_matrix.cell(*a, *r).letters.hasAny(concerned))
                    raise(marks.cells[role], CellMark::Concerned);
            }
        }
    }
}

std::vector<MatrixModel::Line> MatrixModel::lines() const
{
    std::vector<Line> lines;
    int hiddenBelow = -1; // the depth of a collapsed area whose sub-areas are passed over
    for (std::size_t a = 0; a < m_matrix.areas().size(); ++a) {
        const auto &span = m_matrix.span(a);
        if (hiddenBelow >= 0 && span.depth > hiddenBelow)
            continue;
        hiddenBelow = -1;
        std::vector<Line> rows;
        bool anyBelow = false;
        for (auto activity = span.first; activity < span.last; ++activity) {
            if (!matchesFilter(activity))
                continue;
            anyBelow = true;
            if (m_matrix.activities()[activity].area == m_matrix.areas()[a].id)
                rows.push_back({false, activity});
        }
        if (isFiltered() && !anyBelow)
            continue;
        lines.push_back({true, a});
        if (isCollapsed(m_matrix.areas()[a].id) && !isFiltered())
            hiddenBelow = span.depth;
        else
            lines.insert(lines.end(), rows.begin(), rows.end());
    }
    return lines;
}

bool MatrixModel::matchesFilter(std::size_t activity) const
{
    const auto &row = m_matrix.activities()[activity];
    return std::all_of(m_filter.begin(), m_filter.end(), [&](const QString &word) {
        const auto &area = m_matrix.areas()[*m_matrix.indexOf(row.area)];
        return row.name.contains(word, Qt::CaseInsensitive) || area.name.contains(word, Qt::CaseInsensitive)
            || row.key.contains(word, Qt::CaseInsensitive);
    });
}

void MatrixModel::setFilter(const QString &text)
{
    const auto words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words == m_filter)
        return;
    beginResetModel();
    m_filter = words;
    m_lines = lines();
    endResetModel();
}

void MatrixModel::setCollapsed(const AreaId &area, bool collapsed)
{
    if (collapsed == isCollapsed(area))
        return;
    const auto before = m_lines.size();
    const auto at = rowOf(area);
    auto changed = m_collapsed;
    if (collapsed)
        changed.insert(area);
    else
        changed.remove(area);
    std::swap(m_collapsed, changed);
    auto after = lines();
    std::swap(m_collapsed, changed);
    const auto difference = static_cast<int>(after.size()) - static_cast<int>(before);
    if (difference > 0)
        beginInsertRows({}, at + 1, at + difference);
    else if (difference < 0)
        beginRemoveRows({}, at + 1, at - difference);
    m_collapsed = changed;
    m_lines = std::move(after);
    if (difference > 0)
        endInsertRows();
    else if (difference < 0)
        endRemoveRows();
    if (at >= 0)
        Q_EMIT headerDataChanged(Qt::Vertical, at, at);
}

void MatrixModel::setAllCollapsed(bool collapsed)
{
    beginResetModel();
    m_collapsed.clear();
    if (collapsed) {
        for (const auto &area : m_matrix.areas())
            m_collapsed.insert(area.id);
    }
    m_lines = lines();
    endResetModel();
}

std::optional<std::size_t> MatrixModel::activityAt(int row) const
{
    if (row < 0 || row >= rowCount() || m_lines[static_cast<std::size_t>(row)].isArea)
        return {};
    return m_lines[static_cast<std::size_t>(row)].index;
}

std::optional<std::size_t> MatrixModel::areaAt(int row) const
{
    if (row < 0 || row >= rowCount() || !m_lines[static_cast<std::size_t>(row)].isArea)
        return {};
    return m_lines[static_cast<std::size_t>(row)].index;
}

int MatrixModel::rowOf(const ActivityId &id) const
{
    const auto activity = m_matrix.indexOf(id);
    const auto found = activity ? std::find(m_lines.begin(), m_lines.end(), Line {false, *activity}) : m_lines.end();
    return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

int MatrixModel::rowOf(const AreaId &id) const
{
    const auto area = m_matrix.indexOf(id);
    const auto found = area ? std::find(m_lines.begin(), m_lines.end(), Line {true, *area}) : m_lines.end();
    return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

std::optional<std::size_t> MatrixModel::roleAt(int column) const
{
    return column >= 0 && column < roleCount() ? std::optional(static_cast<std::size_t>(column)) : std::nullopt;
}

std::optional<Party> MatrixModel::splitAt(int column) const
{
    const auto party = column - roleCount();
    return party >= 0 && party < static_cast<int>(kParties.size()) ? std::optional(static_cast<Party>(party)) : std::nullopt;
}

int MatrixModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_lines.size()); }

int MatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : roleCount() + static_cast<int>(kParties.size());
}

Qt::ItemFlags MatrixModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &line = m_lines[static_cast<std::size_t>(index.row())];
    if (role == IsAreaRole)
        return line.isArea;
    if (role == MarkRole)
        return static_cast<int>(markAt(index));
    if (const auto party = splitAt(index.column()))
        return role == PartyRole ? QVariant(static_cast<int>(*party)) : splitData(line, *party, role);
    return cellData(line, *roleAt(index.column()), role);
}

QVariant MatrixModel::splitData(const Line &line, Party party, int role) const
{
    const auto split = (line.isArea ? m_areaSplits : m_activitySplits)[line.index][party];
    if (role == Qt::DisplayRole)
        return app::splitWord(split);
    if (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    const auto &name = line.isArea ? m_matrix.areas()[line.index].name : m_matrix.activities()[line.index].name;
    const auto &declared = line.isArea ? m_matrix.areas()[line.index].declared : m_matrix.activities()[line.index].declared;
    const auto word = split == Split::None ? tr("no part", "a party's share of an activity") : app::splitWord(split);
    auto text = tr("%1: %2 has %3", "activity, party, split").arg(name, app::partyWord(party), word);
    if (declared[party] && *declared[party] != split)
        text += u'\n' + tr("Declared: %1").arg(app::splitWord(*declared[party]));
    return role == Qt::ToolTipRole ? style::plainToolTip(text) : text;
}

QVariant MatrixModel::cellData(const Line &line, std::size_t role, int dataRole) const
{
    const auto party = m_matrix.roles()[role].party;
    if (dataRole == PartyRole)
        return static_cast<int>(party);
    if (line.isArea)
        return {};
    const auto &cell = m_matrix.cell(line.index, role);
    switch (dataRole) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return cell.toString();
    case LettersRole:
        return cell.letters.toString();
    case UnreadRole:
        return !cell.unread.isEmpty();
    case Qt::AccessibleTextRole:
        return describe(line, role);
    case Qt::ToolTipRole:
        return style::plainToolTip(describe(line, role));
    default:
        return {};
    }
}

// "Release a prompt, Ops lead: responsible", and what is wrong there.
QString MatrixModel::describe(const Line &line, std::size_t role) const
{
    const auto &activity = m_matrix.activities()[line.index];
    const auto &cell = m_matrix.cell(line.index, role);
    auto what = cell.unread.isEmpty() ? letterWords(cell.letters) : cell.toString();
    if (what.isEmpty())
        what = tr("no part", "of a role in an activity");
    auto text = tr("%1, %2: %3", "activity, role, letters in words").arg(activity.name, m_matrix.roles()[role].name, what);
    for (const auto &finding : m_findings) {
        if (finding.activity == activity.id && (finding.role.isNull() || finding.role == m_matrix.roles()[role].id))
            text += u'\n' + app::wordsOf(finding, m_matrix).title;
    }
    return text;
}

CellMark MatrixModel::markAt(const QModelIndex &index) const
{
    const auto &line = m_lines[static_cast<std::size_t>(index.row())];
    const auto marks = line.isArea ? m_areaMarks.value(m_matrix.areas()[line.index].id)
                                   : m_activityMarks.value(m_matrix.activities()[line.index].id);
    if (const auto party = splitAt(index.column()))
        return std::max(marks.split[*party], *party == Party::Provider ? CellMark::None : marks.row);
    return marks.cells.value(m_matrix.roles()[*roleAt(index.column())].id);
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal) {
        if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
            return {};
        if (const auto party = splitAt(section))
            return app::partyWord(*party);
        const auto at = roleAt(section);
        return at ? m_matrix.roles()[*at].name : QVariant();
    }
    if (role == IsAreaRole)
        return areaAt(section).has_value();
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (const auto area = areaAt(section))
        return m_matrix.areas()[*area].name;
    const auto activity = activityAt(section);
    return activity ? m_matrix.activities()[*activity].name : QVariant();
}

} // namespace demarc::ui
