// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ownership/matrixmenus.h"

#include "app/ownership/words.h"
#include "domain/ownership/fixes.h"
#include "ui/ownership/matrixview.h"

#include <QHeaderView>
#include <QMenu>

namespace demarc::ui {

namespace {

QMenu *popup(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

} // namespace

MatrixMenus::MatrixMenus(MatrixModel &model, MatrixView &view) : QObject(&view), m_model(model), m_view(view)
{
    connect(&view, &QWidget::customContextMenuRequested, this,
        [this](const QPoint &at) { showCellMenu(m_view.viewport()->mapToGlobal(at)); });
    connect(view.verticalHeader(), &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        const auto row = m_view.verticalHeader()->logicalIndexAt(at);
        if (row >= 0)
            m_view.setCurrentIndex(m_model.index(row, std::max(0, m_view.currentIndex().column())));
        showRowMenu(m_view.verticalHeader()->viewport()->mapToGlobal(at));
    });
    connect(view.horizontalHeader(), &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        const auto column = m_view.horizontalHeader()->logicalIndexAt(at);
        if (column >= 0 && m_model.rowCount() > 0)
            m_view.setCurrentIndex(m_model.index(std::max(0, m_view.currentIndex().row()), column));
        showColumnMenu(m_view.horizontalHeader()->viewport()->mapToGlobal(at));
    });
    const auto addShortcut = [this](const QKeySequence &keys, auto action) {
        auto *shortcut = new QAction(&m_view);
        shortcut->setShortcut(keys);
        shortcut->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_view.addAction(shortcut);
        connect(shortcut, &QAction::triggered, this, action);
    };
    addShortcut(QKeyCombination(Qt::AltModifier, Qt::Key_Up), [this] { moveRow(-1); });
    addShortcut(QKeyCombination(Qt::AltModifier, Qt::Key_Down), [this] { moveRow(1); });
    addShortcut(Qt::Key_Insert, [this] { addActivity(); });
    addShortcut(QKeyCombination(Qt::ControlModifier, Qt::Key_Minus), [this] { removeRow(); });
}

void MatrixMenus::addLetters(QMenu *menu)
{
    const auto add = [&](Letter letter, const QString &text) {
        auto *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_view.currentIndex().data(MatrixModel::LettersRole).toString().contains(Letters(letter).toString()));
        connect(action, &QAction::triggered, this, [this, letter] { m_view.toggleLetter(letter); });
    };
    add(Letter::Accountable, tr("&A: answers for it"));
    add(Letter::Responsible, tr("&R: does the work"));
    add(Letter::Consulted, tr("&C: is asked before"));
    add(Letter::Informed, tr("&I: is told after"));
    if (m_model.matrix().preset() == Preset::Rasci)
        add(Letter::Support, tr("&S: supports whoever does it"));
}

void MatrixMenus::showCellMenu(const QPoint &at)
{
    if (m_model.areaAt(m_view.currentIndex().row())) {
        showRowMenu(at);
        return;
    }
    auto *menu = popup(&m_view);
    const auto cells = m_view.hasSelectedCells();
    if (cells) {
        addLetters(menu);
        connect(menu->addAction(tr("C&lear")), &QAction::triggered, &m_view, &MatrixView::clearCells);
        menu->addSeparator();
    }
    connect(menu->addAction(tr("Copy")), &QAction::triggered, &m_view, &MatrixView::copy);
    if (cells) {
        connect(menu->addAction(tr("Paste")), &QAction::triggered, &m_view, &MatrixView::paste);
        connect(menu->addAction(tr("Fill down")), &QAction::triggered, &m_view, &MatrixView::fillDown);
    }
    const auto activity = m_view.currentActivity();
    const auto role = m_view.currentRole();
    if (activity && role) {
        menu->addSeparator();
        connect(menu->addAction(tr("Make the only A of the row")), &QAction::triggered, this, [this, activity, role] {
            Q_EMIT editRequested(makeAccountable(m_model.matrix(), *activity, *role), tr("Make it the only A of the row"));
        });
    }
    menu->popup(at);
}

void MatrixMenus::showRowMenu(const QPoint &at)
{
    const auto row = m_view.currentIndex().row();
    if (row < 0)
        return;
    auto *menu = popup(&m_view);
    connect(menu->addAction(tr("Rename")), &QAction::triggered, this, [this, row] { m_view.renameRow(row); });
    connect(menu->addAction(tr("Move up")), &QAction::triggered, this, [this] { moveRow(-1); });
    connect(menu->addAction(tr("Move down")), &QAction::triggered, this, [this] { moveRow(1); });
    menu->addSeparator();
    connect(menu->addAction(tr("Add an activity")), &QAction::triggered, this, &MatrixMenus::addActivity);
    connect(menu->addAction(tr("Add an area")), &QAction::triggered, this, &MatrixMenus::addArea);
    menu->addSeparator();
    connect(menu->addAction(tr("Open all areas")), &QAction::triggered, this, [this] { m_model.setAllCollapsed(false); });
    connect(menu->addAction(tr("Close all areas")), &QAction::triggered, this, [this] { m_model.setAllCollapsed(true); });
    menu->addSeparator();
    connect(menu->addAction(m_model.areaAt(row) ? tr("Remove the area with its activities") : tr("Remove the activity")),
        &QAction::triggered, this, &MatrixMenus::removeRow);
    menu->popup(at);
}

