// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "ui/shell/fuzzy.h"
#include "ui/shell/palettemodel.h"

using namespace demarc;
using namespace demarc::ui;

class TestPaletteModel : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void lettersMustComeInOrder_data();
    void lettersMustComeInOrder();
    void matchedPlacesAreTold();
    void startsOfWordsWin();
    void prefixesNarrow();
    void detailIsFoundButTextComesFirst();
    void everythingIsListedWithoutAQuery();
    void whatTheTextNamesComesFirst();

private:
    static PaletteEntry entry(PaletteKind kind, const char *text, const char *detail = "")
    {
        return {kind, QString::fromUtf8(text), QString::fromUtf8(detail), {}, {}, {}, true};
    }
    static QStringList shown(const PaletteModel &model)
    {
        QStringList texts;
        for (int i = 0; i < model.rowCount(); ++i)
            texts.append(model.entry(i).text);
        return texts;
    }
};

void TestPaletteModel::lettersMustComeInOrder_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("matches");
    QTest::newRow("whole") << "overview"
                           << "Overview" << true;
    QTest::newRow("scattered") << "rs"
                               << "report-summary" << true;
    QTest::newRow("wrong order") << "sr"
                                 << "report" << false;
    QTest::newRow("too long") << "overviews"
                              << "Overview" << false;
    QTest::newRow("empty") << ""
                           << "anything" << true;
    QTest::newRow("one letter twice") << "oo"
                                      << "Overview" << false;
}

void TestPaletteModel::lettersMustComeInOrder()
{
    QFETCH(const QString, pattern);
    QFETCH(const QString, text);
    QTEST(fuzzyMatch(pattern, text).has_value(), "matches");
}

void TestPaletteModel::matchedPlacesAreTold()
{
    const auto match = fuzzyMatch(u"rs", u"report-summary");
    QVERIFY(match);
    QCOMPARE(match->places, (std::vector<qsizetype> {0, 7})); // the start of the second word, not the s of nothing else
}

void TestPaletteModel::startsOfWordsWin()
{
    QVERIFY(fuzzyMatch(u"ds", u"Damage Summary")->score > fuzzyMatch(u"ds", u"Ends here")->score);
    QVERIFY(fuzzyMatch(u"inc", u"Incidents")->score > fuzzyMatch(u"inc", u"Main colour")->score);
}

void TestPaletteModel::prefixesNarrow()
{
    PaletteModel model;
    model.add({entry(PaletteKind::Page, "Ownership"), entry(PaletteKind::Action, "Open"), entry(PaletteKind::Person, "Olga")});
    model.setQuery(QStringLiteral("> o"));
    QCOMPARE(shown(model), QStringList {QStringLiteral("Open")});
    model.setQuery(QStringLiteral("@"));
    QCOMPARE(shown(model), QStringList {QStringLiteral("Olga")});
    model.setQuery(QStringLiteral("/own"));
    QCOMPARE(shown(model), QStringList {QStringLiteral("Ownership")});
}

void TestPaletteModel::detailIsFoundButTextComesFirst()
{
    PaletteModel model;
    model.add({entry(PaletteKind::Object, "report-summary", "Prompt · Triage"), entry(PaletteKind::Object, "Triage", "System")});
    model.setQuery(QStringLiteral("triage"));
    QCOMPARE(shown(model), (QStringList {QStringLiteral("Triage"), QStringLiteral("report-summary")}));
}

void TestPaletteModel::everythingIsListedWithoutAQuery()
{
    PaletteModel model;
    model.add({entry(PaletteKind::Page, "A")});
    model.add({entry(PaletteKind::Page, "B")});
    QCOMPARE(model.rowCount(), 2);
    model.setQuery(QStringLiteral("zzz"));
    QCOMPARE(model.rowCount(), 0);
}

void TestPaletteModel::whatTheTextNamesComesFirst()
{
    PaletteModel model;
    model.add({entry(PaletteKind::Page, "Traces"), entry(PaletteKind::Page, "Other")});
    model.setQuery(QStringLiteral("trace"), {entry(PaletteKind::Object, "0af7")});
    QCOMPARE(shown(model), (QStringList {QStringLiteral("0af7"), QStringLiteral("Traces")}));
    model.setQuery(QStringLiteral("traces"));
    QCOMPARE(shown(model), QStringList {QStringLiteral("Traces")});
}

DEMARC_TEST_MAIN(TestPaletteModel)

#include "tst_palettemodel.moc"
