// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/dialects/pythonliteral.h"

#include <QStringDecoder>

#include <algorithm>
#include <charconv>

namespace demarc::ingest {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool isUtf8(std::string_view text)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder.decode(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    return !decoder.hasError();
}

// Reads on from a place in the text. A function that returns false, or nothing, found what is no literal: all is over then.
class Reader {
public:
    Reader(std::string_view text, const JsonLimits &limits) : m_rest(text), m_limits(limits) { }

    bool readWhole(Json &to)
    {
        if (!readValue(to, 0))
            return false;
        skipBlanks();
        return m_rest.empty();
    }

private:
    bool readValue(Json &to, int depth)
    {
        skipBlanks();
        if (++m_values > m_limits.maxValues || m_rest.empty())
            return false;
        switch (m_rest.front()) {
        case '{':
            to = Json::object();
            return readItems('}', depth, [&] { return readPair(to, depth + 1); });
        case '[':
            to = Json::array();
            return readItems(']', depth, [&] { return readValue(to.emplace_back(), depth + 1); });
        case '(':
            to = Json::array();
            return readItems(')', depth, [&] { return readValue(to.emplace_back(), depth + 1); });
        case '\'':
        case '"':
            to = std::string();
            return readText(to.get_ref<std::string &>());
        default:
            return readWord(to);
        }
    }

    // "(1,)" has a comma before its end.
    template <typename Read>
    bool readItems(char end, int depth, Read read)
    {
        m_rest.remove_prefix(1);
        if (depth >= m_limits.maxDepth)
            return false;
        for (;;) {
            if (take(end))
                return true;
            if (!read())
                return false;
            if (!take(','))
                return take(end);
        }
    }

    bool readPair(Json &to, int depth)
    {
        skipBlanks();
        std::string key;
        if (m_rest.empty() || (m_rest.front() != '\'' && m_rest.front() != '"') || !readText(key) || !take(':'))
            return false;
        Json value;
        if (!readValue(value, depth))
            return false;
        to[key] = std::move(value);
        return true;
    }

    bool readText(std::string &to)
    {
        const char quote = m_rest.front();
        m_rest.remove_prefix(1);
        for (;;) {
            const auto plain = m_rest.find_first_of(std::string_view {quote == '\'' ? "'\\\n" : "\"\\\n"});
            if (plain == std::string_view::npos || m_rest[plain] == '\n')
                return false; // ends before its quote
            to += m_rest.substr(0, plain);
            const char c = m_rest[plain];
            m_rest.remove_prefix(plain + 1);
            if (c == quote)
                return true;
            if (!readEscape(to))
                return false;
        }
    }

    // What follows a backslash in what repr() writes.
    bool readEscape(std::string &to)
    {
        if (m_rest.empty())
            return false;
        const char c = m_rest.front();
        m_rest.remove_prefix(1);
        constexpr std::string_view kFrom = "\\'\"nrt";
        constexpr std::string_view kTo = "\\'\"\n\r\t";
        if (const auto at = kFrom.find(c); at != std::string_view::npos) {
            to += kTo[at];
            return true;
        }
        const std::size_t digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
        return digits > 0 && readCodePoint(digits, to);
    }

    bool readCodePoint(std::size_t digits, std::string &to)
    {
        std::uint32_t code = 0;
        const auto hex = m_rest.substr(0, digits);
        const auto [end, error] = std::from_chars(hex.data(), hex.data() + hex.size(), code, 16);
        if (error != std::errc {} || hex.size() < digits || end != hex.data() + hex.size() || code > 0x10ffff)
            return false;
        m_rest.remove_prefix(digits);
        const bool isHalf = code >= 0xd800 && code <= 0xdfff;
        const char32_t point = isHalf ? U'\ufffd' : static_cast<char32_t>(code);
        to += QString::fromUcs4(&point, 1).toStdString();
        return true;
    }

    // A number, True, False, None, nan or inf.
    bool readWord(Json &to)
    {
        const auto isPart = [](char c) {
            return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+' || c == '-' || c == '.';
        };
        const auto end = std::find_if_not(m_rest.begin(), m_rest.end(), isPart);
        const auto word = m_rest.substr(0, static_cast<std::size_t>(end - m_rest.begin()));
        m_rest.remove_prefix(word.size());
        if (word == "True" || word == "False") {
            to = word == "True";
            return true;
        }
        to = nullptr;
        return word == "None" || word == "nan" || word == "inf" || word == "-inf" || readNumber(word, to);
    }

    static bool readNumber(std::string_view word, Json &to)
    {
        std::int64_t integer = 0;
        const auto *last = word.data() + word.size();
        const auto digits = word.substr(word.starts_with('-') ? 1 : 0);
        if (digits.empty() || !isDigit(digits.front()))
            return false;
        if (std::all_of(digits.begin(), digits.end(), isDigit)) {
            const auto [end, error] = std::from_chars(word.data(), last, integer);
            to = error == std::errc {} ? Json(integer) : Json(std::string(word));
            return true;
        }
        double real = 0;
        const auto [end, error] = std::from_chars(word.data(), last, real);
        to = std::string(word);
        return error == std::errc {} && end == last;
    }

    bool take(char c)
    {
        skipBlanks();
        if (m_rest.empty() || m_rest.front() != c)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }

    void skipBlanks() { m_rest.remove_prefix(std::min(m_rest.find_first_not_of(" \t\r\n"), m_rest.size())); }

    std::string_view m_rest;
    const JsonLimits &m_limits;
    std::size_t m_values = 0;
};

} // namespace

std::optional<Json> parsePythonLiteral(std::string_view text, const JsonLimits &limits)
{
    Json value;
    if (text.size() > limits.maxBytes || !isUtf8(text) || !Reader(text, limits).readWhole(value))
        return {};
    return value;
}

} // namespace demarc::ingest
