// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chartexport.h"

#include "base/wholefile.h"
#include "ui/style/style.h"
#include "ui/widgets/chartstyle.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGraphicsScene>
#include <QImage>
#include <QSvgGenerator>

namespace demarc::ui {

namespace {

constexpr double kMargin = 14;
constexpr double kTitle = 30;
constexpr double kLegend = 24;
constexpr double kSwatch = 18;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(demarc::ui::ChartView)
};

QByteArray csvCell(QString text)
{
    static const QString formulaStarts = QStringLiteral("=+-@\t\r");
    if (!text.isEmpty() && formulaStarts.contains(text.front()))
        text.prepend(QLatin1Char('\''));
    if (text.contains(QLatin1Char('"')) || text.contains(QLatin1Char(',')) || text.contains(QLatin1Char('\n')))
        text = QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
    return text.toUtf8();
}

void drawLegend(QPainter &painter, const ChartCanvas &canvas, QPointF start, double right)
{
    const QFontMetricsF metrics(style::font(FontRole::Secondary));
    painter.setFont(style::font(FontRole::Secondary));
    double x = start.x();
    for (const auto &series : canvas.data().series) {
        const double width = metrics.horizontalAdvance(series.name);
        if (canvas.hiddenSeries().contains(series.key) || x + kSwatch + width > right)
            continue;
        drawSwatch(&painter, QRectF(x, start.y(), kSwatch, kLegend), series, style::theme());
        painter.setPen(style::theme().secondText);
        painter.drawText(
            QRectF(x + kSwatch + 6, start.y(), width + 2, kLegend), Qt::AlignVCenter | Qt::TextSingleLine, series.name);
        x += kSwatch + width + 22;
    }
}

QSizeF pictureSize(const ChartCanvas &canvas)
{
    return canvas.frame().area.size() + QSizeF(2 * kMargin, 2 * kMargin + kTitle + kLegend);
}

void drawPicture(QPainter &painter, ChartCanvas &canvas)
{
    const auto size = pictureSize(canvas);
    const auto &theme = style::theme();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF({0, 0}, size), theme.surface);
    painter.setFont(style::font(FontRole::Strong));
    painter.setPen(theme.text);
    const QRectF title(kMargin, kMargin, size.width() - 2 * kMargin, kTitle - 8);
    QRectF drawn;
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, canvas.data().title, &drawn);
    painter.setFont(style::font(FontRole::Secondary));
    painter.setPen(theme.secondText);
    painter.drawText(title.adjusted(drawn.width() + 10, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        canvas.data().subtitle);
    const QRectF target(QPointF(kMargin, kMargin + kTitle), canvas.frame().area.size());
    canvas.scene()->render(&painter, target, canvas.frame().area);
    drawLegend(painter, canvas, {kMargin, target.bottom()}, size.width() - kMargin);
}

QByteArray pngOf(ChartCanvas &canvas)
{
    constexpr int kScale = 2;
    QImage image((pictureSize(canvas) * kScale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(kScale);
    QPainter painter(&image);
    drawPicture(painter, canvas);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray svgOf(ChartCanvas &canvas)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(pictureSize(canvas).toSize());
    generator.setViewBox(QRectF({0, 0}, pictureSize(canvas)));
    generator.setTitle(canvas.data().title);
    generator.setDescription(canvas.data().subtitle);
    QPainter painter(&generator);
    drawPicture(painter, canvas);
    painter.end();
    return bytes;
}

} // namespace

QByteArray chartCsv(const ChartData &data)
{
    QByteArray csv = "from,to";
    for (const auto &series : data.series)
        csv += ',' + csvCell(series.name);
    csv += "\r\n";
    for (int bucket = 0; bucket < bucketCount(data); ++bucket) {
        const auto [from, to] = bucketWithin(data, bucket);
        csv += toIso(from).toUtf8() + ',' + toIso(to).toUtf8();
        for (const auto &series : data.series) {
            const auto *point = pointIn(data, series, bucket);
            csv += ',';
            if (point && point->value)
                csv += QByteArray::number(*point->value, 'g', 15);
        }
        csv += "\r\n";
    }
    return csv;
}

Result<void> exportChart(ChartCanvas &canvas, const QString &path)
{
    QByteArray bytes;
    if (path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive))
        bytes = chartCsv(canvas.data());
    else if (path.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive))
        bytes = svgOf(canvas);
    else if (path.endsWith(QStringLiteral(".png"), Qt::CaseInsensitive))
        bytes = pngOf(canvas);
    else
        return failure(
            ErrorKind::InvalidInput, Words::tr("A chart is saved as .png, .svg or .csv; give the file one of these names."));
    return writeWholeFile(path, bytes);
}

} // namespace demarc::ui
