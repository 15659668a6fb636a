// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ownership/legend.h"

#include "ui/ownership/matrixdelegate.h"
#include "ui/style/measures.h"
#include "ui/style/style.h"

#include <QPainter>

namespace demarc::ui {

Legend::Legend(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("matrixLegend"));
    setFixedHeight(style::px(measure::kRow) + 2);
    updateHint();
}

void Legend::setPreset(Preset preset)
{
    m_preset = preset;
    update();
}

void Legend::setShowsParties(bool parties)
{
    m_showsParties = parties;
    updateHint();
}

void Legend::updateHint()
{
    m_hint = m_showsParties ? tr("Own: answers for it · Shared: does part of the work · Support: is asked or helps · –: no part")
                            : tr("Type letters · Shift+arrows select · Ctrl+V pastes from a sheet");
    setAccessibleName(m_hint);
    update();
}

void Legend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &theme = style::theme();
    painter.setPen(theme.border);
    painter.drawLine(rect().topLeft(), rect().topRight());
    int x = measure::kCardPadding;
    const auto place = [&](int width) {
        const QRect box(x, 0, width, height());
        x += width;
        return QStyle::visualRect(layoutDirection(), rect(), box);
    };
    const auto explain = [&](const QString &letter, const QString &word) {
        painter.setFont(style::font(FontRole::SecondaryStrong));
        paintLetters(&painter, place(style::px(letter == u'A' || letter == u'R' ? 24 : 14)), letter, Party::Internal);
        x += 4;
        painter.setFont(style::font(FontRole::Secondary));
        painter.setPen(theme.secondText);
        painter.drawText(place(painter.fontMetrics().horizontalAdvance(word) + 2), Qt::AlignVCenter, word);
        x += 14;
    };
    if (!m_showsParties) {
        explain(QStringLiteral("A"), tr("accountable"));
        explain(QStringLiteral("R"), tr("responsible"));
        if (m_preset == Preset::Rasci)
            explain(QStringLiteral("S"), tr("supporting"));
        explain(QStringLiteral("C"), tr("consulted"));
        explain(QStringLiteral("I"), tr("informed"));
    }
    painter.setFont(style::font(FontRole::Secondary));
    painter.setPen(theme.thirdText);
    const auto room = width() - x - measure::kCardPadding;
    painter.drawText(place(room), m_showsParties ? Qt::AlignVCenter | Qt::AlignLeading : Qt::AlignVCenter | Qt::AlignTrailing,
        painter.fontMetrics().elidedText(m_hint, Qt::ElideRight, room));
}

} // namespace demarc::ui
