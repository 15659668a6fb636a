// SPDX-License-Identifier: GPL-3.0-or-later
// The OpenTelemetry GenAI semantic conventions: legacy (up to v1.36), v1.41 and the draft that followed, all
// at once, since their attribute names do not contradict each other; with the few names close kin add in the
// wild.
#pragma once

#include "ingest/dialects/dialect.h"

namespace demarc::ingest {

const Dialect &genAiDialect();

} // namespace demarc::ingest
