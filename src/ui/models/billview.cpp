// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/billview.h"

#include "app/workspace/deliver.h"
#include "base/plural.h"
#include "ui/style/format.h"
#include "ui/style/style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/tableview.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QPushButton>

#include <array>

namespace demarc::ui {

using namespace measure;

namespace {

constexpr std::array kParts {GapPart::Missing, GapPart::Cache, GapPart::Price, GapPart::Unpriced, GapPart::Unexplained};

} // namespace

BillView::BillView(app::Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kCardGap);
    column->addWidget(makeHead());
    column->addWidget(makeTiles());
    m_table = new GapTable(this);
    m_view = new TableView(QStringLiteral("gapTable"));
    m_view->setAccessibleName(tr("Gap per model and day"));
    m_view->setRowModel(m_table);
    connect(m_view, &TableView::message, this, &BillView::message);
    m_card = new Card(tr("Per model and day"));
    m_card->setBody(m_view);
    column->addWidget(m_card, 1);
    m_others = new Label({}, FontRole::Secondary, TextLevel::Second);
    m_others->setWordWrap(true);
    m_others->setObjectName(QStringLiteral("notOnBillLabel"));
    column->addWidget(m_others);
    m_state = new StateView(content, this);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_state);
    connect(m_state, &StateView::nextRequested, this, &BillView::importRequested);
    connect(m_state, &StateView::retryRequested, this, &BillView::compare);
    m_state->showLoading();
}

QWidget *BillView::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * kGrid);
    m_choice = new QComboBox;
    m_choice->setObjectName(QStringLiteral("billChoice"));
    m_choice->setAccessibleName(tr("Bill"));
    m_choice->setMinimumWidth(style::px(240));
    m_remove = new QPushButton(tr("Remove"));
    m_remove->setObjectName(QStringLiteral("removeBillButton"));
    m_range = new Label({}, FontRole::Secondary, TextLevel::Second);
    m_range->setElided(true);
    row->addWidget(m_choice);
    row->addWidget(m_range, 1);
    row->addWidget(m_remove);
    connect(m_choice, &QComboBox::activated, this, &BillView::compare);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const auto *bill = current())
            Q_EMIT removeRequested(bill->id);
    });
    return head;
}

BillView::Tile BillView::makeTile(const QString &name, const QString &title, QWidget *parent)
{
    auto *column = new QVBoxLayout(parent);
    column->setContentsMargins(kCardPadding, kCardPadding, kCardPadding, kCardPadding);
    column->setSpacing(2);
    column->addWidget(new Label(title, FontRole::Secondary, TextLevel::Second));
    Tile tile {new Label({}, FontRole::BigFigure), new Label({}, FontRole::Small, TextLevel::Third)};
    tile.figure->setObjectName(name);
    tile.meaning->setWordWrap(true);
    tile.meaning->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    column->addWidget(tile.figure);
    column->addWidget(tile.meaning, 1);
    return tile;
}

QWidget *BillView::makeTiles()
{
    auto *tiles = new QWidget;
    auto *row = new QHBoxLayout(tiles);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kCardGap);
    const auto add = [&](const char *name, const QString &title) {
        auto *card = new Card;
        auto *body = new QWidget;
        const auto tile = makeTile(QString::fromLatin1(name), title, body);
        card->setBody(body);
        row->addWidget(card, 1);
        return tile;
    };
    m_billed = add("billedFigure", tr("Billed"));
    m_recorded = add("recordedFigure", tr("Recorded"));
    m_gap = add("gapFigure", tr("Gap"));
    constexpr std::array names {"missingFigure", "cacheFigure", "priceFigure", "unpricedFigure", "unexplainedFigure"};
    for (std::size_t i = 0; i < kParts.size(); ++i)
        m_parts[kParts[i]] = add(names[i], nameOf(kParts[i]));
    return tiles;
}

const app::StoredBill *BillView::current() const
{
    const auto index = m_choice->currentIndex();
    return index >= 0 && index < static_cast<int>(m_bills.size()) ? &m_bills[static_cast<std::size_t>(index)] : nullptr;
}

void BillView::choose(const app::BillId &id) { m_wanted = id; }

