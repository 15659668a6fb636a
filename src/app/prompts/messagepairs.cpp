// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prompts/messagepairs.h"

#include "analytics/interner.h"
#include "analytics/worddiff.h"

namespace demarc::app {

namespace {

using analytics::TokenBag;

constexpr double kSameRole = 0.2;  // what one role is worth beside likeness, so that rewritten messages still pair
constexpr double kOtherRole = 0.7; // how alike messages of different roles must be

std::vector<TokenBag> bagsOf(const std::vector<PromptMessage> &messages, analytics::Interner &numbers)
{
    std::vector<TokenBag> bags;
    bags.reserve(messages.size());
    for (const auto &message : messages)
        bags.emplace_back(message.content, numbers);
    return bags;
}

} // namespace

std::vector<MessagePair> pairMessages(const std::vector<PromptMessage> &before, const std::vector<PromptMessage> &after)
{
    analytics::Interner numbers;
    const auto bagsBefore = bagsOf(before, numbers);
    const auto bagsAfter = bagsOf(after, numbers);
    const auto rows = before.size();
    const auto columns = after.size();
    std::vector<double> worth(rows * columns);
    std::vector<double> best((rows + 1) * (columns + 1));
    const auto at = [&](std::size_t i, std::size_t j) -> double & { return best[i * (columns + 1) + j]; };
    for (auto i = rows; i-- > 0;) {
        for (auto j = columns; j-- > 0;) {
            auto &value = worth[i * columns + j];
            const auto alike = similarity(bagsBefore[i], bagsAfter[j]);
            value = before[i].role == after[j].role ? alike + kSameRole : alike >= kOtherRole ? alike / 2 : 0;
            at(i, j) = std::max({at(i + 1, j), at(i, j + 1), value > 0 ? at(i + 1, j + 1) + value : 0.0});
        }
    }
    std::vector<MessagePair> pairs;
    std::size_t i = 0;
    std::size_t j = 0;
    const auto index = [](std::size_t place) { return static_cast<qsizetype>(place); };
    while (i < rows || j < columns) {
        if (i < rows && j < columns && worth[i * columns + j] > 0 && at(i, j) <= at(i + 1, j + 1) + worth[i * columns + j]) {
            pairs.push_back({index(i++), index(j++)});
        } else if (j == columns || (i < rows && at(i + 1, j) >= at(i, j + 1))) {
            pairs.push_back({index(i++), -1});
        } else {
            pairs.push_back({-1, index(j++)});
        }
    }
    return pairs;
}

} // namespace demarc::app
