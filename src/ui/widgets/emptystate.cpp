// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/style/icons.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace demarc::ui {

using namespace measure;

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent), m_icon(new Label), m_sentence(new Label({}, FontRole::Strong)),
      m_detail(new Label({}, FontRole::Body, TextLevel::Second)), m_button(new QPushButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    column->setSpacing(2 * kGrid);
    m_button->setObjectName(QStringLiteral("emptyStateButton"));
    for (auto *label : {m_sentence, m_detail}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignCenter);
        label->setMaximumWidth(style::px(440));
    }
    m_icon->setAlignment(Qt::AlignCenter);
    column->addStretch(1);
    for (auto *widget : std::initializer_list<QWidget *> {m_icon, m_sentence, m_detail, m_button}) {
        auto *row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(widget, 0);
        row->addStretch(1);
        column->addLayout(row);
    }
    for (auto *label : {m_sentence, m_detail})
        label->setMinimumWidth(std::min(style::px(240), label->maximumWidth()));
    column->addStretch(1);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::nextRequested);
}

void EmptyState::set(const QString &icon, const QString &sentence, const QString &detail, const QString &next)
{
    m_iconName = icon;
    m_sentence->setText(sentence);
    m_detail->setText(detail);
    m_detail->setHidden(detail.isEmpty());
    m_button->setText(next);
    m_button->setHidden(next.isEmpty());
    updateIcon();
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
    QWidget::changeEvent(event);
}

void EmptyState::updateIcon()
{
    const auto icon = icons::icon(m_iconName, icons::Ink::Third);
    m_icon->setHidden(icon.isNull());
    m_icon->setPixmap(icon.pixmap(QSize(24, 24), devicePixelRatio()));
}

} // namespace demarc::ui
