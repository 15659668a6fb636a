// SPDX-License-Identifier: GPL-3.0-or-later
// A blocking TCP client that sends exactly the bytes a test says, to meet a server with what no library would send.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace demarc::test {

struct RawResponse {
    int status = 0; // 0: the connection ended without a (whole) answer
    std::string head;
    std::string body;

    std::string header(std::string_view name) const; // lower-case name; empty: not there
};

class RawClient {
public:
    explicit RawClient(std::uint16_t port); // to 127.0.0.1
    ~RawClient();
    RawClient(const RawClient &) = delete;
    RawClient &operator=(const RawClient &) = delete;

    bool send(std::string_view bytes); // false: the connection is gone
    RawResponse receive();             // one answer; gives up after 10 seconds
    bool closedByPeer();               // waits for the end of the connection, at most 10 seconds
    void endSending();

private:
    bool fill();

    int m_socket = -1;
    std::string m_received;
};

// A complete POST with Content-Length.
std::string post(std::string_view path, std::string_view contentType, std::string_view body, std::string_view moreHeaders = {});

} // namespace demarc::test
