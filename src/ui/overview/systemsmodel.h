// SPDX-License-Identifier: GPL-3.0-or-later
// The systems table of the Overview.
#pragma once

#include "app/overview/overview.h"
#include "ui/widgets/rowmodel.h"

namespace demarc::ui {

class OverviewSystemsModel final : public Rows<app::OverviewSystem> {
    Q_OBJECT

public:
    explicit OverviewSystemsModel(QObject *parent = nullptr);
    // What rows are shown with: the owner of systems, and the currency.
    void setContext(const Owner &owner, const QString &currency);

protected:
    Cell cellOf(const app::OverviewSystem &row, int column) const override;

private:
    Cell promptCell(const app::OverviewSystem &row) const;
    Cell qualityCell(const app::OverviewSystem &row) const;
    Cell errorCell(const app::OverviewSystem &row) const;
    Cell incidentCell(const app::OverviewSystem &row) const;

    Owner m_owner;
    QString m_currency;
};

} // namespace demarc::ui
