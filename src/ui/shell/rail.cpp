// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/style.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace demarc::ui {

using namespace measure;

namespace {

constexpr int kMargin = 8;

// A thin line between sections.
class Line final : public QWidget {
public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return {0, 1 + 4 * kGrid}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(QRect(kGrid, height() / 2, width() - 2 * kGrid, 1), style::theme().border);
    }
};

} // namespace

class Rail::Item final : public QAbstractButton {
public:
    Item(const QString &id, const QString &title, const QString &icon, const QString &shortcut, QWidget *parent)
        : QAbstractButton(parent), m_icon(icon)
    {
        setObjectName(QStringLiteral("rail_") + id);
        setText(title);
        setToolTip(style::plainToolTip(shortcut.isEmpty() ? title : title + QStringLiteral("  ") + shortcut));
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setFont(style::font(FontRole::Body));
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    void setBadge(int count)
    {
        m_badge = count;
        setAccessibleDescription(count > 0 ? Rail::tr("%n waiting", nullptr, count) : QString());
        update();
    }
    void setCollapsed(bool collapsed)
    {
        m_collapsed = collapsed;
        update();
    }
    QSize sizeHint() const override
    {
        const QFontMetrics strong(style::font(FontRole::Strong));
        return {strong.horizontalAdvance(text()) + kIcon + 30, style::px(kRow)};
    }
    QSize minimumSizeHint() const override { return {kRow, style::px(kRow)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const auto &theme = style::theme();
        QPainter painter(this);
        if (isChecked() || underMouse())
            drawRounded(&painter, rect(), kControlRadius, isChecked() ? theme.accentWash : theme.sunken,
                theme.highContrast && isChecked() ? theme.accent : QColor());
        const auto ink = isChecked() ? theme.accent : theme.secondText;
        const auto visual = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
        const QRect icon(m_collapsed ? (width() - kIcon) / 2 : 10, (height() - kIcon) / 2, kIcon, kIcon);
        icons::paint(&painter, visual(icon), m_icon, ink);
        if (!m_collapsed)
            paintText(&painter, visual(rect().adjusted(10 + kIcon + 10, 0, -10 - paintBadge(&painter, visual), 0)), ink);
        else if (m_badge > 0)
            drawRounded(&painter, visual({icon.right() - 1, icon.top() - 3, 8, 8}), 4, theme.bad.text, theme.surface);
        if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
            drawFocusRing(&painter, rect(), kControlRadius);
    }

private:
    void paintText(QPainter *painter, const QRect &place, const QColor &ink)
    {
        painter->setFont(style::font(isChecked() ? FontRole::Strong : FontRole::Body));
        painter->setPen(ink);
        const auto align = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter);
        painter->drawText(
            place, static_cast<int>(align), painter->fontMetrics().elidedText(text(), Qt::ElideRight, place.width()));
    }

    template <typename Visual>
    int paintBadge(QPainter *painter, const Visual &visual)
    {
        if (m_badge <= 0)
            return 0;
        const auto &theme = style::theme();
        const auto count = QLocale().toString(m_badge);
        painter->setFont(style::font(FontRole::SmallStrong));
        const auto wide = std::max(20, painter->fontMetrics().horizontalAdvance(count) + 12);
        const auto box = visual(QRect(width() - 10 - wide, (height() - 16) / 2, wide, 16));
        drawRounded(painter, box, 8, theme.bad.wash, theme.highContrast ? theme.bad.text : QColor());
        painter->setPen(theme.bad.text);
        painter->drawText(box, Qt::AlignCenter, count);
        return wide + kGrid;
    }

    QString m_icon;
    int m_badge = 0;
    bool m_collapsed = false;
};

Rail::Rail(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this)), m_group(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("rail"));
    m_column->setContentsMargins(kMargin, kMargin + 2, kMargin + 1, kMargin);
    m_column->setSpacing(2);
    m_column->addStretch(1);
    auto *collapse = new QToolButton;
    collapse->setObjectName(QStringLiteral("collapseRailButton"));
    collapse->setIcon(icons::icon(QStringLiteral("sidebar"), icons::Ink::Third));
    collapse->setAutoRaise(true);
    collapse->setToolTip(style::plainToolTip(tr("Collapse or widen the rail (Ctrl+B)")));
    collapse->setAccessibleName(tr("Collapse or widen the rail"));
    connect(collapse, &QToolButton::clicked, this, [this] { setCollapsed(!m_collapsed); });
    m_collapse = collapse;
    m_column->addWidget(collapse, 0, Qt::AlignLeft);
    setFixedWidth(style::px(kRail));
}

void Rail::addPage(const QString &id, const QString &title, const QString &icon, bool newSection, const QString &shortcut)
{
    const auto end = [this] { return m_column->count() - 2; }; // before the stretch and the collapse button
    if (newSection && end() > 0)
        m_column->insertWidget(end(), new Line);
    auto *item = new Item(id, title, icon, shortcut, this);
    item->setCollapsed(m_collapsed);
    m_group->addButton(item);
    m_column->insertWidget(end(), item);
    connect(item, &QAbstractButton::clicked, this, [this, id] { Q_EMIT pageChosen(id); });
}

void Rail::setCurrent(const QString &id)
{
    if (auto *item = itemOf(id)) {
        item->setChecked(true);
    } else if (auto *checked = m_group->checkedButton()) {
        m_group->setExclusive(false);
        checked->setChecked(false);
        m_group->setExclusive(true);
    }
}

void Rail::setBadge(const QString &id, int count)
{
    if (auto *item = itemOf(id))
        item->setBadge(count);
}

void Rail::setCollapsed(bool collapsed)
{
    if (m_collapsed == collapsed)
        return;
    m_collapsed = collapsed;
    setFixedWidth(collapsed ? kRailCollapsed : style::px(kRail));
    for (auto *button : m_group->buttons())
        static_cast<Item *>(button)->setCollapsed(collapsed);
    Q_EMIT collapsedChanged(collapsed);
}

void Rail::paintEvent(QPaintEvent *)
{
    const auto &theme = style::theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    const auto edge = layoutDirection() == Qt::LeftToRight ? width() - 1 : 0;
    painter.fillRect(QRect(edge, 0, 1, height()), theme.border);
}

Rail::Item *Rail::itemOf(const QString &id) const
{
    for (auto *button : m_group->buttons()) {
        if (button->objectName() == QStringLiteral("rail_") + id)
            return static_cast<Item *>(button);
    }
    return nullptr;
}

} // namespace demarc::ui
