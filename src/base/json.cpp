// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"

#include <QCoreApplication>

namespace demarc {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::Json)
};

Error sizeError(std::size_t size, const JsonLimits &limits)
{
    return {ErrorKind::InvalidInput,
        Text::tr("The JSON text has %L1 bytes; at most %L2 are accepted. Split it into smaller parts.")
            .arg(size)
            .arg(limits.maxBytes)};
}

Error depthError(const JsonLimits &limits)
{
    return {ErrorKind::InvalidInput,
        Text::tr("The JSON text is nested deeper than %L1 levels and was not read.").arg(limits.maxDepth)};
}

Error countError(const JsonLimits &limits)
{
    return {ErrorKind::InvalidInput,
        Text::tr("The JSON text has more than %L1 values and was not read. Split it into smaller parts.").arg(limits.maxValues)};
}

Error syntaxError(std::size_t byte, const char *detail)
{
    return {ErrorKind::InvalidInput, Text::tr("This is not valid JSON: it cannot be read from byte %L1 on.").arg(byte),
        QString::fromUtf8(detail)};
}

Error rangeError(const char *detail)
{
    return {ErrorKind::InvalidInput, Text::tr("The JSON text holds a number that is too large and was not read."),
        QString::fromUtf8(detail)};
}

// Builds the document from parser events, keeping fractions as text (nlohmann's SAX interface).
class ExactBuilder final : public nlohmann::json_sax<Json> {
public:
    explicit ExactBuilder(const JsonLimits &limits) : m_limits(limits) { }

    bool null() override { return put(nullptr); }
    bool boolean(bool value) override { return put(value); }
    bool number_integer(number_integer_t value) override { return put(value); }
    bool number_unsigned(number_unsigned_t value) override { return put(value); }
    bool number_float(number_float_t, const string_t &text) override { return put(text); }
    bool string(string_t &value) override { return put(std::move(value)); }
    bool binary(binary_t &) override { return false; } // not in JSON text
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t &name) override
    {
        m_key = std::move(name);
        return true;
    }
    bool parse_error(std::size_t position, const std::string &, const nlohmann::detail::exception &problem) override
    {
        m_error = syntaxError(position, problem.what());
        return false;
    }

    Result<Json> take()
    {
        if (m_error)
            return tl::unexpected(std::move(*m_error));
        return std::move(m_root);
    }

private:
    Json *add(Json value)
    {
        ++m_values;
        if (m_open.empty()) {
            m_root = std::move(value);
            return &m_root;
        }
        auto &parent = *m_open.back();
        if (parent.is_array()) {
            parent.push_back(std::move(value));
            return &parent.back();
        }
        return &(parent[m_key] = std::move(value));
    }
    bool put(Json value)
    {
        add(std::move(value));
        return countFits();
    }
    bool open(Json container)
    {
        if (m_open.size() >= static_cast<std::size_t>(m_limits.maxDepth)) {
            m_error = depthError(m_limits);
            return false;
        }
        m_open.push_back(add(std::move(container)));
        return countFits();
    }
    bool countFits()
    {
        if (m_values > m_limits.maxValues)
            m_error = countError(m_limits);
        return !m_error;
    }
    bool close()
    {
        m_open.pop_back();
        return true;
    }

    const JsonLimits &m_limits;
    Json m_root;
    std::size_t m_values = 0;
    std::vector<Json *> m_open; // containers being filled, outermost first; each is the last child of the one before
    std::string m_key;
    std::optional<Error> m_error;
};

} // namespace

Result<Json> parseJson(std::string_view text, JsonLimits limits)
{
    if (text.size() > limits.maxBytes)
        return tl::unexpected(sizeError(text.size(), limits));
    bool tooDeep = false;
    std::size_t values = 0;
    const auto guard = [&](int depth, Json::parse_event_t event, Json &) {
        const bool opens = event == Json::parse_event_t::object_start || event == Json::parse_event_t::array_start;
        tooDeep = tooDeep || (opens && depth >= limits.maxDepth);
        values += opens || event == Json::parse_event_t::value ? 1 : 0;
        return !tooDeep && values <= limits.maxValues; // discards the value; the checks below make it an error
    };
    try {
        auto json = Json::parse(text.begin(), text.end(), guard);
        if (tooDeep)
            return tl::unexpected(depthError(limits));
        if (values > limits.maxValues)
            return tl::unexpected(countError(limits));
        return json;
    } catch (const Json::parse_error &error) {
        return tl::unexpected(syntaxError(error.byte, error.what()));
    } catch (const Json::out_of_range &error) { // 1e999
        return tl::unexpected(rangeError(error.what()));
    }
}

Result<Json> parseExactJson(std::string_view text, JsonLimits limits)
{
    if (text.size() > limits.maxBytes)
        return tl::unexpected(sizeError(text.size(), limits));
    ExactBuilder builder(limits);
    Json::sax_parse(text.begin(), text.end(), &builder);
    return builder.take();
}

std::string canonicalJson(const Json &json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace); // nlohmann's object is a sorted map
}

} // namespace demarc
