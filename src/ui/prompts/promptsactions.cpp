// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts/promptspage.h"

#include "app/ownership/ownerdirectory.h"
#include "app/prompts/promptcommands.h"
#include "app/workspace/deliver.h"
#include "ui/prompts/diffpanel.h"
#include "ui/prompts/listrows.h"
#include "ui/prompts/releasepanel.h"
#include "ui/prompts/versioneditor.h"
#include "ui/style/format.h"
#include "ui/widgets/ownerchip.h"
#include "ui/widgets/stateview.h"

#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>

namespace demarc::ui {

void PromptsPage::showOwner()
{
    const auto &owners = app::OwnerDirectory::of(m_context.workspace);
    const bool known = owners.isLoaded() && !m_detail.prompt.id.isNull();
    m_owner->setVisible(known);
    if (known)
        m_owner->setOwner(owners.ownerOf(activitykey::kPrompt));
}

void PromptsPage::beginVersion()
{
    if (!m_shown)
        return;
    const auto newest = m_detail.versions.empty() ? 0 : m_detail.versions.front().number;
    beginEditing(m_detail.prompt.name, {m_detail.prompt.name, m_shown->content, {}, newest, {}});
}

void PromptsPage::beginPrompt()
{
    app::PromptDraft fresh;
    fresh.content = {PromptKind::Chat, {{QStringLiteral("system"), {}}, {QStringLiteral("user"), {}}}, Json::object()};
    beginEditing({}, fresh);
}

// Starts with the draft that was left, if there is one.
void PromptsPage::beginEditing(const QString &name, const app::PromptDraft &fresh)
{
    m_editing = name;
    app::deliver(m_drafts->load(name), this, [this, name, fresh](const Result<std::optional<app::PromptDraft>> &kept) {
        if (m_editing != name)
            return;
        auto draft = kept && *kept ? **kept : fresh;
        const bool isKept = kept && kept->has_value();
        if (!name.isEmpty())
            draft.name = name;
        m_editor->begin(draft, name.isEmpty(), isKept);
        if (!kept)
            m_editor->showProblem(kept.error().message);
        m_work->setCurrentIndex(1);
        m_state->showContent();
        for (auto *button : {m_newVersion, m_promote, m_rollBack})
            button->setEnabled(false);
    });
}

void PromptsPage::keepDraft()
{
    auto draft = m_editor->draft();
    draft.savedAt = m_context.workspace.clock().now();
    app::deliver(m_drafts->save(m_editing, draft), this, [this, draft](const Result<void> &saved) {
        if (saved)
            m_editor->setKept(tr("Draft kept %1").arg(format::time(draft.savedAt, QTimeZone::systemTimeZone())));
        else
            m_editor->showProblem(saved.error().message);
    });
}

void PromptsPage::saveVersion()
{
    if (const auto problem = m_editor->problem(); !problem.isEmpty())
        return m_editor->showProblem(problem);
    keepDraft(); // whatever happens to the command
    const auto draft = m_editor->draft();
    const app::NewVersion version {draft.content, draft.note};
    const auto name = m_editing;
    const auto command = name.isEmpty() ? app::createPrompt(draft.name, {}, {}, version)
                                        : app::addVersion(m_detail.prompt, version, draft.basedOn);
    m_context.undoStack.run(command, [page = QPointer(this), name, draft](const Result<void> &done) {
        if (!page)
            return;
        if (!done)
            return page->m_editor->showProblem(done.error().message);
        page->m_drafts->remove(name);
        page->m_wantedPrompt = name.isEmpty() ? draft.name.trimmed() : name;
        page->closeEditor();
        Q_EMIT page->message(name.isEmpty() ? tr("Prompt “%1” is created.").arg(draft.name.trimmed())
                                            : tr("Version %1 of “%2” is saved.").arg(draft.basedOn + 1).arg(name));
    });
}

void PromptsPage::closeEditor()
{
    m_work->setCurrentIndex(0);
    m_diff->view()->setFocus();
    reload();
}

void PromptsPage::discardDraft()
{
    m_drafts->remove(m_editing);
    closeEditor();
}

void PromptsPage::promote(const QString &environment, std::int64_t number, const QString &reason)
{
    runRelease(app::promote(m_detail.prompt, m_detail.label(environment), number, reason));
}

void PromptsPage::rollBack(const QString &environment, const QString &reason)
{
    runRelease(app::rollBack(m_detail.prompt, m_detail.label(environment), reason));
}

void PromptsPage::runRelease(const app::CommandPtr &command)
{
    m_context.undoStack.run(command, [page = QPointer(this), text = command->text()](const Result<void> &done) {
        if (!page)
            return;
        if (!done)
            return page->m_releases->showProblem(done.error().message);
        page->m_releases->closeQuestion();
        Q_EMIT page->message(text);
        page->reload();
    });
}

} // namespace demarc::ui
