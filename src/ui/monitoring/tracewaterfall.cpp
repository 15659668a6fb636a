// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitoring/tracewaterfall.h"

#include "analytics/axisticks.h"
#include "ui/monitoring/waterfallgeometry.h"
#include "ui/style/format.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/style.h"
#include "ui/widgets/celldelegate.h"

#include <QHeaderView>
#include <QScrollBar>

namespace demarc::ui {

using namespace measure;

namespace {

constexpr int kIndent = 14;
constexpr int kDeepest = 12; // deeper spans keep this indentation and say how deep they are
constexpr int kBarHeight = 12;
constexpr int kTickRoom = 90; // width that a label of the axis has to itself
constexpr double kHead = 4;   // room before the first and after the last bar

QString iconOf(const app::CallDetail &detail, const app::TraceRow &row)
{
    if (row.isCall)
        return QStringLiteral("models");
    switch (detail.trace.spans[row.index].kind) {
    case SpanKind::Agent:
        return QStringLiteral("person");
    case SpanKind::Chain:
        return QStringLiteral("link");
    case SpanKind::Tool:
        return QStringLiteral("settings");
    case SpanKind::Retrieval:
        return QStringLiteral("search");
    case SpanKind::Guardrail:
        return QStringLiteral("shield");
    case SpanKind::Evaluator:
        return QStringLiteral("evaluation");
    case SpanKind::Other:
        break;
    }
    return QStringLiteral("more");
}

// The column's inside, where time runs from left to right in every language.
QRectF timeRoom(const QRect &cell) { return QRectF(cell).adjusted(kHead, 0, -kHead, 0); }

struct AxisTicks {
    double step = 1; // seconds
    std::vector<double> at;
};

AxisTicks ticksOf(const app::TraceExtent &extent, double width)
{
    const double seconds = (static_cast<double>(microsOf(extent.to)) - static_cast<double>(microsOf(extent.from))) / 1e6;
    const int count = std::max(2, static_cast<int>(width / style::px(kTickRoom)));
    const auto ticks = analytics::valueTicks(0, seconds, count);
    AxisTicks result {ticks.step, {}};
    for (const double at : ticks.at) {
        if (at >= 0 && at <= seconds)
            result.at.push_back(at);
    }
    return result;
}

double xOf(double seconds, const app::TraceExtent &extent, const QRectF &room)
{
    const double length = (static_cast<double>(microsOf(extent.to)) - static_cast<double>(microsOf(extent.from))) / 1e6;
    return room.left() + seconds / length * room.width();
}

class Delegate final : public CellDelegate {
public:
    Delegate(const TraceModel &model, QObject *parent) : CellDelegate(parent), m_model(model) { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto &row = m_model.row(index.row());
        if (m_model.isShown(index.row()))
            painter->fillRect(option.rect, style::theme().accentWash);
        if (index.column() != TraceModel::Span && index.column() != TraceModel::Time) {
            CellDelegate::paint(painter, option, index);
            return;
        }
        auto panel = option;
        initStyleOption(&panel, index);
        if (!m_model.isShown(index.row()) || (option.state & QStyle::State_Selected))
            option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &panel, painter, option.widget);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), style::theme().gridLine);
        painter->save();
        painter->setClipRect(option.rect, Qt::IntersectClip);
        if (index.column() == TraceModel::Span)
            paintName(painter, option, index, row);
        else
            paintTime(painter, option.rect, row);
        painter->restore();
        const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
        if ((option.state & QStyle::State_HasFocus) && view && view->hasFocus()
            && view->window()->testAttribute(Qt::WA_KeyboardFocusChange))
            drawFocusRing(painter, QRectF(option.rect).adjusted(1, 1, -1, -2), 3);
    }

