// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/currency.h"

#include "app/incidents/queries.h"
#include "app/models/prices.h"
#include "app/workspace/rowversion.h"
#include "store/catalogue/exchangerates.h"
#include "store/catalogue/settings.h"

#include <QCoreApplication>

namespace demarc::app {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::Currency)
};

Json toJson(const store::ExchangeRateRow &row)
{
    return {{"currency", row.currency.toStdString()}, {"into", row.intoCurrency.toStdString()},
        {"valid_from", row.validFrom == kPriceAlways ? Json() : Json(toIso(row.validFrom).toStdString())},
        {"rate", row.rate.toStdString()}};
}

Applied applied(const QString &action, const store::ExchangeRateRow &row, Json before, Json after, CommandPtr inverse)
{
    return {{action, QStringLiteral("exchange-rate"), row.currency, std::move(before), std::move(after), {}}, std::move(inverse),
        Topic::Models};
}

const store::ExchangeRateRow *sameInstant(const std::vector<store::ExchangeRateRow> &rows, const QString &currency, Instant from)
{
    const auto found = std::find_if(rows.begin(), rows.end(),
        [&](const store::ExchangeRateRow &row) { return row.currency == currency && row.validFrom == from; });
    return found == rows.end() ? nullptr : &*found;
}

// Puts a row as it is: the inverse of a change or a removal.
class PutRate final : public Command {
public:
    // `left`: what must still be stored where this takes a change back.
    explicit PutRate(store::ExchangeRateRow row, std::optional<store::ExchangeRateRow> left = {})
        : m_row(std::move(row)), m_left(std::move(left))
    {
    }
    QString text() const override { return Text::tr("Change the exchange rate of %1").arg(m_row.currency); }
    Result<Applied> apply(sql::Connection &connection, const CommandContext &) const override;

private:
    store::ExchangeRateRow m_row; // with the version it replaces
    std::optional<store::ExchangeRateRow> m_left;
};

class DropRate final : public Command {
public:
    explicit DropRate(store::ExchangeRateRow row) : m_row(std::move(row)) { }
    QString text() const override { return Text::tr("Remove an exchange rate of %1").arg(m_row.currency); }

    Result<Applied> apply(sql::Connection &connection, const CommandContext &) const override
    {
        const auto rows = store::exchangeRates(connection, m_row.intoCurrency);
        if (!rows)
            return failureOf(rows);
        auto row = m_row;
        if (const auto *stored = sameInstant(*rows, row.currency, row.validFrom))
            row.version = versionToDemand(*stored, m_row);
        if (const auto removed = store::removeExchangeRate(connection, row); !removed)
            return failureOf(removed);
        auto again = m_row;
        again.version = 0;
        return applied(
            QStringLiteral("models.remove-exchange-rate"), m_row, toJson(m_row), {}, std::make_shared<PutRate>(std::move(again)));
    }

private:
    store::ExchangeRateRow m_row; // as it was left
};

Result<Applied> PutRate::apply(sql::Connection &connection, const CommandContext &) const
{
    const auto rows = store::exchangeRates(connection, m_row.intoCurrency);
    if (!rows)
        return failureOf(rows);
    const auto *before = sameInstant(*rows, m_row.currency, m_row.validFrom);
    auto after = m_row;
    if (before && m_left)
        after.version = versionToDemand(*before, *m_left);
    const auto version = store::putExchangeRate(connection, after);
    if (!version)
        return failureOf(version);
    after.version = *version;
    CommandPtr inverse;
    if (before)
        inverse = std::make_shared<PutRate>(*before, after);
    else
        inverse = std::make_shared<DropRate>(after);
    return applied(
        QStringLiteral("models.set-exchange-rate"), m_row, before ? toJson(*before) : Json(), toJson(m_row), std::move(inverse));
}

class SetRate final : public Command {
public:
    SetRate(QString currency, QString rate, std::optional<Instant> validFrom)
        : m_currency(std::move(currency)), m_rate(std::move(rate)), m_validFrom(validFrom)
    {
    }
    QString text() const override { return Text::tr("Set the exchange rate of %1").arg(m_currency); }

    Result<Applied> apply(sql::Connection &connection, const CommandContext &context) const override
    {
        const auto into = workspaceCurrency(connection);
        if (!into)
            return failureOf(into);
        auto row = checked(*into);
        if (!row)
            return failureOf(row);
        const auto rows = store::exchangeRates(connection, *into);
        if (!rows)
            return failureOf(rows);
        const bool isKnown = std::any_of(rows->begin(), rows->end(), [&](const auto &r) { return r.currency == row->currency; });
        row->validFrom = m_validFrom.value_or(isKnown ? context.now : kPriceAlways);
        if (const auto *stored = sameInstant(*rows, row->currency, row->validFrom))
            row->version = stored->version;
        return PutRate(*row).apply(connection, context);
    }

private:
    Result<store::ExchangeRateRow> checked(const QString &into) const
    {
        const auto code = currencyCode(m_currency.trimmed().toStdString());
        if (!code)
            return failure(ErrorKind::InvalidInput,
                Text::tr("“%1” is no currency. Write its code of three letters, such as USD.").arg(m_currency));
        const auto currency = QString::fromStdString(*code);
        if (currency == into)
            return failure(ErrorKind::InvalidInput, Text::tr("%1 is the workspace's own currency; it needs no rate.").arg(into));
        const auto rate = Decimal::parse(m_rate.trimmed().toStdString());
        if (!rate || rate->mantissa <= 0)
            return failure(ErrorKind::InvalidInput,
                Text::tr("“%1” is no exchange rate. Write how many %2 one %3 is worth, such as 0.92.")
                    .arg(m_rate, into, currency));
        return store::ExchangeRateRow {currency, into, {}, rate->toString(), 0};
    }

