// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "ui/style/style.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QSettings>
#include <QTemporaryDir>

#include <array>

using namespace demarc;
using namespace demarc::ui;

namespace {

struct Fruit {
    QString name;
    std::optional<int> count;
};

class Fruits final : public Rows<Fruit> {
public:
    Fruits()
        : Rows({{QStringLiteral("name"), QStringLiteral("Name"), 100},
            {QStringLiteral("count"), QStringLiteral("Count"), 80, Qt::AlignRight}})
    {
    }

protected:
    Cell cellOf(const Fruit &fruit, int column) const override
    {
        if (column == 0)
            return Cell::name(fruit.name);
        return fruit.count ? Cell::figure(QString::number(*fruit.count), *fruit.count)
                           : Cell::none(QStringLiteral("Not <b>counted</b> yet"));
    }
};

std::vector<Fruit> someFruits()
{
    return {{QStringLiteral("pear"), 9}, {QStringLiteral("apple"), 10}, {QStringLiteral("plum"), {}}};
}

class Wide final : public Rows<QString> {
public:
    // Those but the first give way, the last first, and stretch where they are said to.
    explicit Wide(bool stretch)
        : Rows({{QStringLiteral("a"), QStringLiteral("A"), 200},
            {QStringLiteral("b"), QStringLiteral("B"), 200, Qt::AlignLeft, false, {}, 1},
            {QStringLiteral("c"), QStringLiteral("C"), 200, Qt::AlignLeft, stretch, {}, 2}})
    {
    }

protected:
    Cell cellOf(const QString &text, int column) const override { return Cell::plain(column == 0 ? text : QString()); }
};

QString shownAt(TableView &view, int width)
{
    view.resize(width, 100);
    const std::array keys {u'a', u'b', u'c'};
    QString shown;
    for (int i = 0; i < 3; ++i) {
        if (!view.isColumnHidden(i))
            shown += keys[static_cast<std::size_t>(i)];
    }
    return shown;
}

} // namespace

class TestTableView : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void figuresSortAsNumbersAndMissingOnesComeLast();
    void filterNeedsEveryWordInAnyColumn();
    void copyIsTabSeparatedWithTitles();
    void columnsAreRemembered();
    void columnsGiveWayWhereThereIsNoRoom_data();
    void columnsGiveWayWhereThereIsNoRoom();
    void columnsGiveWayToThoseThatWiden();
    void columnsWidenToWhatTheyShow();
    void rowsAreOfOneHeight();
    void toolTipsShowMarkupAsText();
    void returnActivatesTheRowOfTheModel();

private:
    QTemporaryDir m_settings;
};

void TestTableView::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(QStringLiteral("demarc-test"));
}

void TestTableView::figuresSortAsNumbersAndMissingOnesComeLast()
{
    Fruits fruits;
    fruits.setRows(someFruits());
    TableView view(QStringLiteral("fruits"));
    view.setRowModel(&fruits);
    const auto names = [&] {
        QStringList shown;
        for (int i = 0; i < view.model()->rowCount(); ++i)
            shown.append(view.model()->index(i, 0).data().toString());
        return shown.join(u' ');
    };
    view.sortByColumn(1, Qt::AscendingOrder);
    QCOMPARE(names(), QStringLiteral("pear apple plum"));
    view.sortByColumn(1, Qt::DescendingOrder);
    QCOMPARE(names(), QStringLiteral("apple pear plum"));
}

void TestTableView::filterNeedsEveryWordInAnyColumn()
{
    Fruits fruits;
    fruits.setRows(someFruits());
    TableView view(QStringLiteral("fruits"));
    view.setRowModel(&fruits);
    view.setFilterText(QStringLiteral("P"));
    QCOMPARE(view.shownRows(), 3);
    view.setFilterText(QStringLiteral("p 10"));
    QCOMPARE(view.shownRows(), 1);
    view.setFilterText({});
    QCOMPARE(view.shownRows(), 3);
}

void TestTableView::copyIsTabSeparatedWithTitles()
{
    Fruits fruits;
    fruits.setRows(someFruits());
    TableView view(QStringLiteral("fruits"));
    view.setRowModel(&fruits);
    view.selectRow(1);
    QTest::keySequence(&view, QKeySequence(QKeySequence::Copy));
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Name\tCount\napple\t10\n"));
}

