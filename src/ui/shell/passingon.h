// SPDX-License-Identifier: GPL-3.0-or-later
// What the console says of passing on to another backend.
#pragma once

#include <QString>

#include <cstdint>

namespace demarc::ui {

struct PassingOn {
    QString host;              // empty: nothing is passed on
    bool isByAnother = false;  // another Demarc passes on what is received here, too
    std::int64_t requests = 0; // passed on since the collector is on
    std::int64_t waiting = 0;  // requests
    std::int64_t refused = 0;  // by the backend
    bool isFull = false;       // what waits makes room for what comes
    QString problem;           // a plain sentence
    bool needsALook() const { return isFull || !problem.isEmpty(); }
};

// "Passed on to cloud.langfuse.com: 1,204 requests, 3 waiting, 1 refused. …", on one line; empty where nothing is passed on.
QString passingOnText(const PassingOn &state);

} // namespace demarc::ui
