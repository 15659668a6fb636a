// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalogue/prompts.h"

#include "domain/incidents/keys.h"

#include <QCoreApplication>

namespace demarc::store {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::store::PromptLabels)
};

const auto kPromote = QStringLiteral("promote");
const auto kRollBack = QStringLiteral("roll-back");

Result<std::vector<PromptLabel>> readLabels(sql::Connection &connection, const QString &prompt)
{
    const auto rows = connection.query(u"SELECT prompt, environment, number, since, moved_by, version FROM prompt_label"
                                       u" WHERE ($1 = '' OR prompt = $1) ORDER BY prompt, environment",
        {prompt});
    if (!rows)
        return failureOf(rows);
    std::vector<PromptLabel> labels;
    for (const auto &row : *rows)
        labels.push_back({{row.text(0)}, row.text(1), row.integer(2), instantOf(row.integer(3)), row.text(4), row.integer(5)});
    return labels;
}

Result<void> appendMove(sql::Connection &connection, const LabelMove &move)
{
    const auto next =
        connection.query(u"SELECT coalesce(max(position), 0) + 1 FROM prompt_label_move WHERE prompt = $1", {move.prompt.value});
    if (!next)
        return failureOf(next);
    const auto inserted = connection.run(
        u"INSERT INTO prompt_label_move (id, prompt, environment, position, kind, from_number, to_number, at, moved_by,"
        u" moved_by_name, moved_by_party, reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        {move.id.value, move.prompt.value, move.environment, next->front().integer(0),
            move.kind == MoveKind::Promote ? kPromote : kRollBack, sql::nullable(move.from), move.to, microsOf(move.at),
            move.by.value, move.byName, keyOf(move.byParty), move.reason});
    if (!inserted)
        return failureOf(inserted);
    return {};
}

} // namespace

Result<std::vector<PromptLabel>> promptLabels(sql::Connection &connection, const PromptId &prompt)
{
    return readLabels(connection, prompt.value);
}

Result<std::vector<PromptLabel>> allPromptLabels(sql::Connection &connection) { return readLabels(connection, {}); }

Result<std::vector<LabelMove>> labelMoves(sql::Connection &connection, const PromptId &prompt)
{
    const auto rows = connection.query(
        u"SELECT id, prompt, environment, kind, from_number, to_number, at, moved_by, moved_by_name, moved_by_party,"
        u" reason FROM prompt_label_move WHERE prompt = $1 ORDER BY position",
        {prompt.value});
    if (!rows)
        return failureOf(rows);
    std::vector<LabelMove> moves;
    for (const auto &row : *rows)
        moves.push_back(
            {{row.text(0)}, {row.text(1)}, row.text(2), row.text(3) == kRollBack ? MoveKind::RollBack : MoveKind::Promote,
                row.optionalInteger(4), row.integer(5), instantOf(row.integer(6)), {row.text(7)}, row.text(8),
                fromKey<Party>(row.text(9)).value_or(Party::Internal), row.text(10)});
    return moves;
}

Result<PromptLabel> moveLabel(sql::Connection &connection, const LabelMove &move, std::int64_t expectedVersion)
{
    const sql::Values values {move.prompt.value, move.environment, move.to, microsOf(move.at), move.byName, expectedVersion};
    const auto changed = expectedVersion == 0
        ? connection.run(u"INSERT INTO prompt_label (prompt, environment, number, since, moved_by, version)"
                         u" VALUES ($1, $2, $3, $4, $5, $6 + 1) ON CONFLICT DO NOTHING",
            values)
        : connection.run(u"UPDATE prompt_label SET number = $3, since = $4, moved_by = $5, version = version + 1"
                         u" WHERE prompt = $1 AND environment = $2 AND version = $6",
            values);
    if (!changed)
        return failureOf(changed);
    if (*changed == 0)
        return failure(ErrorKind::Conflict,
            Text::tr("Someone else moved “%1” of this prompt meanwhile. Look at it again and repeat your move.")
                .arg(move.environment));
    if (const auto appended = appendMove(connection, move); !appended)
        return failureOf(appended);
    return PromptLabel {move.prompt, move.environment, move.to, move.at, move.byName, expectedVersion + 1};
}

} // namespace demarc::store
