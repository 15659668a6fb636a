// SPDX-License-Identifier: GPL-3.0-or-later
// Connecting a source: choose the client and where it runs, copy what to paste, see the first call come in.
#pragma once

#include "app/senders/senders.h"
#include "app/senders/snippets.h"
#include "ui/senders/firstcallwatch.h"
#include "ui/shell/statusbar.h"

#include <QTimeZone>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace demarc::ui {

class Label;
class Segmented;
class SenderForm;
class WaitingDot;

class ConnectPanel : public QWidget {
    Q_OBJECT

public:
    explicit ConnectPanel(QWidget *parent = nullptr);

    // What is known now. The first list after start() is what was there before.
    void setList(const app::SourceList &list, Instant now);
    void setCollector(const CollectorState &state);
    // Waits anew. What is typed stays, and so does a key that was made and not put away.
    void start();
    // The key of a sender that is stored now.
    void showKey(const app::NewSender &made);
    void showError(const QString &sentence); // why no key was made

Q_SIGNALS:
    // A sender to store, with the key it is to be shown with once it is.
    void keyRequested(const demarc::Sender &typed);
    void collectorRequested(); // switch it on
    void message(const QString &text);

private:
    void setUpChoices(QVBoxLayout *column);
    void setUpRemote(QVBoxLayout *column);
    void setUpKey(QVBoxLayout *column);
    void setUpSnippet(QVBoxLayout *column);
    void setUpLive(QVBoxLayout *column);
    bool isRemote() const;
    app::SnippetClient client() const;
    app::SnippetEndpoint endpoint() const;
    void expectAnew();
    void updatePlace();
    void updateSnippet();
    void fitSnippet();
    void updateLive();
    void copy(const QString &text, const QString &what);

    app::SourceList m_list;
    Instant m_now {};
    bool m_hasList = false;
    CollectorState m_collector;
    FirstCallWatch m_watch;
    std::optional<app::NewSender> m_made;

    QComboBox *m_client = nullptr;
    QLineEdit *m_service = nullptr;
    Label *m_serviceLabel = nullptr;
    Segmented *m_place = nullptr;
    Label *m_localHint = nullptr;
    QWidget *m_remote = nullptr;
    QLineEdit *m_address = nullptr;
    SenderForm *m_form = nullptr;
    QPushButton *m_make = nullptr;
    QWidget *m_formBox = nullptr;
    QWidget *m_keyBox = nullptr;
    Label *m_keyText = nullptr;
    QLineEdit *m_key = nullptr;
    Label *m_sentence = nullptr;
    QPlainTextEdit *m_snippet = nullptr;
    WaitingDot *m_dot = nullptr;
    Label *m_live = nullptr;
    Label *m_liveDetail = nullptr;
    QPushButton *m_switchOn = nullptr;
};

} // namespace demarc::ui
