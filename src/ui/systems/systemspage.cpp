// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/systems/systemspage.h"

#include "app/ownership/ownerdirectory.h"
#include "app/workspace/deliver.h"
#include "ui/shell/pagehead.h"
#include "ui/shell/undostack.h"
#include "ui/style/measures.h"
#include "ui/systems/systemeditor.h"
#include "ui/widgets/card.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace demarc::ui {

SystemsPage::SystemsPage(const PageContext &context, QWidget *parent) : Page(parent), m_context(context)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kPageMargin, measure::kPageMargin, measure::kPageMargin, measure::kPageMargin);
    column->setSpacing(measure::kCardGap);
    setUpHead();
    column->addWidget(m_head);
    auto *row = new QHBoxLayout;
    row->setSpacing(measure::kCardGap);
    column->addLayout(row, 1);
    setUpList();
    setUpEditor();
    row->addWidget(m_state, 1);
    row->addWidget(m_detail);
    setUpFeed();
    reload();
}

void SystemsPage::setUpHead()
{
    m_head = new PageHead(tr("Systems"), this);
    auto *action = new QAction(tr("Register a system"), this);
    action->setObjectName(QStringLiteral("registerSystemAction"));
    addAction(action);
    auto *button = new QPushButton(tr("Register system"));
    button->setObjectName(QStringLiteral("registerSystemButton"));
    button->setDefault(true);
    m_head->addAction(button);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::triggered, this, [this] {
        m_view->clearSelection();
        m_detail->setTitle(tr("New system"));
        m_detail->show();
        m_editor->showNew(m_rows);
    });
}

void SystemsPage::setUpList()
{
    m_table = new SystemTable(this);
    m_view = new TableView(QStringLiteral("systemsTable"));
    m_view->setAccessibleName(tr("AI systems"));
    m_view->setRowModel(m_table);
    connect(m_view, &TableView::message, this, &Page::message);
    connect(m_view, &TableView::currentRowChanged, this, &SystemsPage::showCurrent);
    auto *card = new Card;
    card->setBody(m_view);
    m_state = new StateView(card, this);
    connect(m_state, &StateView::retryRequested, this, &SystemsPage::reload);
    connect(m_state, &StateView::nextRequested, this,
        [this] { findChild<QAction *>(QStringLiteral("registerSystemAction"))->trigger(); });
}

void SystemsPage::setUpEditor()
{
    m_editor = new SystemEditor;
    connect(m_editor, &SystemEditor::commandRequested, this, [this](const app::CommandPtr &command) {
        m_wanted.clear();
        m_context.undoStack.run(command);
    });
    m_detail = new Card(tr("System"), {}, this);
    m_detail->setFixedWidth(300);
    m_detail->setBody(m_editor);
    m_detail->hide();
}

void SystemsPage::setUpFeed()
{
    connect(&m_context.workspace, &app::Workspace::changed, this, [this](app::Topics topics) {
        if (topics.testAnyFlags(app::Topic::Systems | app::Topic::Calls))
            reload();
    });
    connect(&app::OwnerDirectory::of(m_context.workspace), &app::OwnerDirectory::changed, this, &SystemsPage::updateTable);
}

void SystemsPage::open(const Link &link)
{
    if (link.kind == u"system")
        selectNamed(link.name);
}

void SystemsPage::reload()
{
    if (!isSettled())
        m_state->showLoading();
    app::deliver(app::systemRows(m_context.workspace), this,
        [this, generation = ++m_generation](const Result<std::vector<app::SystemRow>> &rows) {
            if (generation == m_generation)
                showRows(rows);
        });
}

bool SystemsPage::isSettled() const { return m_state->isSettled(); }

void SystemsPage::showRows(const Result<std::vector<app::SystemRow>> &rows)
{
    const bool wasSettled = isSettled();
    if (!rows) {
        m_state->showError(rows.error());
    } else {
        m_rows = *rows;
        const auto registered =
            std::count_if(m_rows.begin(), m_rows.end(), [](const app::SystemRow &row) { return row.registered; });
        const auto unregistered = static_cast<int>(static_cast<std::ptrdiff_t>(m_rows.size()) - registered);
        m_head->setState(unregistered > 0 ? tr("%1 · %2", "counts of registered and unregistered systems")
                                                .arg(tr("%n registered", nullptr, static_cast<int>(registered)),
                                                    tr("%n not registered", nullptr, unregistered))
                                          : tr("%n registered", nullptr, static_cast<int>(registered)));
        updateTable();
        if (m_rows.empty())
            m_state->showEmpty(QStringLiteral("systems"), tr("No AI system yet"),
                tr("Register one, or send its calls to the collector: it appears here by itself."), tr("Register system"));
        else
            m_state->showContent();
    }
    if (!wasSettled && isSettled())
        Q_EMIT settled();
}

void SystemsPage::updateTable()
{
    const auto &owners = app::OwnerDirectory::of(m_context.workspace);
    std::vector<SystemTableRow> rows;
    for (const auto &row : m_rows) {
        std::optional<Owner> owner;
        if (owners.isLoaded())
            owner = row.registered ? owners.ownerOf(activitykey::kSystem) : Owner {};
        rows.push_back({row, owner, m_context.workspace.clock().now()});
    }
    const auto current = m_view->currentSourceRow();
    const auto name =
        current >= 0 && current < static_cast<int>(m_table->rows().size()) ? m_table->row(current).system.system.name : QString();
    m_table->setRows(std::move(rows));
    selectNamed(m_wanted.isEmpty() ? name : m_wanted);
}

void SystemsPage::showCurrent()
{
    const auto current = m_view->currentSourceRow();
    if (current < 0 || current >= static_cast<int>(m_rows.size()))
        return;
    const auto &row = m_rows.at(static_cast<std::size_t>(current));
    m_detail->setTitle(shownName(row));
    m_detail->show();
    m_editor->show(row, m_rows);
}

void SystemsPage::selectNamed(const QString &name)
{
    m_wanted = name;
    for (std::size_t i = 0; i < m_rows.size() && !name.isEmpty(); ++i) {
        if (m_rows[i].system.name == name) {
            m_wanted.clear();
            m_view->setCurrentSourceRow(static_cast<int>(i));
            showCurrent();
            return;
        }
    }
}

} // namespace demarc::ui
