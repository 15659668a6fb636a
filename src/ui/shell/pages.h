// SPDX-License-Identifier: GPL-3.0-or-later
// The pages there are, in the order of the rail. A new page is one line in pages.cpp.
#pragma once

#include "ui/shell/page.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace demarc::ui {

struct PageInfo {
    QString id;    // "monitoring": stable, in links, settings and picture names
    QString title; // translated
    QString icon;
    bool newSection = false;
    QStringList kinds; // of links it opens besides demarc:page/ID: "prompt", "incident"
    std::function<Page *(const PageContext &)> make;
};

std::vector<PageInfo> allPages();
// The id of the page that opens this link; empty where none does.
QString pageFor(const std::vector<PageInfo> &pages, const Link &link);

} // namespace demarc::ui
