// SPDX-License-Identifier: GPL-3.0-or-later
// The Sources page on figures of the test, and how its parts are found by object name.
#pragma once

#include "app/senders/senders.h"
#include "support/testmain.h"
#include "ui/senders/sourcespage.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/tableview.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>

namespace demarc::ui {

using namespace std::chrono_literals;

inline QString text(const char *latin1) { return QString::fromLatin1(latin1); }

class SourcesFixture : public demarc::test::Test {
protected:
    QTemporaryDir m_settings;
    ManualClock m_clock {*parseInstant(u"2026-11-23T12:00:00Z")};
    app::SourceList m_list;
    Result<void> m_outcome; // of commands
    std::vector<app::CommandPtr> m_commands;
    std::optional<Error> m_failure; // of the list
    CollectorState m_collector {CollectorState::Kind::Listening, text("127.0.0.1:4318"), {}, {}};
    int m_switchedOn = 0;
    Result<MetricPanel> m_metric; // that is answered
    std::vector<MetricQuery> m_asked;
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
        feed.metric = [this](const MetricQuery &query) {
            m_asked.push_back(query);
            return QtFuture::makeReadyFuture(m_metric);
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

    void prepareSettings()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        QCoreApplication::setOrganizationName(text("demarc-test"));
    }
    void reset()
    {
        QSettings().clear();
        m_list = {};
        m_outcome = {};
        m_commands.clear();
        m_metric = MetricPanel {};
        m_asked.clear();
        m_failure.reset();
        m_collector = {CollectorState::Kind::Listening, text("127.0.0.1:4318"), {}, {}};
        m_switchedOn = 0;
    }
};

} // namespace demarc::ui
