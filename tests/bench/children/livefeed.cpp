// SPDX-License-Identifier: GPL-3.0-or-later
// demarc_bench_livefeed DB RATE SECONDS: the console's window on the Monitoring page while RATE calls a second are stored.
// Prints one JSON line: how long the ui thread was kept from its event loop, and how much it worked at a stretch.
#include "app/words/words.h"
#include "base/clock.h"
#include "feed.h"
#include "support/uistallmeter.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/style.h"

#include <QApplication>
#include <QTextStream>

#include <atomic>
#include <thread>

using namespace demarc;

namespace {

constexpr int kBatchesASecond = 50;

// Stores calls that start now, in batches at an even pace, as collectors hand them on.
void feedCalls(app::Telemetry &telemetry, int rate, std::chrono::seconds length, std::atomic<std::int64_t> &stored)
{
    const auto batch = rate / kBatchesASecond;
    const auto start = std::chrono::steady_clock::now();
    const SystemClock clock;
    auto calls = bench::feed(static_cast<std::int64_t>(rate) * length.count(), clock.now(), Duration {length});
    std::size_t at = 0;
    for (int i = 0; at < calls.size(); ++i) {
        std::this_thread::sleep_until(start + i * std::chrono::milliseconds {1000 / kBatchesASecond});
        const auto last = std::min(at + static_cast<std::size_t>(batch), calls.size());
        std::vector<Call> some(
            calls.begin() + static_cast<std::ptrdiff_t>(at), calls.begin() + static_cast<std::ptrdiff_t>(last));
        const auto report = telemetry.submit(std::move(some)).result();
        if (report)
            stored += static_cast<std::int64_t>(last - at);
        at = last;
    }
}

int measure(ui::MainWindow &window, int rate, std::chrono::seconds length)
{
    window.openLink({QStringLiteral("page"), QStringLiteral("monitoring"), {}});
    auto meter = std::make_shared<test::UiStallMeter>();
    auto stored = std::make_shared<std::atomic<std::int64_t>>(0);
    auto *telemetry = &window.desk()->workspace().telemetry();
    QTimer::singleShot(2000, &window, [=, &window] {
        meter->start();
        std::thread([=, &window] {
            feedCalls(*telemetry, rate, length, *stored);
            QMetaObject::invokeMethod(&window, [=] {
                meter->stop();
                QTextStream(stdout) << QStringLiteral("{\"stall\":%1,\"work\":%2,\"over50\":%3,\"beats\":%4,\"stored\":%5}")
                                           .arg(meter->longestStall().count())
                                           .arg(meter->longestWork().count())
                                           .arg(meter->stallsOver(std::chrono::milliseconds {50}))
                                           .arg(meter->beats())
                                           .arg(stored->load())
                                    << Qt::endl;
                QCoreApplication::exit(0);
            });
        }).detach();
    });
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Demarc"));
    QCoreApplication::setApplicationName(QStringLiteral("demarc"));
    installWords(application);
    ui::style::install(application);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    const SystemClock clock;
    ui::MainWindow window(clock, {false, false, false});
    window.resize(1440, 900);
    window.show();
    bool opened = false;
    QObject::connect(&window, &ui::MainWindow::workspaceOpened, &window, [&] {
        opened = true;
        QCoreApplication::exit(0);
    });
    QObject::connect(&window, &ui::MainWindow::openFailed, &window, [] { QCoreApplication::exit(3); });
    window.openWorkspace(arguments[1], app::OpenMode::ExistingOnly);
    if (QApplication::exec() != 0 || !opened)
        return 3;
    return measure(window, arguments[2].toInt(), std::chrono::seconds {arguments[3].toInt()});
}
