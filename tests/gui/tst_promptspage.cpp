// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prompts/promptcommands.h"
#include "support/testmain.h"
#include "ui/prompts/promptspage.h"
#include "ui/style/style.h"
#include "ui/widgets/diffview.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace demarc;
using namespace demarc::ui;

namespace {

const char *const kSystemBefore = "You summarise property inspection reports for landlords.\n"
                                  "Write in plain English. Be concise.\n"
                                  "List every defect with its room and severity.\n"
                                  "If unsure, estimate the severity.\n"
                                  "Never mention tenants by name.\n"
                                  "a\nb\nc\nd\ne\nf\ng\nh\n";
const char *const kSystemAfter = "You summarise property inspection reports for landlords.\n"
                                 "Write in plain English. Use at most 120 words.\n"
                                 "List every defect with its room and severity.\n"
                                 "If the photo does not show it, write “not visible”.\n"
                                 "Never mention tenants by name.\n"
                                 "a\nb\nc\nd\ne\nf\ng\nh\n";

app::NewVersion version(const char *system, const char *user, double temperature, const char *note)
{
    return {{PromptKind::Chat,
                {{QStringLiteral("system"), QString::fromUtf8(system)}, {QStringLiteral("user"), QString::fromUtf8(user)}},
                Json {{"model", "gpt-4o"}, {"temperature", temperature}}},
        QString::fromUtf8(note)};
}

// A workspace with one prompt of two versions, the first one in production, and the page on it.
class Desk {
public:
    explicit Desk(bool filled = true)
    {
        isOpen = workspace.open({folder.filePath(QStringLiteral("t.demarc"))}, app::OpenMode::CreateOrOpen).result().has_value();
        workspace.setActor({{}, QStringLiteral("Ada"), Party::Internal});
        if (filled)
            fill();
        page = std::make_unique<PromptsPage>(PageContext {workspace, undoStack});
        page->resize(1240, 800);
        page->show();
    }

    template <typename W>
    W *find(const char *name) const
    {
        return page->findChild<W *>(QString::fromLatin1(name));
    }
    app::PromptDetail detail(const char *name = "report-summary")
    {
        return app::promptDetail(workspace, QString::fromLatin1(name)).result().value_or(app::PromptDetail {});
    }
    DiffView *diff() const { return find<DiffView>("promptDiff"); }

    bool isOpen = false;
    QTemporaryDir folder;
    SystemClock clock;
    app::Workspace workspace {clock};
    UndoStack undoStack {workspace};
    std::unique_ptr<PromptsPage> page;

private:
    void fill()
    {
        const auto run = [&](const app::CommandPtr &command) { workspace.execute(command).result().value(); };
        run(app::createPrompt(QStringLiteral("report-summary"), QStringLiteral("Inspection reports"), {},
            version(kSystemBefore, "Report: {{report}}\nPhotos: {{photos}}\n", 0.4, "first")));
        run(app::addVersion(
            detail().prompt, version(kSystemAfter, "Report: {{report}}\nPhotos: {{photo_captions}}\n", 0.2, "shorter"), 1));
        run(app::promote(detail().prompt, detail().label(kProduction), 1, QStringLiteral("first release")));
    }
};

} // namespace

