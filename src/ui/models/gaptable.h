// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a reconciliation: a model and day each, the parts of the gap side by side.
#pragma once

#include "domain/models/reconciliation.h"
#include "ui/widgets/rowmodel.h"

namespace demarc::ui {

struct GapTableRow {
    GapRow gap;
    QString currency;
};

class GapTable final : public Rows<GapTableRow> {
    Q_OBJECT

public:
    explicit GapTable(QObject *parent = nullptr);

protected:
    Cell cellOf(const GapTableRow &row, int column) const override;
};

// Beyond a cent, and so worth a look.
bool isGap(Money money);
// To the cent, with a sign where it is a difference: "+$12.40", "−$0.03", "$0.00".
QString centsText(Money money, const QString &currency, bool isDifference);

} // namespace demarc::ui
