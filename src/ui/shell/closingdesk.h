// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace that was closed while its collector answers what is under way: it stays, out of sight, until the collector
// has stopped, so that nothing waits for it.
#pragma once

#include <QObject>

namespace demarc::ui {

class CollectorSwitch;
class Desk;

class ClosingDesk : public QObject {
    Q_OBJECT

public:
    // Takes both, switches the collector off and deletes itself with them once that is done; at once where it was off.
    ClosingDesk(Desk *desk, CollectorSwitch *collector, QObject *parent);
    // Waits for the collector.
    ~ClosingDesk() override;

private:
    Desk *m_desk;
    CollectorSwitch *m_collector;
};

} // namespace demarc::ui
