// SPDX-License-Identifier: GPL-3.0-or-later
// Where the user has been: back and forward over links, like a browser.
#pragma once

#include "ui/shell/link.h"

#include <optional>
#include <vector>

namespace demarc::ui {

class History {
public:
    // Goes to a new place: what was ahead is forgotten. The place one is at is not entered twice.
    void visit(const Link &link);
    std::optional<Link> back();    // empty at the beginning
    std::optional<Link> forward(); // empty at the end
    std::optional<Link> current() const;
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_links.size(); }
    // The places visited, newest first, each once.
    std::vector<Link> recent() const;

private:
    std::vector<Link> m_links; // at most kLongest
    std::size_t m_at = 0;
};

} // namespace demarc::ui
