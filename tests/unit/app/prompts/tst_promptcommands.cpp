// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prompts/promptcommands.h"

#include "app/prompts/promptqueries.h"
#include "store/catalogue/audit.h"
#include "support/catalogues.h"
#include "support/testmain.h"

using namespace demarc;
using namespace demarc::app;

namespace {

constexpr Instant kStart = instantOf(1'800'000'000'000'000);

NewVersion version(const char *text) { return {PromptContent::ofText(QString::fromUtf8(text)), QStringLiteral("why")}; }

class Fixture {
public:
    explicit Fixture(const QString &where)
    {
        m_opened = workspace.open({where}, OpenMode::CreateOrOpen).result().has_value();
        workspace.setActor({{QStringLiteral("p1")}, QStringLiteral("Pat"), Party::Partner});
    }

    bool isOpen() const { return m_opened; }
    Result<Applied> run(const CommandPtr &command) { return workspace.execute(command).result(); }
    PromptDetail detail() { return promptDetail(workspace, QStringLiteral("report-summary")).result().value_or(PromptDetail {}); }
    // report-summary with as many versions
    bool create(int versions)
    {
        bool done =
            run(createPrompt(QStringLiteral("report-summary"), QStringLiteral("Reports"), {}, version("text 1"))).has_value();
        for (int i = 2; i <= versions; ++i)
            done = run(addVersion(detail().prompt, version(qPrintable(QStringLiteral("text %1").arg(i))), i - 1)).has_value()
                && done;
        return done;
    }
    Result<Applied> promoteTo(std::int64_t number)
    {
        const auto now = detail();
        return run(promote(now.prompt, now.label(kProduction), number, QStringLiteral("better")));
    }

    ManualClock clock {kStart};
    Workspace workspace {clock};

private:
    bool m_opened = false;
};

} // namespace

class TestPromptCommands : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void createsAPromptWithItsFirstVersion_data() { demarc::test::addEngineRows(); }
    void createsAPromptWithItsFirstVersion()
    {
        DEMARC_FETCH_CATALOGUE();
        Fixture fixture(catalogue.where());
        QVERIFY(fixture.isOpen());
        const auto applied =
            fixture.run(createPrompt(QStringLiteral(" report-summary "), QStringLiteral("Reports"), {}, version("{{x}}")));
        QVERIFY(applied.has_value());
        QVERIFY(!applied->inverse);
        const auto detail = fixture.detail();
        QCOMPARE(detail.prompt.createdBy, QStringLiteral("Pat"));
        QCOMPARE(detail.prompt.createdAt, kStart);
        QCOMPARE(detail.versions.size(), std::size_t {1});
        QCOMPARE(detail.versions.front().authorParty, Party::Partner);
        const auto list = listPrompts(fixture.workspace).result();
        QCOMPARE(list->front().newest, std::int64_t {1});
        const auto trail = fixture.workspace.query([](sql::Connection &c) { return store::auditTrail(c, 1); }).result();
        QCOMPARE(trail->front().action, QStringLiteral("prompts.create"));
        QCOMPARE(
            fixture.run(createPrompt(QStringLiteral("report-summary"), {}, {}, version("x"))).error().kind, ErrorKind::Conflict);
        QCOMPARE(fixture.run(createPrompt(QStringLiteral("a@b"), {}, {}, version("x"))).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(fixture.run(createPrompt(QStringLiteral("b"), {}, {}, version(" "))).error().kind, ErrorKind::InvalidInput);
    }

    void addsVersionsOnTopOfWhatTheAuthorSaw_data() { demarc::test::addEngineRows(); }
    void addsVersionsOnTopOfWhatTheAuthorSaw()
    {
        DEMARC_FETCH_CATALOGUE();
        Fixture fixture(catalogue.where());
        QVERIFY(fixture.create(2));
        const auto prompt = fixture.detail().prompt;
        QCOMPARE(fixture.run(addVersion(prompt, version("late"), 1)).error().kind, ErrorKind::Conflict);
        QCOMPARE(fixture.run(addVersion(prompt, version("text 2"), 2)).error().kind, ErrorKind::InvalidInput);
        QVERIFY(fixture.run(addVersion(prompt, version("text 1"), 2)).has_value());
        QCOMPARE(fixture.detail().versions.front().number, std::int64_t {3});
        const auto pair = versionPair(fixture.workspace, prompt.id, 1, 2).result();
        QCOMPARE(pair->after.content.messages.front().content, QStringLiteral("text 2"));
    }

    void describesAndTakesItBack_data() { demarc::test::addEngineRows(); }
    void describesAndTakesItBack()
    {
        DEMARC_FETCH_CATALOGUE();
        Fixture fixture(catalogue.where());
        QVERIFY(fixture.create(1));
        const auto applied =
            fixture.run(describePrompt(fixture.detail().prompt, QStringLiteral("Other"), QStringLiteral("words")));
        QVERIFY(applied.has_value());
        QCOMPARE(fixture.detail().prompt.system, QStringLiteral("Other"));
        QVERIFY(fixture.run(applied->inverse).has_value());
        QCOMPARE(fixture.detail().prompt.system, QStringLiteral("Reports"));
    }

    void releasesAreMovedByNewActsOnly_data() { demarc::test::addEngineRows(); }
    void releasesAreMovedByNewActsOnly()
    {
        DEMARC_FETCH_CATALOGUE();
        Fixture fixture(catalogue.where());
        QVERIFY(fixture.create(3));
        const auto first = fixture.promoteTo(1);
        QVERIFY(first.has_value());
        QVERIFY(!first->inverse);
        QVERIFY(fixture.promoteTo(3).has_value());
        const auto seen = fixture.detail();
        const auto rolled = fixture.run(rollBack(seen.prompt, seen.label(kProduction), QStringLiteral("errors rose")));
        QVERIFY(rolled.has_value());
        QVERIFY(!rolled->inverse);

        const auto now = fixture.detail();
        QCOMPARE(now.label(kProduction).number, std::int64_t {1});
        QCOMPARE(now.moves.size(), std::size_t {3});
        QCOMPARE(now.moves.back().kind, MoveKind::RollBack);
        QCOMPARE(now.moves.back().reason, QStringLiteral("errors rose"));
        QVERIFY(rolledBack(now.moves, kProduction, 3));
        // what was seen before the roll back is an old version by now
        QCOMPARE(
            fixture.run(promote(seen.prompt, seen.label(kProduction), 2, QStringLiteral("x"))).error().kind, ErrorKind::Conflict);
        QCOMPARE(
            fixture.run(rollBack(now.prompt, now.label(kProduction), QStringLiteral("x"))).error().kind, ErrorKind::InvalidInput);
    }

    void refusesReleasesThatSayNothing_data() { demarc::test::addEngineRows(); }
    void refusesReleasesThatSayNothing()
    {
        DEMARC_FETCH_CATALOGUE();
        Fixture fixture(catalogue.where());
        QVERIFY(fixture.create(2));
        const auto detail = fixture.detail();
        QCOMPARE(fixture.run(promote(detail.prompt, detail.label(kProduction), 1, QStringLiteral(" "))).error().kind,
            ErrorKind::InvalidInput);
        QCOMPARE(fixture.run(promote(detail.prompt, detail.label(kProduction), 9, QStringLiteral("x"))).error().kind,
            ErrorKind::NotFound);
        QCOMPARE(fixture.run(promote(detail.prompt, detail.label(QStringLiteral("PROD")), 1, QStringLiteral("x"))).error().kind,
            ErrorKind::InvalidInput);
        QVERIFY(fixture.run(promote(detail.prompt, detail.label(kStaging), 1, {})).has_value());
        QCOMPARE(
            fixture.run(promote(detail.prompt, fixture.detail().label(kStaging), 1, {})).error().kind, ErrorKind::InvalidInput);
    }
};

DEMARC_TEST_MAIN(TestPromptCommands)
#include "tst_promptcommands.moc"
