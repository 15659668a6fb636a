// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/modelspage.h"

#include "app/models/prices.h"
#include "app/ownership/ownerdirectory.h"
#include "app/workspace/deliver.h"
#include "base/plural.h"
#include "ingest/importers/billcsv.h"
#include "ui/models/billview.h"
#include "ui/models/modeltable.h"
#include "ui/models/priceimportdialog.h"
#include "ui/models/pricepanel.h"
#include "ui/models/ratespanel.h"
#include "ui/models/repricedialog.h"
#include "ui/models/repriceresult.h"
#include "ui/shell/pagehead.h"
#include "ui/shell/undostack.h"
#include "ui/style/format.h"
#include "ui/widgets/card.h"
#include "ui/widgets/ownerchip.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QDate>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

namespace demarc::ui {

namespace {

Result<ingest::PriceMap> readPrices(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::NotFound, ModelsPage::tr("%1 cannot be read: %2").arg(name, file.errorString()));
    return ingest::readPriceMap(file.readAll().toStdString());
}

} // namespace

void ModelsPage::open(const Link &link)
{
    if (link.kind == u"model") {
        showView(0);
        m_wanted = link.name.toStdString();
        selectNamed(m_wanted);
    } else if (link.version == u"reconciliation") {
        showView(1);
    }
}

void ModelsPage::reload()
{
    if (!m_state->isSettled())
        m_state->showLoading();
    app::deliver(
        app::modelList(m_context.workspace), this, [this, generation = ++m_generation](const Result<app::ModelList> &list) {
            if (generation == m_generation)
                showList(list);
        });
    if (m_billsAsked)
        loadBills();
}

bool ModelsPage::isSettled() const { return m_stack->currentIndex() == 0 ? m_state->isSettled() : m_bills->isSettled(); }

void ModelsPage::noteSettled()
{
    if (m_wasSettled || !isSettled())
        return;
    m_wasSettled = true;
    Q_EMIT settled();
}

void ModelsPage::showList(const Result<app::ModelList> &list)
{
    if (!list) {
        m_state->showError(list.error());
        noteSettled();
        return;
    }
    m_list = *list;
    updateTable();
    m_rates->setRates(m_list.rates, m_list.currency);
    if (m_list.rows.empty())
        m_state->showEmpty(QStringLiteral("models"), tr("No model yet"),
            tr("Import LiteLLM's price list, or send calls to the collector: their models appear here by themselves."),
            tr("Import prices…"));
    else
        m_state->showContent();
    noteSettled();
}

void ModelsPage::updateTable()
{
    const auto current = m_view->currentSourceRow();
    const auto selected = current >= 0 && current < static_cast<int>(m_shown.size())
        ? m_shown[static_cast<std::size_t>(current)].model
        : std::string();
    m_shown = m_list.rows;
    std::vector<ModelTableRow> rows;
    int inUse = 0;
    for (const auto &row : m_shown) {
        inUse += row.calls > 0 ? 1 : 0;
        rows.push_back({row, m_list.currency, today()});
    }
    const auto priced = static_cast<int>(m_shown.size());
    auto state = tr("%1 · %2", "counts of models").arg(tr("%n in use", "models", inUse), tr("%n known", "models", priced));
    if (m_list.unpricedCalls > 0)
        state = tr("%1 · %2", "counts of models, then of calls")
                    .arg(state, tr("%Ln call(s) unpriced", nullptr, plural(m_list.unpricedCalls)));
    m_head->setState(state);
    m_table->setRows(std::move(rows));
    m_view->widenToContents();
    selectNamed(!m_wanted.empty() ? m_wanted
            : !selected.empty()   ? selected
            : m_shown.empty()     ? std::string()
                                  : m_shown.front().model);
}

void ModelsPage::updateOwner()
{
    const auto &owners = app::OwnerDirectory::of(m_context.workspace);
    m_owner->setVisible(owners.isLoaded());
    if (owners.isLoaded())
        m_owner->setOwner(owners.ownerOf(activitykey::kModel));
}

void ModelsPage::selectNamed(const std::string &model)
{
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        if (m_shown[i].model == model) {
            m_wanted.clear();
            m_view->setCurrentSourceRow(static_cast<int>(i));
            showCurrent();
            return;
        }
    }
}

void ModelsPage::showCurrent()
{
    const auto current = m_view->currentSourceRow();
    if (current < 0 || current >= static_cast<int>(m_table->rows().size()))
        return;
    const auto &row = m_table->row(current);
    m_side->setTitle(shownModel(row.model.model));
    m_side->setSubtitle(QString::fromStdString(row.model.provider));
    m_price->setModel(row);
    m_side->setVisible(!m_ratesButton->isChecked());
}

