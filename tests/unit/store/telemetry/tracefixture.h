// SPDX-License-Identifier: GPL-3.0-or-later
// Traces as applications send them, and a telemetry file that they are stored in and asked about.
#pragma once

#include "store/telemetry/telemetryreader.h"
#include "store/telemetry/telemetrywriter.h"
#include "support/calls.h"
#include "support/testmain.h"

#include <QTemporaryDir>

#include <algorithm>
#include <random>

namespace demarc::test {

inline SpanKey key(std::uint64_t trace, std::uint16_t span)
{
    auto key = spanKey(trace);
    key.spanId = {9, 0, 0, 0, 0, 0, static_cast<std::uint8_t>(span >> 8), static_cast<std::uint8_t>(span)};
    return key;
}

inline Call call(std::uint64_t trace, std::uint16_t span, std::uint16_t parent = 0)
{
    Call call;
    call.key = key(trace, span);
    if (parent)
        call.parentSpanId = key(trace, parent).spanId;
    call.series.service = "shop";
    call.series.model = "gpt-4o";
    call.start = kMonday + std::chrono::seconds {span};
    call.duration = std::chrono::milliseconds {800};
    call.inputTokens = 100;
    call.outputTokens = 10;
    return call;
}

inline TraceSpan span(std::uint64_t trace, std::uint16_t id, std::uint16_t parent = 0)
{
    TraceSpan span;
    span.key = key(trace, id);
    if (parent)
        span.parentSpanId = key(trace, parent).spanId;
    span.start = kMonday;
    span.duration = std::chrono::seconds {5};
    span.name = "agent";
    return span;
}

// What a plain count over the requests that were made comes to.
struct Count {
    std::int64_t calls = 0;
    std::int64_t input = 0;
    std::int64_t errors = 0;
    bool operator==(const Count &) const = default;
};

// Traces as applications make them: an agent whose root repeats the usage of its calls, steps and tools between, some calls
// through a gateway (two spans that look like calls), some tried again. Only requests are counted.
class Applications {
public:
    explicit Applications(unsigned seed) : m_random(seed) { }

    void addTrace(std::uint64_t trace) { addTrace(trace, 1 + below(4)); }

    void addTrace(std::uint64_t trace, int steps)
    {
        std::uint16_t next = 1;
        const auto root = next++;
        const bool agent = below(2) == 0;
        std::int64_t usage = 0;
        for (int step = 0; step < steps; ++step) {
            auto parent = root;
            if (below(2)) {
                m_batch.spans.push_back(span(trace, next, root));
                parent = next++;
            }
            for (int attempt = 0, attempts = below(8) == 0 ? 2 : 1; attempt < attempts; ++attempt) {
                if (below(3) == 0) { // the client's span around the gateway's
                    m_batch.calls.push_back(call(trace, next, parent));
                    parent = next++;
                }
                auto request = call(trace, next++, parent);
                request.inputTokens = below(5000);
                request.start += std::chrono::milliseconds {below(86'400'000)};
                if (attempt + 1 < attempts)
                    request.status = CallStatus::Error;
                ++m_count.calls;
                m_count.input += *request.inputTokens;
                m_count.errors += request.status == CallStatus::Error ? 1 : 0;
                usage += *request.inputTokens;
                m_batch.calls.push_back(request);
            }
        }
        if (agent) {
            m_batch.calls.push_back(call(trace, root));
            m_batch.calls.back().inputTokens = usage;
        } else {
            m_batch.spans.push_back(span(trace, root));
        }
    }

    // Everything that was sent, some of it twice, in any order, in batches of any size.
    std::vector<TelemetryBatch> deliveries()
    {
        std::vector<std::pair<const Call *, const TraceSpan *>> sent;
        for (const auto &one : m_batch.calls)
            sent.insert(sent.end(), below(5) == 0 ? 2 : 1, {&one, nullptr});
        for (const auto &one : m_batch.spans)
            sent.insert(sent.end(), below(5) == 0 ? 2 : 1, {nullptr, &one});
        std::shuffle(sent.begin(), sent.end(), m_random);
        std::vector<TelemetryBatch> batches;
        for (std::size_t at = 0; at < sent.size();) {
            auto &batch = batches.emplace_back();
            for (const auto end = std::min(sent.size(), at + 1 + static_cast<std::size_t>(below(4000))); at < end; ++at) {
                if (sent[at].first)
                    batch.calls.push_back(*sent[at].first);
                else
                    batch.spans.push_back(*sent[at].second);
            }
        }
        return batches;
    }

    const Count &count() const { return m_count; }
    std::size_t spans() const { return m_batch.size(); }

private:
    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }

    std::mt19937 m_random;
    TelemetryBatch m_batch;
    Count m_count;
};

class TraceFixture : public Test {
protected:
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<telemetry::TelemetryWriter> m_writer;
    std::unique_ptr<telemetry::TelemetryReader> m_reader;

    void openAnew()
    {
        m_reader.reset();
        m_writer.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("w.demarc-calls"));
        m_writer = telemetry::TelemetryWriter::open(m_path, m_clock).value();
        m_reader = telemetry::TelemetryReader::open(m_path).value();
    }

    void store(const TelemetryBatch &batch) { QVERIFY(m_writer->append(batch).has_value()); }

    // All that the applications sent, and every n-th delivery again, as senders that try again do.
    void replay(Applications &applications, std::size_t nth)
    {
        const auto deliveries = applications.deliveries();
        for (const auto &batch : deliveries)
            QVERIFY(m_writer->append(batch).has_value());
        QCOMPARE(counted(), applications.count());
        verifySound();
        telemetry::AppendReport again;
        for (std::size_t i = 0; i < deliveries.size(); i += nth)
            again += m_writer->append(deliveries[i]).value();
        QCOMPARE(again.inserted + again.updated + again.corrected, 0);
        QCOMPARE(counted(), applications.count());
        verifySound();
    }

    Count counted()
    {
        const auto total = [this](Metric metric) {
            PanelQuery query;
            query.metric = metric;
            const auto panel = m_reader->panel(query);
            return panel && panel->total ? std::get<std::int64_t>(*panel->total) : 0;
        };
        std::int64_t input = 0;
        std::int64_t calls = 0;
        CallQuery query;
        query.limit = 100'000'000;
        const auto page = m_reader->calls(query);
        for (const auto &one : page->calls) {
            input += one.inputTokens.value_or(0);
            ++calls;
        }
        return calls == total(Metric::Calls) ? Count {calls, input, total(Metric::Errors)} : Count {-1, -1, -1};
    }

    void verifySound()
    {
        const auto report = m_reader->check();
        QVERIFY(report.has_value());
        QVERIFY2(report->isSound(), qPrintable(report->problems.join(u'\n')));
    }
};

} // namespace demarc::test
