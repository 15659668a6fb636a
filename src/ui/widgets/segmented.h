// SPDX-License-Identifier: GPL-3.0-or-later
// A row of choices of which exactly one holds: 1 h | 24 h | 7 d. Tab reaches it, arrows change it.
#pragma once

#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QHBoxLayout;

namespace demarc::ui {

class Segmented : public QWidget {
    Q_OBJECT

public:
    explicit Segmented(QWidget *parent = nullptr);

    // Appends a choice; the first is chosen until another is. Its button is named NAME of this widget + its
    // index.
    void addChoice(const QString &text, const QString &toolTip = {});
    int count() const;
    int current() const;
    void setCurrent(int index); // emits currentChanged() where it changes something

Q_SIGNALS:
    void currentChanged(int index);

private:
    void choose(int index);

    QButtonGroup *m_group;
    QHBoxLayout *m_row;
    int m_current = -1;
};

} // namespace demarc::ui
