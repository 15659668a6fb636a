// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incidents/timelineview.h"

#include "ui/incidents/incidenttext.h"
#include "ui/style/format.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>

namespace demarc::ui {

using namespace measure;

namespace {

constexpr std::size_t kShownAtFirst = 40;

// "14:12" today, else with the day.
QString timeText(Instant at, Instant now)
{
    const auto zone = QTimeZone::systemTimeZone();
    const auto day = [&](Instant instant) {
        return QDateTime::fromMSecsSinceEpoch(microsOf(instant) / 1000, Qt::UTC).toTimeZone(zone).date();
    };
    if (day(at) == day(now))
        return format::time(at, zone);
    return QLocale().toString(day(at), QStringLiteral("d MMM")) + u'\n' + format::time(at, zone);
}

} // namespace

TimelineView::TimelineView(QWidget *parent)
    : QWidget(parent), m_note(new QPlainTextEdit(this)), m_add(new QPushButton(tr("Add note"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid + 2);
    m_note->setObjectName(QStringLiteral("noteEdit"));
    m_note->setPlaceholderText(tr("What did you see or do? Ctrl+Enter adds it"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(style::px(52));
    m_note->installEventFilter(this);
    m_add->setObjectName(QStringLiteral("addNoteButton"));
    m_add->hide();
    column->addWidget(m_note);
    column->addWidget(m_add, 0, Qt::AlignRight);
    connect(m_add, &QPushButton::clicked, this, &TimelineView::send);
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        m_add->setVisible(!m_note->toPlainText().trimmed().isEmpty());
        m_drafts.insert(m_number, m_note->toPlainText());
    });
}

void TimelineView::setTimeline(std::int64_t number, std::vector<TimelineEntry> oldestFirst, const QString &currency, Instant now)
{
    if (number != m_number) {
        m_number = number;
        m_showAll = false;
        m_note->setPlainText(m_drafts.value(number));
    } else if (m_lines && oldestFirst == m_entries) {
        return; // nothing new: selection and focus stay
    }
    m_entries = std::move(oldestFirst);
    m_currency = currency;
    m_now = now;
    rebuild();
}

void TimelineView::noteSent()
{
    m_drafts.remove(m_number);
    m_note->clear();
}

bool TimelineView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_note && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
            send();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TimelineView::rebuild()
{
    delete m_lines;
    m_lines = new QWidget(this);
    m_lines->setObjectName(QStringLiteral("timelineLines"));
    auto *grid = new QGridLayout(m_lines);
    grid->setContentsMargins(0, kGrid, 0, 0);
    grid->setHorizontalSpacing(2 * kGrid + 2);
    grid->setVerticalSpacing(2 * kGrid);
    grid->setColumnStretch(1, 1);
    const auto shown = m_showAll ? m_entries.size() : std::min(m_entries.size(), kShownAtFirst);
    for (std::size_t i = 0; i < shown; ++i)
        addLine(static_cast<int>(i), m_entries.at(m_entries.size() - 1 - i));
    if (shown < m_entries.size()) {
        auto *more = new QPushButton(tr("Show %n older line(s)", nullptr, static_cast<int>(m_entries.size() - shown)), m_lines);
        more->setObjectName(QStringLiteral("olderEntriesButton"));
        grid->addWidget(more, static_cast<int>(shown), 1, Qt::AlignLeft);
        connect(more, &QPushButton::clicked, this, [this] {
            m_showAll = true;
            QMetaObject::invokeMethod(this, &TimelineView::rebuild, Qt::QueuedConnection);
        });
    }
    static_cast<QBoxLayout *>(layout())->addWidget(m_lines);
    m_lines->show();
}

void TimelineView::addLine(int row, const TimelineEntry &entry)
{
    auto *grid = static_cast<QGridLayout *>(m_lines->layout());
    auto *time = new Label(timeText(entry.at, m_now), FontRole::Figure, TextLevel::Third);
    time->setToolTip(style::plainToolTip(format::dateTime(entry.at, QTimeZone::systemTimeZone(), m_now)));
    auto *text = new Label(timelineText(entry, m_currency));
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid->addWidget(time, row, 0, Qt::AlignTop);
    if (entry.link.isEmpty()) {
        grid->addWidget(text, row, 1, 1, 2);
        return;
    }
    auto *open = new QPushButton(tr("Show"), m_lines);
    open->setObjectName(QStringLiteral("evidenceButton"));
    open->setToolTip(tr("Shows the figures behind this line"));
    grid->addWidget(text, row, 1);
    grid->addWidget(open, row, 2, Qt::AlignTop);
    connect(open, &QPushButton::clicked, this, [this, link = entry.link] { Q_EMIT linkActivated(link); });
}

void TimelineView::send()
{
    const auto text = m_note->toPlainText().trimmed();
    if (!text.isEmpty())
        Q_EMIT noteWritten(text);
}

} // namespace demarc::ui
