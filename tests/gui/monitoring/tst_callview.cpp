// SPDX-License-Identifier: GPL-3.0-or-later
// The page of one call on the real desk: opened from the table and by link, left again, and what it says.
#include "app/models/prices.h"
#include "app/prompts/promptcommands.h"
#include "app/systems/systems.h"
#include "app/words/words.h"
#include "app/workspace/starter.h"
#include "support/gui/calltrace.h"
#include "support/gui/fakecalls.h"
#include "support/testmain.h"
#include "ui/monitoring/callview.h"
#include "ui/monitoring/messageblock.h"
#include "ui/monitoring/tracewaterfall.h"
#include "ui/shell/desk.h"
#include "ui/style/format.h"
#include "ui/style/style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/ownerchip.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/tag.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

using namespace demarc;
using namespace demarc::ui;
using namespace std::chrono_literals;
using test::CallTrace;
using test::utc;

class TestCallView : public test::Test {
    Q_OBJECT

private:
    const Instant m_now = utc("2026-11-23T14:20:30Z");
    ManualClock m_clock {m_now};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desk> m_desk;

    template <typename Widget>
    Widget *find(const char *name) const
    {
        return m_desk->findChild<Widget *>(QString::fromLatin1(name));
    }
    QString text(const char *label) const { return find<QLabel>(label)->text(); }
    app::Workspace &workspace() const { return m_desk->workspace(); }

    void fillCatalogue()
    {
        const auto prices = ingest::readPriceMap(R"({"sample_spec": {"input_cost_per_token": 0},
            "gpt-4o": {"litellm_provider": "openai", "mode": "chat", "input_cost_per_token": 2.5e-06,
                       "cache_read_input_token_cost": 1.25e-06, "output_cost_per_token": 1e-05},
            "gpt-4o-mini": {"litellm_provider": "openai", "mode": "chat", "input_cost_per_token": 1.5e-07,
                            "output_cost_per_token": 6e-07}})");
        QVERIFY(app::importPrices(workspace(), *prices, QStringLiteral("prices.json"), {}).result());
        AiSystem system;
        system.id = SystemId::create();
        system.name = QStringLiteral("Inspection reports");
        system.services = {QStringLiteral("inspection-api")};
        QVERIFY(workspace().execute(std::make_shared<app::PutSystem>(system)).result());
        const app::NewVersion first {PromptContent::ofText(QStringLiteral("Summarise.")), QStringLiteral("first")};
        QVERIFY(workspace().execute(app::createPrompt(QStringLiteral("report-summary"), system.name, {}, first)).result());
    }
    void makeDesk()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto workspace = std::make_unique<app::Workspace>(m_clock);
        QVERIFY(workspace->open({m_folder->filePath(QStringLiteral("w.demarc"))}, app::OpenMode::CreateOrOpen).result());
        workspace->setActor({{}, QStringLiteral("Ada"), Party::Internal});
        QVERIFY(app::startWorkspace(*workspace).result());
        m_desk = std::make_unique<Desk>(std::move(workspace));
        fillCatalogue();
    }
    void store(const TelemetryBatch &batch) { QVERIFY(workspace().telemetry().submit(batch).result()); }
    void storeTrace(Instant start)
    {
        CallTrace trace(start);
        auto &first = trace.call(3);
        first.scores = {{"grounded", 0.94}, {"helpful", 0.75}, {"words", 118}};
        first.reportedCostPico = 10'500'000'000;
        store(trace.batch);
    }
    void showDesk()
    {
        m_desk->resize(1256, 830); // of a window of 1440 × 900
        m_desk->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_desk.get()));
        QVERIFY(m_desk->open({QStringLiteral("page"), QStringLiteral("monitoring"), {}}));
        QTRY_VERIFY(m_desk->currentPage()->isSettled());
    }
    void openCall(const SpanKey &key)
    {
        QSignalSpy settled(find<CallView>("callView"), &CallView::settled);
        QVERIFY(m_desk->open(linkTo(key)));
        QTRY_VERIFY(!settled.isEmpty());
        QTRY_VERIFY(find<CallView>("callView")->isVisible());
    }
    QStringList column(const char *table, int column) const
    {
        QStringList texts;
        const auto *model = find<TableView>(table)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            texts += model->index(row, column).data().toString();
        return texts;
    }

    static CallContent exchange()
    {
        CallContent content;
        content.key = CallTrace::key(3);
        content.input =
            R"([{"role":"system","parts":[{"type":"text","content":"Name every defect once, with the room it is in."}]},
{"role":"user","parts":[{"type":"text","content":"Summarise the inspection of flat 12, reported by [email]."}]},
{"role":"assistant","parts":[{"type":"reasoning","content":"The photos come first."},
{"type":"tool_call","id":"1","name":"photo_metadata","arguments":{"flat":12,"since":"2026-11-01"}}]},
{"role":"tool","parts":[{"type":"tool_call_response","id":"1","response":{"photos":3,"rooms":["bath","kitchen"]}}]}])";
        content.output = "[{\"role\":\"assistant\",\"parts\":[{\"type\":\"text\","
                         "\"content\":\"Bath: <b>mould</b> behind the door.\\nKitchen: the tap drips.\"}]}]";
        content.days = 12;
        content.isRedacted = true;
        return content;
    }
    void storeWith(const CallContent &content)
    {
        CallTrace trace(m_now - 5min);
        trace.call(3).scores = {{"grounded", 0.94}, {"helpful", 0.75}, {"words", 118}};
        trace.batch.contents.push_back(content);
        store(trace.batch);
    }

