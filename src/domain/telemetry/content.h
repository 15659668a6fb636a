// SPDX-License-Identifier: GPL-3.0-or-later
// What was asked and answered in a call: kept only where a system says so, and only for as long as it says.
#pragma once

#include "domain/telemetry/call.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace demarc {

enum class ContentMode : std::uint8_t {
    None,     // nothing is kept
    Redacted, // kept after redacted()
    Full,
};

QString keyOf(ContentMode mode); // "none", "redacted", "full"
std::optional<ContentMode> contentModeOf(QStringView key);

struct ContentRule {
    ContentMode mode = ContentMode::None;
    int days = 30; // 1 … 90 after it arrived
    bool operator==(const ContentRule &) const = default;
};

inline constexpr int kMostContentDays = 90; // calls themselves go then

// By the service a call comes from; services of no system keep nothing. Immutable once shared.
class ContentPolicy {
public:
    void set(const std::string &service, ContentRule rule) { m_rules[service] = rule; }
    ContentRule ruleOf(const std::string &service) const
    {
        const auto found = m_rules.find(service);
        return found == m_rules.end() ? ContentRule {} : found->second;
    }
    bool keepsNothing() const
    {
        for (const auto &[service, rule] : m_rules) {
            if (rule.mode != ContentMode::None)
                return false;
        }
        return true;
    }

private:
    std::unordered_map<std::string, ContentRule> m_rules;
};

// As sent: JSON text of messages, or plain text; each cut at kMaxContentBytes. Shown as text, never as markup.
struct CallContent {
    SpanKey key; // of the call
    std::string input;
    std::string output;
    int days = 0; // how long it is kept
    bool isRedacted = false;
    bool operator==(const CallContent &) const = default;
};

inline constexpr std::size_t kMaxContentBytes = 1024 * 1024;

// The text without what points to a person or opens a door: e-mail addresses, telephone, card and account numbers (IBAN),
// other long numbers, IP addresses, keys, tokens and passwords in addresses; each gives way to "[email]", "[phone]" and so on.
// Of JSON its texts are treated, its structure stays. Names of people are not found. Time is linear in the text.
std::string redacted(std::string_view text);

} // namespace demarc
