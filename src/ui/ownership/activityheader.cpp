// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ownership/activityheader.h"

#include "ui/ownership/matrixmodel.h"
#include "ui/style/measures.h"
#include "ui/style/paint.h"
#include "ui/style/style.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace demarc::ui {

namespace {

constexpr int kChevron = 14;
constexpr int kDepth = 12;

} // namespace

ActivityHeader::ActivityHeader(const MatrixModel &model, QWidget *parent) : QHeaderView(Qt::Vertical, parent), m_model(model)
{
    setObjectName(QStringLiteral("activityHeader"));
    setSectionResizeMode(QHeaderView::Fixed);
    setMinimumSectionSize(style::px(measure::kMatrixRow));
    setDefaultSectionSize(style::px(measure::kMatrixRow));
    setSectionsClickable(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QHeaderView::sectionDoubleClicked, this, [this](int section) {
        if (!m_model.areaAt(section))
            Q_EMIT renameRequested(section);
    });
}

int ActivityHeader::indent(int section) const
{
    auto area = m_model.areaAt(section);
    if (const auto activity = m_model.activityAt(section))
        area = m_model.matrix().indexOf(m_model.matrix().activities()[*activity].area);
    return style::px(measure::kCellPadding) + (area ? m_model.matrix().span(*area).depth * style::px(kDepth) : 0);
}

QRect ActivityHeader::nameRect(int section) const
{
    const auto isArea = m_model.areaAt(section).has_value();
    const auto start = indent(section) + (isArea ? style::px(kChevron) : 0);
    const QRect row(0, sectionViewportPosition(section), viewport()->width(), sectionSize(section));
    return QStyle::visualRect(layoutDirection(), row, row.adjusted(start, 0, -4, 0));
}

void ActivityHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const auto &theme = style::theme();
    const auto area = m_model.areaAt(section);
    const auto *view = qobject_cast<const QAbstractItemView *>(parent());
    const auto isCurrent = view && view->currentIndex().isValid() && view->currentIndex().row() == section;
    painter->save();
    painter->fillRect(rect, isCurrent ? theme.accentWash : area ? theme.sunken : theme.surface);
    painter->setPen(area ? theme.border : theme.gridLine);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->setPen(theme.border);
    painter->drawLine(rect.topRight(), rect.bottomRight());

    auto name = nameRect(section);
    name.moveTop(rect.top());
    if (area) {
        const auto closed = m_model.isCollapsed(m_model.matrix().areas()[*area].id) && !m_model.isFiltered();
        const QRect chevron(indent(section) - 2, rect.top(), style::px(kChevron) - 4, rect.height());
        drawChevron(painter, QStyle::visualRect(layoutDirection(), rect, chevron), theme.secondText,
            closed ? (isRightToLeft() ? 90 : -90) : 0);
    }
    painter->setFont(style::font(area ? FontRole::Strong : FontRole::Body));
    painter->setPen(theme.text);
    const auto text = m_model.headerData(section, Qt::Vertical, Qt::DisplayRole).toString();
    painter->drawText(
        name, Qt::AlignVCenter | Qt::AlignLeft, painter->fontMetrics().elidedText(text, Qt::ElideRight, name.width()));
    painter->restore();
}

void ActivityHeader::mouseReleaseEvent(QMouseEvent *event)
{
    QHeaderView::mouseReleaseEvent(event);
    const auto section = logicalIndexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && m_model.areaAt(section))
        Q_EMIT areaClicked(section);
}

bool ActivityHeader::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QHeaderView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto section = logicalIndexAt(help->pos());
    const auto activity = m_model.activityAt(section);
    QToolTip::showText(help->globalPos(),
        activity ? style::plainToolTip(
            m_model.matrix().activities()[*activity].name + u'\n' + m_model.matrix().activities()[*activity].key)
                 : QString(),
        this);
    return true;
}

} // namespace demarc::ui
