// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableview.h"

#include "ui/style/style.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/tableexport.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QSettings>

namespace demarc::ui {

namespace {

constexpr int kMostWidening = 1000; // rows

} // namespace

// Filters by words over every column and compares what the cells say to sort by; cells without a value come
// last.
class TableView::Proxy final : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const QStringList &words)
    {
        m_words = words;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        if (m_words.isEmpty())
            return true;
        QString text;
        for (int column = 0; column < sourceModel()->columnCount(parent); ++column)
            text += sourceModel()->index(row, column, parent).data().toString() + u'\n';
        return std::all_of(
            m_words.begin(), m_words.end(), [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
    }
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override
    {
        const auto a = left.data(SortRole);
        const auto b = right.data(SortRole);
        if (a.isValid() != b.isValid())
            return (sortOrder() == Qt::AscendingOrder) == a.isValid();
        if (a.typeId() == QMetaType::QString)
            return a.toString().localeAwareCompare(b.toString()) < 0;
        return QVariant::compare(a, b) == QPartialOrdering::Less;
    }

private:
    QStringList m_words;
};

TableView::TableView(const QString &name, QWidget *parent) : QTableView(parent), m_proxy(new Proxy(this))
{
    setObjectName(name);
    setModel(m_proxy);
    setItemDelegate(new CellDelegate(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    setUpHeader();
    connect(this, &QTableView::activated, this,
        [this](const QModelIndex &index) { Q_EMIT rowActivated(m_proxy->mapToSource(index).row()); });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &now) { Q_EMIT currentRowChanged(m_proxy->mapToSource(now).row()); });
}

TableView::~TableView() = default;

void TableView::setUpHeader()
{
    auto *rows = verticalHeader();
    rows->hide();
    rows->setSectionResizeMode(QHeaderView::Fixed);
    rows->setMinimumSectionSize(style::px(measure::kTableRow));
    rows->setDefaultSectionSize(style::px(measure::kTableRow));
    auto *header = horizontalHeader();
    header->setObjectName(objectName() + QStringLiteral("Header"));
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setMinimumSectionSize(40);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &TableView::showColumnMenu);
    connect(header, &QHeaderView::sectionResized, this, &TableView::rememberColumns);
    connect(header, &QHeaderView::sectionMoved, this, &TableView::rememberColumns);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &TableView::rememberColumns);
}

void TableView::setRowModel(RowModel *model)
{
    m_restoring = true;
    m_proxy->setSourceModel(model);
    auto *header = horizontalHeader();
    const auto &columns = model->columns();
    for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
        const auto &column = columns[static_cast<std::size_t>(i)];
        header->setSectionResizeMode(i, column.stretch ? QHeaderView::Stretch : QHeaderView::Interactive);
        const auto title = QFontMetrics(style::font(FontRole::Secondary)).horizontalAdvance(column.title);
        header->resizeSection(i, std::max(style::px(column.width), title + 2 * measure::kCellPadding + 14));
    }
    header->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    restoreColumns();
    m_restoring = false;
    fitColumns();
}

void TableView::setFilterText(const QString &text) { m_proxy->setWords(text.split(u' ', Qt::SkipEmptyParts)); }

int TableView::shownRows() const { return m_proxy->rowCount(); }

int TableView::currentSourceRow() const { return m_proxy->mapToSource(currentIndex()).row(); }

void TableView::setCurrentSourceRow(int row)
{
    if (!m_proxy->sourceModel())
        return;
    const auto index = m_proxy->mapFromSource(m_proxy->sourceModel()->index(row, 0));
    if (index.isValid()) {
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        scrollTo(index);
    }
}

int TableView::heightFor(int rows) const
{
    return style::px(measure::kTableHeader) + rows * style::px(measure::kTableRow) + 2 * frameWidth();
}

void TableView::widenToContents(int first)
{
    const auto rows = std::min(m_proxy->rowCount(), kMostWidening);
    m_restoring = true; // nobody chose these widths: they are not remembered
    for (int column = first; column < m_proxy->columnCount(); ++column) {
        if (horizontalHeader()->sectionResizeMode(column) == QHeaderView::Stretch)
            continue;
        auto width = columnWidth(column);
        for (int row = 0; row < rows; ++row) // sizeHintForColumn() knows only those that are shown already
            width = std::max(width, sizeHintForIndex(m_proxy->index(row, column)).width());
        setColumnWidth(column, width);
    }
    m_restoring = false;
    fitColumns();
}

QList<QStringList> TableView::cells(bool onlySelected) const
{
    QList<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const auto column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column))
            columns.append(column);
    }
    QList<QStringList> table;
    QStringList titles;
    for (const auto column : columns)
        titles.append(m_proxy->headerData(column, Qt::Horizontal).toString());
    table.append(titles);
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        if (onlySelected && !selectionModel()->isRowSelected(row))
            continue;
        QStringList line;
        for (const auto column : columns)
            line.append(m_proxy->index(row, column).data().toString());
        table.append(line);
    }
    return table;
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT rowActivated(currentSourceRow());
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    showColumnMenu(horizontalHeader()->mapFromGlobal(event->globalPos()));
}

