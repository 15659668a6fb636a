// SPDX-License-Identifier: GPL-3.0-or-later
// What keys, mouse and clipboard do to the selected cells.
#include "ui/ownership/clipboardgrid.h"
#include "ui/ownership/matrixview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

namespace demarc::ui {

namespace {

// What a further click on the same cell makes of it.
Letters next(Letters letters)
{
    static const std::array<Letters, 6> kCycle {Letters(), Letter::Responsible, Letter::Accountable,
        Letter::Accountable | Letter::Responsible, Letter::Consulted, Letter::Informed};
    const auto found = std::find(kCycle.begin(), kCycle.end(), letters);
    return found == kCycle.end() || found + 1 == kCycle.end() ? Letters() : *(found + 1);
}

} // namespace

std::vector<Cell> MatrixView::selectedCells() const
{
    std::vector<Cell> cells;
    for (const auto &index : selectionModel()->selectedIndexes()) {
        const auto activity = m_model.activityAt(index.row());
        const auto role = m_model.roleAt(index.column());
        if (activity && role && !isColumnHidden(index.column()))
            cells.push_back({m_model.matrix().activities()[*activity].id, m_model.matrix().roles()[*role].id,
                m_model.matrix().cell(*activity, *role)});
    }
    return cells;
}

void MatrixView::request(const std::vector<Cell> &cells)
{
    const auto edit = edit::setCells(m_model.matrix(), cells);
    if (edit.isEmpty())
        return;
    auto text = tr("Set %n cell(s)", nullptr, static_cast<int>(edit.cells.size()));
    if (edit.cells.size() == 1) {
        const auto &cell = edit.cells.front();
        const auto role = m_model.matrix().roles()[*m_model.matrix().indexOf(cell.role)].name;
        const auto activity = m_model.matrix().activities()[*m_model.matrix().indexOf(cell.activity)].name;
        text = cell.after.isEmpty() ? tr("Clear %1 in “%2”").arg(role, activity)
                                    : tr("Set %1 for %2 in “%3”").arg(cell.after.toString(), role, activity);
    }
    Q_EMIT editRequested(edit, text);
}

void MatrixView::setLetters(Letters letters)
{
    auto cells = selectedCells();
    for (auto &cell : cells)
        cell.value = {letters, {}};
    request(cells);
}

void MatrixView::toggleLetter(Letter letter)
{
    auto cells = selectedCells();
    for (auto &cell : cells)
        cell.value = {cell.value.letters.toggled(letter), {}};
    request(cells);
}

// The first letter in a cell replaces what was there, further ones join it: A, then R gives AR.
void MatrixView::type(Letter letter)
{
    if (m_isTyping)
        toggleLetter(letter);
    else
        setLetters(letter);
    m_isTyping = true;
}

void MatrixView::cycle(const QModelIndex &index)
{
    const auto activity = m_model.activityAt(index.row());
    const auto role = m_model.roleAt(index.column());
    if (activity && role)
        setLetters(next(m_model.matrix().cell(*activity, *role).letters));
}

void MatrixView::moveDown(int steps)
{
    auto row = currentIndex().row();
    do
        row += steps;
    while (row >= 0 && row < m_model.rowCount() && m_model.areaAt(row));
    if (row >= 0 && row < m_model.rowCount())
        setCurrentIndex(m_model.index(row, currentIndex().column()));
}

bool MatrixView::handleShortcut(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::Paste))
        paste();
    else if (event->matches(QKeySequence::Cut)) {
        copy();
        clearCells();
    } else if (event->key() == Qt::Key_D && event->modifiers() == Qt::ControlModifier)
        fillDown();
    else
        return false;
    return true;
}

