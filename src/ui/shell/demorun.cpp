// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/demorun.h"

namespace demarc::ui {

DemoRun::DemoRun(app::Workspace &workspace, const app::DemoStory &story, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_story(story)
{
    m_filler = std::make_unique<app::DemoFiller>(workspace, story, [this](const Result<std::int64_t> &stored) {
        QMetaObject::invokeMethod(
            this, [this, stored] { finish(stored); }, Qt::QueuedConnection); // from the filler's thread
    });
}

DemoRun::~DemoRun()
{
    m_filler.reset();
    m_feed.reset();
}

void DemoRun::setCollectorPort(std::uint16_t port)
{
    m_port = port;
    updateFeed();
}

void DemoRun::finish(const Result<std::int64_t> &stored)
{
    if (!stored && stored.error().kind != ErrorKind::Cancelled)
        Q_EMIT failed(stored.error());
    m_isFilled = true;
    updateFeed();
    Q_EMIT filled();
}

void DemoRun::updateFeed()
{
    const auto wanted = m_isFilled ? m_port : std::uint16_t {0};
    if (wanted == m_fedPort)
        return;
    m_fedPort = wanted;
    m_feed.reset();
    if (wanted != 0)
        m_feed = std::make_unique<app::DemoFeed>(m_story, m_workspace.clock(), wanted);
}

} // namespace demarc::ui
