// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/democalls.h"

#include <cmath>
#include <numbers>

namespace demarc::app {

namespace {

constexpr Duration kMinute = std::chrono::minutes {1};

// SplitMix64 (Steele, Lea, Flood 2014): small, fast, and the same on every machine.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) { }
    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        auto z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; } // [0, 1)
    double normal()
    {
        const double radius = std::sqrt(-2 * std::log(1 - unit()));
        return radius * std::cos(2 * std::numbers::pi * unit());
    }
    // Median times e^(spread·N).
    double logNormal(double median, double spread) { return median * std::exp(spread * normal()); }
    bool chance(double probability) { return unit() < probability; }
    // Poisson by Knuth's product method; `mean` stays below a few dozen here.
    int poisson(double mean)
    {
        const double limit = std::exp(-mean);
        int count = 0;
        for (double product = unit(); product > limit; product *= unit())
            ++count;
        return count;
    }

private:
    std::uint64_t m_state;
};

struct SystemProfile {
    const char *service;
    const char *prompt;
    const char *model;
    const char *provider;
    double callsPerDay;
    double inputTokens; // medians
    double outputTokens;
    double firstTokenSeconds;
    double secondsPerToken;
    double quality; // share of scored answers that are accepted
    double errorShare;
    std::uint64_t seed;
};

constexpr std::array kProfiles {
    SystemProfile {demoservice::kReports, "report-summary", "gpt-4o", "openai", 1020, 3400, 420, 0.55, 0.0042, 0.932, 0.008, 1},
    SystemProfile {
        demoservice::kTriage, "damage-triage", "claude-sonnet-4", "anthropic", 540, 2100, 190, 0.8, 0.0048, 0.905, 0.006, 2},
    SystemProfile {demoservice::kTenants, "tenant-answer", "gpt-4o-mini", "openai", 700, 900, 160, 0.3, 0.0031, 0.921, 0.005, 3},
    SystemProfile {demoservice::kPilot, "", "gemini-2.5-flash", "gemini", 40, 700, 90, 0.4, 0.003, 0, 0.01, 4},
};

// How busy an hour is beside the average one: offices work from seven to seven, inspectors also on Saturdays.
double rhythm(Instant at)
{
    const auto hours = microsOf(at) / 3'600'000'000;
    const auto hour = static_cast<double>(hours % 24);
    const auto weekday = (hours / 24 + 4) % 7; // 1970-01-01 was a Thursday; 0 is Sunday
    const double day = weekday == 0 ? 0.35 : weekday == 6 ? 0.6 : 1.21;
    const double fromNoon = (hour - 12.5) / 3.6;
    return day * (0.2 + 2.41 * std::exp(-fromNoon * fromNoon / 2));
}

// What the story does to a call of a system at an instant.
struct Conditions {
    const char *model;
    const char *provider;
    double slower = 1;
    double longer = 1; // output tokens
    double quality;
    double errorShare;
    const char *errorType = "rate_limit";
    int promptVersion = 0;
};

bool within(Instant at, Instant from, Instant to) { return at >= from && at < to; }

Conditions conditionsFor(const DemoStory &story, const SystemProfile &profile, Instant at)
{
    Conditions now {
        .model = profile.model, .provider = profile.provider, .quality = profile.quality, .errorShare = profile.errorShare};
    const std::string_view service = profile.service;
    if (service == demoservice::kReports) {
        now.promptVersion = demoReportVersion(story, at);
        if (now.promptVersion == 11) {
            now.quality = 0.71;
            now.errorShare = 0.09;
            now.errorType = "invalid_json";
            now.longer = 1.75;
        } else if (within(at, story.hallucinated(), story.hallucinated() + std::chrono::hours {26})) {
            now.quality = 0.86;
        }
    } else if (service == demoservice::kTriage) {
        now.promptVersion = at < story.day(61, 10) ? 1 : at < story.day(23, 10) ? 2 : 3;
        if (within(at, story.providerSlow(), story.providerWell())) {
            now.slower = 3.4;
            now.errorShare = 0.045;
            now.errorType = "timeout";
        }
    } else if (service == demoservice::kTenants) {
        now.promptVersion = at < story.day(47, 10) ? 1 : 2;
        if (within(at, story.modelSwitched(), story.modelSwitchedBack())) {
            now.model = "claude-opus-4";
            now.provider = "anthropic";
            now.quality = 0.928;
        }
    }
    return now;
}

