// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitoring/stattile.h"

#include "ui/style/style.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tag.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace demarc::ui {

StatTile::StatTile(const QString &name, QWidget *parent)
    : Card({}, {}, parent), m_title(new Label({}, FontRole::Secondary, TextLevel::Second)),
      m_samples(new Label({}, FontRole::Small, TextLevel::Third)), m_value(new Label(QStringLiteral(" "), FontRole::BigFigure)),
      m_change(new Tag)
{
    setObjectName(name);
    m_value->setObjectName(name + QStringLiteral("Value"));
    m_change->setObjectName(name + QStringLiteral("Change"));
    m_change->hide();
    m_title->setElided(true);
    m_samples->setElided(true);
    auto *body = new QWidget;
    auto *top = new QHBoxLayout;
    top->setSpacing(measure::kGrid);
    top->addWidget(m_title);
    top->addStretch();
    top->addWidget(m_samples);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(2 * measure::kGrid);
    bottom->addWidget(m_value);
    bottom->addWidget(m_change, 0, Qt::AlignVCenter);
    bottom->addStretch();
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(measure::kCardPadding, 7, measure::kCardPadding, 7);
    layout->setSpacing(2);
    layout->addLayout(top);
    layout->addLayout(bottom);
    setBody(body);
}

void StatTile::setText(const TileText &text)
{
    m_title->setText(text.title);
    m_samples->setText(text.samples);
    m_value->setText(text.value);
    m_change->setText(text.change);
    m_change->setTone(text.tone);
    m_change->setVisible(!text.change.isEmpty());
    setToolTip(style::plainToolTip(text.toolTip));
    setAccessibleName(text.toolTip);
}

QString StatTile::value() const { return m_value->text(); }

} // namespace demarc::ui
