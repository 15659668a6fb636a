// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/bills.h"
#include "app/models/prices.h"

#include <QCoreApplication>
#include <QPromise>

namespace demarc::app {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::Bills)
};

constexpr int kCallsAPage = 20'000;

BillItem itemOf(RateKind kind)
{
    switch (kind) {
    case RateKind::CacheRead:
        return BillItem::CacheRead;
    case RateKind::CacheWrite:
    case RateKind::CacheWriteHour:
        return BillItem::CacheWrite;
    case RateKind::Input:
    case RateKind::AudioInput:
        return BillItem::Input;
    case RateKind::Output:
    case RateKind::Reasoning:
    case RateKind::AudioOutput:
    case RateKind::ImageTokens:
    case RateKind::Image:
    case RateKind::Request:
    case RateKind::Query:
        break;
    }
    return BillItem::Output;
}

// The lines of the days asked for, their amounts in the workspace's currency.
Result<std::vector<BilledLine>> converted(const Bill &bill, const ExchangeRates &rates)
{
    std::vector<BilledLine> lines;
    bool hasAmount = false;
    for (const auto &line : bill) {
        BilledLine billed {{line.day, line.model}, line.item, {}, line.quantity, line.requests};
        if (line.amount) {
            hasAmount = true;
            const auto *rate = rates.rateAt(line.currency, Instant {line.day});
            if (!rate)
                return failure(ErrorKind::InvalidInput,
                    Text::tr("The bill is in %1, and there is no exchange rate for %2. Set one and compare again.")
                        .arg(QString::fromStdString(line.currency), toIso(Instant {line.day}).left(10)));
            const auto amount = line.amount->times(*rate);
            billed.amount = amount ? Money::fromDecimal(*amount) : std::nullopt;
            if (!billed.amount)
                return failure(ErrorKind::InvalidInput,
                    Text::tr("The bill has an amount of too many digits: %1").arg(line.amount->toString()));
        }
        lines.push_back(std::move(billed));
    }
    if (!hasAmount)
        return failure(ErrorKind::InvalidInput,
            Text::tr("These days of the bill have no amounts. Give the provider's costs together with its usage."));
    return lines;
}

// Reads the calls of the bill's days page by page, on the thread that reads telemetry.
class Comparison : public std::enable_shared_from_this<Comparison> {
public:
    Comparison(Workspace &workspace, Bill bill, Instant from, Instant to)
        : m_telemetry(workspace.telemetry()), m_job(workspace.jobs().start(Text::tr("Comparing a bill with the calls"), true)),
          m_bill(std::move(bill)), m_provider(providerOf(m_bill)), m_from(from), m_to(to)
    {
        m_promise.start();
    }

    QFuture<Result<BillComparison>> future() const { return m_promise.future(); }

    void start(const Result<std::shared_ptr<const PriceBook>> &prices)
    {
        if (!prices)
            return finish(failureOf(prices));
        m_prices = *prices;
        auto lines = converted(m_bill, m_prices->exchangeRates());
        if (!lines)
            return finish(failureOf(lines));
        m_lines = std::move(*lines);
        readOn({});
    }

    void finish(Result<BillComparison> result)
    {
        m_job.reset();
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

private:
    void readOn(std::optional<CallCursor> before)
    {
        CallQuery query;
        query.from = m_from;
        query.to = m_to;
        query.limit = kCallsAPage;
        query.before = before;
        m_telemetry.calls(std::move(query)).then([self = shared_from_this()](const Result<CallPage> &page) { self->take(page); });
    }

    void take(const Result<CallPage> &page)
    {
        if (!page)
            return finish(failureOf(page));
        if (m_job->isCancelled())
            return finish(failure(ErrorKind::Cancelled, Text::tr("The comparison was cancelled.")));
        for (const auto &call : page->calls)
            addRecorded(isElsewhere(call) ? m_elsewhere : m_recorded, call, *m_prices);
        if (page->next) {
            m_job->setProgress(
                static_cast<double>((m_to - page->next->start).count()) / static_cast<double>((m_to - m_from).count()));
            return readOn(page->next);
        }
        finish(BillComparison {reconcile(m_lines, m_recorded, m_elsewhere),
            QString::fromStdString(m_prices->exchangeRates().workspaceCurrency()), m_from, m_to});
    }

    bool isElsewhere(const Call &call) const
    {
        const auto &provider = call.series.provider;
        return !m_provider.empty() && !provider.empty() && provider != m_provider;
    }

    Telemetry &m_telemetry;
    std::unique_ptr<Job> m_job;
    Bill m_bill;
    std::string m_provider; // empty: the bill may hold the calls of any
    Instant m_from;
    Instant m_to;
    std::shared_ptr<const PriceBook> m_prices;
    std::vector<BilledLine> m_lines;
    RecordedDays m_recorded;
    RecordedDays m_elsewhere; // with other providers
    QPromise<Result<BillComparison>> m_promise;
};

} // namespace

