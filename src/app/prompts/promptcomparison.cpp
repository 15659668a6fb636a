// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prompts/promptcomparison.h"

#include "app/prompts/messagepairs.h"

#include <set>

namespace demarc::app {

namespace {

using analytics::diffText;

std::optional<QString> textOf(const Json &parameters, const std::string &name)
{
    const auto found = parameters.find(name);
    if (found == parameters.end())
        return {};
    return QString::fromStdString(found->is_string() ? found->get<std::string>() : found->dump());
}

std::vector<ParameterChange> parameterChanges(const Json &before, const Json &after)
{
    std::set<std::string> names;
    for (const auto *side : {&before, &after}) {
        for (const auto &[name, value] : side->items())
            names.insert(name);
    }
    std::vector<ParameterChange> changes;
    for (const auto &name : names) {
        if (before.contains(name) && after.contains(name) && before.at(name) == after.at(name))
            continue;
        changes.push_back({QString::fromStdString(name), textOf(before, name), textOf(after, name)});
    }
    return changes;
}

} // namespace

PromptComparison compareContents(const PromptContent &before, const PromptContent &after)
{
    PromptComparison comparison;
    qsizetype lineBefore = 0;
    qsizetype lineAfter = 0;
    std::vector<analytics::TextDiff> diffs;
    for (const auto &pair : pairMessages(before.messages, after.messages)) {
        ComparedSection section;
        section.inBefore = pair.before >= 0;
        section.inAfter = pair.after >= 0;
        const auto first = section.inBefore ? before.messages[pair.before] : PromptMessage {};
        const auto second = section.inAfter ? after.messages[pair.after] : PromptMessage {};
        section.roleBefore = first.role;
        section.roleAfter = second.role;
        section.firstLineBefore = lineBefore;
        section.firstLineAfter = lineAfter;
        section.diff = diffText(first.content, second.content);
        lineBefore += section.diff.lines.before.count();
        lineAfter += section.diff.lines.after.count();
        comparison.messagesChanged =
            comparison.messagesChanged || !section.inBefore || !section.inAfter || section.roleBefore != section.roleAfter;
        comparison.summary += section.diff.summary;
        comparison.exact = comparison.exact && section.diff.lines.exact;
        comparison.minimalChangedLines += section.diff.lines.changedLines();
        diffs.push_back(section.diff);
        comparison.sections.push_back(std::move(section));
    }
    comparison.variables = analytics::placeholderChanges(diffs);
    comparison.parameters = parameterChanges(before.parameters, after.parameters);
    return comparison;
}

} // namespace demarc::app
