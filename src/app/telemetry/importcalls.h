// SPDX-License-Identifier: GPL-3.0-or-later
// Importing a file of calls into the workspace, as a job.
#pragma once

#include "app/workspace/workspace.h"
#include "ingest/importers/callscsv.h"

namespace demarc::app {

struct CallsImport {
    ingest::CallsCsvReport file;
    AppendReport stored; // how many were new; the others were there already
};

// Reads the file and stores its calls, priced by the workspace's catalogue. Blocks: run it on a thread of its own.
// Errors: as ingest::importCallsCsv(); what was stored before an error stays, importing again completes it.
Result<CallsImport> importCallsCsv(Workspace &workspace, const QString &path, const ingest::CallsCsvOptions &options);

} // namespace demarc::app
