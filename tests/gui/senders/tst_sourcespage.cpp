// SPDX-License-Identifier: GPL-3.0-or-later
// The Sources page driven by object name, on figures of the test.
#include "app/senders/senders.h"
#include "support/testmain.h"
#include "ui/senders/sourcespage.h"
#include "ui/senders/waitingdot.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

using namespace demarc;
using namespace demarc::ui;
using namespace std::chrono_literals;

namespace {

QString text(const char *latin1) { return QString::fromLatin1(latin1); }

} // namespace

class TestSourcesPage : public demarc::test::Test {
    Q_OBJECT

    QTemporaryDir m_settings;
    ManualClock m_clock {*parseInstant(u"2026-11-23T12:00:00Z")};
    app::SourceList m_list;
    Result<void> m_outcome; // of commands
    std::vector<app::CommandPtr> m_commands;
    std::optional<Error> m_failure; // of the list
    CollectorState m_collector {CollectorState::Kind::Listening, text("127.0.0.1:4318"), {}, {}};
    int m_switchedOn = 0;
    std::unique_ptr<SourcesPage> m_page;

    Instant now() const { return m_clock.now(); }
    AiSystem system(const char *name) const { return {SystemId {text(name)}, text(name), {}, {}, 1}; }
    Sender sender(const char *name, const char *end) const
    {
        return {SenderId {text(name)}, text(name), {}, {}, text(end), {600, 4'000'000}, now() - 48h, {}, 1};
    }
    app::SourceRow row(const char *service, Duration ago, std::int64_t calls) const
    {
        app::SourceRow made;
        made.seen.source = {{}, service, "OTel-OTLP-Exporter-Python/1.39.0"};
        made.seen.counts = {.requests = calls, .calls = calls, .spans = 3 * calls, .bytes = 900 * calls};
        made.seen.first = now() - 72h;
        made.seen.last = now() - ago;
        for (int minute = 0; minute < 60; ++minute)
            made.seen.callsByMinute.push_back(ago < 1h ? minute % 7 : 0);
        made.system = text("Inspection reports");
        made.callsPerMinute = 3;
        return made;
    }
    app::SourceRow sentBy(app::SourceRow made, const Sender &sender) const
    {
        made.sender = sender;
        made.seen.source.sender = sender.id.value.toStdString();
        return made;
    }
    void refuse(app::SourceRow &made, const char *reason, std::int64_t times, Duration ago) const
    {
        made.seen.counts.refused += times;
        made.seen.problems.push_back({reason, times, now() - ago});
    }
    void fill()
    {
        const auto triage = sender("Triage, production", "9f3a");
        auto spare = sender("Spare", "00zz");
        spare.id = SenderId {text("spare")};
        m_list.systems = {system("Damage triage"), system("Inspection reports")};
        m_list.senders = {spare, triage};
        auto refused = sentBy(row("damage-triage", 1min, 800), triage);
        refuse(refused, "The key is bound to another system.", 12, 3min);
        auto unmapped = row("voice-notes", 2min, 40);
        unmapped.system.clear();
        m_list.rows = {row("reports", 2s, 1200), refused, unmapped, row("old-batch", 26h, 5000)};
    }
    void openPage()
    {
        SourcesFeed feed;
        feed.list = [this] {
            return QtFuture::makeReadyFuture<Result<app::SourceList>>(
                m_failure ? Result<app::SourceList>(tl::unexpected(*m_failure)) : Result<app::SourceList>(m_list));
        };
        feed.run = [this](const app::CommandPtr &command, const UndoStack::Done &done) {
            m_commands.push_back(command);
            done(m_outcome);
        };
        feed.collector = [this] { return m_collector; };
        feed.switchCollectorOn = [this] { ++m_switchedOn; };
        m_page = std::make_unique<SourcesPage>(feed, m_clock);
        m_page->resize(1256, 820);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTRY_VERIFY(m_page->isSettled());
    }
    void reload()
    {
        m_page->reload();
        QCoreApplication::sendPostedEvents();
    }
    template <typename Widget>
    Widget *find(const char *name) const
    {
        return m_page->findChild<Widget *>(text(name));
    }
    TableView *table() const { return find<TableView>("sourcesTable"); }
    QStringList rowOf(const char *first) const
    {
        for (const auto &cells : table()->cells(false)) {
            if (cells.front() == text(first))
                return cells;
        }
        return {};
    }
    void select(const char *first)
    {
        for (int i = 0; i < table()->model()->rowCount(); ++i) {
            if (table()->model()->index(i, 0).data().toString() == text(first))
                table()->selectRow(i);
        }
    }
    QString state() const { return find<Label>("pageState")->text(); }
    void connectASource(int place = 0)
    {
        find<QPushButton>("connectSourceButton")->click();
        find<Segmented>("snippetPlace")->setCurrent(place);
    }
    QString snippet() const { return find<QPlainTextEdit>("snippetText")->toPlainText(); }
    QString live() const { return find<Label>("liveText")->text(); }
    QPushButton *shownStateButton() const
    {
        for (auto *button : m_page->findChildren<QPushButton *>(text("emptyStateButton"))) {
            if (button->isVisible())
                return button;
        }
        return nullptr;
    }
    // All text of labels that can be seen in a side.
    QString words(const char *side) const
    {
        QStringList texts;
        for (const auto *label : find<QWidget>(side)->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts.join(u'\n');
    }

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        QCoreApplication::setOrganizationName(text("demarc-test"));
    }
    void init()
    {
        Test::init();
        QSettings().clear();
        m_list = {};
        m_outcome = {};
        m_commands.clear();
        m_failure.reset();
        m_collector = {CollectorState::Kind::Listening, text("127.0.0.1:4318"), {}, {}};
        m_switchedOn = 0;
    }
    void cleanup() { m_page.reset(); }

