// SPDX-License-Identifier: GPL-3.0-or-later
// The first page: what needs someone, what nobody owns, how each system fares.
#pragma once

#include "ui/overview/attentionlist.h"
#include "ui/overview/overviewloader.h"
#include "ui/shell/page.h"

#include <QTimer>

namespace demarc::ui {

class Card;
class ChartView;
class OverviewSystemsModel;
class PageHead;
class StateView;
class TableView;

class OverviewPage : public Page {
    Q_OBJECT

public:
    explicit OverviewPage(const PageContext &context);

    void reload() override { m_loader->load(); }
    bool isSettled() const override { return m_settled; }

private:
    void setUpLists(class QVBoxLayout *column);
    void setUpTable(QVBoxLayout *column);
    void setUpCharts(QVBoxLayout *column);
    void showAnswer(const OverviewAnswer &answer);
    void showNeeds(const OverviewAnswer &answer);
    void showUnowned(const OverviewAnswer &answer);
    void showSystems(const OverviewAnswer &answer);
    void showCharts(const OverviewAnswer &answer);
    void showError(const Error &error);
    void showDate();

    PageContext m_context;
    OverviewLoader *m_loader;
    PageHead *m_head = nullptr;
    Card *m_needsCard = nullptr;
    AttentionList *m_needs = nullptr;
    StateView *m_needsState = nullptr;
    Card *m_unownedCard = nullptr;
    AttentionList *m_unowned = nullptr;
    StateView *m_unownedState = nullptr;
    Card *m_systemsCard = nullptr;
    OverviewSystemsModel *m_systemsModel = nullptr;
    TableView *m_systems = nullptr;
    StateView *m_systemsState = nullptr;
    struct Chart {
        Metric metric;
        ChartView *view;
        StateView *state;
    };
    std::vector<Chart> m_charts;
    QTimer m_minute;
    bool m_settled = false;
};

} // namespace demarc::ui
