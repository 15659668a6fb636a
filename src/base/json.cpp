// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"

#include <QCoreApplication>

namespace demarc {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::Json)
};

} // namespace

Result<Json> parseJson(std::string_view text, JsonLimits limits)
{
    if (text.size() > limits.maxBytes) {
        return failure(ErrorKind::InvalidInput,
            Text::tr("The JSON text has %L1 bytes; at most %L2 are accepted. Split it into smaller parts.")
                .arg(text.size())
                .arg(limits.maxBytes));
    }
    bool tooDeep = false;
    std::size_t values = 0;
    const auto guard = [&](int depth, Json::parse_event_t event, Json &) {
        const bool opens =
            event == Json::parse_event_t::object_start || event == Json::parse_event_t::array_start;
        tooDeep = tooDeep || (opens && depth >= limits.maxDepth);
        values += opens || event == Json::parse_event_t::value ? 1 : 0;
        return !tooDeep
            && values <= limits.maxValues; // discards the value; the checks below make it an error
    };
    try {
        auto json = Json::parse(text.begin(), text.end(), guard);
        if (tooDeep) {
            return failure(ErrorKind::InvalidInput,
                Text::tr("The JSON text is nested deeper than %L1 levels and was not read.")
                    .arg(limits.maxDepth));
        }
        if (values > limits.maxValues) {
            return failure(ErrorKind::InvalidInput,
                Text::tr(
                    "The JSON text has more than %L1 values and was not read. Split it into smaller parts.")
                    .arg(limits.maxValues));
        }
        return json;
    } catch (const Json::parse_error &error) {
        return failure(ErrorKind::InvalidInput,
            Text::tr("This is not valid JSON: it cannot be read from byte %L1 on.").arg(error.byte),
            QString::fromUtf8(error.what()));
    }
}

std::string canonicalJson(const Json &json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace); // nlohmann's object is a sorted map
}

} // namespace demarc
