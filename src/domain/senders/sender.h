// SPDX-License-Identifier: GPL-3.0-or-later
// Who may send calls from another machine: a name and a key, for one AI system or all, within limits.
#pragma once

#include "base/ids.h"
#include "base/instant.h"
#include "domain/systems/system.h"

#include <QByteArray>

#include <optional>
#include <string>
#include <string_view>

namespace demarc {

using SenderId = Id<struct SenderTag>;

struct SenderLimits {
    std::optional<std::int64_t> spansPerMinute; // at least 1; more waits: 503 with Retry-After
    std::optional<std::int64_t> requestBytes;   // of a body, as sent and inflated; at least 1; more is refused: 413
    bool operator==(const SenderLimits &) const = default;
};

// The key itself is shown once and never kept.
struct Sender {
    SenderId id;
    QString name;
    SystemId system; // null: may send for every system
    QByteArray keyHash;
    QString keyEnd; // its last four characters, to tell keys apart
    SenderLimits limits;
    Instant made {};
    std::optional<Instant> revoked; // for good
    std::int64_t version = 0;       // row version
    bool operator==(const Sender &) const = default;
};

// What every key of ours starts with.
inline constexpr std::string_view kSenderKeyStart = "dmc_";
// A new key: that and 256 random bits in base64url: as hard to guess as it is to hash, so it needs no salt.
QString makeSenderKey();

// SHA-256 of a key as it is sent: what is kept of it.
QByteArray hashOfSenderKey(std::string_view key);

} // namespace demarc
