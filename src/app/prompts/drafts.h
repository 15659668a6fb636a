// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody typed and did not save yet: kept in a file of the user's own, so that neither a crash nor a lost
// connection nor closing the window loses it. Not part of the workspace: nobody else sees it.
#pragma once

#include "app/workspace/workthread.h"
#include "base/result.h"
#include "domain/prompts/prompt.h"

#include <QFuture>

namespace demarc::app {

struct PromptDraft {
    QString name; // of the prompt; for a new prompt what was typed so far
    PromptContent content;
    QString note;
    std::int64_t basedOn = 0; // newest version its author saw; 0: a new prompt
    Instant savedAt {};
    bool operator==(const PromptDraft &) const = default;
};

// Reads and writes on a thread of its own.
class DraftStore {
public:
    // `folder` is made when needed; `workspace` tells workspaces apart.
    DraftStore(const QString &folder, const QString &workspace);
    // The folder for drafts of this user.
    static QString userFolder();

    // `prompt` is the name of an existing prompt, or empty for one not created yet.
    QFuture<Result<std::optional<PromptDraft>>> load(const QString &prompt);
    QFuture<Result<void>> save(const QString &prompt, const PromptDraft &draft);
    QFuture<Result<void>> remove(const QString &prompt);

private:
    QString pathOf(const QString &prompt) const;

    QString m_folder;
    QString m_workspace;
    WorkThread m_thread;
};

} // namespace demarc::app
