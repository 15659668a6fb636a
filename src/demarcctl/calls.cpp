// SPDX-License-Identifier: GPL-3.0-or-later
#include "demarcctl/calls.h"

#include "app/monitoring/calldetail.h"
#include "app/monitoring/callwords.h"
#include "base/plural.h"
#include "domain/incidents/keys.h"
#include "domain/telemetry/spankeytext.h"

#include <QCoreApplication>

namespace demarc::ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ctl::Calls)
};

namespace words = app::words;

Json seconds(const std::optional<Duration> &duration)
{
    return duration ? Json(static_cast<double>(duration->count()) / 1e6) : Json();
}

Json textOrNull(const QString &text) { return text.isEmpty() ? Json() : Json(text.toStdString()); }

template <typename Count>
Json orNull(const std::optional<Count> &count)
{
    return count ? Json(*count) : Json();
}

Json amount(const std::optional<Money> &money) { return money ? Json(money->toString().toStdString()) : Json(); }

std::optional<Money> costOf(const Call &call) { return call.costPico ? std::optional(Money {*call.costPico}) : std::nullopt; }

// Stable, whatever the language.
const char *keyOf(RateKind kind)
{
    static constexpr std::array keys {"input", "cache-read", "cache-write", "cache-write-hour", "audio-input", "output",
        "reasoning", "audio-output", "image-tokens", "image", "request", "query"};
    return keys.at(static_cast<std::size_t>(kind));
}

const char *keyOf(ServiceTier tier)
{
    static constexpr std::array keys {"standard", "batch", "flex", "priority"};
    return keys.at(static_cast<std::size_t>(tier));
}

const char *keyOf(Operation operation)
{
    static constexpr std::array keys {"chat", "embeddings", "rerank", "other"};
    return keys.at(static_cast<std::size_t>(operation));
}

const char *keyOf(SpanKind kind)
{
    static constexpr std::array keys {"span", "agent", "chain", "tool", "retrieval", "guardrail", "evaluator"};
    return keys.at(static_cast<std::size_t>(kind));
}

const char *keyOf(CostSource source)
{
    static constexpr std::array keys {"unpriced", "estimated", "reported"};
    return keys.at(static_cast<std::size_t>(source));
}

const char *keyOf(app::NoEstimate reason)
{
    static constexpr std::array keys {"no-model", "no-price", "no-exchange-rate", "no-tokens", "no-rate"};
    return keys.at(static_cast<std::size_t>(reason));
}

const char *keyOf(app::PromptKnown known)
{
    static constexpr std::array keys {"not-sent", "known", "unknown-version", "unknown-prompt"};
    return keys.at(static_cast<std::size_t>(known));
}

Json ownerJson(const Owner &owner)
{
    return {{"activity", owner.activityKey.toStdString()}, {"holding", demarc::keyOf(owner.holding).toStdString()},
        {"role", textOrNull(owner.roleName)}, {"person", textOrNull(owner.personName)},
        {"party", owner.holding == Holding::Held ? Json(demarc::keyOf(owner.party).toStdString()) : Json()},
        {"draft", owner.fromDraft}};
}

Json costJson(const app::CallDetail &detail)
{
    const auto &call = detail.call()->call;
    Json cost {{"currency", detail.currency.toStdString()}, {"source", keyOf(call.costSource)}, {"kept", amount(costOf(call))},
        {"estimate", Json()}, {"reported", amount(detail.reported)}, {"difference", amount(detail.difference)},
        {"reason", detail.noEstimate ? Json(keyOf(*detail.noEstimate)) : Json()}};
    if (!detail.arithmetic)
        return cost;
    const auto &arithmetic = *detail.arithmetic;
    Json lines = Json::array();
    for (const auto &line : arithmetic.lines) {
        lines.push_back({{"kind", keyOf(line.kind)}, {"quantity", line.quantity}, {"rate", line.rate.toString().toStdString()},
            {"amount", line.amount.toString().toStdString()}});
    }
    cost["estimate"] = {{"lines", std::move(lines)}, {"sum", arithmetic.sum.toString().toStdString()},
        {"exchange_rate", arithmetic.exchangeRate.toString().toStdString()},
        {"total", Money {arithmetic.costPico}.toString().toStdString()}, {"model", arithmetic.priceModel},
        {"valid_from", arithmetic.priceValidFrom == kPriceAlways ? Json() : Json(toIso(arithmetic.priceValidFrom).toStdString())},
        {"tier", keyOf(arithmetic.tier)}, {"above_tokens", orNull(arithmetic.aboveTokens)}, {"off_peak", arithmetic.offPeak}};
    return cost;
}

