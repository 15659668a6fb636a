// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/screenshots.h"

#include "ui/shell/mainwindow.h"
#include "ui/style/style.h"

#include <QDir>
#include <QPixmap>

namespace demarc::ui {

namespace {

constexpr std::chrono::seconds kLongestWait {60};
constexpr std::chrono::milliseconds kPause {150};

} // namespace

Screenshots::Screenshots(MainWindow &window, const QString &folder, QObject *parent)
    : QObject(parent), m_window(window), m_folder(folder)
{
    for (const auto &page : window.pages())
        m_waiting.append(page.id);
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(kLongestWait);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        m_problems.append(tr("The page “%1” did not show its figures in time.").arg(m_id));
        take();
    });
}

void Screenshots::start()
{
    if (!QDir().mkpath(m_folder)) {
        Q_EMIT finished({tr("The folder %1 cannot be made.").arg(m_folder)});
        return;
    }
    next();
}

void Screenshots::next()
{
    if (m_waiting.isEmpty()) {
        Q_EMIT finished(m_problems);
        return;
    }
    m_id = m_waiting.takeFirst();
    auto *page = m_window.desk()->page(m_id);
    m_window.openLink({QStringLiteral("page"), m_id, {}});
    m_deadline.start();
    if (page->isSettled())
        whenSettled();
    else
        m_settled = connect(page, &Page::settled, this, &Screenshots::whenSettled);
}

void Screenshots::whenSettled()
{
    disconnect(m_settled);
    // Layouts that the last answer caused, and what the status bar shows at its own pace, come first.
    QTimer::singleShot(kPause, this, &Screenshots::take);
}

void Screenshots::take()
{
    m_deadline.stop();
    disconnect(m_settled);
    takeIn(ThemeChoice::Light, QStringLiteral("light"),
        [this] { takeIn(ThemeChoice::Dark, QStringLiteral("dark"), [this] { next(); }); });
}

void Screenshots::takeIn(ThemeChoice theme, const QString &name, std::function<void()> then)
{
    style::showTheme(theme);
    // A new palette reaches the widgets through the event loop.
    QTimer::singleShot(0, this, [this, name, then = std::move(then)] {
        for (auto *widget : m_window.findChildren<QWidget *>())
            widget->setAttribute(Qt::WA_UnderMouse, false); // the pointer is not part of the picture
        const auto file = QDir(m_folder).filePath(QStringLiteral("%1-%2.png").arg(m_id, name));
        if (!m_window.grab().save(file))
            m_problems.append(tr("The picture %1 cannot be written.").arg(QDir::toNativeSeparators(file)));
        then();
    });
}

} // namespace demarc::ui
