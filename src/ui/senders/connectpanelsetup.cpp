// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the panel that connects a source; what they do is in connectpanel.cpp.
#include "ui/senders/connectpanel.h"

#include "ui/senders/senderform.h"
#include "ui/senders/waitingdot.h"
#include "ui/style/icons.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented.h"

#include <QAbstractTextDocumentLayout>
#include <QBoxLayout>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSysInfo>
#include <QTextOption>

namespace demarc::ui {

using namespace measure;

namespace {

const auto kAddressSetting = QStringLiteral("sources/address");

Label *wrapped(const QString &text, TextLevel level = TextLevel::Second)
{
    auto *label = new Label(text, FontRole::Secondary, level);
    label->setWordWrap(true);
    return label;
}

Label *fieldLabel(const QString &text, QWidget *buddy)
{
    auto *label = new Label(text, FontRole::Secondary);
    label->setBuddy(buddy);
    return label;
}

QVBoxLayout *columnIn(QWidget *box)
{
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * kGrid);
    return column;
}

QPushButton *copyButton(const char *name, const QString &text)
{
    auto *button = new QPushButton(icons::icon(QStringLiteral("copy")), text);
    button->setObjectName(QString::fromLatin1(name));
    return button;
}

} // namespace

ConnectPanel::ConnectPanel(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kCardPadding, kCardPadding, kCardPadding, kCardPadding);
    column->setSpacing(2 * kGrid);
    setUpChoices(column);
    setUpRemote(column);
    setUpSnippet(column);
    setUpLive(column);
    updatePlace();
}

void ConnectPanel::setUpChoices(QVBoxLayout *column)
{
    m_client = new QComboBox;
    m_client->setObjectName(QStringLiteral("snippetClientCombo"));
    for (const auto client : app::snippetClients())
        m_client->addItem(app::nameOf(client), static_cast<int>(client));
    m_client->setMaxVisibleItems(m_client->count());
    m_client->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_client->setMinimumContentsLength(12);
    m_service = new QLineEdit(QStringLiteral("my-service"));
    m_service->setObjectName(QStringLiteral("snippetServiceEdit"));
    m_service->setMaxLength(200);
    m_serviceLabel = fieldLabel(tr("Ser&vice name of its calls"), m_service);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(2 * kGrid);
    grid->setVerticalSpacing(kGrid);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(fieldLabel(tr("What &sends"), m_client), 0, 0);
    grid->addWidget(m_serviceLabel, 0, 1);
    grid->addWidget(m_client, 1, 0);
    grid->addWidget(m_service, 1, 1);
    column->addLayout(grid);
    m_place = new Segmented;
    m_place->setObjectName(QStringLiteral("snippetPlace"));
    m_place->addChoice(tr("On this machine"));
    m_place->addChoice(tr("On another machine"));
    column->addWidget(m_place);
    m_localHint = wrapped(tr("No key is needed: only programs on this machine reach this address."));
    column->addWidget(m_localHint);
    connect(m_client, &QComboBox::currentIndexChanged, this, [this] {
        expectAnew();
        updateSnippet();
    });
    connect(m_service, &QLineEdit::textChanged, this, [this] {
        expectAnew();
        updateSnippet();
    });
    connect(m_place, &Segmented::currentChanged, this, [this] {
        expectAnew();
        updatePlace();
    });
}

void ConnectPanel::setUpRemote(QVBoxLayout *column)
{
    m_remote = new QWidget;
    auto *box = columnIn(m_remote);
    box->addWidget(
        wrapped(tr("Other machines need a key, and reach a collector that is started with a certificate they trust:")));
    // At another port than this machine's own senders use, and leaving that one to the console.
    auto *command =
        new Label(QStringLiteral("demarcctl --db WORKSPACE collect \\\n    --http 127.0.0.1:0 --https 0.0.0.0:4319 \\\n"
                                 "    --tls-cert FILE --tls-key FILE"),
            FontRole::Mono);
    command->setObjectName(QStringLiteral("tlsCommand"));
    command->setAccessibleName(tr("The command that starts such a collector"));
    command->setWordWrap(true);
    command->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->addWidget(command);
    const auto suggested = QStringLiteral("https://%1:4319").arg(QSysInfo::machineHostName());
    m_address = new QLineEdit(QSettings().value(kAddressSetting, suggested).toString());
    m_address->setObjectName(QStringLiteral("collectorUrlEdit"));
    box->addWidget(fieldLabel(tr("&Address of that collector"), m_address));
    box->addWidget(m_address);
    connect(m_address, &QLineEdit::textChanged, this, &ConnectPanel::updateSnippet);
    connect(m_address, &QLineEdit::editingFinished, this,
        [this] { QSettings().setValue(kAddressSetting, m_address->text().trimmed()); });
    setUpKey(box);
    column->addWidget(m_remote);
}