Json rowJson(const app::CallDetail &detail, const app::TraceRow &row)
{
    const auto &trace = detail.trace;
    Json json {{"span_id", spanIdText(keyOf(trace, row)).toStdString()}, {"depth", row.depth},
        {"start", toIso(startOf(trace, row)).toStdString()}, {"duration", seconds(durationOf(trace, row))},
        {"status", statusOf(trace, row) == CallStatus::Ok ? "ok" : "error"}};
    if (!row.isCall) {
        json["kind"] = keyOf(trace.spans[row.index].kind);
        json["name"] = trace.spans[row.index].name;
        return json;
    }
    const auto &traced = trace.calls[row.index];
    json.update({{"kind", "call"}, {"name", traced.call.name}, {"model", traced.call.series.model},
        {"ttft", seconds(traced.call.timeToFirstToken)}, {"counts", traced.counts},
        {"counted_below", row.countedBelow ? Json(spanIdText(trace.calls[*row.countedBelow].call.key).toStdString()) : Json()},
        {"input_tokens", orNull(traced.call.inputTokens)}, {"output_tokens", orNull(traced.call.outputTokens)},
        {"cost", amount(costOf(traced.call))}});
    return json;
}

Json toJson(const app::CallDetail &detail)
{
    Json trace = Json::array();
    for (const auto &row : detail.rows)
        trace.push_back(rowJson(detail, row));
    if (!detail.call())
        return {{"call", Json()}, {"trace", std::move(trace)}, {"spans_left_out", detail.trace.left}};
    const auto &traced = *detail.call();
    const auto &call = traced.call;
    auto json = callJson(call);
    json.update({{"arrived", traced.arrived == Instant {} ? Json() : Json(toIso(traced.arrived).toStdString())},
        {"counts", traced.counts}, {"operation", keyOf(call.series.operation)}, {"service_tier", keyOf(call.serviceTier)},
        {"model_requested", call.modelRequested}, {"response_id", call.responseId}, {"cache_read_tokens", call.cacheReadTokens},
        {"cache_write_tokens", call.cacheWriteTokens}, {"reasoning_tokens", call.reasoningTokens},
        {"system", textOrNull(detail.system)}, {"registered", detail.isSystemRegistered},
        {"prompt_known", keyOf(detail.prompt)}});
    const char *clock = detail.clock == app::ClockRemark::Late ? "late" : "future";
    return {{"call", std::move(json)}, {"cost", costJson(detail)},
        {"clock",
            detail.clock == app::ClockRemark::None ? Json()
                                                   : Json {{"remark", clock}, {"seconds", detail.clockGap.count() / 1'000'000}}},
        {"owners",
            {{"system", ownerJson(detail.systemOwner)}, {"prompt", ownerJson(detail.promptOwner)},
                {"model", ownerJson(detail.modelOwner)}}},
        {"trace", std::move(trace)}, {"spans_left_out", detail.trace.left}};
}

QString utf8(const std::string &text) { return QString::fromStdString(text); }

QString shown(const std::optional<Duration> &duration)
{
    return duration ? Text::tr("%1 s").arg(static_cast<double>(duration->count()) / 1e6, 0, 'f', 3) : Text::tr("not sent");
}

