// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/charthover.h"

#include "base/plural.h"
#include "ui/style/paint.h"
#include "ui/style/style.h"
#include "ui/widgets/chartstyle.h"

#include <QFontMetrics>
#include <QPainter>

namespace demarc::ui {

namespace {

constexpr int kPadding = 8;
constexpr int kSwatch = 18;
constexpr int kGap = 8;
constexpr int kNameMost = 180;
constexpr int kFromCursor = 12;

int lineHeight() { return QFontMetrics(style::font(FontRole::Secondary)).height() + 3; }

HoverRow rowOf(const ChartFrame &frame, const ChartSeries &series)
{
    HoverRow row;
    row.look.look = series.look;
    row.look.isPrevious = series.isPrevious;
    row.name = series.isPrevious && !frame.data.previousName.isEmpty()
        ? ChartHover::tr("%1, %2", "series, earlier period").arg(series.name, frame.data.previousName)
        : series.name;
    row.isSelected = frame.hasFocus && !series.isPrevious && series.key == frame.selected;
    const auto *point = pointIn(frame.data, series, *frame.cursor);
    row.value =
        point && point->value ? format::value(*point->value, frame.data.unit, frame.data.currency) : ChartHover::tr("no data");
    if (point && point->value && point->samples && frame.data.unit != Unit::Count) {
        row.isSparse = isSparse(frame.data, *point);
        const auto n = plural(*point->samples);
        const auto samples = row.isSparse ? ChartHover::tr("%1 samples, too few", "how many calls or scores a value rests on", n)
                                          : ChartHover::tr("%1 samples", "how many calls or scores a value rests on", n);
        row.samples = samples.arg(format::compactCount(static_cast<double>(*point->samples)));
    }
    return row;
}

} // namespace

QString HoverContent::text() const
{
    QStringList lines {title};
    if (!note.isEmpty())
        lines += note;
    for (const auto &row : rows)
        lines += row.samples.isEmpty()
            ? ChartHover::tr("%1: %2", "series, value").arg(row.name, row.value)
            : ChartHover::tr("%1: %2, %3", "series, value, samples").arg(row.name, row.value, row.samples);
    if (!hint.isEmpty())
        lines += hint;
    return lines.join(QLatin1Char('\n'));
}

std::optional<HoverContent> hoverAt(const ChartFrame &frame, int most)
{
    if (!frame.cursor || bucketCount(frame.data) == 0)
        return {};
    HoverContent content;
    const auto [from, to] = bucketWithin(frame.data, *frame.cursor);
    content.title = format::dateTimeRange(from, to, frame.zone, frame.data.now);
    if (frame.data.unfinishedFrom && from >= *frame.data.unfinishedFrom)
        content.note = ChartHover::tr("so far");
    for (std::size_t i = 0; i < frame.data.series.size(); ++i) {
        if (i < frame.shown.size() && !frame.shown[i])
            continue;
        if (static_cast<int>(content.rows.size()) < most)
            content.rows.push_back(rowOf(frame, frame.data.series[i]));
        else
            ++content.more;
    }
    return content;
}

ChartHover::ChartHover(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("chartHover"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

ChartHover::Columns ChartHover::columns() const
{
    const QFontMetrics names(style::font(FontRole::Secondary)), figures(style::font(FontRole::FigureStrong));
    Columns columns;
    for (const auto &row : m_content.rows) {
        columns.name = std::max(columns.name, std::min(names.horizontalAdvance(row.name), kNameMost));
        columns.value = std::max(columns.value, figures.horizontalAdvance(row.value));
        columns.samples = std::max(columns.samples, names.horizontalAdvance(row.samples));
    }
    return columns;
}

QSize ChartHover::sizeHint() const
{
    const QFontMetrics strong(style::font(FontRole::Strong)), plain(style::font(FontRole::Secondary));
    const auto widths = columns();
    int title = strong.horizontalAdvance(m_content.title);
    if (!m_content.note.isEmpty())
        title += kGap + plain.horizontalAdvance(m_content.note);
    const int row = kSwatch + kGap + widths.name + 2 * kGap + widths.value + (widths.samples > 0 ? kGap + widths.samples : 0);
    const int hint = plain.horizontalAdvance(m_content.hint);
    const int lines =
        1 + static_cast<int>(m_content.rows.size()) + (m_content.more > 0 ? 1 : 0) + (m_content.hint.isEmpty() ? 0 : 1);
    return {std::max({title, row, hint}) + 2 * kPadding + 2, lines * lineHeight() + 2 * kPadding};
}

void ChartHover::showBeside(const HoverContent &content, QWidget *chart, QPoint beside)
{
    m_content = content;
    if (parentWidget() != chart->window())
        setParent(chart->window());
    const auto size = sizeHint();
    const auto room = parentWidget()->rect();
    const auto point = chart->mapTo(parentWidget(), beside);
    int x = point.x() + kFromCursor;
    if (x + size.width() > room.right())
        x = point.x() - kFromCursor - size.width();
    const int y = std::clamp(point.y(), 0, std::max(0, room.bottom() - size.height()));
    setGeometry(QRect(QPoint(std::max(x, 0), y), size));
    setAccessibleName(content.text());
    raise();
    setVisible(true);
    update();
}

void ChartHover::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto &theme = style::theme();
    drawRounded(&painter, rect(), measure::kControlRadius, theme.surface, theme.strongBorder);

    const int height = lineHeight();
    QRect line(kPadding, kPadding, width() - 2 * kPadding, height);
    painter.setFont(style::font(FontRole::Strong));
    painter.setPen(theme.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_content.title);
    painter.setFont(style::font(FontRole::Secondary));
    painter.setPen(theme.secondText);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, m_content.note);

    const auto widths = columns();
    const QFontMetrics names(style::font(FontRole::Secondary));
    for (const auto &row : m_content.rows) {
        line.translate(0, height);
        drawSwatch(&painter, QRectF(line.left(), line.top(), kSwatch, height), row.look, theme);
        painter.setFont(style::font(FontRole::Secondary));
        painter.setPen(row.isSelected ? theme.accent : theme.secondText);
        const QRect name(line.left() + kSwatch + kGap, line.top(), widths.name + 1, height);
        painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            names.elidedText(row.name, Qt::ElideMiddle, widths.name + 1));
        const int samplesWidth = widths.samples > 0 ? widths.samples + kGap : 0;
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, row.samples);
        painter.setFont(style::font(FontRole::FigureStrong));
        painter.setPen(row.isSparse ? theme.thirdText : theme.text);
        painter.drawText(
            line.adjusted(0, 0, -samplesWidth, 0), Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, row.value);
    }
    if (m_content.more > 0) {
        line.translate(0, height);
        painter.setFont(style::font(FontRole::Secondary));
        painter.setPen(theme.secondText);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            tr("and %n more", "series left out of the box", m_content.more));
    }
    if (!m_content.hint.isEmpty()) {
        line.translate(0, height);
        painter.setFont(style::font(FontRole::Secondary));
        painter.setPen(theme.thirdText);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_content.hint);
    }
}

} // namespace demarc::ui
