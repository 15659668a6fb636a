// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/attentionlist.h"

#include "ui/style/paint.h"
#include "ui/style/style.h"
#include "ui/widgets/ownerchip.h"
#include "ui/widgets/tag.h"

#include <QVBoxLayout>

namespace demarc::ui {

using namespace measure;

namespace {

constexpr int kRowHeight = 56;
constexpr int kTextGap = 10;

} // namespace

class AttentionList::Row final : public QAbstractButton {
public:
    Row(const AttentionItem &item, int number, const QString &list, QWidget *parent) : QAbstractButton(parent), m_item(item)
    {
        setObjectName(list + QStringLiteral("Row%1").arg(number));
        setText(item.title);
        setAccessibleDescription(item.detail);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
        setFixedHeight(style::px(kRowHeight));
        setToolTip(style::plainToolTip(item.detail.isEmpty() ? item.title : item.title + u'\n' + item.detail));
    }

    const AttentionItem &item() const { return m_item; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const auto &theme = style::theme();
        QPainter painter(this);
        if (underMouse())
            painter.fillRect(rect(), mix(theme.sunken, theme.surface, 0.6));
        painter.fillRect(QRect(0, height() - 1, width(), 1), theme.gridLine);
        const auto line = style::px(19);
        const auto top = (height() - 2 * line) / 2;
        auto rest = rect().adjusted(kCardPadding, 0, -kCardPadding, 0);
        const auto visual = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
        const QRect sign(rest.left(), top, rest.width() / 2, line);
        const auto used = m_item.chip
            ? paintOwnerChip(&painter, visual(sign), *m_item.chip, ChipText::Role, Qt::AlignLeft, layoutDirection())
            : paintTag(&painter, visual(sign), m_item.tag, m_item.tone, Qt::AlignLeft, layoutDirection());
        rest.setLeft(rest.left() + used + kTextGap);
        const auto lead = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter);
        const auto write = [&](const QRect &place, FontRole font, const QColor &ink, const QString &text) {
            painter.setFont(style::font(font));
            painter.setPen(ink);
            const auto shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width());
            painter.drawText(visual(place), lead, shown);
            return painter.fontMetrics().horizontalAdvance(shown);
        };
        write({rest.left(), top, rest.width(), line}, FontRole::Strong, theme.text, m_item.title);
        const auto chipRoom = m_item.heldBy ? ownerChipSize(*m_item.heldBy).width() + 6 : 0;
        const auto written =
            write({rest.left(), top + line, rest.width() - chipRoom, line}, FontRole::Body, theme.secondText, m_item.detail);
        if (m_item.heldBy)
            paintOwnerChip(&painter, visual({rest.left() + written + 6, top + line, chipRoom, line}), *m_item.heldBy,
                ChipText::Role, Qt::AlignLeft, layoutDirection());
        if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
            drawFocusRing(&painter, rect().adjusted(2, 2, -2, -3), kControlRadius);
    }

private:
    AttentionItem m_item;
};

AttentionList::AttentionList(const QString &name, QWidget *parent) : QScrollArea(parent)
{
    setObjectName(name);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    auto *content = new QWidget;
    content->setAutoFillBackground(false);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addStretch(1);
    setWidget(content);
    content->setAutoFillBackground(false);
}

void AttentionList::setItems(const std::vector<AttentionItem> &items)
{
    if (items == m_items) // a reload that changed nothing keeps focus and hover
        return;
    m_items = items;
    while (m_column->count() > 1) {
        auto *row = m_column->takeAt(0);
        delete row->widget();
        delete row;
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        auto *row = new Row(items[i], static_cast<int>(i), objectName(), widget());
        connect(row, &QAbstractButton::clicked, this, [this, link = items[i].link] { Q_EMIT linkActivated(link); });
        m_column->insertWidget(static_cast<int>(i), row);
    }
}

} // namespace demarc::ui
