// SPDX-License-Identifier: GPL-3.0-or-later
// The words of prices and bills.
#pragma once

#include "domain/models/pricebook.h"
#include "domain/models/reconciliation.h"

#include <QString>
#include <QTimeZone>

namespace demarc::ui {

QString nameOf(RateKind kind);    // "Input", "Input from a cache"
QString nameOf(ServiceTier tier); // "standard", "batch"
QString nameOf(BillItem item);    // "Input", "Everything"

// "$2.50" for a million of what a rate is for; per piece for images and requests. Every digit there is, at least two.
QString priceText(RateKind kind, const Decimal &rate);
// The same of a table's standard rate; empty without one.
QString priceText(const ModelRates &rates, RateKind kind);

// "always" for a first price, else the UTC day (with the hour where it is not midnight).
QString validFromText(Instant validFrom);

// "2026-11-23" of a bill, as a date.
QString dayText(Day day);

// The parts of a gap between a bill and what was recorded.
enum class GapPart { Missing, Cache, Price, Unpriced, Unexplained };
QString nameOf(GapPart part);
QString meaningOf(GapPart part, Money amount); // what it means and what to do, a sentence
QString reasonOf(GapPart part, Money amount);  // a few words, for an amount that is not zero
Money amountOf(const GapRow &row, GapPart part);

} // namespace demarc::ui