void MatrixMenus::showColumnMenu(const QPoint &at)
{
    const auto id = m_view.currentRole();
    const auto index = id ? m_model.matrix().indexOf(*id) : std::nullopt;
    if (!index)
        return;
    const auto role = m_model.matrix().roles()[*index];
    const auto column = m_view.currentIndex().column();
    auto *menu = popup(&m_view);
    connect(menu->addAction(tr("Rename")), &QAction::triggered, this, [this, column] { m_view.renameColumn(column); });
    auto *parties = menu->addMenu(tr("Party"));
    for (const auto party : kParties) {
        auto *action = parties->addAction(app::partyWord(party));
        action->setCheckable(true);
        action->setChecked(role.party == party);
        connect(action, &QAction::triggered, this, [this, role, party] {
            auto after = role;
            after.party = party;
            if (const auto edit = edit::change(m_model.matrix(), after); !edit.isEmpty())
                Q_EMIT editRequested(edit, tr("Move %1 to %2", "role, party").arg(role.name, app::partyWord(party)));
        });
    }
    const auto move = [this, role](int steps) {
        if (const auto edit = edit::move(m_model.matrix(), role.id, steps); !edit.isEmpty())
            Q_EMIT editRequested(edit, tr("Move %1").arg(role.name));
    };
    connect(menu->addAction(tr("Move left")), &QAction::triggered, this, [move] { move(-1); });
    connect(menu->addAction(tr("Move right")), &QAction::triggered, this, [move] { move(1); });
    menu->addSeparator();
    connect(menu->addAction(tr("Add a role")), &QAction::triggered, this, [this, role] { addRole(role.party); });
    connect(menu->addAction(tr("Remove the role")), &QAction::triggered, this,
        [this, role] { Q_EMIT editRequested(edit::remove(m_model.matrix(), role.id), tr("Remove %1").arg(role.name)); });
    menu->popup(at);
}

void MatrixMenus::chooseOwner(const ActivityId &activity, const QPoint &at)
{
    auto *menu = popup(&m_view);
    const auto row = m_model.matrix().indexOf(activity);
    const auto reserved = row && m_model.matrix().activities()[*row].reserved != Reserved::No;
    std::optional<Party> party;
    for (const auto &role : m_model.matrix().roles()) {
        if (reserved && role.party != Party::Internal)
            continue;
        if (party != role.party)
            menu->addSection(app::partyWord(role.party));
        party = role.party;
        connect(menu->addAction(role.name), &QAction::triggered, this, [this, activity, role] {
            Q_EMIT editRequested(makeAccountable(m_model.matrix(), activity, role.id), tr("Make %1 A").arg(role.name));
        });
    }
    menu->popup(at);
}

QMenu *MatrixMenus::makeAddMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    connect(menu->addAction(tr("Activity")), &QAction::triggered, this, &MatrixMenus::addActivity);
    connect(menu->addAction(tr("Area")), &QAction::triggered, this, &MatrixMenus::addArea);
    for (const auto party : kParties)
        connect(menu->addAction(tr("Role of %1", "party").arg(app::partyWord(party))), &QAction::triggered, this,
            [this, party] { addRole(party); });
    return menu;
}

void MatrixMenus::addArea()
{
    const auto edit = edit::addArea(m_model.matrix(), tr("New area"));
    const auto id = edit.areas.front().after->id;
    Q_EMIT editRequested(edit, tr("Add an area"));
    if (const auto row = m_model.rowOf(id); row >= 0) {
        m_view.setCurrentIndex(m_model.index(row, 0));
        m_view.renameRow(row);
    }
}

void MatrixMenus::addActivity()
{
    const auto area = m_view.currentArea();
    const auto &areas = m_model.matrix().areas();
    if (!area && areas.empty())
        return;
    const auto edit = edit::addActivity(m_model.matrix(), area ? *area : areas.back().id, tr("New activity"));
    const auto id = edit.activities.front().after->id;
    Q_EMIT editRequested(edit, tr("Add an activity"));
    m_view.showActivity(id);
    m_view.renameRow(m_model.rowOf(id));
}

void MatrixMenus::addRole(Party party)
{
    const auto edit = edit::addRole(m_model.matrix(), tr("New role"), party);
    const auto id = edit.roles.front().after->id;
    Q_EMIT editRequested(edit, tr("Add a role"));
    if (const auto column = m_model.matrix().indexOf(id))
        m_view.renameColumn(static_cast<int>(*column));
}

void MatrixMenus::moveRow(int steps)
{
    const auto activity = m_view.currentActivity();
    const auto area = m_view.currentArea();
    const auto edit = activity ? edit::move(m_model.matrix(), *activity, steps)
        : area                 ? edit::move(m_model.matrix(), *area, steps)
                               : MatrixEdit {};
    if (!edit.isEmpty())
        Q_EMIT editRequested(edit, tr("Move a row"));
}

void MatrixMenus::removeRow()
{
    const auto row = m_view.currentIndex().row();
    const auto name = m_model.headerData(row, Qt::Vertical, Qt::DisplayRole).toString();
    const auto activity = m_view.currentActivity();
    const auto area = m_view.currentArea();
    if (activity)
        Q_EMIT editRequested(edit::remove(m_model.matrix(), *activity), tr("Remove “%1”").arg(name));
    else if (area)
        Q_EMIT editRequested(edit::remove(m_model.matrix(), *area), tr("Remove “%1”").arg(name));
}

} // namespace demarc::ui
