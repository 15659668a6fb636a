// SPDX-License-Identifier: GPL-3.0-or-later
// People and the parties they belong to.
#pragma once

#include "base/ids.h"

namespace demarc {

// The sides of the operating model. Other providers are all `Provider`.
enum class Party { Internal, Partner, Provider };

using PersonId = Id<struct PersonTag>;

struct Person {
    PersonId id = {};
    QString name = {};
    Party party = Party::Internal;
    bool active = true;
    std::int64_t version = 0; // row version; 0 before it is stored
};

} // namespace demarc
