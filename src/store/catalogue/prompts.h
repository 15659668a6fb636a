// SPDX-License-Identifier: GPL-3.0-or-later
// Prompts, their versions and labels in the catalogue. Functions that write belong inside a write transaction. Versions
// and label moves never change once stored; the database refuses it too.
#pragma once

#include "domain/prompts/labels.h"
#include "store/sql/connection.h"

namespace demarc::store {

// By name, ignoring case.
Result<std::vector<Prompt>> prompts(sql::Connection &connection);
// Errors: NotFound.
Result<Prompt> prompt(sql::Connection &connection, const PromptId &id);
Result<Prompt> promptByName(sql::Connection &connection, const QString &name);
// Errors: Conflict when the name is taken.
Result<void> insertPrompt(sql::Connection &connection, const Prompt &prompt);
// Stores system and description if the row still has prompt.version; returns the new version. Errors: Conflict.
Result<std::int64_t> updatePrompt(sql::Connection &connection, const Prompt &prompt);

// A version without its text, for lists.
struct VersionLine {
    std::int64_t number = 0;
    QString contentHash;
    QString note;
    QString authorName;
    Party authorParty = Party::Internal;
    Instant createdAt {};

    bool operator==(const VersionLine &) const = default;
};

// Newest first.
Result<std::vector<VersionLine>> versionLines(sql::Connection &connection, const PromptId &prompt);
// How many versions each prompt has, which is also the number of its newest.
Result<QHash<PromptId, std::int64_t>> versionCounts(sql::Connection &connection);
// When the newest version of each prompt was stored.
Result<QHash<PromptId, Instant>> newestVersionInstants(sql::Connection &connection);
// Errors: NotFound.
Result<PromptVersion> promptVersion(sql::Connection &connection, const PromptId &prompt, std::int64_t number);
// Stores a new version under the next number of its prompt and returns it as stored.
Result<PromptVersion> insertVersion(sql::Connection &connection, PromptVersion version);

// By environment, of one prompt or of all.
Result<std::vector<PromptLabel>> promptLabels(sql::Connection &connection, const PromptId &prompt);
Result<std::vector<PromptLabel>> allPromptLabels(sql::Connection &connection);
// All moves of a prompt, oldest first.
Result<std::vector<LabelMove>> labelMoves(sql::Connection &connection, const PromptId &prompt);
// Records `move` and points the label at move.to, if the label still has `expectedVersion` (0: it must not exist yet).
// Errors: Conflict.
Result<PromptLabel> moveLabel(sql::Connection &connection, const LabelMove &move, std::int64_t expectedVersion);

} // namespace demarc::store
