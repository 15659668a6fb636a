// SPDX-License-Identifier: GPL-3.0-or-later
// Who may send what: a snapshot of the senders and of which system each service belongs to, as the collector asks it with
// every request. Immutable, so several threads may share one.
#pragma once

#include "domain/senders/sender.h"

#include <unordered_map>
#include <vector>

namespace demarc {

class SenderBook {
public:
    SenderBook() = default;
    SenderBook(const std::vector<Sender> &senders, const std::vector<AiSystem> &systems);

    // The sender with this key; null: nobody has it (any more).
    const Sender *withKey(std::string_view key) const;

    // A sender that may send; null: there is none with this id.
    const Sender *withId(const std::string &id) const;

    // The system a service is mapped to; null id: none.
    SystemId systemOf(const std::string &service) const;
    // Services that are mapped to no system are open to everybody; those of another system than the sender's are not.
    bool maySend(const Sender &sender, const std::string &service) const;
    QString nameOf(const SystemId &system) const; // empty: not registered (any more)
    // What is kept of messages; null: nothing of any.
    const ContentPolicy *content() const { return m_content ? &*m_content : nullptr; }

private:
    std::unordered_map<std::string, Sender> m_senders;    // by the hash of the key
    std::unordered_map<std::string, SystemId> m_systemOf; // by service
    std::unordered_map<std::string, QString> m_names;     // of systems, by id
    std::optional<ContentPolicy> m_content;
};

} // namespace demarc