void TableView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        verticalHeader()->setDefaultSectionSize(style::px(measure::kTableRow));
    QTableView::changeEvent(event);
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void TableView::fitColumns()
{
    const auto *model = rowModel();
    if (m_restoring || !model)
        return;
    const auto &columns = model->columns();
    std::vector<int> giving;
    for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
        const auto &column = columns[static_cast<std::size_t>(i)];
        if (column.givesWay > 0 && !m_hiddenByHand.contains(column.key))
            giving.push_back(i);
    }
    if (giving.empty())
        return;
    const auto order = [&](int i) { return columns[static_cast<std::size_t>(i)].givesWay; };
    std::sort(giving.begin(), giving.end(), [&](int a, int b) { return order(a) > order(b); });
    m_restoring = true; // nobody chose this: it is not remembered
    for (const auto i : giving)
        setColumnHidden(i, false);
    const auto widthOf = [&](int i) {
        const auto &column = columns[static_cast<std::size_t>(i)];
        return isColumnHidden(i) ? 0 : column.stretch ? style::px(column.width) : columnWidth(i);
    };
    int needed = 0;
    for (int i = 0; i < static_cast<int>(columns.size()); ++i)
        needed += widthOf(i);
    for (std::size_t next = 0; next < giving.size() && needed > viewport()->width(); ++next) {
        needed -= widthOf(giving[next]);
        setColumnHidden(giving[next], true);
    }
    m_restoring = false;
}

void TableView::setHiddenByHand(int column, bool hidden)
{
    const auto &chosen = rowModel()->columns()[static_cast<std::size_t>(column)];
    setColumnHidden(column, hidden);
    if (chosen.givesWay > 0) {
        m_hiddenByHand.removeAll(chosen.key);
        if (hidden)
            m_hiddenByHand.append(chosen.key);
        fitColumns();
    }
    rememberColumns();
}

const RowModel *TableView::rowModel() const { return qobject_cast<const RowModel *>(m_proxy->sourceModel()); }

void TableView::restoreColumns()
{
    const QSettings settings;
    const auto state = settings.value(QStringLiteral("tables/%1/columns").arg(objectName())).toByteArray();
    const auto keys = settings.value(QStringLiteral("tables/%1/keys").arg(objectName())).toStringList();
    QStringList now;
    for (int i = 0; i < m_proxy->columnCount(); ++i)
        now.append(m_proxy->headerData(i, Qt::Horizontal, ColumnKeyRole).toString());
    if (keys == now) // a newer version may have other columns: then its own order and widths are better
        horizontalHeader()->restoreState(state);
    m_hiddenByHand = settings.value(QStringLiteral("tables/%1/hidden").arg(objectName())).toStringList();
    const auto &columns = rowModel()->columns();
    for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
        const auto &column = columns[static_cast<std::size_t>(i)];
        if (column.givesWay > 0)
            setColumnHidden(i, m_hiddenByHand.contains(column.key));
    }
}

void TableView::rememberColumns() const
{
    if (m_restoring || !m_proxy->sourceModel() || !isVisible())
        return;
    QStringList keys;
    for (int i = 0; i < m_proxy->columnCount(); ++i)
        keys.append(m_proxy->headerData(i, Qt::Horizontal, ColumnKeyRole).toString());
    QSettings settings;
    settings.setValue(QStringLiteral("tables/%1/columns").arg(objectName()), horizontalHeader()->saveState());
    settings.setValue(QStringLiteral("tables/%1/keys").arg(objectName()), keys);
    settings.setValue(QStringLiteral("tables/%1/hidden").arg(objectName()), m_hiddenByHand);
}

void TableView::showColumnMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(objectName() + QStringLiteral("Menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *copy = menu->addAction(tr("Copy rows"), this, &TableView::copySelection);
    copy->setShortcut(QKeySequence::Copy);
    copy->setEnabled(selectionModel()->hasSelection());
    menu->addAction(tr("Export as CSV…"), this, &TableView::startExport)
        ->setObjectName(objectName() + QStringLiteral("ExportAction"));
    menu->addSeparator();
    for (int i = 0; i < m_proxy->columnCount(); ++i) {
        const auto title = m_proxy->headerData(i, Qt::Horizontal).toString();
        if (title.isEmpty())
            continue;
        auto *action = menu->addAction(title);
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(i));
        action->setEnabled(i > 0); // the first column names the row
        connect(action, &QAction::toggled, this, [this, i](bool on) { setHiddenByHand(i, !on); });
    }
    menu->popup(horizontalHeader()->mapToGlobal(at));
}

void TableView::startExport()
{
    if (m_exporter)
        m_exporter();
    else
        askToExport(*this);
}

void TableView::copySelection() const
{
    QStringList lines;
    for (const auto &row : cells(true)) {
        QStringList clean;
        for (auto text : row)
            clean.append(text.replace(u'\t', u' ').replace(u'\n', u' '));
        lines.append(clean.join(u'\t'));
    }
    QApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

} // namespace demarc::ui
