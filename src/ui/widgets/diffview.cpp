// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/diffview.h"

#include "ui/style/style.h"

#include <QAccessible>
#include <QEvent>
#include <QResizeEvent>
#include <QScrollBar>
#include <QTextOption>

namespace demarc::ui {

DiffView::DiffView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("Differences"));
}

DiffView::~DiffView() = default;

QSize DiffView::sizeHint() const { return {style::px(640), style::px(400)}; }

void DiffView::setContent(DiffContent content)
{
    m_content = std::move(content);
    m_unfolded.clear();
    m_current = -1;
    clearSelection();
    rebuild();
    verticalScrollBar()->setValue(0);
}

void DiffView::setMode(DiffMode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    m_current = -1;
    clearSelection();
    rebuild();
}

void DiffView::rebuild()
{
    m_items = diffItems(m_content, m_mode, m_unfolded);
    m_changes = changeStarts(m_content, m_items);
    m_hovered = -1;
    layOut();
    Q_EMIT currentChanged();
}

std::unique_ptr<QTextLayout> DiffView::layoutOf(const QString &text, int width) const
{
    auto layout = std::make_unique<QTextLayout>(text, style::font(FontRole::Mono));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTabStopDistance(4 * QFontMetricsF(layout->font()).horizontalAdvance(u' '));
    layout->setTextOption(option);
    layout->beginLayout();
    const QFontMetricsF metrics(layout->font());
    const auto baseline = (m_measures.lineHeight - metrics.height()) / 2 + metrics.ascent();
    qreal top = 0;
    for (auto line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, top + baseline - line.ascent()}); // a sign from another face moves no baseline
        top += m_measures.lineHeight;
    }
    layout->endLayout();
    return layout;
}

int DiffView::wrappedLines(const ShownLine &line, int width) const
{
    if (!line.exists)
        return 0;
    // Short plain lines, nearly all there are, need no layout in a face of one width.
    const auto space = QFontMetricsF(style::font(FontRole::Mono)).horizontalAdvance(u'M');
    const bool plain =
        std::all_of(line.text.begin(), line.text.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7F; });
    if (plain && static_cast<double>(line.text.size() + 1) * space <= width)
        return 1;
    return std::max(1, layoutOf(line.text, width)->lineCount());
}

void DiffView::layOut()
{
    const QFontMetrics mono(style::font(FontRole::Mono));
    m_measures.width = viewport()->width();
    m_measures.mode = m_mode;
    m_measures.lineHeight = std::max(style::px(20), mono.height() + 2);
    m_measures.headingHeight = style::px(30);
    m_measures.foldHeight = style::px(24);
    m_measures.gutter = style::px(12) + mono.horizontalAdvance(QStringLiteral("0000 +")) + style::px(6);
    m_measures.padding = style::px(12);
    const auto width = DiffGeometry::textWidth(m_measures);
    std::vector<std::pair<int, int>> lines;
    lines.reserve(m_items.size());
    for (const auto &item : m_items)
        lines.emplace_back(wrappedLines(shownLine(m_content, item, DiffSide::Before), width),
            wrappedLines(shownLine(m_content, item, DiffSide::After), width));
    m_geometry = DiffGeometry(m_measures, m_items, lines);
    verticalScrollBar()->setSingleStep(m_measures.lineHeight);
    verticalScrollBar()->setPageStep(viewport()->height() - headerHeight());
    verticalScrollBar()->setRange(
        0, std::max(0, m_geometry.height() + m_measures.lineHeight - viewport()->height() + headerHeight()));
    viewport()->update();
}

int DiffView::headerHeight() const { return m_content.nameAfter.isEmpty() ? 0 : style::px(36); }

void DiffView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    // Keeps what is at the top where it is while the wrapping changes.
    const auto top = m_geometry.itemAt(verticalScrollBar()->value());
    layOut();
    if (event->oldSize().width() != event->size().width() && top > 0 && verticalScrollBar()->value() > 0)
        verticalScrollBar()->setValue(m_geometry.itemRect(top).top());
}

void DiffView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        layOut();
}

int DiffView::currentChange() const
{
    const auto after = std::upper_bound(m_changes.begin(), m_changes.end(), m_current);
    return static_cast<int>(after - m_changes.begin()) - 1;
}

void DiffView::setCurrent(int item)
{
    if (m_items.empty())
        return;
    m_current = std::clamp(item, 0, static_cast<int>(m_items.size()) - 1);
    ensureVisible(m_current);
    setAccessibleDescription(spokenText(m_current));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    viewport()->update();
    Q_EMIT currentChanged();
}

void DiffView::ensureVisible(int item)
{
    const auto rect = m_geometry.itemRect(item);
    const auto shown = viewport()->height() - headerHeight();
    const auto top = verticalScrollBar()->value();
    if (rect.top() < top)
        verticalScrollBar()->setValue(rect.top());
    else if (rect.bottom() >= top + shown)
        verticalScrollBar()->setValue(rect.bottom() + 1 - shown);
}

void DiffView::goToNextChange()
{
    const auto next = std::upper_bound(m_changes.begin(), m_changes.end(), m_current);
    if (next == m_changes.end())
        return;
    clearSelection();
    setCurrent(*next);
    // A change reads best with what precedes it in sight.
    verticalScrollBar()->setValue(m_geometry.itemRect(m_current).top() - (viewport()->height() - headerHeight()) / 4);
}

void DiffView::goToPreviousChange()
{
    const auto here = std::lower_bound(m_changes.begin(), m_changes.end(), m_current);
    if (here == m_changes.begin())
        return;
    clearSelection();
    setCurrent(*std::prev(here));
    verticalScrollBar()->setValue(m_geometry.itemRect(m_current).top() - (viewport()->height() - headerHeight()) / 4);
}

void DiffView::unfold(int item)
{
    const auto &fold = m_items[static_cast<std::size_t>(item)];
    m_unfolded.insert({fold.section, fold.row});
    const auto scrolled = verticalScrollBar()->value();
    clearSelection();
    rebuild();
    verticalScrollBar()->setValue(scrolled);
    setCurrent(item);
}

void DiffView::unfoldAll()
{
    for (const auto &item : m_items) {
        if (item.kind == DiffItem::Kind::Fold)
            m_unfolded.insert({item.section, item.row});
    }
    m_current = -1;
    clearSelection();
    rebuild();
}

QString DiffView::spokenText(int item) const
{
    const auto &entry = m_items[static_cast<std::size_t>(item)];
    const auto &section = m_content.sections[static_cast<std::size_t>(entry.section)];
    if (entry.kind == DiffItem::Kind::Heading)
        return section.titleAfter.isEmpty() ? section.titleBefore : section.titleAfter;
    if (entry.kind == DiffItem::Kind::Fold)
        return tr("%n unchanged line(s), folded. Return opens them.", nullptr, static_cast<int>(entry.count));
    const auto before = shownLine(m_content, entry, DiffSide::Before);
    const auto after = shownLine(m_content, entry, DiffSide::After);
    if (!before.changed && !after.changed)
        return tr("Line %1: %2").arg(after.number).arg(after.text);
    if (before.exists && after.exists)
        return tr("Line %1 changed from: %2. To: %3").arg(after.number).arg(before.text, after.text);
    return before.exists ? tr("Line %1 removed: %2").arg(before.number).arg(before.text)
                         : tr("Line %1 added: %2").arg(after.number).arg(after.text);
}

} // namespace demarc::ui
