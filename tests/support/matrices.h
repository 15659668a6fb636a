// SPDX-License-Identifier: GPL-3.0-or-later
// Small matrices for tests, written as one reads them.
#pragma once

#include "domain/ownership/matrix.h"

#include <QStringList>

namespace demarc::test {

// Roles "int1 int2 part1 part2 prov" (their ids are their names) in one area "area"; each row is its letters by
// column, "-" for an empty cell: "A R - - -". Row n is the activity with id and key "row<n>", counted from 0.
inline MatrixParts matrixParts(const QStringList &rows, Preset preset = Preset::Raci)
{
    MatrixParts parts;
    parts.preset = preset;
    parts.areas.push_back({.id = {QStringLiteral("area")}, .name = QStringLiteral("Area")});
    const QStringList names {
        QStringLiteral("int1"), QStringLiteral("int2"), QStringLiteral("part1"), QStringLiteral("part2"), QStringLiteral("prov")};
    for (int i = 0; i < names.size(); ++i) {
        const auto party = i < 2 ? Party::Internal : i < 4 ? Party::Partner : Party::Provider;
        parts.roles.push_back({.id = {names[i]}, .position = i, .name = names[i], .party = party});
    }
    for (int a = 0; a < rows.size(); ++a) {
        const auto key = QStringLiteral("row%1").arg(a);
        parts.activities.push_back({.id = {key}, .area = {QStringLiteral("area")}, .position = a, .key = key, .name = key});
        const auto cells = rows[a].split(u' ');
        for (int r = 0; r < cells.size(); ++r) {
            const auto value = parseCell(cells[r]);
            if (!value.isEmpty())
                parts.cells.push_back({{key}, {names[r]}, value});
        }
    }
    return parts;
}

inline Matrix matrixOf(const QStringList &rows, Preset preset = Preset::Raci) { return Matrix(matrixParts(rows, preset)); }

} // namespace demarc::test
