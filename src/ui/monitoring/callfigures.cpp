// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitoring/callfigures.h"

#include "app/monitoring/callwords.h"
#include "domain/telemetry/spankeytext.h"
#include "ui/style/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace demarc::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(demarc::ui::CallFigures)
};

namespace words = app::words;

QString utf8(const std::string &text) { return QString::fromStdString(text); }

QString moment(Instant at, const CallWording &wording, bool withSeconds)
{
    return Words::tr("%1, %2", "date, time")
        .arg(format::day(at, wording.zone, wording.now), format::time(at, wording.zone, withSeconds));
}

// With zeros up to as many digits after the point, wherever the locale puts the currency.
QString withDecimals(QString text, int decimals)
{
    const auto isDigit = [](QChar c) { return c.isDigit(); };
    const auto last = std::find_if(text.crbegin(), text.crend(), isDigit);
    if (last == text.crend())
        return text;
    auto end = static_cast<qsizetype>(last.base() - text.cbegin());
    const auto mark = QLocale().decimalPoint();
    auto point = text.lastIndexOf(mark, end - 1);
    if (point < 0) {
        text.insert(end, mark);
        point = end;
        end += mark.size();
    }
    const auto missing = decimals - (end - point - mark.size());
    return missing > 0 ? text.insert(end, QString(missing, u'0')) : text;
}

int decimalsOf(const Decimal &number)
{
    const auto text = number.toString();
    const auto point = text.indexOf(u'.');
    return point < 0 ? 0 : static_cast<int>(text.size() - point - 1);
}

Fact fact(const char *name, const QString &title, const QString &text)
{
    return {QString::fromLatin1(name), title, text, {}, {}, false};
}

Fact durationFact(const char *name, const QString &title, const std::optional<Duration> &duration)
{
    auto result = fact(name, title, duration ? format::duration(*duration) : QString());
    if (duration)
        result.toolTip = Words::tr("%1 s").arg(QLocale().toString(static_cast<double>(duration->count()) / 1e6, 'f', 6));
    return result;
}

Fact timeFact(const char *name, const QString &title, Instant at, const CallWording &wording, bool withSeconds)
{
    if (at == Instant {})
        return fact(name, title, {});
    auto result = fact(name, title, moment(at, wording, withSeconds));
    result.toolTip = Words::tr("%1 UTC").arg(toIso(at).replace(u'T', u' ').remove(u'Z'));
    return result;
}

Fact systemFact(const app::CallDetail &detail)
{
    auto result = fact("callSystem", Words::tr("System"), detail.system);
    if (!detail.system.isEmpty())
        result.link = Link {QStringLiteral("system"), detail.system, {}};
    const auto service = utf8(detail.call()->call.series.service);
    result.toolTip = detail.isSystemRegistered
        ? Words::tr("Arrived under the name %1").arg(service)
        : Words::tr("Nobody registered this system. Its calls arrive under the name %1.").arg(service);
    return result;
}

Fact promptFact(const app::CallDetail &detail)
{
    const auto &series = detail.call()->call.series;
    const auto name = utf8(series.promptName);
    const auto version = utf8(series.promptVersion);
    auto result = fact("callPrompt", Words::tr("Prompt"), version.isEmpty() ? name : name + u'@' + version);
    if (detail.prompt == app::PromptKnown::Known)
        result.link = Link {QStringLiteral("prompt"), name, version};
    result.toolTip = words::promptRemark(detail);
    return result;
}

Fact copiedFact(const char *name, const QString &title, const QString &text)
{
    auto result = fact(name, title, text);
    result.canBeCopied = !text.isEmpty();
    result.toolTip = text;
    return result;
}

Fact userFact(const QString &user)
{
    auto result = copiedFact("callUser", Words::tr("User"), user);
    result.namesPerson = !user.isEmpty();
    return result;
}

QString priceCurrency() { return QString::fromUtf8(kPriceCurrency.data(), static_cast<qsizetype>(kPriceCurrency.size())); }

