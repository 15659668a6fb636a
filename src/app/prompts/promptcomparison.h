// SPDX-License-Identifier: GPL-3.0-or-later
// Two contents of a prompt compared: message by message, parameter by parameter, variable by variable.
#pragma once

#include "analytics/textdiff.h"
#include "domain/prompts/prompt.h"

namespace demarc::app {

// A message beside the one that became of it. A message of one side only is compared with nothing.
struct ComparedSection {
    QString roleBefore; // empty for a text, or where the message is new
    QString roleAfter;  // empty for a text, or where the message is gone
    bool inBefore = true;
    bool inAfter = true;
    qsizetype firstLineBefore = 0; // line number from 0, counted through all messages of that side
    qsizetype firstLineAfter = 0;
    analytics::TextDiff diff;
};

struct ParameterChange {
    QString name;
    std::optional<QString> before; // as JSON text; empty: not set
    std::optional<QString> after;
    bool operator==(const ParameterChange &) const = default;
};

struct PromptComparison {
    std::vector<ComparedSection> sections;
    std::vector<ParameterChange> parameters; // those that differ, by name
    analytics::PlaceholderChanges variables;
    analytics::DiffSummary summary;
    bool exact = true; // every line diff is the exact minimum

    bool isEmpty() const { return summary.isEmpty() && parameters.empty() && !messagesChanged; }
    bool messagesChanged = false;      // a message came, went or has another role
    qsizetype minimalChangedLines = 0; // removed plus inserted lines
};

// Messages are paired in order, by role and likeness. Pure and quick; for large contents call it off the ui thread.
PromptComparison compareContents(const PromptContent &before, const PromptContent &after);

} // namespace demarc::app
