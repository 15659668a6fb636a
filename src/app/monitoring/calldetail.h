// SPDX-License-Identifier: GPL-3.0-or-later
// Everything there is to say of one call: its trace, how its cost came about, what it is called in the catalogue and who
// answers for it. The same for the console's page of a call and for "demarcctl calls show".
#pragma once

#include "app/monitoring/tracetree.h"
#include "app/workspace/workspace.h"
#include "domain/models/pricebook.h"
#include "domain/ownership/ownerbook.h"
#include "domain/systems/system.h"

namespace demarc::app {

// What the catalogue knows that a call refers to.
struct CallCatalogue {
    QString currency; // of the workspace
    std::shared_ptr<const PriceBook> prices = std::make_shared<PriceBook>(std::vector<ModelPrice> {});
    std::map<std::string, std::string> systemOfService; // registered systems
    std::map<std::string, std::int64_t> newestOfPrompt; // names of prompts, and the number of the newest version
    OwnerBook owners;
};
Result<CallCatalogue> loadCallCatalogue(sql::Connection &connection);

// Why a call's cost cannot be estimated, the first that holds.
enum class NoEstimate {
    NoModel,        // it names no model
    NoPrice,        // no price is known for the model at its start
    NoExchangeRate, // … but no rate from the price's currency into the workspace's
    NoQuantity,     // … but the call says neither tokens nor anything else that is charged for
    NoRate,         // … but the price lacks a rate for something that the call used, or the amount is beyond what can be kept
};

// What the catalogue knows of a call's prompt.
enum class PromptKnown { NotSent, Known, UnknownVersion, UnknownPrompt };

// What the clocks say of a call. Arrival is known to the minute, so less than a few minutes says nothing.
enum class ClockRemark { None, Future, Late };
inline constexpr Duration kClockTolerance = std::chrono::minutes {3};
inline constexpr Duration kLateAfter = std::chrono::hours {24};

struct CallDetail {
    TraceView trace;
    std::vector<TraceRow> rows;
    TraceExtent extent;
    std::optional<std::size_t> shown; // in trace.calls; empty: the trace has no call
    QString currency;

    // Of the shown call:
    std::optional<CostArithmetic> arithmetic; // by the prices known today
    std::optional<NoEstimate> noEstimate;     // exactly where there is no arithmetic
    std::optional<Money> reported;            // what the client said, in the workspace's currency
    std::optional<Money> difference;          // cost kept less reported; where both are known and the cost is an estimate
    bool pricedOtherwise = false;             // kept is another cost than the prices known today give
    QString system;                           // registered, else the service's name; may be empty
    bool isSystemRegistered = false;
    PromptKnown prompt = PromptKnown::NotSent;
    Owner systemOwner;
    Owner promptOwner;
    Owner modelOwner;
    ClockRemark clock = ClockRemark::None;
    Duration clockGap {}; // > 0: how long before (Late) or after (Future) its arrival it started

    const TracedCall *call() const { return shown ? &trace.calls[*shown] : nullptr; }
};

// The detail of the call `key` of its trace. With a span id that is all zero, the trace's first call that counts; of a span
// that is no call the first call below it. Errors: NotFound (nothing is kept of the trace, or no such span in it).
Result<CallDetail> callDetail(TraceView trace, const SpanKey &key, const CallCatalogue &catalogue);

// The same, asked of an open workspace.
QFuture<Result<CallDetail>> callDetail(Workspace &workspace, const SpanKey &key);

// Quantities of a call by what is charged for, as the arithmetic splits them; for a call without one.
struct CallQuantity {
    RateKind kind = RateKind::Input;
    std::int64_t quantity = 0;
};
std::vector<CallQuantity> quantitiesOf(const Call &call);

} // namespace demarc::app
