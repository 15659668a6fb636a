// SPDX-License-Identifier: GPL-3.0-or-later
// Fetches what the Overview shows: the catalogue first, then all panels at once; one answer when the last is there.
#pragma once

#include "app/overview/overview.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace demarc::ui {

struct OverviewAnswer {
    app::Overview overview;
    app::OverviewCatalogue catalogue;
    app::OverviewFigures figures;
    Instant now {};
    Instant chartsFrom {};
};

class OverviewLoader : public QObject {
    Q_OBJECT

public:
    explicit OverviewLoader(app::Workspace &workspace, QObject *parent = nullptr);

    // Asks anew; an answer to an earlier question is dropped.
    void load();
    // Asks soon: many changes in a row are one question.
    void loadSoon();

Q_SIGNALS:
    void loaded(const std::shared_ptr<const demarc::ui::OverviewAnswer> &answer);
    void failed(const demarc::Error &error);

private:
    struct Pending;
    void askFigures(const std::shared_ptr<Pending> &pending);
    void askPanel(const std::shared_ptr<Pending> &pending, const PanelQuery &query, std::map<Metric, Panel> &into);
    void finishOne(const std::shared_ptr<Pending> &pending, const Error *error);

    app::Workspace &m_workspace;
    std::uint64_t m_generation = 0;
    QTimer m_soon;
};

} // namespace demarc::ui
