// SPDX-License-Identifier: GPL-3.0-or-later
// What a sender may do, to type in: its name, the system it sends for, its limits.
#pragma once

#include "domain/senders/sender.h"

#include <QWidget>

#include <memory>

namespace Ui {
class SenderForm;
}

namespace demarc::ui {

class SenderForm : public QWidget {
    Q_OBJECT

public:
    explicit SenderForm(QWidget *parent = nullptr);
    ~SenderForm() override;

    // What is chosen stays chosen.
    void setSystems(const std::vector<AiSystem> &systems);
    // Shows a sender; what was typed and not saved stays as long as the same sender is given.
    void setSender(const Sender &sender);
    void clear();
    void setReadOnly(bool readOnly);

    // The sender as typed, over the one that was set.
    Sender typed() const;
    // There is a name, and the limits are numbers. Why not is said below the fields.
    bool isComplete() const;
    // Something is typed that the sender has not got.
    bool isChanged() const;
    void showError(const QString &sentence); // until something is typed

Q_SIGNALS:
    void changed();
    void submitted(); // Return in a field

private:
    struct Limit {
        std::optional<std::int64_t> value; // empty: none
    };

    void fill();
    void chooseSystem(const QString &id);
    void check();
    std::optional<Limit> typedRate() const; // empty: no number
    std::optional<Limit> typedSize() const;

    std::unique_ptr<Ui::SenderForm> m_form;
    Sender m_sender;
};

} // namespace demarc::ui
