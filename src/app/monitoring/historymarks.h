// SPDX-License-Identifier: GPL-3.0-or-later
// What happened that may explain a curve: releases and roll-backs of prompts, incidents. Meanings only; the ui words them.
#pragma once

#include "base/instant.h"
#include "base/result.h"
#include "store/sql/connection.h"

#include <vector>

namespace demarc::app {

enum class HistoryKind { PromptReleased, PromptRolledBack, IncidentOpened };

struct HistoryMark {
    HistoryKind kind = HistoryKind::PromptReleased;
    Instant at {};
    QString name;            // of the prompt; title of the incident
    std::int64_t number = 0; // of the version, of the incident
    QString environment;     // of a release
    QString system;          // it belongs to; may be empty
    QString by;              // person; may be empty

    bool operator==(const HistoryMark &) const = default;
};

// Everything in [from, to), oldest first.
Result<std::vector<HistoryMark>> historyMarks(sql::Connection &connection, Instant from, Instant to);

} // namespace demarc::app
