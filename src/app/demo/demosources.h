// SPDX-License-Identifier: GPL-3.0-or-later
// Who sends the demo's calls: three services on this machine, tablets and a sandbox with keys, a pilot that belongs to no
// system, and somebody whose key nobody has.
#pragma once

#include "app/demo/demostory.h"
#include "domain/senders/sender.h"
#include "domain/senders/sourceactivity.h"
#include "domain/systems/system.h"
#include "domain/telemetry/call.h"

#include <span>

namespace demarc::app {

// The senders with a key, to be stored; one of them never sends.
std::vector<Sender> demoSenders(const DemoStory &story, const std::vector<AiSystem> &systems);

// The program that sends the calls of a service from this machine, as it names itself.
std::string demoProgram(const std::string &service);

// What the sources did to send `calls`: those of the hour before `end` minute by minute, the others at once. Leaves out
// what `known` sources sent already. `senders` are the stored ones.
std::vector<SourceActivity> demoActivity(
    std::span<const Call> calls, const std::vector<Sender> &senders, const std::vector<SourceSeen> &known, Instant end);

// What was not taken lately, and why; nothing of it twice.
std::vector<SourceActivity> demoRefusals(
    const DemoStory &story, const std::vector<Sender> &senders, const std::vector<SourceSeen> &known);

} // namespace demarc::app
