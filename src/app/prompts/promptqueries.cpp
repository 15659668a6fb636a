// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prompts/promptqueries.h"

#include "app/incidents/queries.h"

namespace demarc::app {

PromptLabel PromptDetail::label(const QString &environment) const
{
    for (const auto &label : labels) {
        if (label.environment == environment)
            return label;
    }
    return {prompt.id, environment, 0, {}, {}, 0};
}

const PromptListItem *changedLast(const std::vector<PromptListItem> &items)
{
    const auto last = std::max_element(
        items.begin(), items.end(), [](const PromptListItem &a, const PromptListItem &b) { return a.changedAt < b.changedAt; });
    return last == items.end() ? nullptr : &*last;
}

Result<std::vector<PromptListItem>> listPrompts(sql::Connection &connection)
{
    const auto prompts = store::prompts(connection);
    if (!prompts)
        return failureOf(prompts);
    const auto counts = store::versionCounts(connection);
    if (!counts)
        return failureOf(counts);
    const auto written = store::newestVersionInstants(connection);
    if (!written)
        return failureOf(written);
    const auto labels = store::allPromptLabels(connection);
    if (!labels)
        return failureOf(labels);
    QHash<PromptId, std::vector<PromptLabel>> byPrompt;
    for (const auto &label : *labels)
        byPrompt[label.prompt].push_back(label);
    std::vector<PromptListItem> items;
    for (const auto &prompt : *prompts) {
        PromptListItem item {prompt, counts->value(prompt.id), byPrompt.value(prompt.id), written->value(prompt.id)};
        for (const auto &label : item.labels)
            item.changedAt = std::max(item.changedAt, label.since);
        items.push_back(std::move(item));
    }
    return items;
}

Result<PromptDetail> promptDetail(sql::Connection &connection, const QString &name)
{
    auto prompt = store::promptByName(connection, name);
    if (!prompt)
        return failureOf(prompt);
    auto versions = store::versionLines(connection, prompt->id);
    if (!versions)
        return failureOf(versions);
    auto labels = store::promptLabels(connection, prompt->id);
    if (!labels)
        return failureOf(labels);
    auto moves = store::labelMoves(connection, prompt->id);
    if (!moves)
        return failureOf(moves);
    auto currency = workspaceCurrency(connection);
    if (!currency)
        return failureOf(currency);
    return PromptDetail {std::move(*prompt), std::move(*versions), std::move(*labels), std::move(*moves), std::move(*currency)};
}

QFuture<Result<std::vector<PromptListItem>>> listPrompts(Workspace &workspace)
{
    return workspace.query([](sql::Connection &connection) { return listPrompts(connection); });
}

QFuture<Result<PromptDetail>> promptDetail(Workspace &workspace, const QString &name)
{
    return workspace.query([name](sql::Connection &connection) { return promptDetail(connection, name); });
}

QFuture<Result<VersionPair>> versionPair(Workspace &workspace, const PromptId &prompt, std::int64_t before, std::int64_t after)
{
    return workspace.query([=](sql::Connection &connection) -> Result<VersionPair> {
        auto first = store::promptVersion(connection, prompt, before);
        if (!first)
            return failureOf(first);
        auto second = store::promptVersion(connection, prompt, after);
        if (!second)
            return failureOf(second);
        return VersionPair {std::move(*first), std::move(*second)};
    });
}

} // namespace demarc::app