void printFacts(QTextStream &out, const app::CallDetail &detail)
{
    const auto &traced = *detail.call();
    const auto &call = traced.call;
    const auto line = [&](const QString &title, const QString &text) {
        if (!text.isEmpty())
            out << "  " << title.leftJustified(16) << text << '\n';
    };
    const auto prompt =
        utf8(call.series.promptName) + (call.series.promptVersion.empty() ? QString() : u'@' + utf8(call.series.promptVersion));
    out << toText(call.key) << '\n';
    line(Text::tr("model"), utf8(call.series.model));
    line(Text::tr("requested"), utf8(call.modelRequested));
    line(Text::tr("provider"), utf8(call.series.provider));
    line(Text::tr("system"), detail.system);
    line(Text::tr("prompt"), prompt);
    line(Text::tr("environment"), utf8(call.series.environment));
    line(Text::tr("service tier"), words::of(call.serviceTier));
    line(Text::tr("started"), toIso(call.start));
    line(Text::tr("arrived"), traced.arrived == Instant {} ? QString() : toIso(traced.arrived));
    line(Text::tr("duration"), shown(call.duration));
    line(Text::tr("first token"), shown(call.timeToFirstToken));
    line(Text::tr("status"), call.status == CallStatus::Ok ? Text::tr("ok") : Text::tr("error %1").arg(utf8(call.errorType)));
    line(Text::tr("user"), utf8(call.user));
    line(Text::tr("session"), utf8(call.session));
    line(Text::tr("response"), utf8(call.responseId));
    for (const auto &score : call.scores)
        line(Text::tr("score"), Text::tr("%1: %2", "name of a score, value").arg(utf8(score.name)).arg(score.value));
    for (const auto &remark : {words::clockRemark(detail), words::promptRemark(detail)})
        line({}, remark);
}

void printCost(QTextStream &out, const app::CallDetail &detail)
{
    const auto &call = detail.call()->call;
    out << Text::tr("Cost in %1").arg(detail.currency) << '\n';
    const auto row = [&](const QString &what, const QString &quantity, const QString &rate, const QString &sum) {
        out << "  " << what.leftJustified(20) << quantity.rightJustified(12) << rate.rightJustified(22) << sum.rightJustified(22)
            << '\n';
    };
    if (detail.arithmetic) {
        const auto &arithmetic = *detail.arithmetic;
        for (const auto &line : arithmetic.lines)
            row(words::of(line.kind), QString::number(line.quantity), QStringLiteral("× ") + line.rate.toString(),
                line.amount.toString());
        if (!(arithmetic.exchangeRate == Decimal {1, 0})) {
            row(Text::tr("Sum"), {}, {}, arithmetic.sum.toString());
            row(Text::tr("Exchange rate"), {}, {}, QStringLiteral("× ") + arithmetic.exchangeRate.toString());
        }
        row(Text::tr("Total"), {}, {}, Money {arithmetic.costPico}.toString());
        out << "  " << Text::tr("Price of %1.").arg(words::priceOf(arithmetic)) << '\n';
        for (const auto &remark : words::rateRemarks(arithmetic))
            out << "  " << remark << '\n';
    } else {
        for (const auto &one : app::quantitiesOf(call))
            row(words::of(one.kind), QString::number(one.quantity), {}, {});
        if (!detail.reported)
            row(Text::tr("Total"), {}, {}, Text::tr("unpriced"));
        out << "  " << words::adviceFor(*detail.noEstimate, call) << '\n';
    }
    if (detail.reported)
        row(Text::tr("Sent by the client"), {}, {}, detail.reported->toString());
    if (detail.difference)
        row(Text::tr("Difference"), {}, {}, detail.difference->toString());
    if (detail.pricedOtherwise)
        row(Text::tr("Kept with the call"), {}, {}, call.costPico ? Money {*call.costPico}.toString() : Text::tr("unpriced"));
}

