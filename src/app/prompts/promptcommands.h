// SPDX-License-Identifier: GPL-3.0-or-later
// Every change of prompts as a command. Versions are never changed and releases never undone: those commands have no
// inverse; a release is withdrawn by rolling back, which is a recorded move of its own.
#pragma once

#include "app/workspace/command.h"
#include "domain/prompts/labels.h"

namespace demarc::app {

struct NewVersion {
    PromptContent content;
    QString note; // why; may be empty
};

// A new prompt with its first version. Errors: InvalidInput, Conflict when the name is taken.
CommandPtr createPrompt(const QString &name, const QString &system, const QString &description, const NewVersion &first);

// The next version of a prompt. `basedOn` is the newest version its author saw: Conflict when there is a newer one by
// now. Errors: InvalidInput, also when it says exactly what the newest version says.
CommandPtr addVersion(const Prompt &prompt, const NewVersion &version, std::int64_t basedOn);

// Changes system and description; undoable. `prompt` carries the row version it was read with.
CommandPtr describePrompt(const Prompt &prompt, const QString &system, const QString &description);

// Points `environment` at version `number`. `label` is how the author saw the label (version 0: not set yet). A reason
// is needed for production. Errors: InvalidInput, NotFound, Conflict.
CommandPtr promote(const Prompt &prompt, const PromptLabel &label, std::int64_t number, const QString &reason);

// Points the label back at what it used before its present release. Errors: InvalidInput without a reason or where there
// is nothing to go back to, Conflict.
CommandPtr rollBack(const Prompt &prompt, const PromptLabel &label, const QString &reason);

// The sentence about something that cannot be accepted.
QString sentenceOf(PromptProblem problem);

} // namespace demarc::app
