// SPDX-License-Identifier: GPL-3.0-or-later
// The Incidents page driven by object name: board by drag and by keyboard, the panel, the report form.
#include "app/incidents/commands.h"
#include "app/incidents/queries.h"
#include "support/testmain.h"
#include "ui/incidents/boardview.h"
#include "ui/incidents/incidentspage.h"
#include "ui/shell/undostack.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace demarc;
using namespace demarc::ui;
using namespace std::chrono_literals;

class TestIncidentsPage : public demarc::test::Test {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    ManualClock m_clock {instantOf(1'800'000'000'000'000)};
    std::unique_ptr<app::Workspace> m_workspace;
    std::unique_ptr<UndoStack> m_undo;
    std::unique_ptr<IncidentsPage> m_page;

    void report(const char *title, Severity severity)
    {
        app::NewIncident report;
        report.title = QString::fromLatin1(title);
        report.system = QStringLiteral("Damage triage");
        report.severity = severity;
        QVERIFY(m_workspace->execute(app::reportIncident(report)).result().has_value());
        m_clock.advance(1min);
    }
    Incident stored(std::int64_t number) const
    {
        return m_workspace->query([number](sql::Connection &c) { return app::incidentDetail(c, number); }).result()->incident;
    }
    CardList *column(BoardColumn column) const
    {
        return m_page->findChild<CardList *>(QStringLiteral("boardColumn%1").arg(static_cast<int>(column)));
    }
    int count(BoardColumn which) const { return column(which)->model()->rowCount(); }
    void openPage()
    {
        m_page = std::make_unique<IncidentsPage>(PageContext {*m_workspace, *m_undo});
        m_page->resize(1256, 820);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTRY_VERIFY(m_page->isSettled());
    }
    void drag(BoardColumn from, BoardColumn to) const
    {
        const auto *source = column(from);
        const std::unique_ptr<QMimeData> data(source->model()->mimeData({source->model()->index(0, 0)}));
        auto *target = column(to)->viewport();
        QDragEnterEvent enter(target->rect().center(), Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(target->rect().center(), Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &drop);
    }
    template <typename Widget>
    Widget *find(const char *name) const
    {
        return m_page->findChild<Widget *>(QString::fromLatin1(name));
    }

private Q_SLOTS:
    void init()
    {
        Test::init();
        m_folder = std::make_unique<QTemporaryDir>();
        m_workspace = std::make_unique<app::Workspace>(m_clock);
        QVERIFY(m_workspace->open({m_folder->filePath(QStringLiteral("a.demarc"))}, app::OpenMode::CreateOrOpen)
                    .result()
                    .has_value());
        m_workspace->setActor({{}, QStringLiteral("Pat"), Party::Partner});
        m_undo = std::make_unique<UndoStack>(*m_workspace);
    }
    void cleanup()
    {
        m_page.reset();
        m_undo.reset();
        m_workspace.reset();
    }

    void anEmptyBoardSaysWhatToDo()
    {
        openPage();
        auto *form = find<QWidget>("reportForm");
        QVERIFY(form->isHidden() || !form->isVisible());
        QTest::mouseClick(find<QPushButton>("reportIncidentButton"), Qt::LeftButton);
        QTRY_VERIFY(form->isVisible());
        QTest::mouseClick(form->findChild<QPushButton *>(QStringLiteral("saveButton")), Qt::LeftButton);
        QVERIFY(form->findChild<QWidget *>(QStringLiteral("errorLabel"))->isVisible()); // a title is missing
        QTest::keyClicks(form->findChild<QLineEdit *>(QStringLiteral("titleEdit")), QStringLiteral("Mould that is not there"));
        QTest::mouseClick(form->findChild<QPushButton *>(QStringLiteral("saveButton")), Qt::LeftButton);
        QTRY_COMPARE(count(BoardColumn::Triage), 1);
        QVERIFY(!stored(1).impactStartedAt); // never filled in by itself
        QVERIFY(stored(1).source == DetectionSource::Partner);
    }

    void aReportIsBegunAndGivenUpByKeyboard()
    {
        openPage();
        auto *form = find<QWidget>("reportForm");
        QTest::keyClick(m_page.get(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(form->isVisible());
        QTest::keyClick(form->findChild<QLineEdit *>(QStringLiteral("titleEdit")), Qt::Key_Escape);
        QTRY_VERIFY(!form->isVisible());
    }

    void typedTextSurvivesTheAlertRulesAndBack()
    {
        openPage();
        QTest::mouseClick(find<QPushButton>("reportIncidentButton"), Qt::LeftButton);
        auto *title = find<QWidget>("reportForm")->findChild<QLineEdit *>(QStringLiteral("titleEdit"));
        QTest::keyClicks(title, QStringLiteral("Half a sen"));
        QTest::mouseClick(find<QPushButton>("alertRulesButton"), Qt::LeftButton);
        m_page->hide();
        m_page->show();
        QTest::mouseClick(find<QPushButton>("reportIncidentButton"), Qt::LeftButton);
        QCOMPARE(title->text(), QStringLiteral("Half a sen"));
    }

    void aCardIsDraggedToAnotherColumnAndBackByUndo()
    {
        report("Slow", Severity::Sev2);
        openPage();
        drag(BoardColumn::Triage, BoardColumn::Active);
        QTRY_COMPARE(count(BoardColumn::Active), 1);
        QCOMPARE(count(BoardColumn::Triage), 0);
        QVERIFY(stored(1).stage() == Stage::Acknowledged);
        QCOMPARE(stored(1).progress.lead->name, QStringLiteral("Pat"));
        QTRY_VERIFY(m_undo->canUndo());
        m_undo->undo();
        QTRY_COMPARE(count(BoardColumn::Triage), 1);
        QVERIFY(stored(1).stage() == Stage::Triage);
    }

    void theKeyboardDoesItAll()
    {
        report("Slow", Severity::Sev3);
        report("Wrong", Severity::Sev1);
        openPage();
        auto *triage = column(BoardColumn::Triage);
        triage->setFocus();
        triage->setCurrentIndex(triage->model()->index(0, 0)); // the worst first
        QCOMPARE(triage->currentNumber(), qint64 {2});
        QTest::keyClick(triage, Qt::Key_Down);
        QCOMPARE(triage->currentNumber(), qint64 {1});
        QTest::keyClick(triage, Qt::Key_Return);
        QTRY_COMPARE(find<Label>("incidentTitle")->text(), QStringLiteral("Slow"));
        QTest::keyClick(triage, Qt::Key_Right, Qt::ControlModifier);
        QTRY_COMPARE(count(BoardColumn::Active), 1);
        QTRY_VERIFY(column(BoardColumn::Active)->hasFocus());
        QTest::keyClick(column(BoardColumn::Active), Qt::Key_Right, Qt::ControlModifier);
        QTRY_COMPARE(count(BoardColumn::Mitigated), 1);
        QVERIFY(stored(1).stage() == Stage::Mitigated);
        QTRY_VERIFY(column(BoardColumn::Mitigated)->hasFocus());
        QTest::keyClick(column(BoardColumn::Mitigated), Qt::Key_Left); // Active is empty: on to Triage
        QVERIFY(column(BoardColumn::Triage)->hasFocus());
        QCOMPARE(column(BoardColumn::Triage)->currentNumber(), qint64 {2});
    }

    void aRefusedMoveSaysWhatIsMissingAndTakesItThere()
    {
        report("Wrong", Severity::Sev2);
        openPage();
        drag(BoardColumn::Triage, BoardColumn::Closed);
        auto *help = find<QWidget>("moveHelp");
        QTRY_VERIFY(help->isVisible());
        QCOMPARE(count(BoardColumn::Triage), 1);
        help->findChild<QPlainTextEdit *>(QStringLiteral("mitigationEdit"))->setPlainText(QStringLiteral("Rolled back"));
        help->findChild<QComboBox *>(QStringLiteral("causeCombo"))->setCurrentIndex(1);
        auto *move = help->findChild<QPushButton *>(QStringLiteral("moveButton"));
        QTest::mouseClick(move, Qt::LeftButton); // prevention and review are still missing
        QSignalSpy failed(m_undo.get(), &UndoStack::failed);
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(help->findChild<QWidget *>(QStringLiteral("errorLabel"))->isVisible());
        QTest::keyClicks(help->findChild<QLineEdit *>(QStringLiteral("preventionEdit")), QStringLiteral("Test the prompt"));
        help->findChild<QCheckBox *>(QStringLiteral("reviewCheck"))->setChecked(true);
        QTest::mouseClick(move, Qt::LeftButton);
        QTRY_COMPARE(count(BoardColumn::Closed), 1);
        QTRY_VERIFY(!help->isVisible());
        QCOMPARE(stored(1).actions.front().text, QStringLiteral("Test the prompt"));

        drag(BoardColumn::Closed, BoardColumn::Triage); // back is by reopening only
        QTRY_VERIFY(find<QWidget>("incidentError")->isVisible());
        QVERIFY(stored(1).stage() == Stage::Closed);
    }

    void aNoteIsAddedByKeyboardAndKeptWhileTyping()
    {
        report("First", Severity::Sev1);
        report("Second", Severity::Sev3);
        openPage();
        m_page->open({QStringLiteral("incident"), QStringLiteral("1"), {}});
        QTRY_COMPARE(find<Label>("incidentTitle")->text(), QStringLiteral("First"));
        auto *note = find<QPlainTextEdit>("noteEdit");
        QTest::keyClicks(note, QStringLiteral("half"));
        m_page->open({QStringLiteral("incident"), QStringLiteral("INC-2"), {}});
        QTRY_COMPARE(find<Label>("incidentTitle")->text(), QStringLiteral("Second"));
        QCOMPARE(note->toPlainText(), QString());
        m_page->open({QStringLiteral("incident"), QStringLiteral("1"), {}});
        QTRY_COMPARE(note->toPlainText(), QStringLiteral("half"));
        QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(note->toPlainText(), QString());
        const auto detail = m_workspace->query([](sql::Connection &c) { return app::incidentDetail(c, 1); }).result();
        QCOMPARE(detail->timeline.back().text, QStringLiteral("half"));
    }

    void theNextStageIsOneButton()
    {
        report("Slow", Severity::Sev4);
        openPage();
        QTRY_VERIFY(find<QPushButton>("nextStageButton")->isVisible());
        QTest::mouseClick(find<QPushButton>("nextStageButton"), Qt::LeftButton);
        QTRY_VERIFY(find<Label>("incidentStage")->text().startsWith(QStringLiteral("Acknowledged")));
        QCOMPARE(find<Label>("heldText")->text().isEmpty(), false);
    }

    void filtersApplyToEveryView()
    {
        report("Slow", Severity::Sev4);
        openPage();
        QTRY_COMPARE(count(BoardColumn::Triage), 1);
        find<QComboBox>("incidentPartyFilter")->setCurrentIndex(1); // Internal: but nobody answers for it
        QCOMPARE(count(BoardColumn::Triage), 0);
        find<QComboBox>("incidentPartyFilter")->setCurrentIndex(4);
        QCOMPARE(count(BoardColumn::Triage), 1);
        find<Segmented>("incidentViews")->setCurrent(1);
        QVERIFY(find<QWidget>("incidentTable")->isVisible());
        find<Segmented>("incidentViews")->setCurrent(2);
        QVERIFY(find<QWidget>("incidentMetrics")->isVisible());
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    style::install(application);
    TestIncidentsPage object;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&object, argc, argv);
}
#include "tst_incidents.moc"
