// SPDX-License-Identifier: GPL-3.0-or-later
// Invented calls behind the Monitoring page, answered at once.
#pragma once

#include "ui/monitoring/monitoringsources.h"

#include <QPromise>

#include <cmath>

namespace demarc::test {

using ui::MonitoringSources;

inline Instant utc(const char *text) { return *parseInstant(QString::fromLatin1(text)); }

template <typename Value>
QFuture<Result<Value>> answer(Value value)
{
    QPromise<Result<Value>> promise;
    promise.start();
    promise.addResult(Result<Value> {std::move(value)});
    promise.finish();
    return promise.future();
}

// A world of three models with a daily rhythm; everything about it can be turned.
class FakeCalls {
public:
    double level = 1; // all figures × this
    bool empty = false;
    std::int64_t unpriced = 0;
    std::int64_t samples = 500; // of each point
    std::optional<Error> error;
    std::vector<PanelQuery> asked;
    std::vector<CallQuery> callsAsked;
    std::vector<app::HistoryMark> marks;
    StoredRange stored;

    QFuture<Result<Panel>> panel(PanelQuery query)
    {
        asked.push_back(query);
        if (error) {
            QPromise<Result<Panel>> promise;
            promise.start();
            promise.addResult(Result<Panel> {tl::unexpected(*error)});
            promise.finish();
            return promise.future();
        }
        return answer(panelOf(query));
    }

    QFuture<Result<CallPage>> page(CallQuery query)
    {
        callsAsked.push_back(query);
        CallPage page;
        const int first = query.before ? static_cast<int>(query.before->id) : 0;
        for (int i = first; i < std::min(first + query.limit, 450); ++i) {
            Call call;
            call.series.service = "inspection-api";
            call.series.model = "gpt-4o";
            call.start = *query.to - std::chrono::milliseconds {i + 1};
            call.duration = std::chrono::milliseconds {1200};
            call.costPico = 4'300'000'000;
            page.calls.push_back(call);
        }
        if (first + query.limit < 450)
            page.next = CallCursor {page.calls.back().start, first + query.limit};
        return answer(page);
    }

    MonitoringSources sources()
    {
        MonitoringSources sources;
        sources.panel = [this](PanelQuery query) { return panel(std::move(query)); };
        sources.calls = [this](CallQuery query) { return page(std::move(query)); };
        sources.series = [] {
            SeriesKey one, other;
            one.service = "inspection-api";
            one.model = "gpt-4o";
            one.environment = "production";
            other.service = "triage";
            other.model = "claude-sonnet-4";
            other.environment = "staging";
            return answer(std::vector<SeriesKey> {one, other});
        };
        sources.storedRange = [this] { return answer(std::optional(stored)); };
        sources.systems = [] { return answer(std::map<std::string, std::string> {{"inspection-api", "Inspection reports"}}); };
        sources.marks = [this](Instant, Instant) { return answer(marks); };
        return sources;
    }

private:
    PanelValue valueOf(const PanelQuery &query, int group, double hour) const
    {
        const double wave = 1.2 + std::sin((hour - 8) / 24 * 2 * M_PI);
        const double jitter = 1 + 0.04 * std::sin(hour * 7.3 + group);
        const double size = level * (3 - group);
        switch (query.metric) {
        case Metric::Cost:
            return Money {static_cast<Int128>(wave * jitter * size * 8 * 1e12)};
        case Metric::Calls:
        case Metric::Errors:
            return static_cast<std::int64_t>(wave * jitter * size * 900);
        case Metric::Tokens:
            return static_cast<std::int64_t>(wave * jitter * size * 9e5);
        case Metric::ErrorShare:
            return 0.006 * jitter + 0.002 * group;
        case Metric::Quality:
            return std::min(1.0, (0.93 - 0.03 * group) * (2 + jitter) / 3);
        case Metric::Latency:
        case Metric::TimeToFirst:
            break;
        }
        return level * (query.quantile < 0.9 ? 1.3 : 2.4) * jitter * (0.9 + 0.1 * wave) - 0.3 * group;
    }

    Panel panelOf(const PanelQuery &query) const
    {
        static const std::vector<std::string> names {"gpt-4o", "claude-sonnet-4", "gpt-4o-mini"};
        Panel panel;
        panel.metric = query.metric;
        panel.from = *query.from;
        panel.to = *query.to;
        panel.step = *query.step;
        if (empty)
            return panel;
        panel.unpricedCalls = query.metric == Metric::Cost ? unpriced : 0;
        panel.samples = 312'408;
        const int groups = query.groupBy ? 3 : 1;
        for (int group = 0; group < groups; ++group) {
            PanelGroup one;
            one.key = query.groupBy ? names[static_cast<std::size_t>(group)] : std::string();
            for (std::size_t i = 0; i < panel.bucketCount(); ++i) {
                const auto at = panel.from + static_cast<std::int64_t>(i) * panel.step;
                one.points.push_back(valueOf(query, group, static_cast<double>(microsOf(at)) / 3.6e9));
            }
            one.pointSamples.assign(one.points.size(), samples);
            one.total = one.points.front();
            one.samples = 100'000;
            panel.groups.push_back(one);
        }
        panel.total = panel.groups.front().points.back();
        return panel;
    }
};

} // namespace demarc::test
