// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ownership/matrixview.h"

#include "ui/ownership/activityheader.h"
#include "ui/ownership/matrixdelegate.h"
#include "ui/ownership/roleheader.h"
#include "ui/style/measures.h"
#include "ui/style/style.h"

#include <QLineEdit>
#include <QMouseEvent>
#include <QScrollBar>

namespace demarc::ui {

namespace {

constexpr int kRoleWidth = 60;
constexpr int kNarrowRole = 52; // before the matrix scrolls sideways
constexpr int kSplitWidth = 74;
constexpr int kNarrowSplit = 62;
constexpr int kShownSplits = 2;  // beside the letters: the provider has no column of its own
constexpr int kPartyWidth = 120; // of a split in the party view
constexpr int kWidestParty = 220;
constexpr int kNameWidth = 196;
constexpr int kWidestName = 420;

} // namespace

MatrixView::MatrixView(MatrixModel &model, QWidget *parent)
    : QTableView(parent), m_model(model), m_delegate(new MatrixDelegate(this)), m_roles(new RoleHeader(model, this)),
      m_activities(new ActivityHeader(model, this))
{
    setObjectName(QStringLiteral("matrixView"));
    setAccessibleName(tr("Ownership matrix"));
    setModel(&model);
    setItemDelegate(m_delegate);
    setHorizontalHeader(m_roles);
    setVerticalHeader(m_activities);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ContiguousSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setTabKeyNavigation(false);
    connect(m_activities, &ActivityHeader::areaClicked, this, [this](int row) {
        const auto id = m_model.matrix().areas()[*m_model.areaAt(row)].id;
        m_model.setCollapsed(id, !m_model.isCollapsed(id));
    });
    connect(m_activities, &ActivityHeader::renameRequested, this, &MatrixView::renameRow);
    connect(m_roles, &QHeaderView::sectionDoubleClicked, this, &MatrixView::renameColumn);
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, &MatrixView::rememberPlace);
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        layOutColumns();
        restorePlace();
    });
    layOutColumns();
}

void MatrixView::setMode(Mode mode)
{
    m_mode = mode;
    m_delegate->setShowsParties(mode == Mode::Parties);
    layOutColumns();
    viewport()->update();
}

void MatrixView::setCorner(QWidget *corner)
{
    m_corner = corner;
    corner->setParent(this);
    corner->show();
    layOutColumns();
}

// The bar has no size yet when rows were just shown: whether it comes follows from the rows.
int MatrixView::scrollBarRoom() const
{
    const bool scrolls = m_activities->length() > height() - m_roles->sizeHint().height();
    return scrolls ? verticalScrollBar()->sizeHint().width() : 0;
}

// Between the narrowest and the usual width, so that all columns fit where they can.
int MatrixView::letterWidth(int usual, int narrow, int room) const
{
    const int roles = m_model.roleCount();
    const auto all = [&](int role, int split) { return roles * style::px(role) + kShownSplits * style::px(split); };
    const int least = all(kNarrowRole, kNarrowSplit);
    const int most = all(kRoleWidth, kSplitWidth);
    const double part = std::clamp((room - least) / double(std::max(1, most - least)), 0.0, 1.0);
    return style::px(narrow) + static_cast<int>(part * (style::px(usual) - style::px(narrow)));
}

void MatrixView::layOutColumns()
{
    const auto parties = m_mode == Mode::Parties;
    const auto partyWidth = std::clamp((width() - style::px(kWidestName)) / 3, style::px(kPartyWidth), style::px(kWidestParty));
    const auto scrollBar = scrollBarRoom();
    const auto letters = width() - scrollBar - style::px(kNameWidth);
    int taken = 0;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const auto split = m_model.splitAt(column);
        const auto hidden = split ? !parties && *split == Party::Provider : parties;
        setColumnHidden(column, hidden);
        const auto wide = !split ? letterWidth(kRoleWidth, kNarrowRole, letters)
            : parties            ? partyWidth
                                 : letterWidth(kSplitWidth, kNarrowSplit, letters);
        setColumnWidth(column, wide);
        taken += hidden ? 0 : wide;
    }
    const auto room = width() - taken - scrollBar;
    m_activities->setFixedWidth(std::clamp(room, style::px(kNameWidth), style::px(kWidestName)));
    updateGeometries();
    if (m_corner) {
        const QRect corner(0, 0, m_activities->width(), m_roles->height());
        m_corner->setGeometry(QStyle::visualRect(layoutDirection(), rect(), corner));
        m_corner->raise();
    }
}

void MatrixView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOutColumns();
}