void TestTableView::columnsAreRemembered()
{
    Fruits fruits;
    fruits.setRows(someFruits());
    {
        TableView view(QStringLiteral("remembered"));
        view.setRowModel(&fruits);
        view.show();
        view.setColumnWidth(0, 177);
        view.sortByColumn(1, Qt::DescendingOrder);
    }
    TableView view(QStringLiteral("remembered"));
    view.setRowModel(&fruits);
    QCOMPARE(view.columnWidth(0), 177);
    QCOMPARE(view.horizontalHeader()->sortIndicatorSection(), 1);
    QCOMPARE(view.model()->index(0, 0).data().toString(), QStringLiteral("apple"));
}

void TestTableView::columnsGiveWayWhereThereIsNoRoom_data()
{
    QTest::addColumn<bool>("stretch");
    QTest::newRow("of one width") << false;
    QTest::newRow("taking what is left") << true; // less than it asks for is no room either
}
void TestTableView::columnsGiveWayWhereThereIsNoRoom()
{
    QFETCH(bool, stretch);
    Wide model(stretch);
    TableView view(QStringLiteral("wide"));
    view.setRowModel(&model);
    view.show();
    const auto width = [](int columns) { return columns * style::px(200); };
    QCOMPARE(shownAt(view, width(3)), QStringLiteral("abc"));
    QCOMPARE(shownAt(view, width(3) - 1), QStringLiteral("ab"));
    QCOMPARE(shownAt(view, width(2)), QStringLiteral("ab"));
    QCOMPARE(shownAt(view, width(2) - 1), QStringLiteral("a"));
    QCOMPARE(shownAt(view, width(1) - 1), QStringLiteral("a")); // never
    QCOMPARE(shownAt(view, width(3)), QStringLiteral("abc"));
}

void TestTableView::columnsGiveWayToThoseThatWiden()
{
    Wide model(false);
    model.setRows({QString(60, u'W')});
    TableView view(QStringLiteral("widening"));
    view.setRowModel(&model);
    view.show();
    QCOMPARE(shownAt(view, 3 * style::px(200)), QStringLiteral("abc"));
    view.widenToContents();
    QVERIFY(view.columnWidth(0) > style::px(200));
    QVERIFY(view.isColumnHidden(2));
}

void TestTableView::columnsWidenToWhatTheyShow()
{
    Fruits fruits;
    std::vector<Fruit> rows(50); // the longest is none of those that a small view shows
    rows.push_back({QString(60, u'W'), 1});
    fruits.setRows(std::move(rows));
    TableView view(QStringLiteral("widened"));
    view.setRowModel(&fruits);
    const auto narrow = view.columnWidth(0);
    const auto enough = view.columnWidth(1);
    view.widenToContents();
    QVERIFY(view.columnWidth(0) > narrow);
    QVERIFY(view.columnWidth(0) >= QFontMetrics(style::font(FontRole::Strong)).horizontalAdvance(QString(60, u'W')));
    QCOMPARE(view.columnWidth(1), enough);
}

void TestTableView::rowsAreOfOneHeight()
{
    Fruits fruits;
    fruits.setRows(someFruits());
    TableView view(QStringLiteral("heights"));
    view.setRowModel(&fruits);
    for (int row = 0; row < 3; ++row)
        QCOMPARE(view.rowHeight(row), 34);
    QCOMPARE(view.heightFor(3), 30 + 3 * 34);
}

void TestTableView::toolTipsShowMarkupAsText()
{
    Fruits fruits;
    fruits.setRows(someFruits());
    const auto tip = fruits.index(2, 1).data(Qt::ToolTipRole).toString();
    QVERIFY(tip.contains(QStringLiteral("&lt;b&gt;counted&lt;/b&gt;")));
}

void TestTableView::returnActivatesTheRowOfTheModel()
{
    Fruits fruits;
    fruits.setRows(someFruits());
    TableView view(QStringLiteral("activate"));
    view.setRowModel(&fruits);
    view.sortByColumn(0, Qt::AscendingOrder); // apple, pear, plum: first shown row is row 1 of the model
    view.setCurrentSourceRow(1);
    int activated = -1;
    connect(&view, &TableView::rowActivated, this, [&](int row) { activated = row; });
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated, 1);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    style::install(application);
    TestTableView object;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&object, argc, argv);
}

#include "tst_tableview.moc"
