// SPDX-License-Identifier: GPL-3.0-or-later
// Connecting a source on the Sources page: the snippet, a key, the first call.
#include "gui/senders/sourcesfixture.h"
#include "ui/senders/waitingdot.h"
#include "ui/style/style.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>

using namespace demarc;
using namespace demarc::ui;

class TestConnectPanel : public SourcesFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareSettings(); }
    void init()
    {
        Test::init();
        reset();
    }
    void cleanup() { m_page.reset(); }

    void givesTheSnippetOfAClientOnThisMachine()
    {
        fill();
        m_collector.address = text("127.0.0.1:4400");
        openPage();
        connectASource();
        QVERIFY(find<QWidget>("connectSide")->isVisible());
        QVERIFY2(snippet().contains(text("OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:4400\n")), qPrintable(snippet()));
        find<QLineEdit>("snippetServiceEdit")->setText(text("my reports"));
        QVERIFY(snippet().contains(text("OTEL_SERVICE_NAME='my reports'")));
        auto *client = find<QComboBox>("snippetClientCombo");
        client->setCurrentIndex(client->findText(text("Langfuse")));
        QVERIFY(snippet().contains(text("LANGFUSE_BASE_URL=http://127.0.0.1:4400\n")));
        find<QPushButton>("copySnippetButton")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), snippet() + u'\n');
        client->setCurrentIndex(client->findText(text("OpenTelemetry Collector")));
        QVERIFY(!find<QLineEdit>("snippetServiceEdit")->isVisible()); // calls bring theirs
    }

    void makesAKeyForAnotherMachineAndShowsItOnce()
    {
        fill();
        openPage();
        connectASource(1);
        auto *form = find<QWidget>("newSenderForm");
        auto *make = find<QPushButton>("makeKeyButton");
        QVERIFY(!make->isEnabled());
        QVERIFY(snippet().contains(text("YOUR-KEY")));
        find<QLineEdit>("collectorUrlEdit")->setText(text("https://demarc.example:4318"));
        form->findChild<QLineEdit *>(text("senderNameEdit"))->setText(text("Reports"));
        form->findChild<QComboBox *>(text("senderSystemCombo"))->setCurrentText(text("Damage triage"));
        form->findChild<QLineEdit *>(text("senderRateEdit"))->setText(text("0"));
        QVERIFY(!make->isEnabled());
        form->findChild<QLineEdit *>(text("senderRateEdit"))->setText(text("100"));
        make->click();
        QCOMPARE(m_commands.size(), std::size_t {1});
        QVERIFY(dynamic_cast<const app::AddSender *>(m_commands.front().get()));
        auto *key = find<QLineEdit>("newKeyEdit");
        QTRY_VERIFY(key->isVisible());
        QVERIFY(key->text().startsWith(text("dmc_")));
        QVERIFY2(snippet().contains(text("Bearer%20") + key->text()), qPrintable(snippet()));
        QVERIFY(snippet().contains(text("https://demarc.example:4318")));
        find<QPushButton>("copyKeyButton")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), key->text());
        // A look at the list does not lose it; putting it away does.
        select("reports");
        QVERIFY(!key->isVisible());
        connectASource(1);
        QVERIFY(key->isVisible());
        find<QPushButton>("clearKeyButton")->click();
        QVERIFY(key->text().isEmpty());
        QVERIFY(snippet().contains(text("YOUR-KEY")));
    }

    void saysWhyNoKeyWasMadeAndKeepsWhatWasTyped()
    {
        openPage();
        connectASource(1);
        auto *name = find<QWidget>("newSenderForm")->findChild<QLineEdit *>(text("senderNameEdit"));
        name->setText(text("Reports"));
        m_outcome = failure(ErrorKind::Conflict, text("The name is taken."));
        find<QPushButton>("makeKeyButton")->click();
        QTRY_VERIFY(words("connectSide").contains(text("The name is taken.")));
        QCOMPARE(name->text(), text("Reports"));
        QVERIFY(find<QPushButton>("makeKeyButton")->isEnabled());
    }

    void tellsTheFirstCallOfANewSource()
    {
        fill();
        openPage();
        connectASource();
        QCOMPARE(live(), QStringLiteral("Waiting for the first call…"));
        m_list.rows[0].seen.counts.calls += 5; // was sending all the time
        m_list.rows[0].seen.last = now();
        reload();
        QCOMPARE(live(), QStringLiteral("Waiting for the first call…"));
        m_list.rows.push_back(row("brand-new", 0s, 1));
        reload();
        QTRY_VERIFY2(live().startsWith(text("Received: first call from brand-new at ")), qPrintable(live()));
        QVERIFY(!find<WaitingDot>("liveDot")->isBreathing());
    }

    void tellsOfASourceThatWasSilentOrIsNamed_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("which");
        QTest::newRow("silent") << QStringLiteral("my-service") << 3;
        QTest::newRow("named") << QStringLiteral("reports") << 0;
    }
    void tellsOfASourceThatWasSilentOrIsNamed()
    {
        QFETCH(QString, typed);
        QFETCH(int, which);
        fill();
        openPage();
        connectASource();
        find<QLineEdit>("snippetServiceEdit")->setText(typed);
        auto &seen = m_list.rows[static_cast<std::size_t>(which)].seen;
        seen.counts.calls += 1;
        seen.last = now();
        reload();
        QTRY_VERIFY2(live().startsWith(text("Received: first call from ")), qPrintable(live()));
    }

    void tellsOfWhatCameAndWasNotTaken()
    {
        openPage();
        connectASource(1);
        auto refused = row("", 0s, 0);
        refuse(refused, "The key is not known.", 1, 0s);
        m_list.rows.push_back(refused);
        reload();
        QTRY_VERIFY2(live().contains(text("was not taken")), qPrintable(live()));
        QCOMPARE(find<Label>("liveDetail")->text(), text("The key is not known."));
        // And then it works.
        m_list.rows.push_back(row("reports", 0s, 1));
        reload();
        QTRY_VERIFY(live().startsWith(text("Received: first call from reports")));
    }

    void offersToSwitchTheCollectorOn()
    {
        m_collector = {};
        openPage();
        connectASource();
        QVERIFY(live().contains(text("off")));
        find<QPushButton>("switchCollectorOnButton")->click();
        QCOMPARE(m_switchedOn, 1);
        m_collector = {CollectorState::Kind::Listening, text("127.0.0.1:4399"), {}, {}};
        m_page->collectorChanged();
        QCOMPARE(live(), QStringLiteral("Waiting for the first call…"));
        QVERIFY(!find<QPushButton>("switchCollectorOnButton")->isVisible());
        QVERIFY(snippet().contains(text("http://127.0.0.1:4399\n")));
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    style::install(application);
    TestConnectPanel object;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&object, argc, argv);
}
#include "tst_connectpanel.moc"
