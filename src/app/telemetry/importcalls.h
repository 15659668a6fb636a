// SPDX-License-Identifier: GPL-3.0-or-later
// Importing a file (or LiteLLM's database) of calls into the workspace, as a job: all of it or nothing.
//
// What is read is kept beside the workspace until the end (ImportStaging); only then, and only if nothing about the file is
// wrong, it goes into the store. A cancelled or killed import has stored nothing, and goes on where it stopped.
#pragma once

#include "app/workspace/workspace.h"
#include "ingest/importers/importrun.h"

#include <functional>

namespace demarc::app {

struct ImportRequest {
    QString from; // a path, or of litellm-spendlogs a postgresql:// URI
    ingest::ImportOptions options;
    bool dryRun = false;               // reads everything, stores nothing
    std::function<bool()> isCancelled; // asked beside the job; may be empty
};

struct CallsImport {
    ingest::ImportReport file;
    AppendReport stored;       // how many were new; the others were there already
    Money cost;                // of the calls, by the workspace's prices, in its currency
    QString currency;          // of the cost
    std::int64_t unpriced = 0; // calls no price is known for
    bool resumed = false;      // went on where an earlier attempt stopped
};

// Blocks: run it on a thread of its own. Errors: as ingest::ImportRun; Cancelled; Storage and Unavailable of the store.
Result<CallsImport> importCalls(Workspace &workspace, const ImportRequest &request);

} // namespace demarc::app
