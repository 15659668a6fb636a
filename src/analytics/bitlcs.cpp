// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/bitlcs.h"

#include <algorithm>

namespace demarc::analytics {

BitLcs::BitLcs(const std::vector<std::uint32_t> &before, const std::vector<std::uint32_t> &after, std::uint32_t symbolCount)
    : m_before(before), m_after(after), m_symbolCount(symbolCount)
{
}

// Sorts the places of `after` by symbol (a counting sort), once.
void BitLcs::index()
{
    if (!m_firstPlace.empty())
        return;
    m_firstPlace.assign(m_symbolCount + 1, 0);
    for (const auto symbol : m_after)
        ++m_firstPlace[symbol + 1];
    for (std::size_t i = 1; i < m_firstPlace.size(); ++i)
        m_firstPlace[i] += m_firstPlace[i - 1];
    m_places.resize(m_after.size());
    m_ranges.resize(m_symbolCount);
    auto next = m_firstPlace;
    for (std::size_t i = 0; i < m_after.size(); ++i)
        m_places[next[m_after[i]]++] = static_cast<qsizetype>(i);
}

std::span<const qsizetype> BitLcs::placesWithin(std::uint32_t symbol, const Box &box) const
{
    const auto *first = m_places.data() + m_firstPlace[symbol];
    const auto *last = m_places.data() + m_firstPlace[symbol + 1];
    first = std::lower_bound(first, last, box.top);
    return {first, std::lower_bound(first, last, box.bottom)};
}

std::span<const BitLcs::Word> BitLcs::wordsOf(std::uint32_t symbol, const Box &box, Direction direction)
{
    auto &range = m_ranges[symbol];
    if (range.pass != m_pass) {
        range = {m_words.size(), 0, m_pass};
        const auto places = placesWithin(symbol, box);
        for (std::size_t i = 0; i < places.size(); ++i) {
            const auto bit = static_cast<std::size_t>(
                direction == Direction::Forward ? places[i] - box.top : box.bottom - 1 - places[places.size() - 1 - i]);
            if (m_words.size() == range.first || m_words.back().index != bit / 64)
                m_words.push_back({bit / 64, 0});
            m_words.back().bits |= std::uint64_t {1} << (bit % 64);
        }
        range.last = m_words.size();
    }
    return {m_words.data() + range.first, m_words.data() + range.last};
}

// row = (row + (row & matches)) | (row & ~matches), touching only words with matches or a carry.
void BitLcs::addRow(std::span<const Word> words)
{
    std::uint64_t carry = 0;
    std::size_t at = 0;
    for (auto word = words.begin(); word != words.end() || carry != 0; ++at) {
        if (carry == 0)
            at = word->index;
        if (at >= m_row.size())
            return;
        const auto matches = word != words.end() && word->index == at ? (word++)->bits : 0;
        const auto row = m_row[at];
        std::uint64_t sum = 0;
        const bool overflow = __builtin_add_overflow(row, row & matches, &sum);
        const bool carried = __builtin_add_overflow(sum, carry, &sum);
        m_row[at] = sum | (row & ~matches);
        carry = overflow || carried ? 1 : 0;
    }
}

// For every j: the length of the LCS of columns [fromX, toX) with the first (backward: last) j rows of the box.
std::vector<qsizetype> BitLcs::lengths(const Box &box, qsizetype fromX, qsizetype toX, Direction direction)
{
    const auto height = static_cast<std::size_t>(box.height());
    ++m_pass;
    m_words.clear();
    m_row.assign((height + 63) / 64, ~std::uint64_t {0});
    for (auto i = fromX; i < toX; ++i) {
        const auto x = direction == Direction::Forward ? i : toX - 1 - (i - fromX);
        addRow(wordsOf(m_before[x], box, direction));
    }
    std::vector<qsizetype> lengths(height + 1);
    for (std::size_t j = 0; j < height; ++j)
        lengths[j + 1] = lengths[j] + ((m_row[j / 64] >> (j % 64) & 1) == 0 ? 1 : 0);
    return lengths;
}

double BitLcs::cost(const Box &box)
{
    index();
    const auto words = static_cast<std::size_t>(box.height()) / 64 + 1;
    double cost = 0;
    for (auto x = box.left; x < box.right; ++x) {
        const auto symbol = m_before[x];
        cost += static_cast<double>(std::min(words, m_firstPlace[symbol + 1] - m_firstPlace[symbol]));
    }
    return cost;
}

Point BitLcs::split(const Box &box)
{
    index();
    if (box.width() == 1) { // one element: it stays with its first match, or goes
        const auto places = placesWithin(m_before[box.left], box);
        if (places.empty())
            return {box.right, box.top};
        return {box.left, places.front()};
    }
    const auto middle = box.left + box.width() / 2;
    const auto above = lengths(box, box.left, middle, Direction::Forward);
    const auto below = lengths(box, middle, box.right, Direction::Backward);
    qsizetype best = 0;
    for (qsizetype j = 0; j <= box.height(); ++j) {
        if (above[j] + below[box.height() - j] > above[best] + below[box.height() - best])
            best = j;
    }
    return {middle, box.top + best};
}

} // namespace demarc::analytics
