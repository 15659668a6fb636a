// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "ui/style/style.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/tableexport.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace demarc;
using namespace demarc::ui;

namespace {

class Teas final : public Rows<QString> {
public:
    Teas() : Rows({{QStringLiteral("name"), QStringLiteral("Name"), 100}, {QStringLiteral("cost"), QStringLiteral("Cost"), 80}})
    {
        setRows({QStringLiteral("oolong"), QStringLiteral("green, first flush")});
    }

protected:
    Cell cellOf(const QString &name, int column) const override
    {
        return column == 0 ? Cell::name(name) : Cell::figure(QStringLiteral("$%1").arg(name.size()), name.size());
    }
};

// A table of teas and a folder to write to.
struct Table {
    Table()
    {
        view.setAccessibleName(QStringLiteral("Teas"));
        view.setRowModel(&teas);
        view.show();
    }
    QAction *exportAction()
    {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, view.mapToGlobal(QPoint()));
        QApplication::sendEvent(&view, &event);
        return view.findChild<QAction *>(QStringLiteral("teasExportAction"));
    }
    QString written() const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("teas.csv"));
    Teas teas;
    TableView view {QStringLiteral("teas")};
};

} // namespace

class TestTableExport : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    }

    void theMenuAsksForAFileAndWritesIt()
    {
        Table table;
        QSignalSpy said(&table.view, &TableView::message);
        auto *action = table.exportAction();
        QVERIFY(action);
        action->trigger();
        auto *dialog = table.view.findChild<QFileDialog *>(QStringLiteral("teasExportDialog"));
        QVERIFY(dialog); // open, and the program goes on
        QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
        QCOMPARE(dialog->defaultSuffix(), QStringLiteral("csv"));
        Q_EMIT dialog->fileSelected(table.path);
        QTRY_COMPARE(said.size(), 1);
        QVERIFY(said.front().front().toString().contains(table.path));
        QCOMPARE(table.written(), QStringLiteral("Name,Cost\r\noolong,$6\r\n\"green, first flush\",$18\r\n"));
    }

    void whatIsShownIsWritten()
    {
        Table table;
        QSignalSpy said(&table.view, &TableView::message);
        table.view.setFilterText(QStringLiteral("oolong"));
        table.view.setColumnHidden(1, true);
        exportTo(table.view, table.path);
        QTRY_COMPARE(said.size(), 1);
        QCOMPARE(table.written(), QStringLiteral("Name\r\noolong\r\n"));
    }

    void aProblemIsSaidAndStays()
    {
        Table table;
        QSignalSpy said(&table.view, &TableView::message);
        exportTo(table.view, table.folder.filePath(QStringLiteral("no/such/teas.csv")));
        QMessageBox *box = nullptr;
        QTRY_VERIFY((box = table.view.findChild<QMessageBox *>(QStringLiteral("teasExportProblem"))));
        QVERIFY(box->text().contains(QStringLiteral("could not be written")));
        QCOMPARE(box->textFormat(), Qt::PlainText);
        QVERIFY(said.isEmpty());
    }

    void aTableOfPagesExportsItsOwnWay()
    {
        Table table;
        bool asked = false;
        table.view.setExporter([&] { asked = true; });
        table.exportAction()->trigger();
        QVERIFY(asked);
        QVERIFY(!table.view.findChild<QFileDialog *>());
    }

private:
    QTemporaryDir m_settings;
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    style::install(application);
    TestTableExport object;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&object, argc, argv);
}

#include "tst_tableexport.moc"
