// SPDX-License-Identifier: GPL-3.0-or-later
// A file that was dropped on the window or chosen: what it is taken for, its first rows with the field each column goes to,
// what importing it would bring; corrected here, then imported as a job. A provider's bill is shown line by line.
#pragma once

#include "app/telemetry/importrunner.h"
#include "domain/models/bill.h"

#include <QDialog>
#include <QTimer>

#include <memory>

class QComboBox;
class QStandardItemModel;

namespace Ui {
class ImportForm;
}

namespace demarc::ui {

class Label;

class ImportDialog : public QDialog {
    Q_OBJECT

public:
    // `runner` outlives the dialog. `remembers`: mappings are kept in the settings, by the names of the columns.
    ImportDialog(app::ImportRunner &runner, const QString &path, bool remembers, QWidget *parent = nullptr);
    ~ImportDialog() override;

    // Nothing is being looked at.
    bool isSettled() const { return !m_busy && !m_checkTimer.isActive(); }

Q_SIGNALS:
    void importRequested(const QString &path, const demarc::ingest::ImportOptions &options);
    void billRequested(const QString &name, const demarc::Bill &bill);

private:
    void setUpForm();
    void setUpTable();
    void loadPreview();
    void showPreview(const Result<ingest::ImportPreview> &preview);
    bool isBill() const;
    void loadBill();
    void showBill(const Result<Bill> &bill);
    void fillBill();
    void fillTable();
    void addFieldBox(int column);
    QComboBox *fieldBox(int column) const;
    void showUnitBox(int column);
    void fieldChosen(int column);
    void scheduleCheck();
    void startCheck();
    void showCheck(const Result<app::CallsImport> &import);
    void showProblem(const QString &problem);
    void updateButtons();
    void accept() override;
    ingest::ImportOptions options() const;
    bool isGeneric() const;
    QString settingsKey() const;
    void restoreMapping();
    void rememberMapping() const;

    app::ImportRunner &m_runner;
    QString m_path;
    bool m_remembers;
    std::unique_ptr<Ui::ImportForm> m_form;
    Label *m_title = nullptr;
    Label *m_problem = nullptr;
    Label *m_figures = nullptr;
    Label *m_details = nullptr;
    QStandardItemModel *m_fields = nullptr; // what a column can be, shared by all boxes
    ingest::ImportPreview m_preview;
    Bill m_bill;                                  // of a file that is one
    std::vector<ingest::ColumnPreview> m_guessed; // as the preview came
    QTimer m_checkTimer;
    int m_generation = 0; // of looks at the file; an older answer is dropped
    bool m_busy = false;
    bool m_readable = false;
};

} // namespace demarc::ui