void printTrace(QTextStream &out, const app::CallDetail &detail)
{
    out << Text::tr("Trace") << '\n';
    for (const auto &row : detail.rows) {
        const auto &trace = detail.trace;
        const auto after = startOf(trace, row) - detail.extent.from;
        const auto mark = detail.shown && row.isCall && *detail.shown == row.index ? u'>' : u' ';
        out << mark << ' ' << QString(2 * std::min(row.depth, 20), u' ');
        if (row.isCall) {
            const auto &traced = trace.calls[row.index];
            out << utf8(traced.call.name.empty() ? traced.call.series.model : traced.call.name)
                << (traced.counts ? QString() : u' ' + Text::tr("(counted below)"));
        } else {
            const auto &span = trace.spans[row.index];
            out << words::of(span.kind) << ' ' << utf8(span.name);
        }
        out << "  +" << shown(after) << "  " << shown(durationOf(trace, row))
            << (statusOf(trace, row) == CallStatus::Ok ? QString() : QStringLiteral("  ") + Text::tr("error")) << '\n';
    }
    if (detail.trace.left > 0)
        out << Text::tr("%Ln more span(s) of this trace are left out; give a span's id to see what lies around it.", nullptr,
            plural(detail.trace.left))
            << '\n';
}

} // namespace

int showCall(Session &session, const QCommandLineParser &, const QStringList &positionals)
{
    const auto key = spanKeyFromText(positionals.front());
    if (!key) {
        return session.usage(
            Text::tr("\"%1\" names no call. Give the 32 hex digits of a trace, or these, a dash and the 16 of a span.")
                .arg(positionals.front()));
    }
    const auto workspace = session.workspace();
    if (!workspace)
        return session.fail(workspace.error());
    const auto detail = app::callDetail(**workspace, *key).result();
    if (!detail) {
        const auto exitCode = session.fail(detail.error());
        return detail.error().kind == ErrorKind::NotFound ? int {kFindings} : exitCode;
    }
    const auto content = detail->call() ? (*workspace)->telemetry().content(detail->call()->call.key).result()
                                        : Result<std::optional<CallContent>>();
    if (!content)
        return session.fail(content.error());
    if (session.isJson()) {
        auto json = toJson(*detail);
        json["content"] = *content ? Json {{"input", (*content)->input}, {"output", (*content)->output},
                              {"redacted", (*content)->isRedacted}, {"days_left", (*content)->days}}
                                   : Json();
        session.print(json);
        return kOk;
    }
    if (detail->call()) {
        printFacts(session.out(), *detail);
        printCost(session.out(), *detail);
    }
    if (*content) {
        session.out() << Text::tr("Input") << '\n' << utf8((*content)->input) << '\n';
        session.out() << Text::tr("Output") << '\n' << utf8((*content)->output) << '\n';
    }
    printTrace(session.out(), *detail);
    return kOk;
}

Json callJson(const Call &call)
{
    Json scores = Json::object();
    for (const auto &score : call.scores)
        scores[score.name] = score.value;
    return {{"trace_id", traceIdText(call.key).toStdString()}, {"span_id", spanIdText(call.key).toStdString()},
        {"start", toIso(call.start).toStdString()}, {"duration", seconds(call.duration)},
        {"ttft", seconds(call.timeToFirstToken)}, {"service", call.series.service}, {"model", call.series.model},
        {"provider", call.series.provider}, {"prompt", call.series.promptName}, {"prompt_version", call.series.promptVersion},
        {"environment", call.series.environment}, {"input_tokens", orNull(call.inputTokens)},
        {"output_tokens", orNull(call.outputTokens)}, {"cost", amount(costOf(call))},
        {"status", call.status == CallStatus::Ok ? "ok" : "error"}, {"error_type", call.errorType}, {"user", call.user},
        {"session", call.session}, {"scores", scores}};
}

} // namespace demarc::ctl
