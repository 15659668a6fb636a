// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "domain/telemetry/content.h"

#include <QRegularExpression>
#include <QString>

#include <algorithm>

namespace demarc {

namespace {

constexpr JsonLimits kContentJson {kMaxContentBytes, 64, 200'000};

// ISO/IEC 7812-1, annex B: the check digit of payment cards.
bool passesLuhn(QStringView digits)
{
    int sum = 0;
    bool doubled = false;
    for (auto at = digits.crbegin(); at != digits.crend(); ++at) {
        if (!at->isDigit())
            continue;
        int value = at->digitValue();
        if (doubled)
            value = value * 2 > 9 ? value * 2 - 9 : value * 2;
        sum += value;
        doubled = !doubled;
    }
    return sum % 10 == 0;
}

struct Pattern {
    const char *expression;
    const char *word;
    bool (*holds)(QStringView) = nullptr; // what matches only counts if this holds
};

// The most telling first: what has given way is not looked at again. No expression backtracks over more than it took.
constexpr Pattern kPatterns[] {
    {R"(\beyJ[A-Za-z0-9_-]{10,}+\.[A-Za-z0-9_-]{10,}+(?:\.[A-Za-z0-9_-]++)?+)", "[token]"}, // RFC 7519
    {R"(-----BEGIN [A-Z ]{1,40}PRIVATE KEY-----[^-]{0,8000}+(?:-----END [A-Z ]{1,40}PRIVATE KEY-----)?)", "[key]"},
    {R"(\b(?:sk|pk|rk|dmc|ghp|gho|ghs|github_pat|glpat|xox[abprs]|hf|AIza)[-_][A-Za-z0-9_-]{16,}+)", "[key]"},
    {R"(\b(?:AKIA|ASIA)[A-Z0-9]{16}\b)", "[key]"},
    {R"((?i)\b(?:bearer|basic)\s+[A-Za-z0-9+/_=.-]{16,}+)", "[token]"},
    {R"((?<=://)[^\s/:@"']{1,200}+:[^\s/@"']{1,200}+(?=@))", "[password]"},
    {R"([A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}+(?:\.[A-Za-z0-9-]{1,63}+)+)", "[email]"},
    {R"(\b[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b)", "[iban]"}, // ISO 13616
    {R"((?<![0-9.])(?:[0-9][ -]?){12,18}[0-9](?![0-9]))", "[card]", passesLuhn},
    {R"((?<![0-9.])(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(?![0-9.]))", "[ip]"},
    {R"((?<![0-9A-Za-z])(?:\+|00)[1-9][0-9](?:[ ()./-]{0,2}[0-9]){6,12}(?![0-9]))", "[phone]"},
    {R"((?<![0-9A-Za-z])\(?0[1-9][0-9]{1,4}\)?[ /-]{1,3}[0-9](?:[ -]?[0-9]){4,9}(?![0-9]))", "[phone]"},
    {R"((?<![0-9A-Za-z])\(?[2-9][0-9]{2}\)?[ .-][2-9][0-9]{2}[ .-][0-9]{4}(?![0-9]))", "[phone]"},
    {R"((?<![0-9A-Za-z.,-])[0-9]{9,}+(?![.,]?[0-9]))", "[number]"},
};

void replace(QString &text, const QRegularExpression &expression, const Pattern &pattern)
{
    QString made;
    qsizetype kept = 0;
    auto matches = expression.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (pattern.holds && !pattern.holds(match.capturedView()))
            continue;
        made += QStringView(text).mid(kept, match.capturedStart() - kept);
        made += QLatin1String(pattern.word);
        kept = match.capturedEnd();
    }
    if (kept > 0)
        text = made.append(QStringView(text).mid(kept));
}

std::string redactedText(std::string_view utf8)
{
    static const auto expressions = [] {
        std::vector<QRegularExpression> made;
        for (const auto &pattern : kPatterns)
            made.emplace_back(QString::fromLatin1(pattern.expression));
        return made;
    }();
    auto text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    for (std::size_t i = 0; i < expressions.size(); ++i)
        replace(text, expressions[i], kPatterns[i]);
    return text.toStdString();
}

void redactTexts(Json &json)
{
    if (json.is_string()) {
        auto &text = json.get_ref<std::string &>();
        // A tool's arguments are JSON within JSON.
        const auto inner = text.starts_with('{') || text.starts_with('[') ? parseJson(text, kContentJson) : Result<Json>(Json());
        if (inner && inner->is_structured())
            text = redacted(text);
        else
            text = redactedText(text);
    } else if (json.is_structured()) {
        for (auto &member : json)
            redactTexts(member);
    } else if (json.is_number()) {
        if (const auto digits = json.dump(); redactedText(digits) != digits)
            json = "[number]";
    }
}

} // namespace

std::string redacted(std::string_view text)
{
    if (!text.starts_with('{') && !text.starts_with('[') && !text.starts_with('"'))
        return redactedText(text);
    auto json = parseJson(text, kContentJson);
    if (!json)
        return redactedText(text);
    redactTexts(*json);
    return json->dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace demarc
