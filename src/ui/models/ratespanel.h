// SPDX-License-Identifier: GPL-3.0-or-later
// The exchange rates beside the models: what other currencies are worth in the workspace's.
#pragma once

#include "app/workspace/command.h"
#include "domain/models/exchangerates.h"
#include "ui/widgets/rowmodel.h"

#include <QWidget>

#include <memory>

namespace Ui {
class RateForm;
}

namespace demarc::ui {

class Label;
class TableView;

struct RateTableRow {
    ExchangeRate rate;
    QString workspaceCurrency;
};

class ExchangeRateTable final : public Rows<RateTableRow> {
    Q_OBJECT

public:
    explicit ExchangeRateTable(QObject *parent = nullptr);

protected:
    Cell cellOf(const RateTableRow &row, int column) const override;
};

class RatesPanel : public QWidget {
    Q_OBJECT

public:
    explicit RatesPanel(QWidget *parent = nullptr);
    ~RatesPanel() override;

    void setRates(const std::vector<ExchangeRate> &rates, const QString &currency);
    void setToday(const QDate &today); // the date the form starts with

Q_SIGNALS:
    void commandRequested(const demarc::app::CommandPtr &command);

private:
    void updateForm();
    void save();
    void remove();

    std::unique_ptr<Ui::RateForm> m_form;
    Label *m_about;
    ExchangeRateTable *m_table;
    TableView *m_view;
    QString m_currency;
};

} // namespace demarc::ui
