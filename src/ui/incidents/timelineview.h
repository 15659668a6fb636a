// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline of an incident, newest first, with a field to add a note (Ctrl+Return). What is typed is kept for each
// incident until it is sent.
#pragma once

#include "domain/incidents/incident.h"

#include <QHash>
#include <QTimeZone>
#include <QWidget>

class QGridLayout;
class QPlainTextEdit;
class QPushButton;

namespace demarc::ui {

class TimelineView : public QWidget {
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);

    void setTimeline(std::int64_t number, std::vector<TimelineEntry> oldestFirst, const QString &currency, Instant now);
    void noteSent(); // the note is stored: empties the field

Q_SIGNALS:
    void noteWritten(const QString &text);
    void linkActivated(const QString &link);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void addLine(int row, const TimelineEntry &entry);
    void send();

    QPlainTextEdit *m_note;
    QPushButton *m_add;
    QWidget *m_lines = nullptr;
    std::int64_t m_number = 0;
    std::vector<TimelineEntry> m_entries;
    QString m_currency;
    Instant m_now {};
    bool m_showAll = false;
    QHash<qint64, QString> m_drafts; // notes not sent yet, by incident
};

} // namespace demarc::ui
