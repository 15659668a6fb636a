// SPDX-License-Identifier: GPL-3.0-or-later
// The ownership page on a real workspace, driven as a person does.
#include "ui/ownership/ownershippage.h"

#include "app/ownership/changematrix.h"
#include "support/testmain.h"
#include "ui/shell/undostack.h"
#include "ui/style/style.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace demarc;
using namespace demarc::ui;

namespace {

const QString kRelease = QStringLiteral("prompts.release");

// A window with the page on a new workspace.
struct Desk {
    QTemporaryDir folder;
    ManualClock clock {instantOf(1'800'000'000'000'000)};
    app::Workspace workspace {clock};
    UndoStack undoStack {workspace};
    std::unique_ptr<OwnershipPage> page;

    explicit Desk(bool withTemplate = true)
    {
        if (!workspace.open({folder.filePath(QStringLiteral("t.demarc"))}, app::OpenMode::CreateOrOpen).result())
            qFatal("the workspace could not be opened");
        if (withTemplate)
            workspace.execute(app::applyTemplate(QStringLiteral("founding")).value()).result().value();
        page = std::make_unique<OwnershipPage>(PageContext {workspace, undoStack});
        page->resize(1240, 820);
        page->show();
        page->activateWindow();
        if (!QTest::qWaitForWindowActive(page.get()))
            qFatal("the window does not become active");
    }

    template <typename T>
    T *find(const char *name) const
    {
        auto *found = page->findChild<T *>(QLatin1StringView(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    MatrixView *view() const { return find<MatrixView>("matrixView"); }
    MatrixModel *model() const { return qobject_cast<MatrixModel *>(view()->model()); }
    Matrix stored() { return workspace.query(app::loadOwnership).result().value().matrix; }

    // Goes to a cell by the activity's key and the role's column.
    QModelIndex at(const QString &key, int column) const
    {
        const auto activity = model()->matrix().indexOfKey(key);
        return model()->index(model()->rowOf(model()->matrix().activities()[*activity].id), column);
    }
    void go(const QString &key, int column) const
    {
        view()->setCurrentIndex(at(key, column));
        view()->setFocus();
    }
    QString letters(const QString &key, int column) const { return at(key, column).data().toString(); }
    QString storedLetters(const QString &key, std::size_t column)
    {
        const auto matrix = stored();
        return matrix.cell(*matrix.indexOfKey(key), column).toString();
    }
};

} // namespace

class TestOwnershipPage : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void theMatrixFitsWithoutScrollingSideways_data()
    {
        QTest::addColumn<QSize>("window");
        QTest::newRow("1440 x 900") << QSize(1440 - 184, 900 - 70); // beside the rail, between the bars
        QTest::newRow("1280 x 800") << QSize(1280 - 184, 800 - 70);
    }
    void theMatrixFitsWithoutScrollingSideways()
    {
        QFETCH(QSize, window);
        Desk desk;
        QTRY_VERIFY(desk.page->isSettled());
        desk.page->resize(window);
        QTRY_COMPARE(desk.page->size(), window);
        QTRY_COMPARE(desk.view()->horizontalScrollBar()->maximum(), 0);
        QVERIFY(desk.view()->verticalScrollBar()->maximum() > 0);
        const auto *findings = desk.find<QScrollArea>("findingsPanel");
        QTRY_VERIFY(findings->widget() && findings->widget()->width() <= findings->viewport()->width());
    }

    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("demarc-test"));
        style::install(*qApp);
    }

    void lettersTypedSetTheCellAtOnce()
    {
        Desk desk;
        QTRY_VERIFY(desk.page->isSettled());
        desk.go(kRelease, 3);
        QTest::keyClick(desk.view(), Qt::Key_A);
        QCOMPARE(desk.letters(kRelease, 3), QStringLiteral("A"));
        QTest::keyClick(desk.view(), Qt::Key_R);
        QCOMPARE(desk.letters(kRelease, 3), QStringLiteral("AR"));
        QTRY_COMPARE(desk.storedLetters(kRelease, 3), QStringLiteral("AR"));
        QTest::keyClick(desk.view(), Qt::Key_Delete);
        QCOMPARE(desk.letters(kRelease, 3), QString());
        QTRY_COMPARE(desk.storedLetters(kRelease, 3), QString());
    }

    void aLetterTypedAfterMovingReplacesTheCell()
    {
        Desk desk;
        QTRY_VERIFY(desk.page->isSettled());
        desk.go(kRelease, 2); // C of the domain expert
        QTest::keyClick(desk.view(), Qt::Key_I);
        QCOMPARE(desk.letters(kRelease, 2), QStringLiteral("I"));
        QTest::keyClick(desk.view(), Qt::Key_Return);
        QCOMPARE(desk.view()->currentIndex().column(), 2);
        QVERIFY(desk.view()->currentActivity()
            != desk.model()->matrix().activities()[*desk.model()->matrix().indexOfKey(kRelease)].id);
    }

    void undoAndRedoFollow()
    {
        Desk desk;
        QTRY_VERIFY(desk.page->isSettled());
        desk.go(kRelease, 0);
        QTest::keyClick(desk.view(), Qt::Key_C);
        QTRY_COMPARE(desk.storedLetters(kRelease, 0), QStringLiteral("C"));
        desk.undoStack.undo();
        QTRY_COMPARE(desk.letters(kRelease, 0), QStringLiteral("A"));
        desk.undoStack.redo();
        QTRY_COMPARE(desk.letters(kRelease, 0), QStringLiteral("C"));
    }

    void rangesAreFilled()
    {
        Desk desk;
        QTRY_VERIFY(desk.page->isSettled());
        desk.go(QStringLiteral("goals.set"), 7);
        QTest::keyClick(desk.view(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(desk.view(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(desk.view(), Qt::Key_I);
        QTRY_COMPARE(desk.storedLetters(QStringLiteral("goals.context"), 8), QStringLiteral("I"));
        QCOMPARE(desk.storedLetters(QStringLiteral("goals.set"), 7), QStringLiteral("I"));
        QCOMPARE(desk.undoStack.count(), 1); // one step for the range
    }

    void spreadsheetsPasteAndCopy()
    {
        Desk desk;
        QTRY_VERIFY(desk.page->isSettled());
        desk.go(QStringLiteral("goals.risk"), 7);
        QGuiApplication::clipboard()->setText(QStringLiteral("A/R\tR, A\n-\tconsulted\n"));
        QTest::keyClick(desk.view(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.letters(QStringLiteral("goals.risk"), 7), QStringLiteral("AR"));
        QCOMPARE(desk.letters(QStringLiteral("goals.risk"), 8), QStringLiteral("AR"));
        QCOMPARE(desk.letters(QStringLiteral("goals.accountability"), 8), QStringLiteral("C"));
        QTest::keyClick(desk.view(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(desk.view(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("AR\tAR"));
    }

    void aClickOnTheCurrentCellCycles()
    {
        Desk desk;
        QTRY_VERIFY(desk.page->isSettled());
        const auto cell = [&] { return desk.view()->visualRect(desk.at(QStringLiteral("goals.set"), 8)).center(); };
        const auto click = [&] { QTest::mouseClick(desk.view()->viewport(), Qt::LeftButton, {}, cell()); };
        click();
        QCOMPARE(desk.letters(QStringLiteral("goals.set"), 8), QString());
        for (const auto *letters : {u"R", u"A", u"AR", u"C", u"I", u""}) {
            click();
            QCOMPARE(desk.letters(QStringLiteral("goals.set"), 8), QString::fromUtf16(letters));
        }
    }

    void findingsFollowEachEditAndOfferTheirFix()
    {
        Desk desk;
        QTRY_VERIFY(desk.page->isSettled());
        QVERIFY(desk.model()->findings().empty());
        desk.go(kRelease, 0);
        QTest::keyClick(desk.view(), Qt::Key_R);
        QCOMPARE(desk.model()->findings().at(0).kind, FindingKind::SharedByAll);
        auto *fix = desk.find<QPushButton>("fixButton");
        QCOMPARE(fix->text(), QStringLiteral("Make Ops lead A"));
        fix->click();
        QTRY_COMPARE(desk.storedLetters(kRelease, 4), QStringLiteral("AR"));
        QVERIFY(desk.model()->findings().empty());
    }

    void anEmptyWorkspaceOffersTheTemplate()
    {
        Desk desk(false);
        QTRY_VERIFY(desk.page->isSettled());
        const auto buttons = desk.page->findChildren<QPushButton *>();
        const auto next = std::find_if(
            buttons.begin(), buttons.end(), [](const auto *b) { return b->text() == QStringLiteral("Use the founding model"); });
        QVERIFY(next != buttons.end());
        (*next)->click();
        QTRY_COMPARE(desk.model()->matrix().areas().size(), std::size_t {9});
        desk.undoStack.undo();
        QTRY_VERIFY(desk.model()->matrix().isEmpty());
    }

    void boundariesAreWrittenBeside()
    {
        Desk desk;
        QTRY_VERIFY(desk.page->isSettled());
        desk.go(kRelease, 0);
        auto *edit = desk.find<QPlainTextEdit>("boundaryEdit");
        edit->setFocus();
        edit->setPlainText(QStringLiteral("Up to the tests"));
        desk.view()->setFocus();
        QTRY_COMPARE(desk.stored().activities()[*desk.stored().indexOfKey(kRelease)].boundary, QStringLiteral("Up to the tests"));
    }

    void peopleAreNamedForRoles()
    {
        Desk desk;
        QTRY_VERIFY(desk.page->isSettled());
        desk.go(kRelease, 0);
        auto *name = desk.find<QLineEdit>("personName");
        name->setFocus();
        QTest::keyClicks(name, QStringLiteral("Ada Lund"));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(!desk.stored().roles()[0].person.isNull());
        auto &owners = app::OwnerDirectory::of(desk.workspace);
        QTRY_COMPARE(owners.ownerOf(activitykey::kPrompt).personName, QStringLiteral("Ada Lund"));
        QCOMPARE(desk.workspace.query(app::loadOwnership).result()->people.size(), std::size_t {1});
    }

    void rowsAreAddedRenamedAndRemoved()
    {
        Desk desk;
        QTRY_VERIFY(desk.page->isSettled());
        desk.go(kRelease, 0);
        QTest::keyClick(desk.view(), Qt::Key_Insert);
        auto *name = desk.find<QLineEdit>("matrixRename");
        name->setText(QStringLiteral("Review wording"));
        QTest::keyClick(name, Qt::Key_Return);
        const auto key = QStringLiteral("prompts.new-activity");
        QTRY_COMPARE(
            desk.stored().activities().at(desk.stored().indexOfKey(key).value_or(0)).name, QStringLiteral("Review wording"));
        desk.go(key, 0);
        QTest::keyClick(desk.view(), Qt::Key_Minus, Qt::ControlModifier);
        QTRY_VERIFY(!desk.stored().indexOfKey(key));
        desk.undoStack.undo();
        QTRY_VERIFY(desk.stored().indexOfKey(key));
    }

    void linksOpenTheirActivity()
    {
        Desk desk;
        desk.page->open({QStringLiteral("activity"), QStringLiteral("incidents.respond"), {}});
        QTRY_VERIFY(desk.view()->currentIndex().isValid());
        QCOMPARE(desk.view()->currentIndex().row(), desk.at(QStringLiteral("incidents.respond"), 0).row());
    }

    void anotherPersonsChangeShows()
    {
        Desk desk;
        QTRY_VERIFY(desk.page->isSettled());
        const auto matrix = desk.stored();
        const auto edit =
            edit::setCell(matrix, matrix.activities()[*matrix.indexOfKey(kRelease)].id, matrix.roles()[8].id, parseCell(u"I"));
        desk.workspace.execute(app::changeMatrix(edit, {})).result().value();
        QTRY_COMPARE(desk.letters(kRelease, 8), QStringLiteral("I"));
    }

    void aLostRaceShowsWhatIsStored()
    {
        Desk desk;
        QTRY_VERIFY(desk.page->isSettled());
        QSignalSpy failed(&desk.undoStack, &UndoStack::failed);
        const auto matrix = desk.stored();
        const auto theirs =
            edit::setCell(matrix, matrix.activities()[*matrix.indexOfKey(kRelease)].id, matrix.roles()[0].id, parseCell(u"C"));
        desk.workspace.execute(app::changeMatrix(theirs, {})).waitForFinished(); // the page has not been told yet
        desk.go(kRelease, 0);
        QTest::keyClick(desk.view(), Qt::Key_R);
        QTRY_COMPARE(failed.count(), 1);
        QTRY_COMPARE(desk.letters(kRelease, 0), QStringLiteral("C"));
        QCOMPARE(desk.undoStack.count(), 0);
    }

    void thePartyViewIsTheFoundingTable()
    {
        Desk desk;
        QTRY_VERIFY(desk.page->isSettled());
        QTest::mouseClick(desk.find<QWidget>("ownershipMode1"), Qt::LeftButton);
        QCOMPARE(desk.model()->rowCount(), 9);
        const auto internal = desk.model()->roleCount();
        QStringList table;
        for (int row = 0; row < 9; ++row)
            table.append(desk.model()->index(row, internal).data().toString() + u'/'
                + desk.model()->index(row, internal + 1).data().toString());
        const QStringList founding {QStringLiteral("Own/Support"), QStringLiteral("Own/Support"), QStringLiteral("Shared/Shared"),
            QStringLiteral("–/Own"), QStringLiteral("–/Own"), QStringLiteral("Shared/Own"), QStringLiteral("Shared/Own"),
            QStringLiteral("–/Own"), QStringLiteral("Shared/Own")};
        QCOMPARE(table, founding);
    }

    void filterKeepsWhatMatches()
    {
        Desk desk;
        QTRY_VERIFY(desk.page->isSettled());
        desk.find<QLineEdit>("matrixFilter")->setText(QStringLiteral("release"));
        QCOMPARE(desk.model()->rowCount(), 2); // the area and its activity
        QCOMPARE(desk.model()->headerData(1, Qt::Vertical, Qt::DisplayRole).toString(), QStringLiteral("Release a prompt"));
    }
};

DEMARC_WIDGET_TEST_MAIN(TestOwnershipPage)
#include "tst_ownershippage.moc"
