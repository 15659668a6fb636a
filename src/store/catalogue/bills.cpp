// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalogue/bills.h"

#include <QCoreApplication>

namespace demarc::store {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::store::Bills)
};

BillRow billOf(const sql::Row &row) { return {{row.text(0)}, row.text(1), instantOf(row.integer(2)), row.text(3), row.text(4)}; }

tl::unexpected<Error> isGone()
{
    return failure(ErrorKind::NotFound, Text::tr("This bill is gone. Someone removed it meanwhile."));
}

} // namespace

Result<std::vector<BillRow>> bills(sql::Connection &connection)
{
    const auto rows = connection.query(
        u"SELECT id, name, imported_at, imported_by, lines_json FROM provider_bill ORDER BY imported_at DESC, id");
    if (!rows)
        return failureOf(rows);
    std::vector<BillRow> bills;
    for (const auto &row : *rows)
        bills.push_back(billOf(row));
    return bills;
}

Result<BillRow> bill(sql::Connection &connection, const BillId &id)
{
    const auto rows =
        connection.query(u"SELECT id, name, imported_at, imported_by, lines_json FROM provider_bill WHERE id = $1", {id.value});
    if (!rows)
        return failureOf(rows);
    if (rows->empty())
        return isGone();
    return billOf(rows->front());
}

Result<void> insertBill(sql::Connection &connection, const BillRow &bill)
{
    const auto stored =
        connection.run(u"INSERT INTO provider_bill (id, name, imported_at, imported_by, lines_json) VALUES ($1, $2, $3, $4, $5)",
            {bill.id.value, bill.name, microsOf(bill.importedAt), bill.importedBy, bill.linesJson});
    if (!stored)
        return failureOf(stored);
    return {};
}

Result<void> removeBill(sql::Connection &connection, const BillId &id)
{
    const auto removed = connection.run(u"DELETE FROM provider_bill WHERE id = $1", {id.value});
    if (!removed)
        return failureOf(removed);
    if (*removed == 0)
        return isGone();
    return {};
}

} // namespace demarc::store
