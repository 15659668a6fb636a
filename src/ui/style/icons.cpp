// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/icons.h"

#include "ui/style/style.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace demarc::ui::icons {

namespace {

QString fileOf(const QString &name) { return QStringLiteral(":/icons/%1.svg").arg(name); }

QColor colorOf(Ink ink)
{
    const auto &theme = style::theme();
    switch (ink) {
    case Ink::Text:
        return theme.text;
    case Ink::Third:
        return theme.thirdText;
    case Ink::Accent:
        return theme.accent;
    case Ink::OnAccent:
        return theme.onAccent;
    case Ink::Good:
        return theme.good.text;
    case Ink::Warning:
        return theme.warning.text;
    case Ink::Bad:
        return theme.bad.text;
    case Ink::Nobody:
        return theme.nobody;
    case Ink::Second:
        break;
    }
    return theme.secondText;
}

class Engine final : public QIconEngine {
public:
    Engine(QString name, Ink ink) : m_name(std::move(name)), m_ink(ink) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const auto color = mode == QIcon::Disabled ? mix(style::theme().thirdText, style::theme().surface, 0.6)
            : state == QIcon::On                   ? style::theme().accent
                                                   : colorOf(m_ink);
        icons::paint(painter, rect, m_name, color);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        return pixmap;
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }
    QIconEngine *clone() const override { return new Engine(*this); }
    bool isNull() override { return false; }

private:
    QString m_name;
    Ink m_ink;
};

} // namespace

QIcon icon(const QString &name, Ink ink) { return QFile::exists(fileOf(name)) ? QIcon(new Engine(name, ink)) : QIcon(); }

void paint(QPainter *painter, const QRect &rect, const QString &name, const QColor &color)
{
    QFile file(fileOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return;
    auto text = file.readAll();
    text.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(text);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    renderer.render(painter, rect);
    painter->restore();
}

} // namespace demarc::ui::icons
