// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sparkbars.h"

#include "ui/style/style.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace demarc::ui {

namespace {

constexpr int kBarWidth = 3;
constexpr int kGap = 1;
constexpr int kLeast = 2;

// Sums of `width` neighbours; the last sum is of the newest values.
std::vector<double> summed(const std::vector<double> &values, std::size_t width)
{
    std::vector<double> sums((values.size() + width - 1) / width);
    for (std::size_t fromEnd = 0; fromEnd < values.size(); ++fromEnd)
        sums[sums.size() - 1 - fromEnd / width] += values[values.size() - 1 - fromEnd];
    return sums;
}

} // namespace

std::vector<QRect> sparkBars(const std::vector<double> &values, const QRect &rect)
{
    const auto room = static_cast<std::size_t>(std::max(0, (rect.width() + kGap) / (kBarWidth + kGap)));
    if (values.empty() || room == 0)
        return {};
    const auto sums = summed(values, (values.size() + room - 1) / room);
    const auto most = *std::max_element(sums.begin(), sums.end());
    std::vector<QRect> bars;
    auto left = rect.left();
    for (const auto sum : sums) {
        const auto height =
            sum > 0 ? std::max(kLeast, static_cast<int>(std::lround(sum / most * static_cast<double>(rect.height())))) : 0;
        bars.emplace_back(left, rect.bottom() + 1 - height, kBarWidth, height);
        left += kBarWidth + kGap;
    }
    return bars;
}

void paintSparkBars(
    QPainter *painter, const QRect &rect, const std::vector<double> &values, const QColor &color, Qt::LayoutDirection direction)
{
    const auto bars = sparkBars(values, rect.adjusted(0, 0, 0, -1));
    if (bars.empty())
        return;
    const QRect line(rect.left(), rect.bottom(), bars.back().right() - rect.left() + 1, 1);
    painter->fillRect(QStyle::visualRect(direction, rect, line), style::theme().strongBorder);
    for (const auto &bar : bars)
        painter->fillRect(QStyle::visualRect(direction, rect, bar), color);
}

} // namespace demarc::ui
