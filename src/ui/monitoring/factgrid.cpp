// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitoring/factgrid.h"

#include "ui/style/format.h"
#include "ui/style/icons.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QGridLayout>
#include <QToolButton>

namespace demarc::ui {

using namespace measure;

namespace {

constexpr int kLine = 24;

QToolButton *addTool(QBoxLayout *row, const QString &name, const QString &icon, const QString &toolTip)
{
    auto *tool = new QToolButton;
    tool->setObjectName(name);
    tool->setIcon(icons::icon(icon, icons::Ink::Third));
    tool->setAutoRaise(true);
    tool->setFixedSize(style::px(kLine) - 2, style::px(kLine) - 2);
    tool->setToolTip(style::plainToolTip(toolTip));
    row->addWidget(tool);
    return tool;
}

} // namespace

FactGrid::FactGrid(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kCardPadding, 2 * kGrid, kCardPadding, kGrid);
    column->addStretch(1);
}

void FactGrid::setFacts(const std::vector<Fact> &facts)
{
    if (m_body && facts == m_facts)
        return; // what has the focus keeps it
    m_facts = facts;
    delete m_body;
    m_body = new QWidget(this);
    auto *grid = new QGridLayout(m_body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kCardPadding);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    const auto half = static_cast<int>((facts.size() + 1) / 2);
    for (int i = 0; i < static_cast<int>(facts.size()); ++i) {
        const auto &fact = facts[static_cast<std::size_t>(i)];
        auto *title = new Label(fact.title, FontRole::Secondary, TextLevel::Second);
        title->setFixedHeight(style::px(kLine));
        grid->addWidget(title, i % half, i / half * 2);
        grid->addWidget(valueOf(fact), i % half, i / half * 2 + 1);
    }
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, m_body);
}

QWidget *FactGrid::valueOf(const Fact &fact)
{
    auto *place = new QWidget;
    auto *row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    QWidget *value = nullptr;
    if (fact.link && !fact.text.isEmpty()) {
        auto *link = new LinkButton(fact.text);
        connect(link, &QAbstractButton::clicked, this, [this, to = *fact.link] { Q_EMIT linkActivated(to); });
        value = link;
    } else {
        auto *label = fact.text.isEmpty() ? new Label(format::noData(), FontRole::Body, TextLevel::Third) : new Label(fact.text);
        label->setElided(true);
        value = label;
    }
    value->setObjectName(fact.name);
    value->setAccessibleName(tr("%1: %2", "title of a fact, value").arg(fact.title, fact.text));
    value->setToolTip(style::plainToolTip(fact.text.isEmpty() ? tr("Not sent with this call") : fact.toolTip));
    row->addWidget(value);
    if (fact.canBeCopied) {
        auto *copy = addTool(row, fact.name + QStringLiteral("Copy"), QStringLiteral("copy"), tr("Copy"));
        copy->setAccessibleName(tr("Copy: %1").arg(fact.title));
        connect(copy, &QToolButton::clicked, this, [this, text = fact.text] {
            QApplication::clipboard()->setText(text);
            Q_EMIT copied(text);
        });
    }
    if (fact.namesPerson) {
        auto *erase = addTool(row, fact.name + QStringLiteral("Erase"), QStringLiteral("trash"), tr("Erase this person…"));
        erase->setAccessibleName(tr("Erase this person…"));
        connect(erase, &QToolButton::clicked, this, [this, text = fact.text] { Q_EMIT erasureRequested(text); });
    }
    row->addStretch(1);
    return place;
}

} // namespace demarc::ui
