// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/repricedialog.h"

#include "base/plural.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace demarc::ui {

using namespace measure;

namespace {

constexpr int kWidth = 440;
constexpr int kIndent = 24; // text below a choice

} // namespace

RepriceDialog::RepriceDialog(std::int64_t unpriced, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("repriceDialog"));
    setWindowTitle(tr("Price calls anew"));
    setAttribute(Qt::WA_DeleteOnClose);
    setUpForm(unpriced);
    updateButton();
}

void RepriceDialog::setUpForm(std::int64_t unpriced)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    column->setSpacing(2 * kGrid);
    column->addWidget(new Label(tr("Price calls anew"), FontRole::PageTitle));
    const auto addText = [&](const QString &text, TextLevel level, int indent = 0) {
        auto *label = new Label(text, FontRole::Body, level);
        label->setWordWrap(true);
        label->setMinimumWidth(style::px(kWidth));
        label->setContentsMargins(style::px(indent), 0, 0, kGrid);
        column->addWidget(label);
    };
    addText(tr("Each call costs what the prices known now say for when it started."), TextLevel::First);
    m_unpriced = new QRadioButton(tr("Only calls &without a price"));
    m_unpriced->setObjectName(QStringLiteral("repriceUnpriced"));
    m_unpriced->setChecked(true);
    column->addWidget(m_unpriced);
    addText(unpriced > 0 ? tr("%Ln call(s) of the last 30 days have none.", nullptr, plural(unpriced))
                         : tr("Every call of the last 30 days has one; older ones may not."),
        TextLevel::Second, kIndent);
    m_all = new QRadioButton(tr("&All history, with the prices of now"));
    m_all->setObjectName(QStringLiteral("repriceAll"));
    column->addWidget(m_all);
    addText(tr("Costs that people have seen change with it, in every chart and comparison."), TextLevel::Second, kIndent);
    connect(m_all, &QRadioButton::toggled, this, &RepriceDialog::updateButton);
    setUpReason(column);
    addText(tr("It is recorded with what the costs add up to before and after, and cannot be undone. If it is cancelled on the "
               "way, calls priced until then keep their new cost."),
        TextLevel::Second);
    column->addStretch(1);
    setUpButtons(column);
}

void RepriceDialog::setUpReason(QBoxLayout *column)
{
    auto *form = new QFormLayout;
    m_reason = new QLineEdit;
    m_reason->setObjectName(QStringLiteral("repriceReasonEdit"));
    m_reason->setPlaceholderText(tr("Why, for the record"));
    form->addRow(tr("&Reason"), m_reason);
    column->addLayout(form);
    connect(m_reason, &QLineEdit::textChanged, this, &RepriceDialog::updateButton);
}

void RepriceDialog::setUpButtons(QBoxLayout *column)
{
    auto *buttons = new QDialogButtonBox;
    m_price = buttons->addButton(tr("Price calls"), QDialogButtonBox::AcceptRole);
    m_price->setObjectName(QStringLiteral("repriceConfirmButton"));
    style::setButtonLook(m_price, ButtonLook::Primary);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setObjectName(QStringLiteral("repriceCancelButton"));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

// Changing what people have seen needs a reason.
void RepriceDialog::updateButton()
{
    if (m_price)
        m_price->setEnabled(m_unpriced->isChecked() || !reason().isEmpty());
}

app::RepriceScope RepriceDialog::scope() const
{
    return m_all->isChecked() ? app::RepriceScope::All : app::RepriceScope::Unpriced;
}

QString RepriceDialog::reason() const { return m_reason->text().trimmed(); }

} // namespace demarc::ui
