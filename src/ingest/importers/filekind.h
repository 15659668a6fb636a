// SPDX-License-Identifier: GPL-3.0-or-later
// Tells early that a file is not the kind an importer reads.
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace demarc::ingest {

// Whether a file that starts with `head` (64 KiB or all of it) can be CSV. Errors: InvalidInput with a sentence that
// says what it is instead: empty, a spreadsheet, compressed, JSON, HTML or XML, UTF-16, binary.
Result<void> checkCanBeCsv(const QByteArray &head);

} // namespace demarc::ingest
