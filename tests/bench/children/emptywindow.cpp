// SPDX-License-Identifier: GPL-3.0-or-later
// The floor of startup.overview: an empty QMainWindow with one QChartView. Says "painted" once it is, and quits.
#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QMainWindow>
#include <QTextStream>
#include <QTimer>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.setCentralWidget(new QChartView(new QChart));
    window.resize(1440, 900);
    window.show();
    QTimer::singleShot(0, &window, [&window] {
        window.repaint();
        QTextStream(stdout) << "painted" << Qt::endl;
        QCoreApplication::exit(0);
    });
    return QApplication::exec();
}
