// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demosources.h"

#include "app/demo/democalls.h"
#include "app/senders/senders.h"

#include <algorithm>

namespace demarc::app {

namespace {

using namespace std::chrono_literals;

constexpr auto kTablets = u"Inspectors' tablets";
constexpr auto kSandbox = u"Partner sandbox";
constexpr auto kPortal = u"Tenant portal, staging";
constexpr const char *kJavaExporter = "OTel-OTLP-Exporter-Java/1.56.0";
constexpr const char *kSandboxProgram = "langfuse-python/4.14.3";

constexpr int kTabletShare = 3;   // every third report is written on a tablet
constexpr int kSandboxShare = 24; // of the tenants' questions
constexpr std::int64_t kSpansOfCall = 3;
constexpr std::int64_t kBytesOfCall = 2150;
constexpr std::int64_t kCallsOfRequest = 4;

std::string idOf(const std::vector<Sender> &senders, QStringView name)
{
    const auto found = std::find_if(senders.begin(), senders.end(), [&](const Sender &sender) { return sender.name == name; });
    return found == senders.end() ? std::string() : found->id.value.toStdString();
}

SourceKey sourceOf(const Call &call, const std::vector<Sender> &senders)
{
    const auto &service = call.series.service;
    const auto dice = call.key.spanId.back();
    if (service == demoservice::kReports && dice % kTabletShare == 0)
        return {idOf(senders, kTablets), service, kJavaExporter};
    if (service == demoservice::kTenants && dice % kSandboxShare == 0)
        return {idOf(senders, kSandbox), service, kSandboxProgram};
    return {{}, service, demoProgram(service)};
}

void addCall(SourceActivity &activity, Instant at)
{
    ++activity.counts.calls;
    activity.counts.spans += kSpansOfCall;
    activity.counts.bytes += kBytesOfCall;
    activity.last = std::max(activity.last, at);
}

void finish(SourceActivity &activity)
{
    auto &counts = activity.counts;
    counts.requests = (counts.calls + kCallsOfRequest - 1) / kCallsOfRequest;
    if (activity.source.client == demoProgram(demoservice::kReports)) {
        activity.metricPoints = {
            {"gen_ai.client.operation.duration", counts.requests}, {"gen_ai.client.token.usage", 2 * counts.requests}};
    }
}

Instant lastOf(const std::vector<SourceSeen> &known, const SourceKey &source)
{
    const auto found = std::find_if(known.begin(), known.end(), [&](const SourceSeen &seen) { return seen.source == source; });
    return found == known.end() ? Instant {} : found->last;
}

} // namespace

std::vector<Sender> demoSenders(const DemoStory &story, const std::vector<AiSystem> &systems)
{
    const auto systemWith = [&](const char *service) {
        const auto found = std::find_if(systems.begin(), systems.end(), [&](const AiSystem &system) {
            return std::find(system.services.begin(), system.services.end(), QString::fromLatin1(service))
                != system.services.end();
        });
        return found == systems.end() ? SystemId() : found->id;
    };
    const auto sender = [](const char16_t *name, SystemId system, SenderLimits limits, Instant made) {
        return newSender(QString::fromUtf16(name), std::move(system), limits, made).sender;
    };
    return {sender(kTablets, systemWith(demoservice::kReports), {600, 4'000'000}, story.day(kDemoDays, 10)),
        sender(kSandbox, systemWith(demoservice::kTenants), {120, 1'000'000}, story.day(12, 15, 20)),
        sender(kPortal, systemWith(demoservice::kTenants), {}, story.day(1, 16, 5))};
}

std::string demoProgram(const std::string &service)
{
    return service == demoservice::kReports ? "OTel-OTLP-Exporter-Python/1.39.0"
        : service == demoservice::kTriage   ? "OTel-OTLP-Exporter-JavaScript/0.223.1"
        : service == demoservice::kTenants  ? "litellm/1.82.3"
                                            : "OTel-OTLP-Exporter-Go/1.38.0";
}

std::vector<SourceActivity> demoActivity(
    std::span<const Call> calls, const std::vector<Sender> &senders, const std::vector<SourceSeen> &known, Instant end)
{
    std::map<std::pair<SourceKey, Instant>, SourceActivity> activities;
    for (const auto &call : calls) {
        const auto source = sourceOf(call, senders);
        if (call.start <= lastOf(known, source))
            continue;
        const auto bucket = call.start >= end - 1h ? floorTo(call.start, 1min) : Instant {};
        auto &activity = activities[{source, bucket}];
        activity.source = source;
        addCall(activity, call.start);
    }
    std::vector<SourceActivity> list;
    for (auto &[key, activity] : activities) {
        finish(activity);
        list.push_back(std::move(activity));
    }
    return list;
}

std::vector<SourceActivity> demoRefusals(
    const DemoStory &story, const std::vector<Sender> &senders, const std::vector<SourceSeen> &known)
{
    const auto nobody = SourceKey {kUnknownSender, {}, kJavaExporter};
    if (lastOf(known, nobody) != Instant {})
        return {};
    SourceActivity sandbox;
    sandbox.source = {idOf(senders, kSandbox), demoservice::kTenants, kSandboxProgram};
    sandbox.counts.rejected = 37;
    sandbox.last = story.now - 12min;
    sandbox.problems = {{"\"Partner sandbox\" sends for Tenant answers only; the service damage-triage belongs to Damage triage.",
        37, sandbox.last}};
    SourceActivity stranger;
    stranger.source = nobody;
    stranger.counts.requests = stranger.counts.refused = 4;
    stranger.last = story.now - 29h;
    stranger.problems = {{"The key sent from 203.0.113.24 is not known, or has been withdrawn.", 4, stranger.last}};
    return {sandbox, stranger};
}

} // namespace demarc::app
