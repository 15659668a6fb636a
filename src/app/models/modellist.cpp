// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/modellist.h"

#include "app/incidents/queries.h"
#include "app/models/currency.h"
#include "app/models/prices.h"

#include <algorithm>
#include <map>

namespace demarc::app {

namespace {

struct Catalogue {
    std::vector<ModelPrice> prices;
    std::vector<ExchangeRate> rates;
    QString currency;
};

Result<Catalogue> loadCatalogue(sql::Connection &connection)
{
    auto prices = storedPrices(connection);
    if (!prices)
        return failureOf(prices);
    auto rates = exchangeRateList(connection);
    if (!rates)
        return failureOf(rates);
    auto currency = workspaceCurrency(connection);
    if (!currency)
        return failureOf(currency);
    return Catalogue {std::move(*prices), std::move(*rates), std::move(*currency)};
}

bool sameRates(const RateTable &a, const RateTable &b)
{
    const auto has = [](const RateTable &table, const RateTable::Rate &rate) {
        const auto *found = table.find(rate.kind, rate.tier);
        return found && *found == rate.rate;
    };
    return a.all().size() == b.all().size()
        && std::all_of(a.all().begin(), a.all().end(), [&](const RateTable::Rate &rate) { return has(b, rate); });
}

bool sameRates(const std::vector<SizedRates> &a, const std::vector<SizedRates> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const SizedRates &one, const SizedRates &other) {
        return one.tokens == other.tokens && sameRates(one.rates, other.rates);
    });
}

// A price that was seen again, or of which only what is no rate changed, is no change of price.
bool isSamePrice(const ModelRates &a, const ModelRates &b)
{
    return sameRates(a.base, b.base) && sameRates(a.above, b.above) && sameRates(a.upTo, b.upTo)
        && a.offPeak.empty() == b.offPeak.empty();
}

using History = std::map<std::string, std::vector<ModelPrice>, std::less<>>;

History historyOf(const std::vector<ModelPrice> &prices)
{
    History history;
    for (const auto &price : prices) {
        auto &dated = history[price.model];
        if (dated.empty() || !isSamePrice(dated.back().rates, price.rates))
            dated.push_back(price);
        else
            dated.back().deprecationDate = price.deprecationDate;
    }
    return history;
}

void setPrice(ModelRow &row, const History &history, const std::string &model, Instant now)
{
    const auto found = history.find(model);
    if (found == history.end())
        return;
    row.history = found->second;
    for (const auto &price : row.history) {
        if (price.validFrom <= now)
            row.price = price;
    }
}

PanelQuery byModel(Metric metric, Instant from, Instant to)
{
    PanelQuery query;
    query.metric = metric;
    query.groupBy = Dimension::Model;
    query.from = from;
    query.to = to;
    query.points = 1;
    return query;
}

} // namespace

std::vector<ModelRow> modelRows(const std::vector<ModelPrice> &prices, const std::vector<SeriesKey> &series, const Panel &calls,
    const Panel &cost, Instant now)
{
    const PriceBook book(prices);
    const auto history = historyOf(prices);
    std::map<std::string, ModelRow> used;
    std::map<std::string, std::string> providers;
    for (const auto &key : series)
        providers.emplace(key.model, key.provider);
    for (const auto &group : calls.groups) {
        if (group.samples == 0)
            continue;
        auto &row = used[group.key];
        row.model = group.key;
        row.calls = group.samples;
        row.unpricedCalls = group.samples;
        if (const auto provider = providers.find(group.key); provider != providers.end())
            row.provider = provider->second;
        Call call;
        call.series.model = row.model;
        call.series.provider = row.provider;
        call.start = now;
        if (const auto *price = book.find(call))
            setPrice(row, history, price->model, now);
        else
            setPrice(row, history, row.model, now);
    }
    for (const auto &group : cost.groups) {
        const auto found = used.find(group.key);
        if (found == used.end() || !group.total || !std::holds_alternative<Money>(*group.total))
            continue;
        found->second.cost = std::get<Money>(*group.total);
        found->second.unpricedCalls = std::max<std::int64_t>(0, found->second.calls - group.samples);
    }
    std::vector<ModelRow> rows;
    for (auto &[model, row] : used)
        rows.push_back(std::move(row));
    std::stable_sort(rows.begin(), rows.end(), [](const ModelRow &a, const ModelRow &b) {
        return std::pair(a.cost.value_or(Money {}), a.calls) > std::pair(b.cost.value_or(Money {}), b.calls);
    });
    for (const auto &[model, dated] : history) {
        if (used.contains(model))
            continue;
        ModelRow row;
        row.model = model;
        row.provider = dated.back().provider;
        setPrice(row, history, model, now);
        rows.push_back(std::move(row));
    }
    return rows;
}

QFuture<Result<ModelList>> modelList(Workspace &workspace)
{
    using Answer = Result<ModelList>;
    const auto now = workspace.clock().now();
    const auto from = now - kModelDays;
    const auto to = now + std::chrono::days {1}; // clocks of senders may be ahead
    return workspace.query(loadCatalogue)
        .then([&telemetry = workspace.telemetry(), from, to, now](const Result<Catalogue> &catalogue) -> QFuture<Answer> {
            if (!catalogue)
                return QtFuture::makeReadyFuture<Answer>(failureOf(catalogue));
            const auto series = telemetry.series();
            const auto calls = telemetry.panel(byModel(Metric::Calls, from, to));
            return telemetry.panel(byModel(Metric::Cost, from, to))
                .then([catalogue = *catalogue, series, calls, now](const Result<Panel> &cost) -> Answer {
                    // The reader answers in turn: the other two are there.
                    const auto keys = series.result();
                    const auto counts = calls.result();
                    if (!keys)
                        return failureOf(keys);
                    if (!counts)
                        return failureOf(counts);
                    if (!cost)
                        return failureOf(cost);
                    ModelList list {
                        modelRows(catalogue.prices, *keys, *counts, *cost, now), catalogue.currency, catalogue.rates, 0};
                    for (const auto &row : list.rows)
                        list.unpricedCalls += row.unpricedCalls;
                    return list;
                });
        })
        .unwrap();
}

} // namespace demarc::app
