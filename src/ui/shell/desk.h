// SPDX-License-Identifier: GPL-3.0-or-later
// An open workspace on screen: its pages, made when first shown, the history between them and its undo stack.
#pragma once

#include "app/alerts/detector.h"
#include "app/telemetry/importrunner.h"
#include "ui/shell/history.h"
#include "ui/shell/pages.h"

#include <QStackedWidget>

#include <memory>

namespace demarc::ui {

class Desk : public QStackedWidget {
    Q_OBJECT

public:
    explicit Desk(std::unique_ptr<app::Workspace> workspace, QWidget *parent = nullptr);
    // Stops the workspace first, so that no answer finds its page gone.
    ~Desk() override;

    app::Workspace &workspace() { return *m_workspace; }
    UndoStack &undoStack() { return *m_undoStack; }
    app::ImportRunner &imports() { return *m_imports; }
    const History &history() const { return m_history; }

    // Shows the page that opens this link, and remembers the step. False where no page does.
    bool open(const Link &link);
    void goBack();
    void goForward();
    void reload();
    // Lets the alert rules open incidents by themselves while the workspace is open.
    void startDetection();
    void stopDetection();

    // The collector of the workspace, for pages made from now on.
    void setCollector(CollectorSwitch *collector) { m_collector = collector; }

    QString currentId() const { return m_currentId; }
    Page *currentPage() const;
    Page *page(const QString &id); // made if need be; null where there is none

Q_SIGNALS:
    void moved(); // another page or place, also by going back and forward
    void message(const QString &text);
    void importRequested();
    void erasureRequested(const QString &user);
    void failed(const demarc::Error &error, const QString &what);

private:
    bool showLink(const Link &link);

    std::unique_ptr<app::Workspace> m_workspace;
    std::unique_ptr<app::Detector> m_detector; // null until started
    std::unique_ptr<app::ImportRunner> m_imports;
    UndoStack *m_undoStack;
    CollectorSwitch *m_collector = nullptr;
    std::vector<PageInfo> m_infos = allPages();
    std::map<QString, Page *> m_pages;
    QString m_currentId;
    History m_history;
};

} // namespace demarc::ui
