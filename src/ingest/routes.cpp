// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/routes.h"

#include "ingest/inflate.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

namespace demarc::ingest {

namespace {

constexpr auto kClockTolerance = std::chrono::minutes {5};

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::Receiver)
};

bool sameLetter(char a, char b) { return (a | 0x20) == (b | 0x20); }

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), sameLetter);
}

// "application/json; charset=utf-8" is application/json.
bool isMediaType(std::string_view header, std::string_view type)
{
    if (!equalsIgnoringCase(header.substr(0, type.size()), type))
        return false;
    const auto rest = header.substr(type.size());
    return rest.empty() || rest.front() == ';' || rest.front() == ' ';
}

std::optional<Encoding> knownEncoding(std::string_view contentType)
{
    if (isMediaType(contentType, "application/x-protobuf") || isMediaType(contentType, "application/protobuf"))
        return Encoding::Protobuf;
    if (isMediaType(contentType, "application/json"))
        return Encoding::Json;
    return {};
}

std::optional<Compression> compressionOf(std::string_view contentEncoding)
{
    if (contentEncoding.empty() || equalsIgnoringCase(contentEncoding, "identity"))
        return Compression::None;
    constexpr std::array<std::string_view, 3> kZlib {"gzip", "x-gzip", "deflate"};
    const auto known = [&](std::string_view name) { return equalsIgnoringCase(contentEncoding, name); };
    return std::any_of(kZlib.begin(), kZlib.end(), known) ? std::optional(Compression::Zlib) : std::nullopt;
}

struct Route {
    const Endpoint *endpoint = nullptr;
    std::string_view below;
};

// What the path leads to under a pattern; empty: it does not match. A '*' stands for at least one character.
std::optional<std::string_view> matched(std::string_view path, std::string_view pattern)
{
    if (!pattern.ends_with('*'))
        return path == pattern ? std::optional(std::string_view {}) : std::nullopt;
    const auto stem = pattern.substr(0, pattern.size() - 1);
    return path.starts_with(stem) && path.size() > stem.size() ? std::optional(path.substr(stem.size())) : std::nullopt;
}

// Calls `visit` for every endpoint of that path, first come first, until it returns true.
template <typename Visit>
void eachEndpointAt(std::string_view path, Visit visit)
{
    for (const auto table : {otlpEndpoints(), langfuseEndpoints(), phoenixEndpoints(), liteLlmEndpoints()}) {
        for (const auto &endpoint : table) {
            const auto below = matched(path, endpoint.path);
            if (below && visit(Route {&endpoint, *below}))
                return;
        }
    }
}

tl::expected<Route, Answer> routeOf(const RequestHead &head, std::string_view path, Encoding errors)
{
    Route route;
    Refuse refuse = nullptr;
    std::string allow;
    eachEndpointAt(path, [&](const Route &candidate) {
        if (candidate.endpoint->method == head.method) {
            route = candidate;
            return true;
        }
        refuse = candidate.endpoint->refuse;
        allow += (allow.empty() ? "" : ", ") + std::string(candidate.endpoint->method);
        return false;
    });
    if (route.endpoint)
        return route;
    if (!refuse)
        return tl::unexpected(refusal(errors, 404, Text::tr("Nothing is received at this address. Send traces to /v1/traces.")));
    auto answer = refuse(errors, 405,
        Text::tr("This address is for %1 requests. To send OpenTelemetry data, set it as the endpoint of an exporter.")
            .arg(QString::fromStdString(allow)),
        0);
    answer.allow = std::move(allow);
    return tl::unexpected(std::move(answer));
}

} // namespace

const char *contentTypeOf(Encoding encoding)
{
    return encoding == Encoding::Json ? "application/json" : "application/x-protobuf";
}

Encoding encodingOf(std::string_view contentType) { return knownEncoding(contentType).value_or(Encoding::Json); }

