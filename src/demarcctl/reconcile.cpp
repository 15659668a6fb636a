// SPDX-License-Identifier: GPL-3.0-or-later
#include "demarcctl/reconcile.h"

#include "app/models/bills.h"
#include "ingest/importers/billcsv.h"

#include <QCoreApplication>

namespace demarc::ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ctl::Reconcile)
};

Json text(Money money) { return money.toString().toStdString(); }

Json rowJson(const GapRow &row)
{
    return {{"day", toIso(Instant {row.key.day}).left(10).toStdString()}, {"model", row.key.model}, {"billed", text(row.billed)},
        {"recorded", text(row.recorded)}, {"gap", text(row.gap())}, {"missing", text(row.missing)}, {"cache", text(row.cache)},
        {"price", text(row.price)}, {"unpriced", text(row.unpriced)}, {"unexplained", text(row.unexplained)},
        {"calls", row.calls}, {"unpriced_calls", row.unpricedCalls},
        {"billed_requests", row.billedRequests ? Json(*row.billedRequests) : Json()}};
}

Json toJson(const app::BillComparison &comparison)
{
    Json rows = Json::array();
    for (const auto &row : comparison.result.rows)
        rows.push_back(rowJson(row));
    Json others = Json::array();
    for (const auto &other : comparison.result.notOnBill)
        others.push_back({{"model", other.model}, {"calls", other.calls}, {"cost", text(other.cost)}});
    auto total = rowJson(comparison.result.total);
    total.erase("day");
    total.erase("model");
    return {{"currency", comparison.currency.toStdString()}, {"from", toIso(comparison.from).toStdString()},
        {"to", toIso(comparison.to).toStdString()}, {"total", std::move(total)}, {"rows", std::move(rows)},
        {"not_on_bill", std::move(others)}};
}

// Rounded for reading; the JSON has every digit.
QString shown(Money money, int width = 12) { return QString::number(money.toDouble(), 'f', 2).rightJustified(width); }

void printRow(QTextStream &out, const QString &name, const GapRow &row)
{
    out << name.leftJustified(44) << shown(row.billed) << shown(row.recorded) << shown(row.gap()) << shown(row.missing)
        << shown(row.cache) << shown(row.price) << shown(row.unpriced) << shown(row.unexplained) << '\n';
}

void print(QTextStream &out, const app::BillComparison &comparison)
{
    out << Text::tr("Day and model").leftJustified(44);
    for (const auto &head : {Text::tr("billed"), Text::tr("recorded"), Text::tr("gap"), Text::tr("missing"), Text::tr("cache"),
             Text::tr("price"), Text::tr("unpriced"), Text::tr("unexplained")})
        out << head.rightJustified(12);
    out << '\n';
    for (const auto &row : comparison.result.rows)
        printRow(out, toIso(Instant {row.key.day}).left(10) + QStringLiteral("  ") + QString::fromStdString(row.key.model), row);
    printRow(out, Text::tr("Total in %1").arg(comparison.currency), comparison.result.total);
    for (const auto &other : comparison.result.notOnBill)
        out << Text::tr("Not on the bill: %1, %2").arg(QString::fromStdString(other.model), shown(other.cost, 0)) << '\n';
}

// The bill in these files; without any, all that are kept.
Result<Bill> billFrom(app::Workspace &workspace, const QStringList &files)
{
    if (!files.isEmpty())
        return ingest::readBills(files);
    const auto kept = workspace.query(app::storedBills).result();
    if (!kept)
        return failureOf(kept);
    Bill bill;
    for (const auto &stored : *kept)
        bill.insert(bill.end(), stored.lines.begin(), stored.lines.end());
    if (bill.empty())
        return failure(ErrorKind::NotFound, Text::tr("No bill was imported yet. Name the file of one."));
    return bill;
}

} // namespace

int reconcileBill(Session &session, const QCommandLineParser &parser, const QStringList &positionals)
{
    std::optional<Instant> range[2];
    for (int i = 0; i < 2; ++i) {
        const auto typed = parser.value(i == 0 ? QStringLiteral("from") : QStringLiteral("to"));
        range[i] = parseInstant(typed);
        if (!typed.isEmpty() && !range[i])
            return session.usage(Text::tr("\"%1\" is not a date. Write it like 2026-11-23.").arg(typed));
    }
    const auto workspace = session.workspace();
    if (!workspace)
        return session.fail(workspace.error());
    auto bill = billFrom(**workspace, positionals);
    if (!bill)
        return session.fail(bill.error());
    const auto comparison = app::compareBill(**workspace, std::move(*bill), range[0], range[1]).result();
    if (!comparison)
        return session.fail(comparison.error());
    if (session.isJson())
        session.print(toJson(*comparison));
    else
        print(session.out(), *comparison);
    return comparison->result.hasGap() ? kFindings : kOk;
}

} // namespace demarc::ctl
