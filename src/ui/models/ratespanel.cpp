// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ratespanel.h"

#include "app/models/currency.h"
#include "ui/models/modelwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tableview.h"
#include "ui_rateform.h"

#include <QBoxLayout>
#include <QPushButton>

namespace demarc::ui {

using namespace measure;

ExchangeRateTable::ExchangeRateTable(QObject *parent)
    : Rows({{QStringLiteral("currency"), tr("Currency"), 80}, {QStringLiteral("rate"), tr("Worth"), 110, Qt::AlignRight},
               {QStringLiteral("from"), tr("From (UTC)"), 100, Qt::AlignLeft, true}},
        parent)
{
}

Cell ExchangeRateTable::cellOf(const RateTableRow &row, int column) const
{
    switch (column) {
    case 0:
        return Cell::name(QString::fromStdString(row.rate.currency));
    case 1:
        return Cell::figure(tr("%1 %2", "number and currency").arg(row.rate.rate.toString(), row.workspaceCurrency),
            row.rate.rate.toString().toDouble());
    case 2: {
        auto cell = Cell::plain(validFromText(row.rate.validFrom));
        cell.sort = static_cast<qlonglong>(microsOf(row.rate.validFrom));
        return cell;
    }
    default:
        return {};
    }
}

RatesPanel::RatesPanel(QWidget *parent)
    : QWidget(parent), m_form(std::make_unique<Ui::RateForm>()), m_about(new Label({}, FontRole::Secondary, TextLevel::Second)),
      m_table(new ExchangeRateTable(this)), m_view(new TableView(QStringLiteral("exchangeRatesTable")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, kCardPadding, 0, 0);
    column->setSpacing(kCardPadding);
    m_about->setWordWrap(true);
    m_about->setContentsMargins(kCardPadding, 0, kCardPadding, 0);
    column->addWidget(m_about);
    auto *form = new QWidget;
    m_form->setupUi(form);
    column->addWidget(form);
    m_view->setAccessibleName(tr("Exchange rates"));
    m_view->setRowModel(m_table);
    column->addWidget(m_view, 1);
    auto *removeButton = new QPushButton(tr("Remove rate"));
    removeButton->setObjectName(QStringLiteral("removeRateButton"));
    removeButton->setEnabled(false);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(kCardPadding, 0, kCardPadding, kCardPadding);
    foot->addStretch(1);
    foot->addWidget(removeButton);
    column->addLayout(foot);
    column->addStretch(0); // takes the place of a table that is hidden
    connect(m_form->rateCurrencyEdit, &QLineEdit::textChanged, this, &RatesPanel::updateForm);
    connect(m_form->rateEdit, &QLineEdit::textChanged, this, &RatesPanel::updateForm);
    connect(m_form->rateEdit, &QLineEdit::returnPressed, m_form->setRateButton, &QPushButton::click);
    connect(m_form->setRateButton, &QPushButton::clicked, this, &RatesPanel::save);
    connect(m_view, &TableView::currentRowChanged, removeButton, [removeButton](int row) { removeButton->setEnabled(row >= 0); });
    connect(removeButton, &QPushButton::clicked, this, &RatesPanel::remove);
    updateForm();
}

RatesPanel::~RatesPanel() = default;

void RatesPanel::setToday(const QDate &today) { m_form->rateFromEdit->setDate(today); }

void RatesPanel::setRates(const std::vector<ExchangeRate> &rates, const QString &currency)
{
    m_currency = currency;
    m_about->setText(currency == u"USD"
            ? tr("Costs are kept in USD, the currency of price lists. A bill in another currency needs a rate.")
            : tr("Costs are kept in %1. Price lists are in USD: a call is converted by the rate at its start, and without one "
                 "it has no cost.")
                  .arg(currency));
    std::vector<RateTableRow> rows;
    for (const auto &rate : rates)
        rows.push_back({rate, currency});
    m_view->setVisible(!rows.empty());
    m_table->setRows(std::move(rows));
    if (m_form->rateCurrencyEdit->text().isEmpty() && currency != u"USD")
        m_form->rateCurrencyEdit->setText(QStringLiteral("USD"));
    updateForm();
}

void RatesPanel::updateForm()
{
    const auto code = currencyCode(m_form->rateCurrencyEdit->text().toStdString());
    const auto rate = Decimal::parse(m_form->rateEdit->text().trimmed().toStdString());
    const bool isRate = rate && rate->mantissa > 0;
    const bool isOwn = code && *code == m_currency.toStdString();
    m_form->rateLabel->setText(tr("Worth in %1").arg(m_currency));
    m_form->setRateButton->setEnabled(code && !isOwn && isRate);
    QString hint;
    if (isOwn)
        hint = tr("This is the workspace's own currency.");
    else if (!m_form->rateEdit->text().isEmpty() && !isRate)
        hint = tr("A rate is a number above zero, such as 0.92.");
    m_form->rateHintLabel->setText(hint);
}

void RatesPanel::save()
{
    const auto from = parseInstant(m_form->rateFromEdit->date().toString(Qt::ISODate));
    Q_EMIT commandRequested(app::setExchangeRate(m_form->rateCurrencyEdit->text(), m_form->rateEdit->text(), from));
    m_form->rateEdit->clear();
}

void RatesPanel::remove()
{
    const auto current = m_view->currentSourceRow();
    if (current < 0 || current >= static_cast<int>(m_table->rows().size()))
        return;
    const auto &rate = m_table->row(current).rate;
    Q_EMIT commandRequested(app::removeExchangeRate(QString::fromStdString(rate.currency), rate.validFrom));
}

} // namespace demarc::ui
