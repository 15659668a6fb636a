// SPDX-License-Identifier: GPL-3.0-or-later
// Every key that does something, in one list.
#pragma once

#include <QDialog>

namespace demarc::ui {

class ShortcutsDialog : public QDialog {
    Q_OBJECT

public:
    // Lists the actions of `widgets` that have a shortcut.
    explicit ShortcutsDialog(const std::vector<QWidget *> &widgets, QWidget *parent = nullptr);
};

} // namespace demarc::ui