private:
    bool isDimmed(const app::TraceRow &row) const { return row.isCall && !m_model.detail().trace.calls[row.index].counts; }

    void paintName(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const app::TraceRow &row) const
    {
        const auto &theme = style::theme();
        const auto &detail = m_model.detail();
        const auto cell = index.data(CellRole).value<Cell>();
        const auto visual = [&](const QRect &part) { return QStyle::visualRect(option.direction, option.rect, part); };
        if (m_model.isShown(index.row()))
            painter->fillRect(visual({option.rect.left(), option.rect.top(), 3, option.rect.height()}), theme.accent);
        auto rest = option.rect.adjusted(kCellPadding + std::min(row.depth, kDeepest) * style::px(kIndent), 0, -kCellPadding, 0);
        const auto ink = isDimmed(row) ? theme.thirdText : row.isCall ? theme.accent : theme.secondText;
        const bool failed = statusOf(detail.trace, row) == CallStatus::Error;
        const int size = style::px(kIcon) - 2;
        icons::paint(painter, visual({rest.left(), rest.center().y() - size / 2, size, size}),
            failed ? QStringLiteral("error") : iconOf(detail, row), failed ? theme.bad.text : ink);
        rest.setLeft(rest.left() + size + 6);
        auto text = cell.text;
        if (row.depth > kDeepest)
            text = TraceModel::tr("%1 (level %2)", "name of a span, how deep it lies").arg(text).arg(row.depth);
        const auto write = [&](FontRole font, const QColor &color, const QString &words) {
            painter->setFont(style::font(font));
            painter->setPen(color);
            const auto shown = painter->fontMetrics().elidedText(words, Qt::ElideRight, rest.width());
            painter->drawText(visual(rest),
                static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter), shown);
            rest.setLeft(rest.left() + painter->fontMetrics().horizontalAdvance(shown) + 2 * kGrid);
        };
        write(cell.strong ? FontRole::Strong : FontRole::Body,
            failed              ? theme.bad.text
                : isDimmed(row) ? theme.secondText
                                : theme.text,
            text);
        if (!cell.detail.isEmpty() && rest.width() > style::px(24))
            write(FontRole::Secondary, theme.secondText, cell.detail);
    }

    void paintTime(QPainter *painter, const QRect &rect, const app::TraceRow &row) const
    {
        const auto &theme = style::theme();
        const auto &detail = m_model.detail();
        const auto room = timeRoom(rect);
        for (const double at : ticksOf(detail.extent, room.width()).at)
            painter->fillRect(QRectF(std::round(xOf(at, detail.extent, room)), rect.top(), 1, rect.height()), theme.gridLine);
        const int height = style::px(kBarHeight);
        const QRectF lane(room.left(), rect.center().y() - height / 2, room.width(), height);
        const auto firstToken = row.isCall ? detail.trace.calls[row.index].call.timeToFirstToken : std::nullopt;
        paintBar(painter, barOf(startOf(detail.trace, row), durationOf(detail.trace, row), firstToken, detail.extent, lane), row);
    }

    void paintBar(QPainter *painter, const WaterfallBar &bar, const app::TraceRow &row) const
    {
        const auto &theme = style::theme();
        const bool failed = statusOf(m_model.detail().trace, row) == CallStatus::Error;
        const auto ink = failed ? theme.bad.text : row.isCall ? theme.accent : theme.thirdText;
        painter->setRenderHint(QPainter::Antialiasing);
        if (bar.isMoment) { // its end is not known: a diamond at its start
            const auto at = bar.rect.center();
            painter->setPen(Qt::NoPen);
            painter->setBrush(ink);
            painter->drawPolygon(QPolygonF({at + QPointF(0, -5), at + QPointF(5, 0), at + QPointF(0, 5), at + QPointF(-5, 0)}));
            return;
        }
        const auto radius = std::min(3.0, bar.rect.width() / 2);
        if (isDimmed(row)) {
            drawRounded(painter, bar.rect, radius, {}, ink, 1, Qt::DashLine);
        } else if (row.isCall) {
            // Waiting for the first token is lighter than answering.
            drawRounded(painter, bar.rect, radius, bar.tick ? mix(ink, theme.surface, 0.45) : ink, {});
            if (bar.tick) {
                painter->save();
                painter->setClipRect(bar.rect.adjusted(*bar.tick - bar.rect.left(), 0, 0, 0), Qt::IntersectClip);
                drawRounded(painter, bar.rect, radius, ink, {});
                painter->restore();
                painter->fillRect(QRectF(*bar.tick - 1, bar.rect.top() - 2, 2, bar.rect.height() + 4), theme.text);
            }
        } else {
            auto thin = bar.rect;
            thin.adjust(0, bar.rect.height() / 4, 0, -bar.rect.height() / 4);
            drawRounded(painter, thin, std::min(radius, thin.height() / 2), mix(ink, theme.surface, failed ? 1 : 0.6), {});
        }
        if (failed && bar.rect.width() >= style::px(kBarHeight) + 4) {
            const auto size = style::px(kBarHeight) - 4;
            const QRectF sign(bar.rect.right() - size - 2, bar.rect.center().y() - size / 2.0, size, size);
            painter->setPen(QPen(isDimmed(row) ? ink : theme.on(ink), 1.5));
            painter->drawLine(sign.topLeft(), sign.bottomRight());
            painter->drawLine(sign.topRight(), sign.bottomLeft());
        }
    }

    const TraceModel &m_model;
};

} // namespace

