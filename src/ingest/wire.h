// SPDX-License-Identifier: GPL-3.0-or-later
// A connection as Beast reads and writes it, encrypted or not. Internal to the receiver.
#pragma once

#include <boost/asio/ssl/context.hpp>
#include <boost/beast/core/stream_traits.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include <optional>

namespace demarc::ingest {

class Wire {
public:
    using Tcp = boost::beast::tcp_stream;
    using executor_type = Tcp::executor_type;

    // `tls` outlives the wire; null: not encrypted.
    Wire(boost::asio::ip::tcp::socket socket, boost::asio::ssl::context *tls)
    {
        if (tls)
            m_encrypted.emplace(std::move(socket), *tls);
        else
            m_plain.emplace(std::move(socket));
    }

    bool isEncrypted() const { return m_encrypted.has_value(); }
    Tcp &tcp() { return m_encrypted ? boost::beast::get_lowest_layer(*m_encrypted) : *m_plain; }
    executor_type get_executor() { return tcp().get_executor(); }

    template <typename Buffers, typename Handler>
    void async_read_some(const Buffers &buffers, Handler &&handler)
    {
        if (m_encrypted)
            m_encrypted->async_read_some(buffers, std::forward<Handler>(handler));
        else
            m_plain->async_read_some(buffers, std::forward<Handler>(handler));
    }

    template <typename Buffers, typename Handler>
    void async_write_some(const Buffers &buffers, Handler &&handler)
    {
        if (m_encrypted)
            m_encrypted->async_write_some(buffers, std::forward<Handler>(handler));
        else
            m_plain->async_write_some(buffers, std::forward<Handler>(handler));
    }

    // For encrypted ones: calls `handler(error)` once both sides agree on the keys, or told each other goodbye.
    template <typename Handler>
    void async_handshake(Handler &&handler)
    {
        m_encrypted->async_handshake(boost::asio::ssl::stream_base::server, std::forward<Handler>(handler));
    }
    template <typename Handler>
    void async_shutdown(Handler &&handler)
    {
        m_encrypted->async_shutdown(std::forward<Handler>(handler));
    }

private:
    std::optional<Tcp> m_plain;
    std::optional<boost::beast::ssl_stream<Tcp>> m_encrypted;
};

} // namespace demarc::ingest
