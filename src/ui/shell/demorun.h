// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps the demo alive on screen: its history fills in the background, then calls come in live through the
// collector for as long as that is on.
#pragma once

#include "app/demo/demo.h"

#include <QObject>

#include <memory>

namespace demarc::ui {

class DemoRun : public QObject {
    Q_OBJECT

public:
    // Starts filling. Goes before the workspace does.
    DemoRun(app::Workspace &workspace, const app::DemoStory &story, QObject *parent = nullptr);
    ~DemoRun() override;

    bool isFilled() const { return m_isFilled; }
    // Where the collector listens; 0: it is off. The live calls begin once the history is there.
    void setCollectorPort(std::uint16_t port);

Q_SIGNALS:
    void filled();
    void failed(const demarc::Error &error);

private:
    void finish(const Result<std::int64_t> &stored);
    void updateFeed();

    app::Workspace &m_workspace;
    app::DemoStory m_story;
    std::uint16_t m_port = 0;
    std::uint16_t m_fedPort = 0;
    bool m_isFilled = false;
    std::unique_ptr<app::DemoFeed> m_feed;
    std::unique_ptr<app::DemoFiller> m_filler;
};

} // namespace demarc::ui
