// SPDX-License-Identifier: GPL-3.0-or-later
// OTLP written byte by byte from the specification (protobuf encoding guide; opentelemetry-proto trace/v1,
// common/v1), independent of the generated code that the product uses.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace demarc::test {

inline std::string varint(std::uint64_t value)
{
    std::string bytes;
    do {
        const auto low = static_cast<unsigned char>(value & 0x7f);
        value >>= 7;
        bytes += static_cast<char>(value ? low | 0x80 : low);
    } while (value);
    return bytes;
}

inline std::string tag(unsigned field, unsigned wireType) { return varint(field << 3 | wireType); }
inline std::string number(unsigned field, std::uint64_t value) { return tag(field, 0) + varint(value); }
inline std::string block(unsigned field, std::string_view content)
{
    return tag(field, 2) + varint(content.size()) + std::string(content);
}
inline std::string fixed64(unsigned field, std::uint64_t value)
{
    std::string bytes = tag(field, 1);
    for (int i = 0; i < 8; ++i)
        bytes += static_cast<char>(value >> (8 * i) & 0xff);
    return bytes;
}

inline std::string textValue(std::string_view text) { return block(1, text); }
inline std::string boolValue(bool value) { return number(2, value ? 1 : 0); }
inline std::string intValue(std::int64_t value) { return number(3, static_cast<std::uint64_t>(value)); }
inline std::string doubleValue(double value)
{
    std::uint64_t bits = 0;
    std::memcpy(&bits, &value, sizeof bits);
    return fixed64(4, bits);
}
inline std::string listValue(std::initializer_list<std::string> values)
{
    std::string items;
    for (const auto &value : values)
        items += block(1, value);
    return block(5, items);
}
inline std::string keyValue(std::string_view key, std::string_view value) { return block(1, key) + block(2, value); }

inline const std::string kTraceId {"\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f\x10", 16};
inline const std::string kSpanId {"\xa1\xa2\xa3\xa4\xa5\xa6\xa7\xa8", 8};

inline std::string spanHead(std::string_view traceId = kTraceId, std::string_view spanId = kSpanId)
{
    return block(1, traceId) + block(2, spanId);
}
inline std::string spanAttribute(std::string_view key, std::string_view value) { return block(9, keyValue(key, value)); }
inline std::string times(std::uint64_t startNanos, std::uint64_t endNanos)
{
    return fixed64(7, startNanos) + fixed64(8, endNanos);
}

// A whole request of one resource with one scope.
inline std::string request(std::initializer_list<std::string> spans, std::string_view service = "shop")
{
    std::string scope;
    for (const auto &span : spans)
        scope += block(2, span);
    const auto resource = block(1, keyValue("service.name", textValue(service)));
    return block(1, block(1, resource) + block(2, scope));
}

} // namespace demarc::test
