// SPDX-License-Identifier: GPL-3.0-or-later
// Who answers for a thing: what the owner chip shows. Resolved from the matrix through the thing's activity key.
#pragma once

#include "domain/people/person.h"

#include <QString>

namespace demarc {

enum class Holding {
    Held,   // one role holds A
    Shared, // several parties do the work (R) and nobody answers for it, or several roles hold A
    Nobody, // no row, an empty one, or one whose work (R) lies with a single party and that nobody answers for
};

struct Owner {
    Holding holding = Holding::Nobody;
    QString activityKey = {};      // the row that answered, or should have
    QString roleName = {};         // the role that holds A; empty unless Held
    QString personName = {};       // the person behind the role; empty while nobody is named
    Party party = Party::Internal; // of the role; meaningless unless Held
    bool fromDraft = true;         // no approved baseline yet, or not from it
    std::int64_t matrixVersion = 0;

    bool operator==(const Owner &) const = default;
};

// Every kind of entity names the activity that answers for it (design §5).
namespace activitykey {
inline constexpr auto kSystem = u"operations.run";
inline constexpr auto kPrompt = u"prompts.release";
inline constexpr auto kModel = u"models.select";
inline constexpr auto kMetric = u"monitoring.setup";
inline constexpr auto kAlert = u"monitoring.alerts";
inline constexpr auto kIncident = u"incidents.respond";
inline constexpr auto kDataset = u"evaluation.datasets";
} // namespace activitykey

} // namespace demarc
