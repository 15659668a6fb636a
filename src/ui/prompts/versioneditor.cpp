// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts/versioneditor.h"

#include "app/prompts/promptcommands.h"
#include "ui/prompts/messageedit.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>

namespace demarc::ui {

using namespace measure;
using namespace std::chrono_literals;

QString parametersText(const Json &parameters)
{
    QStringList lines;
    for (const auto &[name, value] : parameters.items())
        lines << QStringLiteral("%1 = %2").arg(QString::fromStdString(name),
            value.is_string() ? QString::fromStdString(value.get<std::string>()) : QString::fromStdString(value.dump()));
    return lines.join(u'\n');
}

std::optional<Json> parametersFromText(const QString &text, QString *problem)
{
    auto parameters = Json::object();
    for (const auto &line : text.split(u'\n')) {
        if (line.trimmed().isEmpty())
            continue;
        const auto parts = line.indexOf(u'=');
        const auto name = line.left(parts).trimmed();
        if (parts < 0 || name.isEmpty()) {
            *problem = VersionEditor::tr("“%1” is no parameter. Write one a line, as in temperature = 0.4.").arg(line.trimmed());
            return {};
        }
        const auto value = line.mid(parts + 1).trimmed();
        const auto json = parseJson(value.toStdString());
        parameters[name.toStdString()] = json ? *json : Json(value.toStdString());
    }
    return parameters;
}

VersionEditor::VersionEditor(QWidget *parent)
    : Card({}, {}, parent), m_name(new QLineEdit), m_kindChoice(new Segmented), m_messageColumn(new QVBoxLayout),
      m_addMessage(new QPushButton(tr("Add message"))), m_parameters(new QPlainTextEdit), m_note(new QLineEdit),
      m_problem(new Label({}, FontRole::Body, TextLevel::Bad)), m_kept(new Label({}, FontRole::Secondary, TextLevel::Second)),
      m_save(new QPushButton)
{
    setUpFields();
    setUpButtons();
    m_typing.setSingleShot(true);
    m_typing.setInterval(500ms);
    connect(&m_typing, &QTimer::timeout, this, &VersionEditor::draftChanged);
}

void VersionEditor::setUpFields()
{
    auto *fields = new QWidget;
    auto *column = new QVBoxLayout(fields);
    column->setContentsMargins(kCardPadding, kCardPadding, kCardPadding, kCardPadding);
    column->setSpacing(2 * kGrid);
    const auto addLabelled = [&](const QString &text, QWidget *widget, const char *name) {
        auto *label = new Label(text, FontRole::Strong);
        label->setBuddy(widget);
        widget->setObjectName(QString::fromLatin1(name));
        widget->setAccessibleName(text);
        column->addWidget(label);
        column->addWidget(widget);
    };
    m_kindChoice->addChoice(tr("Text"), tr("One text"));
    m_kindChoice->addChoice(tr("Chat messages"), tr("Messages with roles"));
    addLabelled(tr("Name that applications send"), m_name, "promptNameEdit");
    addLabelled(tr("Form"), m_kindChoice, "promptKindChoice");
    m_messageColumn->setSpacing(2 * kGrid);
    column->addLayout(m_messageColumn);
    m_addMessage->setObjectName(QStringLiteral("addMessageButton"));
    column->addWidget(m_addMessage, 0, Qt::AlignLeft);
    m_parameters->setPlaceholderText(tr("temperature = 0.4"));
    m_parameters->setFont(style::font(FontRole::Mono));
    m_parameters->setTabChangesFocus(true);
    m_parameters->setFixedHeight(style::px(84));
    addLabelled(tr("Parameters, one a line"), m_parameters, "parametersEdit");
    m_note->setPlaceholderText(tr("What changes, and why"));
    addLabelled(tr("Note"), m_note, "versionNoteEdit");
    column->addStretch(1);

    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("versionEditorScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(fields);
    fields->setAutoFillBackground(false); // the card's surface shows through
    scroll->viewport()->setAutoFillBackground(false);
    bodyLayout()->addWidget(scroll, 1);
    connect(m_kindChoice, &Segmented::currentChanged, this, &VersionEditor::changeKind);
    connect(m_addMessage, &QPushButton::clicked, this, [this] {
        addMessage({m_messages.empty() ? QStringLiteral("system") : QStringLiteral("user"), {}});
        m_messages.back()->textEdit()->setFocus();
        touched();
    });
    connect(m_name, &QLineEdit::textChanged, this, &VersionEditor::touched);
    connect(m_parameters, &QPlainTextEdit::textChanged, this, &VersionEditor::touched);
    connect(m_note, &QLineEdit::textChanged, this, &VersionEditor::touched);
}

void VersionEditor::setUpButtons()
{
    m_save->setObjectName(QStringLiteral("saveVersionButton"));
    style::setButtonLook(m_save, ButtonLook::Primary);
    auto *later = new QPushButton(tr("Later"));
    later->setObjectName(QStringLiteral("closeEditorButton"));
    later->setToolTip(style::plainToolTip(tr("Closes the editor; your draft is kept.")));
    auto *discard = new QPushButton(tr("Discard draft"));
    discard->setObjectName(QStringLiteral("discardDraftButton"));
    m_problem->setObjectName(QStringLiteral("editorProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_problem->setContentsMargins(kCardPadding, kGrid, kCardPadding, 0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(kCardPadding, 2 * kGrid, kCardPadding, 2 * kGrid);
    row->setSpacing(2 * kGrid);
    row->addWidget(m_save);
    row->addWidget(later);
    row->addWidget(discard);
    row->addStretch(1);
    row->addWidget(m_kept);
    bodyLayout()->addWidget(m_problem);
    bodyLayout()->addLayout(row);
    connect(m_save, &QPushButton::clicked, this, &VersionEditor::saveRequested);
    connect(later, &QPushButton::clicked, this, &VersionEditor::laterRequested);
    connect(discard, &QPushButton::clicked, this, &VersionEditor::discardRequested);
}

void VersionEditor::begin(const app::PromptDraft &draft, bool isNewPrompt, bool isKept)
{
    m_isFilling = true;
    m_isNewPrompt = isNewPrompt;
    m_basedOn = draft.basedOn;
    setTitle(isNewPrompt ? tr("New prompt") : tr("Version %1 of %2").arg(draft.basedOn + 1).arg(draft.name));
    m_name->setText(draft.name);
    m_name->setReadOnly(!isNewPrompt);
    m_save->setText(isNewPrompt ? tr("Create prompt") : tr("Save version %1").arg(draft.basedOn + 1));
    m_parameters->setPlainText(parametersText(draft.content.parameters));
    m_note->setText(draft.note);
    setContent(draft.content);
    m_problem->hide();
    setKept(isKept ? tr("This is the draft you left here.") : QString());
    m_isFilling = false;
    if (isNewPrompt)
        m_name->setFocus();
    else if (!m_messages.empty())
        m_messages.front()->textEdit()->setFocus();
}

void VersionEditor::setContent(const PromptContent &content)
{
    while (!m_messages.empty()) {
        m_messages.back()->deleteLater();
        m_messages.back()->hide();
        m_messages.pop_back();
    }
    m_messagesMade = 0;
    m_kind = content.kind;
    m_kindChoice->setCurrent(m_kind == PromptKind::Chat ? 1 : 0);
    m_addMessage->setVisible(m_kind == PromptKind::Chat);
    for (const auto &message : content.messages)
        addMessage(message);
    if (m_messages.empty())
        addMessage({m_kind == PromptKind::Chat ? QStringLiteral("system") : QString(), {}});
}

void VersionEditor::addMessage(const PromptMessage &message)
{
    auto *edit = new MessageEdit(m_messagesMade++, message, m_kind == PromptKind::Chat);
    m_messages.push_back(edit);
    m_messageColumn->addWidget(edit);
    connect(edit, &MessageEdit::changed, this, &VersionEditor::touched);
    connect(edit, &MessageEdit::removeRequested, this, [this, edit] { removeMessage(edit); });
    for (auto *each : m_messages)
        each->setRemovable(m_messages.size() > 1);
}

void VersionEditor::removeMessage(MessageEdit *edit)
{
    std::erase(m_messages, edit);
    edit->hide();
    edit->deleteLater();
    for (auto *each : m_messages)
        each->setRemovable(m_messages.size() > 1);
    touched();
}

// Nothing typed is lost: a text becomes a system message, messages become one text.
void VersionEditor::changeKind(int choice)
{
    const auto kind = choice == 1 ? PromptKind::Chat : PromptKind::Text;
    if (kind == m_kind)
        return;
    auto content = draft().content;
    content.kind = kind;
    if (kind == PromptKind::Chat) {
        content.messages.front().role = QStringLiteral("system");
    } else {
        QStringList texts;
        for (const auto &message : content.messages)
            texts << message.content;
        content.messages = {{{}, texts.join(QStringLiteral("\n\n"))}};
    }
    setContent(content);
    touched();
}

void VersionEditor::touched()
{
    if (m_isFilling)
        return;
    m_problem->hide();
    m_typing.start();
}

std::optional<Json> VersionEditor::parameters(QString *problem) const
{
    return parametersFromText(m_parameters->toPlainText(), problem);
}

app::PromptDraft VersionEditor::draft() const
{
    app::PromptDraft draft;
    draft.name = m_name->text();
    draft.content.kind = m_kind;
    for (const auto *edit : m_messages)
        draft.content.messages.push_back(edit->message());
    QString problem;
    draft.content.parameters = parameters(&problem).value_or(Json {{"?", m_parameters->toPlainText().toStdString()}});
    draft.note = m_note->text();
    draft.basedOn = m_basedOn;
    return draft;
}

QString VersionEditor::problem() const
{
    QString text;
    if (!parameters(&text))
        return text;
    const auto now = draft();
    if (const auto problem = problemOf(now.content))
        return app::sentenceOf(*problem);
    if (const auto problem = problemOfName(now.name); m_isNewPrompt && problem)
        return app::sentenceOf(*problem);
    return {};
}

void VersionEditor::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->show();
}

void VersionEditor::setKept(const QString &sentence) { m_kept->setText(sentence); }

} // namespace demarc::ui
