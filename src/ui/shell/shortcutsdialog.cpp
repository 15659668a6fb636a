// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutsdialog.h"

#include "ui/style/style.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace demarc::ui {

namespace {

struct Shortcut {
    QString what;
    QString keys;
};

class ShortcutModel final : public Rows<Shortcut> {
public:
    explicit ShortcutModel(QObject *parent)
        : Rows({{QStringLiteral("what"), ShortcutsDialog::tr("What"), 260, Qt::AlignLeft, true},
                   {QStringLiteral("keys"), ShortcutsDialog::tr("Keys"), 160}},
            parent)
    {
    }

protected:
    Cell cellOf(const Shortcut &row, int column) const override
    {
        return column == 0 ? Cell::plain(row.what) : Cell::dim(row.keys);
    }
};

std::vector<Shortcut> shortcutsOf(const std::vector<QWidget *> &widgets)
{
    std::vector<Shortcut> rows;
    for (const auto *widget : widgets) {
        for (const auto *action : widget->actions()) {
            if (action->shortcut().isEmpty())
                continue;
            QStringList keys;
            for (const auto &key : action->shortcuts())
                keys.append(key.toString(QKeySequence::NativeText));
            auto text = action->text();
            rows.push_back({text.remove(u'&'), keys.join(QStringLiteral(", "))});
        }
    }
    return rows;
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const std::vector<QWidget *> &widgets, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(style::px(520), style::px(520));
    auto *column = new QVBoxLayout(this);
    auto *filter = new QLineEdit;
    filter->setObjectName(QStringLiteral("shortcutsFilter"));
    filter->setPlaceholderText(tr("Filter"));
    filter->setClearButtonEnabled(true);
    auto *model = new ShortcutModel(this);
    auto rows = shortcutsOf(widgets);
    rows.push_back({tr("Copy the rows of a table"), QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText)});
    model->setRows(std::move(rows));
    auto *table = new TableView(QStringLiteral("shortcutsTable"));
    table->setRowModel(model);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(filter, &QLineEdit::textChanged, table, &TableView::setFilterText);
    column->addWidget(filter);
    column->addWidget(table, 1);
    column->addWidget(buttons);
}

} // namespace demarc::ui
