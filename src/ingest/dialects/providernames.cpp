// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/dialects/providernames.h"

#include "ingest/dialects/known.h"
#include "ingest/dialects/values.h"

#include <algorithm>

namespace demarc::ingest {

ProviderNames::ProviderNames(std::span<const Dialect *const> dialects)
{
    for (const auto *dialect : dialects) {
        for (const auto &alias : dialect->providers) {
            if (alias.from.starts_with('.'))
                m_endings.push_back(alias.from);
            else
                m_names.emplace(alias.from, alias.to);
        }
    }
}

std::string ProviderNames::spelled(std::string name) const
{
    name = lowered(std::move(name));
    for (;;) {
        if (const auto known = m_names.find(name); known != m_names.end())
            return std::string(known->second);
        const auto ending =
            std::find_if(m_endings.begin(), m_endings.end(), [&](std::string_view text) { return name.ends_with(text); });
        if (ending == m_endings.end() || ending->size() == name.size())
            return name;
        name.resize(name.size() - ending->size());
    }
}

std::string spelledProvider(std::string name)
{
    static const ProviderNames names(knownDialects());
    return names.spelled(std::move(name));
}

} // namespace demarc::ingest
