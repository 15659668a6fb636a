// SPDX-License-Identifier: GPL-3.0-or-later
// What people typed into the demo workspace: the property-inspection company's people, matrix, systems, prompts and
// incidents, with the dates of the demo story.
#pragma once

#include "app/demo/demostory.h"
#include "app/workspace/command.h"

namespace demarc::app {

// Fills an empty workspace in one transaction, each step with an audit record of its own date and author. Not undone.
CommandPtr makeDemo(const DemoStory &story);

// The setting that holds the instant a demo was made at (microseconds); not set in any other workspace.
inline constexpr auto kDemoSetting = u"demo.made-at";

} // namespace demarc::app
