// SPDX-License-Identifier: GPL-3.0-or-later
// One import beside the list: what it was, and taking it out again, which asks here for a reason.
#pragma once

#include "ui/senders/importtable.h"

#include <QWidget>

#include <map>

class QBoxLayout;
class QLineEdit;
class QPushButton;

namespace demarc::ui {

class Label;

class ImportPanel : public QWidget {
    Q_OBJECT

public:
    explicit ImportPanel(QWidget *parent = nullptr);

    // What was typed for an import stays until it is taken out.
    void setImport(const ImportTableRow &row);
    std::int64_t import() const { return m_row.import.id; }
    // `import` is being taken out, as long as `error` says nothing; then why it was not.
    void showRemoving(std::int64_t import);
    void showRemoved(std::int64_t import);
    void showError(std::int64_t import, const QString &sentence);

Q_SIGNALS:
    void removalRequested(qint64 import, const QString &reason);

private:
    // What is going on with an import besides being there.
    struct Draft {
        bool asks = false;
        bool isRemoving = false;
        QString reason;
        QString error;
    };

    void setUpFacts(QBoxLayout *column);
    void setUpConfirmation(QBoxLayout *column);
    void ask(bool asks);
    void showDraft();
    void remove();

    ImportTableRow m_row;
    std::map<std::int64_t, Draft> m_drafts;
    Label *m_file = nullptr;
    Label *m_kind = nullptr;
    Label *m_imported = nullptr;
    Label *m_calls = nullptr;
    Label *m_number = nullptr;
    Label *m_note = nullptr;
    QPushButton *m_takeOut = nullptr;
    QWidget *m_confirm = nullptr;
    Label *m_confirmText = nullptr;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_keep = nullptr;
    QPushButton *m_remove = nullptr;
    Label *m_error = nullptr;
};

} // namespace demarc::ui
