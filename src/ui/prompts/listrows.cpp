// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts/listrows.h"

#include "ui/style/paint.h"
#include "ui/style/style.h"
#include "ui/widgets/tag.h"

#include <QPainter>

namespace demarc::ui {

using namespace measure;

QString ListRow::spoken() const
{
    QStringList parts {lead};
    for (const auto &[word, tone] : tags)
        parts << word;
    parts << text << second;
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

void ListRowModel::setRows(std::vector<ListRow> rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int ListRowModel::indexOf(const QString &key) const
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].key == key)
            return static_cast<int>(i);
    }
    return -1;
}

int ListRowModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

QVariant ListRowModel::data(const QModelIndex &index, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return row(index.row()).lead;
    case Qt::AccessibleTextRole:
        return row(index.row()).spoken();
    case Qt::ToolTipRole:
        return style::plainToolTip(row(index.row()).spoken());
    default:
        return {};
    }
}

void ListRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &row = static_cast<const ListRowModel *>(index.model())->row(index.row());
    const auto &theme = style::theme();
    painter->save();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    if (selected || hovered)
        painter->fillRect(option.rect, selected ? theme.accentWash : theme.sunken);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.gridLine);

    const auto visual = [&](const QRect &part) { return QStyle::visualRect(option.direction, option.rect, part); };
    const auto lead = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::AlignAbsolute
        | Qt::AlignVCenter | Qt::TextSingleLine;
    auto line = option.rect.adjusted(kCardPadding, 0, -2 * kGrid, -1);
    const auto second =
        row.second.isEmpty() ? QRect() : QRect(line.left(), line.center().y() - 1, line.width(), line.height() / 2 - 2);
    if (!row.second.isEmpty())
        line.setHeight(line.height() / 2 + 3);
    const auto strong = style::font(FontRole::Strong);
    painter->setFont(strong);
    painter->setPen(theme.text);
    const QFontMetrics metrics(strong);
    const auto leadWidth =
        m_leadWidth > 0 ? style::px(m_leadWidth) : std::min(metrics.horizontalAdvance(row.lead) + 2 * kGrid, line.width());
    painter->drawText(visual({line.left(), line.top(), leadWidth, line.height()}), lead,
        metrics.elidedText(row.lead, Qt::ElideRight, leadWidth));
    auto rest = line.adjusted(leadWidth, 0, 0, 0);
    for (const auto &[word, tone] : row.tags) {
        if (rest.width() < style::px(30))
            break;
        rest.setLeft(rest.left() + paintTag(painter, visual(rest), word, tone, Qt::AlignLeft, option.direction) + kGrid);
    }
    const auto quiet = style::font(FontRole::Body);
    painter->setFont(quiet);
    painter->setPen(theme.secondText);
    painter->drawText(visual(rest), lead, QFontMetrics(quiet).elidedText(row.text, Qt::ElideRight, rest.width()));
    if (second.isValid()) {
        const auto small = style::font(FontRole::Secondary);
        const auto place = second.adjusted(m_leadWidth > 0 ? leadWidth : 0, 0, 0, 0);
        painter->setFont(small);
        painter->setPen(row.secondIsBad ? theme.bad.text : theme.secondText);
        painter->drawText(visual(place), lead, QFontMetrics(small).elidedText(row.second, Qt::ElideRight, place.width()));
    }
    if (option.state.testFlag(QStyle::State_HasFocus))
        drawFocusRing(painter, QRectF(option.rect).adjusted(1, 1, -1, -1), 3);
    painter->restore();
}

QSize ListRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &row = static_cast<const ListRowModel *>(index.model())->row(index.row());
    return {option.rect.width(), style::px(row.second.isEmpty() ? 36 : 54)};
}

ListRowView::ListRowView(const QString &objectName, const QString &accessibleName, int leadWidth, QWidget *parent)
    : QListView(parent), m_model(new ListRowModel(this))
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setModel(m_model);
    setItemDelegate(new ListRowDelegate(leadWidth, this));
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(false);
    setEditTriggers(NoEditTriggers);
    viewport()->setAutoFillBackground(false);
}

void ListRowView::setRows(std::vector<ListRow> rows)
{
    const auto key = currentKey();
    m_quiet = true;
    m_model->setRows(std::move(rows));
    m_quiet = false;
    setCurrentKey(key);
}

QString ListRowView::currentKey() const { return currentIndex().isValid() ? m_model->row(currentIndex().row()).key : QString(); }

void ListRowView::setCurrentKey(const QString &key)
{
    const auto row = m_model->indexOf(key);
    m_quiet = true;
    setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row));
    m_quiet = false;
}

int ListRowView::heightOfRows() const
{
    int height = 0;
    for (int i = 0; i < m_model->rowCount(); ++i)
        height += sizeHintForRow(i);
    return height;
}

void ListRowView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_quiet && current.isValid())
        Q_EMIT keyChosen(m_model->row(current.row()).key);
}

} // namespace demarc::ui
