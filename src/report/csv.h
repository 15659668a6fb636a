// SPDX-License-Identifier: GPL-3.0-or-later
// CSV for people (RFC 4180): quoted where needed, CRLF line ends, UTF-8.
#pragma once

#include "base/result.h"

#include <QStringList>

namespace demarc::report {

// One field. Text that a spreadsheet would run as a formula (beginning with = + - @, tab or carriage return) gets an
// apostrophe in front; a plain number such as "-1.5" is no formula.
QString csvField(const QString &text);

// One line with its CRLF.
QString csvLine(const QStringList &fields);

// Writes the lines to `path` whole or not at all; an existing file is replaced. Errors: Storage.
Result<void> writeCsv(const QList<QStringList> &lines, const QString &path);

} // namespace demarc::report
