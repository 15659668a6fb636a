// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog where the file is a provider's bill: its lines, and that they are kept beside the calls instead of among them.
#include "ui/imports/importdialog.h"

#include "app/workspace/deliver.h"
#include "ui/models/modelwords.h"
#include "ui/style/format.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"

#include "ui_importform.h"

#include <QLocale>
#include <QPushButton>

#include <algorithm>
#include <set>

namespace demarc::ui {

namespace {

constexpr std::size_t kShownLines = 200;
constexpr int kFirstFigure = 3; // columns of figures come last

QString countText(const std::optional<std::int64_t> &count) { return count ? QLocale().toString(qlonglong {*count}) : QString(); }

QString amountText(const BillLine &line)
{
    const auto money = line.amount ? Money::fromDecimal(*line.amount) : std::nullopt;
    return money ? format::money(*money, QString::fromStdString(line.currency)) : QString();
}

} // namespace

bool ImportDialog::isBill() const
{
    const auto *kind = ingest::findKind(m_preview.kind.toStdString());
    return kind && kind->style == ingest::RowStyle::Totals;
}

void ImportDialog::loadBill()
{
    m_busy = true;
    app::deliver(m_runner.bill(m_path), this, [this, generation = ++m_generation](const Result<Bill> &bill) {
        if (generation == m_generation)
            showBill(bill);
    });
}

void ImportDialog::showBill(const Result<Bill> &bill)
{
    m_busy = false;
    m_readable = bill.has_value();
    showProblem(bill ? QString() : bill.error().message);
    updateButtons();
    if (!bill)
        return;
    m_bill = *bill;
    fillBill();
    const auto [first, last] =
        std::minmax_element(m_bill.begin(), m_bill.end(), [](const BillLine &a, const BillLine &b) { return a.day < b.day; });
    std::set<std::string> models;
    for (const auto &line : m_bill) {
        if (!line.model.empty())
            models.insert(line.model);
    }
    m_figures->setText(QStringList {tr("%Ln line(s) of a bill", nullptr, static_cast<int>(m_bill.size())),
        first->day == last->day ? dayText(first->day) : tr("%1 to %2", "two days").arg(dayText(first->day), dayText(last->day)),
        tr("%Ln model(s)", nullptr, static_cast<int>(models.size()))}
                           .join(QStringLiteral("  ·  ")));
    m_details->setText(tr("These are totals, not calls. The bill is kept beside the calls, and the gap between the two is "
                          "explained on the Models page."));
}

void ImportDialog::fillBill()
{
    auto *table = m_form->previewTable;
    const QStringList heads {tr("Day"), tr("Model"), tr("What for"), tr("Tokens"), tr("Requests"), tr("Amount")};
    const auto shown = std::min(kShownLines, m_bill.size());
    table->setColumnCount(static_cast<int>(heads.size()));
    table->setRowCount(static_cast<int>(shown));
    table->setHorizontalHeaderLabels(heads);
    for (int column = kFirstFigure; column < table->columnCount(); ++column)
        table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (std::size_t row = 0; row < shown; ++row) {
        const auto &line = m_bill[row];
        const QStringList cells {dayText(line.day), QString::fromStdString(line.model), nameOf(line.item),
            countText(line.quantity), countText(line.requests), amountText(line)};
        for (int column = 0; column < static_cast<int>(cells.size()); ++column) {
            auto *item = new QTableWidgetItem(cells[column]);
            item->setToolTip(style::plainToolTip(cells[column]));
            item->setData(Qt::UserRole, true); // in the colour of what is used
            if (column >= kFirstFigure)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            table->setItem(static_cast<int>(row), column, item);
        }
    }
}

} // namespace demarc::ui
