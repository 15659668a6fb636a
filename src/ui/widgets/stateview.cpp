// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stateview.h"

#include "ui/widgets/emptystate.h"
#include "ui/widgets/skeleton.h"

namespace demarc::ui {

StateView::StateView(QWidget *content, QWidget *parent)
    : QStackedWidget(parent), m_content(content), m_skeleton(new Skeleton), m_empty(new EmptyState)
{
    addWidget(m_skeleton);
    addWidget(m_content);
    addWidget(m_empty);
    connect(m_empty, &EmptyState::nextRequested, this, [this] {
        if (m_failed)
            Q_EMIT retryRequested();
        else
            Q_EMIT nextRequested();
    });
}

void StateView::showLoading()
{
    if (!m_settled)
        setCurrentWidget(m_skeleton);
}

void StateView::showContent() { settle(m_content); }

void StateView::showEmpty(const QString &icon, const QString &sentence, const QString &detail, const QString &next)
{
    m_failed = false;
    m_empty->set(icon, sentence, detail, next);
    settle(m_empty);
}

void StateView::showError(const Error &error)
{
    m_failed = true;
    m_empty->set(QStringLiteral("error"), error.message, {}, tr("Try again"));
    settle(m_empty);
}

QSize StateView::sizeHint() const
{
    const auto *current = currentWidget();
    if (!current)
        return QStackedWidget::sizeHint();
    return current->sizeHint().boundedTo(current->maximumSize()).expandedTo(current->minimumSize());
}

QSize StateView::minimumSizeHint() const
{
    return currentWidget() ? currentWidget()->minimumSizeHint() : QStackedWidget::minimumSizeHint();
}

void StateView::settle(QWidget *page)
{
    m_settled = true;
    setCurrentWidget(page);
    updateGeometry();
}

} // namespace demarc::ui
