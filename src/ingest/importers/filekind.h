// SPDX-License-Identifier: GPL-3.0-or-later
// Tells early that a file is not the kind an importer reads.
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace demarc::ingest {

// Whether a file that starts with `head` can be a table or JSON. Errors: InvalidInput with a sentence that says what it is
// instead: empty, a spreadsheet or an archive, HTML or XML, binary.
Result<void> checkIsText(const QByteArray &head);

} // namespace demarc::ingest
