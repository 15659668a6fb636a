// SPDX-License-Identifier: GPL-3.0-or-later
// The right to empty the outbox of a workspace: one of all processes has it at a time, so that nothing is passed on twice and
// nothing is passed on to two places.
//
// It is a lock of the operating system on a file beside the telemetry file, NAME.demarc-calls-forward.lock, which ends with
// its process however that ends. The file says where to, for those who wait.
#pragma once

#include "base/result.h"

#include <QString>

namespace demarc::app {

class OutboxLock {
public:
    explicit OutboxLock(const QString &telemetryFile);
    ~OutboxLock(); // releases it
    OutboxLock(const OutboxLock &) = delete;
    OutboxLock &operator=(const OutboxLock &) = delete;

    // False: somebody else has it, in this process or another. `address` is what holder() tells others, on one line.
    // Errors: Storage.
    Result<bool> tryTake(const QString &address);
    bool isHeld() const { return m_file >= 0; }
    void release();

    // The address that whoever has it passes on to; empty where nobody has or it is about to be said.
    QString holder() const;

private:
    const QString m_path;
    int m_file = -1;
};

} // namespace demarc::app
