// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/dialects/scores.h"

#include "ingest/dialects/values.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace demarc::ingest {

namespace {

struct Judgement {
    const AttributeValue *name = nullptr;
    const AttributeValue *value = nullptr;
    const AttributeValue *label = nullptr;
};

std::optional<Score> scoreOf(const Judgement &judgement)
{
    Score score {judgement.name ? textOf(*judgement.name) : std::string(), 0};
    if (score.name.empty())
        return {};
    auto value = judgement.value ? numberOf(*judgement.value) : std::nullopt;
    if (!value && judgement.label)
        value = valueOfLabel(*judgement.label);
    if (!value)
        return {};
    score.value = *value;
    return score;
}

void put(std::vector<Score> &scores, std::optional<Score> score)
{
    if (!score)
        return;
    const auto same = std::find_if(scores.begin(), scores.end(), [&](const Score &other) { return other.name == score->name; });
    if (same != scores.end())
        same->value = score->value;
    else if (scores.size() < kMaxScores)
        scores.push_back(std::move(*score));
}

// Takes "3.annotation.label" apart.
void place(const ScoreList &list, std::string_view rest, const AttributeValue &value, std::map<int, Judgement> &judgements)
{
    int number = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
    if (error != std::errc {} || number < 0 || !rest.starts_with(list.item))
        return;
    rest.remove_prefix(list.item.size());
    if (judgements.size() >= kMaxScores && !judgements.contains(number))
        return;
    if (rest == list.name)
        judgements[number].name = &value;
    else if (rest == list.value)
        judgements[number].value = &value;
    else if (rest == list.label)
        judgements[number].label = &value;
}

void findIn(const Attributes &attributes, const ScoreList &list, std::vector<Score> &scores)
{
    std::map<int, Judgement> judgements;
    for (const auto &attribute : attributes) {
        if (attribute.key.starts_with(list.prefix))
            place(list, attribute.key.substr(list.prefix.size()), attribute.value, judgements);
    }
    for (const auto &[number, judgement] : judgements)
        put(scores, scoreOf(judgement));
}

} // namespace

const AttributeValue *findAttribute(const Attributes &attributes, std::string_view key)
{
    const auto found = std::find_if(attributes.begin(), attributes.end(), [&](const Attribute &a) { return a.key == key; });
    return found == attributes.end() ? nullptr : &found->value;
}

void ScoreFinder::add(const Dialect &dialect)
{
    m_events.insert(m_events.end(), dialect.scoreEvents.begin(), dialect.scoreEvents.end());
    m_lists.insert(m_lists.end(), dialect.scoreLists.begin(), dialect.scoreLists.end());
}

std::optional<Score> ScoreFinder::scoreOf(const Attributes &attributes, const ScoreEvent &names)
{
    return ingest::scoreOf(
        {findAttribute(attributes, names.name), findAttribute(attributes, names.value), findAttribute(attributes, names.label)});
}

FoundScores ScoreFinder::find(const Span &span) const
{
    FoundScores found;
    for (const auto &event : span.events) {
        for (const auto &names : m_events) {
            if (event.name == names.event)
                put(found.ofSpan, scoreOf(event.attributes, names));
        }
    }
    for (const auto &list : m_lists)
        findIn(span.attributes, list, list.ofTrace ? found.ofTrace : found.ofSpan);
    return found;
}

} // namespace demarc::ingest
