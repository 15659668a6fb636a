// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"

#include "app/people/personcommand.h"
#include "store/catalogue/people.h"
#include "ui/shell/undostack.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace demarc;

namespace {

// Succeeds and leaves nothing to undo.
class Final final : public app::Command {
public:
    QString text() const override { return QStringLiteral("Release it"); }
    Result<app::Applied> apply(sql::Connection &, const app::CommandContext &) const override
    {
        return app::Applied {
            {QStringLiteral("test.final"), QStringLiteral("test"), QStringLiteral("1"), {}, {}, {}}, nullptr, {}};
    }
};

class Failing final : public app::Command {
public:
    QString text() const override { return QStringLiteral("Do the impossible"); }
    Result<app::Applied> apply(sql::Connection &, const app::CommandContext &) const override
    {
        return failure(ErrorKind::Conflict, QStringLiteral("Someone was quicker."));
    }
};

} // namespace

class TestUndoStack : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void runsUndoesAndRedoes();
    void whatFailsLeavesTheStackAndIsTold();
    void whatCannotBeUndoneLeavesTheStack();
    void undoWhileTheCommandStillRunsIsDoneAfterIt();
    void aConflictOnUndoIsTold();

private:
    QStringList names();
    static Person person(const char *name)
    {
        Person person;
        person.id = PersonId::create();
        person.name = QString::fromUtf8(name);
        return person;
    }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::Workspace> m_workspace;
    std::unique_ptr<ui::UndoStack> m_stack;
};

void TestUndoStack::init()
{
    test::Test::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_workspace = std::make_unique<app::Workspace>(m_clock);
    const auto opened = m_workspace->open({m_folder->filePath(QStringLiteral("t.demarc"))}, app::OpenMode::CreateOrOpen).result();
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().message));
    m_stack = std::make_unique<ui::UndoStack>(*m_workspace);
}

void TestUndoStack::cleanup()
{
    m_stack.reset();
    m_workspace.reset();
}

QStringList TestUndoStack::names()
{
    QStringList names;
    const auto people = m_workspace->query(store::people).result();
    for (const auto &person : *people)
        names.append(person.name);
    return names;
}

void TestUndoStack::runsUndoesAndRedoes()
{
    bool told = false;
    const auto before = names();
    m_stack->run(app::changePerson({}, person("Maria")), [&](const Result<void> &done) { told = done.has_value(); });
    QTRY_VERIFY(told);
    QVERIFY(names().contains(QStringLiteral("Maria")));
    QVERIFY(!m_stack->undoText().isEmpty());
    m_stack->undo();
    QTRY_COMPARE(names(), before);
    m_stack->redo();
    QTRY_VERIFY(names().contains(QStringLiteral("Maria")));
    QVERIFY(m_stack->canUndo());
}

void TestUndoStack::whatFailsLeavesTheStackAndIsTold()
{
    QSignalSpy failed(m_stack.get(), &ui::UndoStack::failed);
    m_stack->run(std::make_shared<Failing>());
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.front().at(1).toString(), QStringLiteral("Do the impossible"));
    QCOMPARE(m_stack->count(), 0);
    QVERIFY(!m_stack->canUndo());
    QVERIFY(!m_stack->canRedo());
}

void TestUndoStack::whatCannotBeUndoneLeavesTheStack()
{
    bool told = false;
    m_stack->run(std::make_shared<Final>(), [&](const Result<void> &done) { told = done.has_value(); });
    QTRY_VERIFY(told);
    QCOMPARE(m_stack->count(), 0);
}

void TestUndoStack::undoWhileTheCommandStillRunsIsDoneAfterIt()
{
    const auto before = names();
    bool told = false;
    m_stack->run(app::changePerson({}, person("Quick")), [&](const Result<void> &) { told = true; });
    m_stack->undo(); // at once: nothing has come back yet
    QTRY_VERIFY(told);
    QTRY_COMPARE(names(), before);
    QVERIFY(m_stack->canRedo());
}

void TestUndoStack::aConflictOnUndoIsTold()
{
    auto someone = person("Maria");
    bool told = false;
    m_stack->run(app::changePerson({}, someone), [&](const Result<void> &) { told = true; });
    QTRY_VERIFY(told);
    // Another hand changes her behind the stack's back.
    someone.version = 1;
    auto renamed = someone;
    renamed.name = QStringLiteral("Maria L.");
    QVERIFY(m_workspace->execute(app::changePerson(someone, renamed)).result());
    QSignalSpy failed(m_stack.get(), &ui::UndoStack::failed);
    m_stack->undo();
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(names().contains(QStringLiteral("Maria L.")));
    QVERIFY(!m_stack->canUndo());
}

DEMARC_TEST_MAIN(TestUndoStack)

#include "tst_undostack.moc"
