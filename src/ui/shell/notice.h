// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence above the status bar that stays until it is closed: what went wrong and what to do.
#pragma once

#include "base/result.h"
#include "ui/style/theme.h"

#include <QWidget>

#include <functional>

class QPushButton;

namespace demarc::ui {

class Label;

class Notice : public QWidget {
    Q_OBJECT

public:
    explicit Notice(QWidget *parent = nullptr);
    void showError(const Error &error, const QString &what = {}); // `what` failed, e.g. a command's text
    // Offers what to do about the message that is shown; the button goes with the message.
    void offer(const QString &text, std::function<void()> run);
    void showText(const QString &text, Tone tone);
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Label *m_text;
    Label *m_cause;
    QPushButton *m_offer;
    std::function<void()> m_run;
    Tone m_tone = Tone::Neutral;
};

} // namespace demarc::ui
