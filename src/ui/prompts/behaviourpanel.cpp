// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts/behaviourpanel.h"

#include "ui/style/format.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/tableview.h"

#include <QBoxLayout>
#include <QCoreApplication>

namespace demarc::ui {

namespace {

using app::BehaviourFigure;
using app::Difference;

struct FigureRow {
    QString name;
    Unit unit = Unit::Count;
    bool lessIsBetter = true;
    bool isShare = false;
    BehaviourFigure before;
    BehaviourFigure after;
};

class BehaviourModel : public Rows<FigureRow> {
    Q_DECLARE_TR_FUNCTIONS(demarc::ui::BehaviourModel)

public:
    BehaviourModel(std::vector<Column> columns, QString currency, QObject *parent)
        : Rows(std::move(columns), parent), m_currency(std::move(currency))
    {
    }

protected:
    Cell cellOf(const FigureRow &row, int column) const override
    {
        switch (column) {
        case 0:
            return Cell::plain(row.name);
        case 1:
            return figure(row, row.before);
        case 2:
            return figure(row, row.after);
        default:
            return change(row);
        }
    }

private:
    Cell figure(const FigureRow &row, const BehaviourFigure &figure) const
    {
        if (!figure.value)
            return Cell::none(tr("No call of this version said so."));
        auto cell = Cell::figure(format::value(*figure.value, row.unit, m_currency), *figure.value);
        cell.toolTip = tr("From %n call(s)", nullptr, static_cast<int>(figure.samples));
        return cell;
    }

    Cell change(const FigureRow &row) const
    {
        const auto difference =
            row.isShare ? app::compareShares(row.before, row.after) : app::compareFigures(row.before, row.after);
        const auto text = format::change(row.after.value, row.before.value, row.unit);
        switch (difference) {
        case Difference::NoData:
            return Cell::none(tr("One of the versions has no data here."));
        case Difference::NotEnough: {
            auto cell = Cell::tag(tr("not enough"), Tone::Neutral);
            cell.toolTip = tr("Too few calls to tell a difference from chance (%1).").arg(text);
            return cell;
        }
        case Difference::Same: {
            auto cell = Cell::tag(QStringLiteral("±"), Tone::Neutral);
            cell.toolTip = tr("No difference beyond chance (%1).").arg(text);
            return cell;
        }
        case Difference::Lower:
            return Cell::tag(text, row.lessIsBetter ? Tone::Good : Tone::Bad);
        case Difference::Higher:
            return Cell::tag(text, row.lessIsBetter ? Tone::Bad : Tone::Good);
        }
        return {};
    }

    QString m_currency;
};

} // namespace

BehaviourPanel::BehaviourPanel(QWidget *parent)
    : Card(tr("What it does"), {}, parent), m_table(new TableView(QStringLiteral("behaviourTable"))),
      m_note(new Label({}, FontRole::Secondary, TextLevel::Second))
{
    m_table->setAccessibleName(tr("What the two versions do"));
    m_table->setSortingEnabled(false);
    connect(m_table, &TableView::message, this, &BehaviourPanel::message);
    m_note->setObjectName(QStringLiteral("behaviourNote"));
    m_note->setWordWrap(true);
    m_note->setContentsMargins(measure::kCardPadding, measure::kGrid, measure::kCardPadding, 2 * measure::kGrid);
    bodyLayout()->addWidget(m_table);
    bodyLayout()->addWidget(m_note);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void BehaviourPanel::show(const app::PromptBehaviour &behaviour, const QString &currency)
{
    const auto &b = behaviour.before;
    const auto &a = behaviour.after;
    if (b.calls + a.calls == 0)
        return showNothing(tr("No call has named either version yet. Applications name the prompt and its version with each "
                              "call."));
    const auto column = [](const char *key, const QString &title, int width, Qt::Alignment alignment, bool stretch) {
        return Column {QString::fromLatin1(key), title, width, alignment, stretch, {}};
    };
    auto *model = new BehaviourModel(
        {column("figure", {}, 96, Qt::AlignLeft, true), column("before", QString::number(b.number), 56, Qt::AlignRight, false),
            column("after", QString::number(a.number), 56, Qt::AlignRight, false),
            column("change", tr("change"), 84, Qt::AlignRight, false)},
        currency, this);
    std::vector<FigureRow> rows {{tr("Quality"), Unit::Share, false, false, b.quality, a.quality},
        {tr("Cost / call"), Unit::Currency, true, false, b.costPerCall, a.costPerCall},
        {tr("p95"), Unit::Seconds, true, false, b.p95, a.p95},
        {tr("Tokens / call"), Unit::Count, true, false, b.tokensPerCall, a.tokensPerCall},
        {tr("Errors"), Unit::Share, true, true, b.errorShare, a.errorShare}};
    const auto count = static_cast<int>(rows.size());
    model->setRows(std::move(rows));
    m_table->setRowModel(model);
    m_table->widenToContents();
    delete std::exchange(m_model, model);
    m_table->setFixedHeight(m_table->heightFor(count));
    m_table->show();
    setSubtitle(tr("%1 and %2", "calls of one version, calls of the other")
                    .arg(format::count(b.calls), tr("%n call(s)", nullptr, static_cast<int>(a.calls))));
    m_note->setText(b.number == a.number ? tr("All calls that named version %1.").arg(a.number)
                                         : tr("All calls that named version %1 or %2.").arg(b.number).arg(a.number));
}

void BehaviourPanel::showNothing(const QString &why)
{
    m_table->hide();
    setSubtitle({});
    m_note->setText(why);
}

} // namespace demarc::ui
