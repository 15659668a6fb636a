// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that many rows share, kept once: finds the id of a text, adding it where it is new.
#pragma once

#include "store/telemetry/statement.h"

#include <string>
#include <unordered_map>

namespace demarc::telemetry {

class NameTable {
public:
    // `table` has columns id and name: "names", "subjects" or "qualities".
    static Result<NameTable> create(sqlite3 *database, const QString &path, const char *table);
    // Within the open write transaction.
    Result<std::int64_t> idOf(std::string_view name);
    // Nothing for an empty text.
    Result<std::optional<std::int64_t>> idOrNull(std::string_view name);
    // Ids of a transaction that was rolled back are no longer true.
    void forget() { m_known.clear(); }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view> {}(text); }
    };
    std::unordered_map<std::string, std::int64_t, Hash, std::equal_to<>> m_known;
    Statement m_insert;
    Statement m_find;
};

} // namespace demarc::telemetry
