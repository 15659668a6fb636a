// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/telemetry/panel.h"

namespace demarc {

double toDouble(const PanelValue &value)
{
    struct AsDouble {
        double operator()(std::int64_t count) const { return static_cast<double>(count); }
        double operator()(Money money) const { return money.toDouble(); }
        double operator()(double number) const { return number; }
    };
    return std::visit(AsDouble {}, value);
}

} // namespace demarc
