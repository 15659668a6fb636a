// SPDX-License-Identifier: GPL-3.0-or-later
// Walks the fields of one protobuf message in a flat buffer, without building it.
#pragma once

#include <google/protobuf/io/coded_stream.h>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace demarc::ingest {

// while (reader.next()) switch (reader.field()) { … }  and then reader.ok(). A field that is not taken, or
// that has another wire type than asked for, is skipped, as protobuf does with fields it does not know.
class WireReader {
public:
    explicit WireReader(std::string_view data);

    bool next();                             // false at the end and at the first malformed field
    int field() const;                       // number of the current field
    std::optional<std::string_view> bytes(); // text, bytes or a nested message
    std::optional<std::uint64_t> varint();
    std::optional<std::uint64_t> fixed64();
    std::optional<std::int64_t> zigzag(); // sint32, sint64
    // Repeated numbers, packed or one by one: appends those of the current field, until there are `most`.
    void fixed64s(std::vector<std::uint64_t> &to, std::size_t most);
    void varints(std::vector<std::uint64_t> &to, std::size_t most);
    bool ok() const { return m_ok; } // after next() returned false: the message was well formed
    void fail() { m_ok = false; }    // for nested messages found malformed

private:
    bool take(unsigned wireType);

    std::string_view m_data;
    google::protobuf::io::CodedInputStream m_input;
    std::uint32_t m_tag = 0;
    bool m_pending = false; // the current field's value is not read yet
    bool m_ok = true;
};

} // namespace demarc::ingest
