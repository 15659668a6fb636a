// SPDX-License-Identifier: GPL-3.0-or-later
// Rows, one after the other, wherever they come from: a CSV file, JSON, a table of a database. What importers read.
//
// A cell is named by a path: a column name, and for what lies inside JSON the names on the way, joined by dots
// ("response.body.usage.prompt_tokens"); a column of a table may hold JSON too. Names match exactly, else without regard to
// case, blanks, dashes and underscores, so that "startTime" finds "start_time". A last name that ends in '*' stands for
// the sum of all numbers whose name starts like that ("usageDetails.input*"), or holds it where there is a '*' at either end.
#pragma once

#include "base/json.h"
#include "base/result.h"

#include <QByteArray>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demarc::ingest {

// Where reading goes on after an interruption.
struct RowPosition {
    std::int64_t byte = 0;
    std::int64_t line = 1;
    std::string inside; // the source's own: what is open around the rows
};

class RowSource {
public:
    enum class Row {
        Record,
        Unreadable, // see problem(); reading goes on with the next
        End,
    };

    virtual ~RowSource() = default;

    // The names of the columns; of JSON, where every row has its own, none.
    virtual const QStringList &columns() const = 0;
    virtual bool hasFixedColumns() const = 0;

    // A handle for cell(); empty where there are fixed columns and this is not one of them.
    virtual std::optional<std::size_t> bind(std::string_view path) = 0;

    // Errors: Storage or Unavailable, when there is no reading on.
    virtual Result<Row> next() = 0;
    // The text of a cell of the current row, trimmed; empty where there is none. Valid until the next next().
    virtual std::string_view cell(std::size_t handle) = 0;
    // The same bytes for the same content: what identifies a row that has no id.
    virtual QByteArray digest() const = 0;
    // The JSON text of the current row; empty for tables.
    virtual std::string_view jsonText() const { return {}; }
    virtual std::int64_t line() const = 0; // where the row starts; 1 is the first
    virtual const QString &problem() const = 0;
    virtual bool hasDecimalComma() const { return false; }

    // Whether one can go on from position(): not between rows that lie inside one another.
    virtual bool isBetweenRows() const { return true; }
    // Where the next row starts.
    virtual RowPosition position() const = 0;
    // Goes on there; the source is freshly opened. False: it is not the same any more, or it cannot be sought.
    virtual bool resumeAt(const RowPosition &position) = 0;
    virtual double progress() const = 0; // 0…1
};

// A path in its parts.
std::vector<std::string> pathParts(std::string_view path);

// Whether two names are the same but for case, blanks, dashes and underscores.
bool isSameName(std::string_view a, std::string_view b);

// The value at `parts` (from `first` on) as text: numbers and flags as written, objects and lists as JSON; empty for none,
// null, and where something on the way is no object. A text on the way that holds JSON is looked into.
std::string jsonCell(const Json &json, const std::vector<std::string> &parts, std::size_t first = 0);

} // namespace demarc::ingest
