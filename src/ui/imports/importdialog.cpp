// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/importdialog.h"

#include "app/workspace/deliver.h"
#include "ui/imports/fieldwords.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"

#include "ui_importform.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace demarc::ui {

using namespace measure;
using ingest::CellField;
using ingest::CellUnit;

namespace {

constexpr int kPreviewRows = 50;
constexpr std::chrono::milliseconds kCheckDelay {300};
constexpr qint64 kCheckedAtOnce = 64 * 1024 * 1024; // larger files are checked when asked for
constexpr int kFieldRow = 0;
constexpr int kUnitRow = 1;
constexpr int kHeadRows = 2;
constexpr int kColumnWidth = 176;
constexpr int kPreviewRow = 28;
const auto kAuto = QStringLiteral("auto");

// Text begins where the header's does; columns that are not used step back.
class PreviewDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->rect.adjust(kCellPadding - 2 * kGrid + 2, 0, -kGrid, 0);
        const auto &theme = style::theme();
        option->palette.setColor(QPalette::Text, index.data(Qt::UserRole).toBool() ? theme.text : theme.thirdText);
    }
};

// A box in a cell, with air around it.
QWidget *framed(QComboBox *box)
{
    auto *frame = new QWidget;
    auto *row = new QHBoxLayout(frame);
    row->setContentsMargins(kGrid, kGrid / 2, kGrid, kGrid / 2);
    row->addWidget(box);
    return frame;
}

} // namespace

ImportDialog::ImportDialog(app::ImportRunner &runner, const QString &path, bool remembers, QWidget *parent)
    : QDialog(parent), m_runner(runner), m_path(path), m_remembers(remembers), m_form(std::make_unique<Ui::ImportForm>())
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import calls"));
    setAttribute(Qt::WA_DeleteOnClose);
    setUpForm();
    setUpTable();
    m_checkTimer.setSingleShot(true);
    m_checkTimer.setInterval(kCheckDelay);
    connect(&m_checkTimer, &QTimer::timeout, this, &ImportDialog::startCheck);
    resize(style::px(1120), style::px(680));
    loadPreview();
}

ImportDialog::~ImportDialog() { m_runner.cancelDryRun(); }

