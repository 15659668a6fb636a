// SPDX-License-Identifier: GPL-3.0-or-later
// Which message of a chat became which.
#pragma once

#include "domain/prompts/prompt.h"

namespace demarc::app {

struct MessagePair {
    qsizetype before = -1; // −1: none
    qsizetype after = -1;
};

// In order, covering all messages of both sides. Messages of one role pair so that they are most alike on the whole; a
// message that lost its role's partner pairs with one in its place that has another role only when they are alike.
std::vector<MessagePair> pairMessages(const std::vector<PromptMessage> &before, const std::vector<PromptMessage> &after);

} // namespace demarc::app
