// SPDX-License-Identifier: GPL-3.0-or-later
// What a new workspace starts with: the founding matrix, list prices, the limits of the built-in detection.
#pragma once

#include "app/workspace/workspace.h"

namespace demarc::app {

// Fills a workspace that nobody has started yet; does nothing where that was done before, also by another console at
// the same moment. `templateName`: "founding".
// Errors: NotFound for a template that does not exist, else as Workspace::execute().
QFuture<Result<void>> startWorkspace(Workspace &workspace, const QString &templateName = QStringLiteral("founding"));

} // namespace demarc::app
