// SPDX-License-Identifier: GPL-3.0-or-later
// What the receiver's tests share: a receiver on a free port, a sink that keeps or holds back, and bytes to send.
#pragma once

#include "ingest/receiver.h"

#include "support/compress.h"
#include "support/otlpbytes.h"
#include "support/rawclient.h"
#include "support/testmain.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace demarc::test::receiver {

using namespace demarc::ingest;
using namespace std::chrono_literals;

inline constexpr auto kProtobuf = "application/x-protobuf";
inline constexpr auto kJson = "application/json";

inline std::string chatSpan(char id = 1)
{
    return spanHead(kTraceId, std::string(7, 'x') + id) + times(1'700'000'000'000'000'000, 1'700'000'001'000'000'000)
        + spanAttribute("gen_ai.operation.name", textValue("chat")) + spanAttribute("gen_ai.request.model", textValue("gpt-4o"));
}

inline const std::string kJsonChat =
    R"({"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"0102030405060708090a0b0c0d0e0f10",)"
    R"("spanId":"a1a2a3a4a5a6a7a8","startTimeUnixNano":"1700000000000000000","endTimeUnixNano":"1700000001000000000",)"
    R"("attributes":[{"key":"gen_ai.operation.name","value":{"stringValue":"chat"}}]}]}]}]})";

// A sink that keeps what it gets and answers as told.
class Sink {
public:
    TelemetrySink function()
    {
        return [this](TelemetryBatch batch, std::function<void(Result<void>)> done) {
            std::unique_lock lock(m_mutex);
            m_calls.insert(m_calls.end(), batch.calls.begin(), batch.calls.end());
            if (m_holding) {
                m_held.push_back(std::move(done));
                m_changed.notify_all();
                return;
            }
            const auto answer = m_answer;
            lock.unlock();
            done(answer);
        };
    }
    void answerWith(Result<void> answer) { m_answer = std::move(answer); }
    void hold() { m_holding = true; }
    // Waits until a request is with the sink and takes its `done`.
    std::function<void(Result<void>)> held()
    {
        std::unique_lock lock(m_mutex);
        if (!m_changed.wait_for(lock, 10s, [this] { return !m_held.empty(); }))
            return {};
        auto done = std::move(m_held.front());
        m_held.erase(m_held.begin());
        return done;
    }
    std::size_t count()
    {
        const std::lock_guard lock(m_mutex);
        return m_calls.size();
    }
    Call first()
    {
        const std::lock_guard lock(m_mutex);
        return m_calls.at(0);
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<Call> m_calls;
    std::vector<std::function<void(Result<void>)>> m_held;
    Result<void> m_answer;
    bool m_holding = false;
};

struct Fixture {
    explicit Fixture(ReceiverOptions options = {}, PromptSource prompts = {})
        : receiver(sink.function(), clock, any(options), std::move(prompts))
    {
        const auto started = receiver.start();
        if (!started)
            throw std::runtime_error(started.error().message.toStdString());
        port = receiver.status().port;
    }
    static ReceiverOptions any(ReceiverOptions options)
    {
        options.port = 0;
        return options;
    }
    RawResponse exchange(const std::string &bytes)
    {
        RawClient client(port);
        client.send(bytes);
        return client.receive();
    }

    Sink sink;
    ManualClock clock {instantOf(1'800'000'000'000'000)};
    Receiver receiver;
    std::uint16_t port = 0;
};

// google.rpc.Status: message is field 2; code is field 1 and below 128.
inline std::string statusMessage(const std::string &body, int code)
{
    const auto head = number(1, static_cast<std::uint64_t>(code));
    if (!body.starts_with(head) || body.size() < head.size() + 2 || body[head.size()] != 0x12)
        return {};
    const auto at = head.size() + 1;
    const bool longer = static_cast<unsigned char>(body[at]) >= 0x80;
    return body.substr(at + (longer ? 2 : 1));
}

inline QJsonObject json(const std::string &body) { return QJsonDocument::fromJson(QByteArray::fromStdString(body)).object(); }

inline std::string chunked(const std::string &body)
{
    std::string bytes;
    for (std::size_t at = 0; at < body.size(); at += 7) {
        const auto part = body.substr(at, 7);
        bytes += std::string(1, static_cast<char>('0' + part.size())) + "\r\n" + part + "\r\n";
    }
    return bytes + "0\r\n\r\n";
}

} // namespace demarc::test::receiver
