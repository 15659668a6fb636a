// SPDX-License-Identifier: GPL-3.0-or-later
// Why a provider's bill and the recorded calls do not come to the same amount, per model and UTC day.
//
// The gap (billed − recorded) is split as cost accounting splits a variance, at the rates the bill itself implies
// (amount / quantity):
//   missing   tokens billed that were not recorded, at the billed rate (negative: recorded and not billed)
//   cache     tokens that both sides know, but not as the same sort of input: uncached, read from a cache, written to one
//   unpriced  recorded tokens of calls without a price, at the billed rate
//   price     what is left: the same tokens at another rate
// The parts add up to the gap exactly, in pico-units. Where the sorts of input differ in both directions, as many tokens as
// possible count as moved between sorts (cache) and only the net difference as missing. Where a bill has amounts without
// quantities there is nothing to split by: the rest is unexplained.
#pragma once

#include "domain/models/bill.h"

#include <array>
#include <map>

namespace demarc {

// What was recorded of one model on one day. Tokens by BillItem: Input, CacheRead, CacheWrite, Output.
struct RecordedUsage {
    std::int64_t calls = 0;
    std::int64_t unpricedCalls = 0;
    Money cost; // of the priced calls
    std::array<std::int64_t, kTokenItems> tokens {};
    std::array<std::int64_t, kTokenItems> unpricedTokens {}; // of these, those of calls without a price
    std::array<Money, kTokenItems> costByItem {};            // as far as the cost is known by item

    RecordedUsage &operator+=(const RecordedUsage &other);
    bool operator==(const RecordedUsage &) const = default;
};

struct UsageKey {
    Day day {};
    std::string model;
    auto operator<=>(const UsageKey &) const = default;
};
using RecordedDays = std::map<UsageKey, RecordedUsage>;

// One line of the answer. All money in the workspace's currency.
struct GapRow {
    UsageKey key; // the model as the bill names it; empty where the bill names none
    Money billed;
    Money recorded;
    Money missing;
    Money cache;
    Money price;
    Money unpriced;
    Money unexplained;
    std::int64_t calls = 0; // recorded
    std::int64_t unpricedCalls = 0;
    std::optional<std::int64_t> billedRequests;

    Money gap() const { return billed - recorded; }
    bool operator==(const GapRow &) const = default;
};

// A model with calls in the bill's time that are not on it: another provider's, or the bill does not name it. Not in the total.
struct NotOnBill {
    std::string model;
    std::int64_t calls = 0;
    Money cost;
    bool operator==(const NotOnBill &) const = default;
};

struct Reconciliation {
    std::vector<GapRow> rows; // by day, then model
    GapRow total;
    std::vector<NotOnBill> notOnBill; // by falling cost
    // Whether the gap, or one part of it on any day, is beyond a cent: parts of opposite signs do not cancel in silence.
    bool hasGap() const;
};

// A bill line whose amount is in the workspace's currency, rounded once to pico-units.
struct BilledLine {
    UsageKey key;
    BillItem item = BillItem::Whole;
    std::optional<Money> amount;
    std::optional<std::int64_t> quantity;
    std::optional<std::int64_t> requests;
};

// Explains the gap. A billed and a recorded model are the same where their names are equal, or where they are equal without
// provider, region and date (baseModelName()) and either side uses several spellings.
// `recorded` holds the days of the bill only; what was `elsewhere`, with other providers than the bill's, is not on it.
Reconciliation reconcile(const std::vector<BilledLine> &bill, const RecordedDays &recorded, const RecordedDays &elsewhere = {});

} // namespace demarc
