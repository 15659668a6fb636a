// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/models/reconciliation.h"

#include "domain/models/pricebook.h"

#include <algorithm>
#include <set>

namespace demarc {

namespace {

constexpr Money kCent {Money::kPicoPerUnit / 100};

// amount × part / whole, rounded half away from zero; whole is not 0. The rounding needs no care: what it leaves goes into
// the part that is computed as the rest.
Money shareOf(Money amount, Int128 part, Int128 whole)
{
    Int128 product = 0;
    if (__builtin_mul_overflow(amount.pico, part, &product)) // beyond any real bill
        return {amount.pico / whole * part};
    const Int128 half = whole / 2;
    return {(product >= 0 ? product + half : product - half) / whole};
}

Money magnitude(Money money) { return money.pico < 0 ? Money {-money.pico} : money; }

// What the bill says of one model and day.
struct Billed {
    struct Item {
        Money amount;
        std::int64_t quantity = 0;      // of lines with an amount
        std::int64_t usageQuantity = 0; // of lines without
        bool isBilled = false;          // some line has an amount
        bool lacksQuantity = false;     // some line has an amount and no quantity
        bool hasUsage = false;

        std::optional<std::int64_t> known() const
        {
            if (isBilled && !lacksQuantity)
                return quantity;
            return hasUsage ? std::optional {usageQuantity} : std::nullopt;
        }
    };
    std::array<Item, 6> items {};
    std::optional<std::int64_t> requests;

    const Item &operator[](BillItem item) const { return items.at(static_cast<std::size_t>(item)); }
    Money total() const
    {
        Money sum;
        for (const auto &item : items)
            sum += item.amount;
        return sum;
    }
    bool isItemised() const
    {
        return std::any_of(items.begin(), items.begin() + kTokenItems, [](const Item &item) { return item.isBilled; });
    }
};

void add(Billed &billed, const BilledLine &line)
{
    auto &item = billed.items.at(static_cast<std::size_t>(line.item));
    if (line.amount) {
        item.isBilled = true;
        item.amount += *line.amount;
        item.quantity += line.quantity.value_or(0);
        item.lacksQuantity = item.lacksQuantity || !line.quantity;
    } else if (line.quantity) {
        item.hasUsage = true;
        item.usageQuantity += *line.quantity;
    }
    if (line.requests)
        billed.requests = billed.requests.value_or(0) + *line.requests;
}

// What tokens of one item are worth: at the rate of the bill, else at that of the recorded calls.
Money worth(const Billed::Item &item, const RecordedUsage &recorded, std::size_t index, std::int64_t tokens)
{
    if (const auto quantity = item.known(); item.isBilled && quantity && *quantity > 0)
        return shareOf(item.amount, tokens, *quantity);
    const auto priced = recorded.tokens[index] - recorded.unpricedTokens[index];
    return priced > 0 ? shareOf(recorded.costByItem[index], tokens, priced) : Money {};
}

// A bill of one amount: by tokens, else by requests, else by what is known of the calls.
void splitWhole(const Billed &billed, const RecordedUsage &recorded, GapRow &row)
{
    const auto &whole = billed[BillItem::Whole];
    std::int64_t tokens = 0;
    std::int64_t unpricedTokens = 0;
    for (std::size_t i = 0; i < kTokenItems; ++i) {
        tokens += recorded.tokens[i];
        unpricedTokens += recorded.unpricedTokens[i];
    }
    std::int64_t usage = 0;
    for (std::size_t i = 0; i < kTokenItems; ++i)
        usage += billed.items[i].usageQuantity;
    const auto quantity = whole.known() ? whole.known() : usage > 0 ? std::optional {usage} : std::nullopt;
    const auto gap = whole.amount - recorded.cost;
    if (quantity && *quantity > 0) {
        row.missing += shareOf(whole.amount, *quantity - tokens, *quantity);
        row.unpriced += shareOf(whole.amount, unpricedTokens, *quantity);
    } else if (billed.requests && *billed.requests > 0) {
        row.missing += shareOf(whole.amount, *billed.requests - recorded.calls, *billed.requests);
        row.unpriced += shareOf(whole.amount, recorded.unpricedCalls, *billed.requests);
    } else {
        (recorded.unpricedCalls == recorded.calls ? row.unpriced : row.unexplained) += gap;
        return;
    }
    row.price += gap - row.missing - row.unpriced;
}

// The items of one family, among which tokens may be billed as another item than they were recorded as.
void splitFamily(const Billed &billed, const RecordedUsage &recorded, std::size_t begin, std::size_t end, GapRow &row)
{
    Money gap;
    bool canSplit = true;
    for (auto i = begin; i < end; ++i) {
        gap += billed.items[i].amount - recorded.costByItem[i];
        const auto quantity = billed.items[i].known();
        canSplit = canSplit && (!billed.items[i].isBilled || billed.items[i].amount.pico == 0 || (quantity && *quantity > 0));
    }
    if (!canSplit) {
        row.unexplained += gap;
        return;
    }
    Int128 more = 0; // tokens billed beyond the recorded ones, and the other way round
    Int128 fewer = 0;
    Money worthOfMore;
    Money worthOfFewer;
    Money unpriced;
    for (auto i = begin; i < end; ++i) {
        const auto delta = billed.items[i].known().value_or(0) - recorded.tokens[i];
        const auto value = worth(billed.items[i], recorded, i, delta);
        (delta > 0 ? more : fewer) += delta > 0 ? delta : -delta;
        (delta > 0 ? worthOfMore : worthOfFewer) += value;
        unpriced += worth(billed.items[i], recorded, i, recorded.unpricedTokens[i]);
    }
    const auto moved = std::min(more, fewer);
    const auto cache = moved == 0 ? Money {} : shareOf(worthOfMore, moved, more) + shareOf(worthOfFewer, moved, fewer);
    const auto missing = worthOfMore + worthOfFewer - cache;
    row.missing += missing;
    row.cache += cache;
    row.unpriced += unpriced;
    row.price += gap - missing - cache - unpriced;
}

GapRow explain(const UsageKey &key, const Billed &billed, const RecordedUsage &recorded)
{
    GapRow row;
    row.key = key;
    row.billed = billed.total();
    row.recorded = recorded.cost;
    row.calls = recorded.calls;
    row.unpricedCalls = recorded.unpricedCalls;
    row.billedRequests = billed.requests;
    if (recorded.calls == 0) {
        row.missing = row.billed;
        return row;
    }
    row.missing = billed[BillItem::Other].amount;                    // what is no call cannot be recorded
    if (!billed.isItemised() && !billed[BillItem::Whole].isBilled) { // nothing is billed for these calls
        row.missing -= recorded.cost;
        return row;
    }
    if (!billed.isItemised()) {
        GapRow whole;
        splitWhole(billed, recorded, whole);
        row.missing += whole.missing;
        row.unpriced = whole.unpriced;
        row.price = whole.price;
        row.unexplained = whole.unexplained;
        return row;
    }
    splitFamily(billed, recorded, 0, static_cast<std::size_t>(BillItem::Output), row);
    splitFamily(billed, recorded, static_cast<std::size_t>(BillItem::Output), kTokenItems, row);
    row.unexplained += billed[BillItem::Whole].amount; // beside itemised lines nobody knows what it is for
    // Costs that are not known by item, such as those that clients reported, are a matter of price.
    row.price = row.gap() - row.missing - row.cache - row.unpriced - row.unexplained;
    return row;
}

// Brings both sides to one name per model.
class Names {
public:
    Names(const std::vector<BilledLine> &bill, const RecordedDays &recorded)
    {
        bool hasModels = false;
        for (const auto &line : bill) {
            hasModels = hasModels || (line.amount && !line.key.model.empty());
            m_billed[std::string(baseModelName(line.key.model))].insert(line.key.model);
        }
        m_isOneModel = !hasModels;
        for (const auto &[key, usage] : recorded)
            m_recorded[std::string(baseModelName(key.model))].insert(key.model);
    }

