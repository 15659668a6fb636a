// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/prices.h"

#include "app/models/currency.h"
#include "store/catalogue/prices.h"

#include <QCoreApplication>
#include <QFile>

static void initTemplateResources() { Q_INIT_RESOURCE(templates); }

namespace demarc::app {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::Prices)
};

// Nothing for an entry without usable rates, as older versions stored them: its calls are unpriced.
Result<std::optional<ModelPrice>> modelPrice(const store::PriceRow &row)
{
    ModelPrice price;
    price.model = row.model.toStdString();
    price.provider = row.provider.toStdString();
    price.mode = row.mode.toStdString();
    price.validFrom = row.validFrom;
    const auto entry = parseJson(row.entryJson.toStdString());
    if (!entry)
        return failure(
            ErrorKind::Storage, Text::tr("The stored price of %1 is damaged. Import the prices again.").arg(row.model));
    if (readRates(*entry, price.rates) != RateProblem::None)
        return std::optional<ModelPrice> {};
    if (const auto date = entry->find("deprecation_date"); date != entry->end() && date->is_string())
        price.deprecationDate = date->get<std::string>();
    return price;
}

// The stored row that is in force for a model at an instant.
const store::PriceRow *inForce(const std::vector<store::PriceRow> &stored, const QString &model, Instant at)
{
    const store::PriceRow *found = nullptr;
    for (const auto &row : stored) {
        if (row.model == model && row.validFrom <= at)
            found = &row;
    }
    return found;
}

} // namespace

ImportPrices::ImportPrices(ingest::PriceMap map, QString source, std::optional<Instant> validFrom)
    : m_map(std::move(map)), m_source(std::move(source)), m_validFrom(validFrom)
{
}

QString ImportPrices::text() const { return Text::tr("Import prices from %1").arg(m_source); }

Result<Applied> ImportPrices::apply(sql::Connection &connection, const CommandContext &context) const
{
    const auto stored = store::prices(connection);
    if (!stored)
        return failureOf(stored);
    std::map<QString, std::vector<store::PriceRow>> byModel;
    for (const auto &row : *stored)
        byModel[row.model].push_back(row);
    int added = 0;
    int unchanged = 0;
    for (const auto &entry : m_map.entries) {
        const auto model = QString::fromStdString(entry.model);
        const auto &known = byModel[model];
        const auto validFrom = m_validFrom.value_or(known.empty() ? kPriceAlways : context.now);
        const auto entryJson = QString::fromStdString(canonicalJson(entry.rates));
        const auto *current = inForce(known, model, validFrom);
        const bool isSame = current && current->entryJson == entryJson;
        // With a date, a price that is still the same is kept as well: an earlier, different one that is imported later
        // must not hold beyond it.
        if (isSame && (!m_validFrom || current->validFrom == validFrom)) {
            ++unchanged;
            continue;
        }
        if (const auto put = store::putPrice(connection,
                {model, validFrom, QString::fromStdString(entry.provider), QString::fromStdString(entry.mode), entryJson,
                    context.now});
            !put)
            return failureOf(put);
        ++(isSame ? unchanged : added);
    }
    const Json after {{"added", added}, {"unchanged", unchanged}, {"rejected", m_map.rejected.size()},
        {"source", m_source.toStdString()}, {"valid_from", m_validFrom ? Json(toIso(*m_validFrom).toStdString()) : Json()}};
    return Applied {
        {QStringLiteral("models.import-prices"), QStringLiteral("price-catalogue"), QStringLiteral("prices"), {}, after, {}},
        nullptr, Topic::Models};
}

QFuture<Result<PriceImportReport>> importPrices(
    Workspace &workspace, ingest::PriceMap map, const QString &source, std::optional<Instant> validFrom)
{
    return workspace.execute(std::make_shared<ImportPrices>(std::move(map), source, validFrom))
        .then([](Result<Applied> applied) -> Result<PriceImportReport> {
            if (!applied)
                return failureOf(applied);
            const auto &after = applied->audit.after;
            return PriceImportReport {after["added"], after["unchanged"], after["rejected"]};
        });
}

Result<std::vector<ModelPrice>> storedPrices(sql::Connection &connection)
{
    const auto rows = store::prices(connection);
    if (!rows)
        return failureOf(rows);
    std::vector<ModelPrice> prices;
    prices.reserve(rows->size());
    for (const auto &row : *rows) {
        auto price = modelPrice(row);
        if (!price)
            return failureOf(price);
        if (*price)
            prices.push_back(std::move(**price));
    }
    return prices;
}

Result<std::shared_ptr<const PriceBook>> loadPriceBook(sql::Connection &connection)
{
    auto prices = storedPrices(connection);
    if (!prices)
        return failureOf(prices);
    auto rates = loadExchangeRates(connection);
    if (!rates)
        return failureOf(rates);
    return std::make_shared<const PriceBook>(std::move(*prices), std::move(*rates));
}

Result<std::vector<ModelPrice>> currentPrices(sql::Connection &connection)
{
    auto prices = storedPrices(connection);
    if (!prices)
        return prices;
    // Rows come by model and rising validity: the last of each model is its latest.
    std::vector<ModelPrice> latest;
    for (auto &price : *prices) {
        if (!latest.empty() && latest.back().model == price.model)
            latest.back() = std::move(price);
        else
            latest.push_back(std::move(price));
    }
    return latest;
}

Result<ingest::PriceMap> starterPrices()
{
    initTemplateResources();
    QFile file(QStringLiteral(":/templates/prices.json"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Internal, Text::tr("The built-in prices cannot be read."));
    return ingest::readPriceMap(file.readAll().toStdString());
}

} // namespace demarc::app
