// SPDX-License-Identifier: GPL-3.0-or-later
// Where to pass on what senders send: an address, and headers with the key of the backend there.
//
// Keys stand in a file of their own, readable for its owner only, and nowhere else: not in settings, not in a list of
// processes, not in a workspace.
#pragma once

#include "base/result.h"

#include <QStringList>
#include <QUrl>

#include <string>
#include <utility>
#include <vector>

namespace demarc::app {

using ForwardHeaders = std::vector<std::pair<std::string, std::string>>;

// As it is set up.
struct ForwardChoice {
    QString url;         // empty: nothing is passed on
    QString headersFile; // one "Name: value" a line; empty: what the senders send
    bool operator==(const ForwardChoice &) const = default;
};

struct ForwardTarget {
    QUrl url; // requests go to this plus their own path: "https://cloud.langfuse.com" + "/api/public/ingestion"; holds no key
    ForwardHeaders headers; // replace what the sender sent, or are added: the backend's own key
    QString headersFile;    // that they came from; empty: none
};

// "https://example.org/base", and headers as "Name: value". A user and a password within the address become a header, which
// `headers` may replace. Errors: InvalidInput, with a sentence that tells no key.
Result<ForwardTarget> forwardTarget(const QString &url, const QStringList &headers);

// The headers of a file. Lines that are empty or begin with # are left out. Errors: NotFound (cannot be read), InvalidInput.
Result<ForwardHeaders> readForwardHeaders(const QString &file);

// Both: what `choice` says, which names an address. Reads a file: not on the ui thread.
Result<ForwardTarget> readForwardTarget(const ForwardChoice &choice);

// Whether other users of this machine may read a file with keys in it.
bool mayOthersRead(const QString &file);

// Whether the address is a port that a collector listens on itself, of this machine.
bool leadsTo(const QUrl &url, const std::string &address, std::uint16_t port);

} // namespace demarc::app
