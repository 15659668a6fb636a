// SPDX-License-Identifier: GPL-3.0-or-later
// The collector of the workspace that is shown: switched, set up and remembered.
#include "ui/shell/mainwindow.h"

#include "ui/shell/collectordialog.h"
#include "ui/shell/collectorswitch.h"
#include "ui/shell/demorun.h"
#include "ui/shell/notice.h"
#include "ui/shell/statusbar.h"

#include <QFileInfo>
#include <QSettings>

namespace demarc::ui {

namespace {

const auto kOnKey = QStringLiteral("collector/on");
const auto kAddressKey = QStringLiteral("collector/address");
const auto kUrl = QStringLiteral("address");
const auto kHeaders = QStringLiteral("headersFile");

// Of each workspace its own: what one team is sent is no business of another one's backend.
QString forwardKey(const app::WorkspaceLocation &location, const QString &name)
{
    const auto where = location.isPostgres() ? location.displayName() : QFileInfo(location.where).absoluteFilePath();
    return QStringLiteral("forward/") + QString::fromLatin1(QUrl::toPercentEncoding(where)) + u'/' + name;
}

} // namespace

void MainWindow::setUpCollector()
{
    m_collector = new CollectorSwitch(m_desk->workspace(), this);
    m_desk->setCollector(m_collector);
    connect(m_collector, &CollectorSwitch::onRequested, this, [this] {
        if (!m_collector->isOn())
            toggleCollector();
    });
    connect(m_collector, &CollectorSwitch::changed, this, [this] {
        showCollector();
        if (m_demo)
            m_demo->setCollectorPort(m_collector->port());
    });
    if (m_options.remembers) {
        const QSettings settings;
        m_collector->setAddress(settings.value(kAddressKey, m_collector->address()).toString()); // else the default
        const auto &location = m_desk->workspace().location();
        m_collector->set(m_collector->address(),
            {settings.value(forwardKey(location, kUrl)).toString(), settings.value(forwardKey(location, kHeaders)).toString()});
    }
    if (m_options.runsCollector && (!m_options.remembers || QSettings().value(kOnKey, true).toBool()))
        m_collector->setOn(true);
}

// A collector that cannot listen says so once, with the way out of it.
void MainWindow::showCollector()
{
    const auto &state = m_collector->state();
    m_statusBar->setCollector(state);
    if (state.kind != CollectorState::Kind::Failed)
        return;
    m_notice->showText(state.problem, Tone::Bad);
    m_notice->offer(tr("Choose another address…"), [this] { askForCollector(); });
}

void MainWindow::toggleCollector()
{
    if (!m_collector)
        return;
    const bool on = !m_collector->isOn();
    m_collector->setOn(on);
    rememberCollector(on);
}

void MainWindow::askForCollector()
{
    if (!m_collector)
        return;
    auto *dialog = new CollectorDialog(*m_collector, this);
    connect(dialog, &CollectorDialog::chosen, m_notice, &QWidget::hide);
    connect(dialog, &CollectorDialog::chosen, this, &MainWindow::rememberCollector);
    dialog->open();
}

void MainWindow::rememberCollector(bool on)
{
    if (!m_options.remembers || !m_collector)
        return;
    QSettings settings;
    settings.setValue(kOnKey, on);
    settings.setValue(kAddressKey, m_collector->address());
    const auto &forward = m_collector->forward();
    for (const auto &[name, value] : {std::pair(kUrl, forward.url), std::pair(kHeaders, forward.headersFile)}) {
        const auto key = forwardKey(m_desk->workspace().location(), name);
        if (value.isEmpty())
            settings.remove(key);
        else
            settings.setValue(key, value);
    }
}

} // namespace demarc::ui
