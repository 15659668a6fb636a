// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/senders/senders.h"

#include "app/systems/systems.h"
#include "store/catalogue/audit.h"
#include "support/catalogues.h"
#include "support/testmain.h"

using namespace demarc;
using namespace demarc::app;
using namespace std::chrono_literals;

namespace {

// A fresh workspace, its clock, and what tests do with both.
struct Desk {
    explicit Desk(const QString &where) : isOpen(workspace.open({where}, OpenMode::CreateOrOpen).result().has_value()) { }
    Result<Applied> execute(CommandPtr command) { return workspace.execute(std::move(command)).result(); }
    NewSender made(const char *name, SenderLimits limits = {}, SystemId system = {}) const
    {
        return newSender(QString::fromUtf8(name), std::move(system), limits, clock.now());
    }
    Sender only() { return senders(workspace).result()->front(); }

    ManualClock clock {instantOf(1'800'000'000'000'000)};
    Workspace workspace {clock};
    bool isOpen;
};

} // namespace

class TestSenders : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void keepsASenderButNotItsKey_data() { demarc::test::addEngineRows(); }
    void keepsASenderButNotItsKey()
    {
        DEMARC_FETCH_CATALOGUE();
        Desk desk(catalogue.where());
        QVERIFY(desk.isOpen);
        const auto ann = desk.made("ann", {60, std::nullopt});
        QVERIFY(ann.key.endsWith(ann.sender.keyEnd));
        const auto added = desk.execute(std::make_shared<AddSender>(ann.sender));
        QVERIFY(added.has_value());
        QVERIFY(!added->inverse); // it may have been handed out: withdrawn, never undone
        auto expected = ann.sender;
        expected.version = 1;
        QCOMPARE(desk.only(), expected);
        QCOMPARE(desk.only().keyHash, hashOfSenderKey(ann.key.toStdString()));
        const auto told = QString::fromStdString(added->audit.after.dump());
        QVERIFY(!told.contains(ann.key));
        QVERIFY(!told.contains(QString::fromLatin1(ann.sender.keyHash.toHex())));
    }

    void refusesWhatCannotBe_data() { demarc::test::addEngineRows(); }
    void refusesWhatCannotBe()
    {
        DEMARC_FETCH_CATALOGUE();
        Desk desk(catalogue.where());
        QVERIFY(desk.isOpen);
        QCOMPARE(desk.execute(std::make_shared<AddSender>(desk.made(" ").sender)).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(desk.execute(std::make_shared<AddSender>(desk.made("ann", {0, std::nullopt}).sender)).error().kind,
            ErrorKind::InvalidInput);
        QCOMPARE(desk.execute(std::make_shared<AddSender>(desk.made("ann", {}, SystemId::create()).sender)).error().kind,
            ErrorKind::NotFound);
        QVERIFY(desk.execute(std::make_shared<AddSender>(desk.made("ann").sender)).has_value());
        const auto twice = desk.execute(std::make_shared<AddSender>(desk.made("ann").sender));
        QCOMPARE(twice.error().kind, ErrorKind::Conflict);
        QVERIFY(twice.error().message.contains(QLatin1String("ann")));
    }

    void changesAreUndone_data() { demarc::test::addEngineRows(); }
    void changesAreUndone()
    {
        DEMARC_FETCH_CATALOGUE();
        Desk desk(catalogue.where());
        QVERIFY(desk.isOpen);
        QVERIFY(desk.execute(std::make_shared<AddSender>(desk.made("ann").sender)).has_value());
        auto changed = desk.only();
        changed.name = QStringLiteral("ben");
        changed.limits.requestBytes = 5000;
        const auto done = desk.execute(std::make_shared<ChangeSender>(changed));
        QVERIFY(done.has_value());
        QCOMPARE(desk.only().name, QStringLiteral("ben"));
        QCOMPARE(desk.only().limits, (SenderLimits {std::nullopt, 5000}));
        QCOMPARE(desk.execute(std::make_shared<ChangeSender>(changed)).error().kind, ErrorKind::Conflict); // of an old version
        QVERIFY(desk.execute(done->inverse).has_value());
        QCOMPARE(desk.only().name, QStringLiteral("ann"));
        QCOMPARE(desk.only().limits, SenderLimits {});
    }

    void aWithdrawnKeyStaysWithdrawn_data() { demarc::test::addEngineRows(); }
    void aWithdrawnKeyStaysWithdrawn()
    {
        DEMARC_FETCH_CATALOGUE();
        Desk desk(catalogue.where());
        QVERIFY(desk.isOpen);
        QVERIFY(desk.execute(std::make_shared<AddSender>(desk.made("ann").sender)).has_value());
        const auto before = desk.only();
        auto renamed = before;
        renamed.name = QStringLiteral("ben");
        const auto change = desk.execute(std::make_shared<ChangeSender>(renamed));
        desk.clock.advance(1h);
        const auto revoked = desk.execute(std::make_shared<RevokeSender>(before)); // whatever changed meanwhile
        QVERIFY(revoked.has_value());
        QVERIFY(!revoked->inverse);
        QVERIFY(desk.only().revoked == desk.clock.now());
        QCOMPARE(desk.execute(change->inverse).error().kind, ErrorKind::Conflict); // nor by undoing what was before
        QVERIFY(desk.only().revoked == desk.clock.now());
        QCOMPARE(desk.execute(std::make_shared<RevokeSender>(desk.only())).error().kind, ErrorKind::Conflict);
    }
};

DEMARC_TEST_MAIN(TestSenders)
#include "tst_senders.moc"
