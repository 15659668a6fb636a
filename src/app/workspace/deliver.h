// SPDX-License-Identifier: GPL-3.0-or-later
// Hands the answer of a future to an object that may be gone by then.
//
// QFuture::then(context, …) of Qt 6.4 asserts when the context was destroyed before the answer came; a dialog closed
// while its query runs must not end the program.
#pragma once

#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace demarc::app {

// Calls `receive(T)` on the thread of `context` once `future` has its value; never after `context` is destroyed.
// Called on the thread of `context`.
template <typename T, typename Receive>
void deliver(const QFuture<T> &future, QObject *context, Receive receive)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, receive = std::move(receive)]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            receive(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace demarc::app
