// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a provider's bill: a CSV with a header, or the pages of OpenAI's usage API as JSON.
//
// A bill is read whole or not at all: a line that is left out would look like a gap.
#pragma once

#include "base/result.h"
#include "domain/models/bill.h"

#include <QIODevice>
#include <QStringList>

namespace demarc::ingest {

// CSV: a header, then one line per day and model, and per item where the bill has them. Columns are told by their names,
// whatever their order; capitals, blanks and underscores do not matter:
//   day, date, usage date, start time           2026-11-23, an instant, or seconds since 1970; needed
//   model, model name                           empty or absent: the bill names no model
//   amount, cost, amount usd, cost usd, total   12.34, $12.34, 1,234.56; in files with semicolons also 12,34; needed
//   item, line item, token type, kind           what readLineItem() knows, with or without the model
//   quantity, tokens, usage                     tokens of the line
//   input tokens, cached tokens, cache write tokens, output tokens
//                                               tokens of the day by item; input tokens include the cached ones
//   requests, num requests, calls               requests of the line
//   currency                                    ISO 4217; else told by a sign before the amount, else USD
// Errors: InvalidInput (no such file, a needed column is missing, a line that cannot be read: with its number), Storage.
Result<Bill> readBillCsv(QIODevice &device);

// JSON: pages of /v1/organization/costs (amounts) and /v1/organization/usage/… (tokens), as one page, a list of pages, or a
// page per line. A cost's line_item such as "gpt-4o-2024-08-06, cached input" names model and item.
// Errors: InvalidInput.
Result<Bill> readBillJson(std::string_view text);

// Either, told by how the file begins.
Result<Bill> readBill(QIODevice &device);

// Several files are one bill: costs and usage come apart. Errors: as TextFile::open() and readBill().
Result<Bill> readBills(const QStringList &files);

} // namespace demarc::ingest
