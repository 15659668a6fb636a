// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/bills.h"

#include <QCoreApplication>

#include <algorithm>

namespace demarc::app {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::Bills)
};

QString linesOf(const Bill &bill) { return QString::fromStdString(canonicalJson(toJson(bill))); }

Result<std::optional<QString>> sameLines(sql::Connection &connection, const QString &linesJson)
{
    const auto kept = store::bills(connection);
    if (!kept)
        return failureOf(kept);
    const auto same =
        std::find_if(kept->begin(), kept->end(), [&](const store::BillRow &row) { return row.linesJson == linesJson; });
    return same == kept->end() ? std::nullopt : std::optional(same->name);
}

class KeepBill final : public Command {
public:
    explicit KeepBill(store::BillRow row) : m_row(std::move(row)) { }
    QString text() const override { return Text::tr("Import the bill %1").arg(m_row.name); }

    Result<Applied> apply(sql::Connection &connection, const CommandContext &context) const override
    {
        const auto same = sameLines(connection, m_row.linesJson);
        if (!same)
            return failureOf(same);
        if (*same)
            return failure(ErrorKind::Conflict, Text::tr("This bill is there already, as %1.").arg(**same));
        auto row = m_row;
        if (row.importedAt == Instant {}) {
            row.importedAt = context.now;
            row.importedBy = context.actor.name;
        }
        if (const auto inserted = store::insertBill(connection, row); !inserted)
            return failureOf(inserted);
        return Applied {{QStringLiteral("models.import-bill"), QStringLiteral("provider-bill"), row.id.value, {},
                            Json {{"name", row.name.toStdString()}}, {}},
            removeBill(row.id), Topic::Bills};
    }

private:
    store::BillRow m_row;
};

class RemoveBill final : public Command {
public:
    explicit RemoveBill(BillId id) : m_id(std::move(id)) { }
    QString text() const override { return Text::tr("Remove a bill"); }

    Result<Applied> apply(sql::Connection &connection, const CommandContext &) const override
    {
        const auto row = store::bill(connection, m_id);
        if (!row)
            return failureOf(row);
        if (const auto removed = store::removeBill(connection, m_id); !removed)
            return failureOf(removed);
        return Applied {{QStringLiteral("models.remove-bill"), QStringLiteral("provider-bill"), m_id.value,
                            Json {{"name", row->name.toStdString()}}, {}, {}},
            std::make_shared<KeepBill>(*row), Topic::Bills};
    }

private:
    BillId m_id;
};

} // namespace

CommandPtr importBill(const QString &name, const Bill &bill)
{
    return std::make_shared<KeepBill>(store::BillRow {BillId::create(), name, {}, {}, linesOf(bill)});
}

CommandPtr removeBill(const BillId &id) { return std::make_shared<RemoveBill>(id); }

Result<std::optional<QString>> keptBill(sql::Connection &connection, const Bill &bill)
{
    return sameLines(connection, linesOf(bill));
}

Result<std::vector<StoredBill>> storedBills(sql::Connection &connection)
{
    const auto rows = store::bills(connection);
    if (!rows)
        return failureOf(rows);
    std::vector<StoredBill> bills;
    for (const auto &row : *rows) {
        const auto lines = parseJson(row.linesJson.toStdString());
        if (!lines)
            return failure(ErrorKind::Storage,
                Text::tr("The stored bill %1 is damaged. Remove it and import it again.").arg(row.name), lines.error().message);
        bills.push_back({row.id, row.name, row.importedAt, row.importedBy, billFromJson(*lines)});
    }
    return bills;
}

} // namespace demarc::app