void MatrixView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        layOutColumns();
}

// Resetting the model forgets the current cell; the things it stood for are mostly still there.
void MatrixView::rememberPlace()
{
    m_placeActivity = currentActivity();
    m_placeArea = currentArea();
    m_placeColumn = std::max(0, currentIndex().column());
}

void MatrixView::restorePlace()
{
    int row = m_placeActivity ? m_model.rowOf(*m_placeActivity) : -1;
    if (row < 0 && m_placeArea)
        row = m_model.rowOf(*m_placeArea);
    if (row >= 0)
        setCurrentIndex(m_model.index(row, std::min(m_placeColumn, m_model.columnCount() - 1)));
    Q_EMIT currentMoved();
}

std::optional<ActivityId> MatrixView::currentActivity() const
{
    const auto activity = m_model.activityAt(currentIndex().row());
    return activity ? std::optional(m_model.matrix().activities()[*activity].id) : std::nullopt;
}

std::optional<AreaId> MatrixView::currentArea() const
{
    if (const auto area = m_model.areaAt(currentIndex().row()))
        return m_model.matrix().areas()[*area].id;
    const auto activity = m_model.activityAt(currentIndex().row());
    return activity ? std::optional(m_model.matrix().activities()[*activity].area) : std::nullopt;
}

std::optional<RoleId> MatrixView::currentRole() const
{
    const auto role = m_model.roleAt(currentIndex().column());
    return role && currentIndex().isValid() ? std::optional(m_model.matrix().roles()[*role].id) : std::nullopt;
}

void MatrixView::showActivity(const ActivityId &id)
{
    const auto activity = m_model.matrix().indexOf(id);
    if (!activity)
        return;
    for (auto area = m_model.matrix().indexOf(m_model.matrix().activities()[*activity].area); area;
         area = m_model.matrix().indexOf(m_model.matrix().areas()[*area].parent))
        m_model.setCollapsed(m_model.matrix().areas()[*area].id, false);
    const auto row = m_model.rowOf(id);
    if (row < 0)
        return;
    auto column = currentIndex().isValid() ? currentIndex().column() : 0;
    while (column < m_model.columnCount() - 1 && isColumnHidden(column))
        ++column;
    setCurrentIndex(m_model.index(row, column));
    scrollTo(currentIndex(), PositionAtCenter);
}

void MatrixView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    m_isTyping = false;
    m_roles->viewport()->update();
    m_activities->viewport()->update();
    Q_EMIT currentMoved();
}

void MatrixView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    m_isTyping = false;
}

void MatrixView::startRename(
    QHeaderView *header, const QRect &rect, const QString &name, const std::function<void(const QString &)> &done)
{
    auto *edit = new QLineEdit(name, header->viewport());
    edit->setObjectName(QStringLiteral("matrixRename"));
    edit->setAccessibleName(tr("Name"));
    edit->setGeometry(rect);
    edit->selectAll();
    edit->show();
    edit->setFocus();
    connect(edit, &QLineEdit::editingFinished, this, [this, edit, name, done] {
        if (!edit->isVisible()) // finished already: Return and losing focus both say so
            return;
        edit->hide();
        edit->deleteLater();
        setFocus();
        const auto text = edit->text().simplified();
        if (!text.isEmpty() && text != name)
            done(text);
    });
    auto *escape = new QAction(edit);
    escape->setShortcut(Qt::Key_Escape);
    escape->setShortcutContext(Qt::WidgetShortcut);
    edit->addAction(escape);
    connect(escape, &QAction::triggered, edit, [edit, name] {
        edit->setText(name);
        edit->clearFocus();
    });
}

void MatrixView::renameRow(int row)
{
    const auto name = m_model.headerData(row, Qt::Vertical, Qt::DisplayRole).toString();
    if (name.isEmpty())
        return;
    scrollTo(m_model.index(row, std::max(0, currentIndex().column())));
    startRename(
        m_activities, m_activities->nameRect(row), name, [this, row](const QString &text) { Q_EMIT rowRenamed(row, text); });
}

void MatrixView::renameColumn(int column)
{
    if (!m_model.roleAt(column))
        return;
    const auto name = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const auto height = style::px(measure::kControl);
    const auto width = style::px(2 * kSplitWidth);
    const auto left = std::min(m_roles->sectionViewportPosition(column), m_roles->viewport()->width() - width);
    startRename(m_roles, {std::max(0, left), m_roles->viewport()->height() - height, width, height}, name,
        [this, column](const QString &text) { Q_EMIT columnRenamed(column, text); });
}

} // namespace demarc::ui
