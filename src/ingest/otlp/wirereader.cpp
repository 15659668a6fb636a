// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/otlp/wirereader.h"

#include <google/protobuf/wire_format_lite.h>

namespace demarc::ingest {

using google::protobuf::internal::WireFormatLite;

WireReader::WireReader(std::string_view data)
    : m_data(data), m_input(reinterpret_cast<const std::uint8_t *>(data.data()), static_cast<int>(data.size()))
{
}

bool WireReader::next()
{
    if (m_ok && m_pending)
        m_ok = WireFormatLite::SkipField(&m_input, m_tag);
    m_pending = false;
    if (!m_ok || static_cast<std::size_t>(m_input.CurrentPosition()) == m_data.size())
        return false;
    m_tag = m_input.ReadTag();
    m_ok = (m_tag >> 3) != 0;
    m_pending = m_ok;
    return m_ok;
}

int WireReader::field() const { return static_cast<int>(m_tag >> 3); }

bool WireReader::take(unsigned wireType)
{
    if (!m_ok || !m_pending || (m_tag & 7) != wireType)
        return false;
    m_pending = false;
    return true;
}

std::optional<std::string_view> WireReader::bytes()
{
    std::uint32_t size = 0;
    if (!take(WireFormatLite::WIRETYPE_LENGTH_DELIMITED))
        return {};
    if (m_input.ReadVarint32(&size)) {
        const auto begin = static_cast<std::size_t>(m_input.CurrentPosition());
        if (size <= m_data.size() - begin && m_input.Skip(static_cast<int>(size)))
            return m_data.substr(begin, size);
    }
    m_ok = false;
    return {};
}

std::optional<std::uint64_t> WireReader::varint()
{
    google::protobuf::uint64 value = 0;
    if (!take(WireFormatLite::WIRETYPE_VARINT))
        return {};
    m_ok = m_input.ReadVarint64(&value);
    return m_ok ? std::optional<std::uint64_t>(value) : std::nullopt;
}

std::optional<std::uint64_t> WireReader::fixed64()
{
    google::protobuf::uint64 value = 0;
    if (!take(WireFormatLite::WIRETYPE_FIXED64))
        return {};
    m_ok = m_input.ReadLittleEndian64(&value);
    return m_ok ? std::optional<std::uint64_t>(value) : std::nullopt;
}

std::optional<std::int64_t> WireReader::zigzag()
{
    const auto value = varint();
    return value ? std::optional(WireFormatLite::ZigZagDecode64(*value)) : std::nullopt;
}

void WireReader::fixed64s(std::vector<std::uint64_t> &to, std::size_t most)
{
    if (const auto one = fixed64()) {
        if (to.size() < most)
            to.push_back(*one);
        return;
    }
    const auto packed = bytes().value_or(std::string_view {});
    google::protobuf::io::CodedInputStream numbers(
        reinterpret_cast<const std::uint8_t *>(packed.data()), static_cast<int>(packed.size()));
    google::protobuf::uint64 value = 0;
    for (std::size_t read = 0; read < packed.size() && to.size() < most && m_ok; read += sizeof value) {
        m_ok = numbers.ReadLittleEndian64(&value);
        to.push_back(value);
    }
}

void WireReader::varints(std::vector<std::uint64_t> &to, std::size_t most)
{
    if (const auto one = varint()) {
        if (to.size() < most)
            to.push_back(*one);
        return;
    }
    const auto packed = bytes().value_or(std::string_view {});
    google::protobuf::io::CodedInputStream numbers(
        reinterpret_cast<const std::uint8_t *>(packed.data()), static_cast<int>(packed.size()));
    google::protobuf::uint64 value = 0;
    while (static_cast<std::size_t>(numbers.CurrentPosition()) < packed.size() && to.size() < most && m_ok) {
        m_ok = numbers.ReadVarint64(&value);
        to.push_back(value);
    }
}

} // namespace demarc::ingest
