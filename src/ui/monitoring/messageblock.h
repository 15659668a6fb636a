// SPDX-License-Identifier: GPL-3.0-or-later
// One message of a call: who speaks at the left, what at the right; long ones show their beginning until asked for all.
#pragma once

#include "app/monitoring/messages.h"

#include <QPlainTextEdit>
#include <QWidget>

namespace demarc::ui {

class Label;
class LinkButton;

inline constexpr qsizetype kMostShownCharacters = 200'000; // of one message
inline constexpr qsizetype kMostShownInALine = 20'000;     // the longer a line, the longer it takes to break it

// Text to read and to select, as high as it is, up to a number of lines; never markup.
class MessageText : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit MessageText(QWidget *parent = nullptr);
    // Beyond `lines` it is cut off, or scrolls where it may.
    void show(const QString &text, int lines, bool scrolls);
    bool isCutOff() const { return m_isCutOff; }

Q_SIGNALS:
    void fitted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();

    int m_lines = 0;
    int m_width = 0;
    bool m_isCutOff = false;
};

class MessageBlock : public QWidget {
    Q_OBJECT

public:
    // `name` is its object name; its parts are called nameText and nameMore.
    MessageBlock(app::MessageView message, const QString &name, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *setUpSpeaker();
    void showText();
    void updateMore();

    app::MessageView m_message;
    QString m_whole; // as shown
    MessageText *m_text = nullptr;
    LinkButton *m_more = nullptr;
    Label *m_limit = nullptr;
    bool m_isExpanded = false;
};

} // namespace demarc::ui
