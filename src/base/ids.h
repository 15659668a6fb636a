// SPDX-License-Identifier: GPL-3.0-or-later
// Typed identifiers: a PersonId cannot be passed where a RoleId is meant.
#pragma once

#include <QHashFunctions>
#include <QString>
#include <QUuid>

#include <compare>

namespace demarc {

// A catalogue id: a UUID as 32 hex digits, made by whoever creates the thing, so that a command sent twice creates
// it once. `Tag` only tells kinds of ids apart.
template <typename Tag>
struct Id {
    QString value;

    static Id create() { return {QUuid::createUuid().toString(QUuid::Id128)}; }
    bool isNull() const { return value.isEmpty(); }
    bool operator==(const Id &) const = default;
    auto operator<=>(const Id &other) const { return value.compare(other.value) <=> 0; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.value, seed); }
};

} // namespace demarc
