// SPDX-License-Identifier: GPL-3.0-or-later
// What pages and demarcctl read about prompts. The plain functions run within a transaction on the catalogue thread;
// those with a workspace ask there and answer with a future.
#pragma once

#include "app/workspace/workspace.h"
#include "store/catalogue/prompts.h"

namespace demarc::app {

struct PromptListItem {
    Prompt prompt;
    std::int64_t newest = 0;         // number of the newest version, which is how many there are
    std::vector<PromptLabel> labels; // by environment
    Instant changedAt {};            // newest version, release or roll back
};

// The prompt that was changed or released last, the first of them by name; null without prompts. A page begins with it.
const PromptListItem *changedLast(const std::vector<PromptListItem> &items);

struct PromptDetail {
    Prompt prompt;
    std::vector<store::VersionLine> versions; // newest first
    std::vector<PromptLabel> labels;
    std::vector<LabelMove> moves; // oldest first
    QString currency;             // of the workspace, ISO 4217

    // The label of an environment as it stands; with row version 0 where it is not set.
    PromptLabel label(const QString &environment) const;
};

struct VersionPair {
    PromptVersion before;
    PromptVersion after;
};

Result<std::vector<PromptListItem>> listPrompts(sql::Connection &connection);
// Errors: NotFound.
Result<PromptDetail> promptDetail(sql::Connection &connection, const QString &name);

QFuture<Result<std::vector<PromptListItem>>> listPrompts(Workspace &workspace);
QFuture<Result<PromptDetail>> promptDetail(Workspace &workspace, const QString &name);
QFuture<Result<VersionPair>> versionPair(Workspace &workspace, const PromptId &prompt, std::int64_t before, std::int64_t after);

} // namespace demarc::app
