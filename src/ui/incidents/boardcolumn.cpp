// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incidents/boardcolumn.h"

#include "app/incidents/words.h"
#include "domain/incidents/keys.h"
#include "ui/style/paint.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"

#include <QDrag>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

namespace demarc::ui {

using namespace measure;

namespace {

constexpr int kFoldedWidth = 36;

std::optional<std::int64_t> draggedNumber(const QMimeData *data)
{
    if (!data->hasFormat(CardModel::mimeType()))
        return {};
    bool ok = false;
    const auto number = data->data(CardModel::mimeType()).toLongLong(&ok);
    return ok ? std::optional<std::int64_t>(number) : std::nullopt;
}

} // namespace

CardList::CardList(QWidget *parent) : QListView(parent), m_model(new CardModel(this)), m_delegate(new CardDelegate(this))
{
    setModel(m_model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setResizeMode(Adjust);
    setDragEnabled(true);
    setAcceptDrops(true);
    viewport()->setAutoFillBackground(false);
    setAutoFillBackground(false);
    auto clear = palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    setPalette(clear);
    connect(this, &QListView::clicked, this,
        [this](const QModelIndex &index) { Q_EMIT opened(m_model->cards().at(static_cast<std::size_t>(index.row())).number); });
}

std::int64_t CardList::currentNumber() const
{
    const auto index = currentIndex();
    return index.isValid() ? m_model->cards().at(static_cast<std::size_t>(index.row())).number : 0;
}

void CardList::setCurrentNumber(std::int64_t number)
{
    const auto row = m_model->rowOf(number);
    setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row));
}

void CardList::markSelected(std::int64_t number)
{
    m_delegate->setSelectedNumber(number);
    viewport()->update();
}

void CardList::keyPressEvent(QKeyEvent *event)
{
    const int aside = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    const int direction = isRightToLeft() ? -aside : aside;
    if (aside != 0 && event->modifiers().testFlag(Qt::ControlModifier)) {
        Q_EMIT moveAside(direction);
    } else if (aside != 0) {
        Q_EMIT focusAside(direction);
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentNumber() > 0) {
        Q_EMIT opened(currentNumber());
    } else {
        QListView::keyPressEvent(event);
    }
}

void CardList::startDrag(Qt::DropActions)
{
    const auto index = currentIndex();
    if (!index.isValid() || !index.flags().testFlag(Qt::ItemIsDragEnabled))
        return;
    const auto rect = visualRect(index);
    auto *drag = new QDrag(this);
    drag->setMimeData(m_model->mimeData({index}));
    drag->setPixmap(viewport()->grab(rect));
    drag->setHotSpot(viewport()->mapFromGlobal(QCursor::pos()) - rect.topLeft());
    drag->exec(Qt::MoveAction);
}

void CardList::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedNumber(event->mimeData()))
        return;
    event->acceptProposedAction();
    Q_EMIT dropHover(true);
}

void CardList::dragMoveEvent(QDragMoveEvent *event)
{
    if (draggedNumber(event->mimeData()))
        event->acceptProposedAction();
}

void CardList::dragLeaveEvent(QDragLeaveEvent *) { Q_EMIT dropHover(false); }

void CardList::dropEvent(QDropEvent *event)
{
    Q_EMIT dropHover(false);
    const auto number = draggedNumber(event->mimeData());
    if (!number)
        return;
    event->acceptProposedAction();
    Q_EMIT dropped(*number);
}

void CardList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        scheduleDelayedItemsLayout(); // titles wrap anew
}

void CardList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid())
        Q_EMIT chosen(currentNumber());
}

BoardColumnView::BoardColumnView(BoardColumn column, QWidget *parent)
    : QWidget(parent), m_column(column), m_header(new QWidget(this)), m_count(new Label({}, FontRole::Strong, TextLevel::Second)),
      m_list(new CardList(this))
{
    const auto name = app::words::of(column);
    m_list->setObjectName(QStringLiteral("boardColumn%1").arg(static_cast<int>(column)));
    m_list->setAccessibleName(name);
    auto *head = new QHBoxLayout(m_header);
    head->setContentsMargins(2 * kGrid + 2, 2 * kGrid, 2 * kGrid + 2, kGrid);
    head->addWidget(new Label(name, FontRole::Strong, TextLevel::Second));
    head->addStretch(1);
    head->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(kGrid / 2);
    layout->addWidget(m_header);
    layout->addWidget(m_list, 1);
    setAcceptDrops(true);
    setMinimumWidth(style::px(124));
    connect(m_list, &CardList::dropHover, this, &BoardColumnView::setDropTarget);
}

void BoardColumnView::setCards(std::vector<IncidentCard> cards)
{
    m_count->setText(QLocale().toString(static_cast<qlonglong>(cards.size())));
    m_list->cardModel()->setCards(std::move(cards));
    update();
}

void BoardColumnView::setFolded(bool folded)
{
    m_folded = folded;
    m_header->setVisible(!folded);
    m_list->setVisible(!folded);
    setMinimumWidth(style::px(folded ? kFoldedWidth : 124));
    setMaximumWidth(folded ? style::px(kFoldedWidth) : QWIDGETSIZE_MAX);
    setCursor(folded ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void BoardColumnView::paintEvent(QPaintEvent *)
{
    const auto &theme = style::theme();
    QPainter painter(this);
    drawRounded(&painter, rect(), kCardRadius, m_dropTarget ? theme.accentWash : theme.sunken,
        m_dropTarget ? theme.accent : theme.border, m_dropTarget ? 2 : 1);
    if (!m_folded)
        return;
    painter.setFont(style::font(FontRole::Strong));
    painter.setPen(theme.secondText);
    painter.translate(width() / 2.0, 2 * kGrid + 2);
    painter.rotate(90);
    const auto text = tr("%1 %2", "column name, number of cards").arg(app::words::of(m_column), m_count->text());
    painter.drawText(QRectF(0, -width() / 2.0, height(), width()), Qt::AlignLeft | Qt::AlignVCenter, text);
}

void BoardColumnView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_column == BoardColumn::Closed && (m_folded || event->pos().y() < m_header->height()))
        setFolded(!m_folded);
}

void BoardColumnView::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedNumber(event->mimeData()))
        return;
    event->acceptProposedAction();
    setDropTarget(true);
}

void BoardColumnView::dragLeaveEvent(QDragLeaveEvent *) { setDropTarget(false); }

void BoardColumnView::dropEvent(QDropEvent *event)
{
    setDropTarget(false);
    if (const auto number = draggedNumber(event->mimeData())) {
        event->acceptProposedAction();
        Q_EMIT m_list->dropped(*number);
    }
}

void BoardColumnView::setDropTarget(bool target)
{
    m_dropTarget = target;
    update();
}

} // namespace demarc::ui
