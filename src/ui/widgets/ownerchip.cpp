// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ownerchip.h"

#include "ui/style/paint.h"
#include "ui/style/style.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyle>

namespace demarc::ui {

namespace {

constexpr int kPadding = 8;
constexpr int kShape = 8;
constexpr int kShapeGap = 6;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OwnerChip)
};

QFont chipFont(const Owner &owner)
{
    return style::font(owner.holding == Holding::Held ? FontRole::Secondary : FontRole::SecondaryStrong);
}

} // namespace

QString partyName(Party party)
{
    switch (party) {
    case Party::Internal:
        return Words::tr("Internal team");
    case Party::Partner:
        return Words::tr("Partner");
    case Party::Provider:
        return Words::tr("Provider");
    }
    return {};
}

QString ownerText(const Owner &owner, ChipText text)
{
    switch (owner.holding) {
    case Holding::Held:
        return text == ChipText::Person && !owner.personName.isEmpty() ? owner.personName : owner.roleName;
    case Holding::Shared:
        return Words::tr("shared", "owner chip: several do the work, nobody answers for it");
    case Holding::Nobody:
        break;
    }
    return Words::tr("nobody", "owner chip");
}

QString ownerDescription(const Owner &owner)
{
    if (owner.holding == Holding::Shared)
        return Words::tr("Several roles do the work, but nobody answers for it. Give one role the A in the "
                         "ownership matrix.");
    if (owner.holding == Holding::Nobody)
        return Words::tr("Nobody answers for this. Give one role the A in the ownership matrix.");
    const auto who = owner.personName.isEmpty()
        ? Words::tr("%1, %2. No person is named for the role.").arg(owner.roleName, partyName(owner.party))
        : Words::tr("%1, %2, %3.").arg(owner.personName, owner.roleName, partyName(owner.party));
    const auto where = owner.fromDraft ? Words::tr("From the draft matrix, version %1: no baseline is approved yet.")
                                       : Words::tr("From the approved matrix, version %1.");
    return who + u'\n' + where.arg(owner.matrixVersion);
}

void paintPartyShape(QPainter *painter, const QRectF &rect, std::optional<Party> party)
{
    const auto &theme = style::theme();
    const auto c = rect.center();
    const auto r = std::min({rect.width(), rect.height(), double(kShape)}) / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    if (!party) {
        painter->setPen(QPen(theme.nobody, 1.25));
        painter->setBrush(Qt::NoBrush);
        painter->drawPolygon(QPolygonF({{c.x(), c.y() - r}, {c.x() + r, c.y()}, {c.x(), c.y() + r}, {c.x() - r, c.y()}}));
    } else {
        painter->setBrush(theme.party(*party));
        switch (*party) {
        case Party::Internal:
            painter->drawEllipse(c, r, r);
            break;
        case Party::Partner:
            painter->drawRect(QRectF(c.x() - r + 0.5, c.y() - r + 0.5, 2 * r - 1, 2 * r - 1));
            break;
        case Party::Provider:
            painter->drawPolygon(QPolygonF({{c.x(), c.y() - r}, {c.x() + r, c.y() + r}, {c.x() - r, c.y() + r}}));
            break;
        }
    }
    painter->restore();
}

QSize ownerChipSize(const Owner &owner, ChipText text)
{
    const QFontMetrics metrics(chipFont(owner));
    return {metrics.horizontalAdvance(ownerText(owner, text)) + 2 * kPadding + kShape + kShapeGap + 1, style::px(measure::kChip)};
}

int paintOwnerChip(QPainter *painter, const QRect &rect, const Owner &owner, ChipText text, Qt::Alignment alignment,
    Qt::LayoutDirection direction)
{
    const auto &theme = style::theme();
    const bool held = owner.holding == Holding::Held;
    auto size = ownerChipSize(owner, text);
    size.setWidth(std::min(size.width(), rect.width()));
    const auto box = QStyle::alignedRect(direction, (alignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter, size, rect);
    drawRounded(painter, box, measure::kChipRadius, held ? theme.surface : theme.nobodyWash(),
        held ? theme.strongBorder : theme.nobody, held ? 1 : 1.25, held ? Qt::SolidLine : Qt::DashLine);
    const auto visual = [&](const QRect &part) { return QStyle::visualRect(direction, box, part); };
    paintPartyShape(painter, visual({box.left() + kPadding, box.center().y() - kShape / 2 + 1, kShape, kShape}),
        held ? std::optional(owner.party) : std::nullopt);
    painter->save();
    painter->setFont(chipFont(owner));
    painter->setPen(held ? theme.text : theme.nobody);
    const auto inner = visual(box.adjusted(kPadding + kShape + kShapeGap, 0, -kPadding + 1, 0));
    const auto shown = painter->fontMetrics().elidedText(ownerText(owner, text), Qt::ElideRight, inner.width());
    painter->drawText(inner, static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignLeft) | Qt::AlignVCenter), shown);
    painter->restore();
    return size.width();
}

OwnerChip::OwnerChip(QWidget *parent) : OwnerChip(Owner {}, parent) { }

OwnerChip::OwnerChip(const Owner &owner, QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setOwner(owner);
}

void OwnerChip::setOwner(const Owner &owner)
{
    m_owner = owner;
    setToolTip(style::plainToolTip(ownerDescription(owner)));
    setAccessibleName(text());
    setAccessibleDescription(ownerDescription(owner));
    updateGeometry();
    update();
}

void OwnerChip::setChipText(ChipText text)
{
    m_text = text;
    setOwner(Owner(m_owner));
}

QSize OwnerChip::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 2 * kPadding + kShape + kShapeGap + 24), sizeHint().height()};
}

void OwnerChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintOwnerChip(&painter, rect(), m_owner, m_text, Qt::AlignLeft, layoutDirection());
    if (hasFocus())
        drawFocusRing(&painter, rect(), measure::kChipRadius);
}

void OwnerChip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT activated(m_owner.activityKey);
    QWidget::mouseReleaseEvent(event);
}

void OwnerChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT activated(m_owner.activityKey);
    else
        QWidget::keyPressEvent(event);
}

} // namespace demarc::ui
