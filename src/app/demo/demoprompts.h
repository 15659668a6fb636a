// SPDX-License-Identifier: GPL-3.0-or-later
// The prompts of the demo story, with every version and release.
#pragma once

#include "app/demo/demoauthor.h"
#include "app/demo/demopeople.h"
#include "app/demo/demostory.h"

namespace demarc::app {

void addDemoPrompts(DemoAuthor &author, const DemoPeople &people, const DemoStory &story);

} // namespace demarc::app
