// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/history.h"

#include <algorithm>

namespace demarc::ui {

namespace {

constexpr std::size_t kLongest = 200;

} // namespace

void History::visit(const Link &link)
{
    if (current() == link)
        return;
    if (!m_links.empty())
        m_links.resize(m_at + 1);
    m_links.push_back(link);
    if (m_links.size() > kLongest)
        m_links.erase(m_links.begin());
    m_at = m_links.size() - 1;
}

std::optional<Link> History::back()
{
    if (!canGoBack())
        return {};
    return m_links[--m_at];
}

std::optional<Link> History::forward()
{
    if (!canGoForward())
        return {};
    return m_links[++m_at];
}

std::optional<Link> History::current() const { return m_links.empty() ? std::nullopt : std::optional(m_links[m_at]); }

std::vector<Link> History::recent() const
{
    std::vector<Link> links;
    for (auto link = m_links.rbegin(); link != m_links.rend(); ++link) {
        if (std::find(links.begin(), links.end(), *link) == links.end())
            links.push_back(*link);
    }
    return links;
}

} // namespace demarc::ui
