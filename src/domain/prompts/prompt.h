// SPDX-License-Identifier: GPL-3.0-or-later
// Prompts: a name, its immutable versions, and labels that say which version an environment uses.
#pragma once

#include "base/ids.h"
#include "base/instant.h"
#include "base/json.h"
#include "domain/people/person.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace demarc {

using PromptId = Id<struct PromptTag>;
using PromptVersionId = Id<struct PromptVersionTag>;
using LabelMoveId = Id<struct LabelMoveTag>;

struct Prompt {
    PromptId id;
    QString name;   // as applications send it: "report-summary"
    QString system; // the AI system it belongs to, by name; may be empty
    QString description;
    QString createdBy; // name of a person
    Instant createdAt {};
    std::int64_t version = 0; // row version; 0 before it is stored

    bool operator==(const Prompt &) const = default;
};

// One message of a chat; a text prompt is a single message without a role.
struct PromptMessage {
    QString role; // "system", "user", "assistant", "tool", "developer", or another as imported
    QString content;

    bool operator==(const PromptMessage &) const = default;
};

enum class PromptKind { Text, Chat };

// What a version says: everything that changes what the model gets, and nothing else.
struct PromptContent {
    PromptKind kind = PromptKind::Text;
    std::vector<PromptMessage> messages; // exactly one for a text
    Json parameters = Json::object();    // model, temperature, max_tokens, …

    bool operator==(const PromptContent &) const = default;

    static PromptContent ofText(const QString &text, Json parameters = Json::object());
    // The names of all placeholders {{name}}, in order of first use.
    QStringList variables() const;
    // SHA-256 over the canonical JSON of the content, in hex: equal exactly for equal contents.
    QString hash() const;
};

// Never changes once stored.
struct PromptVersion {
    PromptVersionId id;
    PromptId prompt;
    std::int64_t number = 0; // 1, 2, … within the prompt
    PromptContent content;
    QString note; // why it was made
    PersonId author;
    QString authorName;
    Party authorParty = Party::Internal;
    Instant createdAt {};

    bool operator==(const PromptVersion &) const = default;
};

// What can be wrong with something a person or a file gives.
enum class PromptProblem {
    NameEmpty,
    NameTooLong,    // above kLongestName characters
    NameHasMarks,   // control characters, or '@', which parts name and version
    NoContent,      // no message, or nothing but white space in all of them
    TooLarge,       // above kLargestContent characters or kMostMessages messages
    MissingRole,    // a chat message without a role
    EnvironmentBad, // not 1 to 64 of a-z, 0-9, '-', '_', '.'
};

inline constexpr qsizetype kLongestName = 200;
inline constexpr qsizetype kLargestContent = 4 * 1024 * 1024;
inline constexpr std::size_t kMostMessages = 1000;

std::optional<PromptProblem> problemOfName(const QString &name);
std::optional<PromptProblem> problemOf(const PromptContent &content);
std::optional<PromptProblem> problemOfEnvironment(const QString &environment);

// The content as JSON: {"kind":"text"|"chat","messages":[{"role","content"}],"parameters":{…}}.
Json toJson(const PromptContent &content);
// Empty for JSON of another shape.
std::optional<PromptContent> contentFromJson(const Json &json);

// The prompt of a call as telemetry names it: "name@12".
std::string callKey(const QString &name, std::int64_t number);

} // namespace demarc
