// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senders/connectpanel.h"

#include "ui/senders/senderform.h"
#include "ui/senders/sourcewords.h"
#include "ui/senders/waitingdot.h"
#include "ui/style/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace demarc::ui {

namespace {

constexpr int kMostLines = 18;
const auto kAnyKey = QStringLiteral("YOUR-KEY"); // stands where a key goes that is not made yet

QString localUrl(const CollectorState &state)
{
    return QStringLiteral("http://") + (state.address.isEmpty() ? QStringLiteral("127.0.0.1:4318") : state.address);
}

} // namespace

void ConnectPanel::setList(const app::SourceList &list, Instant now)
{
    m_list = list;
    m_now = now;
    m_hasList = true;
    m_form->setSystems(list.systems);
    if (!m_watch.isStarted())
        expectAnew();
    updateLive();
}

void ConnectPanel::setCollector(const CollectorState &state)
{
    const bool moved = localUrl(state) != localUrl(m_collector);
    m_collector = state;
    if (moved)
        updateSnippet();
    updateLive();
}

void ConnectPanel::start()
{
    m_watch = {};
    if (m_hasList)
        expectAnew();
    updatePlace();
    m_client->setFocus();
}

void ConnectPanel::showKey(const app::NewSender &made)
{
    m_made = made;
    m_form->clear();
    m_key->setText(made.key);
    m_keyText->setText(
        tr("The key of “%1”. It is shown only now: Demarc keeps nothing it could be read from.").arg(made.sender.name));
    expectAnew();
    updatePlace();
    m_key->setFocus();
    m_key->setSelection(static_cast<int>(made.key.size()), -static_cast<int>(made.key.size())); // its start stays in sight
}

void ConnectPanel::showError(const QString &sentence)
{
    m_make->setEnabled(true);
    m_form->showError(sentence);
}

bool ConnectPanel::isRemote() const { return m_place->current() == 1; }

app::SnippetClient ConnectPanel::client() const { return static_cast<app::SnippetClient>(m_client->currentData().toInt()); }

app::SnippetEndpoint ConnectPanel::endpoint() const
{
    const auto service = m_service->text().trimmed();
    if (!isRemote())
        return {localUrl(m_collector), {}, service};
    return {m_address->text().trimmed(), m_made ? m_made->key : kAnyKey, service};
}

// Another client or name is waited for from now on.
void ConnectPanel::expectAnew()
{
    if (!m_hasList)
        return;
    m_watch.start(m_list, m_now);
    m_watch.expect(app::namesService(client()) ? m_service->text().trimmed().toStdString() : std::string(),
        isRemote() && m_made ? m_made->sender.id : SenderId(), isRemote());
    updateLive();
}

void ConnectPanel::updatePlace()
{
    m_remote->setVisible(isRemote());
    m_localHint->setVisible(!isRemote());
    m_formBox->setVisible(!m_made);
    m_keyBox->setVisible(m_made.has_value());
    m_make->setEnabled(m_form->isComplete());
    updateSnippet();
    updateLive();
}

void ConnectPanel::updateSnippet()
{
    const bool named = app::namesService(client());
    m_service->setVisible(named);
    m_serviceLabel->setVisible(named);
    const auto shown = app::snippet(client(), endpoint());
    m_sentence->setText(shown.sentence);
    if (m_snippet->toPlainText() != shown.text.chopped(1)) // without the line feed at the end
        m_snippet->setPlainText(shown.text.chopped(1));
    fitSnippet();
}

void ConnectPanel::fitSnippet()
{
    // The size of a plain document is told in lines, wrapped ones too.
    const auto lines = std::clamp(static_cast<int>(m_snippet->document()->size().height()), 3, kMostLines);
    m_snippet->setFixedHeight(lines * QFontMetrics(m_snippet->font()).lineSpacing() + 4 * measure::kGrid);
}

void ConnectPanel::updateLive()
{
    const auto arrival = m_hasList ? m_watch.look(m_list) : std::nullopt;
    const bool isOff = !isRemote() && m_collector.kind != CollectorState::Kind::Listening;
    m_switchOn->setVisible(isOff && !arrival);
    if (arrival) {
        const auto at = format::time(arrival->at, QTimeZone::systemTimeZone(), true);
        const auto service = shownService(arrival->source);
        switch (arrival->kind) {
        case Arrival::Kind::Call:
            m_dot->setTone(Tone::Good);
            m_live->setText(tr("Received: first call from %1 at %2", "service, time").arg(service, at));
            m_liveDetail->setText(tr("It is in the list now, and on every chart."));
            return;
        case Arrival::Kind::OnlySpans:
            m_dot->setTone(Tone::Warning);
            m_live->setText(tr("Spans from %1 at %2, but no call of a model yet", "service, time").arg(service, at));
            m_liveDetail->setText(tr("The way is open. Let the application ask its model something."));
            return;
        case Arrival::Kind::NotTaken:
            m_dot->setTone(Tone::Bad);
            m_live->setText(tr("Something came at %1 and was not taken").arg(at));
            m_liveDetail->setText(arrival->reason);
            return;
        }
    }
    if (isOff) {
        const bool failed = m_collector.kind == CollectorState::Kind::Failed;
        m_dot->setTone(failed ? Tone::Bad : Tone::Neutral);
        m_live->setText(failed ? tr("The collector cannot listen") : tr("The collector is off: nothing can arrive"));
        m_liveDetail->setText(failed ? m_collector.problem : QString());
        return;
    }
    m_dot->setWaiting();
    m_live->setText(tr("Waiting for the first call…"));
    m_liveDetail->setText(isRemote() ? QString() : tr("The collector listens on %1.").arg(m_collector.address));
}

void ConnectPanel::copy(const QString &text, const QString &what)
{
    QApplication::clipboard()->setText(text);
    Q_EMIT message(what);
}

} // namespace demarc::ui