void fillKey(Call &call, Random &random)
{
    for (std::size_t half = 0; half < 3; ++half) {
        auto bits = random.next() | 1; // an id of zeros means none
        for (std::size_t i = 0; i < 8; ++i, bits >>= 8)
            (half < 2 ? call.key.traceId[half * 8 + i] : call.key.spanId[i]) = static_cast<std::uint8_t>(bits);
    }
}

Duration seconds(double value) { return Duration {static_cast<std::int64_t>(value * 1e6)}; }

Call makeCall(const SystemProfile &profile, const Conditions &now, Instant start, Random &random)
{
    Call call;
    fillKey(call, random);
    call.start = start;
    call.series.service = profile.service;
    call.series.model = now.model;
    call.series.provider = now.provider;
    call.series.environment = random.chance(0.04) ? "staging" : "production";
    if (*profile.prompt) {
        call.series.promptName = profile.prompt;
        call.series.promptVersion = std::to_string(now.promptVersion);
    }
    call.modelRequested = now.model;
    call.inputTokens = static_cast<std::int64_t>(random.logNormal(profile.inputTokens, 0.35));
    const auto output = random.logNormal(profile.outputTokens * now.longer, 0.4);
    call.outputTokens = static_cast<std::int64_t>(output);
    if (random.chance(0.3))
        call.cacheReadTokens = *call.inputTokens / 2;
    const double first = random.logNormal(profile.firstTokenSeconds, 0.3) * now.slower;
    call.timeToFirstToken = seconds(first);
    call.duration = seconds(first + output * profile.secondsPerToken * random.logNormal(1, 0.18) * now.slower);
    call.user = "user-" + std::to_string(1 + static_cast<int>(60 * random.unit() * random.unit()));
    call.session = "session-" + std::to_string(random.next() % 100'000);
    if (random.chance(now.errorShare)) {
        call.status = CallStatus::Error;
        call.errorType = now.errorType;
    } else if (profile.quality > 0 && random.chance(0.7)) {
        call.scores.push_back({"accepted", random.chance(now.quality) ? 1.0 : 0.0});
    }
    return call;
}

void addMinute(std::vector<Call> &calls, const DemoStory &story, const SystemProfile &profile, Instant minute)
{
    if (profile.service == std::string_view(demoservice::kPilot) && minute < story.pilotStarts())
        return;
    Random random(static_cast<std::uint64_t>(microsOf(minute)) * 31 + profile.seed * 0xD1B54A32D192ED03ULL);
    const int count = random.poisson(profile.callsPerDay / 1440 * rhythm(minute));
    const auto now = conditionsFor(story, profile, minute);
    for (int i = 0; i < count; ++i)
        calls.push_back(makeCall(profile, now, minute + seconds(60 * random.unit()), random));
}

} // namespace

int demoReportVersion(const DemoStory &story, Instant at)
{
    if (within(at, story.promptBreaks(), story.promptRolledBack()))
        return 11;
    int version = 1;
    for (std::size_t i = 1; i < kReportVersionDays.size(); ++i) {
        if (at >= story.day(kReportVersionDays[i], 10))
            version = static_cast<int>(i) + 1;
    }
    return version;
}

std::vector<Call> demoCalls(const DemoStory &story, Instant from, Instant to)
{
    std::vector<Call> calls;
    for (auto minute = floorTo(from, kMinute); minute < to; minute += kMinute) {
        for (const auto &profile : kProfiles)
            addMinute(calls, story, profile, minute);
    }
    std::erase_if(calls, [&](const Call &call) { return call.start < from || call.start >= to; });
    std::sort(calls.begin(), calls.end(), [](const Call &a, const Call &b) { return a.start < b.start; });
    return calls;
}

} // namespace demarc::app
