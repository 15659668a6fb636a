// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmented.h"

#include "ui/style/paint.h"
#include "ui/style/style.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

namespace demarc::ui {

namespace {

// One choice; knows its neighbours only through first/last, for the round corners.
class Segment final : public QAbstractButton {
public:
    explicit Segment(const QString &label, QWidget *parent) : QAbstractButton(parent)
    {
        setText(label);
        setCheckable(true);
        setFont(style::font(FontRole::Body));
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    bool first = false;
    bool last = false;

    QSize sizeHint() const override
    {
        const QFontMetrics strong(style::font(FontRole::Strong)); // so that choosing never moves the others
        return {strong.horizontalAdvance(text()) + 2 * measure::kControlPadding, style::px(measure::kControl)};
    }
    // Where there is little room, less of it around the words; words that run into each other are none.
    QSize minimumSizeHint() const override { return sizeHint() - QSize(2 * measure::kControlPadding - measure::kGrid, 0); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const auto &theme = style::theme();
        const bool left = layoutDirection() == Qt::LeftToRight ? first : last;
        const bool right = layoutDirection() == Qt::LeftToRight ? last : first;
        constexpr auto kFar = measure::kControlRadius * 2; // beyond the clip: the square side of the box
        QPainter painter(this);
        const auto box = QRectF(rect()).adjusted(left ? 0 : -kFar, 0, right ? 0 : kFar, 0);
        const auto fill = isChecked() ? theme.accentWash : underMouse() && isEnabled() ? theme.sunken : theme.surface;
        drawRounded(&painter, box, measure::kControlRadius, fill, theme.controlBorder);
        if (!right)
            painter.fillRect(width() - 1, 1, 1, height() - 2, theme.border);
        painter.setFont(style::font(isChecked() ? FontRole::Strong : FontRole::Body));
        painter.setPen(isChecked() ? theme.accent : isEnabled() ? theme.secondText : mix(theme.thirdText, theme.surface, 0.6));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
        if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
            drawFocusRing(&painter, rect(), measure::kControlRadius);
    }
};

} // namespace

Segmented::Segmented(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this)), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            choose(id);
    });
}

void Segmented::addChoice(const QString &text, const QString &toolTip)
{
    const auto index = count();
    auto *segment = new Segment(text, this);
    segment->setObjectName(objectName() + QString::number(index));
    segment->setToolTip(style::plainToolTip(toolTip));
    segment->first = index == 0;
    segment->last = true;
    if (index > 0)
        static_cast<Segment *>(m_group->button(index - 1))->last = false;
    m_group->addButton(segment, index);
    m_row->addWidget(segment);
    if (index == 0)
        segment->setChecked(true);
}

int Segmented::count() const { return static_cast<int>(m_group->buttons().size()); }

int Segmented::current() const { return m_group->checkedId(); }

void Segmented::setCurrent(int index)
{
    if (auto *button = m_group->button(index))
        button->setChecked(true);
}

void Segmented::choose(int index)
{
    if (m_current == index)
        return;
    m_current = index;
    Q_EMIT currentChanged(index);
}

} // namespace demarc::ui