private Q_SLOTS:
    void init()
    {
        test::Test::init();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_clock.set(m_now);
        makeDesk();
    }
    void cleanup() { m_desk.reset(); }

    void returnOnACallOpensItAndEscLeadsBack()
    {
        storeTrace(m_now - 5min);
        showDesk();
        QVERIFY(m_desk->open({QStringLiteral("panel"), QStringLiteral("Inspection reports"),
            QStringLiteral("latency,2026-11-23T14:00:00Z,2026-11-23T14:20:00Z")}));
        auto *table = find<TableView>("callsTable");
        QTRY_COMPARE(table->shownRows(), 3); // the gateway's client does not count
        table->setCurrentSourceRow(2);       // the newest first: the oldest is the first call of the trace
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return);
        auto *call = find<CallView>("callView");
        QTRY_VERIFY(call->isVisible());
        QTRY_COMPARE(call->findChild<QLabel *>(QStringLiteral("pageTitle"))->text(), QStringLiteral("gpt-4o"));
        QVERIFY(call->shown() == CallTrace::key(3));
        QTest::keyClick(call, Qt::Key_Escape);
        QTRY_VERIFY(!call->isVisible());
        QVERIFY(table->isVisible());
        m_desk->goBack(); // as in a browser: back to where one came from
        QTRY_VERIFY(call->isVisible());
        QTest::mouseClick(find<QPushButton>("callBackButton"), Qt::LeftButton);
        QTRY_VERIFY(!call->isVisible());
    }

    // 1,795 fresh at 2.50, 1,024 cached at 1.25 and 469 out at 10.00 a million: 4,487.5 + 1,280 + 4,690 = 10,457.5 millionths.
    void theCostIsShownLineByLine()
    {
        storeTrace(m_now - 5min);
        showDesk();
        openCall(CallTrace::key(3));
        QCOMPARE(column("callCostTable", 0),
            (QStringList {
                QStringLiteral("Input"), QStringLiteral("Cached input"), QStringLiteral("Output"), QStringLiteral("Total")}));
        QCOMPARE(column("callCostTable", 1),
            (QStringList {QStringLiteral("1,795"), QStringLiteral("1,024"), QStringLiteral("469"), QString()}));
        QCOMPARE(column("callCostTable", 2),
            (QStringList {QStringLiteral("$2.50"), QStringLiteral("$1.25"), QStringLiteral("$10.00"), QString()}));
        QCOMPARE(column("callCostTable", 3),
            (QStringList {QStringLiteral("$0.0044875"), QStringLiteral("$0.0012800"), QStringLiteral("$0.0046900"),
                QStringLiteral("$0.0104575")}));
        QVERIFY2(text("callCostNotes").contains(QStringLiteral("Sent by the client: $0.0105, difference −$0.0000425.")),
            qPrintable(text("callCostNotes")));
        QVERIFY(!find<QLabel>("callUnpriced")->isVisible());
    }

    void factsLeadToTheirPages()
    {
        storeTrace(m_now - 5min);
        showDesk();
        openCall(CallTrace::key(3));
        QCOMPARE(find<QAbstractButton>("callSystem")->text(), QStringLiteral("Inspection reports"));
        QCOMPARE(find<QAbstractButton>("callPrompt")->text(), QStringLiteral("report-summary@1"));
        QVERIFY(!find<QLabel>("callRemarks")->isVisible());
        QCOMPARE(text("callFirstToken"), format::duration(420ms));
        QCOMPARE(find<Tag>("callStatus")->text(), QStringLiteral("ok"));
        QTest::mouseClick(find<QToolButton>("callTraceCopy"), Qt::LeftButton);
        QSignalSpy moved(m_desk.get(), &Desk::moved);
        QTest::mouseClick(find<QAbstractButton>("callSystem"), Qt::LeftButton);
        QCOMPARE(moved.size(), 1);
        QCOMPARE(m_desk->currentId(), QStringLiteral("systems"));
    }

    void aPromptThatNobodyKnowsIsNoLink()
    {
        CallTrace trace(m_now - 5min);
        trace.call(3).series.promptVersion = "12";
        store(trace.batch);
        showDesk();
        openCall(CallTrace::key(3));
        QCOMPARE(text("callPrompt"), QStringLiteral("report-summary@12"));
        QVERIFY(text("callRemarks").contains(QStringLiteral("no version 12")));
    }

    void theTraceLeadsToItsOtherCalls()
    {
        storeTrace(m_now - 5min);
        showDesk();
        openCall(CallTrace::key(3));
        auto *trace = find<TraceWaterfall>("traceTable");
        QCOMPARE(trace->shownRows(), 9);
        QCOMPARE(trace->currentSourceRow(), 2);
        trace->setFocus();
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(trace, Qt::Key_Down);
        QVERIFY(find<CallView>("callView")->shown() == CallTrace::key(3)); // moving alone opens nothing
        QTest::keyClick(trace, Qt::Key_Return);
        QTRY_COMPARE(find<Tag>("callStatus")->text(), QStringLiteral("rate_limit_exceeded"));
        QVERIFY(find<CallView>("callView")->shown() == CallTrace::key(8));
        const auto client = trace->model()->index(4, 0); // clicked this time
        trace->scrollTo(client);
        QTest::mouseClick(trace->viewport(), Qt::LeftButton, Qt::NoModifier, trace->visualRect(client).center());
        QTRY_VERIFY(text("callRemarks").contains(QStringLiteral("counted below")));
        QVERIFY(client.data(Qt::ToolTipRole).toString().contains(QStringLiteral("Counted below, in gpt-4o-mini.")));
        m_desk->goBack();
        QTRY_COMPARE(find<Tag>("callStatus")->text(), QStringLiteral("rate_limit_exceeded"));
    }

    // Of a trace of thousands of spans those around the call; the call itself is in sight, and nothing is cut off.
    void aLargeTraceIsShownAroundItsCall()
    {
        CallTrace trace(m_now - 5min);
        auto call = trace.call(3);
        call.series.model = "gpt-4o-mini"; // so cheap that it takes many digits
        call.inputTokens = 37;
        call.outputTokens = 3;
        call.cacheReadTokens = 0;
        call.responseId.clear(); // each a request of its own
        trace.batch.spans.front().duration = 33min + 20s;
        for (int i = 0; i < 2551; ++i) {
            auto &more = trace.batch.calls.emplace_back(call);
            more.key.spanId = {1, 0, 0, 0, 0, 0, static_cast<std::uint8_t>(i >> 8), static_cast<std::uint8_t>(i)};
            more.start += std::chrono::milliseconds {i};
        }
        store(trace.batch);
        showDesk();
        openCall(trace.batch.calls.back().key);
        const auto *table = find<TraceWaterfall>("traceTable");
        const auto rows = table->shownRows();
        QVERIFY(rows > 50 && rows < 200);
        const auto subtitle = find<Card>("traceCard")->findChild<QLabel *>(QStringLiteral("cardSubtitle"))->text();
        QVERIFY2(subtitle.startsWith(QStringLiteral("%1 of 2,560 spans").arg(rows)), qPrintable(subtitle));
        const auto index = table->currentIndex();
        QVERIFY(table->viewport()->rect().contains(table->visualRect(index.siblingAtColumn(TraceModel::Length))));
        const QFontMetrics metrics(style::font(FontRole::Figure));
        for (int row = 0; row < rows; ++row) {
            for (const int column : {TraceModel::Length, TraceModel::Tokens, TraceModel::Cost}) {
                const auto cell = table->model()->index(row, column);
                const auto words = cell.data().toString();
                const auto room = table->visualRect(cell).width() - 2 * measure::kCellPadding;
                QCOMPARE(metrics.elidedText(words, Qt::ElideRight, room), words);
            }
        }
    }

    void anUnpricedCallIsLoud()
    {
        CallTrace trace(m_now - 5min);
        trace.call(3).series.model = trace.call(3).modelRequested = "house-model";
        store(trace.batch);
        showDesk();
        openCall(CallTrace::key(3));
        QVERIFY(find<QLabel>("callUnpriced")->isVisible());
        QVERIFY(text("callUnpriced").contains(QStringLiteral("No price is known for house-model")));
        QVERIFY(find<Tag>("callUnpricedTag")->isVisible());
        QCOMPARE(column("callCostTable", 3).back(), QStringLiteral("unpriced"));
        // It is priced as soon as a price is known.
        const auto price = ingest::readPriceMap(R"({"sample_spec": {"input_cost_per_token": 0}, "house-model":
            {"litellm_provider": "openai", "mode": "chat", "input_cost_per_token": 1e-06, "output_cost_per_token": 1e-06}})");
        QVERIFY(app::importPrices(workspace(), *price, QStringLiteral("more.json"), {}).result());
        QTRY_VERIFY(!find<QLabel>("callUnpriced")->isVisible());
    }

    void clocksThatAreOffAreSaidInWords()
    {
        storeTrace(m_now - std::chrono::days {7} - 1h);
        showDesk();
        openCall(CallTrace::key(3));
        QVERIFY2(text("callRemarks").contains(QStringLiteral("before it arrived")), qPrintable(text("callRemarks")));
    }

    void aCallThatIsNotKeptSaysSo()
    {
        showDesk();
        openCall(CallTrace::key(3));
        QVERIFY(find<StateView>("callState")->isSettled());
        QVERIFY(m_desk->open({QStringLiteral("call"), QStringLiteral("no-such-thing"), {}})); // says so in the status bar
    }

    void markupInATraceIsText()
    {
        CallTrace trace(m_now - 5min);
        trace.call(3).user = "<img src=x>";
        trace.call(3).name = "<b>bold</b>";
        trace.call(8).errorType = "<i>odd</i>";
        store(trace.batch);
        showDesk();
        openCall(CallTrace::key(3));
        QCOMPARE(text("callUser"), QStringLiteral("<img src=x>"));
        const auto labels = find<CallView>("callView")->findChildren<QLabel *>();
        QVERIFY(std::all_of(labels.begin(), labels.end(), [](QLabel *label) { return label->textFormat() == Qt::PlainText; }));
    }

    void messagesAreShownOneByOne()
    {
        storeWith(exchange());
        showDesk();
        openCall(CallTrace::key(3));
        QTRY_VERIFY(find<MessageText>("callOutput0Text"));
        QCOMPARE(text("callInput0Role"), QStringLiteral("System"));
        QCOMPARE(find<MessageText>("callInput1Text")->toPlainText(),
            QStringLiteral("Summarise the inspection of flat 12, reported by [email]."));
        QCOMPARE(find<MessageText>("callInput3Text")->toPlainText(),
            QStringLiteral("photo_metadata\n{\n  \"flat\": 12,\n  \"since\": \"2026-11-01\"\n}"));
        QCOMPARE(find<MessageText>("callOutput0Text")->toPlainText(),
            QStringLiteral("Bath: <b>mould</b> behind the door.\nKitchen: the tap drips."));
        QVERIFY(find<MessageText>("callOutput0Text")->isReadOnly());
        QVERIFY(find<Tag>("callMessagesRedacted")->isVisible());
        QVERIFY(!find<QLabel>("callMessagesNote")->isVisible());
        QVERIFY(!find<QAbstractButton>("callInput0More")->isVisible());
        find<QPushButton>("callMessagesCopy")->click();
        QCOMPARE(QApplication::clipboard()->text(),
            QString::fromStdString(exchange().input) + QStringLiteral("\n\n") + QString::fromStdString(exchange().output));
        // Another call of the trace has none, and shows none.
        openCall(CallTrace::key(8));
        QTRY_VERIFY(find<QLabel>("callMessagesNote")->isVisible());
        QVERIFY(!find<MessageText>("callOutput0Text"));
    }

    void messagesThatAreNotKeptLeadToTheirSystem()
    {
        storeTrace(m_now - 5min);
        showDesk();
        openCall(CallTrace::key(3));
        QTRY_VERIFY(find<QLabel>("callMessagesNote")->isVisible());
        QCOMPARE(text("callMessagesNote"), QStringLiteral("Messages of this call are not kept."));
        QVERIFY(!find<QPushButton>("callMessagesCopy")->isVisible());
        auto *change = find<QAbstractButton>("callMessagesChange");
        QCOMPARE(change->text(), QStringLiteral("Change what is kept of Inspection reports…"));
        change->click();
        QCOMPARE(m_desk->currentId(), QStringLiteral("systems"));
    }

    void aLongMessageShowsItsBeginningUntilAskedForAll_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<qsizetype>("most");
        QTest::newRow("one line without a blank") << QStringLiteral("x") << kMostShownInALine;
        QTest::newRow("one line of words") << QStringLiteral("damp ") << kMostShownInALine;
        QTest::newRow("many lines") << QStringLiteral("The tap drips.\n") << kMostShownCharacters;
    }
    void aLongMessageShowsItsBeginningUntilAskedForAll()
    {
        QFETCH(QString, line);
        QFETCH(qsizetype, most);
        auto content = exchange();
        content.input = line.repeated(static_cast<int>(kMaxContentBytes) / line.size()).toStdString();
        storeWith(content);
        showDesk();
        openCall(CallTrace::key(3));
        QTRY_VERIFY(find<MessageText>("callInput0Text"));
        auto *shown = find<MessageText>("callInput0Text");
        const auto lineHeight = shown->fontMetrics().lineSpacing();
        QTRY_VERIFY(find<QAbstractButton>("callInput0More")->isVisible());
        QVERIFY(shown->height() <= 12 * lineHeight + 2);
        QVERIFY(shown->document()->characterCount() < 5000);
        find<QAbstractButton>("callInput0More")->click();
        m_desk->grab();
        QCOMPARE(shown->toPlainText().size(), most);
        QVERIFY(shown->height() <= 30 * lineHeight + 2);
        find<QAbstractButton>("callInput0More")->click();
        QVERIFY(shown->height() <= 12 * lineHeight + 2);
    }

    void ofALongConversationTheMiddleIsShownWhenAskedFor()
    {
        auto content = exchange();
        content.input = "[";
        for (int i = 0; i < 500; ++i)
            content.input +=
                (i == 0 ? "{\"role\":\"user\",\"content\":\"" : ",{\"role\":\"user\",\"content\":\"") + std::to_string(i) + "\"}";
        content.input += "]";
        storeWith(content);
        showDesk();
        openCall(CallTrace::key(3));
        QTRY_VERIFY(find<QAbstractButton>("callInputBetween"));
        QCOMPARE(find<QAbstractButton>("callInputBetween")->text(), QStringLiteral("Show 484 messages between"));
        QVERIFY(
            find<MessageText>("callInput3Text") && !find<MessageText>("callInput4Text") && find<MessageText>("callInput488Text"));
        find<QAbstractButton>("callInputBetween")->click();
        QTRY_VERIFY(!find<QAbstractButton>("callInputBetween"));
        QCOMPARE(find<MessageText>("callInput4Text")->toPlainText(), QStringLiteral("4"));
        QTRY_VERIFY(find<MessageBlock>("callInput3")->y() < find<MessageBlock>("callInput4")->y());
        QTRY_VERIFY(find<MessageBlock>("callInput487")->y() < find<MessageBlock>("callInput488")->y());
    }

    void twoThousandSpansAreInstant()
    {
        TelemetryBatch batch;
        for (int i = 0; i < 2000; ++i) {
            Call call;
            call.key = CallTrace::key(0);
            call.key.spanId[6] = static_cast<std::uint8_t>(i / 256 + 1);
            call.key.spanId[7] = static_cast<std::uint8_t>(i % 256);
            call.series.model = "gpt-4o";
            call.start = m_now - 10min + std::chrono::milliseconds {i};
            call.duration = 300ms;
            call.inputTokens = 10;
            batch.calls.push_back(call);
        }
        store(batch);
        showDesk();
        openCall(batch.calls.front().key);
        auto *trace = find<TraceWaterfall>("traceTable");
        QTRY_COMPARE(trace->shownRows(), 2000);
        trace->grab();
        trace->setFocus();
        QTest::keyClick(trace, Qt::Key_End, Qt::ControlModifier);
        trace->grab();
    }

    void pictures()
    {
        const auto folder = qEnvironmentVariable("DEMARC_PICTURES");
        storeTrace(m_now - 5min);
        showDesk();
        openCall(CallTrace::key(3));
        const auto grab = [&](const QString &name) {
            for (const auto choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
                style::showTheme(choice);
                QTRY_COMPARE(m_desk->palette().color(QPalette::WindowText), style::theme().text);
                m_desk->grab(); // lays out what has not been on show yet
                const auto *scroll = find<QScrollArea>("callScroll");
                QTRY_COMPARE(scroll->widget()->width(), scroll->viewport()->width());
                const auto picture = m_desk->grab();
                QVERIFY(!picture.isNull());
                if (!folder.isEmpty())
                    picture.save(folder + u'/' + name
                        + (choice == ThemeChoice::Light ? QStringLiteral("-light.png") : QStringLiteral("-dark.png")));
            }
        };
        const auto liesAbove = [this](const char *table, const char *note) {
            return find<TableView>(table)->geometry().bottom() < find<QLabel>(note)->geometry().top();
        };
        QTRY_VERIFY(liesAbove("callCostTable", "callCostNotes"));
        QTRY_VERIFY(find<QLabel>("callMessagesNote")->isVisible());
        grab(QStringLiteral("callpage"));
        storeWith(exchange());
        find<CallView>("callView")->reload();
        QTRY_VERIFY(find<MessageText>("callOutput0Text"));
        grab(QStringLiteral("callpage-kept"));
        auto *bar = find<QScrollArea>("callScroll")->verticalScrollBar();
        bar->setValue(bar->maximum());
        grab(QStringLiteral("callpage-messages"));
        bar->setValue(0);
        openCall(CallTrace::key(8));
        m_desk->resize(1096, 730); // of a window of 1280 × 800
        grab(QStringLiteral("callpage-failed"));
        style::showTheme(ThemeChoice::Light);
    }
};

int main(int argc, char **argv)
{
    qputenv("TZ", "UTC");
    QApplication application(argc, argv);
    installWords(application);
    style::install(application);
    TestCallView object;
    return QTest::qExec(&object, argc, argv);
}
#include "tst_callview.moc"
