// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of each feature, one function (and file) a feature.
#pragma once

#include "demarcctl/commandline.h"

namespace demarc::ctl {

std::vector<CommandSpec> databaseCommands();  // init, db …
std::vector<CommandSpec> collectCommands();   // collect
std::vector<CommandSpec> importCommands();    // import …
std::vector<CommandSpec> incidentCommands();  // incidents …, alerts …
std::vector<CommandSpec> modelCommands();     // models …
std::vector<CommandSpec> promptCommands();    // prompts …
std::vector<CommandSpec> ownershipCommands(); // ownership …, export matrix
std::vector<CommandSpec> senderCommands();    // senders …, sources
std::vector<CommandSpec> telemetryCommands(); // panel, calls, systems …
std::vector<CommandSpec> upkeepCommands();    // imports …, users …, models reprice

} // namespace demarc::ctl
