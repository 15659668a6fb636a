// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notice.h"

#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace demarc::ui {

using namespace measure;

Notice::Notice(QWidget *parent)
    : QWidget(parent), m_text(new Label), m_cause(new Label({}, FontRole::Secondary, TextLevel::Second)), m_offer(new QPushButton)
{
    setObjectName(QStringLiteral("notice"));
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_cause->setElided(true);
    auto *close = new QToolButton;
    close->setObjectName(QStringLiteral("closeNoticeButton"));
    close->setAutoRaise(true);
    close->setIcon(icons::icon(QStringLiteral("close")));
    close->setToolTip(style::plainToolTip(tr("Close this message")));
    close->setAccessibleName(tr("Close this message"));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kPageMargin + 24, 6, kGrid, 6);
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(m_text);
    column->addWidget(m_cause);
    row->addLayout(column, 1);
    m_offer->setObjectName(QStringLiteral("noticeButton"));
    m_offer->hide();
    connect(m_offer, &QPushButton::clicked, this, [this] {
        hide();
        m_run();
    });
    row->addWidget(m_offer, 0, Qt::AlignVCenter);
    row->addWidget(close, 0, Qt::AlignTop);
    hide();
}

void Notice::showError(const Error &error, const QString &what)
{
    showText(what.isEmpty() ? error.message : tr("“%1” was not done. %2").arg(what, error.message),
        error.kind == ErrorKind::Conflict ? Tone::Warning : Tone::Bad);
    m_cause->setText(error.cause);
    m_cause->setHidden(error.cause.isEmpty());
}

void Notice::offer(const QString &text, std::function<void()> run)
{
    m_run = std::move(run);
    m_offer->setText(text);
    m_offer->show();
}

void Notice::showText(const QString &text, Tone tone)
{
    m_offer->hide();
    m_tone = tone;
    m_text->setText(text);
    m_cause->hide();
    setAccessibleName(text);
    show();
    update();
}

QString Notice::text() const { return m_text->text(); }

void Notice::paintEvent(QPaintEvent *)
{
    const auto colors = style::theme().tone(m_tone);
    QPainter painter(this);
    painter.fillRect(rect(), colors.wash);
    painter.fillRect(QRect(0, 0, width(), 1), colors.text);
    const auto icon = QStyle::visualRect(layoutDirection(), rect(), QRect(kPageMargin, 10, kIcon, kIcon));
    icons::paint(&painter, icon, m_tone == Tone::Neutral ? QStringLiteral("info") : QStringLiteral("warning"), colors.text);
}

} // namespace demarc::ui
