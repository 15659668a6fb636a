// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pagehead.h"

#include "ui/widgets/label.h"

#include <QHBoxLayout>

namespace demarc::ui {

using namespace measure;

PageHead::PageHead(const QString &title, QWidget *parent)
    : QWidget(parent), m_row(new QHBoxLayout(this)), m_title(new Label(title, FontRole::PageTitle)),
      m_state(new Label({}, FontRole::Body, TextLevel::Second))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(2 * kGrid + 2);
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_state->setObjectName(QStringLiteral("pageState"));
    m_state->setElided(true);
    m_state->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_row->addWidget(m_title);
    m_row->addWidget(m_state, 1);
    m_row->addStretch(1);
    setMinimumHeight(style::px(kControl));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PageHead::setTitle(const QString &title) { m_title->setText(title); }

void PageHead::setState(const QString &state) { m_state->setText(state); }

void PageHead::addLead(QWidget *widget) { m_row->insertWidget(1 + m_leads++, widget); }

void PageHead::addAction(QWidget *widget) { m_row->addWidget(widget); }

} // namespace demarc::ui
