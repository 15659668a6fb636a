// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incidents/carddelegate.h"

#include "app/incidents/words.h"
#include "ui/incidents/incidenttext.h"
#include "ui/style/paint.h"
#include "ui/style/style.h"
#include "ui/widgets/ownerchip.h"
#include "ui/widgets/tag.h"

#include <QListView>
#include <QMimeData>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

namespace demarc::ui {

using namespace measure;

namespace {

constexpr int kEdge = 4;       // the bar of the severity
constexpr int kInner = 10;     // from the box to its content
constexpr int kTitleLines = 4; // then it is elided

// The lines of a title in `width`: broken between words, within one only where it is too long by itself; what does not
// fit into the last line is elided.
QStringList linesOf(const QString &title, int width)
{
    const auto font = style::font(FontRole::Strong);
    QTextLayout layout(title, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const bool last = lines.size() == kTitleLines - 1;
        lines << (last ? QFontMetrics(font).elidedText(title.mid(line.textStart()), Qt::ElideRight, width)
                       : title.mid(line.textStart(), line.textLength()).trimmed());
        if (last)
            break;
    }
    layout.endLayout();
    return lines;
}

} // namespace

QString CardModel::mimeType() { return QStringLiteral("application/x-demarc-incident"); }

void CardModel::setCards(std::vector<IncidentCard> cards)
{
    if (cards == m_cards)
        return;
    const bool sameRows = std::equal(cards.begin(), cards.end(), m_cards.begin(), m_cards.end(),
        [](const IncidentCard &a, const IncidentCard &b) { return a.number == b.number; });
    if (sameRows) {
        m_cards = std::move(cards);
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_cards = std::move(cards);
    endResetModel();
}

int CardModel::rowOf(std::int64_t number) const
{
    const auto found =
        std::find_if(m_cards.begin(), m_cards.end(), [number](const IncidentCard &card) { return card.number == number; });
    return found == m_cards.end() ? -1 : static_cast<int>(found - m_cards.begin());
}

int CardModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_cards.size()); }

QVariant CardModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &card = m_cards.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return card.title;
    case Qt::AccessibleTextRole:
        return card.spoken;
    case Qt::ToolTipRole:
        return style::plainToolTip(card.title);
    default:
        return {};
    }
}

Qt::ItemFlags CardModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    const auto &card = m_cards.at(static_cast<std::size_t>(index.row()));
    const auto flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return isTerminal(card.stage) ? flags : flags | Qt::ItemIsDragEnabled;
}

QStringList CardModel::mimeTypes() const { return {mimeType()}; }

QMimeData *CardModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    const auto number = m_cards.at(static_cast<std::size_t>(indexes.front().row())).number;
    auto *data = new QMimeData;
    data->setData(mimeType(), QByteArray::number(qlonglong {number}));
    data->setText(numberText(number));
    return data;
}

CardGeometry CardGeometry::of(const IncidentCard &card, int width)
{
    CardGeometry geometry;
    const int left = 2 * kGrid;
    const int boxWidth = std::max(width - 2 * left, 60);
    const int contentLeft = left + kEdge + kInner;
    const int contentWidth = boxWidth - kEdge - 2 * kInner + 2;
    int y = kInner - 1;
    const auto take = [&](int height, int gap) {
        const QRect line(contentLeft, y, contentWidth, height);
        y += height + gap;
        return line;
    };
    geometry.tag = take(style::px(kTag), kGrid + 1);
    geometry.system = take(QFontMetrics(style::font(FontRole::Secondary)).height(), kGrid);
    geometry.titleLines = linesOf(card.title, contentWidth);
    const int lineHeight = QFontMetrics(style::font(FontRole::Strong)).lineSpacing();
    geometry.title = take(static_cast<int>(geometry.titleLines.size()) * lineHeight, kGrid + 1);
    geometry.chip = take(style::px(kChip), kGrid);
    const int chipWidth = std::min(ownerChipSize(card.owner).width(), contentWidth);
    const int ageWidth = tagSize(card.age).width();
    if (card.age.isEmpty()) {
        geometry.age = {};
    } else if (chipWidth + kGrid + ageWidth <= contentWidth) {
        geometry.age = geometry.chip.adjusted(chipWidth + kGrid, 0, 0, 0);
    } else {
        geometry.age = take(style::px(kTag), kGrid);
    }
    y += kInner - kGrid - 2;
    geometry.box = {left, 0, boxWidth, y};
    geometry.height = y + 2 * kGrid;
    return geometry;
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &card = static_cast<const CardModel *>(index.model())->cards().at(static_cast<std::size_t>(index.row()));
    const auto &theme = style::theme();
    const auto direction = option.direction;
    const auto geometry = CardGeometry::of(card, option.rect.width());
    const auto place = [&](const QRect &part) {
        return QStyle::visualRect(direction, option.rect, part.translated(option.rect.topLeft()));
    };
    const auto box = place(geometry.box);
    const bool selected = card.number == m_selected;

    painter->save();
    drawRounded(painter, box, kControlRadius, theme.surface, theme.border);
    QPainterPath clip;
    clip.addRoundedRect(box, kControlRadius, kControlRadius);
    painter->setClipPath(clip);
    painter->fillRect(
        place({geometry.box.left(), geometry.box.top(), kEdge, geometry.box.height()}), severityColor(theme, card.severity));
    painter->setClipping(false);
    if (selected)
        drawRounded(painter, box, kControlRadius, {}, theme.accent, 2);
    paintTag(painter, place(geometry.tag), app::words::of(card.severity), severityTone(card.severity), Qt::AlignLeft, direction);

    const auto align = static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignLeft));
    painter->setFont(style::font(FontRole::Secondary));
    painter->setPen(theme.secondText);
    const auto system = place(geometry.system);
    painter->drawText(
        system, align | Qt::AlignVCenter, painter->fontMetrics().elidedText(card.system, Qt::ElideRight, system.width()));
    painter->setFont(style::font(FontRole::Strong));
    painter->setPen(theme.text);
    auto line = place(geometry.title);
    line.setHeight(painter->fontMetrics().lineSpacing());
    for (const auto &text : geometry.titleLines) {
        painter->drawText(line, align | Qt::AlignVCenter, text);
        line.translate(0, line.height());
    }
    paintOwnerChip(painter, place(geometry.chip), card.owner, ChipText::Role, Qt::AlignLeft, direction);
    if (!geometry.age.isNull()) {
        const bool below = geometry.age.top() > geometry.chip.top();
        paintTag(painter, place(geometry.age), card.age, card.ageTone, below ? Qt::AlignLeft : Qt::AlignRight, direction);
    }
    painter->restore();
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &card = static_cast<const CardModel *>(index.model())->cards().at(static_cast<std::size_t>(index.row()));
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return {width, CardGeometry::of(card, width).height};
}

} // namespace demarc::ui
