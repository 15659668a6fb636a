// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts/promptspage.h"

#include "app/ownership/ownerdirectory.h"
#include "ui/prompts/behaviourpanel.h"
#include "ui/prompts/diffpanel.h"
#include "ui/prompts/listrows.h"
#include "ui/prompts/releasepanel.h"
#include "ui/prompts/versioneditor.h"
#include "ui/shell/pagehead.h"
#include "ui/style/style.h"
#include "ui/widgets/ownerchip.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/stateview.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

namespace demarc::ui {

using namespace measure;

namespace {

constexpr int kAsideWidth = 348; // the figures of two versions and their change side by side

} // namespace

void PromptsPage::setUpHead()
{
    m_head = new PageHead(tr("Prompts"));
    m_owner = new OwnerChip;
    m_owner->setObjectName(QStringLiteral("promptOwner"));
    m_owner->hide();
    m_head->addLead(m_owner);
    m_mode = new Segmented;
    m_mode->setObjectName(QStringLiteral("diffMode"));
    m_mode->setAccessibleName(tr("How versions are compared"));
    m_mode->addChoice(tr("Side by side"));
    m_mode->addChoice(tr("Inline"));
    m_newVersion = new QPushButton(tr("New version"));
    m_newVersion->setObjectName(QStringLiteral("newVersionButton"));
    m_rollBack = new QPushButton(tr("Roll back…"));
    m_rollBack->setObjectName(QStringLiteral("rollBackButton"));
    m_promote = new QPushButton(tr("Promote…"));
    m_promote->setObjectName(QStringLiteral("promoteButton"));
    style::setButtonLook(m_promote, ButtonLook::Primary);
    for (auto *widget : std::initializer_list<QWidget *> {m_mode, m_newVersion, m_rollBack, m_promote})
        m_head->addAction(widget);
}

QWidget *PromptsPage::makeLists()
{
    m_prompts = new ListRowView(QStringLiteral("promptList"), tr("Prompts"), 0);
    m_versions = new ListRowView(QStringLiteral("versionList"), tr("Versions, newest first"), 28);
    auto *newPrompt = new QPushButton(tr("New…"));
    newPrompt->setObjectName(QStringLiteral("newPromptButton"));
    newPrompt->setAccessibleName(tr("New prompt"));
    connect(newPrompt, &QPushButton::clicked, this, &PromptsPage::beginPrompt);
    auto *prompts = new Card(tr("Prompts"));
    prompts->addHeaderWidget(newPrompt);
    prompts->setBody(m_prompts);
    auto *versions = new Card(tr("Versions"));
    versions->setBody(m_versions);
    auto *lists = new QWidget;
    auto *column = new QVBoxLayout(lists);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kCardGap);
    column->addWidget(prompts, 2);
    column->addWidget(versions, 3);
    lists->setFixedWidth(style::px(216));
    return lists;
}

void PromptsPage::setUpContent()
{
    m_diff = new DiffPanel;
    m_behaviour = new BehaviourPanel;
    m_releases = new ReleasePanel;
    m_editor = new VersionEditor;
    auto *aside = new QWidget;
    auto *asideColumn = new QVBoxLayout(aside);
    asideColumn->setContentsMargins(0, 0, 0, 0);
    asideColumn->setSpacing(kCardGap);
    asideColumn->addWidget(m_behaviour);
    asideColumn->addWidget(m_releases, 1);
    aside->setMinimumWidth(style::px(kAsideWidth));

    auto *comparing = new QSplitter(Qt::Horizontal);
    comparing->setObjectName(QStringLiteral("promptSplitter"));
    comparing->setChildrenCollapsible(false);
    comparing->setHandleWidth(kCardGap);
    comparing->addWidget(m_diff);
    comparing->addWidget(aside);
    comparing->setStretchFactor(0, 1);
    comparing->setSizes({style::px(640), style::px(kAsideWidth)});
    m_work = new QStackedWidget;
    m_work->addWidget(comparing);
    m_work->addWidget(m_editor);

    auto *content = new QWidget;
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kCardGap);
    row->addWidget(makeLists());
    row->addWidget(m_work, 1);
    m_state = new StateView(content);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    column->setSpacing(kCardGap);
    column->addWidget(m_head);
    column->addWidget(m_state, 1);
}

void PromptsPage::connectParts()
{
    connect(m_state, &StateView::nextRequested, this, &PromptsPage::beginPrompt);
    connect(m_state, &StateView::retryRequested, this, &PromptsPage::reload);
    connect(m_mode, &Segmented::currentChanged, this,
        [this](int choice) { m_diff->view()->setMode(choice == 1 ? DiffMode::Inline : DiffMode::SideBySide); });
    connect(m_prompts, &ListRowView::keyChosen, this, &PromptsPage::loadPrompt);
    connect(m_versions, &ListRowView::keyChosen, this, [this](const QString &key) {
        const auto number = key.toLongLong();
        choosePair(std::max(std::int64_t {1}, std::int64_t {number} - 1), number);
    });
    connect(m_behaviour, &BehaviourPanel::message, this, &Page::message);
    connect(m_diff, &DiffPanel::pairChosen, this, &PromptsPage::choosePair);
    connect(m_newVersion, &QPushButton::clicked, this, &PromptsPage::beginVersion);
    connect(m_promote, &QPushButton::clicked, this, [this] { m_releases->askPromote(m_after); });
    connect(m_rollBack, &QPushButton::clicked, this, [this] { m_releases->askRollBack(); });
    connect(m_releases, &ReleasePanel::promoteRequested, this, &PromptsPage::promote);
    connect(m_releases, &ReleasePanel::rollBackRequested, this, &PromptsPage::rollBack);
    connect(m_editor, &VersionEditor::draftChanged, this, &PromptsPage::keepDraft);
    connect(m_editor, &VersionEditor::saveRequested, this, &PromptsPage::saveVersion);
    connect(m_editor, &VersionEditor::laterRequested, this, &PromptsPage::closeEditor);
    connect(m_editor, &VersionEditor::discardRequested, this, &PromptsPage::discardDraft);
    connect(m_owner, &OwnerChip::activated, this, [this](const QString &activity) {
        Q_EMIT linkActivated({QStringLiteral("activity"), activity, {}});
    });
    connect(&m_context.workspace, &app::Workspace::changed, this, [this](app::Topics topics) {
        if (topics.testFlag(app::Topic::Prompts))
            reload();
    });
    auto &owners = app::OwnerDirectory::of(m_context.workspace);
    connect(&owners, &app::OwnerDirectory::changed, this, &PromptsPage::showOwner);
}

} // namespace demarc::ui
