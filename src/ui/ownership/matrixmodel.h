// SPDX-License-Identifier: GPL-3.0-or-later
// The matrix as a table: area rows and, below those that are open, their activities; a column for each role and for
// the derived split of each party. Findings are kept beside it and renewed with every edit.
#pragma once

#include "domain/ownership/matrixedit.h"
#include "domain/ownership/rules.h"

#include <QAbstractTableModel>
#include <QSet>

namespace demarc::ui {

// How a finding shows in a cell.
enum class CellMark { None, Concerned, Wrong };

class MatrixModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        LettersRole = Qt::UserRole, // QString: "AR"
        PartyRole,                  // int(Party) of the column
        MarkRole,                   // int(CellMark)
        IsAreaRole,                 // bool: the row is an area
        UnreadRole,                 // bool: text that is no letters
    };

    explicit MatrixModel(QObject *parent = nullptr);

    const Matrix &matrix() const { return m_matrix; }
    const std::vector<Finding> &findings() const { return m_findings; }

    // Shows another state; rows and columns that stay keep their place in views.
    void setMatrix(const Matrix &matrix);
    // Changes what is shown at once, before it is stored.
    void apply(const MatrixEdit &edit);

    // The index in the matrix of what a row shows; empty for a row of the other kind.
    std::optional<std::size_t> activityAt(int row) const;
    std::optional<std::size_t> areaAt(int row) const;
    int rowOf(const ActivityId &id) const; // -1 while hidden
    int rowOf(const AreaId &id) const;

    // Columns: first the roles, then the parties' splits.
    int roleCount() const { return static_cast<int>(m_matrix.roles().size()); }
    std::optional<std::size_t> roleAt(int column) const;
    std::optional<Party> splitAt(int column) const;

    bool isCollapsed(const AreaId &area) const { return m_collapsed.contains(area); }
    void setCollapsed(const AreaId &area, bool collapsed);
    void setAllCollapsed(bool collapsed);
    // Shows only activities whose name, area or key contains every word; areas without any are left out.
    void setFilter(const QString &text);
    bool isFiltered() const { return !m_filter.isEmpty(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void findingsChanged();

private:
    struct Line {
        bool isArea = false;
        std::size_t index = 0;
        bool operator==(const Line &) const = default;
    };
    struct Marks {
        CellMark row = CellMark::None; // of the derived split, all parties
        PerParty<CellMark> split = {};
        QHash<RoleId, CellMark> cells = {};
    };

    std::vector<Line> lines() const;
    bool matchesFilter(std::size_t activity) const;
    void showMatrix(const std::function<void()> &change, bool sameShape);
    void renewFindings();
    CellMark markAt(const QModelIndex &index) const;
    QVariant splitData(const Line &line, Party party, int role) const;
    QVariant cellData(const Line &line, std::size_t role, int dataRole) const;
    QString describe(const Line &line, std::size_t role) const;

    Matrix m_matrix;
    std::vector<Finding> m_findings;
    QHash<ActivityId, Marks> m_activityMarks;
    QHash<AreaId, Marks> m_areaMarks;
    std::vector<Line> m_lines;
    std::vector<DerivedSplit> m_activitySplits;
    std::vector<DerivedSplit> m_areaSplits;
    QSet<AreaId> m_collapsed;
    QStringList m_filter;
};

} // namespace demarc::ui
