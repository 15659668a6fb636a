// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/topbar.h"

#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/style.h"
#include "ui/widgets/ownerchip.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QKeySequence>
#include <QMenu>
#include <QToolButton>

namespace demarc::ui {

using namespace measure;

namespace {

bool showsFocus(const QWidget *widget)
{
    return widget->hasFocus() && widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

} // namespace

// The two halves that meet: the mark of the program. Opens the menu.
class TopBar::Mark final : public QAbstractButton {
public:
    explicit Mark(QWidget *parent) : QAbstractButton(parent)
    {
        setObjectName(QStringLiteral("menuButton"));
        setText(QStringLiteral("Demarc"));
        setProperty("untranslated", true); // a name
        setAccessibleName(TopBar::tr("Menu"));
        setToolTip(style::plainToolTip(TopBar::tr("Menu (F10)")));
        setAttribute(Qt::WA_Hover);
    }
    QSize sizeHint() const override
    {
        return {12 + 16 + 8 + QFontMetrics(style::font(FontRole::Strong)).horizontalAdvance(text()) + 22, style::px(kRow)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const auto &theme = style::theme();
        QPainter painter(this);
        if (underMouse() || isDown())
            drawRounded(&painter, rect().adjusted(4, 0, 0, 0), kControlRadius, theme.sunken, {});
        painter.setRenderHint(QPainter::Antialiasing);
        const auto visual = [this](const QRectF &part) { return QStyle::visualRect(layoutDirection(), rect(), part.toRect()); };
        const auto top = (height() - 16) / 2;
        drawRounded(&painter, visual(QRectF(12, top, 7, 16)), 3, theme.internal, {});
        drawRounded(&painter, visual(QRectF(21, top, 7, 16)), 3, theme.partner, {});
        painter.setFont(style::font(FontRole::Strong));
        painter.setPen(theme.text);
        const auto place = visual(QRectF(rect().adjusted(36, 0, -14, 0)));
        painter.drawText(
            place, static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter, text());
        if (underMouse())
            drawChevron(&painter, visual(QRectF(width() - 18, 0, 14, height())), theme.thirdText);
        if (showsFocus(this))
            drawFocusRing(&painter, rect().adjusted(4, 0, 0, 0), kControlRadius);
    }
};

// Looks like a field and opens the palette, which has the real one.
class TopBar::Field final : public QAbstractButton {
public:
    explicit Field(QWidget *parent) : QAbstractButton(parent)
    {
        setObjectName(QStringLiteral("paletteField"));
        setText(TopBar::tr("Find a prompt, person, incident or command"));
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        setMaximumWidth(style::px(420));
    }
    QSize sizeHint() const override { return {style::px(420), style::px(kControl)}; }
    QSize minimumSizeHint() const override { return {style::px(160), style::px(kControl)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const auto &theme = style::theme();
        QPainter painter(this);
        drawRounded(&painter, rect(), kControlRadius, underMouse() ? theme.window : theme.sunken, theme.strongBorder);
        const auto key = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
        painter.setFont(style::font(FontRole::Small));
        const auto wide = painter.fontMetrics().horizontalAdvance(key) + 12;
        const auto visual = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
        const auto cap = visual({width() - wide - 10, (height() - 16) / 2, wide, 16});
        drawRounded(&painter, cap, kTagRadius, theme.surface, theme.strongBorder);
        painter.setPen(theme.secondText);
        painter.drawText(cap, Qt::AlignCenter, key);
        painter.setFont(style::font(FontRole::Body));
        painter.setPen(theme.thirdText);
        const auto place = visual(rect().adjusted(10, 0, -wide - 18, 0));
        painter.drawText(place, static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(text(), Qt::ElideRight, place.width()));
        if (showsFocus(this))
            drawFocusRing(&painter, rect(), kControlRadius);
    }
};

// A pill: the workspace, or the person with the shape of the party.
class TopBar::Chip final : public QAbstractButton {
public:
    Chip(const QString &name, QWidget *parent) : QAbstractButton(parent)
    {
        setObjectName(name);
        setProperty("untranslated", true); // names of people and files
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        hide();
    }
    void set(const QString &text, std::optional<Party> party)
    {
        m_party = party;
        setText(text);
        setHidden(text.isEmpty());
        updateGeometry();
        update();
    }
    QSize sizeHint() const override
    {
        const auto text_ = QFontMetrics(style::font(FontRole::Secondary)).horizontalAdvance(text());
        return {std::min(text_, style::px(280)) + 18 + (m_party ? 14 : 0), style::px(kChip) + 4};
    }
    QSize minimumSizeHint() const override { return {std::min(sizeHint().width(), 80), sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const auto &theme = style::theme();
        QPainter painter(this);
        drawRounded(&painter, rect(), height() / 2.0, underMouse() ? theme.sunken : theme.surface, theme.strongBorder);
        const auto visual = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
        if (m_party)
            paintPartyShape(&painter, visual({8, (height() - 8) / 2, 8, 8}), m_party);
        painter.setFont(style::font(FontRole::Secondary));
        painter.setPen(theme.text);
        const auto place = visual(rect().adjusted(m_party ? 22 : 9, 0, -8, 0));
        painter.drawText(place, static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(text(), Qt::ElideMiddle, place.width()));
        if (showsFocus(this))
            drawFocusRing(&painter, rect(), height() / 2.0);
    }

private:
    std::optional<Party> m_party;
};

TopBar::TopBar(QWidget *parent)
    : QWidget(parent), m_mark(new Mark(this)), m_back(new QToolButton), m_forward(new QToolButton), m_field(new Field(this)),
      m_workspace(new Chip(QStringLiteral("workspaceChip"), this)), m_person(new Chip(QStringLiteral("personChip"), this))
{
    setFixedHeight(style::px(kTopBar));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 12, 1);
    row->setSpacing(10);
    m_back->setObjectName(QStringLiteral("backButton"));
    m_forward->setObjectName(QStringLiteral("forwardButton"));
    row->addWidget(m_mark);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addWidget(m_field, 1);
    row->addStretch(1);
    row->addWidget(m_workspace);
    row->addWidget(m_person);
    setRailWidth(style::px(kRail));
    connect(m_field, &QAbstractButton::clicked, this, &TopBar::paletteRequested);
    connect(m_workspace, &QAbstractButton::clicked, this, &TopBar::workspaceRequested);
    connect(m_person, &QAbstractButton::clicked, this, &TopBar::personRequested);
}

void TopBar::setMenu(QMenu *menu)
{
    connect(m_mark, &QAbstractButton::clicked, menu,
        [this, menu] { menu->popup(m_mark->mapToGlobal(QPoint(4, m_mark->height() + 2))); });
}

void TopBar::openMenu() { m_mark->click(); }

void TopBar::setHistoryActions(QAction *back, QAction *forward)
{
    m_back->setDefaultAction(back);
    m_forward->setDefaultAction(forward);
}

void TopBar::setWorkspace(const QString &text, const QString &toolTip)
{
    m_workspace->set(text, {});
    m_workspace->setToolTip(style::plainToolTip(toolTip));
}

void TopBar::setPerson(const QString &name, Party party)
{
    m_person->set(name, party);
    m_person->setToolTip(style::plainToolTip(tr("You are %1, %2. Click to change.").arg(name, partyName(party))));
}

void TopBar::askForPerson()
{
    m_person->set(tr("Who are you?"), {});
    m_person->setToolTip(style::plainToolTip(tr("Changes are recorded under your name. Click to say who you are.")));
}

void TopBar::setRailWidth(int width) { m_mark->setMinimumWidth(std::min(width - 12, style::px(kRail) - 12)); }

QWidget *TopBar::paletteField() const { return m_field; }

void TopBar::paintEvent(QPaintEvent *)
{
    const auto &theme = style::theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.border);
}

} // namespace demarc::ui
