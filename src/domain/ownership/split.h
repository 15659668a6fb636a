// SPDX-License-Identifier: GPL-3.0-or-later
// The founding table's words: how much of a thing a party holds.
#pragma once

#include "domain/people/person.h"

#include <array>
#include <optional>

namespace demarc {

// In rising order of holding.
enum class Split { None, Support, Shared, Own };

inline constexpr std::array kParties {Party::Internal, Party::Partner, Party::Provider};

// One value for every party.
template <typename T>
class PerParty {
public:
    constexpr T &operator[](Party party) { return m_values[static_cast<std::size_t>(party)]; }
    constexpr const T &operator[](Party party) const { return m_values[static_cast<std::size_t>(party)]; }
    constexpr bool operator==(const PerParty &) const = default;

private:
    std::array<T, kParties.size()> m_values {};
};

// What was agreed for a party; empty: not declared, anything may be derived.
using DeclaredSplit = PerParty<std::optional<Split>>;
using DerivedSplit = PerParty<Split>;

} // namespace demarc
