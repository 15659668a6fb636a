// SPDX-License-Identifier: GPL-3.0-or-later
// One source beside the list: what it sent since it was first seen, what of it was not taken and why, and its sender, to
// be changed or withdrawn.
#pragma once

#include "app/workspace/command.h"
#include "ui/senders/metricchart.h"
#include "ui/senders/sourcetable.h"
#include "ui/shell/link.h"

#include <QWidget>

class QGridLayout;
class QPushButton;
class QVBoxLayout;

namespace demarc::ui {

class Label;
class LinkButton;
class SenderForm;

class SourcePanel : public QWidget {
    Q_OBJECT

public:
    explicit SourcePanel(QWidget *parent = nullptr);

    void setMetricFeed(MetricChart::Feed feed) { m_chart->setFeed(std::move(feed)); }
    void setSystems(const std::vector<AiSystem> &systems);
    // What was typed and not saved stays as long as the same sender is shown.
    void setSource(const SourceTableRow &row);
    void showError(const QString &sentence); // why the sender was not saved

Q_SIGNALS:
    void commandRequested(const demarc::app::CommandPtr &command);
    void linkActivated(const demarc::ui::Link &link);

private:
    struct Line {
        QString title;
        QString text;
        QString toolTip = {};
        bool operator==(const Line &) const = default;
    };

    void setUpSender(QVBoxLayout *column);
    void setUpWithdrawal(QVBoxLayout *column);
    std::vector<Line> factsOf(const SourceTableRow &row) const;
    void showFacts(const std::vector<Line> &facts);
    void showProblems(const SourceTableRow &row);
    void showMetrics(const SourceTableRow &row);
    void listMetrics();
    void openMetric(const std::string &instrument);
    void showSender(const SourceTableRow &row);
    void save();
    void askToWithdraw(bool asks);
    void updateButtons();

    SourceTableRow m_row;
    std::vector<Line> m_facts;
    std::vector<Line> m_problemLines;
    std::vector<std::string> m_instruments; // that are listed
    std::vector<Label *> m_pointCounts;     // beside them
    LinkButton *m_map = nullptr;
    Label *m_mapText = nullptr;
    QGridLayout *m_factGrid = nullptr;
    QWidget *m_problemBox = nullptr;
    QWidget *m_metricBox = nullptr;
    MetricChart *m_chart = nullptr;
    Label *m_senderTitle = nullptr;
    Label *m_senderText = nullptr;
    QWidget *m_senderBox = nullptr;
    SenderForm *m_form = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_withdraw = nullptr;
    QWidget *m_confirm = nullptr;
    Label *m_confirmText = nullptr;
    QPushButton *m_keep = nullptr;
};

} // namespace demarc::ui
