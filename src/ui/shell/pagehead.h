// SPDX-License-Identifier: GPL-3.0-or-later
// The head of a page: title, its state beside it, actions at the right (one primary at most).
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace demarc::ui {

class Label;

class PageHead : public QWidget {
    Q_OBJECT

public:
    explicit PageHead(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setState(const QString &state); // quieter text beside the title; elided first when it gets narrow
    void addLead(QWidget *widget);       // between title and state: a tag, a segmented control
    void addAction(QWidget *widget);     // at the right
    using QWidget::addAction;

private:
    QHBoxLayout *m_row;
    Label *m_title;
    Label *m_state;
    int m_leads = 0;
};

} // namespace demarc::ui