void ConnectPanel::setUpKey(QVBoxLayout *column)
{
    m_formBox = new QWidget;
    auto *form = columnIn(m_formBox);
    m_form = new SenderForm;
    m_form->setObjectName(QStringLiteral("newSenderForm"));
    form->addWidget(m_form);
    m_make = new QPushButton(tr("Make a key"));
    m_make->setObjectName(QStringLiteral("makeKeyButton"));
    style::setButtonLook(m_make, ButtonLook::Primary);
    auto *makeRow = new QHBoxLayout;
    makeRow->addStretch(1);
    makeRow->addWidget(m_make);
    form->addLayout(makeRow);
    column->addWidget(m_formBox);
    const auto make = [this] {
        if (!m_make->isEnabled())
            return;
        m_make->setEnabled(false); // until the answer
        Q_EMIT keyRequested(m_form->typed());
    };
    connect(m_make, &QPushButton::clicked, this, make);
    connect(m_form, &SenderForm::submitted, this, make);
    connect(m_form, &SenderForm::changed, this, [this] { m_make->setEnabled(m_form->isComplete()); });

    m_keyBox = new QWidget;
    auto *box = columnIn(m_keyBox);
    m_keyText = wrapped({}, TextLevel::First);
    m_keyText->setObjectName(QStringLiteral("newKeyText"));
    box->addWidget(m_keyText);
    m_key = new QLineEdit;
    m_key->setObjectName(QStringLiteral("newKeyEdit"));
    m_key->setAccessibleName(tr("The new key"));
    m_key->setReadOnly(true);
    m_key->setFont(style::font(FontRole::Mono));
    box->addWidget(m_key);
    auto *copyKey = copyButton("copyKeyButton", tr("Copy key"));
    auto *done = new QPushButton(tr("I have it, clear it here"));
    done->setObjectName(QStringLiteral("clearKeyButton"));
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(done);
    row->addWidget(copyKey);
    box->addLayout(row);
    column->addWidget(m_keyBox);
    connect(copyKey, &QPushButton::clicked, this, [this] { copy(m_key->text(), tr("The key is in the clipboard.")); });
    connect(done, &QPushButton::clicked, this, [this] {
        m_made.reset();
        m_key->clear();
        updatePlace();
    });
}

void ConnectPanel::setUpSnippet(QVBoxLayout *column)
{
    m_sentence = wrapped({}, TextLevel::First);
    m_sentence->setObjectName(QStringLiteral("snippetSentence"));
    auto *copySnippet = copyButton("copySnippetButton", tr("Copy"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_sentence, 1);
    row->addWidget(copySnippet, 0, Qt::AlignBottom);
    column->addSpacing(kGrid);
    column->addLayout(row);
    m_snippet = new QPlainTextEdit;
    m_snippet->setObjectName(QStringLiteral("snippetText"));
    m_snippet->setAccessibleName(tr("What to paste"));
    m_snippet->setReadOnly(true);
    m_snippet->setTabChangesFocus(true);
    m_snippet->setFont(style::font(FontRole::Mono));
    m_snippet->setWordWrapMode(QTextOption::WrapAnywhere); // a line is long, and copied whole
    connect(m_snippet->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
        &ConnectPanel::fitSnippet);
    column->addWidget(m_snippet);
    connect(copySnippet, &QPushButton::clicked, this, [this] {
        copy(app::snippet(client(), endpoint()).text, tr("The text is in the clipboard: paste it where the client runs."));
    });
}

void ConnectPanel::setUpLive(QVBoxLayout *column)
{
    m_dot = new WaitingDot;
    m_dot->setObjectName(QStringLiteral("liveDot"));
    m_live = new Label({}, FontRole::Strong);
    m_live->setObjectName(QStringLiteral("liveText"));
    m_live->setWordWrap(true);
    m_liveDetail = wrapped({});
    m_liveDetail->setObjectName(QStringLiteral("liveDetail"));
    m_switchOn = new QPushButton(tr("Switch it on"));
    m_switchOn->setObjectName(QStringLiteral("switchCollectorOnButton"));
    connect(m_switchOn, &QPushButton::clicked, this, &ConnectPanel::collectorRequested);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(2 * kGrid);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_dot, 0, 0);
    grid->addWidget(m_live, 0, 1);
    grid->addWidget(m_switchOn, 0, 2);
    grid->addWidget(m_liveDetail, 1, 1, 1, 2);
    column->addSpacing(2 * kGrid);
    column->addLayout(grid);
    column->addStretch(1);
}

} // namespace demarc::ui
