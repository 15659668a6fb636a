// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalogue/prompts.h"

#include "store/catalogue/catalogue.h"
#include "support/catalogues.h"
#include "support/testmain.h"

using namespace demarc;

namespace {

constexpr Instant kStart = instantOf(1'800'000'000'000'000);

Prompt somePrompt(const char *name)
{
    return {PromptId::create(), QString::fromLatin1(name), QStringLiteral("Inspection reports"),
        QStringLiteral("Sums up a report"), QStringLiteral("Ada"), kStart, 1};
}

PromptVersion someVersion(const Prompt &prompt, const QString &text)
{
    return {PromptVersionId::create(), prompt.id, 0,
        {PromptKind::Chat, {{QStringLiteral("system"), QStringLiteral("Be “exact”.\r\n")}, {QStringLiteral("user"), text}},
            Json {{"model", "gpt-4o"}, {"temperature", 0.4}}},
        QStringLiteral("first try"), {QStringLiteral("p1")}, QStringLiteral("Pat"), Party::Partner, kStart};
}

LabelMove someMove(const Prompt &prompt, MoveKind kind, std::optional<std::int64_t> from, std::int64_t to)
{
    return {LabelMoveId::create(), prompt.id, kProduction, kind, from, to, kStart, {QStringLiteral("p1")}, QStringLiteral("Pat"),
        Party::Partner, QStringLiteral("because")};
}

} // namespace

class TestPrompts : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryFieldOfAPrompt_data() { demarc::test::addEngineRows(); }
    void keepsEveryFieldOfAPrompt()
    {
        DEMARC_FETCH_CATALOGUE();
        const auto connection = std::move(store::openCatalogue(catalogue.where(), true).value());
        auto b = somePrompt("b");
        QVERIFY(store::insertPrompt(*connection, b).has_value());
        QVERIFY(store::insertPrompt(*connection, somePrompt("A")).has_value());
        QVERIFY(store::prompt(*connection, b.id) == b);
        QVERIFY(store::promptByName(*connection, QStringLiteral("b")) == b);
        QCOMPARE(store::prompts(*connection)->front().name, QStringLiteral("A"));
        QCOMPARE(store::insertPrompt(*connection, somePrompt("b")).error().kind, ErrorKind::Conflict);
        QCOMPARE(store::promptByName(*connection, QStringLiteral("c")).error().kind, ErrorKind::NotFound);

        b.description = QStringLiteral("other");
        QCOMPARE(store::updatePrompt(*connection, b).value_or(0), std::int64_t {2});
        QCOMPARE(store::prompt(*connection, b.id)->description, QStringLiteral("other"));
        QCOMPARE(store::updatePrompt(*connection, b).error().kind, ErrorKind::Conflict);
    }

    void keepsEveryFieldOfAVersionAndNumbersThem_data() { demarc::test::addEngineRows(); }
    void keepsEveryFieldOfAVersionAndNumbersThem()
    {
        DEMARC_FETCH_CATALOGUE();
        const auto connection = std::move(store::openCatalogue(catalogue.where(), true).value());
        const auto prompt = somePrompt("a");
        const auto other = somePrompt("b");
        QVERIFY(store::insertPrompt(*connection, prompt).has_value());
        QVERIFY(store::insertPrompt(*connection, other).has_value());
        const auto first = store::insertVersion(*connection, someVersion(prompt, QStringLiteral("{{x}} 🏠")));
        const auto second = store::insertVersion(*connection, someVersion(prompt, QStringLiteral("{{y}}")));
        QCOMPARE(store::insertVersion(*connection, someVersion(other, QStringLiteral("z")))->number, std::int64_t {1});
        QCOMPARE(first->number, std::int64_t {1});
        QCOMPARE(second->number, std::int64_t {2});
        QVERIFY(store::promptVersion(*connection, prompt.id, 1) == *first);
        QCOMPARE(store::promptVersion(*connection, prompt.id, 3).error().kind, ErrorKind::NotFound);

        const auto lines = store::versionLines(*connection, prompt.id);
        QCOMPARE(lines->size(), std::size_t {2});
        const store::VersionLine expected {
            2, second->content.hash(), QStringLiteral("first try"), QStringLiteral("Pat"), Party::Partner, kStart};
        QVERIFY(lines->front() == expected);
        QCOMPARE(store::versionCounts(*connection)->value(prompt.id), std::int64_t {2});
    }

    void refusesToChangeVersionsAndMoves_data() { demarc::test::addEngineRows(); }
    void refusesToChangeVersionsAndMoves()
    {
        DEMARC_FETCH_CATALOGUE();
        const auto connection = std::move(store::openCatalogue(catalogue.where(), true).value());
        const auto prompt = somePrompt("a");
        QVERIFY(store::insertPrompt(*connection, prompt).has_value());
        QVERIFY(store::insertVersion(*connection, someVersion(prompt, QStringLiteral("x"))).has_value());
        QVERIFY(store::moveLabel(*connection, someMove(prompt, MoveKind::Promote, {}, 1), 0).has_value());
        for (const auto *sql : {u"UPDATE prompt_version SET content = '{}'", u"DELETE FROM prompt_version",
                 u"UPDATE prompt_label_move SET reason = ''", u"DELETE FROM prompt_label_move"})
            QVERIFY(!connection->run(sql).has_value());
    }

    void movesLabelsAndRemembersEveryMove_data() { demarc::test::addEngineRows(); }
    void movesLabelsAndRemembersEveryMove()
    {
        DEMARC_FETCH_CATALOGUE();
        const auto connection = std::move(store::openCatalogue(catalogue.where(), true).value());
        const auto prompt = somePrompt("a");
        QVERIFY(store::insertPrompt(*connection, prompt).has_value());
        QVERIFY(store::insertVersion(*connection, someVersion(prompt, QStringLiteral("x"))).has_value());
        QVERIFY(store::insertVersion(*connection, someVersion(prompt, QStringLiteral("y"))).has_value());

        const auto first = someMove(prompt, MoveKind::Promote, {}, 1);
        const auto second = someMove(prompt, MoveKind::RollBack, 1, 2);
        QCOMPARE(store::moveLabel(*connection, first, 0)->version, std::int64_t {1});
        QCOMPARE(store::moveLabel(*connection, second, 0).error().kind, ErrorKind::Conflict);
        const auto label = store::moveLabel(*connection, second, 1);
        QCOMPARE(label->version, std::int64_t {2});
        QCOMPARE(store::moveLabel(*connection, second, 1).error().kind, ErrorKind::Conflict);

        const auto labels = store::promptLabels(*connection, prompt.id);
        QCOMPARE(labels->size(), std::size_t {1});
        QVERIFY(labels->front() == *label);
        QVERIFY(store::allPromptLabels(*connection) == *labels);
        const std::vector<LabelMove> moves {first, second};
        QVERIFY(store::labelMoves(*connection, prompt.id) == moves);
        QVERIFY(!store::moveLabel(*connection, someMove(prompt, MoveKind::Promote, 2, 9), 2).has_value());
    }
};

DEMARC_TEST_MAIN(TestPrompts)
#include "tst_prompts.moc"