void BillView::setBills(std::vector<app::StoredBill> bills)
{
    const auto *before = current();
    auto wanted = !m_wanted.isNull() ? m_wanted : before ? before->id : app::BillId {};
    m_bills = std::move(bills);
    m_choice->clear();
    int index = 0;
    for (std::size_t i = 0; i < m_bills.size(); ++i) {
        m_choice->addItem(m_bills[i].name);
        if (m_bills[i].id == wanted) {
            index = static_cast<int>(i);
            m_wanted = {};
        }
    }
    if (m_bills.empty()) {
        ++m_generation;
        m_state->showEmpty(QStringLiteral("models"), tr("No bill yet"),
            tr("Import the provider's bill: Demarc says to the cent why it differs from the recorded calls. A CSV with day, "
               "model, "
               "item, quantity and amount, or the JSON of OpenAI's costs and usage."),
            tr("Import a bill…"));
        Q_EMIT settled();
        return;
    }
    m_choice->setCurrentIndex(index);
    compare();
}

void BillView::setError(const Error &error)
{
    m_state->showError(error);
    Q_EMIT settled();
}

bool BillView::isSettled() const { return m_state->isSettled(); }

void BillView::compare()
{
    const auto *bill = current();
    if (!bill)
        return;
    m_state->showLoading();
    app::deliver(app::compareBill(m_workspace, bill->lines), this,
        [this, generation = ++m_generation](const Result<app::BillComparison> &comparison) {
            if (generation == m_generation)
                show(comparison);
        });
}

void BillView::show(const Result<app::BillComparison> &comparison)
{
    if (!comparison) {
        setError(comparison.error());
        return;
    }
    const auto *bill = current();
    const auto first = dayText(std::chrono::floor<std::chrono::days>(comparison->from));
    const auto last = dayText(std::chrono::floor<std::chrono::days>(comparison->to - Duration {1}));
    const auto range = first == last ? first : tr("%1 – %2", "first and last day").arg(first, last);
    m_range->setText(bill->importedBy.isEmpty() ? range : tr("%1 · imported by %2").arg(range, bill->importedBy));
    showTotals(*comparison);
    std::vector<GapTableRow> rows;
    for (const auto &row : comparison->result.rows)
        rows.push_back({row, comparison->currency});
    m_table->setRows(std::move(rows));
    m_state->showContent();
    Q_EMIT settled();
}

void BillView::showTotals(const app::BillComparison &comparison)
{
    const auto &total = comparison.result.total;
    const auto figure = [&](const Tile &tile, Money money, bool isDifference) {
        tile.figure->setText(centsText(money, comparison.currency, isDifference));
        tile.figure->setToolTip(style::plainToolTip(format::moneyExact(money, comparison.currency)));
        tile.figure->setLevel(isDifference && !isGap(money) ? TextLevel::Third : TextLevel::First);
    };
    figure(m_billed, total.billed, false);
    figure(m_recorded, total.recorded, false);
    figure(m_gap, total.gap(), true);
    const auto calls = plural(total.calls);
    m_billed.meaning->setText(tr("by the provider"));
    m_recorded.meaning->setText(tr("in %Ln call(s)", nullptr, calls));
    const bool hasGap = comparison.result.hasGap();
    m_gap.meaning->setText(!hasGap ? tr("every day agrees to the cent")
            : isGap(total.gap())   ? tr("the sum of what follows")
                                   : tr("parts that cancel out"));
    m_gap.figure->setLevel(isGap(total.gap()) ? TextLevel::Bad : hasGap ? TextLevel::Warning : TextLevel::Good);
    for (const auto &[part, tile] : m_parts) {
        figure(tile, amountOf(total, part), true);
        tile.meaning->setText(meaningOf(part, isGap(amountOf(total, part)) ? amountOf(total, part) : Money {}));
    }
    QStringList names;
    for (const auto &other : comparison.result.notOnBill)
        names.push_back(tr("%1 (%2)", "model, cost")
                            .arg(QString::fromStdString(other.model), centsText(other.cost, comparison.currency, false)));
    m_others->setVisible(!names.isEmpty());
    m_others->setText(tr("Recorded in these days and not on this bill, so in no figure above: %1")
                          .arg(names.join(tr(", ", "between names in a list"))));
}

} // namespace demarc::ui
