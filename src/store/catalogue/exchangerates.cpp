// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalogue/exchangerates.h"

#include <QCoreApplication>

namespace demarc::store {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::store::ExchangeRates)
};

tl::unexpected<Error> changedMeanwhile()
{
    return failure(ErrorKind::Conflict, Text::tr("Someone else changed this exchange rate meanwhile. Reload to see theirs."));
}

} // namespace

Result<std::vector<ExchangeRateRow>> exchangeRates(sql::Connection &connection, const QString &intoCurrency)
{
    const auto rows = connection.query(u"SELECT currency, into_currency, valid_from, rate, version FROM exchange_rate"
                                       u" WHERE into_currency = $1 ORDER BY currency, valid_from",
        {intoCurrency});
    if (!rows)
        return failureOf(rows);
    std::vector<ExchangeRateRow> rates;
    rates.reserve(rows->size());
    for (const auto &row : *rows)
        rates.push_back({row.text(0), row.text(1), instantOf(row.integer(2)), row.text(3), row.integer(4)});
    return rates;
}

Result<std::int64_t> putExchangeRate(sql::Connection &connection, const ExchangeRateRow &rate)
{
    const auto stored = rate.version == 0
        ? connection.run(u"INSERT INTO exchange_rate (currency, into_currency, valid_from, rate) VALUES ($1, $2, $3, $4)"
                         u" ON CONFLICT (currency, into_currency, valid_from) DO NOTHING",
            {rate.currency, rate.intoCurrency, microsOf(rate.validFrom), rate.rate})
        : connection.run(u"UPDATE exchange_rate SET rate = $4, version = version + 1"
                         u" WHERE currency = $1 AND into_currency = $2 AND valid_from = $3 AND version = $5",
            {rate.currency, rate.intoCurrency, microsOf(rate.validFrom), rate.rate, rate.version});
    if (!stored)
        return failureOf(stored);
    if (*stored == 0)
        return changedMeanwhile();
    return rate.version + 1;
}

Result<void> removeExchangeRate(sql::Connection &connection, const ExchangeRateRow &rate)
{
    const auto removed =
        connection.run(u"DELETE FROM exchange_rate WHERE currency = $1 AND into_currency = $2 AND valid_from = $3"
                       u" AND version = $4",
            {rate.currency, rate.intoCurrency, microsOf(rate.validFrom), rate.version});
    if (!removed)
        return failureOf(removed);
    if (*removed == 0)
        return changedMeanwhile();
    return {};
}

} // namespace demarc::store
