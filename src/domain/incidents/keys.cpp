// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/incidents/keys.h"

#include <array>
#include <string_view>

namespace demarc {

namespace {

// Keys in the order of the enumerators, the first of which has the value `first`.
template <std::size_t N>
struct Keys {
    std::array<std::u16string_view, N> texts;
    int first = 0;

    template <typename Enum>
    QString text(Enum value) const
    {
        const auto index = static_cast<std::size_t>(static_cast<int>(value) - first);
        return index < N ? QStringView(texts[index]).toString() : QString();
    }

    template <typename Enum>
    std::optional<Enum> value(QStringView key) const
    {
        for (std::size_t i = 0; i < N; ++i) {
            if (key == QStringView(texts[i]))
                return static_cast<Enum>(static_cast<int>(i) + first);
        }
        return {};
    }
};

constexpr Keys<4> kSeverities {{u"sev1", u"sev2", u"sev3", u"sev4"}, 1};
constexpr Keys<14> kTypes {
    {u"hallucination", u"unexpected-output", u"cost-spike", u"degraded-performance", u"quality-regression", u"prompt-regression",
        u"model-change", u"provider-outage", u"data-fault", u"tool-failure", u"safety", u"privacy", u"misuse", u"other"}};
constexpr Keys<4> kSources {{u"monitor", u"user", u"partner", u"evaluation"}};
constexpr Keys<11> kCauses {{u"prompt-change", u"model-change", u"configuration-change", u"code-release", u"provider-fault",
    u"data-fault", u"tool-fault", u"usage-change", u"human-error", u"attack", u"unknown"}};
constexpr Keys<10> kStages {{u"triage", u"acknowledged", u"investigating", u"mitigated", u"monitoring", u"resolved", u"in-review",
    u"closed", u"dismissed", u"merged"}};
constexpr Keys<5> kHolders {{u"nobody", u"internal", u"partner", u"provider", u"ended"}};
constexpr Keys<4> kActions {{u"detect", u"mitigate", u"prevent", u"process"}};
constexpr Keys<11> kEntries {{u"note", u"declared", u"alert", u"alert-quiet", u"stage-move", u"undone", u"severity",
    u"lead-change", u"edit", u"action", u"absorbed"}};
constexpr Keys<3> kMetrics {{u"cost-per-hour", u"latency-p95", u"error-share"}};
constexpr Keys<3> kHoldings {{u"held", u"shared", u"nobody"}};
constexpr Keys<3> kParties {{u"internal", u"partner", u"provider"}};
constexpr Keys<4> kVerdicts {{u"fires", u"quiet", u"too-few-samples", u"no-data"}};

} // namespace

QString keyOf(Severity severity) { return kSeverities.text(severity); }
QString keyOf(IncidentType type) { return kTypes.text(type); }
QString keyOf(DetectionSource source) { return kSources.text(source); }
QString keyOf(CauseCategory category) { return kCauses.text(category); }
QString keyOf(Stage stage) { return kStages.text(stage); }
QString keyOf(Holder holder) { return kHolders.text(holder); }
QString keyOf(ActionKind kind) { return kActions.text(kind); }
QString keyOf(TimelineKind kind) { return kEntries.text(kind); }
QString keyOf(AlertMetric metric) { return kMetrics.text(metric); }
QString keyOf(Holding holding) { return kHoldings.text(holding); }
QString keyOf(Party party) { return kParties.text(party); }
QString keyOf(Verdict verdict) { return kVerdicts.text(verdict); }

template <>
std::optional<Severity> fromKey(QStringView key)
{
    return kSeverities.value<Severity>(key);
}
template <>
std::optional<IncidentType> fromKey(QStringView key)
{
    return kTypes.value<IncidentType>(key);
}
template <>
std::optional<DetectionSource> fromKey(QStringView key)
{
    return kSources.value<DetectionSource>(key);
}
template <>
std::optional<CauseCategory> fromKey(QStringView key)
{
    return kCauses.value<CauseCategory>(key);
}
template <>
std::optional<Stage> fromKey(QStringView key)
{
    return kStages.value<Stage>(key);
}
template <>
std::optional<Holder> fromKey(QStringView key)
{
    return kHolders.value<Holder>(key);
}
template <>
std::optional<ActionKind> fromKey(QStringView key)
{
    return kActions.value<ActionKind>(key);
}
template <>
std::optional<TimelineKind> fromKey(QStringView key)
{
    return kEntries.value<TimelineKind>(key);
}
template <>
std::optional<AlertMetric> fromKey(QStringView key)
{
    return kMetrics.value<AlertMetric>(key);
}
template <>
std::optional<Holding> fromKey(QStringView key)
{
    return kHoldings.value<Holding>(key);
}
template <>
std::optional<Party> fromKey(QStringView key)
{
    return kParties.value<Party>(key);
}

} // namespace demarc