void ImportDialog::setUpForm()
{
    m_form->setupUi(this);
    m_title = new Label(tr("Import calls"), FontRole::PageTitle);
    m_form->headLayout->addWidget(m_title);
    const QFileInfo info(m_path);
    auto *file = new Label(tr("%1 · %2", "file, its size").arg(info.fileName(), QLocale().formattedDataSize(info.size())),
        FontRole::Body, TextLevel::Second);
    file->setObjectName(QStringLiteral("importFileLabel"));
    file->setElided(true);
    m_form->headLayout->addWidget(file);
    m_problem = new Label({}, FontRole::Body, TextLevel::Bad);
    m_problem->setObjectName(QStringLiteral("importProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_form->headLayout->addWidget(m_problem);
    m_figures = new Label({}, FontRole::Strong);
    m_figures->setObjectName(QStringLiteral("importFigures"));
    m_figures->setWordWrap(true);
    m_details = new Label({}, FontRole::Secondary, TextLevel::Second);
    m_details->setObjectName(QStringLiteral("importDetails"));
    m_details->setWordWrap(true);
    m_form->figuresLayout->addWidget(m_figures);
    m_form->figuresLayout->addWidget(m_details);
    m_form->unreadableList->setMaximumHeight(style::px(96));
    m_form->unreadableList->hide();
    m_form->trustUnitsCheck->hide();
    for (const auto &kind : ingest::importKinds()) {
        const auto name = QString::fromLatin1(kind.name);
        m_form->kindCombo->addItem(words::importKind(name), name);
    }
    m_form->kindCombo->insertItem(0, tr("What it looks like"), kAuto);
    m_form->kindCombo->setCurrentIndex(0);
    style::setButtonLook(m_form->importButton, ButtonLook::Primary);
    m_form->importButton->setDefault(true);
    connect(m_form->kindCombo, &QComboBox::activated, this, &ImportDialog::loadPreview);
    connect(m_form->systemEdit, &QLineEdit::textChanged, this, &ImportDialog::scheduleCheck);
    connect(m_form->modelEdit, &QLineEdit::textChanged, this, &ImportDialog::scheduleCheck);
    connect(m_form->trustUnitsCheck, &QCheckBox::toggled, this, &ImportDialog::scheduleCheck);
    connect(m_form->checkButton, &QPushButton::clicked, this, &ImportDialog::startCheck);
    connect(m_form->cancelImportButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_form->importButton, &QPushButton::clicked, this, &ImportDialog::accept);
}

void ImportDialog::setUpTable()
{
    auto *table = m_form->previewTable;
    table->setShowGrid(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setDefaultSectionSize(style::px(kColumnWidth));
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->setItemDelegate(new PreviewDelegate(table));
    table->verticalHeader()->setMinimumSectionSize(style::px(kPreviewRow));
    table->verticalHeader()->setDefaultSectionSize(style::px(kPreviewRow));
    table->setFocusPolicy(Qt::NoFocus); // its boxes are where one goes
    table->setAccessibleName(tr("The first rows of the file, and what each column is"));
    m_fields = new QStandardItemModel(this);
    const auto add = [this](const QString &text, int field) {
        auto *item = new QStandardItem(text);
        item->setData(field, Qt::UserRole);
        m_fields->appendRow(item);
    };
    add(tr("not used"), -1);
    for (const auto field : ingest::cellFields())
        add(words::of(field), static_cast<int>(field));
    add(words::of(CellField::Score), static_cast<int>(CellField::Score));
}

bool ImportDialog::isGeneric() const
{
    const auto *kind = ingest::findKind(m_preview.kind.toStdString());
    return kind && kind->fields.empty() && kind->style == ingest::RowStyle::Calls;
}

void ImportDialog::loadPreview()
{
    m_busy = true;
    m_readable = false;
    m_checkTimer.stop();
    updateButtons();
    ingest::ImportOptions how;
    how.kind = m_form->kindCombo->currentData().toString();
    app::deliver(m_runner.preview(m_path, how, kPreviewRows), this,
        [this, generation = ++m_generation](const Result<ingest::ImportPreview> &preview) {
            if (generation == m_generation)
                showPreview(preview);
        });
}

void ImportDialog::showPreview(const Result<ingest::ImportPreview> &preview)
{
    m_busy = false;
    m_form->previewTable->setRowCount(0);
    m_form->previewTable->setColumnCount(0);
    m_form->unreadableList->hide();
    m_figures->clear();
    m_details->clear();
    if (!preview) {
        showProblem(preview.error().message);
        updateButtons();
        return;
    }
    m_preview = *preview;
    m_guessed = m_preview.columns;
    showProblem({});
    m_form->kindCombo->setItemText(0, tr("What it looks like: %1").arg(words::importKind(m_preview.kind)));
    if (isBill())
        return loadBill();
    m_readable = true;
    restoreMapping();
    fillTable();
    if (QFileInfo(m_path).size() <= kCheckedAtOnce)
        scheduleCheck();
    else
        m_figures->setText(tr("This is a large file. Check it to see what it would bring, or import it right away."));
    updateButtons();
}

void ImportDialog::fillTable()
{
    auto *table = m_form->previewTable;
    const auto columns = static_cast<int>(m_preview.columns.size());
    table->setColumnCount(columns);
    table->setRowCount(kHeadRows + static_cast<int>(m_preview.rows.size()));
    for (int column = 0; column < columns; ++column) {
        auto *header = new QTableWidgetItem(m_preview.columns[static_cast<std::size_t>(column)].name);
        header->setToolTip(style::plainToolTip(header->text()));
        table->setHorizontalHeaderItem(column, header);
    }
    for (int row = 0; row < static_cast<int>(m_preview.rows.size()); ++row) {
        const auto &cells = m_preview.rows[static_cast<std::size_t>(row)];
        for (int column = 0; column < columns; ++column) {
            auto *item = new QTableWidgetItem(cells.value(column));
            item->setToolTip(style::plainToolTip(item->text()));
            table->setItem(kHeadRows + row, column, item);
        }
    }
    for (int column = 0; column < columns; ++column)
        addFieldBox(column);
    table->setRowHeight(kFieldRow, style::px(kTableRow));
    table->setRowHeight(kUnitRow, style::px(kTableRow));
}

void ImportDialog::addFieldBox(int column)
{
    auto *box = new QComboBox;
    box->setObjectName(QStringLiteral("fieldBox%1").arg(column));
    box->setModel(m_fields);
    box->setMaxVisibleItems(20);
    const auto &preview = m_preview.columns[static_cast<std::size_t>(column)];
    box->setAccessibleName(tr("What the column %1 is").arg(preview.name));
    const int field = preview.target ? static_cast<int>(preview.target->field) : -1;
    box->setCurrentIndex(std::max(0, box->findData(field)));
    m_form->previewTable->setCellWidget(kFieldRow, column, framed(box));
    showUnitBox(column);
    connect(box, &QComboBox::activated, this, [this, column] { fieldChosen(column); });
}

// Only what is a time has a unit.
void ImportDialog::showUnitBox(int column)
{
    auto *table = m_form->previewTable;
    table->removeCellWidget(kUnitRow, column);
    const auto &preview = m_preview.columns[static_cast<std::size_t>(column)];
    for (int row = kHeadRows; row < table->rowCount(); ++row) {
        if (auto *item = table->item(row, column))
            item->setData(Qt::UserRole, preview.target.has_value());
    }
    if (!preview.target || !(ingest::isInstant(preview.target->field) || ingest::isLengthOfTime(preview.target->field)))
        return;
    auto *box = new QComboBox;
    box->setObjectName(QStringLiteral("unitBox%1").arg(column));
    box->setAccessibleName(tr("The unit of the column %1").arg(preview.name));
    for (const auto unit : {CellUnit::Automatic, CellUnit::Seconds, CellUnit::Milliseconds, CellUnit::Microseconds,
             CellUnit::Nanoseconds, CellUnit::Iso}) {
        if (unit != CellUnit::Iso || ingest::isInstant(preview.target->field))
            box->addItem(words::of(unit), static_cast<int>(unit));
    }
    box->setCurrentIndex(std::max(0, box->findData(static_cast<int>(preview.unit))));
    table->setCellWidget(kUnitRow, column, framed(box));
    connect(box, &QComboBox::activated, this, [this, column, box] {
        m_preview.columns[static_cast<std::size_t>(column)].unit = static_cast<CellUnit>(box->currentData().toInt());
        scheduleCheck();
    });
}

QComboBox *ImportDialog::fieldBox(int column) const
{
    return m_form->previewTable->cellWidget(kFieldRow, column)->findChild<QComboBox *>();
}

// A field has one column: the one that had it before is not used any more.
void ImportDialog::fieldChosen(int column)
{
    auto *table = m_form->previewTable;
    const auto chosen = fieldBox(column)->currentData().toInt();
    auto &mine = m_preview.columns[static_cast<std::size_t>(column)];
    mine.unit = CellUnit::Automatic;
    mine.target.reset();
    if (chosen >= 0) {
        const auto field = static_cast<CellField>(chosen);
        mine.target = {field, field == CellField::Score ? mine.name.toStdString() : std::string()};
        for (int other = 0; other < table->columnCount() && field != CellField::Score; ++other) {
            auto &theirs = m_preview.columns[static_cast<std::size_t>(other)];
            if (other == column || !theirs.target || theirs.target->field != field)
                continue;
            theirs.target.reset();
            fieldBox(other)->setCurrentIndex(0);
            showUnitBox(other);
        }
    }
    showUnitBox(column);
    scheduleCheck();
}

void ImportDialog::showProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setHidden(problem.isEmpty());
}

void ImportDialog::updateButtons()
{
    m_form->importButton->setEnabled(m_readable);
    m_form->checkButton->setEnabled(m_readable && !m_busy);
    m_form->systemEdit->setEnabled(m_readable);
    m_form->modelEdit->setEnabled(m_readable);
    for (auto *ofCalls : std::initializer_list<QWidget *> {
             m_form->checkButton, m_form->systemLabel, m_form->systemEdit, m_form->modelLabel, m_form->modelEdit})
        ofCalls->setHidden(isBill());
    m_form->trustUnitsCheck->setHidden(isBill() || m_form->trustUnitsCheck->isHidden());
    m_title->setText(isBill() ? tr("Import a bill") : tr("Import calls"));
}

void ImportDialog::accept()
{
    if (isBill()) {
        Q_EMIT billRequested(QFileInfo(m_path).fileName(), m_bill);
    } else {
        rememberMapping();
        Q_EMIT importRequested(m_path, options());
    }
    QDialog::accept();
}

} // namespace demarc::ui
