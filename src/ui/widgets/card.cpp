// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/style/paint.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace demarc::ui {

using namespace measure;

Card::Card(const QString &title, const QString &subtitle, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);

    m_header = new QWidget(this);
    m_header->setFixedHeight(style::px(kCardHeader) - 1);
    m_headerLayout = new QHBoxLayout(m_header);
    m_headerLayout->setContentsMargins(kCardPadding - 1, 0, kCardPadding - 1, 0);
    m_headerLayout->setSpacing(2 * kGrid);
    m_title = new Label(title, FontRole::Strong);
    m_subtitle = new Label(subtitle, FontRole::Secondary, TextLevel::Second);
    m_subtitle->setObjectName(QStringLiteral("cardSubtitle"));
    m_subtitle->setElided(true);
    m_subtitle->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_headerLayout->addWidget(m_title);
    m_headerLayout->addWidget(m_subtitle);
    m_headerLayout->addStretch(1);
    column->addWidget(m_header);

    m_body = new QVBoxLayout;
    m_body->setContentsMargins(0, 1, 0, kGrid);
    m_body->setSpacing(0);
    column->addLayout(m_body, 1);
    updateHeader();
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    updateHeader();
}

void Card::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    updateHeader();
}

void Card::addHeaderWidget(QWidget *widget)
{
    m_headerLayout->addWidget(widget);
    m_header->show();
}

void Card::addHeaderLead(QWidget *widget)
{
    m_headerLayout->insertWidget(2 + m_leads++, widget);
    m_header->show();
}

void Card::setBody(QWidget *body, bool padded)
{
    while (auto *item = m_body->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto inset = padded ? kCardPadding : 0;
    m_body->setContentsMargins(inset, inset + 1, inset, std::max(inset, kGrid));
    m_body->addWidget(body);
}

void Card::paintEvent(QPaintEvent *)
{
    const auto &theme = style::theme();
    QPainter painter(this);
    drawRounded(&painter, rect(), kCardRadius, theme.surface, theme.border);
    if (!m_header->isHidden())
        painter.fillRect(QRect(1, m_header->geometry().bottom() + 1, width() - 2, 1), theme.border);
}

void Card::updateHeader()
{
    m_title->setHidden(m_title->text().isEmpty());
    m_subtitle->setHidden(m_subtitle->text().isEmpty());
    m_header->setHidden(m_title->text().isEmpty() && m_subtitle->text().isEmpty() && m_headerLayout->count() <= 3);
}

} // namespace demarc::ui
