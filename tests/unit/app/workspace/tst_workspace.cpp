// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/workspace.h"

#include "store/catalogue/audit.h"
#include "store/catalogue/settings.h"
#include "support/catalogues.h"
#include "support/testmain.h"

#include <QSignalSpy>

using namespace demarc;
using namespace demarc::app;

namespace {

// Sets a setting: small, real, and with an inverse.
class SetName final : public Command {
public:
    SetName(QString value, std::int64_t expectedVersion) : m_value(std::move(value)), m_expectedVersion(expectedVersion) { }
    QString text() const override { return QStringLiteral("Rename"); }
    Result<Applied> apply(sql::Connection &connection, const CommandContext &) const override
    {
        const auto key = QStringLiteral("name");
        const auto before = store::setting(connection, key);
        if (!before)
            return failureOf(before);
        const auto version = store::setSetting(connection, key, m_value, m_expectedVersion);
        if (!version)
            return failureOf(version);
        return Applied {{QStringLiteral("setting.set"), QStringLiteral("setting"), key, before->value.toStdString(),
                            m_value.toStdString(), {}},
            std::make_shared<SetName>(before->value, *version), Topic::Settings};
    }

private:
    QString m_value;
    std::int64_t m_expectedVersion;
};

Result<QString> readName(sql::Connection &connection)
{
    const auto name = store::setting(connection, QStringLiteral("name"));
    if (!name)
        return failureOf(name);
    return name->value;
}

} // namespace

class TestWorkspace : public demarc::test::Test {
    Q_OBJECT

    SystemClock m_clock;

private Q_SLOTS:
    void appliesCommandsWithTheirAuditRecordAndUndoesThem_data() { demarc::test::addEngineRows(); }
    void appliesCommandsWithTheirAuditRecordAndUndoesThem()
    {
        DEMARC_FETCH_CATALOGUE();
        Workspace workspace(m_clock);
        QVERIFY(workspace.open({catalogue.where()}, OpenMode::CreateOrOpen).result().has_value());
        workspace.setActor({{}, QStringLiteral("Ada"), Party::Internal});
        const QSignalSpy spy(&workspace, &Workspace::changed);

        const auto first = workspace.execute(std::make_shared<SetName>(QStringLiteral("one"), 0)).result();
        QVERIFY(first.has_value());
        const auto second = workspace.execute(std::make_shared<SetName>(QStringLiteral("two"), 1)).result();
        QVERIFY(second.has_value());
        QCOMPARE(workspace.query(readName).result().value_or(QString()), QStringLiteral("two"));
        QVERIFY(workspace.execute(second->inverse).result().has_value());
        QCOMPARE(workspace.query(readName).result().value_or(QString()), QStringLiteral("one"));

        const auto trail = workspace.query([](sql::Connection &c) { return store::auditTrail(c, 10); }).result();
        QCOMPARE(trail->size(), std::size_t {3});
        QCOMPARE(trail->front().actorName, QStringLiteral("Ada"));
        QCOMPARE(trail->front().before, std::optional {QStringLiteral("\"two\"")});
        QTRY_COMPARE(spy.count(), 3);
        QCOMPARE(spy.front().front().value<Topics>(), Topics(Topic::Settings));
    }

    void refusesACommandOnAnOldVersionWhole_data() { demarc::test::addEngineRows(); }
    void refusesACommandOnAnOldVersionWhole()
    {
        DEMARC_FETCH_CATALOGUE();
        Workspace workspace(m_clock);
        QVERIFY(workspace.open({catalogue.where()}, OpenMode::CreateOrOpen).result().has_value());
        QVERIFY(workspace.execute(std::make_shared<SetName>(QStringLiteral("one"), 0)).result().has_value());
        const auto late = workspace.execute(std::make_shared<SetName>(QStringLiteral("late"), 0)).result();
        QCOMPARE(late.error().kind, ErrorKind::Conflict);
        QCOMPARE(workspace.query(readName).result().value_or(QString()), QStringLiteral("one"));
        QCOMPARE(workspace.query([](sql::Connection &c) { return store::auditTrail(c, 10); }).result()->size(), std::size_t {1});
    }

    void noticesWhatAnotherConsoleChanged_data() { demarc::test::addEngineRows(); }
    void noticesWhatAnotherConsoleChanged()
    {
        DEMARC_FETCH_CATALOGUE();
        Workspace mine(m_clock);
        QVERIFY(mine.open({catalogue.where()}, OpenMode::CreateOrOpen).result().has_value());
        Workspace theirs(m_clock);
        QVERIFY(theirs.open({catalogue.where()}, OpenMode::ExistingOnly).result().has_value());
        const QSignalSpy spy(&mine, &Workspace::changed);
        QVERIFY(theirs.execute(std::make_shared<SetName>(QStringLiteral("theirs"), 0)).result().has_value());
        QTRY_COMPARE(spy.count(), 1);
        QVERIFY(spy.front().front().value<Topics>().testFlag(Topic::Settings));
    }

    void saysThatNoWorkspaceIsOpen()
    {
        Workspace workspace(m_clock);
        QCOMPARE(workspace.query(readName).result().error().kind, ErrorKind::Unavailable);
    }
};

DEMARC_TEST_MAIN(TestWorkspace)
#include "tst_workspace.moc"