    void showsEachSourceWithItsSenderAndHowItDoes()
    {
        fill();
        openPage();
        QCOMPARE(state(), text("3 sending, 1 refused, 1 never sent"));
        QCOMPARE(table()->shownRows(), 5);
        find<QToolButton>("closeSourceButton")->click(); // room for every column
        QTRY_COMPARE(rowOf("reports").size(), 8);
        const auto reports = rowOf("reports");
        QCOMPARE(reports[1], text("this machine no key"));
        QCOMPARE(reports[2], text("Inspection reports"));
        QCOMPARE(reports[4], text("3.0"));
        QCOMPARE(reports[7], text("0"));
        QCOMPARE(rowOf("damage-triage")[1], QStringLiteral("Triage, production •••• 9f3a"));
        QCOMPARE(rowOf("damage-triage")[7], text("12"));
        QCOMPARE(rowOf("voice-notes")[2], text("not mapped"));
        QCOMPARE(rowOf("nothing yet")[1], QStringLiteral("Spare •••• 00zz"));
        QCOMPARE(rowOf("nothing yet")[6], text("never"));
    }

    void saysWhyWhatWasNotTaken()
    {
        fill();
        openPage();
        select("damage-triage");
        QTRY_VERIFY2(words("sourceSide").contains(text("The key is bound to another system.")), qPrintable(words("sourceSide")));
        QVERIFY(words("sourceSide").contains(text("12 time")));
        QVERIFY(words("sourceSide").contains(text("up to 600 spans a minute, requests up to 4.0 MB")));
    }

    void showsMetricsThatAreChartedNowhere()
    {
        fill();
        m_list.rows.front().seen.metricPoints = {{"gen_ai.client.token.usage", 44}};
        openPage();
        select("reports");
        QTRY_VERIFY(words("sourceMetrics").contains(text("gen_ai.client.token.usage")));
        select("damage-triage");
        QVERIFY(!find<QWidget>("sourceMetrics")->isVisible());
    }

    void leadsFromASourceWithoutASystemToTheSystems()
    {
        fill();
        openPage();
        select("voice-notes");
        QSignalSpy went(m_page.get(), &Page::linkActivated);
        find<LinkButton>("mapSourceLink")->click();
        QCOMPARE(went.count(), 1);
        QCOMPARE(went.front().front().value<Link>(), (Link {text("system"), text("voice-notes"), {}}));
        select("reports");
        QVERIFY(!find<LinkButton>("mapSourceLink")->isVisible());
    }

    void keepsTheSelectionAndWhatIsTypedOverAReload()
    {
        fill();
        openPage();
        select("damage-triage");
        auto *name = find<QWidget>("sourceSide")->findChild<QLineEdit *>(text("senderNameEdit"));
        name->setText(text("Triage, tes"));
        m_list.rows.insert(m_list.rows.begin(), row("another", 1s, 1));
        reload();
        QTRY_VERIFY(!rowOf("another").isEmpty());
        QCOMPARE(table()->currentIndex().siblingAtColumn(0).data().toString(), text("damage-triage"));
        QCOMPARE(name->text(), text("Triage, tes"));
        QVERIFY(find<QPushButton>("saveSenderButton")->isEnabled());
    }

    void changesASender()
    {
        fill();
        openPage();
        select("damage-triage");
        auto *side = find<QWidget>("sourceSide");
        QVERIFY(!find<QPushButton>("saveSenderButton")->isEnabled()); // nothing typed yet
        side->findChild<QLineEdit *>(text("senderSizeEdit"))->setText(text("much"));
        QVERIFY(!find<QPushButton>("saveSenderButton")->isEnabled());
        side->findChild<QLineEdit *>(text("senderSizeEdit"))->setText(text("0,5"));
        m_outcome = failure(ErrorKind::Conflict, text("The name is taken."));
        find<QPushButton>("saveSenderButton")->click();
        QCOMPARE(m_commands.size(), std::size_t {1});
        QVERIFY(dynamic_cast<const app::ChangeSender *>(m_commands.front().get()));
        QTRY_VERIFY(words("sourceSide").contains(text("The name is taken.")));
    }