void addRecorded(RecordedDays &days, const Call &call, const PriceBook &prices)
{
    auto &usage = days[{
        std::chrono::floor<std::chrono::days>(call.start), call.series.model.empty() ? call.modelRequested : call.series.model}];
    const auto output = call.outputTokens.value_or(0);
    std::array<std::int64_t, kTokenItems> tokens {};
    tokens[static_cast<std::size_t>(BillItem::CacheRead)] = call.cacheReadTokens;
    tokens[static_cast<std::size_t>(BillItem::CacheWrite)] = call.cacheWriteTokens;
    tokens[static_cast<std::size_t>(BillItem::Input)] =
        std::max<std::int64_t>(0, call.inputTokens.value_or(0) - call.cacheReadTokens - call.cacheWriteTokens);
    tokens[static_cast<std::size_t>(BillItem::Output)] = output;
    ++usage.calls;
    for (std::size_t i = 0; i < kTokenItems; ++i)
        usage.tokens[i] += tokens[i];
    if (!call.costPico) {
        ++usage.unpricedCalls;
        for (std::size_t i = 0; i < kTokenItems; ++i)
            usage.unpricedTokens[i] += tokens[i];
        return;
    }
    usage.cost += Money {*call.costPico};
    const auto arithmetic = call.costSource == CostSource::Estimated ? prices.arithmetic(call) : std::nullopt;
    if (!arithmetic || arithmetic->costPico != *call.costPico)
        return;
    for (const auto &line : arithmetic->lines) {
        const auto amount = line.amount.times(arithmetic->exchangeRate);
        usage.costByItem[static_cast<std::size_t>(itemOf(line.kind))] +=
            (amount ? Money::fromDecimal(*amount) : std::nullopt).value_or(Money {});
    }
}

QFuture<Result<BillComparison>> compareBill(
    Workspace &workspace, Bill bill, std::optional<Instant> from, std::optional<Instant> to)
{
    const auto isOutside = [&](const BillLine &line) {
        const Instant midnight {line.day};
        return (from && midnight < floorTo(*from, std::chrono::days {1})) || (to && midnight >= *to);
    };
    bill.erase(std::remove_if(bill.begin(), bill.end(), isOutside), bill.end());
    if (bill.empty()) {
        return QtFuture::makeReadyFuture(Result<BillComparison>(
            failure(ErrorKind::InvalidInput, Text::tr("The bill has no lines in these days. Choose others."))));
    }
    const auto [first, last] =
        std::minmax_element(bill.begin(), bill.end(), [](const BillLine &a, const BillLine &b) { return a.day < b.day; });
    constexpr std::chrono::days kDay {1};
    const Instant begin = from ? floorTo(*from, kDay) : Instant {first->day};
    const Instant end = to ? floorTo(*to + kDay - Duration {1}, kDay) : Instant {last->day + kDay};
    auto comparison = std::make_shared<Comparison>(workspace, std::move(bill), begin, end);
    workspace.query([](sql::Connection &connection) { return loadPriceBook(connection); })
        .then([comparison](const Result<std::shared_ptr<const PriceBook>> &prices) { comparison->start(prices); });
    return comparison->future();
}

} // namespace demarc::app
