// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/otlp/protobufvalues.h"

#include "otlp/otlp.pb.h"

#include <bit>

namespace demarc::ingest {

namespace pb = demarc::otlp;

namespace {

// The text items of an ArrayValue, and whether it has maps or lists in it. False: malformed.
bool readList(std::string_view message, std::vector<std::string_view> &to, bool &isNested)
{
    WireReader list(message);
    while (list.next()) {
        const auto item = list.field() == pb::ArrayValue::kValuesFieldNumber ? list.bytes() : std::nullopt;
        if (!item || to.size() >= kMaxAttributes)
            continue;
        WireReader value(*item);
        while (value.next()) {
            if (value.field() == pb::AnyValue::kStringValueFieldNumber) {
                if (const auto text = value.bytes())
                    to.push_back(*text);
            }
            isNested = isNested || value.field() == pb::AnyValue::kArrayValueFieldNumber
                || value.field() == pb::AnyValue::kKvlistValueFieldNumber;
        }
        if (!value.ok())
            return false;
    }
    return list.ok();
}

// Fields that nobody knows yet say nothing, as protobuf has it.
bool readValue(std::string_view message, AttributeValue &to)
{
    WireReader value(message);
    while (value.next()) {
        switch (value.field()) {
        case pb::AnyValue::kStringValueFieldNumber:
            if (const auto text = value.bytes())
                to = *text;
            break;
        case pb::AnyValue::kBoolValueFieldNumber:
            if (const auto number = value.varint())
                to = *number != 0;
            break;
        case pb::AnyValue::kIntValueFieldNumber:
            if (const auto number = value.varint())
                to = static_cast<std::int64_t>(*number);
            break;
        case pb::AnyValue::kDoubleValueFieldNumber:
            if (const auto bits = value.fixed64())
                to = std::bit_cast<double>(*bits);
            break;
        case pb::AnyValue::kArrayValueFieldNumber:
            if (const auto list = value.bytes()) {
                bool isNested = false;
                if (!readList(*list, to.emplace<std::vector<std::string_view>>(), isNested))
                    return false;
                if (isNested)
                    to = SentStructure {message};
            }
            break;
        case pb::AnyValue::kKvlistValueFieldNumber:
            if (value.bytes())
                to = SentStructure {message};
            break;
        case pb::AnyValue::kBytesValueFieldNumber:
            to = std::monostate {};
            break;
        default:
            break;
        }
    }
    return value.ok();
}

} // namespace

bool readAttribute(std::string_view message, Attributes &to)
{
    if (to.size() >= kMaxAttributes)
        return true;
    auto &attribute = to.emplace_back();
    WireReader pair(message);
    while (pair.next()) {
        if (pair.field() == pb::KeyValue::kKeyFieldNumber) {
            attribute.key = pair.bytes().value_or(attribute.key);
        } else if (pair.field() == pb::KeyValue::kValueFieldNumber) {
            const auto value = pair.bytes();
            if (value && !readValue(*value, attribute.value))
                return false;
        }
    }
    return pair.ok();
}

bool readResource(std::string_view message, Attributes &to)
{
    WireReader resource(message);
    while (resource.next()) {
        const auto attribute = resource.field() == pb::Resource::kAttributesFieldNumber ? resource.bytes() : std::nullopt;
        if (attribute && !readAttribute(*attribute, to))
            return false;
    }
    return resource.ok();
}

} // namespace demarc::ingest
