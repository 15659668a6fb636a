// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/priceimportdialog.h"

#include "ui/style/style.h"
#include "ui/widgets/label.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace demarc::ui {

using namespace measure;

PriceImportDialog::PriceImportDialog(const QString &file, int entries, int rejected, const QDate &today, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("priceImportDialog"));
    setWindowTitle(tr("Import prices"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto about = tr("%1 holds prices of %2.", "file, so many models").arg(file, tr("%n model(s)", nullptr, entries));
    if (rejected > 0)
        about += QLatin1Char(' ') + tr("%n of its entries cannot be used.", nullptr, rejected);
    setUpForm(about, today);
}

void PriceImportDialog::setUpForm(const QString &about, const QDate &today)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    column->setSpacing(kCardGap);
    column->addWidget(new Label(tr("Import prices"), FontRole::PageTitle));
    const auto addText = [&](const QString &text, TextLevel level) {
        auto *label = new Label(text, FontRole::Body, level);
        label->setWordWrap(true);
        label->setMinimumWidth(style::px(400));
        column->addWidget(label);
    };
    addText(about, TextLevel::First);

    m_fromNow = new QRadioButton(tr("Prices that changed hold from &now on; new models are priced for all time"));
    m_fromNow->setObjectName(QStringLiteral("pricesFromNow"));
    m_fromNow->setChecked(true);
    column->addWidget(m_fromNow);
    auto *row = new QHBoxLayout;
    m_fromDay = new QRadioButton(tr("They hold &since"));
    m_fromDay->setObjectName(QStringLiteral("pricesFromDay"));
    m_day = new QDateEdit(today);
    m_day->setObjectName(QStringLiteral("pricesDayEdit"));
    m_day->setAccessibleName(tr("They hold since"));
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_day->setEnabled(false);
    row->addWidget(m_fromDay);
    row->addWidget(m_day);
    row->addWidget(new Label(tr("0:00 UTC"), FontRole::Secondary, TextLevel::Second), 1);
    column->addLayout(row);
    connect(m_fromDay, &QRadioButton::toggled, m_day, &QWidget::setEnabled);
    addText(tr("Each call costs what held when it started. Calls that have a price keep it; those without one get it."),
        TextLevel::Second);
    column->addStretch(1);

    auto *buttons = new QDialogButtonBox;
    auto *import = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
    import->setObjectName(QStringLiteral("pricesImportButton"));
    style::setButtonLook(import, ButtonLook::Primary);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setObjectName(QStringLiteral("pricesCancelButton"));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

std::optional<Instant> PriceImportDialog::validFrom() const
{
    if (!m_fromDay->isChecked())
        return {};
    return parseInstant(m_day->date().toString(Qt::ISODate));
}

} // namespace demarc::ui
