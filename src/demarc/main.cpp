// SPDX-License-Identifier: GPL-3.0-or-later
// The console.
#include "options.h"

#include "app/words/words.h"
#include "base/clock.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/screenshots.h"
#include "ui/style/style.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

using namespace demarc;

namespace {

enum Exit { Ok = 0, Usage = 2, Failure = 3 };

void say(FILE *to, const QString &text) { QTextStream(to) << text << Qt::endl; }

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

void nameProgram()
{
    QCoreApplication::setOrganizationName(QStringLiteral("Demarc"));
    QCoreApplication::setApplicationName(QStringLiteral("demarc"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DEMARC_VERSION));
}

// Help and version need no display.
int tell(int argc, char **argv, const ConsoleOptions &options)
{
    QCoreApplication application(argc, argv);
    nameProgram();
    installWords(application);
    say(stdout,
        options.version ? QStringLiteral("demarc %1").arg(QCoreApplication::applicationVersion())
                        : parseOptions(argumentsOf(argc, argv))->helpText);
    return Ok;
}

// Pictures need no display, and neither does a machine without one that only writes them.
void choosePlatform(const ConsoleOptions &options)
{
    if (options.screenshots.isEmpty())
        return;
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_SCALE_FACTOR", QByteArray::number(options.scale));
}

QString lastWorkspace() { return QSettings().value(QStringLiteral("recent/workspaces")).toStringList().value(0); }

// Says so and quits once the page shows its figures on screen.
void quitOncePainted(ui::MainWindow &window)
{
    const auto finish = [&window] {
        window.repaint();
        say(stdout, QStringLiteral("painted"));
        QCoreApplication::exit(Ok);
    };
    const auto *page = window.desk()->currentPage();
    if (page->isSettled())
        finish();
    else
        QObject::connect(page, &ui::Page::settled, &window, finish, Qt::QueuedConnection);
}

// Opens what was asked for; the page, or the pictures, follow once it is open.
int run(const ConsoleOptions &options)
{
    const SystemClock clock;
    const bool pictures = !options.screenshots.isEmpty();
    ui::MainWindow window(clock, {!pictures, !pictures && !options.untilPainted, !pictures});
    ui::Screenshots camera(window, options.screenshots);
    QObject::connect(&camera, &ui::Screenshots::finished, &window, [](const QStringList &problems) {
        for (const auto &problem : problems)
            say(stderr, problem);
        QCoreApplication::exit(problems.isEmpty() ? Ok : Failure);
    });
    QObject::connect(&window, &ui::MainWindow::workspaceOpened, &window, [&] {
        if (!options.page.isEmpty())
            window.openLink({QStringLiteral("page"), options.page, {}});
        if (pictures && !window.isFilling())
            camera.start();
        if (options.untilPainted)
            quitOncePainted(window);
    });
    QObject::connect(&window, &ui::MainWindow::filled, &window, [&] {
        if (pictures)
            QTimer::singleShot(0, &camera, &ui::Screenshots::start); // the filling job has to leave the status bar
    });
    QObject::connect(&window, &ui::MainWindow::openFailed, &window, [&](const Error &error) {
        if (!pictures && !options.untilPainted)
            return;
        say(stderr, error.message);
        QCoreApplication::exit(Failure);
    });
    window.show();
    if (pictures)
        window.resize(1440, 900);
    if (options.demo) {
        window.openDemo(options.where);
        return QApplication::exec();
    }
    const auto where = !options.where.isEmpty() || pictures ? options.where : lastWorkspace();
    if (!where.isEmpty())
        window.openWorkspace(
            where, options.where.isEmpty() || options.mustExist ? app::OpenMode::ExistingOnly : app::OpenMode::CreateOrOpen);
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    const auto early = parseOptions(argumentsOf(argc, argv));
    if (!early) {
        say(stderr, early.error().message);
        return Usage;
    }
    if (early->help || early->version)
        return tell(argc, argv, *early);
    choosePlatform(*early);
    QApplication application(argc, argv);
    nameProgram();
    QGuiApplication::setDesktopFileName(QStringLiteral("demarc"));
    installWords(application);
    const QTemporaryDir ownSettings; // pictures neither read nor change what the user has set
    if (!early->screenshots.isEmpty()) {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, ownSettings.path());
        if (early->where.isEmpty() && !early->demo) {
            say(stderr, QCoreApplication::translate("Options", "--screenshots needs a workspace: add --db WHERE or --demo."));
            return Usage;
        }
    }
    ui::style::install(application);
    return run(*early);
}
