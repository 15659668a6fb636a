// SPDX-License-Identifier: GPL-3.0-or-later
#include "demarcctl/commands.h"
#include "demarcctl/reconcile.h"

#include "app/incidents/queries.h"
#include "app/models/currency.h"
#include "app/models/prices.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace demarc::ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ctl::Models)
};

const char *keyOf(RateProblem problem)
{
    return problem == RateProblem::NotANumber ? "not-a-number" : problem == RateProblem::OtherUnit ? "other-unit" : "no-rate";
}

QString sentence(const ingest::RejectedPrice &rejected)
{
    const auto model = QString::fromStdString(rejected.model);
    switch (rejected.problem) {
    case RateProblem::NotANumber:
        return Text::tr("%1: a rate is not a number of zero or more").arg(model);
    case RateProblem::OtherUnit:
        return Text::tr("%1: charged by the second, the pixel or the character, which calls do not tell").arg(model);
    case RateProblem::None:
    case RateProblem::NoRate:
        break;
    }
    return Text::tr("%1: no rate").arg(model);
}

int importPrices(Session &session, const QCommandLineParser &parser, const QStringList &positionals)
{
    const auto fromText = parser.value(QStringLiteral("valid-from"));
    const auto validFrom = parseInstant(fromText);
    if (!fromText.isEmpty() && !validFrom)
        return session.usage(Text::tr("\"%1\" is not a date. Write it like 2026-11-23.").arg(fromText));
    QFile file(positionals.front());
    if (!file.open(QIODevice::ReadOnly))
        return session.fail({ErrorKind::NotFound, Text::tr("%1 cannot be read: %2").arg(file.fileName(), file.errorString())});
    auto map = ingest::readPriceMap(file.readAll().toStdString());
    if (!map)
        return session.fail(map.error());
    const auto workspace = session.workspace(app::OpenMode::CreateOrOpen);
    if (!workspace)
        return session.fail(workspace.error());
    const auto rejected = map->rejected;
    const auto report = app::importPrices(**workspace, std::move(*map), QFileInfo(file).fileName(), validFrom).result();
    if (!report)
        return session.fail(report.error());
    // What had no price may have one now; the process stays until that is done.
    const auto priced = (*workspace)->telemetry().reprice(true).result();
    if (!priced)
        return session.fail(priced.error());
    if (session.isJson()) {
        Json entries = Json::array();
        for (const auto &entry : rejected)
            entries.push_back({{"model", entry.model}, {"reason", keyOf(entry.problem)}});
        session.print({{"added", report->added}, {"unchanged", report->unchanged}, {"rejected", report->rejected},
            {"rejected_entries", std::move(entries)}});
    } else {
        session.out() << Text::tr("%n price(s) added or changed", nullptr, report->added) << ", "
                      << Text::tr("%n unchanged", nullptr, report->unchanged) << ", "
                      << Text::tr("%n not usable", nullptr, report->rejected) << '\n';
        for (const auto &entry : rejected)
            session.out() << "  " << sentence(entry) << '\n';
    }
    return kOk;
}

Json rateJson(const Decimal *rate) { return rate ? Json(rate->toString().toStdString()) : Json(); }

QString rateText(const Decimal *rate) { return rate ? rate->toString() : QStringLiteral("–"); }

int list(Session &session, const QCommandLineParser &, const QStringList &)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return session.fail(workspace.error());
    const auto prices = (*workspace)->query([](sql::Connection &connection) { return app::currentPrices(connection); }).result();
    if (!prices)
        return session.fail(prices.error());
    Json models = Json::array();
    for (const auto &price : *prices) {
        models.push_back({{"model", price.model}, {"provider", price.provider}, {"mode", price.mode},
            {"valid_from", price.validFrom == kPriceAlways ? Json() : Json(toIso(price.validFrom).toStdString())},
            {"input_cost_per_token", rateJson(price.rates.base.find(RateKind::Input))},
            {"output_cost_per_token", rateJson(price.rates.base.find(RateKind::Output))},
            {"deprecation_date", price.deprecationDate.empty() ? Json() : Json(price.deprecationDate)}});
    }
    if (session.isJson()) {
        session.print({{"models", models}});
        return kOk;
    }
    for (const auto &price : *prices) {
        session.out() << QString::fromStdString(price.model).leftJustified(40) << ' '
                      << rateText(price.rates.base.find(RateKind::Input)) << " / "
                      << rateText(price.rates.base.find(RateKind::Output)) << '\n';
    }
    return kOk;
}

Json rateJson(const ExchangeRate &rate)
{
    return {{"currency", rate.currency},
        {"valid_from", rate.validFrom == kPriceAlways ? Json() : Json(toIso(rate.validFrom).toStdString())},
        {"rate", rate.rate.toString().toStdString()}};
}

