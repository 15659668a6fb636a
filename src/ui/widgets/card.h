// SPDX-License-Identifier: GPL-3.0-or-later
// A surface with a line around it: a header (title, quieter subtitle on the same line, actions at the right)
// and a body. Without a title there is no header.
#pragma once

#include <QWidget>

class QBoxLayout;

namespace demarc::ui {

class Label;

class Card : public QWidget {
    Q_OBJECT

public:
    explicit Card(const QString &title = {}, const QString &subtitle = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    // Appends to the right of the header: a chip, a button.
    void addHeaderWidget(QWidget *widget);
    // Appends to the left, after the subtitle.
    void addHeaderLead(QWidget *widget);
    // The card's content; replaces what was there. Sits flush below the header unless padded.
    void setBody(QWidget *body, bool padded = false);
    // For content laid out by the caller: a vertical box without margins.
    QBoxLayout *bodyLayout() const { return m_body; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateHeader();

    QWidget *m_header = nullptr;
    QBoxLayout *m_headerLayout = nullptr;
    QBoxLayout *m_body = nullptr;
    Label *m_title = nullptr;
    Label *m_subtitle = nullptr;
    int m_leads = 0;
};

} // namespace demarc::ui
