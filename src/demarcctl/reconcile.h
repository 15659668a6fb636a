// SPDX-License-Identifier: GPL-3.0-or-later
// "models reconcile BILL...": the gap between a provider's bill and the recorded calls.
#pragma once

#include "demarcctl/commandline.h"

namespace demarc::ctl {

int reconcileBill(Session &session, const QCommandLineParser &parser, const QStringList &positionals);

} // namespace demarc::ctl
