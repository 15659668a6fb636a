// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/rawclient.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>

namespace demarc::test {

std::string RawResponse::header(std::string_view name) const
{
    auto lower = head;
    std::transform(
        lower.begin(), lower.end(), lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    const auto at = lower.find("\r\n" + std::string(name) + ": ");
    if (at == std::string::npos)
        return {};
    const auto begin = at + name.size() + 4;
    return head.substr(begin, head.find("\r\n", begin) - begin);
}

RawClient::RawClient(std::uint16_t port)
{
    m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    timeval timeout {10, 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &timeout, sizeof timeout);
    ::setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &timeout, sizeof timeout);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        ::close(m_socket);
        m_socket = -1;
    }
}

RawClient::~RawClient()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

bool RawClient::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

void RawClient::endSending() { ::shutdown(m_socket, SHUT_WR); }

bool RawClient::fill()
{
    char buffer[16 * 1024];
    const auto got = ::recv(m_socket, buffer, sizeof buffer, 0);
    if (got <= 0)
        return false;
    m_received.append(buffer, static_cast<std::size_t>(got));
    return true;
}

RawResponse RawClient::receive()
{
    std::size_t end = 0;
    while ((end = m_received.find("\r\n\r\n")) == std::string::npos) {
        if (!fill())
            return {};
    }
    RawResponse response;
    response.head = m_received.substr(0, end + 2);
    const auto length = response.header("content-length");
    const auto size = length.empty() ? 0 : std::stoul(length);
    while (m_received.size() < end + 4 + size) {
        if (!fill())
            return {};
    }
    response.status = std::stoi(response.head.substr(response.head.find(' ')));
    response.body = m_received.substr(end + 4, size);
    m_received.erase(0, end + 4 + size);
    return response;
}

bool RawClient::closedByPeer()
{
    char byte = 0;
    return ::recv(m_socket, &byte, 1, 0) == 0;
}

std::string post(std::string_view path, std::string_view contentType, std::string_view body, std::string_view moreHeaders)
{
    std::string request = "POST " + std::string(path) + " HTTP/1.1\r\nHost: localhost\r\n";
    if (!contentType.empty())
        request += "Content-Type: " + std::string(contentType) + "\r\n";
    request += "Content-Length: " + std::to_string(body.size()) + "\r\n" + std::string(moreHeaders) + "\r\n";
    return request + std::string(body);
}

} // namespace demarc::test
