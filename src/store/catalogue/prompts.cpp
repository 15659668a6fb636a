// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalogue/prompts.h"

#include "domain/incidents/keys.h"

#include <QCoreApplication>

namespace demarc::store {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::store::Prompts)
};

const auto kPromptColumns = QStringLiteral("SELECT id, name, system, description, created_by, created_at, version FROM prompt");

Prompt promptOf(const sql::Row &row)
{
    return {{row.text(0)}, row.text(1), row.text(2), row.text(3), row.text(4), instantOf(row.integer(5)), row.integer(6)};
}

Result<Prompt> onlyPrompt(sql::Connection &connection, const QString &where, const QString &value)
{
    const auto rows = connection.query(QString(kPromptColumns + where), {value});
    if (!rows)
        return failureOf(rows);
    if (rows->empty())
        return failure(ErrorKind::NotFound, Text::tr("There is no such prompt. It may have another name here."));
    return promptOf(rows->front());
}

Party partyOf(const QString &key) { return fromKey<Party>(key).value_or(Party::Internal); }

Result<PromptVersion> versionOf(const sql::Row &row)
{
    const auto text = row.text(3).toUtf8();
    const auto json = parseJson({text.constData(), static_cast<std::size_t>(text.size())});
    auto content = json ? contentFromJson(*json) : std::nullopt;
    if (!content)
        return failure(ErrorKind::Storage,
            Text::tr("Version %1 of this prompt cannot be read. Restore the workspace from a backup.").arg(row.integer(2)));
    return PromptVersion {{row.text(0)}, {row.text(1)}, row.integer(2), std::move(*content), row.text(4), {row.text(5)},
        row.text(6), partyOf(row.text(7)), instantOf(row.integer(8))};
}

} // namespace

Result<std::vector<Prompt>> prompts(sql::Connection &connection)
{
    const auto rows = connection.query(QString(kPromptColumns + QStringLiteral(" ORDER BY lower(name), name")));
    if (!rows)
        return failureOf(rows);
    std::vector<Prompt> found;
    for (const auto &row : *rows)
        found.push_back(promptOf(row));
    return found;
}

Result<Prompt> prompt(sql::Connection &connection, const PromptId &id)
{
    return onlyPrompt(connection, QStringLiteral(" WHERE id = $1"), id.value);
}

Result<Prompt> promptByName(sql::Connection &connection, const QString &name)
{
    return onlyPrompt(connection, QStringLiteral(" WHERE name = $1"), name);
}

Result<void> insertPrompt(sql::Connection &connection, const Prompt &prompt)
{
    const auto taken = connection.query(u"SELECT 1 FROM prompt WHERE name = $1", {prompt.name});
    if (!taken)
        return failureOf(taken);
    if (!taken->empty())
        return failure(ErrorKind::Conflict,
            Text::tr("There is already a prompt named “%1”. Open it and add a version, or choose another name.")
                .arg(prompt.name));
    const auto inserted = connection.run(
        u"INSERT INTO prompt (id, name, system, description, created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
        {prompt.id.value, prompt.name, prompt.system, prompt.description, prompt.createdBy, microsOf(prompt.createdAt)});
    if (!inserted)
        return failureOf(inserted);
    return {};
}

Result<std::int64_t> updatePrompt(sql::Connection &connection, const Prompt &prompt)
{
    const auto changed =
        connection.run(u"UPDATE prompt SET system = $2, description = $3, version = version + 1 WHERE id = $1 AND version = $4",
            {prompt.id.value, prompt.system, prompt.description, prompt.version});
    if (!changed)
        return failureOf(changed);
    if (*changed == 0)
        return failure(ErrorKind::Conflict,
            Text::tr("Someone else changed “%1” meanwhile. Look at it again and repeat your change.").arg(prompt.name));
    return prompt.version + 1;
}

Result<std::vector<VersionLine>> versionLines(sql::Connection &connection, const PromptId &prompt)
{
    const auto rows =
        connection.query(u"SELECT number, content_hash, note, author_name, author_party, created_at FROM prompt_version"
                         u" WHERE prompt = $1 ORDER BY number DESC",
            {prompt.value});
    if (!rows)
        return failureOf(rows);
    std::vector<VersionLine> lines;
    for (const auto &row : *rows)
        lines.push_back({row.integer(0), row.text(1), row.text(2), row.text(3), partyOf(row.text(4)), instantOf(row.integer(5))});
    return lines;
}

Result<QHash<PromptId, std::int64_t>> versionCounts(sql::Connection &connection)
{
    const auto rows = connection.query(u"SELECT prompt, max(number) FROM prompt_version GROUP BY prompt");
    if (!rows)
        return failureOf(rows);
    QHash<PromptId, std::int64_t> counts;
    for (const auto &row : *rows)
        counts.insert({row.text(0)}, row.integer(1));
    return counts;
}

Result<QHash<PromptId, Instant>> newestVersionInstants(sql::Connection &connection)
{
    const auto rows = connection.query(u"SELECT prompt, max(created_at) FROM prompt_version GROUP BY prompt");
    if (!rows)
        return failureOf(rows);
    QHash<PromptId, Instant> instants;
    for (const auto &row : *rows)
        instants.insert({row.text(0)}, instantOf(row.integer(1)));
    return instants;
}

Result<PromptVersion> promptVersion(sql::Connection &connection, const PromptId &prompt, std::int64_t number)
{
    const auto rows = connection.query(
        u"SELECT id, prompt, number, content, note, author, author_name, author_party, created_at FROM prompt_version"
        u" WHERE prompt = $1 AND number = $2",
        {prompt.value, number});
    if (!rows)
        return failureOf(rows);
    if (rows->empty())
        return failure(ErrorKind::NotFound, Text::tr("This prompt has no version %1.").arg(number));
    return versionOf(rows->front());
}

Result<PromptVersion> insertVersion(sql::Connection &connection, PromptVersion version)
{
    const auto next =
        connection.query(u"SELECT coalesce(max(number), 0) + 1 FROM prompt_version WHERE prompt = $1", {version.prompt.value});
    if (!next)
        return failureOf(next);
    version.number = next->front().integer(0);
    const auto inserted = connection.run(
        u"INSERT INTO prompt_version (id, prompt, number, content, content_hash, note, author, author_name, author_party,"
        u" created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        {version.id.value, version.prompt.value, version.number, QString::fromStdString(canonicalJson(toJson(version.content))),
            version.content.hash(), version.note, version.author.value, version.authorName, keyOf(version.authorParty),
            microsOf(version.createdAt)});
    if (!inserted)
        return failureOf(inserted);
    return version;
}

} // namespace demarc::store
