// SPDX-License-Identifier: GPL-3.0-or-later
// What a place without content says: an icon, a sentence, and the next step as a button.
#pragma once

#include <QWidget>

class QPushButton;

namespace demarc::ui {

class Label;

class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);
    // `next` is the button's text; without one there is no button. `detail` is a quieter second sentence.
    void set(const QString &icon, const QString &sentence, const QString &detail = {}, const QString &next = {});
    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void nextRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateIcon();

    QString m_iconName;
    Label *m_icon;
    Label *m_sentence;
    Label *m_detail;
    QPushButton *m_button;
};

} // namespace demarc::ui
