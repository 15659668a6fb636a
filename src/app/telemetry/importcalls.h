// SPDX-License-Identifier: GPL-3.0-or-later
// Importing a file of calls into the workspace, as a job.
#pragma once

#include "app/workspace/workspace.h"
#include "ingest/importers/importrun.h"

namespace demarc::app {

struct CallsImport {
    ingest::ImportReport file;
    AppendReport stored; // how many were new; the others were there already
};

// Reads the file and stores what is in it, priced by the workspace's catalogue; a dry run stores nothing. Blocks: run it on a
// thread of its own. Errors: as ingest::ImportRun; what was stored before an error stays, importing again completes it.
Result<CallsImport> importCalls(Workspace &workspace, const QString &path, const ingest::ImportOptions &options, bool dryRun);

} // namespace demarc::app
