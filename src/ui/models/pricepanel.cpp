// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pricepanel.h"

#include "base/plural.h"
#include "ui/models/modelwords.h"
#include "ui/style/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tableview.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLocale>

#include <algorithm>

namespace demarc::ui {

using namespace measure;

namespace {

// "Output, batch, above 200,000 tokens"
QString nameOfRate(const RateTable::Rate &rate, const QString &size)
{
    QStringList parts {nameOf(rate.kind)};
    if (rate.tier != ServiceTier::Standard)
        parts.push_back(nameOf(rate.tier));
    if (!size.isEmpty())
        parts.push_back(size);
    return parts.join(PricePanel::tr(", ", "between the parts of a rate's name"));
}

} // namespace

PricePanel::PricePanel(QWidget *parent)
    : QWidget(parent), m_summary(new Label({}, FontRole::Secondary, TextLevel::Second)),
      m_ratesTitle(new Label(tr("What it charges now"), FontRole::Strong)), m_rates(new QWidget),
      m_grid(new QGridLayout(m_rates)), m_historyTitle(new Label(tr("Price history, for a million tokens"), FontRole::Strong)),
      m_history(new PriceHistoryTable(this)), m_view(new TableView(QStringLiteral("priceHistoryTable")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, kCardPadding, 0, 0);
    column->setSpacing(2 * kGrid);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(kCardPadding, 0, kCardPadding, 0);
    head->setSpacing(2 * kGrid);
    m_summary->setWordWrap(true);
    m_summary->setObjectName(QStringLiteral("modelSummary"));
    head->addWidget(m_summary);
    head->addSpacing(kGrid);
    m_ratesTitle->setWordWrap(true);
    head->addWidget(m_ratesTitle);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setVerticalSpacing(kGrid);
    m_grid->setColumnStretch(0, 1);
    head->addWidget(m_rates);
    head->addSpacing(kGrid);
    m_historyTitle->setWordWrap(true);
    head->addWidget(m_historyTitle);
    column->addLayout(head);
    m_view->setAccessibleName(tr("Price history, for a million tokens"));
    m_view->setRowModel(m_history);
    column->addWidget(m_view, 1);
    column->addStretch(0); // takes the place of a table that is hidden
}

void PricePanel::setModel(const ModelTableRow &row)
{
    const auto &model = row.model;
    QStringList sentences;
    if (model.calls > 0) {
        const auto calls = plural(model.calls);
        sentences.push_back(model.cost
                ? tr("%Ln call(s) in the last 30 days cost %1.", nullptr, calls).arg(format::money(*model.cost, row.currency))
                : tr("%Ln call(s) in the last 30 days.", nullptr, calls));
    } else {
        sentences.push_back(tr("No call in the last 30 days."));
    }
    if (model.unpricedCalls > 0)
        sentences.push_back(tr("%Ln of them have no cost.", "calls", plural(model.unpricedCalls)));
    if (model.price && model.price->model != model.model)
        sentences.push_back(tr("Priced as %1.").arg(QString::fromStdString(model.price->model)));
    if (!model.price)
        sentences.push_back(tr("No price is known: import a price list that names it."));
    m_summary->setText(sentences.join(u' '));

    m_ratesTitle->setVisible(model.price.has_value());
    m_rates->setVisible(model.price.has_value());
    fillRates(model.price ? model.price->rates : ModelRates {});
    std::vector<ModelPrice> history(model.history.rbegin(), model.history.rend());
    m_historyTitle->setVisible(!history.empty());
    m_view->setVisible(!history.empty());
    m_history->setRows(std::move(history));
}

void PricePanel::fillRates(const ModelRates &rates)
{
    while (auto *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int line = 0;
    const auto add = [&](const RateTable &table, const QString &size) {
        auto sorted = table.all();
        std::sort(sorted.begin(), sorted.end(), [](const RateTable::Rate &a, const RateTable::Rate &b) {
            return std::pair(a.kind, a.tier) < std::pair(b.kind, b.tier);
        });
        for (const auto &rate : sorted) {
            auto *name = new Label(nameOfRate(rate, size), FontRole::Secondary, TextLevel::Second);
            name->setElided(true);
            m_grid->addWidget(name, line, 0);
            m_grid->addWidget(new Label(priceText(rate.kind, rate.rate), FontRole::Figure), line, 1, Qt::AlignRight);
            ++line;
        }
    };
    const QLocale locale;
    add(rates.base, {});
    for (const auto &above : rates.above)
        add(above.rates, tr("above %1 tokens").arg(locale.toString(static_cast<qlonglong>(above.tokens))));
    for (const auto &upTo : rates.upTo)
        add(upTo.rates, tr("up to %1 tokens").arg(locale.toString(static_cast<qlonglong>(upTo.tokens))));
    for (const auto &offPeak : rates.offPeak)
        add(offPeak.rates, tr("off-peak hours"));
    m_ratesTitle->setText(tr("What it charges now, for a million tokens"));
}

} // namespace demarc::ui
