// SPDX-License-Identifier: GPL-3.0-or-later
// "calls show TRACEID[-SPANID]": one call with its trace; and a call as JSON.
#pragma once

#include "demarcctl/commandline.h"
#include "domain/telemetry/call.h"

namespace demarc::ctl {

Json callJson(const Call &call);

int showCall(Session &session, const QCommandLineParser &parser, const QStringList &positionals);

} // namespace demarc::ctl
