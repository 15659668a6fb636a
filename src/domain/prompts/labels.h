// SPDX-License-Identifier: GPL-3.0-or-later
// Labels: which version of a prompt an environment uses, since when, and every move that brought it there. A move is a
// release others rely on; it is never undone, only followed by another move.
#pragma once

#include "domain/prompts/prompt.h"

namespace demarc {

inline const QString kProduction = QStringLiteral("production");
inline const QString kStaging = QStringLiteral("staging");

struct PromptLabel {
    PromptId prompt;
    QString environment;
    std::int64_t number = 0; // of the version it points at
    Instant since {};
    QString movedBy;          // name of a person
    std::int64_t version = 0; // row version; 0: not set yet

    bool operator==(const PromptLabel &) const = default;
};

enum class MoveKind { Promote, RollBack };

struct LabelMove {
    LabelMoveId id;
    PromptId prompt;
    QString environment;
    MoveKind kind = MoveKind::Promote;
    std::optional<std::int64_t> from; // empty: the first release to this environment
    std::int64_t to = 0;
    Instant at {};
    PersonId by;
    QString byName;
    Party byParty = Party::Internal;
    QString reason;

    bool operator==(const LabelMove &) const = default;
};

// The version a roll back returns to: what the environment used before the release it uses now. Earlier roll backs are
// followed, so that a second one goes further back instead of forth again. Empty: there is nothing before.
// `moves` are all moves of one prompt, oldest first.
std::optional<std::int64_t> rollbackTarget(const std::vector<LabelMove> &moves, const QString &environment);

// The last move that took `number` out of `environment` by a roll back, if it was not released there again since.
const LabelMove *rolledBack(const std::vector<LabelMove> &moves, const QString &environment, std::int64_t number);

} // namespace demarc
