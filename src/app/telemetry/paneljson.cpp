// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/paneljson.h"

#include <array>

namespace demarc::app {

namespace {

constexpr std::int64_t kExactInDouble = std::int64_t {1} << 53;

constexpr std::array kMetrics {
    std::pair {Metric::Cost, u"cost"},
    std::pair {Metric::Calls, u"calls"},
    std::pair {Metric::Errors, u"errors"},
    std::pair {Metric::ErrorShare, u"error-share"},
    std::pair {Metric::Latency, u"latency"},
    std::pair {Metric::TimeToFirst, u"ttft"},
    std::pair {Metric::Tokens, u"tokens"},
    std::pair {Metric::Quality, u"quality"},
};

constexpr std::array kDimensions {
    std::pair {Dimension::Model, u"model"},
    std::pair {Dimension::System, u"system"},
    std::pair {Dimension::Prompt, u"prompt"},
    std::pair {Dimension::Environment, u"environment"},
    std::pair {Dimension::Operation, u"operation"},
    std::pair {Dimension::User, u"user"},
};

template <typename Names>
auto valueNamed(const Names &names, const QString &name) -> std::optional<decltype(names.front().first)>
{
    for (const auto &[value, text] : names) {
        if (name == QStringView(text))
            return value;
    }
    return {};
}

template <typename Names, typename Value>
QString nameIn(const Names &names, Value value)
{
    for (const auto &[known, text] : names) {
        if (known == value)
            return QString::fromUtf16(text);
    }
    return {};
}

} // namespace

std::optional<Metric> metricNamed(const QString &name) { return valueNamed(kMetrics, name); }

QString nameOf(Metric metric) { return nameIn(kMetrics, metric); }

std::optional<Dimension> dimensionNamed(const QString &name) { return valueNamed(kDimensions, name); }

QString nameOf(Dimension dimension) { return nameIn(kDimensions, dimension); }

Json toJson(const std::optional<PanelValue> &value)
{
    struct AsJson {
        Json operator()(std::int64_t count) const
        {
            return count > kExactInDouble || count < -kExactInDouble ? Json(std::to_string(count)) : Json(count);
        }
        Json operator()(Money money) const { return money.toString().toStdString(); }
        Json operator()(double number) const { return number; }
    };
    return value ? std::visit(AsJson {}, *value) : Json();
}

std::string unitOf(Metric metric, const std::string &currency)
{
    switch (metric) {
    case Metric::Cost:
        return currency;
    case Metric::Calls:
    case Metric::Errors:
        return "calls";
    case Metric::Tokens:
        return "tokens";
    case Metric::Latency:
    case Metric::TimeToFirst:
        return "s";
    case Metric::ErrorShare:
    case Metric::Quality:
        return "ratio";
    }
    return {};
}

Json groupsJson(const Panel &panel, const QString &keyName)
{
    Json groups = Json::array();
    for (const auto &group : panel.groups) {
        Json key = Json::object();
        if (!keyName.isEmpty())
            key[keyName.toStdString()] = group.key;
        Json points = Json::array();
        auto start = panel.from;
        for (const auto &point : group.points) {
            points.push_back(Json::array({toIso(start).toStdString(), toJson(point)}));
            start += panel.step;
        }
        groups.push_back(
            {{"key", key}, {"total", toJson(group.total)}, {"samples", group.samples}, {"points", std::move(points)}});
    }
    return groups;
}

Json toJson(const Panel &panel, std::optional<Dimension> groupBy, const std::string &currency)
{
    return {{"metric", nameOf(panel.metric).toStdString()}, {"unit", unitOf(panel.metric, currency)},
        {"from", toIso(panel.from).toStdString()}, {"to", toIso(panel.to).toStdString()},
        {"step", std::chrono::duration_cast<std::chrono::seconds>(panel.step).count()}, {"total", toJson(panel.total)},
        {"samples", panel.samples}, {"unpriced", panel.unpricedCalls},
        {"groups", groupsJson(panel, groupBy ? nameOf(*groupBy) : QString())}};
}

} // namespace demarc::app
