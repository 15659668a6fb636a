// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitoring/messageblock.h"

#include "ui/prompts/promptwords.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QTextBlock>
#include <QWheelEvent>

namespace demarc::ui {

using namespace measure;

namespace {

constexpr int kSpeakerWidth = 112;
constexpr int kShortLines = 12;
constexpr int kLongLines = 30;
constexpr qsizetype kShortCharacters = 4000; // more than twelve lines hold

bool isCode(const app::MessageView &message)
{
    return message.kind != app::MessageKind::Text && message.kind != app::MessageKind::Reasoning;
}

// The first lines of a text, so that laying out the beginning does not lay out all.
QString beginning(const QString &text)
{
    qsizetype end = 0;
    for (int line = 0; line <= kShortLines && end >= 0; ++line)
        end = text.indexOf(u'\n', end + (line > 0 ? 1 : 0));
    return text.left(std::min(end < 0 ? text.size() : end, kShortCharacters));
}

// As much as is shown at most; ends within a line that is too long.
QString shownOf(const QString &text)
{
    const auto most = std::min(text.size(), kMostShownCharacters);
    for (qsizetype start = 0; start < most;) {
        const auto found = text.indexOf(u'\n', start);
        const auto end = found < 0 ? text.size() : found;
        if (end - start > kMostShownInALine)
            return text.left(std::min(start + kMostShownInALine, most));
        start = end + 1;
    }
    return text.left(most);
}

} // namespace

MessageText::MessageText(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAcceptDrops(false); // files are dropped on the window
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
}

void MessageText::show(const QString &text, int lines, bool scrolls)
{
    m_lines = lines;
    setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setPlainText(text);
    fit();
}

void MessageText::fit()
{
    m_width = viewport()->width();
    const auto most = m_lines * QFontMetricsF(font()).lineSpacing();
    qreal height = 0;
    for (auto block = document()->firstBlock(); block.isValid() && height <= most; block = block.next())
        height += blockBoundingRect(block).height();
    m_isCutOff = height > most + 1;
    setFixedHeight(static_cast<int>(std::ceil(std::min(height, most))) + 1);
    Q_EMIT fitted();
}

void MessageText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (viewport()->width() != m_width)
        fit();
}

void MessageText::wheelEvent(QWheelEvent *event)
{
    if (verticalScrollBarPolicy() == Qt::ScrollBarAlwaysOff)
        event->ignore(); // the page scrolls
    else
        QPlainTextEdit::wheelEvent(event);
}

void MessageText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_lines > 0)
        fit();
}

MessageBlock::MessageBlock(app::MessageView message, const QString &name, QWidget *parent)
    : QWidget(parent), m_message(std::move(message)), m_text(new MessageText)
{
    setObjectName(name);
    m_whole = m_message.text;
    if (!m_message.name.isEmpty())
        m_whole = m_whole.isEmpty() ? m_message.name : m_message.name + u'\n' + m_whole;
    if (m_whole.isEmpty())
        m_text->setPlaceholderText(tr("Nothing."));
    m_text->setObjectName(name + QStringLiteral("Text"));
    m_text->setFont(style::font(isCode(m_message) ? FontRole::Mono : FontRole::Body));
    m_text->setAccessibleName(tr("Message of %1").arg(roleName(m_message.role)));
    m_limit = new Label({}, FontRole::Secondary, TextLevel::Second);
    m_limit->setWordWrap(true);
    m_limit->hide();
    m_more = new LinkButton({});
    m_more->setObjectName(name + QStringLiteral("More"));
    m_more->hide();
    auto *column = new QVBoxLayout;
    column->setSpacing(kGrid);
    column->addWidget(m_text);
    column->addWidget(m_limit);
    column->addWidget(m_more);
    column->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kCardPadding, 2 * kGrid, kCardPadding, 2 * kGrid);
    row->setSpacing(kCardPadding);
    row->addWidget(setUpSpeaker(), 0, Qt::AlignTop);
    row->addLayout(column, 1);
    connect(m_text, &MessageText::fitted, this, &MessageBlock::updateMore);
    connect(m_more, &QAbstractButton::clicked, this, [this] {
        m_isExpanded = !m_isExpanded;
        showText();
    });
    showText();
}

QWidget *MessageBlock::setUpSpeaker()
{
    auto *speaker = new QWidget;
    speaker->setFixedWidth(style::px(kSpeakerWidth));
    auto *column = new QVBoxLayout(speaker);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *role = new Label(roleName(m_message.role), FontRole::SecondaryStrong, TextLevel::First);
    role->setObjectName(objectName() + QStringLiteral("Role"));
    role->setElided(true);
    column->addWidget(role);
    QString kind;
    if (m_message.kind == app::MessageKind::Reasoning)
        kind = tr("reasoning");
    else if (m_message.kind == app::MessageKind::ToolCall)
        kind = tr("calls a tool");
    else if (m_message.kind == app::MessageKind::ToolResult)
        kind = tr("result of a tool");
    auto *what = new Label(kind, FontRole::Secondary, TextLevel::Third);
    what->setVisible(!kind.isEmpty());
    column->addWidget(what);
    return speaker;
}

void MessageBlock::showText()
{
    const auto shown = m_isExpanded ? shownOf(m_whole) : beginning(m_whole);
    m_text->show(shown, m_isExpanded ? kLongLines : kShortLines, m_isExpanded);
    const bool isLimited = m_isExpanded && shown.size() < m_whole.size();
    m_limit->setVisible(isLimited);
    if (isLimited)
        m_limit->setText(tr("The first %L1 of %L2 characters. \"Copy\" above takes all.").arg(shown.size()).arg(m_whole.size()));
}

void MessageBlock::updateMore()
{
    const bool isLong = m_isExpanded || m_text->isCutOff() || m_text->document()->characterCount() - 1 < m_whole.size();
    m_more->setText(m_isExpanded ? tr("Show less") : tr("Show all"));
    m_more->updateGeometry();
    m_more->setVisible(isLong);
}

void MessageBlock::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &theme = style::theme();
    painter.fillRect(QRect(0, 0, width(), 1), theme.gridLine);
}

} // namespace demarc::ui
