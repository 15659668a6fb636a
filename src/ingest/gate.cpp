// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/gate.h"

#include <QByteArray>
#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace demarc::ingest {

namespace {

constexpr std::size_t kMaxSources = 1000;    // remembered between two flushes; services are the sender's to name
constexpr std::size_t kMaxProblems = 20;     // of a source between two flushes
constexpr std::size_t kMaxInstruments = 256; // likewise
constexpr std::size_t kMaxClientCharacters = 64;
constexpr std::size_t kMaxServiceCharacters = 200;
constexpr const char *kOthers = "(others)";

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::Gate)
};

bool startsWithWord(std::string_view text, std::string_view word)
{
    const auto same = [](char a, char b) { return (a | 0x20) == (b | 0x20); };
    return text.size() > word.size() && text[word.size()] == ' ' && std::equal(word.begin(), word.end(), text.begin(), same);
}

// "USER:PASSWORD" of "Basic …".
QByteArray pairOf(std::string_view basic)
{
    return QByteArray::fromBase64(QByteArray(basic.data() + 6, static_cast<qsizetype>(basic.size() - 6)));
}

// The sender whose key the request carries: as a bearer, in a header of its own, or as user or password (Langfuse's clients
// send a public and a secret key that way).
const Sender *senderOf(const SenderBook &book, const Credentials &credentials)
{
    if (const auto *sender = book.withKey(credentials.apiKey))
        return sender;
    const auto given = credentials.authorization;
    if (startsWithWord(given, "bearer"))
        return book.withKey(given.substr(std::min(given.find_first_not_of(' ', 6), given.size())));
    if (!startsWithWord(given, "basic"))
        return book.withKey(given);
    const auto pair = pairOf(given);
    const auto colon = pair.indexOf(':');
    const auto *byPassword = book.withKey(pair.mid(colon + 1).toStdString());
    return byPassword || colon < 0 ? byPassword : book.withKey(pair.left(colon).toStdString());
}

bool hasKey(const Credentials &credentials) { return !credentials.authorization.empty() || !credentials.apiKey.empty(); }

// The first product of a user agent: what is behind it are platforms and libraries. No control characters.
std::string clientOf(std::string_view agent)
{
    std::string client(agent.substr(0, std::min(agent.find(' '), kMaxClientCharacters)));
    std::erase_if(client, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
    return client;
}

std::string cut(const std::string &text, std::size_t most)
{
    auto end = std::min(text.size(), most);
    while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) // not within a character
        --end;
    return text.substr(0, end);
}

void addTo(std::vector<SourceProblem> &problems, const QString &text, std::int64_t times, Instant now)
{
    const auto reason = text.toStdString();
    auto known = std::find_if(problems.begin(), problems.end(), [&](const auto &problem) { return problem.reason == reason; });
    if (known == problems.end()) {
        if (problems.size() == kMaxProblems)
            problems.pop_back();
        known = problems.insert(problems.begin(), SourceProblem {reason, 0, {}});
    }
    known->times += times;
    known->last = now;
}

} // namespace

MetricCounts countsOf(const std::vector<MetricPoint> &points)
{
    MetricCounts counts;
    for (const auto &point : points)
        ++counts[{point.key.service, point.key.instrument}];
    return counts;
}

bool carriesSenderKey(std::string_view value)
{
    const auto text = startsWithWord(value, "basic") ? pairOf(value).toStdString() : std::string(value);
    return text.find(kSenderKeyStart) != std::string::npos;
}

SenderScope Admission::scope() const
{
    if (!book)
        return {};
    return {sender ? book->nameOf(sender->system).toStdString() : std::string(), book->content()};
}

Gate::Gate(const Clock &clock, SenderSource senders, ActivitySink activity)
    : m_clock(clock), m_senders(std::move(senders)), m_activity(std::move(activity))
{
}

tl::expected<Admission, Refusal> Gate::admit(const Credentials &credentials)
{
    static const auto nobody = std::make_shared<const SenderBook>();
    Admission admission;
    admission.book = m_senders ? m_senders() : nobody;
    admission.client = clientOf(credentials.client);
    admission.isLocal = credentials.isLocal;
    if (!admission.book) {
        if (!credentials.isLocal)
            return turnAway(admission, {503, Text::tr("Demarc is just starting. Send again in a moment."), 1});
        admission.book = nobody;
    }
    admission.sender = senderOf(*admission.book, credentials);
    if (!admission.sender) {
        if (credentials.isLocal)
            return admission;
        admission.client.clear(); // strangers share one source, lest their names crowd out those of others
        const auto peer = QString::fromUtf8(credentials.peer.data(), static_cast<qsizetype>(credentials.peer.size()));
        return turnAway(admission,
            {401,
                hasKey(credentials) ? Text::tr("The key sent from %1 is not known, or has been withdrawn.").arg(peer)
                                    : Text::tr("No key came with the request from %1. Other machines need one.").arg(peer)});
    }
    const auto wait = secondsToWait(*admission.sender);
    if (wait) {
        return turnAway(admission,
            {503,
                Text::tr("\"%1\" may send %L2 spans a minute and sent more.")
                    .arg(admission.sender->name)
                    .arg(*admission.sender->limits.spansPerMinute),
                *wait});
    }
    admission.maxBytes = admission.sender->limits.requestBytes.value_or(0);
    return admission;
}

