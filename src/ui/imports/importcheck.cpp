// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog's dry run, and what it remembers of a file's columns.
#include "ui/imports/importdialog.h"

#include "app/workspace/deliver.h"
#include "ui/style/format.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"

#include "ui_importform.h"

#include <QCryptographicHash>
#include <QLocale>
#include <QSettings>
#include <QTimeZone>

namespace demarc::ui {

namespace {

QString suffixOf(ingest::CellUnit unit)
{
    for (const char *name : {"s", "ms", "us", "ns", "iso"}) {
        if (ingest::cellUnit(QString::fromLatin1(name)) == unit)
            return QLatin1Char(':') + QLatin1String(name);
    }
    return {};
}

} // namespace

// What the boxes say. Of a particular kind only what was changed: the rest is the kind's own table, which knows more places
// than the columns that are shown.
ingest::ImportOptions ImportDialog::options() const
{
    ingest::ImportOptions options;
    options.kind = m_preview.kind;
    options.guess = false;
    const bool all = isGeneric();
    for (std::size_t i = 0; i < m_preview.columns.size(); ++i) {
        const auto &now = m_preview.columns[i];
        const auto &before = m_guessed[i];
        const bool changed = now.target != before.target || now.unit != before.unit;
        if (now.target && (all || changed))
            options.columns.push_back({*now.target, now.name + suffixOf(now.unit)});
        else if (!all && !now.target && before.target)
            options.ignored.push_back(before.target->field);
    }
    const std::pair<ingest::CellField, QString> constants[] {{ingest::CellField::System, m_form->systemEdit->text().trimmed()},
        {ingest::CellField::Model, m_form->modelEdit->text().trimmed()}};
    for (const auto &[field, text] : constants) {
        if (!text.isEmpty())
            options.constants.push_back({{field, {}}, text});
    }
    options.trustUnits = m_form->trustUnitsCheck->isChecked();
    return options;
}

void ImportDialog::scheduleCheck()
{
    if (m_readable)
        m_checkTimer.start();
}

void ImportDialog::startCheck()
{
    m_checkTimer.stop();
    m_busy = true;
    m_figures->setText(tr("Reading the file…"));
    m_details->clear();
    updateButtons();
    app::deliver(
        m_runner.dryRun(m_path, options()), this, [this, generation = ++m_generation](const Result<app::CallsImport> &import) {
            if (generation == m_generation)
                showCheck(import);
        });
}

void ImportDialog::showCheck(const Result<app::CallsImport> &import)
{
    m_busy = false;
    m_form->unreadableList->clear();
    m_form->unreadableList->hide();
    m_figures->clear();
    m_details->clear();
    if (!import) {
        showProblem(import.error().message);
        m_form->trustUnitsCheck->setVisible(
            m_form->trustUnitsCheck->isChecked() || import.error().kind == ErrorKind::InvalidInput);
        updateButtons();
        m_form->importButton->setEnabled(false);
        return;
    }
    showProblem({});
    const auto &file = import->file;
    QStringList parts {tr("%Ln call(s)", nullptr, static_cast<int>(file.calls))};
    const auto zone = QTimeZone::systemTimeZone();
    if (file.from && file.to)
        parts << format::dateTimeRange(*file.from, *file.to, zone, *file.to);
    parts << tr("%1 tokens in, %2 out")
                 .arg(format::compactCount(static_cast<double>(file.inputTokens)),
                     format::compactCount(static_cast<double>(file.outputTokens)));
    if (file.calls > import->unpriced)
        parts << tr("cost by the price list: %1").arg(format::money(import->cost, import->currency));
    m_figures->setText(parts.join(QStringLiteral("  ·  ")));
    QStringList details;
    if (import->unpriced > 0)
        details << tr("%Ln call(s) without a known price", nullptr, static_cast<int>(import->unpriced));
    if (file.spans > 0)
        details << tr("%Ln other step(s) of traces", nullptr, static_cast<int>(file.spans));
    if (file.scores > 0)
        details << tr("%Ln score(s)", nullptr, static_cast<int>(file.scores));
    if (file.skipped > 0)
        details << tr("%Ln row(s) that are neither", nullptr, static_cast<int>(file.skipped));
    details << (file.unreadable > 0
            ? tr("%Ln row(s) cannot be read and would be left out:", nullptr, static_cast<int>(file.unreadable))
            : tr("every row can be read"));
    m_details->setText(details.join(QStringLiteral("  ·  ")));
    for (const auto &line : file.firstUnreadable)
        m_form->unreadableList->addItem(tr("Line %L1: %2").arg(line.line).arg(line.reason));
    m_form->unreadableList->setVisible(!file.firstUnreadable.empty());
    updateButtons();
}

// By the names of the columns: the next export of the same tool.
QString ImportDialog::settingsKey() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(m_preview.kind.toUtf8());
    for (const auto &column : m_guessed)
        hash.addData(column.name.toUtf8() + '\n');
    return QStringLiteral("imports/") + QString::fromLatin1(hash.result().toHex().left(16));
}

void ImportDialog::restoreMapping()
{
    if (!m_remembers)
        return;
    const auto kept = QSettings().value(settingsKey()).toStringList();
    if (kept.size() != static_cast<qsizetype>(m_preview.columns.size()) + 2)
        return;
    m_form->systemEdit->setText(kept[0]);
    m_form->modelEdit->setText(kept[1]);
    for (std::size_t i = 0; i < m_preview.columns.size(); ++i) {
        const auto &text = kept[static_cast<qsizetype>(i) + 2];
        auto &column = m_preview.columns[i];
        const auto colon = text.lastIndexOf(QLatin1Char(':'));
        const auto unit = colon < 0 ? std::nullopt : ingest::cellUnit(QStringView(text).mid(colon + 1));
        const auto target = ingest::cellTarget(unit ? text.left(colon) : text);
        column.target = target ? std::optional(*target) : std::nullopt;
        column.unit = unit.value_or(ingest::CellUnit::Automatic);
    }
}

void ImportDialog::rememberMapping() const
{
    if (!m_remembers)
        return;
    QStringList kept {m_form->systemEdit->text(), m_form->modelEdit->text()};
    for (const auto &column : m_preview.columns)
        kept << (column.target ? ingest::nameOf(*column.target) + suffixOf(column.unit) : QString());
    QSettings().setValue(settingsKey(), kept);
}

} // namespace demarc::ui
