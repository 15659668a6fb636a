// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/diffgeometry.h"

#include <algorithm>

namespace demarc::ui {

namespace {

int heightOf(const DiffMeasures &measures, const DiffItem &item, std::pair<int, int> lines)
{
    switch (item.kind) {
    case DiffItem::Kind::Heading:
        return measures.headingHeight;
    case DiffItem::Kind::Fold:
        return measures.foldHeight;
    case DiffItem::Kind::Line:
        break;
    }
    return measures.lineHeight * std::max({1, lines.first, lines.second});
}

} // namespace

DiffGeometry::DiffGeometry(
    const DiffMeasures &measures, const std::vector<DiffItem> &items, const std::vector<std::pair<int, int>> &visualLines)
    : m_measures(measures)
{
    m_tops.reserve(items.size() + 1);
    int top = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        m_tops.push_back(top);
        top += heightOf(measures, items[i], visualLines[i]);
    }
    m_tops.push_back(top);
}

QRect DiffGeometry::itemRect(int item) const
{
    const auto index = static_cast<std::size_t>(item);
    return {0, m_tops[index], m_measures.width, m_tops[index + 1] - m_tops[index]};
}

QRect DiffGeometry::sideRect(int item, DiffSide side) const
{
    auto rect = itemRect(item);
    if (m_measures.mode == DiffMode::Inline)
        return rect;
    const auto middle = m_measures.width / 2;
    if (side == DiffSide::Before)
        rect.setWidth(middle);
    else
        rect.setLeft(middle + 1); // one pixel for the line between
    return rect;
}

QRect DiffGeometry::textRect(int item, DiffSide side) const
{
    auto rect = sideRect(item, side);
    rect.setLeft(rect.left() + m_measures.gutter);
    rect.setWidth(textWidth(m_measures));
    return rect;
}

int DiffGeometry::itemAt(int y) const
{
    if (count() == 0)
        return -1;
    const auto after = std::upper_bound(m_tops.begin(), m_tops.end(), y);
    return std::clamp(static_cast<int>(after - m_tops.begin()) - 1, 0, count() - 1);
}

DiffSide DiffGeometry::sideAt(int x) const
{
    return m_measures.mode == DiffMode::SideBySide && x < m_measures.width / 2 ? DiffSide::Before : DiffSide::After;
}

int DiffGeometry::textWidth(const DiffMeasures &measures)
{
    const auto side = measures.mode == DiffMode::Inline ? measures.width : measures.width / 2;
    return std::max(40, side - measures.gutter - measures.padding);
}

} // namespace demarc::ui