// A rate per million tokens, or for one of what is charged by the piece.
QString rateText(const CostLine &line)
{
    const auto currency = priceCurrency();
    if (words::isChargedByPiece(line.kind))
        return Words::tr("%1 each", "price of one image or request").arg(exactAmount(line.rate, currency));
    const auto million = line.rate.times({1, 6});
    return withDecimals(exactAmount(million.value_or(line.rate), currency), 2);
}

void addArithmetic(std::vector<CostRow> &rows, const app::CallDetail &detail)
{
    const auto &arithmetic = *detail.arithmetic;
    const auto priced = priceCurrency();
    const Decimal cost {arithmetic.costPico, -12};
    int decimals = decimalsOf(cost); // the same in every line, so that a sum can be read down the column
    for (const auto &line : arithmetic.lines)
        decimals = std::max(decimals, decimalsOf(line.amount));
    const auto lined = [&](const Decimal &amount, const QString &currency) {
        return withDecimals(exactAmount(amount, currency), decimals);
    };
    for (const auto &line : arithmetic.lines) {
        CostRow row {words::of(line.kind), format::count(line.quantity), rateText(line), lined(line.amount, priced),
            Tone::Neutral, false, {}};
        row.toolTip =
            Words::tr("%1 × %2 %3 for one = %4").arg(format::count(line.quantity), line.rate.toString(), priced, row.amount);
        rows.push_back(std::move(row));
    }
    const bool isConverted = !(arithmetic.exchangeRate == Decimal {1, 0});
    if (isConverted) {
        rows.push_back({Words::tr("Sum"), {}, {}, lined(arithmetic.sum, priced), Tone::Neutral, false, {}});
        rows.push_back({Words::tr("Exchange rate"), {}, {}, QStringLiteral("× ") + arithmetic.exchangeRate.toString(),
            Tone::Neutral, false, Words::tr("Units of %1 for one %2").arg(detail.currency, priced)});
    }
    const auto exact = arithmetic.sum.times(arithmetic.exchangeRate);
    const bool isRounded = !exact || !(*exact == cost);
    CostRow total {isRounded ? Words::tr("Total, rounded") : Words::tr("Total"), {}, {}, lined(cost, detail.currency),
        Tone::Neutral, true, {}};
    if (isRounded)
        total.toolTip = Words::tr("Rounded once, half to even, to a millionth of a millionth. The exact sum is %1.")
                            .arg(exactAmount(exact.value_or(arithmetic.sum), isConverted ? detail.currency : priced));
    rows.push_back(std::move(total));
}

// A call without an estimate still says what it used.
void addQuantities(std::vector<CostRow> &rows, const app::CallDetail &detail)
{
    for (const auto &one : app::quantitiesOf(detail.call()->call))
        rows.push_back({words::of(one.kind), format::count(one.quantity), {}, {}, Tone::Neutral, false, {}});
    if (detail.reported)
        rows.push_back({Words::tr("Total, as sent by the client"), {}, {}, format::moneyExact(*detail.reported, detail.currency),
            Tone::Neutral, true, {}});
    else
        rows.push_back({Words::tr("Total"), {}, {}, Words::tr("unpriced"), Tone::Warning, true, unpricedText(detail)});
}

QString signedAmount(Money amount, const QString &currency)
{
    const auto text = format::moneyExact(amount, currency);
    return amount.pico > 0 ? u'+' + text : text;
}

} // namespace

std::vector<Fact> factsOf(const app::CallDetail &detail, const CallWording &wording)
{
    if (!detail.call())
        return {};
    const auto &traced = *detail.call();
    const auto &call = traced.call;
    std::vector<Fact> facts {systemFact(detail), promptFact(detail),
        fact("callModelRequested", Words::tr("Requested"), utf8(call.modelRequested)),
        fact("callModelServed", Words::tr("Served by"), utf8(call.series.model)),
        fact("callProvider", Words::tr("Provider"), utf8(call.series.provider)),
        fact("callOperation", Words::tr("Operation"), words::of(call.series.operation)),
        fact("callTier", Words::tr("Service tier"), words::of(call.serviceTier)),
        fact("callEnvironment", Words::tr("Environment"), utf8(call.series.environment)),
        timeFact("callStarted", Words::tr("Started"), call.start, wording, true),
        timeFact("callArrived", Words::tr("Arrived"), traced.arrived, wording, false),
        durationFact("callDuration", Words::tr("Duration"), call.duration),
        durationFact("callFirstToken", Words::tr("First token"), call.timeToFirstToken), userFact(utf8(call.user)),
        copiedFact("callSession", Words::tr("Session"), utf8(call.session)),
        copiedFact("callResponse", Words::tr("Response"), utf8(call.responseId)),
        copiedFact("callTrace", Words::tr("Trace"), traceIdText(call.key))};
    facts[2].toolTip = facts[2].text;
    facts[3].toolTip = facts[3].text;
    if (!facts[3].text.isEmpty())
        facts[3].link = Link {QStringLiteral("model"), facts[3].text, {}};
    return facts;
}

