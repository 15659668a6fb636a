// SPDX-License-Identifier: GPL-3.0-or-later
// The stable text of the enums of the matrix, for the database, templates, the audit trail and JSON. Never shown as
// words and never changed once released. Those of Party are in domain/incidents/keys.h.
#pragma once

#include "domain/ownership/finding.h"

#include <QStringView>

namespace demarc {

QString keyOf(Split split);       // "own"
QString keyOf(Reserved reserved); // "risk-tolerance"; "no"
QString keyOf(Preset preset);     // "raci"
QString keyOf(Level level);       // "error"
QString codeOf(Rule rule);        // "R1"

// The value with that key; empty for text that is none.
std::optional<Split> splitFromKey(QStringView key);
std::optional<Reserved> reservedFromKey(QStringView key);
std::optional<Preset> presetFromKey(QStringView key);

} // namespace demarc