    void withdrawsAKeyOnlyWhenAskedTwice()
    {
        fill();
        openPage();
        select("damage-triage");
        find<QPushButton>("withdrawKeyButton")->click();
        QVERIFY(m_commands.empty());
        find<QPushButton>("keepKeyButton")->click();
        QVERIFY(!find<QWidget>("withdrawConfirm")->isVisible());
        find<QPushButton>("withdrawKeyButton")->click();
        find<QPushButton>("confirmWithdrawButton")->click();
        QCOMPARE(m_commands.size(), std::size_t {1});
        QVERIFY(dynamic_cast<const app::RevokeSender *>(m_commands.front().get()));
        m_list.rows[1].sender->revoked = now();
        reload();
        QTRY_VERIFY(words("sourceSide").contains(text("withdrawn on")));
        QVERIFY(!find<QPushButton>("withdrawKeyButton")->isVisible());
    }

    void asksAboutOneKeyOnly()
    {
        fill();
        openPage();
        select("damage-triage");
        find<QPushButton>("withdrawKeyButton")->click();
        select("nothing yet");
        QVERIFY(!find<QWidget>("withdrawConfirm")->isVisible());
    }

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

    void offersTheNextStepWhereNothingSends()
    {
        openPage();
        auto *next = shownStateButton();
        QVERIFY(next);
        QCOMPARE(next->text(), text("Connect a source"));
        next->click();
        QVERIFY(find<QWidget>("connectSide")->isVisible());
    }

    void tellsWhatFailedAndTriesAgain()
    {
        m_failure = Error {ErrorKind::Unavailable, text("The database is locked."), {}};
        openPage();
        auto *again = shownStateButton();
        QVERIFY(again);
        m_failure.reset();
        fill();
        again->click();
        QTRY_COMPARE(table()->shownRows(), 5);
    }

    void saysWhenNoSourceMatches()
    {
        fill();
        openPage();
        find<QLineEdit>("sourceFilterEdit")->setText(text("triage"));
        QCOMPARE(table()->shownRows(), 1);
        find<QLineEdit>("sourceFilterEdit")->setText(text("nobody"));
        QVERIFY(!table()->isVisible());
        reload(); // stays
        QVERIFY(!table()->isVisible());
        shownStateButton()->click();
        QVERIFY(table()->isVisible());
        QCOMPARE(table()->shownRows(), 5);
    }

    void opensTheSourceOfALink()
    {
        fill();
        openPage();
        m_page->open({text("source"), text("old-batch"), {}});
        QCOMPARE(table()->currentIndex().siblingAtColumn(0).data().toString(), text("old-batch"));
        m_page->open({text("page"), text("sources"), text("connect")});
        QVERIFY(find<QWidget>("connectSide")->isVisible());
    }

    void reloadsAtMostOnceASecondAsCallsArrive()
    {
        fill();
        openPage();
        m_list.rows.push_back(row("brand-new", 0s, 1));
        for (int i = 0; i < 100; ++i)
            m_page->callsChanged();
        QVERIFY(rowOf("brand-new").isEmpty());
        QTRY_VERIFY(!rowOf("brand-new").isEmpty());
    }

    void needsNoSidewaysScrollAndHoldsManySources_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("connects");
        QTest::newRow("1440") << QSize(1256, 820) << false;
        QTest::newRow("1280") << QSize(1096, 720) << false;
        QTest::newRow("1280, connecting") << QSize(1096, 720) << true;
    }
    void needsNoSidewaysScrollAndHoldsManySources()
    {
        QFETCH(QSize, size);
        QFETCH(bool, connects);
        fill();
        for (int i = 0; i < 200; ++i) {
            auto made = row("a-service-with-a-very-long-name-that-somebody-thought-was-a-good-idea", 3s, i);
            made.seen.source.service += std::to_string(i);
            made.system = text("A system with quite a long name too, as they are");
            m_list.rows.push_back(made);
        }
        openPage();
        m_page->resize(size);
        if (connects)
            connectASource();
        QTRY_COMPARE(table()->horizontalScrollBar()->maximum(), 0);
        QCOMPARE(table()->shownRows(), 205);
        QVERIFY(m_page->minimumSizeHint().width() <= size.width());
    }

    void namesEverythingThatTakesTheKeyboard()
    {
        fill();
        openPage();
        connectASource(1);
        for (const auto *widget : m_page->findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || !widget->isEnabled())
                continue;
            auto name = widget->accessibleName();
            if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && name.isEmpty())
                name = button->text();
            if (const auto *edit = qobject_cast<const QLineEdit *>(widget); edit && name.isEmpty())
                name = edit->placeholderText();
            for (const auto *label : m_page->findChildren<QLabel *>())
                name += label->buddy() == widget ? label->text() : QString();
            QVERIFY2(!name.isEmpty(), qPrintable(widget->objectName() + text(widget->metaObject()->className())));
            QVERIFY2(!widget->objectName().isEmpty(), qPrintable(name));
        }
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    style::install(application);
    TestSourcesPage object;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&object, argc, argv);
}
#include "tst_sourcespage.moc"
