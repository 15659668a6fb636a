// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importers/billcsv.h"

#include "base/instant.h"
#include "base/numbers.h"
#include "domain/models/exchangerates.h"
#include "ingest/importers/csvreader.h"
#include "ingest/importers/filekind.h"
#include "ingest/importers/textfile.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <charconv>

namespace demarc::ingest {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::Bill)
};

enum class Column {
    Day,
    Model,
    Amount,
    Item,
    Quantity,
    InputTokens,
    CachedTokens,
    CacheWriteTokens,
    OutputTokens,
    Requests,
    Currency,
    Provider
};

struct ColumnName {
    const char *name;
    Column column;
};

constexpr std::array kColumnNames {ColumnName {"day", Column::Day}, ColumnName {"date", Column::Day},
    ColumnName {"usagedate", Column::Day}, ColumnName {"starttime", Column::Day}, ColumnName {"model", Column::Model},
    ColumnName {"modelname", Column::Model}, ColumnName {"amount", Column::Amount}, ColumnName {"cost", Column::Amount},
    ColumnName {"amountusd", Column::Amount}, ColumnName {"costusd", Column::Amount}, ColumnName {"total", Column::Amount},
    ColumnName {"amountvalue", Column::Amount}, ColumnName {"item", Column::Item}, ColumnName {"lineitem", Column::Item},
    ColumnName {"tokentype", Column::Item}, ColumnName {"kind", Column::Item}, ColumnName {"quantity", Column::Quantity},
    ColumnName {"tokens", Column::Quantity}, ColumnName {"usage", Column::Quantity},
    ColumnName {"inputtokens", Column::InputTokens}, ColumnName {"cachedtokens", Column::CachedTokens},
    ColumnName {"inputcachedtokens", Column::CachedTokens}, ColumnName {"cachedinputtokens", Column::CachedTokens},
    ColumnName {"cachewritetokens", Column::CacheWriteTokens}, ColumnName {"outputtokens", Column::OutputTokens},
    ColumnName {"requests", Column::Requests}, ColumnName {"numrequests", Column::Requests},
    ColumnName {"nummodelrequests", Column::Requests}, ColumnName {"calls", Column::Requests},
    ColumnName {"currency", Column::Currency}, ColumnName {"amountcurrency", Column::Currency},
    ColumnName {"provider", Column::Provider}};

std::string_view trimmed(std::string_view text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

std::optional<Column> columnNamed(std::string_view header)
{
    std::string plain;
    for (const char c : header) {
        if (c >= 'A' && c <= 'Z')
            plain.push_back(static_cast<char>(c - 'A' + 'a'));
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            plain.push_back(c);
    }
    const auto found =
        std::find_if(kColumnNames.begin(), kColumnNames.end(), [&](const ColumnName &known) { return plain == known.name; });
    return found == kColumnNames.end() ? std::nullopt : std::optional {found->column};
}

QString shown(std::string_view cell)
{
    return QString::fromUtf8(cell.data(), static_cast<qsizetype>(std::min<std::size_t>(cell.size(), 60)));
}

std::optional<Day> dayOf(std::string_view cell)
{
    std::int64_t seconds = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), seconds);
    if (error == std::errc {} && end == cell.data() + cell.size() && seconds > 100'000'000 && seconds < 100'000'000'000)
        return std::chrono::floor<std::chrono::days>(Instant {std::chrono::seconds {seconds}});
    const auto instant = parseInstant(QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())));
    return instant ? std::optional {std::chrono::floor<std::chrono::days>(*instant)} : std::nullopt;
}

// Takes a sign of a currency off the front: "$12.34", "-€3".
std::string takeSign(std::string &text)
{
    for (const auto &[sign, code] : {std::pair {std::string_view {"$"}, "USD"}, std::pair {std::string_view {"€"}, "EUR"},
             std::pair {std::string_view {"£"}, "GBP"}}) {
        if (const auto at = text.find(sign); at != std::string::npos) {
            text.erase(at, sign.size());
            return code;
        }
    }
    return {};
}

// Takes out the separators of thousands, where the text is written as numbers with them are.
std::optional<std::string> withoutThousands(std::string text, char separator, char point)
{
    const auto whole = text.substr(0, text.find(point));
    const auto first = whole.find(separator);
    if (first == std::string::npos)
        return text;
    if (first == 0 || first > 4) // a minus and three digits at most
        return {};
    for (auto at = first; at < whole.size(); at += 4) {
        if (whole[at] != separator || whole.size() - at < 4)
            return {};
    }
    if ((whole.size() - first) % 4 != 0)
        return {};
    text.erase(std::remove(text.begin(), text.end(), separator), text.end());
    return text;
}

std::optional<Decimal> amountOf(std::string text, bool decimalComma)
{
    text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
    auto plain =
        decimalComma && text.find(',') != std::string::npos ? withoutThousands(text, '.', ',') : withoutThousands(text, ',', '.');
    if (!plain)
        return {};
    std::replace(plain->begin(), plain->end(), ',', '.');
    return Decimal::parse(*plain);
}

// A count such as "1200", "1,200" or "1.2e3".
std::optional<std::int64_t> countOf(std::string_view cell)
{
    const auto plain = withoutThousands(std::string(cell), ',', '.');
    const auto count = plain ? wholeNumber(*plain) : std::nullopt;
    return count && *count >= 0 ? count : std::nullopt;
}

struct Row {
    BillLine line;
    std::array<std::optional<std::int64_t>, kTokenItems> tokens;
};

