// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senders/erasedialog.h"

#include "app/workspace/deliver.h"
#include "base/plural.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace demarc::ui {

using namespace measure;

namespace {

constexpr int kWidth = 460;
constexpr std::chrono::milliseconds kTypingPause {250};

Label *wrapped(const QString &text, TextLevel level)
{
    auto *label = new Label(text, FontRole::Body, level);
    label->setWordWrap(true);
    label->setMinimumWidth(style::px(kWidth));
    return label;
}

} // namespace

EraseDialog::EraseDialog(app::Workspace &workspace, const QString &user, const QString &reason, QWidget *parent)
    : QDialog(parent), m_workspace(workspace)
{
    setObjectName(QStringLiteral("eraseDialog"));
    setWindowTitle(tr("Erase a person"));
    setAttribute(Qt::WA_DeleteOnClose);
    setUpForm();
    m_user->setText(user);
    m_reason->setText(reason);
    (user.isEmpty() ? m_user : m_reason)->setFocus();
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(&m_typing, &QTimer::timeout, this, &EraseDialog::look);
    connect(m_user, &QLineEdit::textChanged, this, [this] {
        m_found->clear();
        m_typing.start();
    });
    look();
    lookAtOutbox();
}

void EraseDialog::setUpForm()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    column->setSpacing(kCardGap);
    column->addWidget(new Label(tr("Erase a person"), FontRole::PageTitle));
    column->addWidget(wrapped(tr("Their id, their sessions and what was asked and answered in their calls go from everything "
                                 "stored here. The calls stay, and so does every total."),
        TextLevel::First));
    auto *form = new QFormLayout;
    form->setVerticalSpacing(2 * kGrid);
    m_user = new QLineEdit;
    m_user->setObjectName(QStringLiteral("eraseUserEdit"));
    m_user->setPlaceholderText(tr("The user's id, exactly as senders send it"));
    form->addRow(tr("&User"), m_user);
    m_found = new Label({}, FontRole::Secondary, TextLevel::Second);
    m_found->setObjectName(QStringLiteral("eraseFound"));
    m_found->setWordWrap(true);
    form->addRow(QString(), m_found);
    m_reason = new QLineEdit;
    m_reason->setObjectName(QStringLiteral("eraseReasonEdit"));
    m_reason->setPlaceholderText(tr("Why, for the record"));
    form->addRow(tr("&Reason"), m_reason);
    column->addLayout(form);
    column->addWidget(wrapped(tr("This cannot be undone. It is recorded with a hash of the id in place of the id. A sender that "
                                 "sends the same calls once more brings the id back, and so does importing such a file."),
        TextLevel::Second));
    m_waiting = wrapped({}, TextLevel::Warning);
    m_waiting->setObjectName(QStringLiteral("eraseWaiting"));
    m_waiting->hide();
    column->addWidget(m_waiting);
    column->addStretch(1);
    setUpButtons(column);
}

void EraseDialog::setUpButtons(QBoxLayout *column)
{
    auto *buttons = new QDialogButtonBox;
    m_erase = buttons->addButton(tr("Erase for good"), QDialogButtonBox::AcceptRole);
    m_erase->setObjectName(QStringLiteral("eraseConfirmButton"));
    m_erase->setEnabled(false);
    style::setButtonLook(m_erase, ButtonLook::Danger);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setObjectName(QStringLiteral("eraseCancelButton"));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &EraseDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (auto *edit : {m_user, m_reason})
        connect(edit, &QLineEdit::textChanged, this, &EraseDialog::updateButton);
}

void EraseDialog::updateButton() { m_erase->setEnabled(!m_user->text().isEmpty() && !m_reason->text().trimmed().isEmpty()); }

void EraseDialog::look()
{
    const auto user = m_user->text();
    if (user.isEmpty())
        return m_found->setText(tr("Case and spaces count."));
    m_found->setLevel(TextLevel::Second);
    m_found->setText(tr("Looking for calls that name them…"));
    app::deliver(app::callsOfUser(m_workspace, user, &m_slot), this,
        [this, user](const Result<std::int64_t> &calls) { showFound(user, calls); });
}

void EraseDialog::showFound(const QString &user, const Result<std::int64_t> &calls)
{
    if (user != m_user->text())
        return;
    if (!calls)
        return m_found->setText(calls.error().kind == ErrorKind::Cancelled ? QString() : calls.error().message);
    m_found->setLevel(*calls > 0 ? TextLevel::First : TextLevel::Warning);
    m_found->setText(*calls > 0 ? tr("%Ln call(s) name them.", nullptr, plural(*calls))
                                : tr("No call that is stored names exactly this id. Case and spaces count."));
}

void EraseDialog::lookAtOutbox()
{
    app::deliver(m_workspace.telemetry().outbox(), this, [this](const Result<telemetry::OutboxStatus> &outbox) {
        if (!outbox || outbox->waiting == 0)
            return;
        m_waiting->setText(tr("%Ln request(s) still wait to be passed on to another backend. They go out just as they came, "
                              "ids and messages in them. Erase the person there, too.",
            nullptr, plural(outbox->waiting)));
        m_waiting->show();
    });
}

void EraseDialog::submit()
{
    if (!m_erase->isEnabled())
        return;
    Q_EMIT eraseRequested(m_user->text(), m_reason->text().trimmed());
    accept();
}

} // namespace demarc::ui
