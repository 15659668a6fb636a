// SPDX-License-Identifier: GPL-3.0-or-later
// One box that finds any page, object or action by a few letters. Ctrl+K opens it; arrows, Return and Escape suffice.
#pragma once

#include "ui/shell/paletteentry.h"

#include <QFrame>
#include <QPointer>

class QLineEdit;
class QListView;

namespace demarc::ui {

class Label;
class PaletteModel;

class CommandPalette : public QFrame {
    Q_OBJECT

public:
    // Lies over `host`, at the top of it.
    explicit CommandPalette(QWidget *host);
    ~CommandPalette() override;

    // The palette does not own the providers; they outlive it.
    void setProviders(std::vector<PaletteProvider *> providers) { m_providers = std::move(providers); }
    void open(const QString &query = {});

Q_SIGNALS:
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setUpList();
    void ask();
    void match(const QString &text);
    void place();
    void choose();
    void move(int by);
    void updateEmpty();

    QLineEdit *m_field;
    QListView *m_list;
    Label *m_empty;
    Label *m_hint;
    PaletteModel *m_model;
    std::vector<PaletteProvider *> m_providers;
    std::uint64_t m_generation = 0; // of this opening; answers to an earlier one are dropped
    QPointer<QWidget> m_focusBefore;
};

} // namespace demarc::ui