class TestPromptsPage : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void saysWhatToDoWithoutPrompts()
    {
        Desk desk(false);
        QTRY_VERIFY(desk.page->isSettled());
        QVERIFY(!desk.find<QPushButton>("promoteButton")->isEnabled());
        QVERIFY(!desk.find<QListView>("promptList")->isVisible());
    }

    void comparesTheNewestVersionWithTheOneBefore()
    {
        Desk desk;
        QTRY_VERIFY(desk.page->isSettled());
        QCOMPARE(desk.find<QComboBox>("versionBeforeBox")->currentText(), QStringLiteral("1"));
        QCOMPARE(desk.find<QComboBox>("versionAfterBox")->currentText(), QStringLiteral("2"));
        QCOMPARE(desk.diff()->changeCount(), 3);
        const auto summary = desk.find<QLabel>("diffSummary")->text();
        QVERIFY2(summary.startsWith(QStringLiteral("3 line")), qPrintable(summary));
        QVERIFY(summary.contains(QStringLiteral("temperature 0.4 → 0.2")));
        QVERIFY(desk.find<QWidget>("parameterTable")->isVisible());
        QVERIFY(desk.diff()->content().detailBefore.contains(QStringLiteral("production")));
    }

    void comparesTheNewestVersionWithWhatItWouldReplace()
    {
        Desk desk(false);
        const auto run = [&](const app::CommandPtr &command) { desk.workspace.execute(command).result().value(); };
        run(app::createPrompt(QStringLiteral("p"), {}, {}, version("a\n", "u\n", 0.4, "first")));
        run(app::addVersion(desk.detail("p").prompt, version("b\n", "u\n", 0.4, "never released"), 1));
        run(app::addVersion(desk.detail("p").prompt, version("c\n", "u\n", 0.4, "third"), 2));
        run(app::promote(desk.detail("p").prompt, desk.detail("p").label(kProduction), 1, QStringLiteral("first release")));
        PromptsPage page(PageContext {desk.workspace, desk.undoStack});
        QTRY_VERIFY(page.isSettled());
        QCOMPARE(page.findChild<QComboBox *>(QStringLiteral("versionAfterBox"))->currentText(), QStringLiteral("3"));
        QCOMPARE(page.findChild<QComboBox *>(QStringLiteral("versionBeforeBox"))->currentText(), QStringLiteral("1"));
    }

    void beginsWithThePromptChangedLast()
    {
        Desk desk;
        const auto run = [&](const app::CommandPtr &command) { desk.workspace.execute(command).result().value(); };
        run(app::createPrompt(QStringLiteral("an-old-one"), {}, {}, version("a\n", "u\n", 0.4, "first")));
        run(app::promote(desk.detail().prompt, desk.detail().label(kProduction), 2, QStringLiteral("better")));
        PromptsPage page(PageContext {desk.workspace, desk.undoStack});
        page.show();
        QTRY_VERIFY(page.isSettled());
        QCOMPARE(page.findChild<QListView *>(QStringLiteral("promptList"))->currentIndex().data().toString(),
            QStringLiteral("report-summary"));
    }

    void walksThroughChangesAndFoldsByKeyboard()
    {
        Desk desk;
        QTRY_COMPARE(desk.diff()->changeCount(), 3);
        auto *diff = desk.diff();
        QTest::keyClick(diff, Qt::Key_F8);
        QCOMPARE(diff->currentChange(), 0);
        QTest::keyClick(diff, Qt::Key_F8);
        QTest::keyClick(diff, Qt::Key_F8);
        QCOMPARE(diff->currentChange(), 2);
        QTest::keyClick(diff, Qt::Key_F7);
        QCOMPARE(diff->currentChange(), 1);
        const auto folded = static_cast<int>(diff->items().size());
        const auto fold = std::find_if(
            diff->items().begin(), diff->items().end(), [](const DiffItem &item) { return item.kind == DiffItem::Kind::Fold; });
        QVERIFY(fold != diff->items().end());
        while (diff->currentItem() != static_cast<int>(fold - diff->items().begin()))
            QTest::keyClick(diff, Qt::Key_Down);
        QTest::keyClick(diff, Qt::Key_Return);
        QVERIFY(static_cast<int>(diff->items().size()) > folded);
    }

    void copiesTheStoredText()
    {
        Desk desk;
        QTRY_COMPARE(desk.diff()->changeCount(), 3);
        QTest::keyClick(desk.diff(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(desk.diff(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(),
            QString::fromUtf8(kSystemAfter) + QStringLiteral("Report: {{report}}\nPhotos: {{photo_captions}}\n"));
    }

    void showsAnyTwoVersionsAndOneColumn()
    {
        Desk desk;
        QTRY_COMPARE(desk.diff()->changeCount(), 3);
        auto *before = desk.find<QComboBox>("versionBeforeBox");
        QTest::keyClick(before, Qt::Key_Up); // newest first: from 1 up to 2
        Q_EMIT before->activated(before->currentIndex());
        QTRY_COMPARE(desk.diff()->changeCount(), 0);
        QTest::mouseClick(desk.find<QWidget>("diffMode1"), Qt::LeftButton);
        QCOMPARE(desk.diff()->mode(), DiffMode::Inline);
    }

    void promotesWithAReasonAndRollsBack()
    {
        Desk desk;
        QTRY_VERIFY(desk.page->isSettled());
        desk.find<QPushButton>("promoteButton")->click();
        desk.find<QPushButton>("confirmReleaseButton")->click();
        QTRY_VERIFY(desk.find<QLabel>("releaseProblem")->isVisible());
        QCOMPARE(desk.detail().label(kProduction).number, std::int64_t {1});
        QTest::keyClicks(desk.find<QLineEdit>("releaseReasonEdit"), QStringLiteral("shorter answers"));
        desk.find<QPushButton>("confirmReleaseButton")->click();
        QTRY_COMPARE(desk.detail().label(kProduction).number, std::int64_t {2});
        QTRY_VERIFY(desk.find<QPushButton>("rollBackButton")->isEnabled());

        desk.find<QPushButton>("rollBackButton")->click();
        QTest::keyClicks(desk.find<QLineEdit>("releaseReasonEdit"), QStringLiteral("wrong words"));
        desk.find<QPushButton>("confirmReleaseButton")->click();
        QTRY_COMPARE(desk.detail().label(kProduction).number, std::int64_t {1});
        QCOMPARE(desk.detail().moves.back().reason, QStringLiteral("wrong words"));
        QTRY_VERIFY(!desk.find<QLineEdit>("releaseReasonEdit")->isVisible());
    }

    void writesAVersionAndKeepsTheDraftUntilThen()
    {
        Desk desk;
        QTRY_VERIFY(desk.page->isSettled());
        desk.find<QPushButton>("newVersionButton")->click();
        QTRY_VERIFY(desk.find<QPlainTextEdit>("messageText0") && desk.find<QPlainTextEdit>("messageText0")->isVisible());
        QTest::keyClicks(desk.find<QPlainTextEdit>("messageText0"), QStringLiteral("Hello. "));
        auto *save = desk.find<QPushButton>("saveVersionButton");
        app::DraftStore drafts(app::DraftStore::userFolder(), desk.workspace.location().where);
        QTRY_VERIFY(drafts.load(QStringLiteral("report-summary")).result().value().has_value());
        save->click();
        QTRY_COMPARE(desk.detail().versions.size(), std::size_t {3});
        QTRY_COMPARE(desk.find<QComboBox>("versionAfterBox")->currentText(), QStringLiteral("3"));
        QTRY_VERIFY(!drafts.load(QStringLiteral("report-summary")).result().value().has_value());
    }

    void createsTheFirstPrompt()
    {
        Desk desk(false);
        QTRY_VERIFY(desk.page->isSettled());
        desk.find<QPushButton>("newPromptButton")->click();
        QTRY_VERIFY(desk.find<QLineEdit>("promptNameEdit")->isVisible());
        desk.find<QPushButton>("saveVersionButton")->click();
        QVERIFY(desk.find<QLabel>("editorProblem")->isVisible());
        QTest::keyClicks(desk.find<QLineEdit>("promptNameEdit"), QStringLiteral("greeting"));
        QTest::keyClicks(desk.find<QPlainTextEdit>("messageText0"), QStringLiteral("Be kind."));
        desk.find<QPushButton>("saveVersionButton")->click();
        QTRY_COMPARE(desk.detail("greeting").versions.size(), std::size_t {1});
        QTRY_COMPARE(desk.diff()->content().nameAfter, QStringLiteral("1"));
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    style::install(application);
    TestPromptsPage test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}
#include "tst_promptspage.moc"
