// SPDX-License-Identifier: GPL-3.0-or-later
// What an inverse command demands of the row it puts back, so that several changes of one row are undone one after
// the other: each undo moves the version on, and still nobody else touched the row.
#pragma once

#include <cstdint>

namespace demarc::app {

// `left` is the row as one's own change left it, `now` the row as it is stored. Where both hold the same, the version to
// demand is the stored one; else it is the one that was left, so that the store reports the lost race as a Conflict.
template <typename Row>
std::int64_t versionToDemand(Row now, const Row &left)
{
    const auto stored = now.version;
    now.version = left.version;
    return now == left ? stored : left.version;
}

} // namespace demarc::app
