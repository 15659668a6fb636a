// SPDX-License-Identifier: GPL-3.0-or-later
// A refused move: says what is missing and takes it right there, so that one press fills it in and moves.
#pragma once

#include "app/incidents/commands.h"
#include "domain/incidents/transitions.h"

#include <QWidget>

#include <memory>

class QFormLayout;
namespace Ui {
class MoveForm;
}

namespace demarc::ui {

class MoveHelp : public QWidget {
    Q_OBJECT

public:
    explicit MoveHelp(QWidget *parent = nullptr);
    ~MoveHelp() override;

    // `targets` are the incidents it could be merged into. Shows itself.
    void ask(const Incident &incident, Stage to, const std::vector<MoveProblem> &problems, const std::vector<Incident> &targets);
    // True where every problem can be solved by filling something in.
    static bool canHelp(const std::vector<MoveProblem> &problems);
    void showError(const QString &message);

Q_SIGNALS:
    void moveRequested(const demarc::app::MoveRequest &request);
    void cancelled();

private:
    void showField(QWidget *field, bool shown);
    void send();

    std::unique_ptr<Ui::MoveForm> m_form;
    QFormLayout *m_layout = nullptr;
    Stage m_to = Stage::Acknowledged;
    std::int64_t m_number = 0;
};

} // namespace demarc::ui
