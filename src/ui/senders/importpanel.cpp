// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senders/importpanel.h"

#include "base/plural.h"
#include "ui/imports/fieldwords.h"
#include "ui/style/format.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

namespace demarc::ui {

using namespace measure;

namespace {

Label *wrapped(const char *name, TextLevel level)
{
    auto *label = new Label({}, FontRole::Secondary, level);
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    return label;
}

} // namespace

ImportPanel::ImportPanel(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kCardPadding, kCardPadding, kCardPadding, kCardPadding);
    column->setSpacing(2 * kGrid);
    setUpFacts(column);
    m_note = wrapped("importNote", TextLevel::Second);
    column->addWidget(m_note);
    m_takeOut = new QPushButton(tr("Take out…"));
    m_takeOut->setObjectName(QStringLiteral("takeOutImportButton"));
    connect(m_takeOut, &QPushButton::clicked, this, [this] { ask(true); });
    auto *row = new QHBoxLayout;
    row->addWidget(m_takeOut);
    row->addStretch(1);
    column->addLayout(row);
    setUpConfirmation(column);
    m_error = wrapped("importError", TextLevel::Bad);
    column->addWidget(m_error);
    column->addStretch(1);
}

void ImportPanel::setUpFacts(QBoxLayout *column)
{
    m_file = new Label({}, FontRole::Strong);
    m_file->setObjectName(QStringLiteral("importFile"));
    m_file->setElided(true);
    column->addWidget(m_file);
    auto *grid = new QGridLayout;
    grid->setVerticalSpacing(kGrid);
    grid->setHorizontalSpacing(kCardPadding);
    grid->setColumnStretch(1, 1);
    const auto add = [grid](const QString &title, const char *name, FontRole font) {
        auto *value = new Label({}, font);
        value->setObjectName(QString::fromLatin1(name));
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        value->setElided(true);
        const auto line = grid->rowCount();
        grid->addWidget(new Label(title, FontRole::Secondary, TextLevel::Second), line, 0);
        grid->addWidget(value, line, 1);
        return value;
    };
    m_kind = add(tr("Kind"), "importKind", FontRole::Body);
    m_imported = add(tr("Imported"), "importWhen", FontRole::Figure);
    m_calls = add(tr("Calls"), "importCalls", FontRole::Figure);
    m_number = add(tr("Number"), "importNumber", FontRole::Figure);
    m_number->setToolTip(style::plainToolTip(tr("What demarcctl calls it")));
    column->addLayout(grid);
}

void ImportPanel::setUpConfirmation(QBoxLayout *column)
{
    m_confirm = new QWidget;
    m_confirm->setObjectName(QStringLiteral("takeOutConfirm"));
    auto *box = new QVBoxLayout(m_confirm);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(2 * kGrid);
    m_confirmText = wrapped("takeOutText", TextLevel::Bad);
    box->addWidget(m_confirmText);
    m_reason = new QLineEdit;
    m_reason->setObjectName(QStringLiteral("takeOutReasonEdit"));
    m_reason->setPlaceholderText(tr("Why, for the record"));
    m_reason->setAccessibleName(tr("Reason"));
    connect(m_reason, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_drafts[m_row.import.id].reason = text;
        m_remove->setEnabled(!text.trimmed().isEmpty());
    });
    connect(m_reason, &QLineEdit::returnPressed, this, &ImportPanel::remove);
    box->addWidget(m_reason);
    m_keep = new QPushButton(tr("Keep it"));
    m_keep->setObjectName(QStringLiteral("keepImportButton"));
    connect(m_keep, &QPushButton::clicked, this, [this] { ask(false); });
    m_remove = new QPushButton(tr("Take out for good"));
    m_remove->setObjectName(QStringLiteral("confirmTakeOutButton"));
    m_remove->setEnabled(false);
    style::setButtonLook(m_remove, ButtonLook::Danger);
    connect(m_remove, &QPushButton::clicked, this, &ImportPanel::remove);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_keep);
    buttons->addWidget(m_remove);
    box->addLayout(buttons);
    column->addWidget(m_confirm);
}

void ImportPanel::setImport(const ImportTableRow &row)
{
    const bool isOther = row.import.id != m_row.import.id;
    m_row = row;
    const auto &import = row.import;
    m_file->setText(QString::fromStdString(import.name));
    m_kind->setText(words::importKind(QString::fromStdString(import.kind)));
    m_imported->setText(format::dateTime(import.imported, row.zone, row.now));
    m_imported->setToolTip(style::plainToolTip(format::time(import.imported, row.zone, true)));
    m_calls->setText(format::count(import.calls));
    m_number->setText(QString::number(import.id));
    m_confirmText->setText(tr("The %Ln call(s) it brought go, from every figure; calls that were there before it stay. This is "
                              "recorded and cannot be undone, but the file can be imported again.",
        nullptr, plural(import.calls)));
    if (isOther)
        m_reason->setText(m_drafts[import.id].reason);
    showDraft();
}

void ImportPanel::ask(bool asks)
{
    m_drafts[m_row.import.id].asks = asks;
    showDraft();
    if (asks)
        m_reason->setFocus();
    else
        m_takeOut->setFocus();
}

void ImportPanel::showDraft()
{
    const auto &draft = m_drafts[m_row.import.id];
    const bool isExpired = m_row.import.hasExpired;
    m_note->setVisible(isExpired || draft.isRemoving);
    m_note->setText(draft.isRemoving
            ? tr("It is being taken out…")
            : tr("Its calls were kept long enough and are gone. What they add up to stays, and cannot be "
                 "taken out any more."));
    m_takeOut->setVisible(!isExpired && !draft.isRemoving);
    m_takeOut->setEnabled(!draft.asks);
    m_confirm->setVisible(!isExpired && draft.asks && !draft.isRemoving);
    m_error->setText(draft.error);
    m_error->setVisible(!draft.error.isEmpty());
}

void ImportPanel::remove()
{
    if (m_remove->isEnabled())
        Q_EMIT removalRequested(m_row.import.id, m_reason->text().trimmed());
}

void ImportPanel::showRemoving(std::int64_t import)
{
    auto &draft = m_drafts[import];
    draft.isRemoving = true;
    draft.error.clear();
    showDraft();
}

void ImportPanel::showRemoved(std::int64_t import)
{
    m_drafts.erase(import);
    if (import == m_row.import.id)
        m_reason->clear();
    showDraft();
}

void ImportPanel::showError(std::int64_t import, const QString &sentence)
{
    auto &draft = m_drafts[import];
    draft.isRemoving = false;
    draft.error = sentence;
    showDraft();
}

} // namespace demarc::ui
