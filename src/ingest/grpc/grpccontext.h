// SPDX-License-Identifier: GPL-3.0-or-later
// What the calls of a receiver over gRPC share. Internal to it.
#pragma once

#include "ingest/grpcreceiver.h"
#include "ingest/routes.h"

#include <atomic>
#include <deque>
#include <memory>
#include <mutex>

namespace demarc::ingest {

class GrpcCall;

// How far a call has come. Whoever settles it answers it; nobody else does, so it lives until then.
enum class Stage {
    Waiting, // for its turn to be read
    Reading,
    Working,   // decoded by the thread that read it; nobody else may settle it
    Answering, // waits for the sink
    Settled,
};

// A call as timers, the sink and the queue hold it: they may outlive it. All members are safe from any thread.
class Turn {
public:
    explicit Turn(GrpcCall &call) : m_call(call) { }
    bool read(); // from Waiting: begins to read
    bool advance(Stage from, Stage to);
    bool settle();            // once
    bool handOver();          // from Working to Answering; false: the sender broke the call off meanwhile
    bool settleFromOutside(); // but for Working: then handOver() tells
    bool isSettled() const;
    GrpcCall &call() { return m_call; } // for whoever settled

private:
    mutable std::mutex m_mutex; // held while reading begins, so that nobody ends the call meanwhile
    Stage m_stage = Stage::Waiting;
    bool m_isBrokenOff = false;
    GrpcCall &m_call;
};

// Lets so many calls be read at once; the others wait in order, held back by the flow control of HTTP/2.
class ReadingSlots {
public:
    explicit ReadingSlots(int slots) : m_free(slots) { }
    // Begins to read now, or once a slot is free.
    void ask(const std::shared_ptr<Turn> &turn);
    void release();

private:
    std::mutex m_mutex;
    int m_free;
    std::deque<std::shared_ptr<Turn>> m_waiting;
};

struct GrpcContext {
    const GrpcOptions options;
    const TelemetrySink sink;
    const Clock &clock;
    const std::shared_ptr<Gate> gate;
    Intake intake {};
    ReadingSlots slots {options.maxReading};
    std::atomic<int> underWay = 0;
    mutable std::mutex mutex; // guards the status
    ReceiverStatus status {};

    template <typename Change>
    void change(Change change)
    {
        const std::lock_guard lock(mutex);
        change(status);
    }
};

} // namespace demarc::ingest
