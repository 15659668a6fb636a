// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/systems/systems.h"

#include "support/catalogues.h"
#include "support/testmain.h"

using namespace demarc;
using namespace demarc::app;

class TestSystems : public demarc::test::Test {
    Q_OBJECT

    SystemClock m_clock;

    static AiSystem named(const char16_t *name, std::vector<QString> services)
    {
        return {SystemId::create(), QString::fromUtf16(name), {}, std::move(services), 0};
    }

    static Result<Applied> run(Workspace &workspace, CommandPtr command)
    {
        return workspace.execute(std::move(command)).result();
    }

    // "Name: service, service; …" of everything registered.
    static QString registered(Workspace &workspace)
    {
        QStringList lines;
        const auto all = systems(workspace).result();
        for (const auto &system : all.value())
            lines << system.name + QStringLiteral(": ")
                    + QStringList(system.services.begin(), system.services.end()).join(QStringLiteral(", "));
        return lines.join(QStringLiteral("; "));
    }

private Q_SLOTS:
    void registersMapsAndRenames_data() { demarc::test::addEngineRows(); }
    void registersMapsAndRenames()
    {
        DEMARC_FETCH_CATALOGUE();
        Workspace workspace(m_clock);
        QVERIFY(workspace.open({catalogue.where()}, OpenMode::CreateOrOpen).result().has_value());
        auto system = named(u"Reports", {QStringLiteral("reports-api")});
        const auto made = run(workspace, std::make_shared<PutSystem>(system));
        QVERIFY(made.has_value());
        QCOMPARE(registered(workspace), QStringLiteral("Reports: reports-api"));

        system.version = 1;
        system.name = QStringLiteral("Inspection reports");
        system.services.push_back(QStringLiteral("reports-worker"));
        const auto changed = run(workspace, std::make_shared<PutSystem>(system));
        QVERIFY(changed.has_value());
        QCOMPARE(registered(workspace), QStringLiteral("Inspection reports: reports-api, reports-worker"));

        const auto undone = run(workspace, changed->inverse);
        QVERIFY(undone.has_value());
        QCOMPARE(registered(workspace), QStringLiteral("Reports: reports-api"));
        const auto redone = run(workspace, undone->inverse);
        QVERIFY(redone.has_value());
        QCOMPARE(registered(workspace), QStringLiteral("Inspection reports: reports-api, reports-worker"));

        QVERIFY(run(workspace, redone->inverse).has_value()); // and back to the beginning, one after the other
        QVERIFY(run(workspace, made->inverse).has_value());
        QCOMPARE(registered(workspace), QString());
    }

    void givesServicesBackWhenTakingThemIsUndone_data() { demarc::test::addEngineRows(); }
    void givesServicesBackWhenTakingThemIsUndone()
    {
        DEMARC_FETCH_CATALOGUE();
        Workspace workspace(m_clock);
        QVERIFY(workspace.open({catalogue.where()}, OpenMode::CreateOrOpen).result().has_value());
        QVERIFY(run(workspace, std::make_shared<PutSystem>(named(u"A", {QStringLiteral("x")}))).has_value());
        const auto taken = run(workspace, std::make_shared<PutSystem>(named(u"B", {QStringLiteral("x")})));
        QCOMPARE(registered(workspace), QStringLiteral("A: ; B: x"));
        QVERIFY(run(workspace, taken->inverse).has_value());
        QCOMPARE(registered(workspace), QStringLiteral("A: x"));
    }

    void mergesAndUndoesTheMerge_data() { demarc::test::addEngineRows(); }
    void mergesAndUndoesTheMerge()
    {
        DEMARC_FETCH_CATALOGUE();
        Workspace workspace(m_clock);
        QVERIFY(workspace.open({catalogue.where()}, OpenMode::CreateOrOpen).result().has_value());
        QVERIFY(run(workspace, std::make_shared<PutSystem>(named(u"A", {QStringLiteral("x")}))).has_value());
        QVERIFY(run(workspace, std::make_shared<PutSystem>(named(u"B", {QStringLiteral("y")}))).has_value());
        const auto all = systems(workspace).result().value();
        const auto merged = run(workspace, std::make_shared<MergeSystems>(all[0], all[1]));
        QVERIFY(merged.has_value());
        QCOMPARE(registered(workspace), QStringLiteral("B: x, y"));
        const auto undone = run(workspace, merged->inverse);
        QVERIFY2(undone.has_value(), undone ? "" : qPrintable(undone.error().message));
        QCOMPARE(registered(workspace), QStringLiteral("A: x; B: y"));
    }

    void refusesTakenNamesEmptyNamesAndOldVersions_data() { demarc::test::addEngineRows(); }
    void refusesTakenNamesEmptyNamesAndOldVersions()
    {
        DEMARC_FETCH_CATALOGUE();
        Workspace workspace(m_clock);
        QVERIFY(workspace.open({catalogue.where()}, OpenMode::CreateOrOpen).result().has_value());
        auto system = named(u"A", {});
        QVERIFY(run(workspace, std::make_shared<PutSystem>(system)).has_value());
        QCOMPARE(run(workspace, std::make_shared<PutSystem>(named(u"A", {}))).error().kind, ErrorKind::Conflict);
        QCOMPARE(run(workspace, std::make_shared<PutSystem>(named(u" ", {}))).error().kind, ErrorKind::InvalidInput);
        system.version = 7;
        QCOMPARE(run(workspace, std::make_shared<PutSystem>(system)).error().kind, ErrorKind::Conflict);
        QCOMPARE(registered(workspace), QStringLiteral("A: "));
    }
};

DEMARC_TEST_MAIN(TestSystems)
#include "tst_systems.moc"
