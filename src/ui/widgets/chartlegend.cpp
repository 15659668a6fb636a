// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chartlegend.h"

#include "ui/style/paint.h"
#include "ui/style/style.h"
#include "ui/widgets/chartstyle.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPainter>

namespace demarc::ui {

namespace {

constexpr int kSwatch = 18;
constexpr int kGap = 6;
constexpr int kBetween = 8;
constexpr int kNameMost = 170;
constexpr int kMostRows = 3;

int rowHeight() { return style::px(20); }

} // namespace

LegendButton::LegendButton(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setChecked(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
}

void LegendButton::setSeries(const ChartSeries &series)
{
    m_look.key = series.key;
    m_look.look = series.look;
    m_look.isPrevious = series.isPrevious;
    setObjectName(QStringLiteral("legend_") + series.key + (series.isPrevious ? QStringLiteral("_previous") : QString()));
    if (series.name != m_look.name) {
        m_look.name = series.name;
        setAccessibleName(series.name);
        updateGeometry();
    }
    setToolTip(style::plainToolTip(tr("%1. Click to show or hide, Ctrl+click to show it alone.").arg(series.name)));
    update();
}

QSize LegendButton::sizeHint() const
{
    const QFontMetrics metrics(style::font(FontRole::Secondary));
    return {kSwatch + 2 * kGap + std::min(metrics.horizontalAdvance(m_look.name) + 1, kNameMost), rowHeight()};
}

void LegendButton::nextCheckState()
{
    if (QApplication::keyboardModifiers() & Qt::ControlModifier)
        Q_EMIT aloneRequested();
    else
        QAbstractButton::nextCheckState();
}

void LegendButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto &theme = style::theme();
    painter.setOpacity(isChecked() ? 1 : 0.45);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int x = mirrored ? width() - kSwatch - 1 : 1;
    drawSwatch(&painter, QRectF(x, 0, kSwatch - 2, height()), m_look, theme);
    auto font = style::font(FontRole::Secondary);
    font.setStrikeOut(!isChecked()); // not by paleness alone
    painter.setFont(font);
    painter.setPen(underMouse() ? theme.text : theme.secondText);
    const auto text = mirrored ? rect().adjusted(kGap, 0, -kSwatch - kGap, 0) : rect().adjusted(kSwatch + kGap, 0, 0, 0);
    painter.drawText(text, Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(m_look.name, Qt::ElideMiddle, text.width()));
    painter.setOpacity(1);
    if (hasFocus())
        drawFocusRing(&painter, rect(), 4);
}

ChartLegend::ChartLegend(QWidget *parent) : QWidget(parent)
{
    auto policy = QSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChartLegend::setSeries(const std::vector<ChartSeries> &series)
{
    while (m_buttons.size() > series.size()) {
        m_buttons.back()->hide();
        m_spare.push_back(m_buttons.back());
        m_buttons.pop_back();
    }
    while (m_buttons.size() < series.size()) {
        if (m_spare.empty()) {
            auto *button = new LegendButton(this);
            connect(button, &QAbstractButton::toggled, this, [this, button](bool on) { toggle(button->key(), on); });
            connect(button, &LegendButton::aloneRequested, this, [this, button] { showAlone(button->key()); });
            m_spare.push_back(button);
        }
        m_buttons.push_back(m_spare.back());
        m_spare.pop_back();
    }
    for (std::size_t i = 0; i < series.size(); ++i) {
        m_buttons[i]->setSeries(series[i]);
        const QSignalBlocker quiet(m_buttons[i]);
        m_buttons[i]->setChecked(!m_hidden.contains(series[i].key));
    }
    arrange(width(), true);
    updateGeometry();
}

int ChartLegend::arrange(int width, bool move) const
{
    int x = 0, row = 0;
    for (auto *button : m_buttons) {
        const auto size = button->sizeHint();
        const int needed = std::min(size.width(), width);
        if (x > 0 && x + needed > width) {
            x = 0;
            ++row;
        }
        if (move) {
            const QRect place(x, row * rowHeight(), needed, rowHeight());
            button->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
            button->setVisible(row < kMostRows);
        }
        x += needed + kBetween;
    }
    return std::min(row + 1, kMostRows) * rowHeight();
}

QSize ChartLegend::sizeHint() const { return {200, heightForWidth(std::max(width(), 200))}; }

QSize ChartLegend::minimumSizeHint() const { return {80, rowHeight()}; }

void ChartLegend::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(width(), true);
}

bool ChartLegend::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange) {
        arrange(width(), true);
        updateGeometry();
    }
    return QWidget::event(event);
}

void ChartLegend::toggle(const QString &key, bool shown)
{
    if (shown)
        m_hidden.remove(key);
    else
        m_hidden.insert(key);
    for (auto *button : m_buttons) { // the earlier period of a series goes with it
        const QSignalBlocker quiet(button);
        button->setChecked(!m_hidden.contains(button->key()));
    }
    Q_EMIT hiddenChanged(m_hidden);
}

void ChartLegend::showAlone(const QString &key)
{
    QSet<QString> others;
    for (const auto *button : m_buttons) {
        if (button->key() != key)
            others.insert(button->key());
    }
    m_hidden = m_hidden == others ? QSet<QString> {} : others; // a second time shows all again
    for (auto *button : m_buttons) {
        const QSignalBlocker quiet(button);
        button->setChecked(!m_hidden.contains(button->key()));
    }
    Q_EMIT hiddenChanged(m_hidden);
}

} // namespace demarc::ui
