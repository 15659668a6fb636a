// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of files that can be imported. A kind is data: where the fields of a call stand in its rows. To add one, write
// its table beside the others in importkinds.cpp; what no table can say is a RowReader of its own (langfuse.h, otlpfile.h).
#pragma once

#include "ingest/importers/callfields.h"
#include "ingest/importers/jsonrows.h"

#include <span>
#include <string_view>

namespace demarc::ingest {

// One place where a field may stand; the first that holds something wins.
struct FieldSource {
    CellField field;
    std::string_view path; // see RowSource
    CellUnit unit = CellUnit::Automatic;
};

enum class RowStyle {
    Calls,    // a row is a call
    Langfuse, // observations, traces and scores
    Otlp,     // ResourceSpans
    Totals    // sums of a bill: no calls at all
};

struct ImportKind {
    const char *name; // "litellm-spendlogs"
    RowStyle style = RowStyle::Calls;
    bool isTable = false; // may be CSV
    bool isJson = false;
    std::span<const FieldSource> fields;
    std::span<const std::string_view> pageKeys; // members of a page that hold its rows
    std::span<const std::string_view> nested;   // see JsonRowOptions
    // A file is of this kind where all names of one group are there (as a path into its first rows).
    std::span<const std::span<const std::string_view>> signatures;
    Call constants = {}; // what holds for all calls unless the row says otherwise

    JsonRowOptions rowOptions() const;
};

// All kinds, the more particular first; the generic ones, whose mapping is given or guessed, last.
std::span<const ImportKind> importKinds();
const ImportKind *findKind(std::string_view name);

// Mapping guessed from a column's name alone: "Prompt Tokens", "latency_ms", "created_at". Empty: none.
struct ColumnGuess {
    CellTarget target;
    CellUnit unit = CellUnit::Automatic;
    int rank = 0; // of two columns for one field the lower fits better
};
std::optional<ColumnGuess> guessColumn(std::string_view name);

} // namespace demarc::ingest
