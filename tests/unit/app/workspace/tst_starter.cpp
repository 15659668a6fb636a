// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/starter.h"

#include "app/models/prices.h"
#include "app/ownership/ownerdirectory.h"
#include "domain/ownership/owner.h"
#include "store/catalogue/alertrules.h"
#include "store/catalogue/audit.h"
#include "support/catalogues.h"
#include "support/testmain.h"

using namespace demarc;
using namespace demarc::app;

class TestStarter : public demarc::test::Test {
    Q_OBJECT

    SystemClock m_clock;

private Q_SLOTS:
    void fillsANewWorkspaceOnce_data() { demarc::test::addEngineRows(); }
    void fillsANewWorkspaceOnce()
    {
        DEMARC_FETCH_CATALOGUE();
        Workspace workspace(m_clock);
        QVERIFY(workspace.open({catalogue.where()}, OpenMode::CreateOrOpen).result().has_value());
        QVERIFY(startWorkspace(workspace).result().has_value());
        QVERIFY(startWorkspace(workspace).result().has_value());

        const auto owners = workspace.query([](sql::Connection &c) { return loadOwnerBook(c); }).result();
        QCOMPARE(owners->ownerOf(QString::fromUtf16(activitykey::kPrompt)).holding, Holding::Held);
        const auto prices = workspace.query([](sql::Connection &c) { return currentPrices(c); }).result();
        QVERIFY(prices->size() >= 10);
        const auto trail = workspace.query([](sql::Connection &c) { return store::auditTrail(c, 10); }).result();
        QCOMPARE(trail->size(), std::size_t {1});
        QCOMPARE(trail->front().action, QStringLiteral("workspace.start"));
    }

    void refusesATemplateThatDoesNotExist()
    {
        const demarc::test::FreshCatalogue fresh(QStringLiteral("sqlite"));
        Workspace workspace(m_clock);
        QVERIFY(workspace.open({fresh.where()}, OpenMode::CreateOrOpen).result().has_value());
        QCOMPARE(startWorkspace(workspace, QStringLiteral("none")).result().error().kind, ErrorKind::NotFound);
    }
};

DEMARC_TEST_MAIN(TestStarter)
#include "tst_starter.moc"
