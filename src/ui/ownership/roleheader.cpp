// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ownership/roleheader.h"

#include "ui/ownership/matrixmodel.h"
#include "ui/style/style.h"
#include "ui/widgets/ownerchip.h"

#include <QPainter>

namespace demarc::ui {

namespace {

constexpr int kGroup = 26;
constexpr int kNames = 40;

} // namespace

RoleHeader::RoleHeader(const MatrixModel &model, QWidget *parent) : QHeaderView(Qt::Horizontal, parent), m_model(model)
{
    setObjectName(QStringLiteral("roleHeader"));
    setSectionResizeMode(QHeaderView::Fixed);
    setMinimumSectionSize(style::px(40));
    setSectionsClickable(true);
    setHighlightSections(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

int RoleHeader::groupHeight() const { return style::px(kGroup); }

QSize RoleHeader::sizeHint() const { return {QHeaderView::sizeHint().width(), groupHeight() + style::px(kNames)}; }

QRect RoleHeader::sectionRect(int section) const
{
    return {sectionViewportPosition(section), 0, sectionSize(section), viewport()->height()};
}

bool RoleHeader::sameGroup(int a, int b) const
{
    const auto left = m_model.roleAt(a);
    const auto right = m_model.roleAt(b);
    if (left && right)
        return m_model.matrix().roles()[*left].party == m_model.matrix().roles()[*right].party;
    return !left && !right;
}

void RoleHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), style::theme().surface);
    int first = -1;
    int last = -1;
    for (int section = 0; section < count(); ++section) {
        if (isSectionHidden(section))
            continue;
        if (first >= 0 && !sameGroup(first, section)) {
            paintGroup(&painter, first, last);
            first = -1;
        }
        if (first < 0)
            first = section;
        last = section;
        if (sectionRect(section).intersects(viewport()->rect()))
            paintRole(&painter, section);
    }
    if (first >= 0)
        paintGroup(&painter, first, last);
    painter.setPen(style::theme().border);
    painter.drawLine(viewport()->rect().bottomLeft(), viewport()->rect().bottomRight());
}

void RoleHeader::paintRole(QPainter *painter, int section) const
{
    const auto &theme = style::theme();
    const auto box = sectionRect(section).adjusted(0, groupHeight(), 0, 0);
    const auto *view = qobject_cast<const QAbstractItemView *>(parent());
    const auto isCurrent = view && view->currentIndex().isValid() && view->currentIndex().column() == section;
    if (isCurrent)
        painter->fillRect(box, theme.accentWash);
    painter->setFont(style::font(isCurrent ? FontRole::SecondaryStrong : FontRole::Secondary));
    painter->setPen(isCurrent ? theme.accent : theme.secondText);
    const auto room = box.adjusted(3, 2, -4, -5);
    auto text = m_model.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    const auto metrics = painter->fontMetrics();
    if (metrics.boundingRect(room, Qt::TextWordWrap, text).height() > room.height() + 2
        || metrics.boundingRect(room, Qt::TextWordWrap, text).width() > room.width() + 1)
        text = metrics.elidedText(text, Qt::ElideRight, room.width());
    painter->drawText(room, Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, text);
    painter->setPen(theme.gridLine);
    painter->drawLine(box.topRight(), box.bottomRight());
}

void RoleHeader::paintGroup(QPainter *painter, int first, int last) const
{
    const auto &theme = style::theme();
    const auto box = sectionRect(first).united(sectionRect(last)).adjusted(0, 0, 0, groupHeight() - viewport()->height());
    painter->setPen(theme.border);
    painter->drawLine(box.bottomLeft(), box.bottomRight());
    painter->drawLine(box.topRight(), QPoint(box.right(), viewport()->height()));

    const auto role = m_model.roleAt(first);
    painter->setFont(style::font(role ? FontRole::SecondaryStrong : FontRole::Secondary));
    if (!role) {
        painter->setPen(theme.secondText);
        painter->drawText(
            box, Qt::AlignCenter, m_model.roleCount() == 0 || isSectionHidden(0) ? tr("Party") : tr("Derived split"));
        return;
    }
    const auto party = m_model.matrix().roles()[*role].party;
    const auto shape = style::px(10);
    const auto name = partyName(party);
    const auto width = painter->fontMetrics().horizontalAdvance(name);
    const auto fits = shape + 4 + width + 8 <= box.width();
    const auto left = box.center().x() - (fits ? shape + 4 + width : shape) / 2;
    const QRect mark(left, box.center().y() - shape / 2, shape, shape);
    paintPartyShape(painter, mark, party);
    if (fits) {
        painter->setPen(theme.party(party));
        painter->drawText(QRect(mark.right() + 5, box.top(), width + 4, box.height()), Qt::AlignVCenter | Qt::AlignLeft, name);
    }
}

} // namespace demarc::ui
