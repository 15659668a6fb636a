// SPDX-License-Identifier: GPL-3.0-or-later
// Prompts: which there are, their versions and labels, any two versions compared beside what they do, new versions,
// releases and roll backs.
#pragma once

#include "app/prompts/drafts.h"
#include "app/prompts/promptcomparison.h"
#include "app/prompts/promptqueries.h"
#include "ui/shell/page.h"

class QPushButton;
class QStackedWidget;

namespace demarc::ui {

class BehaviourPanel;
class DiffPanel;
class ListRowView;
class OwnerChip;
class PageHead;
class ReleasePanel;
class Segmented;
class StateView;
class VersionEditor;

class PromptsPage : public Page {
    Q_OBJECT

public:
    explicit PromptsPage(const PageContext &context, QWidget *parent = nullptr);
    ~PromptsPage() override;

    void open(const Link &link) override; // demarc:prompt/NAME@VERSION
    void reload() override;
    bool isSettled() const override { return m_isSettled; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    // Layout (promptslayout.cpp)
    void setUpHead();
    void setUpContent();
    QWidget *makeLists();
    void connectParts();

    // Loading (promptspage.cpp)
    void showPrompts(std::vector<app::PromptListItem> items);
    void loadPrompt(const QString &name);
    void showPrompt(const app::PromptDetail &detail);
    void showVersions();
    std::int64_t baseOf(std::int64_t version) const;
    void choosePair(std::int64_t before, std::int64_t after);
    void showPair(const app::VersionPair &pair, const app::PromptComparison &comparison);
    void loadBehaviour();
    void settle();
    void showError(const Error &error);
    QString standing(const PromptVersion &version) const;

    // Changing (promptsactions.cpp)
    void showOwner();
    void beginVersion();
    void beginPrompt();
    void beginEditing(const QString &name, const app::PromptDraft &fresh);
    void keepDraft();
    void saveVersion();
    void closeEditor();
    void discardDraft();
    void promote(const QString &environment, std::int64_t number, const QString &reason);
    void rollBack(const QString &environment, const QString &reason);
    void runRelease(const app::CommandPtr &command);

    PageContext m_context;
    std::unique_ptr<app::DraftStore> m_drafts;
    app::PromptDetail m_detail;
    QString m_wantedPrompt;
    std::int64_t m_wantedVersion = 0;
    std::int64_t m_before = 0;
    std::int64_t m_after = 0;
    std::optional<PromptVersion> m_shown; // the after side, to start a new version from
    QString m_editing;                    // name of the prompt whose draft is open; empty: a new prompt
    std::uint64_t m_listGeneration = 0;   // older answers are dropped
    std::uint64_t m_promptGeneration = 0;
    std::uint64_t m_pairGeneration = 0;
    std::uint64_t m_behaviourGeneration = 0;
    bool m_isSettled = false;

    PageHead *m_head = nullptr;
    OwnerChip *m_owner = nullptr;
    Segmented *m_mode = nullptr;
    QPushButton *m_newVersion = nullptr;
    QPushButton *m_rollBack = nullptr;
    QPushButton *m_promote = nullptr;
    StateView *m_state = nullptr;
    QStackedWidget *m_work = nullptr; // comparing, or writing
    ListRowView *m_prompts = nullptr;
    ListRowView *m_versions = nullptr;
    DiffPanel *m_diff = nullptr;
    BehaviourPanel *m_behaviour = nullptr;
    ReleasePanel *m_releases = nullptr;
    VersionEditor *m_editor = nullptr;
};

} // namespace demarc::ui
