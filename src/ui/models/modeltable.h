// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the Models page, and of the price history beside it.
#pragma once

#include "app/models/modellist.h"
#include "ui/widgets/rowmodel.h"

#include <QDate>

namespace demarc::ui {

// A model with what its row needs to know of the moment it is shown.
struct ModelTableRow {
    app::ModelRow model;
    QString currency;
    QDate today;
};

class ModelTable final : public Rows<ModelTableRow> {
    Q_OBJECT

public:
    explicit ModelTable(QObject *parent = nullptr);

protected:
    Cell cellOf(const ModelTableRow &row, int column) const override;

private:
    static Cell stateOf(const ModelTableRow &row);
};

class PriceHistoryTable final : public Rows<ModelPrice> {
    Q_OBJECT

public:
    explicit PriceHistoryTable(QObject *parent = nullptr);

protected:
    Cell cellOf(const ModelPrice &price, int column) const override;
};

QString shownModel(const std::string &model); // "(no model)" where calls name none

} // namespace demarc::ui