    QString m_currency;
    QString m_rate;
    std::optional<Instant> m_validFrom;
};

class RemoveRate final : public Command {
public:
    RemoveRate(QString currency, Instant validFrom) : m_currency(std::move(currency)), m_validFrom(validFrom) { }
    QString text() const override { return Text::tr("Remove an exchange rate of %1").arg(m_currency); }

    Result<Applied> apply(sql::Connection &connection, const CommandContext &context) const override
    {
        const auto into = workspaceCurrency(connection);
        if (!into)
            return failureOf(into);
        const auto rows = store::exchangeRates(connection, *into);
        if (!rows)
            return failureOf(rows);
        const auto *row = sameInstant(*rows, m_currency, m_validFrom);
        if (!row)
            return failure(ErrorKind::NotFound, Text::tr("This exchange rate is gone. Someone removed it meanwhile."));
        return DropRate(*row).apply(connection, context);
    }

private:
    QString m_currency;
    Instant m_validFrom;
};

class ChooseCurrency final : public Command {
public:
    explicit ChooseCurrency(QString code) : m_code(std::move(code)) { }
    QString text() const override { return Text::tr("Keep costs in %1").arg(m_code); }

    Result<Applied> apply(sql::Connection &connection, const CommandContext &) const override
    {
        const auto before = store::setting(connection, QStringLiteral("currency"));
        if (!before)
            return failureOf(before);
        if (const auto set = store::setSetting(connection, QStringLiteral("currency"), m_code, before->version); !set)
            return failureOf(set);
        // No inverse: calls may have been priced in it by the time somebody would take it back.
        return Applied {{QStringLiteral("settings.currency"), QStringLiteral("setting"), QStringLiteral("currency"),
                            before->value.toStdString(), m_code.toStdString(), {}},
            nullptr, Topics(Topic::Settings) | Topic::Models};
    }

private:
    QString m_code;
};

Result<void> withoutValue(const Result<Applied> &done) { return done ? Result<void> {} : failureOf(done); }

} // namespace

Result<std::vector<ExchangeRate>> exchangeRateList(sql::Connection &connection)
{
    const auto currency = workspaceCurrency(connection);
    if (!currency)
        return failureOf(currency);
    const auto rows = store::exchangeRates(connection, *currency);
    if (!rows)
        return failureOf(rows);
    std::vector<ExchangeRate> rates;
    for (const auto &row : *rows) {
        if (const auto rate = Decimal::parse(row.rate.toStdString()); rate && rate->mantissa > 0)
            rates.push_back({row.currency.toStdString(), row.validFrom, *rate});
    }
    return rates;
}

Result<ExchangeRates> loadExchangeRates(sql::Connection &connection)
{
    const auto currency = workspaceCurrency(connection);
    if (!currency)
        return failureOf(currency);
    auto rates = exchangeRateList(connection);
    if (!rates)
        return failureOf(rates);
    return ExchangeRates(currency->toStdString(), std::move(*rates));
}

CommandPtr setExchangeRate(const QString &currency, const QString &rate, std::optional<Instant> validFrom)
{
    return std::make_shared<SetRate>(currency, rate, validFrom);
}

CommandPtr removeExchangeRate(const QString &currency, Instant validFrom)
{
    return std::make_shared<RemoveRate>(currency, validFrom);
}

QFuture<Result<void>> chooseCurrency(Workspace &workspace, const QString &text)
{
    const auto code = currencyCode(text.trimmed().toStdString());
    if (!code) {
        return QtFuture::makeReadyFuture(Result<void>(failure(
            ErrorKind::InvalidInput, Text::tr("“%1” is no currency. Write its code of three letters, such as EUR.").arg(text))));
    }
    const auto command = std::make_shared<ChooseCurrency>(QString::fromStdString(*code));
    return workspace.telemetry()
        .storedRange()
        .then([&workspace, command](const Result<std::optional<StoredRange>> &range) -> QFuture<Result<void>> {
            if (!range)
                return QtFuture::makeReadyFuture(Result<void>(failureOf(range)));
            if (*range) {
                return QtFuture::makeReadyFuture(Result<void>(failure(ErrorKind::InvalidInput,
                    Text::tr("Calls are stored already, and their costs are in the present currency. Choose the currency of a "
                             "workspace before calls arrive."))));
            }
            return workspace.execute(command).then(withoutValue);
        })
        .unwrap();
}

} // namespace demarc::app
