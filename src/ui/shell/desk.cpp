// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desk.h"

#include <QDialog>

namespace demarc::ui {

Desk::Desk(std::unique_ptr<app::Workspace> workspace, QWidget *parent)
    : QStackedWidget(parent), m_workspace(std::move(workspace)), m_imports(std::make_unique<app::ImportRunner>(*m_workspace)),
      m_undoStack(new UndoStack(*m_workspace, this))
{
    setObjectName(QStringLiteral("desk"));
    connect(m_undoStack, &UndoStack::failed, this, &Desk::failed);
}

Desk::~Desk()
{
    qDeleteAll(findChildren<QDialog *>(QString(), Qt::FindDirectChildrenOnly)); // they use what goes next
    m_detector.reset();
    m_imports.reset();
    m_workspace.reset();
}

bool Desk::open(const Link &link)
{
    if (!showLink(link))
        return false;
    m_history.visit(link);
    Q_EMIT moved();
    return true;
}

void Desk::goBack()
{
    if (const auto link = m_history.back(); link && showLink(*link))
        Q_EMIT moved();
}

void Desk::goForward()
{
    if (const auto link = m_history.forward(); link && showLink(*link))
        Q_EMIT moved();
}

void Desk::reload()
{
    if (auto *current = currentPage())
        current->reload();
}

void Desk::startDetection()
{
    m_detector = std::make_unique<app::Detector>(*m_workspace, app::panelsOf(*m_workspace));
    connect(m_detector.get(), &app::Detector::incidentOpened, this, [this](qint64 number, const QString &system) {
        Q_EMIT message(tr("Demarc opened %1 on %2.", "number of an incident, system").arg(numberText(number), system));
    });
    connect(m_detector.get(), &app::Detector::failed, this, &Desk::message);
    m_detector->start(app::kDetectionPeriod);
}

void Desk::stopDetection() { m_detector.reset(); }

Page *Desk::currentPage() const { return qobject_cast<Page *>(currentWidget()); }

Page *Desk::page(const QString &id)
{
    if (const auto known = m_pages.find(id); known != m_pages.end())
        return known->second;
    for (const auto &info : m_infos) {
        if (info.id != id)
            continue;
        auto *made = info.make({*m_workspace, *m_undoStack, m_collector});
        if (made->objectName().isEmpty())
            made->setObjectName(id + QStringLiteral("Page"));
        connect(made, &Page::linkActivated, this, [this](const Link &link) {
            if (!open(link))
                Q_EMIT message(tr("No page shows %1 yet.").arg(link.name));
        });
        connect(made, &Page::message, this, &Desk::message);
        connect(made, &Page::importRequested, this, &Desk::importRequested);
        connect(made, &Page::erasureRequested, this, &Desk::erasureRequested);
        addWidget(made);
        m_pages.emplace(id, made);
        return made;
    }
    return nullptr;
}

bool Desk::showLink(const Link &link)
{
    const auto id = pageFor(m_infos, link);
    auto *shown = page(id);
    if (!shown)
        return false;
    m_currentId = id;
    setCurrentWidget(shown);
    shown->open(link);
    return true;
}

} // namespace demarc::ui
