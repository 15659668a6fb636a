// SPDX-License-Identifier: GPL-3.0-or-later
// The incidents of the demo story.
#pragma once

#include "app/demo/demoauthor.h"
#include "app/demo/demopeople.h"
#include "app/demo/demostory.h"

namespace demarc::app {

void addDemoIncidents(DemoAuthor &author, const DemoPeople &people, const DemoStory &story);

} // namespace demarc::app