std::vector<CostRow> costRows(const app::CallDetail &detail)
{
    std::vector<CostRow> rows;
    if (!detail.call())
        return rows;
    if (detail.arithmetic)
        addArithmetic(rows, detail);
    else
        addQuantities(rows, detail);
    return rows;
}

QStringList costNotes(const app::CallDetail &detail)
{
    QStringList notes;
    if (!detail.call())
        return notes;
    const auto &call = detail.call()->call;
    if (detail.arithmetic) {
        notes += Words::tr("Price of %1.", "a model and since when").arg(words::priceOf(*detail.arithmetic));
        notes += words::rateRemarks(*detail.arithmetic);
    } else if (detail.noEstimate && detail.reported) {
        notes += words::adviceFor(*detail.noEstimate, call);
    }
    if (detail.reported && detail.difference) {
        notes += detail.difference->pico == 0
            ? Words::tr("Sent by the client: %1, the same.").arg(format::moneyExact(*detail.reported, detail.currency))
            : Words::tr("Sent by the client: %1, difference %2.")
                  .arg(format::moneyExact(*detail.reported, detail.currency), signedAmount(*detail.difference, detail.currency));
    } else if (detail.reported && detail.arithmetic) {
        notes += Words::tr("Sent by the client: %1.").arg(format::moneyExact(*detail.reported, detail.currency));
    }
    if (detail.pricedOtherwise && detail.arithmetic) {
        notes += call.costPico
            ? Words::tr("Kept with the call is %1, by the prices known when it arrived. Prices have changed since.")
                  .arg(format::moneyExact(Money {*call.costPico}, detail.currency))
            : Words::tr(
                "The call is still kept as unpriced: its price came later, and calls without one are being priced again.");
    }
    return notes;
}

QString unpricedText(const app::CallDetail &detail)
{
    if (!detail.call() || !detail.noEstimate || detail.reported)
        return {};
    return Words::tr("Unpriced: this call is missing from every sum of cost. %1", "what to do")
        .arg(words::adviceFor(*detail.noEstimate, detail.call()->call));
}

QStringList remarksOf(const app::CallDetail &detail)
{
    QStringList remarks {words::clockRemark(detail), words::promptRemark(detail)};
    if (detail.call() && !detail.call()->counts)
        remarks += Words::tr("It is not counted itself: the request is counted below it, as the trace shows.");
    remarks.removeAll(QString());
    return remarks;
}

QString modelOf(const Call &call)
{
    if (!call.series.model.empty())
        return utf8(call.series.model);
    return call.modelRequested.empty() ? Words::tr("no model") : utf8(call.modelRequested);
}

QString statusOf(const Call &call)
{
    if (call.status == CallStatus::Ok)
        return Words::tr("ok", "a call that worked");
    return call.errorType.empty() ? Words::tr("error") : utf8(call.errorType);
}

QString exactAmount(const Decimal &amount, const QString &currency)
{
    if (const auto money = Money::fromDecimal(amount); money && Decimal {money->pico, -12} == amount)
        return format::moneyExact(*money, currency);
    auto text = amount.toString(); // finer than a pico-unit
    text.replace(u'.', QLocale().decimalPoint());
    return format::withCurrency(text, currency);
}

Link linkTo(const SpanKey &key) { return {QStringLiteral("call"), toText(key), {}}; }

} // namespace demarc::ui
