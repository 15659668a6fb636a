// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts/promptspage.h"

#include "app/prompts/behaviour.h"
#include "app/prompts/promptcomparison.h"
#include "app/workspace/deliver.h"
#include "ui/prompts/behaviourpanel.h"
#include "ui/prompts/diffpanel.h"
#include "ui/prompts/listrows.h"
#include "ui/prompts/promptwords.h"
#include "ui/prompts/releasepanel.h"
#include "ui/shell/pagehead.h"
#include "ui/widgets/ownerchip.h"
#include "ui/widgets/stateview.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>

namespace demarc::ui {

namespace {

Tone toneOf(const QString &environment) { return environment == kProduction ? Tone::Good : Tone::Neutral; }

struct Compared {
    app::VersionPair pair;
    app::PromptComparison comparison;
};

} // namespace

PromptsPage::PromptsPage(const PageContext &context, QWidget *parent)
    : Page(parent), m_context(context),
      m_drafts(std::make_unique<app::DraftStore>(app::DraftStore::userFolder(), context.workspace.location().where))
{
    setObjectName(QStringLiteral("promptsPage"));
    setUpHead();
    setUpContent();
    connectParts();
    m_state->showLoading();
    reload();
}

PromptsPage::~PromptsPage() = default;

void PromptsPage::open(const Link &link)
{
    if (link.kind != u"prompt")
        return;
    m_wantedPrompt = link.name;
    m_wantedVersion = link.version.toLongLong();
    reload();
}

void PromptsPage::reload()
{
    const auto generation = ++m_listGeneration;
    app::deliver(app::listPrompts(m_context.workspace), this, [this, generation](Result<std::vector<app::PromptListItem>> items) {
        if (generation != m_listGeneration)
            return;
        if (!items)
            return showError(items.error());
        showPrompts(std::move(*items));
    });
}

void PromptsPage::showPrompts(std::vector<app::PromptListItem> items)
{
    const bool writing = m_work->currentIndex() == 1;
    for (auto *button : {m_newVersion, m_promote, m_rollBack})
        button->setEnabled(!items.empty() && !writing);
    if (items.empty() && !writing) {
        m_owner->hide();
        m_head->setTitle(tr("Prompts"));
        m_head->setState({});
        m_state->showEmpty(QStringLiteral("prompts"), tr("No prompt is kept here yet"),
            tr("Keep prompts in versions to see what each change did to cost, latency and quality."), tr("New prompt"));
        return settle();
    }
    std::vector<ListRow> rows;
    for (const auto &item : items) {
        ListRow row {item.prompt.name, item.prompt.name};
        QStringList details;
        if (!item.prompt.system.isEmpty())
            details << item.prompt.system;
        details << tr("%n version(s)", nullptr, static_cast<int>(item.newest));
        row.second = details.join(QStringLiteral(" · "));
        rows.push_back(std::move(row));
    }
    m_prompts->setRows(std::move(rows));
    m_state->showContent();
    const auto wanted = std::exchange(m_wantedPrompt, {});
    const auto name = !wanted.isEmpty() ? wanted : m_detail.prompt.name;
    const bool isThere = std::any_of(items.begin(), items.end(), [&](const auto &item) { return item.prompt.name == name; });
    if (!wanted.isEmpty() && !isThere)
        Q_EMIT message(tr("There is no prompt named “%1” here.").arg(wanted));
    if (!items.empty())
        loadPrompt(isThere ? name : app::changedLast(items)->prompt.name);
    else
        settle();
}

void PromptsPage::loadPrompt(const QString &name)
{
    m_prompts->setCurrentKey(name);
    const auto generation = ++m_promptGeneration;
    app::deliver(app::promptDetail(m_context.workspace, name), this, [this, generation](const Result<app::PromptDetail> &detail) {
        if (generation != m_promptGeneration)
            return;
        if (!detail)
            return showError(detail.error());
        showPrompt(*detail);
    });
}

void PromptsPage::showPrompt(const app::PromptDetail &detail)
{
    const bool isOther = detail.prompt.id != m_detail.prompt.id;
    const bool hasNew = !isOther && detail.versions.size() > m_detail.versions.size();
    m_detail = detail;
    m_head->setTitle(detail.prompt.name);
    QStringList state;
    if (!detail.prompt.system.isEmpty())
        state << detail.prompt.system;
    state << tr("%n version(s)", nullptr, static_cast<int>(detail.versions.size()));
    m_head->setState(state.join(QStringLiteral(" · ")));
    showOwner();
    showVersions();
    m_releases->show(detail, m_context.workspace.clock().now());
    const auto newest = detail.versions.empty() ? 0 : detail.versions.front().number;
    const auto wanted = std::exchange(m_wantedVersion, 0);
    if (wanted > 0 && wanted <= newest)
        return choosePair(std::max(std::int64_t {1}, wanted - 1), wanted);
    if (isOther || hasNew || m_after == 0 || m_after > newest)
        return choosePair(baseOf(newest), newest);
    choosePair(m_before, m_after);
}

// What a new version would replace: the one in production, or the one before where that is none.
std::int64_t PromptsPage::baseOf(std::int64_t version) const
{
    const auto released = m_detail.label(kProduction).number;
    return released > 0 && released < version ? released : std::max(std::int64_t {1}, version - 1);
}

void PromptsPage::showVersions()
{
    const auto now = m_context.workspace.clock().now();
    std::vector<ListRow> rows;
    for (const auto &version : m_detail.versions) {
        ListRow row {QString::number(version.number), QString::number(version.number)};
        for (const auto &label : m_detail.labels) {
            if (label.number == version.number)
                row.tags.emplace_back(environmentName(label.environment), toneOf(label.environment));
        }
        row.text = dayText(version.createdAt, now);
        row.second = version.note;
        if (const auto *move = rolledBack(m_detail.moves, kProduction, version.number)) {
            row.second = tr("rolled back · %1").arg(move->reason);
            row.secondIsBad = true;
        }
        rows.push_back(std::move(row));
    }
    m_versions->setRows(std::move(rows));
}

void PromptsPage::choosePair(std::int64_t before, std::int64_t after)
{
    m_before = before;
    m_after = after;
    m_versions->setCurrentKey(QString::number(after));
    m_diff->setVersions(m_detail.versions, before, after);
    const bool writing = m_work->currentIndex() == 1;
    m_promote->setText(tr("Promote %1…").arg(after));
    m_promote->setEnabled(!writing);
    m_rollBack->setEnabled(!writing
        && std::any_of(m_detail.labels.begin(), m_detail.labels.end(),
            [this](const PromptLabel &label) { return rollbackTarget(m_detail.moves, label.environment).has_value(); }));
    const auto generation = ++m_pairGeneration;
    auto compared = app::versionPair(m_context.workspace, m_detail.prompt.id, before, after)
                        .then(QtFuture::Launch::Async, [](const Result<app::VersionPair> &pair) -> Result<Compared> {
                            if (!pair)
                                return failureOf(pair);
                            return Compared {*pair, app::compareContents(pair->before.content, pair->after.content)};
                        });
    app::deliver(compared, this, [this, generation](const Result<Compared> &result) {
        if (generation != m_pairGeneration)
            return;
        if (!result)
            return showError(result.error());
        showPair(result->pair, result->comparison);
    });
}

// "in production since 9 Nov", or who made it when.
QString PromptsPage::standing(const PromptVersion &version) const
{
    const auto now = m_context.workspace.clock().now();
    for (const auto &label : m_detail.labels) {
        if (label.number == version.number)
            return tr("in %1 since %2").arg(environmentName(label.environment), dayText(label.since, now));
    }
    return tr("by %1, %2").arg(version.authorName, dayText(version.createdAt, now));
}

void PromptsPage::showPair(const app::VersionPair &pair, const app::PromptComparison &comparison)
{
    m_shown = pair.after;
    m_diff->show(pair, comparison, standing(pair.before), standing(pair.after));
    loadBehaviour();
}

void PromptsPage::loadBehaviour()
{
    const auto generation = ++m_behaviourGeneration;
    auto asked = app::promptBehaviour(m_context.workspace.telemetry(), m_detail.prompt.name, m_before, m_after);
    app::deliver(asked, this, [this, generation](const Result<app::PromptBehaviour> &behaviour) {
        if (generation != m_behaviourGeneration)
            return;
        if (behaviour)
            m_behaviour->show(*behaviour, m_detail.currency);
        else
            m_behaviour->showNothing(behaviour.error().message);
        settle();
    });
}

void PromptsPage::settle()
{
    if (std::exchange(m_isSettled, true))
        return;
    Q_EMIT settled();
}

void PromptsPage::showError(const Error &error)
{
    m_state->showError(error);
    settle();
}

void PromptsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F8)
        return m_diff->view()->goToNextChange();
    if (event->key() == Qt::Key_F7)
        return m_diff->view()->goToPreviousChange();
    Page::keyPressEvent(event);
}

} // namespace demarc::ui