void MatrixView::keyPressEvent(QKeyEvent *event)
{
    if (handleShortcut(event))
        return;
    const auto plain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    const auto area = m_model.areaAt(currentIndex().row());
    const auto letter = plain && event->text().size() == 1 ? letterOf(event->text().front()) : std::nullopt;
    if (letter) {
        type(*letter);
    } else if (plain && area
        && (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        const auto id = m_model.matrix().areas()[*area].id;
        m_model.setCollapsed(id, !m_model.isCollapsed(id));
    } else if (plain && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        clearCells();
        m_isTyping = false;
    } else if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        moveDown(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    } else if (plain && event->key() == Qt::Key_F2) {
        renameRow(currentIndex().row());
    } else if (plain && !event->text().isEmpty() && event->text().front().isLetter()) {
        Q_EMIT message(tr("Type R, A, C or I. “%1” is no letter of the matrix.").arg(event->text()));
    } else {
        QTableView::keyPressEvent(event);
    }
}

void MatrixView::mousePressEvent(QMouseEvent *event)
{
    const auto index = indexAt(event->position().toPoint());
    m_mayCycle = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && index.isValid()
        && index == currentIndex() && selectionModel()->selectedIndexes().size() == 1;
    QTableView::mousePressEvent(event);
    m_isTyping = false;
    if (const auto area = m_model.areaAt(index.row()); area && event->button() == Qt::LeftButton && m_mode == Mode::Parties)
        m_model.setCollapsed(m_model.matrix().areas()[*area].id, !m_model.isCollapsed(m_model.matrix().areas()[*area].id));
}

void MatrixView::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const auto index = indexAt(event->position().toPoint());
    if (m_mayCycle && index == currentIndex() && selectionModel()->selectedIndexes().size() == 1)
        cycle(index);
    m_mayCycle = false;
}

void MatrixView::copy() const
{
    QList<QStringList> lines;
    const auto ranges = selectionModel()->selection();
    if (ranges.isEmpty())
        return;
    const auto &range = ranges.first();
    for (int row = range.top(); row <= range.bottom(); ++row) {
        if (m_model.areaAt(row))
            continue;
        QStringList line;
        for (int column = range.left(); column <= range.right(); ++column) {
            if (!isColumnHidden(column))
                line.append(m_model.index(row, column).data().toString());
        }
        lines.append(line);
    }
    QGuiApplication::clipboard()->setText(clipboardGrid(lines));
}

// Pastes from the current cell on, or fills the selection with a single cell. Area rows are stepped over.
void MatrixView::paste()
{
    const auto lines = parseClipboardGrid(QGuiApplication::clipboard()->text());
    if (lines.isEmpty() || !currentIndex().isValid())
        return;
    if (lines.size() == 1 && lines.front().size() == 1) {
        auto cells = selectedCells();
        for (auto &cell : cells)
            cell.value = parseCell(lines.front().front());
        request(cells);
        return;
    }
    const auto ranges = selectionModel()->selection();
    auto row = ranges.isEmpty() ? currentIndex().row() : ranges.first().top();
    const auto first = ranges.isEmpty() ? currentIndex().column() : ranges.first().left();
    std::vector<Cell> cells;
    int left = 0; // cells that found no place
    for (const auto &line : lines) {
        while (row < m_model.rowCount() && m_model.areaAt(row))
            ++row;
        const auto activity = m_model.activityAt(row++);
        for (int i = 0; i < line.size(); ++i) {
            const auto role = m_model.roleAt(first + i);
            if (activity && role)
                cells.push_back(
                    {m_model.matrix().activities()[*activity].id, m_model.matrix().roles()[*role].id, parseCell(line[i])});
            else
                left += line[i].trimmed().isEmpty() ? 0 : 1;
        }
    }
    request(cells);
    if (left > 0)
        Q_EMIT message(tr("%n cell(s) did not fit and were left out.", nullptr, left));
}

void MatrixView::fillDown()
{
    auto cells = selectedCells();
    QHash<RoleId, CellValue> top;
    const auto ranges = selectionModel()->selection();
    for (int row = ranges.isEmpty() ? 0 : ranges.first().top(); row < m_model.rowCount() && top.isEmpty() && !cells.empty();
         ++row) {
        const auto activity = m_model.activityAt(row);
        for (std::size_t role = 0; activity && role < m_model.matrix().roles().size(); ++role)
            top.insert(m_model.matrix().roles()[role].id, m_model.matrix().cell(*activity, role));
    }
    for (auto &cell : cells)
        cell.value = top.value(cell.role);
    request(cells);
}

} // namespace demarc::ui
