// SPDX-License-Identifier: GPL-3.0-or-later
// Hands the prompts of a workspace to the applications that use them, by way of the collector.
#pragma once

#include "app/workspace/workspace.h"
#include "ingest/promptsource.h"

namespace demarc::app {

// The version asked for, else the one the label points at. Errors: NotFound, also for a prompt of another system than asked.
Result<ingest::ServedPrompt> servedPrompt(sql::Connection &connection, const ingest::PromptAsked &asked);

// `workspace` outlives the source.
ingest::PromptSource promptSource(Workspace &workspace);

} // namespace demarc::app