// Reads a cell that is not blank; false where it cannot be.
bool readCell(std::string_view cell, Column column, bool decimalComma, Row &row)
{
    const auto readCount = [&](std::optional<std::int64_t> &target) {
        target = countOf(cell);
        return target.has_value();
    };
    switch (column) {
    case Column::Day: {
        const auto day = dayOf(cell);
        row.line.day = day.value_or(Day {});
        return day.has_value();
    }
    case Column::Model:
        row.line.model = cell;
        return true;
    case Column::Amount: {
        std::string text(cell);
        if (const auto code = takeSign(text); !code.empty())
            row.line.currency = code;
        row.line.amount = amountOf(std::move(text), decimalComma);
        return row.line.amount.has_value();
    }
    case Column::Item: {
        BillLine named;
        readLineItem(cell, named);
        row.line.item = named.item;
        if (row.line.model.empty())
            row.line.model = named.model;
        return true;
    }
    case Column::Quantity:
        return readCount(row.line.quantity);
    case Column::InputTokens:
        return readCount(row.tokens[static_cast<std::size_t>(BillItem::Input)]);
    case Column::CachedTokens:
        return readCount(row.tokens[static_cast<std::size_t>(BillItem::CacheRead)]);
    case Column::CacheWriteTokens:
        return readCount(row.tokens[static_cast<std::size_t>(BillItem::CacheWrite)]);
    case Column::OutputTokens:
        return readCount(row.tokens[static_cast<std::size_t>(BillItem::Output)]);
    case Column::Requests:
        return readCount(row.line.requests);
    case Column::Provider:
        row.line.provider = cell;
        return true;
    case Column::Currency: {
        const auto code = currencyCode(cell);
        row.line.currency = code.value_or(std::string());
        return code.has_value();
    }
    }
    return false;
}

// The tokens of a row by item become lines that tell usage only.
void addUsage(const Row &row, Bill &bill)
{
    auto tokens = row.tokens;
    auto &input = tokens[static_cast<std::size_t>(BillItem::Input)];
    if (input) {
        *input -= tokens[static_cast<std::size_t>(BillItem::CacheRead)].value_or(0)
            + tokens[static_cast<std::size_t>(BillItem::CacheWrite)].value_or(0);
        *input = std::max<std::int64_t>(0, *input);
    }
    for (std::size_t i = 0; i < kTokenItems; ++i) {
        if (tokens[i])
            bill.push_back({row.line.day, row.line.model, static_cast<BillItem>(i), {}, row.line.currency, tokens[i], {},
                row.line.provider});
    }
}

Result<std::vector<std::optional<Column>>> readHeader(std::span<const std::string> fields)
{
    std::vector<std::optional<Column>> columns;
    for (const auto &field : fields)
        columns.push_back(columnNamed(field));
    const auto has = [&](Column column) { return std::find(columns.begin(), columns.end(), column) != columns.end(); };
    const bool hasTokens = has(Column::InputTokens) || has(Column::OutputTokens) || has(Column::Quantity);
    if (!has(Column::Day) || (!has(Column::Amount) && !hasTokens)) {
        return failure(ErrorKind::InvalidInput,
            Text::tr("This is no bill that Demarc can read: the first line needs a column “day” and a column “amount” (and best "
                     "“model”, “item” and “quantity”)."));
    }
    return columns;
}

} // namespace

Result<Bill> readBillCsv(QIODevice &device)
{
    CsvReader reader(device);
    std::vector<std::optional<Column>> columns;
    Bill bill;
    for (;;) {
        const auto next = reader.next();
        if (!next)
            return failureOf(next);
        if (*next == CsvReader::Row::End)
            break;
        if (*next == CsvReader::Row::Unreadable)
            return failure(
                ErrorKind::InvalidInput, Text::tr("Line %1 cannot be read: %2").arg(reader.line()).arg(reader.problem()));
        if (columns.empty()) {
            auto header = readHeader(reader.fields());
            if (!header)
                return failureOf(header);
            columns = std::move(*header);
            continue;
        }
        Row row;
        bool hasDay = false;
        const auto fields = reader.fields();
        for (std::size_t i = 0; i < std::min(fields.size(), columns.size()); ++i) {
            const auto cell = trimmed(fields[i]);
            if (!columns[i] || cell.empty())
                continue;
            hasDay = hasDay || *columns[i] == Column::Day;
            if (!readCell(cell, *columns[i], reader.separator() == ';', row)) {
                return failure(ErrorKind::InvalidInput,
                    Text::tr("Line %1: “%2” cannot be read. Correct or remove the line, and import the bill again.")
                        .arg(reader.line())
                        .arg(shown(cell)));
            }
        }
        if (!hasDay)
            return failure(ErrorKind::InvalidInput,
                Text::tr("Line %1 has no day. Correct or remove the line, and import the bill again.").arg(reader.line()));
        if (row.line.amount || row.line.quantity || row.line.requests)
            bill.push_back(row.line);
        addUsage(row, bill);
    }
    if (bill.empty())
        return failure(ErrorKind::InvalidInput, Text::tr("This bill has no lines."));
    return bill;
}

Result<Bill> readBills(const QStringList &files)
{
    Bill bill;
    for (const auto &name : files) {
        const auto file = TextFile::open(name);
        if (!file)
            return failureOf(file);
        const auto lines = readBill(**file);
        if (!lines)
            return failureOf(lines);
        bill.insert(bill.end(), lines->begin(), lines->end());
    }
    return bill;
}

Result<Bill> readBill(QIODevice &device)
{
    const auto head = device.peek(4096).trimmed();
    if (head.startsWith('{') || head.startsWith('[') || head.startsWith("\xef\xbb\xbf{"))
        return readBillJson(device.readAll().toStdString());
    if (const auto text = checkIsText(device.peek(64 * 1024)); !text)
        return failureOf(text);
    return readBillCsv(device);
}

} // namespace demarc::ingest
