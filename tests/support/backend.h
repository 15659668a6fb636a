// SPDX-License-Identifier: GPL-3.0-or-later
// A backend that calls are passed on to: it keeps what it is sent and answers as told, 200 once there is nothing more to say.
#pragma once

#include <QString>

#include <boost/asio.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <atomic>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace demarc::test {

class Backend {
public:
    using Request = boost::beast::http::request<boost::beast::http::string_body>;

    Backend();
    ~Backend();
    Backend(const Backend &) = delete;
    Backend &operator=(const Backend &) = delete;

    std::uint16_t port() const { return m_acceptor.local_endpoint().port(); }
    QString url() const; // with a path of its own

    // Answers to the next requests, as they go over the wire; the connection closes behind each. Empty: none, and the
    // connection stays.
    void answerWith(std::vector<std::string> answers);
    static std::string status(int code, const std::string &headers = {});

    std::vector<Request> requests() const;
    int count() const { return static_cast<int>(requests().size()); }
    std::vector<std::string> bodies() const;

private:
    using tcp = boost::asio::ip::tcp;
    void serve();
    std::string take(Request request);

    boost::asio::io_context m_context;
    tcp::acceptor m_acceptor;
    std::vector<tcp::socket> m_unanswered; // on m_thread
    mutable std::mutex m_mutex;            // guards the next two
    std::vector<std::string> m_answers;
    std::vector<Request> m_requests;
    std::atomic<bool> m_stopping = false;
    std::thread m_thread; // last: it uses all of the above
};

} // namespace demarc::test
