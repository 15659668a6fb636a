// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandpalette.h"

#include "ui/shell/palettemodel.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace demarc::ui {

using namespace measure;

namespace {

constexpr int kWidth = 600;
constexpr int kRowsShown = 10;

class EntryDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {kWidth, style::px(kRow)}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *model = static_cast<const PaletteModel *>(index.model());
        const auto &entry = model->entry(index.row());
        const auto &theme = style::theme();
        const bool selected = option.state & QStyle::State_Selected;
        const auto visual = [&](const QRect &part) { return QStyle::visualRect(option.direction, option.rect, part); };
        const auto lead = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter);
        painter->save();
        if (selected)
            drawRounded(painter, option.rect.adjusted(6, 1, -6, -1), kControlRadius, theme.accentWash,
                theme.highContrast ? theme.accent : QColor());
        auto rest = option.rect.adjusted(16, 0, -16, 0);
        icons::paint(painter, visual({rest.left(), rest.center().y() - 7, kIcon, kIcon}), entry.icon,
            selected ? theme.accent : theme.secondText);
        rest.setLeft(rest.left() + kIcon + 10);
        if (!entry.shortcut.isEmpty()) {
            painter->setFont(style::font(FontRole::Small));
            const auto wide = painter->fontMetrics().horizontalAdvance(entry.shortcut) + 12;
            const auto cap = visual({rest.right() - wide, rest.center().y() - 8, wide, 18});
            drawRounded(painter, cap, kTagRadius, theme.surface, theme.strongBorder);
            painter->setPen(theme.secondText);
            painter->drawText(cap, Qt::AlignCenter, entry.shortcut);
            rest.setRight(rest.right() - wide - 12);
        }
        rest.setLeft(rest.left() + paintText(painter, rest, visual, lead, entry, model->places(index.row())) + 10);
        if (rest.width() > 20) {
            painter->setFont(style::font(FontRole::Secondary));
            painter->setPen(theme.secondText);
            painter->drawText(visual(rest), lead, painter->fontMetrics().elidedText(entry.detail, Qt::ElideRight, rest.width()));
        }
        painter->restore();
    }

private:
    // The matched letters are set semibold. Returns the width taken.
    template <typename Visual>
    static int paintText(QPainter *painter, QRect place, const Visual &visual, int lead, const PaletteEntry &entry,
        const std::vector<qsizetype> &places)
    {
        const auto &theme = style::theme();
        painter->setPen(entry.enabled ? theme.text : theme.thirdText);
        const QFontMetrics metrics(style::font(FontRole::Body));
        const bool plain =
            places.empty() || QGuiApplication::isRightToLeft() || metrics.horizontalAdvance(entry.text) > place.width() * 9 / 10;
        if (plain) {
            painter->setFont(style::font(FontRole::Body));
            const auto shown = metrics.elidedText(entry.text, Qt::ElideRight, place.width());
            painter->drawText(visual(place), lead, shown);
            return metrics.horizontalAdvance(shown);
        }
        const auto left = place.left();
        for (qsizetype at = 0; at < entry.text.size();) {
            const bool hit = std::binary_search(places.begin(), places.end(), at);
            auto end = at + 1;
            while (end < entry.text.size() && std::binary_search(places.begin(), places.end(), end) == hit)
                ++end;
            const auto part = entry.text.mid(at, end - at);
            painter->setFont(style::font(hit ? FontRole::Strong : FontRole::Body));
            painter->drawText(place, lead, part);
            place.setLeft(place.left() + painter->fontMetrics().horizontalAdvance(part));
            at = end;
        }
        return place.left() - left;
    }
};

} // namespace

