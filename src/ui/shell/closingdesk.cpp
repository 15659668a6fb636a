// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/closingdesk.h"

#include "ui/shell/collectorswitch.h"
#include "ui/shell/desk.h"

namespace demarc::ui {

ClosingDesk::ClosingDesk(Desk *desk, CollectorSwitch *collector, QObject *parent)
    : QObject(parent), m_desk(desk), m_collector(collector)
{
    m_desk->hide();
    m_desk->setParent(nullptr); // no page of it is found or takes a key any more
    m_desk->stopDetection();
    m_collector->setParent(nullptr);
    m_collector->setOn(false);
    if (m_collector->isIdle())
        deleteLater();
    else
        connect(m_collector, &CollectorSwitch::idle, this, &QObject::deleteLater);
}

ClosingDesk::~ClosingDesk()
{
    delete m_collector; // before the workspace it writes to
    delete m_desk;
}

} // namespace demarc::ui
