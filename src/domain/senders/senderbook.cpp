// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/senders/senderbook.h"

#include <algorithm>

namespace demarc {

SenderBook::SenderBook(const std::vector<Sender> &senders, const std::vector<AiSystem> &systems)
{
    for (const auto &sender : senders) {
        if (!sender.revoked)
            m_senders.emplace(sender.keyHash.toStdString(), sender);
    }
    for (const auto &system : systems) {
        m_names.emplace(system.id.value.toStdString(), system.name);
        for (const auto &service : system.services)
            m_systemOf.emplace(service.toStdString(), system.id);
    }
    if (auto policy = contentPolicyOf(systems); !policy.keepsNothing())
        m_content = std::move(policy);
}

const Sender *SenderBook::withKey(std::string_view key) const
{
    if (key.empty() || m_senders.empty())
        return nullptr;
    const auto found = m_senders.find(hashOfSenderKey(key).toStdString());
    return found == m_senders.end() ? nullptr : &found->second;
}

const Sender *SenderBook::withId(const std::string &id) const
{
    const auto found = std::find_if(
        m_senders.begin(), m_senders.end(), [&](const auto &entry) { return entry.second.id.value.toStdString() == id; });
    return id.empty() || found == m_senders.end() ? nullptr : &found->second;
}

SystemId SenderBook::systemOf(const std::string &service) const
{
    const auto found = m_systemOf.find(service);
    return found == m_systemOf.end() ? SystemId {} : found->second;
}

bool SenderBook::maySend(const Sender &sender, const std::string &service) const
{
    if (sender.system.isNull())
        return true;
    const auto system = systemOf(service);
    return system.isNull() || system == sender.system;
}

QString SenderBook::nameOf(const SystemId &system) const
{
    const auto found = m_names.find(system.value.toStdString());
    return found == m_names.end() ? QString() : found->second;
}

} // namespace demarc
