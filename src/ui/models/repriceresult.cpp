// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/repriceresult.h"

#include "base/plural.h"
#include "ui/models/gaptable.h"
#include "ui/style/format.h"
#include "ui/style/icons.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QToolButton>

namespace demarc::ui {

using namespace measure;

namespace {

// To the cent; below a whole unit every digit, so that a small change is not shown as none.
QString amountText(Money amount, const QString &currency, bool isDifference)
{
    const auto unit = Money::kPicoPerUnit;
    if (amount.pico == 0 || amount.pico >= unit || amount.pico <= -unit)
        return centsText(amount, currency, isDifference);
    const auto text = format::moneyExact(amount, currency);
    return isDifference && amount.pico > 0 ? u'+' + text : text;
}

} // namespace

RepriceResult::RepriceResult(QWidget *parent) : Card(tr("Priced anew"), {}, parent)
{
    setObjectName(QStringLiteral("repriceResult"));
    auto *close = new QToolButton;
    close->setObjectName(QStringLiteral("closeRepriceResultButton"));
    close->setIcon(icons::icon(QStringLiteral("close")));
    close->setAutoRaise(true);
    close->setToolTip(style::plainToolTip(tr("Close")));
    close->setAccessibleName(tr("Close: %1").arg(tr("Priced anew")));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    addHeaderWidget(close);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(kCardPadding, 2 * kGrid, kCardPadding, kCardPadding);
    row->setSpacing(2 * kCardPadding);
    m_changed = addTile(row, "repriceChanged", tr("Calls with another cost"));
    m_before = addTile(row, "repriceBefore", tr("Together before"));
    m_after = addTile(row, "repriceAfter", tr("Together after"));
    m_difference = addTile(row, "repriceDifference", tr("Difference"));
    bodyLayout()->addLayout(row);
    m_stopped = new Label(tr("It was cancelled on the way. Calls it had not come to keep the cost they had."),
        FontRole::Secondary, TextLevel::Warning);
    m_stopped->setObjectName(QStringLiteral("repriceStopped"));
    m_stopped->setWordWrap(true);
    m_stopped->setContentsMargins(kCardPadding, 0, kCardPadding, kCardPadding);
    bodyLayout()->addWidget(m_stopped);
    hide();
}

RepriceResult::Tile RepriceResult::addTile(QBoxLayout *row, const char *name, const QString &title)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    Tile tile {new Label({}, FontRole::BigFigure), new Label({}, FontRole::Small, TextLevel::Third)};
    tile.figure->setObjectName(QString::fromLatin1(name));
    tile.figure->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(new Label(title, FontRole::Secondary, TextLevel::Second));
    column->addWidget(tile.figure);
    column->addWidget(tile.meaning);
    row->addLayout(column, 1);
    return tile;
}

void RepriceResult::showResult(app::RepriceScope scope, const app::Repricing &repricing)
{
    setSubtitle(scope == app::RepriceScope::All ? tr("all history") : tr("calls without a price"));
    const auto &calls = repricing.calls;
    m_changed.figure->setText(format::count(calls.changed));
    m_changed.meaning->setText(tr("of %Ln call(s) looked at", nullptr, plural(calls.calls)));
    const auto money = [&](const Tile &tile, Money amount, bool isDifference) {
        tile.figure->setText(amountText(amount, repricing.currency, isDifference));
        tile.figure->setToolTip(style::plainToolTip(format::moneyExact(amount, repricing.currency)));
        tile.meaning->setText(repricing.currency);
    };
    money(m_before, repricing.before(), false);
    money(m_after, repricing.after(), false);
    auto difference = repricing.after();
    difference -= repricing.before();
    money(m_difference, difference, true);
    m_difference.figure->setLevel(difference.pico == 0 ? TextLevel::Third : TextLevel::First);
    m_stopped->setVisible(!repricing.isComplete);
    show();
}

} // namespace demarc::ui
