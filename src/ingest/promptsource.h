// SPDX-License-Identifier: GPL-3.0-or-later
// Where the receiver gets prompts from that applications ask for.
#pragma once

#include "base/json.h"
#include "base/result.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace demarc::ingest {

// By version, else by label: an environment, or "latest".
struct PromptAsked {
    std::string name = {};
    std::optional<std::int64_t> version = {};
    std::string label = "production";
    std::string system = {}; // only prompts of this system or of none; empty: any
};

struct ServedPrompt {
    std::string name = {};
    std::int64_t version = 0;
    Json prompt = {};                     // a text, or a list of {role, content}
    Json config = Json::object();         // model, temperature, …
    std::vector<std::string> labels = {}; // that point at this version
    std::string note = {};                // why the version was made
};

// Calls `found` exactly once, from any thread, possibly later; NotFound and every other error is an answer. Called on a
// network thread: it must not block.
using PromptSource = std::function<void(PromptAsked asked, std::function<void(Result<ServedPrompt>)> found)>;

} // namespace demarc::ingest
