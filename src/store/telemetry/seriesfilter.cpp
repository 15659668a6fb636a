// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/seriesfilter.h"

#include <algorithm>

namespace demarc::telemetry {

namespace {

const std::vector<std::string> *conditionOn(Dimension dimension, const CallFilter &filter)
{
    const auto found = filter.anyOf.find(dimension);
    return found == filter.anyOf.end() || found->second.empty() ? nullptr : &found->second;
}

bool isOneOf(std::string_view value, const std::vector<std::string> &values)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

bool meetsOne(const SeriesKey &key, Dimension dimension, const std::vector<std::string> &values)
{
    switch (dimension) {
    case Dimension::Model:
        return isOneOf(key.model, values);
    case Dimension::System:
        return isOneOf(key.service, values);
    case Dimension::Prompt:
        return isOneOf(key.promptName, values) || isOneOf(promptLabel(key), values);
    case Dimension::Environment:
        return isOneOf(key.environment, values);
    case Dimension::Operation:
        return isOneOf(operationName(key.operation), values);
    case Dimension::User:
        break;
    }
    return true;
}

} // namespace

std::string_view operationName(Operation operation)
{
    switch (operation) {
    case Operation::Chat:
        return "chat";
    case Operation::Embeddings:
        return "embeddings";
    case Operation::Rerank:
        return "rerank";
    case Operation::Other:
        break;
    }
    return "other";
}

std::string promptLabel(const SeriesKey &key)
{
    return key.promptVersion.empty() ? key.promptName : key.promptName + '@' + key.promptVersion;
}

bool needsCalls(const CallFilter &filter, std::optional<Dimension> groupBy)
{
    return groupBy == Dimension::User || conditionOn(Dimension::User, filter);
}

bool meets(const SeriesKey &key, const CallFilter &filter)
{
    return std::all_of(filter.anyOf.begin(), filter.anyOf.end(),
        [&key](const auto &condition) { return condition.second.empty() || meetsOne(key, condition.first, condition.second); });
}

bool meetsUser(std::string_view user, const CallFilter &filter)
{
    const auto *users = conditionOn(Dimension::User, filter);
    return !users || isOneOf(user, *users);
}

std::string groupOf(
    const SeriesKey &key, std::optional<Dimension> dimension, const std::map<std::string, std::string> &systemOfService)
{
    if (!dimension)
        return {};
    switch (*dimension) {
    case Dimension::Model:
        return key.model;
    case Dimension::System: {
        const auto system = systemOfService.find(key.service);
        return system == systemOfService.end() ? key.service : system->second;
    }
    case Dimension::Prompt:
        return promptLabel(key);
    case Dimension::Environment:
        return key.environment;
    case Dimension::Operation:
        return std::string(operationName(key.operation));
    case Dimension::User:
        break;
    }
    return {};
}

} // namespace demarc::telemetry
