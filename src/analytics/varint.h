// SPDX-License-Identifier: GPL-3.0-or-later
// Integers in as few bytes as they need: seven bits a byte, least significant first, the top bit says that
// more follow (LEB128, as protocol buffers write them); signed ones zigzag, so that small negatives stay
// small.
#pragma once

#include "base/money.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace demarc {

__extension__ typedef unsigned __int128 UInt128;

inline void appendVarint(std::string &bytes, UInt128 value)
{
    for (; value >= 0x80; value >>= 7)
        bytes.push_back(static_cast<char>(static_cast<unsigned char>(value) | 0x80));
    bytes.push_back(static_cast<char>(value));
}

inline void appendSigned(std::string &bytes, Int128 value)
{
    appendVarint(bytes, (static_cast<UInt128>(value) << 1) ^ static_cast<UInt128>(value >> 127));
}

// Takes one integer off the front of `bytes`; false, with `bytes` in an undefined place, where there is none
// that fits 64 bits.
inline bool takeVarint(std::string_view &bytes, std::uint64_t &value)
{
    value = 0;
    std::size_t at = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        if (at == bytes.size())
            return false;
        const auto byte = static_cast<unsigned char>(bytes[at++]);
        value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
        if (byte < 0x80) {
            bytes.remove_prefix(at);
            return shift < 63 || byte <= 1;
        }
    }
    return false;
}

inline bool takeSigned(std::string_view &bytes, std::int64_t &value)
{
    std::uint64_t zigzag = 0;
    if (!takeVarint(bytes, zigzag))
        return false;
    value = static_cast<std::int64_t>((zigzag >> 1) ^ (~(zigzag & 1) + 1));
    return true;
}

inline bool takeSigned(std::string_view &bytes, Int128 &value)
{
    UInt128 zigzag = 0;
    std::size_t at = 0;
    for (unsigned shift = 0; shift < 128; shift += 7) {
        if (at == bytes.size())
            return false;
        const auto byte = static_cast<unsigned char>(bytes[at++]);
        zigzag |= static_cast<UInt128>(byte & 0x7f) << shift;
        if (byte < 0x80) {
            bytes.remove_prefix(at);
            value = static_cast<Int128>((zigzag >> 1) ^ (~(zigzag & 1) + 1));
            return shift < 126 || byte <= 3;
        }
    }
    return false;
}

} // namespace demarc