// The labels of the time axis, over the header of its column.
class TraceWaterfall::Axis final : public QWidget {
public:
    Axis(const TraceModel &model, QWidget *parent) : QWidget(parent), m_model(model)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setFont(style::font(FontRole::SmallFigure));
        painter.setPen(style::theme().secondText);
        const auto &extent = m_model.detail().extent;
        const auto room = timeRoom(rect());
        const auto ticks = ticksOf(extent, room.width());
        for (const double at : ticks.at) {
            const auto text = format::axisValue(at, ticks.step, Unit::Seconds, {});
            const double width = painter.fontMetrics().horizontalAdvance(text);
            const double x =
                std::clamp(xOf(at, extent, room) - (at > 0 ? width / 2 : 0), 0.0, std::max(0.0, this->width() - width));
            painter.drawText(QRectF(x, 0, width + 1, height()), Qt::AlignVCenter | Qt::AlignLeft, text);
        }
    }

private:
    const TraceModel &m_model;
};

TraceWaterfall::TraceWaterfall(QWidget *parent)
    : TableView(QStringLiteral("traceTable"), parent), m_trace(new TraceModel(this)),
      m_axis(new Axis(*m_trace, horizontalHeader()->viewport()))
{
    setItemDelegate(new Delegate(*m_trace, this));
    setRowModel(m_trace);
    setSortingEnabled(false); // the order is that of the trace
    setSelectionMode(SingleSelection);
    verticalHeader()->setMinimumSectionSize(style::px(kMatrixRow));
    verticalHeader()->setDefaultSectionSize(style::px(kMatrixRow));
    horizontalHeader()->setSectionsMovable(false);
    setAccessibleName(tr("Trace of the call"));
    connect(this, &TableView::rowActivated, this, &TraceWaterfall::activate);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &) { activate(currentSourceRow()); });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &TraceWaterfall::placeAxis);
    connect(horizontalHeader(), &QHeaderView::geometriesChanged, this, &TraceWaterfall::placeAxis);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, this, &TraceWaterfall::placeAxis);
}

void TraceWaterfall::setDetail(std::shared_ptr<const app::CallDetail> detail)
{
    const auto key = detail->call() ? detail->call()->call.key : SpanKey {};
    const auto isSameTrace = key.traceId == m_shown.traceId;
    const auto isOtherCall = key != m_shown;
    m_shown = key;
    m_trace->setDetail(std::move(detail));
    widenToContents(TraceModel::Length);
    if (isOtherCall || !isSameTrace)
        setCurrentSourceRow(m_trace->shownRow());
    placeAxis();
    m_axis->update();
}

// A page that is laid out after it was filled shows its call all the same.
void TraceWaterfall::resizeEvent(QResizeEvent *event)
{
    TableView::resizeEvent(event);
    scrollTo(currentIndex());
}

void TraceWaterfall::activate(int row)
{
    if (row < 0)
        return;
    if (const auto &one = m_trace->row(row); one.isCall)
        Q_EMIT callActivated(keyOf(m_trace->detail().trace, one));
}

void TraceWaterfall::placeAxis()
{
    const auto *header = horizontalHeader();
    m_axis->setGeometry(
        header->sectionViewportPosition(TraceModel::Time), 0, header->sectionSize(TraceModel::Time), header->height() - 1);
    m_axis->raise();
}

} // namespace demarc::ui
