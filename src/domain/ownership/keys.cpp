// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ownership/keys.h"

namespace demarc {

namespace {

// In the order of the enum.
constexpr std::array<QStringView, 4> kSplits {u"none", u"support", u"shared", u"own"};
constexpr std::array<QStringView, 5> kReserved {
    u"no", u"business-context", u"decision-criteria", u"risk-tolerance", u"final-accountability"};
constexpr std::array<QStringView, 2> kPresets {u"raci", u"rasci"};
constexpr std::array<QStringView, 3> kLevels {u"error", u"warning", u"hint"};
constexpr std::array<QStringView, 9> kRules {u"R1", u"R2", u"R3", u"R4", u"R13", u"R14", u"P1", u"P2", u"P3"};

template <typename Enum, std::size_t n>
std::optional<Enum> find(const std::array<QStringView, n> &keys, QStringView key)
{
    const auto found = std::find(keys.begin(), keys.end(), key);
    return found == keys.end() ? std::nullopt : std::optional(static_cast<Enum>(found - keys.begin()));
}

template <typename Enum, std::size_t n>
QString text(const std::array<QStringView, n> &keys, Enum value)
{
    return keys.at(static_cast<std::size_t>(value)).toString();
}

} // namespace

QString keyOf(Split split) { return text(kSplits, split); }
QString keyOf(Reserved reserved) { return text(kReserved, reserved); }
QString keyOf(Preset preset) { return text(kPresets, preset); }
QString keyOf(Level level) { return text(kLevels, level); }
QString codeOf(Rule rule) { return text(kRules, rule); }

std::optional<Split> splitFromKey(QStringView key) { return find<Split>(kSplits, key); }
std::optional<Reserved> reservedFromKey(QStringView key) { return find<Reserved>(kReserved, key); }
std::optional<Preset> presetFromKey(QStringView key) { return find<Preset>(kPresets, key); }

} // namespace demarc
