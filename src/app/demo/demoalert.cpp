// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoalert.h"

#include "app/alerts/commands.h"
#include "app/alerts/detector.h"
#include "app/demo/democalls.h"
#include "app/models/prices.h"
#include "store/telemetry/panelbuilder.h"

namespace demarc::app {

namespace {

using namespace std::chrono_literals;

constexpr Duration kMinute = 1min;

// The panel that the stored calls would give, made by the same code.
Panel panelOf(const PanelQuery &query, const std::vector<Call> &calls)
{
    std::map<SeriesKey, std::int64_t> ids;
    telemetry::SeriesTable series;
    for (const auto &call : calls) {
        const auto [at, isNew] = ids.try_emplace(call.series, std::ssize(ids));
        if (isNew)
            series.emplace(at->second, call.series);
    }
    telemetry::PanelBuilder builder(query, {*query.from, *query.to, *query.step}, series, std::nullopt);
    for (const auto &call : calls) {
        if (call.start >= *query.from && call.start < *query.to)
            builder.addCall(call, ids.at(call.series), {});
    }
    return builder.finish();
}

} // namespace

DemoAlert::DemoAlert(DemoAuthor &author, const DemoStory &story, const Person &keeper, AlertRule rule, std::string service)
    : m_author(author), m_story(story), m_rule(std::move(rule)), m_service(std::move(service))
{
    m_rule.id = AlertRuleId::create();
    m_author.act(keeper, story.day(kDemoDays, 14), saveAlertRule(m_rule));
}

std::optional<AlertReading> DemoAlert::firstReading(Verdict verdict, Instant from, Instant to, Instant &at)
{
    const auto prices = m_author.read([](sql::Connection &connection) { return loadPriceBook(connection); });
    if (!prices)
        return {};
    auto calls = demoCalls(m_story, from - m_rule.window, to);
    std::erase_if(calls, [this](const Call &call) { return call.series.service != m_service; });
    for (auto &call : calls)
        prices->price(call);
    for (at = from; at < to; at += kMinute) {
        auto asked = queryOf(m_rule, at - Duration {1}); // the minute that just ended
        asked.systemOfService = {{m_service, m_rule.system.toStdString()}};
        for (const auto &reading : judgeAll(m_rule, asked, panelOf(asked, calls))) {
            if (reading.verdict == verdict)
                return reading;
        }
    }
    return {};
}

void DemoAlert::apply(const AlertReading &reading, AlertStep step, Instant at)
{
    const Person demarc {{}, QStringLiteral("Demarc"), Party::Internal, true, 0};
    m_author.act(demarc, at, applyAlert(m_rule, reading, step));
}

std::optional<RaisedAlert> DemoAlert::raise(Instant from, Instant to)
{
    Instant at {};
    const auto reading = firstReading(Verdict::Fires, from, to, at);
    if (!reading)
        return {};
    apply(*reading, AlertStep::Open, at);
    const auto opened =
        m_author.read([this](sql::Connection &connection) { return newestIncidentOfRule(connection, m_rule.id, m_rule.system); });
    return opened ? std::optional(RaisedAlert {opened->id, at}) : std::nullopt;
}

void DemoAlert::settle(Instant from, Instant to)
{
    Instant at {};
    if (const auto reading = firstReading(Verdict::Quiet, from, to, at))
        apply(*reading, AlertStep::Settle, at);
}

} // namespace demarc::app
