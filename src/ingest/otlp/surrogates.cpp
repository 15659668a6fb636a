// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/otlp/surrogates.h"

#include <charconv>

namespace demarc::ingest {

namespace {

// The code unit of the \uXXXX escape at `at`, or -1.
int escapeAt(const std::string &json, std::size_t at)
{
    if (at + 6 > json.size() || json[at] != '\\' || json[at + 1] != 'u')
        return -1;
    unsigned unit = 0;
    const char *begin = json.data() + at + 2;
    const auto [end, error] = std::from_chars(begin, begin + 4, unit, 16);
    return error == std::errc {} && end == begin + 4 ? static_cast<int>(unit) : -1;
}

bool isHigh(int unit) { return unit >= 0xd800 && unit < 0xdc00; }
bool isLow(int unit) { return unit >= 0xdc00 && unit < 0xe000; }

} // namespace

bool replaceLoneSurrogates(std::string &json)
{
    bool replaced = false;
    for (auto at = json.find('\\'); at != std::string::npos && at + 1 < json.size(); at = json.find('\\', at)) {
        const int unit = escapeAt(json, at);
        if (unit < 0) {
            at += 2; // another escape: step over the character it protects
        } else if (isHigh(unit) && isLow(escapeAt(json, at + 6))) {
            at += 12;
        } else {
            if (isHigh(unit) || isLow(unit)) {
                json.replace(at, 6, "\\ufffd");
                replaced = true;
            }
            at += 6;
        }
    }
    return replaced;
}

} // namespace demarc::ingest
