// SPDX-License-Identifier: GPL-3.0-or-later
// Calls, newest first, as rows of a table that grows a page at a time as it is scrolled.
#pragma once

#include "domain/telemetry/callquery.h"
#include "ui/widgets/rowmodel.h"

#include <QTimeZone>

namespace demarc::ui {

class CallsModel : public RowModel {
    Q_OBJECT

public:
    explicit CallsModel(QObject *parent = nullptr);

    // How calls are worded.
    struct Setting {
        QString currency;
        QTimeZone zone = QTimeZone::systemTimeZone();
        Instant now {};
        std::map<std::string, std::string> systemOfService;
    };
    void start(const Setting &setting); // an empty table that waits for its first page
    void append(const CallPage &page);
    const std::vector<Call> &calls() const { return m_calls; }
    const Setting &setting() const { return m_setting; }
    bool isComplete() const { return m_complete; }

    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void pageWanted(const std::optional<demarc::CallCursor> &before);

protected:
    int count() const override { return static_cast<int>(m_calls.size()); }
    Cell cell(int row, int column) const override;

private:
    Cell statusCell(const Call &call) const;
    Cell costCell(const Call &call) const;

    Setting m_setting;
    std::vector<Call> m_calls;
    std::optional<CallCursor> m_next;
    bool m_complete = true;
    bool m_waiting = false;
};

} // namespace demarc::ui