CommandPalette::CommandPalette(QWidget *host)
    : QFrame(host), m_field(new QLineEdit), m_list(new QListView), m_empty(new Label({}, FontRole::Body, TextLevel::Second)),
      m_hint(new Label({}, FontRole::Secondary, TextLevel::Third)), m_model(new PaletteModel(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Command palette"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 8, 1, 1);
    column->setSpacing(6);
    auto *fieldRow = new QHBoxLayout;
    fieldRow->setContentsMargins(8, 0, 8, 0);
    m_field->setObjectName(QStringLiteral("paletteInput"));
    m_field->setPlaceholderText(tr("Find a prompt, person, incident or command"));
    m_field->addAction(icons::icon(QStringLiteral("search"), icons::Ink::Third), QLineEdit::LeadingPosition);
    fieldRow->addWidget(m_field);
    column->addLayout(fieldRow);
    setUpList();
    column->addWidget(m_list, 1);
    m_empty->setText(tr("Nothing is called that. Try fewer letters."));
    m_empty->setAlignment(Qt::AlignCenter);
    column->addWidget(m_empty, 1);
    m_hint->setText(tr("> commands   @ people   / pages"));
    m_hint->setContentsMargins(16, 6, 16, 8);
    column->addWidget(m_hint);
    m_field->installEventFilter(this);
    host->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        match(text);
        move(0);
        updateEmpty();
    });
    hide();
}

CommandPalette::~CommandPalette() = default;

void CommandPalette::setUpList()
{
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    connect(m_list, &QListView::entered, m_list, &QListView::setCurrentIndex);
}

void CommandPalette::open(const QString &query)
{
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    ask();
    place();
    show();
    raise();
    m_field->setText(query);
    m_field->setFocus(Qt::ShortcutFocusReason);
    move(0);
    updateEmpty();
}

void CommandPalette::ask()
{
    m_model->clear();
    match(m_field->text());
    const auto generation = ++m_generation;
    for (auto *provider : m_providers) {
        provider->list([palette = QPointer(this), generation](std::vector<PaletteEntry> entries) {
            if (!palette || palette->m_generation != generation)
                return;
            const auto row = palette->m_list->currentIndex().row();
            palette->m_model->add(std::move(entries));
            palette->m_list->setCurrentIndex(palette->m_model->index(std::max(0, row), 0));
            palette->updateEmpty();
        });
    }
}

void CommandPalette::match(const QString &text)
{
    std::vector<PaletteEntry> named;
    for (const auto *provider : m_providers) {
        for (auto &entry : provider->named(text))
            named.push_back(std::move(entry));
    }
    m_model->setQuery(text, std::move(named));
}

void CommandPalette::place()
{
    const auto *host = parentWidget();
    const auto width = std::min(style::px(kWidth), host->width() - 2 * kPageMargin);
    const auto height = std::min(style::px(kRow) * (kRowsShown + 2) + 32, host->height() - 2 * kPageMargin);
    setGeometry((host->width() - width) / 2, 6, width, height);
}

void CommandPalette::choose()
{
    const auto row = m_list->currentIndex().row();
    if (row < 0)
        return;
    const auto entry = m_model->entry(row);
    if (!entry.enabled)
        return;
    hide();
    if (entry.run)
        entry.run();
}

void CommandPalette::move(int by)
{
    const auto rows = m_model->rowCount();
    if (rows == 0)
        return;
    const auto row = by == 0 ? 0 : std::clamp(m_list->currentIndex().row() + by, 0, rows - 1);
    m_list->setCurrentIndex(m_model->index(row, 0));
}

void CommandPalette::updateEmpty()
{
    const bool none = m_model->rowCount() == 0;
    m_list->setHidden(none);
    m_empty->setHidden(!none);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_field)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && isVisible()) {
        hide();
        Q_EMIT closed();
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(kRowsShown);
        return true;
    case Qt::Key_PageUp:
        move(-kRowsShown);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    case Qt::Key_Tab:
        return true; // the list follows the arrows; leaving is Escape
    case Qt::Key_Escape:
        hide();
        if (m_focusBefore)
            m_focusBefore->setFocus(Qt::OtherFocusReason);
        Q_EMIT closed();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    const auto &theme = style::theme();
    QPainter painter(this);
    drawRounded(&painter, rect(), kCardRadius, theme.surface, theme.controlBorder);
    painter.fillRect(QRect(1, m_hint->geometry().top(), width() - 2, 1), theme.border);
}

} // namespace demarc::ui
