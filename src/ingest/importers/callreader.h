// SPDX-License-Identifier: GPL-3.0-or-later
// Turns a row into a call, by the table of its kind, a mapping that somebody gave, and constants.
#pragma once

#include "ingest/importers/importkind.h"
#include "ingest/importers/importoptions.h"
#include "ingest/importers/rowsource.h"
#include "ingest/importers/unitcheck.h"

#include <map>

namespace demarc::ingest {

// One place a field is read from.
struct BoundCell {
    std::size_t handle = 0;
    QString name; // the column or path, for sentences
    CellTarget target;
    CellUnit unit = CellUnit::Automatic;
    bool isTold = false;    // somebody, or the kind, stated the unit
    bool isAsked = false;   // somebody mapped it
    std::int64_t found = 0; // rows that had something there
};

class CallReader {
public:
    // Binds all places to the columns of `source`. Errors: InvalidInput (a column that is not there, a constant that cannot
    // be read).
    static Result<CallReader> make(RowSource &source, const ImportKind &kind, const ImportOptions &options);

    // Why the row is no call, in words that follow "line 12: "; empty: `call` is one. `isStartNeeded` false lets a row
    // without a start through.
    QString read(RowSource &source, Call &call, RowExtras &extras, bool isStartNeeded = true);

    // The cells a file's columns go to; what a preview shows.
    const std::vector<BoundCell> &cells() const { return m_cells; }
    bool hasStart() const;

    // Takes over what another reader found out about the same file by reading some rows: whether lengths of time without a unit
    // are seconds or milliseconds, by what lies between start and end.
    void takeUnits(const CallReader &probe);

    // After all rows: what is wrong with the units, or a mapped column that no row had; empty: nothing.
    QString problem(bool trustUnits) const;

    Json toJson() const;
    void restore(const Json &json);

private:
    Result<void> bindAsked(RowSource &source, const ImportOptions &options);
    void bindKind(RowSource &source, const ImportKind &kind, const ImportOptions &options);
    bool isBound(const CellTarget &target) const;
    Result<void> readConstants(const ImportKind &kind, const ImportOptions &options);
    void check(const Call &call, const RowExtras &extras);

    std::vector<BoundCell> m_cells; // by field, and within a field the first that counts first
    Call m_template;
    RowExtras m_templateExtras;
    std::map<std::size_t, DurationCheck> m_durations; // by place in m_cells
    StartCheck m_starts;
    // Of the current row, for the checks:
    std::vector<std::pair<std::size_t, std::string>> m_lengths;
    std::string m_startCell;
    QString m_startColumn;
};

} // namespace demarc::ingest