tl::expected<ExportHead, Answer> examine(const RequestHead &head)
{
    const auto errors = encodingOf(head.contentType);
    const auto mark = std::min(head.target.find_first_of("?#"), head.target.size());
    auto path = head.target.substr(0, mark);
    while (path.size() > 1 && path.ends_with('/'))
        path.remove_suffix(1);
    const auto route = routeOf(head, path, errors);
    if (!route)
        return tl::unexpected(route.error());
    const auto &endpoint = *route->endpoint;
    const auto encoding = endpoint.bodies == BodyKind::Otlp ? knownEncoding(head.contentType) : Encoding::Json;
    if (!encoding) {
        return tl::unexpected(
            endpoint.refuse(errors, 415, Text::tr("The content type must be application/x-protobuf or application/json."), 0));
    }
    const auto compression = compressionOf(head.contentEncoding);
    if (!compression)
        return tl::unexpected(endpoint.refuse(errors, 415, Text::tr("The content encoding must be gzip, deflate or none."), 0));
    auto query = mark < head.target.size() && head.target[mark] == '?' ? head.target.substr(mark + 1) : std::string_view {};
    query = query.substr(0, query.find('#'));
    return ExportHead {&endpoint, *encoding, *compression, std::string(route->below), std::string(query)};
}

tl::expected<Export, Answer> take(
    const ExportHead &head, std::string body, std::size_t maxInflatedBytes, const SenderScope &scope, Intake &intake)
{
    if (head.compression == Compression::Zlib) {
        auto inflated = inflateBody(body, maxInflatedBytes);
        if (!inflated) {
            const int status = inflated.error().failure == InflateFailure::TooLarge ? 413 : 400;
            return tl::unexpected(head.endpoint->refuse(head.encoding, status, inflated.error().error.message, 0));
        }
        body = std::move(*inflated);
    }
    Request request {head.encoding, head.below, head.query, std::move(body), scope};
    return head.endpoint->take(request, intake);
}

std::map<QString, std::int64_t> remarksOn(const Export &done, Instant now)
{
    const auto ahead = std::count_if(done.batch.calls.begin(), done.batch.calls.end(),
        [horizon = now + kClockTolerance](const Call &call) { return call.start > horizon; });
    std::map<QString, std::int64_t> remarks;
    if (done.odd.endBeforeStart > 0)
        remarks[Text::tr("A span ended before it began. It is kept without a duration.")] = done.odd.endBeforeStart;
    if (done.odd.badCounts > 0) {
        remarks[Text::tr("A count of tokens was negative, not whole or above 2^53. It is left out.")] = done.odd.badCounts;
    }
    if (ahead > 0) {
        remarks[Text::tr("A call starts in the future by the clock of this machine. It is kept where its own clock puts it.")] =
            ahead;
    }
    if (done.odd.damagedPoints > 0) {
        remarks[Text::tr(
            "A point of a metric had no time, no finite value, an impossible count, or buckets that do not fit. It is "
            "left out.")] = done.odd.damagedPoints;
    }
    if (done.odd.lostSums > 0)
        remarks[Text::tr("The sum of a histogram was no finite number. It is kept without.")] = done.odd.lostSums;
    const auto late = std::count_if(done.batch.metrics.begin(), done.batch.metrics.end(),
        [horizon = now + kMostAhead](const MetricPoint &point) { return point.time > horizon; });
    if (late > 0)
        remarks[Text::tr("A point of a metric is more than an hour ahead of the clock of this machine. It is left out.")] = late;
    return remarks;
}

Answer sinkFailure(const ExportHead &head, const Error &error)
{
    if (error.kind == ErrorKind::InvalidInput)
        return head.endpoint->refuse(head.encoding, 400, error.message, 0);
    const int retryAfter = error.kind == ErrorKind::Unavailable ? 1 : 5; // a full disk does not heal in a second
    return head.endpoint->refuse(head.encoding, 503, error.message, retryAfter);
}

} // namespace demarc::ingest
