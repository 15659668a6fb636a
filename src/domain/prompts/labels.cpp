// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/prompts/labels.h"

namespace demarc {

std::optional<std::int64_t> rollbackTarget(const std::vector<LabelMove> &moves, const QString &environment)
{
    std::vector<std::int64_t> releases; // the last one is in use
    for (const auto &move : moves) {
        if (move.environment != environment)
            continue;
        if (move.kind == MoveKind::Promote) {
            releases.push_back(move.to);
            continue;
        }
        while (!releases.empty() && releases.back() != move.to)
            releases.pop_back();
        if (releases.empty())
            releases.push_back(move.to);
    }
    if (releases.size() < 2)
        return {};
    return releases[releases.size() - 2];
}

const LabelMove *rolledBack(const std::vector<LabelMove> &moves, const QString &environment, std::int64_t number)
{
    for (auto move = moves.rbegin(); move != moves.rend(); ++move) {
        if (move->environment != environment)
            continue;
        if (move->to == number)
            return nullptr;
        if (move->from == number)
            return move->kind == MoveKind::RollBack ? &*move : nullptr;
    }
    return nullptr;
}

} // namespace demarc
