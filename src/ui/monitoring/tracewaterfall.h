// SPDX-License-Identifier: GPL-3.0-or-later
// A trace as a waterfall: a row for each span under the one it ran in, and its time on an axis common to all.
#pragma once

#include "app/monitoring/calldetail.h"
#include "ui/monitoring/callfigures.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/tableview.h"

namespace demarc::ui {

class TraceModel : public RowModel {
    Q_OBJECT

public:
    enum Column { Span, Time, Length, Tokens, Cost };

    explicit TraceModel(QObject *parent = nullptr);
    void setDetail(std::shared_ptr<const app::CallDetail> detail);
    const app::CallDetail &detail() const { return *m_detail; }
    const app::TraceRow &row(int index) const { return m_detail->rows.at(static_cast<std::size_t>(index)); }
    bool isShown(int index) const; // the row of the call that the page shows
    int shownRow() const;          // -1 without one

protected:
    int count() const override { return static_cast<int>(m_detail->rows.size()); }
    Cell cell(int row, int column) const override;

private:
    Cell nameCell(const app::TraceRow &row) const;
    Cell timeCell(const app::TraceRow &row) const;
    Cell figureCell(const app::TraceRow &row, int column) const;
    QString toolTipOf(const app::TraceRow &row) const;

    std::shared_ptr<const app::CallDetail> m_detail = std::make_shared<app::CallDetail>();
};

class TraceWaterfall : public TableView {
    Q_OBJECT

public:
    explicit TraceWaterfall(QWidget *parent = nullptr);

    // Keeps the place where the trace is the same.
    void setDetail(std::shared_ptr<const app::CallDetail> detail);

Q_SIGNALS:
    void callActivated(const demarc::SpanKey &key); // clicked or Return, on a call

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class Axis;
    void activate(int row);
    void placeAxis();

    TraceModel *m_trace;
    Axis *m_axis;
    SpanKey m_shown;
};

} // namespace demarc::ui
