// SPDX-License-Identifier: GPL-3.0-or-later
// What the fields of a call, their units and the kinds of files are called on screen.
#pragma once

#include "ingest/importers/callfields.h"

#include <QString>

namespace demarc::ui::words {

QString of(ingest::CellField field);
QString of(ingest::CellUnit unit);
// Of a kind's name, such as "langfuse"; the name itself where it is not known.
QString importKind(const QString &kind);

} // namespace demarc::ui::words
