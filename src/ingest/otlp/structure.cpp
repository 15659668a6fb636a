// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/otlp/structure.h"

#include "ingest/otlp/jsonvalues.h"
#include "ingest/otlp/protobufvalues.h"

#include "otlp/otlp.pb.h"

#include <QString>

#include <bit>
#include <cmath>

namespace demarc::ingest {

namespace pb = demarc::otlp;

namespace {

constexpr int kMaxDepth = 32;
constexpr std::size_t kMaxValues = 50'000;

std::string validText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())).toStdString();
}

Json numberOrNull(double number) { return std::isfinite(number) ? Json(number) : Json(); }

// Each function returns false where all is to be given up.
class StructureReader {
public:
    bool read(std::string_view anyValue, Json &to, int depth = 0)
    {
        if (depth > kMaxDepth || ++m_values > kMaxValues)
            return false;
        WireReader value(anyValue);
        while (value.next()) {
            if (!readField(value, to, depth))
                return false;
        }
        return value.ok();
    }

    // `wrapper` is an object such as {"stringValue": "x"}.
    bool read(const Json &wrapper, Json &to, int depth = 0)
    {
        if (depth > kMaxDepth || ++m_values > kMaxValues)
            return false;
        if (!wrapper.is_object())
            return false;
        if (const auto *list = otlpjson::member(wrapper, "arrayValue")) {
            to = Json::array();
            return otlpjson::eachObject(*list, "values", [&](const Json &item) {
                return read(item, to.emplace_back(), depth + 1) ? nullptr : "values";
            }) == nullptr;
        }
        if (const auto *map = otlpjson::member(wrapper, "kvlistValue")) {
            to = Json::object();
            return otlpjson::eachObject(*map, "values", [&](const Json &pair) {
                const auto *value = otlpjson::member(pair, "value");
                auto &member = to[std::string(otlpjson::textOf(otlpjson::member(pair, "key")))];
                return !value || read(*value, member, depth + 1) ? nullptr : "values";
            }) == nullptr;
        }
        to = plainValue(wrapper);
        return true;
    }

private:
    bool readField(WireReader &value, Json &to, int depth)
    {
        switch (value.field()) {
        case pb::AnyValue::kStringValueFieldNumber:
            if (const auto text = value.bytes())
                to = validText(*text);
            return true;
        case pb::AnyValue::kBoolValueFieldNumber:
            if (const auto number = value.varint())
                to = *number != 0;
            return true;
        case pb::AnyValue::kIntValueFieldNumber:
            if (const auto number = value.varint())
                to = static_cast<std::int64_t>(*number);
            return true;
        case pb::AnyValue::kDoubleValueFieldNumber:
            if (const auto bits = value.fixed64())
                to = numberOrNull(std::bit_cast<double>(*bits));
            return true;
        case pb::AnyValue::kArrayValueFieldNumber:
            to = Json::array();
            return readList(value.bytes(), to, depth);
        case pb::AnyValue::kKvlistValueFieldNumber:
            to = Json::object();
            return readMap(value.bytes(), to, depth);
        default:
            return true;
        }
    }

    bool readList(std::optional<std::string_view> message, Json &to, int depth)
    {
        return !message || eachMessage(*message, pb::ArrayValue::kValuesFieldNumber, [&](std::string_view item) {
            return read(item, to.emplace_back(), depth + 1);
        });
    }

    bool readMap(std::optional<std::string_view> message, Json &to, int depth)
    {
        return !message || eachMessage(*message, pb::KeyValueList::kValuesFieldNumber, [&](std::string_view item) {
            std::string key;
            Json value;
            WireReader pair(item);
            while (pair.next()) {
                const auto part = pair.bytes();
                if (pair.field() == pb::KeyValue::kKeyFieldNumber)
                    key = validText(part.value_or(std::string_view {}));
                else if (pair.field() == pb::KeyValue::kValueFieldNumber && part && !read(*part, value, depth + 1))
                    return false;
            }
            to[key] = std::move(value);
            return pair.ok();
        });
    }

    static Json plainValue(const Json &wrapper)
    {
        if (const auto *text = otlpjson::member(wrapper, "stringValue"))
            return text->is_string() ? *text : Json();
        if (const auto *flag = otlpjson::member(wrapper, "boolValue"))
            return flag->is_boolean() ? *flag : Json();
        if (const auto *number = otlpjson::member(wrapper, "intValue")) {
            const auto integer = otlpjson::integerOf(*number);
            return integer ? Json(*integer) : Json();
        }
        const auto *number = otlpjson::member(wrapper, "doubleValue");
        return number && number->is_number() ? numberOrNull(number->get<double>()) : Json();
    }

    std::size_t m_values = 0;
};

} // namespace

std::optional<Json> jsonOf(const SentStructure &sent)
{
    StructureReader reader;
    Json value;
    if (!(sent.json ? reader.read(*sent.json, value) : reader.read(sent.protobuf, value)))
        return {};
    return value;
}

} // namespace demarc::ingest
