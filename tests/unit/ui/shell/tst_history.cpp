// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "ui/shell/history.h"

using namespace demarc;
using namespace demarc::ui;

namespace {

Link page(const char *name) { return {QStringLiteral("page"), QString::fromLatin1(name), {}}; }

} // namespace

class TestHistory : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void startsNowhere();
    void goesBackAndForward();
    void aNewPlaceForgetsWhatWasAhead();
    void theSamePlaceIsNotEnteredTwice();
    void recentPlacesComeOnceNewestFirst();
    void linksSurviveTheirText();
};

void TestHistory::startsNowhere()
{
    History history;
    QVERIFY(!history.canGoBack());
    QVERIFY(!history.canGoForward());
    QVERIFY(!history.back());
    QVERIFY(!history.current());
}

void TestHistory::goesBackAndForward()
{
    History history;
    history.visit(page("a"));
    history.visit(page("b"));
    QCOMPARE(*history.back(), page("a"));
    QVERIFY(!history.canGoBack());
    QCOMPARE(*history.forward(), page("b"));
    QVERIFY(!history.forward());
}

void TestHistory::aNewPlaceForgetsWhatWasAhead()
{
    History history;
    history.visit(page("a"));
    history.visit(page("b"));
    history.back();
    history.visit(page("c"));
    QVERIFY(!history.canGoForward());
    QCOMPARE(*history.back(), page("a"));
}

void TestHistory::theSamePlaceIsNotEnteredTwice()
{
    History history;
    history.visit(page("a"));
    history.visit(page("a"));
    QVERIFY(!history.canGoBack());
}

void TestHistory::recentPlacesComeOnceNewestFirst()
{
    History history;
    for (const auto *name : {"a", "b", "a", "c"})
        history.visit(page(name));
    QCOMPARE(history.recent(), (std::vector<Link> {page("c"), page("a"), page("b")}));
}

void TestHistory::linksSurviveTheirText()
{
    const Link link {QStringLiteral("prompt"), QStringLiteral("a/b@c ü"), QStringLiteral("12")};
    QCOMPARE(*Link::parse(link.toString()), link);
    QVERIFY(!Link::parse(QStringLiteral("https://example.org/")));
}

DEMARC_TEST_MAIN(TestHistory)

#include "tst_history.moc"
