// SPDX-License-Identifier: GPL-3.0-or-later
// Where the collector passes on what it receives: an address, and a file with the headers the backend there wants. What is
// typed is looked at as it is typed.
#pragma once

#include "app/telemetry/forwardtarget.h"
#include "app/workspace/workthread.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace demarc::ui {

class Label;

class ForwardForm : public QWidget {
    Q_OBJECT

public:
    explicit ForwardForm(QWidget *parent = nullptr);

    void setChoice(const app::ForwardChoice &choice);
    app::ForwardChoice choice() const; // as it is typed
    // Where the collector listens itself: not to be passed on to.
    void setListener(const QString &address);
    // How it goes; empty: nothing to say.
    void setStatus(const QString &text, bool needsALook);
    int labelWidth() const;                                               // of the widest label before a field
    bool isComplete() const { return m_problem.isEmpty() && !m_looking; } // it may be used as it is

Q_SIGNALS:
    void changed(); // what is typed, or what is known of it

private:
    // What the file with the headers is like.
    struct FileLook {
        QString problem;
        bool mayOthersRead = false;
    };
    void setUp();
    void check();
    void lookAtFile();
    void showSentence();
    void chooseFile();

    QLabel *m_fileLabel = nullptr;
    QLineEdit *m_url = nullptr;
    QLineEdit *m_file = nullptr;
    QPushButton *m_choose = nullptr;
    Label *m_sentence = nullptr; // what is wrong, or what to know
    Label *m_status = nullptr;
    QString m_listener;
    QString m_problem;
    FileLook m_look;
    bool m_looking = false;
    std::uint64_t m_generation = 0; // of the newest look at the file; older answers are dropped
    app::WorkThread m_files;
};

} // namespace demarc::ui
