// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitoring/messagescard.h"

#include "ui/monitoring/messageblock.h"
#include "ui/style/icons.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/tag.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QPushButton>

namespace demarc::ui {

using namespace measure;

namespace {

// Of a long conversation the beginning and the end are shown; the rest when asked for.
constexpr std::size_t kFirst = 4;
constexpr std::size_t kLast = 12;

} // namespace

MessagesCard::MessagesCard(QWidget *parent) : Card(tr("Messages"), {}, parent)
{
    setObjectName(QStringLiteral("callMessages"));
    setUpHead();
    setUpNote();
    clear();
}

void MessagesCard::setUpHead()
{
    m_redacted = new Tag(tr("redacted"));
    m_redacted->setObjectName(QStringLiteral("callMessagesRedacted"));
    m_redacted->setToolTip(
        style::plainToolTip(tr("E-mail addresses, numbers and keys were taken out before anything was stored; names were not.")));
    addHeaderLead(m_redacted);
    m_copy = new QPushButton(icons::icon(QStringLiteral("copy")), tr("Copy"));
    m_copy->setObjectName(QStringLiteral("callMessagesCopy"));
    m_copy->setToolTip(style::plainToolTip(tr("Copies input and output as they were sent")));
    connect(m_copy, &QPushButton::clicked, this, &MessagesCard::copyAll);
    addHeaderWidget(m_copy);
}

void MessagesCard::setUpNote()
{
    m_notePlace = new QWidget;
    m_note = new Label({}, FontRole::Body, TextLevel::Second);
    m_note->setObjectName(QStringLiteral("callMessagesNote"));
    m_change = new LinkButton({});
    m_change->setObjectName(QStringLiteral("callMessagesChange"));
    connect(m_change, &QAbstractButton::clicked, this, &MessagesCard::systemRequested);
    auto *row = new QHBoxLayout(m_notePlace);
    row->setContentsMargins(kCardPadding, 2 * kGrid, kCardPadding, kGrid);
    row->setSpacing(2 * kGrid);
    row->addWidget(m_note);
    row->addWidget(m_change);
    row->addStretch(1);
    bodyLayout()->addWidget(m_notePlace);
}

void MessagesCard::clear()
{
    m_shown.reset();
    delete std::exchange(m_list, nullptr);
    setSubtitle({});
    for (QWidget *widget : std::initializer_list<QWidget *> {m_redacted, m_copy, m_notePlace})
        widget->hide();
}

void MessagesCard::show(const Result<std::optional<app::CallMessages>> &messages, const QString &system)
{
    if (messages && *messages)
        return showMessages(**messages);
    clear();
    if (!messages)
        showNote(messages.error().message, {});
    else
        showNote(tr("Messages of this call are not kept."), system);
}

void MessagesCard::showNote(const QString &text, const QString &system)
{
    m_note->setText(text);
    m_change->setText(tr("Change what is kept of %1…").arg(system));
    m_change->setVisible(!system.isEmpty());
    m_change->updateGeometry();
    m_notePlace->show();
}

void MessagesCard::showMessages(const app::CallMessages &messages)
{
    if (m_shown == messages.content)
        return; // what is selected or opened stays so
    clear();
    m_shown = messages.content;
    setSubtitle(tr("kept for %n more day(s)", nullptr, messages.content.days));
    m_redacted->setVisible(messages.content.isRedacted);
    m_copy->show();
    m_list = new QWidget;
    m_blocks = new QVBoxLayout(m_list);
    m_blocks->setContentsMargins(0, 0, 0, 0);
    m_blocks->setSpacing(0);
    addSide(tr("Input"), QStringLiteral("callInput"), messages.input);
    addSide(tr("Output"), QStringLiteral("callOutput"), messages.output);
    bodyLayout()->addWidget(m_list);
}

void MessagesCard::addSide(const QString &title, const QString &name, const app::Conversation &conversation)
{
    const auto count = conversation.messages.size();
    auto *head = new Label(title, FontRole::Secondary, TextLevel::Second);
    head->setContentsMargins(kCardPadding, 2 * kGrid, kCardPadding, kGrid);
    m_blocks->addWidget(head);
    const auto addLine = [this](QWidget *widget) {
        widget->setContentsMargins(kCardPadding, kGrid, kCardPadding, kGrid);
        m_blocks->addWidget(widget);
    };
    if (count == 0)
        addLine(new Label(tr("Nothing was sent."), FontRole::Body, TextLevel::Third));
    if (count <= kFirst + kLast) {
        addBlocks(name, conversation, 0, count, m_blocks->count());
    } else {
        addBlocks(name, conversation, 0, kFirst, m_blocks->count());
        const auto hidden = count - kFirst - kLast;
        auto *between = new QPushButton(tr("Show %n message(s) between", nullptr, static_cast<int>(hidden)));
        between->setObjectName(name + QStringLiteral("Between"));
        m_blocks->addWidget(between, 0, Qt::AlignHCenter);
        connect(between, &QPushButton::clicked, this, [this, between, name, conversation, count] {
            addBlocks(name, conversation, kFirst, count - kLast, m_blocks->indexOf(between));
            between->deleteLater();
            between->hide();
        });
        addBlocks(name, conversation, count - kLast, count, m_blocks->count());
    }
    if (conversation.isCut)
        addLine(new Label(tr("More than %n message(s): the rest is in \"Copy\".", nullptr, static_cast<int>(app::kMostMessages)),
            FontRole::Body, TextLevel::Second));
}

void MessagesCard::addBlocks(
    const QString &name, const app::Conversation &conversation, std::size_t first, std::size_t end, int at)
{
    for (auto i = first; i < end; ++i)
        m_blocks->insertWidget(at++, new MessageBlock(conversation.messages[i], name + QString::number(i)));
}

void MessagesCard::copyAll()
{
    auto text = QString::fromStdString(m_shown->input);
    if (!text.isEmpty() && !m_shown->output.empty())
        text += QStringLiteral("\n\n");
    QApplication::clipboard()->setText(text + QString::fromStdString(m_shown->output));
    Q_EMIT message(tr("Copied input and output"));
}

} // namespace demarc::ui
