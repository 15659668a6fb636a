// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/telemetry/content.h"

#include <array>

namespace demarc {

namespace {

constexpr std::array kModes {
    std::pair {ContentMode::None, "none"}, std::pair {ContentMode::Redacted, "redacted"}, std::pair {ContentMode::Full, "full"}};

} // namespace

QString keyOf(ContentMode mode) { return QString::fromLatin1(kModes.at(static_cast<std::size_t>(mode)).second); }

std::optional<ContentMode> contentModeOf(QStringView key)
{
    for (const auto &[mode, name] : kModes) {
        if (key == QLatin1String(name))
            return mode;
    }
    return std::nullopt;
}

} // namespace demarc
