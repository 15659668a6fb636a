// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitoring/historymarks.h"

#include "app/incidents/queries.h"
#include "store/catalogue/prompts.h"

#include <algorithm>

namespace demarc::app {

namespace {

HistoryMark markOf(const Prompt &prompt, const LabelMove &move)
{
    HistoryMark mark;
    mark.kind = move.kind == MoveKind::RollBack ? HistoryKind::PromptRolledBack : HistoryKind::PromptReleased;
    mark.at = move.at;
    mark.name = prompt.name;
    mark.number = move.to;
    mark.environment = move.environment;
    mark.by = move.byName;
    return mark;
}

HistoryMark markOf(const Incident &incident)
{
    HistoryMark mark;
    mark.kind = HistoryKind::IncidentOpened;
    mark.at = incident.impactStartedAt.value_or(incident.detectedAt);
    mark.name = incident.title;
    mark.number = incident.number;
    mark.system = incident.system;
    return mark;
}

} // namespace

Result<std::vector<HistoryMark>> historyMarks(sql::Connection &connection, Instant from, Instant to)
{
    std::vector<HistoryMark> marks;
    const auto prompts = store::prompts(connection);
    if (!prompts)
        return failureOf(prompts);
    for (const auto &prompt : *prompts) {
        const auto moves = store::labelMoves(connection, prompt.id);
        if (!moves)
            return failureOf(moves);
        for (const auto &move : *moves) {
            if (move.at >= from && move.at < to)
                marks.push_back(markOf(prompt, move));
        }
    }
    const auto board = incidentBoard(connection);
    if (!board)
        return failureOf(board);
    for (const auto &incident : board->incidents) {
        const auto mark = markOf(incident);
        if (mark.at >= from && mark.at < to)
            marks.push_back(mark);
    }
    std::stable_sort(marks.begin(), marks.end(), [](const HistoryMark &a, const HistoryMark &b) { return a.at < b.at; });
    return marks;
}

} // namespace demarc::app
