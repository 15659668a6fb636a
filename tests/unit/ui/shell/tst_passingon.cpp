// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "ui/shell/passingon.h"

using namespace demarc;
using namespace demarc::ui;

class TestPassingOn : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void saysHowItGoesOnOneLine_data()
    {
        QTest::addColumn<PassingOn>("state");
        QTest::addColumn<QString>("said");
        QTest::addColumn<bool>("needsALook");
        const auto row = [](const char *name, const PassingOn &state, const char *said, bool needsALook) {
            QTest::newRow(name) << state << QString::fromLatin1(said) << needsALook;
        };
        PassingOn state;
        row("nowhere", state, "", false);
        state.host = QStringLiteral("example.org");
        state.requests = 2;
        row("it goes well", state, "Passed on to example.org: 2 request(s).", false);
        state.waiting = 3;
        state.refused = 1;
        row("some wait", state, "Passed on to example.org: 2 request(s), 3 waiting, 1 refused.", false);
        state.problem = QStringLiteral("example.org does not answer.");
        row("it does not", state, "Passed on to example.org: 2 request(s), 3 waiting, 1 refused. example.org does not answer.",
            true);
        state.problem.clear();
        state.isFull = true;
        row("full", state,
            "Passed on to example.org: 2 request(s), 3 waiting, 1 refused. 2 GB wait, which is the most: the oldest requests "
            "make "
            "room for new ones.",
            true);
        state = {};
        state.host = QStringLiteral("example.org");
        state.isByAnother = true;
        row("by another", state, "Passed on to example.org by another Demarc.", false);
        state.waiting = 4;
        row("by another, some wait", state, "Passed on to example.org by another Demarc: 4 waiting.", false);
    }
    void saysHowItGoesOnOneLine()
    {
        QFETCH(PassingOn, state);
        QFETCH(QString, said);
        QFETCH(bool, needsALook);
        QCOMPARE(passingOnText(state), said);
        QCOMPARE(state.needsALook(), needsALook);
    }
};

DEMARC_TEST_MAIN(TestPassingOn)
#include "tst_passingon.moc"