tl::unexpected<Refusal> Gate::turnAway(const Admission &admission, Refusal refusal)
{
    Outcome outcome;
    outcome.status = refusal.status;
    outcome.problem = refusal.message;
    note(admission, outcome);
    return tl::unexpected(std::move(refusal));
}

Gate::Bucket &Gate::bucketOf(const Sender &sender)
{
    const auto rate = static_cast<double>(*sender.limits.spansPerMinute);
    const auto now = m_clock.now();
    const auto [found, isNew] = m_buckets.try_emplace(sender.id.value.toStdString(), Bucket {rate, now});
    auto &bucket = found->second;
    const std::chrono::duration<double, std::ratio<60>> minutes = std::max(now - bucket.at, Duration::zero());
    bucket.balance = std::min(rate, bucket.balance + minutes.count() * rate);
    bucket.at = now;
    return bucket;
}

std::optional<int> Gate::secondsToWait(const Sender &sender)
{
    if (!sender.limits.spansPerMinute)
        return {};
    const std::lock_guard lock(m_mutex);
    const auto balance = bucketOf(sender).balance;
    if (balance > 0)
        return {};
    const auto seconds = -balance / static_cast<double>(*sender.limits.spansPerMinute) * 60;
    return static_cast<int>(std::min(std::floor(seconds), 3600.0)) + 1;
}

tl::expected<void, Refusal> Gate::screen(const Admission &admission, TelemetryBatch &batch)
{
    if (!admission.sender)
        return {};
    const auto &sender = *admission.sender;
    const auto isForeign = [&](const std::string &service) { return !admission.book->maySend(sender, service); };
    const auto call =
        std::find_if(batch.calls.begin(), batch.calls.end(), [&](const Call &of) { return isForeign(of.series.service); });
    const auto point = std::find_if(
        batch.metrics.begin(), batch.metrics.end(), [&](const MetricPoint &of) { return isForeign(of.key.service); });
    if (call != batch.calls.end() || point != batch.metrics.end()) {
        const auto &book = *admission.book;
        const auto &service = call != batch.calls.end() ? call->series.service : point->key.service;
        return tl::unexpected(Refusal {403,
            Text::tr("\"%1\" sends for %2 only; the service %3 belongs to %4.")
                .arg(sender.name, book.nameOf(sender.system), QString::fromStdString(service),
                    book.nameOf(book.systemOf(service)))});
    }
    const auto name = [&](std::string &service) {
        if (service.empty())
            service = sender.name.toStdString();
    };
    for (auto &of : batch.calls)
        name(of.series.service);
    for (auto &of : batch.metrics)
        name(of.key.service);
    if (sender.limits.spansPerMinute) {
        const std::lock_guard lock(m_mutex);
        bucketOf(sender).balance -= static_cast<double>(batch.calls.size() + batch.spans.size() + batch.scores.size());
    }
    return {};
}

void Gate::note(const Admission &admission, const Outcome &outcome)
{
    const auto sender = admission.sender ? admission.sender->id.value.toStdString() : admission.isLocal ? "" : kUnknownSender;
    SourceCounts counts;
    counts.requests = 1;
    counts.bytes = outcome.bytes;
    if (outcome.status == 503) {
        counts.deferred = 1;
    } else if (outcome.status >= 400) {
        counts.refused = 1;
    } else {
        counts.spans = outcome.spans;
        counts.scores = outcome.scores;
        counts.notKept = outcome.notKept;
        counts.rejected = outcome.rejected;
    }
    const std::lock_guard lock(m_mutex);
    // What cannot be told apart by service goes to the first one.
    const auto first = !outcome.calls.empty() ? outcome.calls.begin()->first
        : !outcome.metricPoints.empty()       ? outcome.metricPoints.begin()->first.first
                                              : std::string();
    auto &activity = activityOf({sender, first, admission.client});
    activity.counts += counts;
    for (const auto &[service, calls] : outcome.calls)
        activityOf({sender, service, admission.client}).counts.calls += calls;
    for (const auto &[of, points] : outcome.metricPoints) {
        auto &known = activityOf({sender, of.first, admission.client}).metricPoints;
        if (known.size() < kMaxInstruments || known.contains(of.second))
            known[of.second] += points;
    }
    if (!outcome.problem.isEmpty())
        addTo(activity.problems, outcome.problem, 1, activity.last);
    if (outcome.status < 400) {
        for (const auto &[remark, times] : outcome.remarks)
            addTo(activity.remarks, remark, times, activity.last);
    }
}

SourceActivity &Gate::activityOf(SourceKey key)
{
    key.service = cut(key.service, kMaxServiceCharacters);
    if (m_since.size() >= kMaxSources && !m_since.contains(key))
        key = {key.sender, kOthers, {}};
    auto &activity = m_since[key];
    activity.source = std::move(key);
    activity.last = m_clock.now();
    return activity;
}

void Gate::flush()
{
    decltype(m_since) since;
    {
        const std::lock_guard lock(m_mutex);
        since.swap(m_since);
    }
    if (since.empty() || !m_activity)
        return;
    std::vector<SourceActivity> activities;
    activities.reserve(since.size());
    for (auto &[key, activity] : since)
        activities.push_back(std::move(activity));
    m_activity(std::move(activities));
}

} // namespace demarc::ingest