void ModelsPage::showRates(bool on)
{
    m_ratesCard->setVisible(on);
    m_side->setVisible(!on && m_view->currentSourceRow() >= 0);
}

void ModelsPage::loadBills()
{
    m_billsAsked = true;
    app::deliver(m_context.workspace.query(app::storedBills), this,
        [this, generation = ++m_billGeneration](const Result<std::vector<app::StoredBill>> &bills) {
            if (generation != m_billGeneration)
                return;
            if (bills)
                m_bills->setBills(*bills);
            else
                m_bills->setError(bills.error());
        });
}

void ModelsPage::askForFile(bool isBill)
{
    auto *dialog = new QFileDialog(this, isBill ? tr("Import a bill") : tr("Import prices"));
    dialog->setObjectName(isBill ? QStringLiteral("importBillDialog") : QStringLiteral("importPricesDialog"));
    dialog->setFileMode(isBill ? QFileDialog::ExistingFiles : QFileDialog::ExistingFile);
    dialog->setNameFilters({isBill ? tr("Bills (*.csv *.json *.jsonl)") : tr("Price lists (*.json)"), tr("All files (*)")});
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (isBill)
        connect(dialog, &QFileDialog::filesSelected, this, &ModelsPage::importBills);
    else
        connect(dialog, &QFileDialog::fileSelected, this, &ModelsPage::importPrices);
    dialog->open();
}

void ModelsPage::tell(const Error &error) { Q_EMIT m_context.undoStack.failed(error, tr("Import")); }

QDate ModelsPage::today() const
{
    return QDateTime::fromMSecsSinceEpoch(microsOf(m_context.workspace.clock().now()) / 1000, Qt::UTC).date();
}

void ModelsPage::importPrices(const QString &file)
{
    m_import->setEnabled(false);
    app::deliver(m_files.run([file] { return readPrices(file); }), this, [this, file](const Result<ingest::PriceMap> &map) {
        m_import->setEnabled(true);
        if (!map)
            return tell(map.error());
        auto *dialog = new PriceImportDialog(QFileInfo(file).fileName(), static_cast<int>(map->entries.size()),
            static_cast<int>(map->rejected.size()), today(), this);
        connect(dialog, &QDialog::accepted, this,
            [this, dialog, file, prices = *map] { storePrices(file, prices, dialog->validFrom()); });
        dialog->open();
    });
}

void ModelsPage::storePrices(const QString &file, const ingest::PriceMap &prices, std::optional<Instant> validFrom)
{
    const auto rejected = static_cast<int>(prices.rejected.size());
    app::deliver(app::importPrices(m_context.workspace, prices, QFileInfo(file).fileName(), validFrom), this,
        [this, rejected](const Result<app::PriceImportReport> &report) {
            if (!report)
                return tell(report.error());
            Q_EMIT message(tr("%1, %2, %3", "what an import of prices did")
                               .arg(tr("%n price(s) new or changed", nullptr, report->added),
                                   tr("%n unchanged", "prices", report->unchanged),
                                   tr("%n that calls cannot be charged by", "prices", rejected)));
        });
}

void ModelsPage::askToReprice()
{
    auto *dialog = new RepriceDialog(m_list.unpricedCalls, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { reprice(dialog->scope(), dialog->reason()); });
    dialog->open();
}

void ModelsPage::reprice(app::RepriceScope scope, const QString &reason)
{
    m_reprice->setEnabled(false);
    app::deliver(app::repriceCalls(m_context.workspace, scope, reason), this, [this, scope](const Result<app::Repricing> &done) {
        m_reprice->setEnabled(true);
        if (!done) {
            Q_EMIT m_context.undoStack.failed(done.error(), tr("Price calls anew"));
            return;
        }
        m_repriced->showResult(scope, *done);
        if (!isVisible())
            Q_EMIT message(tr("Calls are priced anew. The Models page says what changed."));
    });
}

void ModelsPage::importBills(const QStringList &files)
{
    if (files.isEmpty())
        return;
    showView(1);
    m_import->setEnabled(false);
    app::deliver(m_files.run([files] { return ingest::readBills(files); }), this, [this, files](const Result<Bill> &bill) {
        m_import->setEnabled(true);
        if (!bill)
            return tell(bill.error());
        QStringList names;
        for (const auto &file : files)
            names.push_back(QFileInfo(file).fileName());
        m_context.undoStack.run(app::importBill(names.join(QStringLiteral(" + ")), *bill));
    });
}

} // namespace demarc::ui
