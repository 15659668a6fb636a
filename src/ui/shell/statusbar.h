// SPDX-License-Identifier: GPL-3.0-or-later
// The line at the bottom: collector, workspace, running jobs with progress and cancel, the date of the prices.
#pragma once

#include "app/workspace/jobs.h"
#include "ui/shell/passingon.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QProgressBar;
class QToolButton;

namespace demarc::ui {

class Label;

// What the status bar says of the collector.
struct CollectorState {
    enum class Kind { Off, Listening, Failed };
    Kind kind = Kind::Off;
    QString address;                      // "127.0.0.1:4318"
    std::optional<double> callsPerMinute; // of the last minute
    QString problem;                      // a plain sentence; Listening: why not over gRPC, too
    PassingOn passingOn = {};
};

class StatusBar : public QWidget {
    Q_OBJECT

public:
    explicit StatusBar(QWidget *parent = nullptr);

    void setCollector(const CollectorState &state);
    void setWorkspace(const QString &text);
    void setPrices(const QString &text);
    void setJobs(app::JobRegistry *jobs); // null: none
    // A sentence that stays for a few seconds.
    void showMessage(const QString &text);

Q_SIGNALS:
    void collectorRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showJobs();

    class Dot;
    Dot *m_dot;
    QToolButton *m_collector;
    Label *m_workspace;
    Label *m_message;
    Label *m_job;
    QProgressBar *m_progress;
    QToolButton *m_cancel;
    Label *m_prices;
    QTimer m_messageTimer;
    QTimer m_jobTimer;
    app::JobRegistry *m_jobs = nullptr;
    std::uint64_t m_shownJob = 0;
};

} // namespace demarc::ui
