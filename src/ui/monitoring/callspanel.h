// SPDX-License-Identifier: GPL-3.0-or-later
// The calls behind a point of a chart, newest first: a table below the charts with copy and export.
#pragma once

#include "app/workspace/workthread.h"
#include "ui/monitoring/callsmodel.h"
#include "ui/monitoring/monitoringsources.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace demarc::report {
class CallFile;
}

namespace demarc::ui {

class Label;
class TableView;

class CallsPanel : public Card {
    Q_OBJECT

public:
    explicit CallsPanel(MonitoringSources sources, QWidget *parent = nullptr);

    // Lists the calls that `query` describes; `what` says which: "gpt-4o, Mon 23 Nov, 14:00–15:00".
    void list(const CallQuery &query, const QString &what, const CallsModel::Setting &setting);

Q_SIGNALS:
    void closed();
    void callActivated(const demarc::SpanKey &key); // Return or double click
    void message(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setUpHeader();
    void loadPage(const std::optional<CallCursor> &before);
    void updateTitle();
    void askForFile();
    void exportTo(const QString &path);
    void exportPage(const std::shared_ptr<report::CallFile> &file, const QString &path, const CallQuery &query);
    void finishExport(const QString &text);

    MonitoringSources m_sources;
    CallQuery m_query;
    QString m_what;
    std::uint64_t m_generation = 0; // of the newest list(); older answers are dropped
    CallsModel *m_model;
    TableView *m_table;
    QPushButton *m_export = nullptr;
    app::WorkThread m_files; // writes what is exported
};

} // namespace demarc::ui
