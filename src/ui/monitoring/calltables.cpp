// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitoring/calltables.h"

#include <QLocale>

namespace demarc::ui {

namespace {

QString key(const char *name) { return QString::fromLatin1(name); }

} // namespace

CostModel::CostModel(QObject *parent)
    : Rows<CostRow>({{key("what"), tr("What"), 110, Qt::AlignLeft, true}, {key("quantity"), tr("Quantity"), 76, Qt::AlignRight},
                        {key("rate"), tr("Per million"), 92, Qt::AlignRight, false, tr("What a million of them costs")},
                        {key("amount"), tr("Amount"), 104, Qt::AlignRight}},
        parent)
{
}

Cell CostModel::cellOf(const CostRow &row, int column) const
{
    const std::array texts {row.what, row.quantity, row.rate, row.amount};
    auto cell = column == 0 ? Cell::plain(texts[0]) : Cell::figure(texts[static_cast<std::size_t>(column)], {});
    cell.strong = row.strong;
    cell.tone = column == 3 ? row.tone : Tone::Neutral;
    cell.toolTip = row.toolTip;
    return cell;
}

ScoreModel::ScoreModel(QObject *parent)
    : Rows<Score>({{key("score"), tr("Score"), 90, Qt::AlignLeft, true}, {key("value"), tr("Value"), 110, Qt::AlignLeft}}, parent)
{
}

Cell ScoreModel::cellOf(const Score &score, int column) const
{
    if (column == 0)
        return Cell::plain(QString::fromStdString(score.name));
    const auto text = QLocale().toString(score.value, 'g', 4);
    // A scale that is not known has no whole to be a part of.
    return score.value >= 0 && score.value <= 1 ? Cell::bar(text, score.value, Tone::Accent) : Cell::figure(text, score.value);
}

} // namespace demarc::ui