int rates(Session &session, const QCommandLineParser &, const QStringList &)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return session.fail(workspace.error());
    const auto currency = (*workspace)->query(app::workspaceCurrency).result();
    if (!currency)
        return session.fail(currency.error());
    const auto rates = (*workspace)->query(app::exchangeRateList).result();
    if (!rates)
        return session.fail(rates.error());
    if (session.isJson()) {
        Json list = Json::array();
        for (const auto &rate : *rates)
            list.push_back(rateJson(rate));
        session.print({{"currency", currency->toStdString()}, {"rates", std::move(list)}});
        return kOk;
    }
    session.out() << Text::tr("Costs are kept in %1.").arg(*currency) << '\n';
    for (const auto &rate : *rates) {
        const auto from = rate.validFrom == kPriceAlways ? Text::tr("always") : toIso(rate.validFrom);
        session.out() << "  1 " << QString::fromStdString(rate.currency) << " = " << rate.rate.toString() << ' ' << *currency
                      << "  (" << from << ")\n";
    }
    return kOk;
}

int setRate(Session &session, const QCommandLineParser &parser, const QStringList &positionals)
{
    const auto fromText = parser.value(QStringLiteral("valid-from"));
    const auto validFrom = parseInstant(fromText);
    if (!fromText.isEmpty() && !validFrom)
        return session.usage(Text::tr("\"%1\" is not a date. Write it like 2026-11-23.").arg(fromText));
    const auto workspace = session.workspace();
    if (!workspace)
        return session.fail(workspace.error());
    const auto applied = (*workspace)->execute(app::setExchangeRate(positionals.at(0), positionals.at(1), validFrom)).result();
    if (!applied)
        return applied.error().kind == ErrorKind::InvalidInput ? session.usage(applied.error().message)
                                                               : session.fail(applied.error());
    const auto &after = applied->audit.after;
    if (session.isJson())
        session.print(after);
    else
        session.out() << "1 " << QString::fromStdString(after["currency"]) << " = " << QString::fromStdString(after["rate"])
                      << ' ' << QString::fromStdString(after["into"]) << '\n';
    return kOk;
}

int currency(Session &session, const QCommandLineParser &, const QStringList &positionals)
{
    const auto workspace = session.workspace(positionals.isEmpty() ? app::OpenMode::ExistingOnly : app::OpenMode::CreateOrOpen);
    if (!workspace)
        return session.fail(workspace.error());
    if (!positionals.isEmpty()) {
        const auto chosen = app::chooseCurrency(**workspace, positionals.front()).result();
        if (!chosen)
            return session.fail(chosen.error());
    }
    const auto stored = (*workspace)->query(app::workspaceCurrency).result();
    if (!stored)
        return session.fail(stored.error());
    if (session.isJson())
        session.print({{"currency", stored->toStdString()}});
    else
        session.out() << *stored << '\n';
    return kOk;
}

} // namespace

std::vector<CommandSpec> modelCommands()
{
    const QCommandLineOption validFrom(QStringLiteral("valid-from"), {}, QStringLiteral("DATE"));
    return {
        {{QStringLiteral("models"), QStringLiteral("list")}, Text::tr("Lists models with their latest price per token."), {}, {},
            list},
        {{QStringLiteral("models"), QStringLiteral("import-prices")},
            Text::tr(
                "Imports LiteLLM's price map; without a date, new models are priced for all time and changes hold from now on."),
            {QStringLiteral("FILE")}, {validFrom}, importPrices},
        {{QStringLiteral("models"), QStringLiteral("rates")}, Text::tr("Lists what other currencies are worth."), {}, {}, rates},
        {{QStringLiteral("models"), QStringLiteral("rates"), QStringLiteral("list")},
            Text::tr("Lists what other currencies are worth."), {}, {}, rates},
        {{QStringLiteral("models"), QStringLiteral("rates"), QStringLiteral("set")},
            Text::tr("Sets what one unit of a currency is worth in the workspace's, from a date on."),
            {QStringLiteral("CURRENCY"), QStringLiteral("RATE")}, {validFrom}, setRate},
        {{QStringLiteral("models"), QStringLiteral("reconcile")},
            Text::tr("Explains the gap between a provider's bill, or all that were imported, and the recorded calls, per model "
                     "and day."),
            {QStringLiteral("[BILL...]")},
            {QCommandLineOption(QStringLiteral("from"), {}, QStringLiteral("WHEN")),
                QCommandLineOption(QStringLiteral("to"), {}, QStringLiteral("WHEN"))},
            reconcileBill},
        {{QStringLiteral("models"), QStringLiteral("currency")},
            Text::tr("Says in which currency costs are kept, or chooses it while there are no calls yet."),
            {QStringLiteral("[CODE]")}, {}, currency},
    };
}

} // namespace demarc::ctl
