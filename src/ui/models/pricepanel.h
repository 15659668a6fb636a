// SPDX-License-Identifier: GPL-3.0-or-later
// One model beside the list: what it charges for, and how that changed.
#pragma once

#include "app/models/modellist.h"
#include "ui/models/modeltable.h"

#include <QWidget>

class QGridLayout;

namespace demarc::ui {

class Label;
class TableView;

class PricePanel : public QWidget {
    Q_OBJECT

public:
    explicit PricePanel(QWidget *parent = nullptr);
    void setModel(const ModelTableRow &row);

private:
    void fillRates(const ModelRates &rates);

    Label *m_summary;
    Label *m_ratesTitle;
    QWidget *m_rates;
    QGridLayout *m_grid;
    Label *m_historyTitle;
    PriceHistoryTable *m_history;
    TableView *m_view;
};

} // namespace demarc::ui
