// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/backend.h"

namespace demarc::test {

namespace net = boost::asio;
namespace http = boost::beast::http;

Backend::Backend() : m_acceptor(m_context, {net::ip::make_address("127.0.0.1"), 0}), m_thread([this] { serve(); }) { }

Backend::~Backend()
{
    m_stopping = true;
    net::io_context context;
    boost::system::error_code ignored;
    tcp::socket(context).connect(m_acceptor.local_endpoint(), ignored); // wakes the thread
    m_thread.join();
}

QString Backend::url() const { return QStringLiteral("http://127.0.0.1:%1/base/").arg(port()); }

void Backend::answerWith(std::vector<std::string> answers)
{
    const std::lock_guard lock(m_mutex);
    m_answers = std::move(answers);
}

std::string Backend::status(int code, const std::string &headers)
{
    return "HTTP/1.1 " + std::to_string(code) + " As Told\r\nContent-Length: 0\r\nConnection: close\r\n" + headers + "\r\n";
}

std::vector<Backend::Request> Backend::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

std::vector<std::string> Backend::bodies() const
{
    std::vector<std::string> bodies;
    for (const auto &request : requests())
        bodies.push_back(request.body());
    return bodies;
}

void Backend::serve()
{
    while (!m_stopping) {
        tcp::socket socket(m_context);
        m_acceptor.accept(socket);
        boost::beast::flat_buffer buffer;
        boost::system::error_code error;
        http::request_parser<http::string_body> parser;
        parser.body_limit(128 * 1024 * 1024);
        http::read(socket, buffer, parser, error);
        if (error)
            continue;
        const auto answer = take(parser.release());
        if (answer.empty())
            m_unanswered.push_back(std::move(socket));
        else
            net::write(socket, net::buffer(answer), error);
    }
}

std::string Backend::take(Request request)
{
    const std::lock_guard lock(m_mutex);
    m_requests.push_back(std::move(request));
    if (m_answers.empty())
        return status(200);
    auto answer = std::move(m_answers.front());
    m_answers.erase(m_answers.begin());
    return answer;
}

} // namespace demarc::test