    bool isOnBill(const std::string &model) const { return m_isOneModel || m_billed.contains(std::string(baseModelName(model))); }

    std::string common(const std::string &model) const
    {
        if (m_isOneModel)
            return {};
        const auto base = std::string(baseModelName(model));
        const auto billed = m_billed.find(base);
        const auto recorded = m_recorded.find(base);
        if (billed == m_billed.end() || recorded == m_recorded.end() || billed->second == recorded->second)
            return model;
        return billed->second.size() == 1 ? *billed->second.begin() : base;
    }

private:
    std::map<std::string, std::set<std::string>> m_billed; // spellings by base name
    std::map<std::string, std::set<std::string>> m_recorded;
    bool m_isOneModel = false;
};

void addTo(GapRow &total, const GapRow &row)
{
    total.billed += row.billed;
    total.recorded += row.recorded;
    total.missing += row.missing;
    total.cache += row.cache;
    total.price += row.price;
    total.unpriced += row.unpriced;
    total.unexplained += row.unexplained;
    total.calls += row.calls;
    total.unpricedCalls += row.unpricedCalls;
    if (row.billedRequests)
        total.billedRequests = total.billedRequests.value_or(0) + *row.billedRequests;
}

} // namespace

RecordedUsage &RecordedUsage::operator+=(const RecordedUsage &other)
{
    calls += other.calls;
    unpricedCalls += other.unpricedCalls;
    cost += other.cost;
    for (std::size_t i = 0; i < kTokenItems; ++i) {
        tokens[i] += other.tokens[i];
        unpricedTokens[i] += other.unpricedTokens[i];
        costByItem[i] += other.costByItem[i];
    }
    return *this;
}

bool Reconciliation::hasGap() const
{
    return std::any_of(rows.begin(), rows.end(), [](const GapRow &row) {
        const std::array parts {row.gap(), row.missing, row.cache, row.price, row.unpriced, row.unexplained};
        return std::any_of(parts.begin(), parts.end(), [](Money part) { return magnitude(part) > kCent; });
    });
}

Reconciliation reconcile(const std::vector<BilledLine> &bill, const RecordedDays &recorded, const RecordedDays &elsewhere)
{
    const Names names(bill, recorded);
    std::map<UsageKey, std::pair<Billed, RecordedUsage>> days;
    for (const auto &line : bill)
        add(days[{line.key.day, names.common(line.key.model)}].first, line);
    std::map<std::string, NotOnBill> others;
    const auto addOther = [&others](const std::string &model, const RecordedUsage &usage) {
        auto &other = others[model];
        other.model = model;
        other.calls += usage.calls;
        other.cost += usage.cost;
    };
    for (const auto &[key, usage] : recorded) {
        if (names.isOnBill(key.model))
            days[{key.day, names.common(key.model)}].second += usage;
        else
            addOther(key.model, usage);
    }
    for (const auto &[key, usage] : elsewhere)
        addOther(key.model, usage);
    Reconciliation result;
    for (const auto &[key, sides] : days) {
        result.rows.push_back(explain(key, sides.first, sides.second));
        addTo(result.total, result.rows.back());
    }
    for (auto &[model, other] : others)
        result.notOnBill.push_back(std::move(other));
    std::stable_sort(
        result.notOnBill.begin(), result.notOnBill.end(), [](const NotOnBill &a, const NotOnBill &b) { return a.cost > b.cost; });
    return result;
}

} // namespace demarc
