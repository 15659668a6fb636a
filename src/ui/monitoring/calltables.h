// SPDX-License-Identifier: GPL-3.0-or-later
// The small tables on the page of a call: its cost line by line, and its scores.
#pragma once

#include "ui/monitoring/callfigures.h"
#include "ui/widgets/rowmodel.h"

namespace demarc::ui {

class CostModel : public Rows<CostRow> {
    Q_OBJECT

public:
    explicit CostModel(QObject *parent = nullptr);

protected:
    Cell cellOf(const CostRow &row, int column) const override;
};

class ScoreModel : public Rows<Score> {
    Q_OBJECT

public:
    explicit ScoreModel(QObject *parent = nullptr);

protected:
    Cell cellOf(const Score &score, int column) const override;
};

} // namespace demarc::ui
