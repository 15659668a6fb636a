// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts/parametertable.h"

#include "ui/style/paint.h"
#include "ui/style/style.h"

#include <QPainter>

namespace demarc::ui {

using namespace measure;

ParameterTable::ParameterTable(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("parameterTable"));
    setAccessibleName(tr("Changed parameters and variables"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ParameterTable::show(const app::PromptComparison &comparison, const QString &nameBefore, const QString &nameAfter)
{
    m_nameBefore = nameBefore;
    m_nameAfter = nameAfter;
    m_lines.clear();
    for (const auto &change : comparison.parameters)
        m_lines.push_back({change.name, change.before.value_or(QString()), change.after.value_or(QString())});
    for (const auto &[before, after] : comparison.variables.renamed)
        m_lines.push_back({tr("variable"), before, after});
    for (const auto &name : comparison.variables.removed)
        m_lines.push_back({tr("variable"), name, {}});
    for (const auto &name : comparison.variables.added)
        m_lines.push_back({tr("variable"), {}, name});
    QStringList spoken;
    for (const auto &line : m_lines)
        spoken << tr("%1 from %2 to %3")
                      .arg(line.name, line.before.isEmpty() ? tr("none") : line.before,
                          line.after.isEmpty() ? tr("none") : line.after);
    setAccessibleDescription(spoken.join(QStringLiteral(". ")));
    setVisible(!m_lines.empty());
    updateGeometry();
    update();
}

QSize ParameterTable::sizeHint() const
{
    return {style::px(300), style::px(kTableHeader) + static_cast<int>(m_lines.size()) * style::px(kTableRow) + 1};
}

void ParameterTable::paintCell(QPainter &painter, const QRect &rect, const QString &text, const QColor &wash) const
{
    const QFontMetrics metrics(painter.font());
    if (text.isEmpty()) {
        painter.setPen(style::theme().thirdText);
        painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, QStringLiteral("–"));
        return;
    }
    const auto shown = metrics.elidedText(text, Qt::ElideRight, rect.width() - 2 * kGrid);
    const QRect mark(rect.left() - kGrid, rect.center().y() - metrics.height() / 2 - 1,
        metrics.horizontalAdvance(shown) + 2 * kGrid, metrics.height() + 2);
    drawRounded(&painter, mark, 2, wash, {});
    painter.setPen(style::theme().text);
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
}

void ParameterTable::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &theme = style::theme();
    const auto nameWidth = std::min(width() / 4, style::px(150));
    const auto valueWidth = (width() - nameWidth) / 2;
    const auto cell = [&](int column, int top, int height) {
        const auto left = column == 0 ? 0 : nameWidth + (column - 1) * valueWidth;
        return QRect(left, top, column == 0 ? nameWidth : valueWidth, height).adjusted(kCellPadding, 0, -kCellPadding, 0);
    };
    painter.fillRect(QRect(0, 0, width(), 1), theme.border);
    painter.setFont(style::font(FontRole::Secondary));
    painter.setPen(theme.secondText);
    const auto header = style::px(kTableHeader);
    painter.drawText(cell(0, 0, header), Qt::AlignVCenter | Qt::AlignLeft, tr("Parameter"));
    painter.drawText(cell(1, 0, header), Qt::AlignVCenter | Qt::AlignLeft, m_nameBefore);
    painter.drawText(cell(2, 0, header), Qt::AlignVCenter | Qt::AlignLeft, m_nameAfter);
    painter.setFont(style::font(FontRole::Body));
    auto top = header;
    for (const auto &line : m_lines) {
        const auto height = style::px(kTableRow);
        painter.fillRect(QRect(0, top, width(), 1), theme.gridLine);
        painter.setPen(theme.text);
        painter.drawText(cell(0, top, height), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(line.name, Qt::ElideRight, cell(0, top, height).width()));
        paintCell(painter, cell(1, top, height), line.before, theme.diffRemovedWords);
        paintCell(painter, cell(2, top, height), line.after, theme.diffAddedWords);
        top += height;
    }
}

} // namespace demarc::ui
