// SPDX-License-Identifier: GPL-3.0-or-later
// The words of prompts.
#pragma once

#include "app/prompts/promptcomparison.h"
#include "domain/prompts/labels.h"

#include <QTimeZone>

namespace demarc::ui {

// "System", "User"; a role of another name as it is.
QString roleName(const QString &role);
// "production" and "staging" in the user's language; another name as it is.
QString environmentName(const QString &environment);
// "9 Nov"; the time for today; the year where it is not this one.
QString dayText(Instant at, Instant now);
// "3 lines changed · 12 words · 1 variable renamed · temperature 0.4 → 0.2"; says so where nothing changed.
QString summaryText(const app::PromptComparison &comparison);

} // namespace demarc::ui
