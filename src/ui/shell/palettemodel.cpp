// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palettemodel.h"

#include "ui/shell/fuzzy.h"

#include <QRegularExpression>

#include <algorithm>

namespace demarc::ui {

namespace {

constexpr std::size_t kMost = 200; // nobody reads further; typing another letter is quicker
constexpr int kTextWeight = 2;

std::optional<PaletteKind> kindOf(QChar prefix)
{
    switch (prefix.unicode()) {
    case u'>':
        return PaletteKind::Action;
    case u'@':
        return PaletteKind::Person;
    case u'/':
        return PaletteKind::Page;
    default:
        return {};
    }
}

} // namespace

void PaletteModel::clear()
{
    beginResetModel();
    m_named.clear();
    m_entries.clear();
    m_shown.clear();
    endResetModel();
}

void PaletteModel::add(std::vector<PaletteEntry> entries)
{
    beginResetModel();
    std::move(entries.begin(), entries.end(), std::back_inserter(m_entries));
    match();
    endResetModel();
}

void PaletteModel::setQuery(const QString &text, std::vector<PaletteEntry> named)
{
    beginResetModel();
    m_query = text;
    m_named = std::move(named);
    match();
    endResetModel();
}

const PaletteEntry &PaletteModel::entry(int row) const
{
    const auto place = m_shown[static_cast<std::size_t>(row)].entry;
    return place < m_named.size() ? m_named[place] : m_entries[place - m_named.size()];
}

int PaletteModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_shown.size()); }

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto &shown = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown.text;
    case Qt::AccessibleTextRole:
        return QStringList {shown.text, shown.detail, shown.shortcut}
            .filter(QRegularExpression(QStringLiteral(".")))
            .join(QStringLiteral(", "));
    default:
        return {};
    }
}

void PaletteModel::match()
{
    m_shown.clear();
    auto query = m_query.trimmed();
    const auto kind = query.isEmpty() ? std::nullopt : kindOf(query.front());
    if (kind)
        query = query.mid(1).trimmed();
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const auto &candidate = m_entries[i];
        if (kind && candidate.kind != *kind)
            continue;
        if (auto found = fuzzyMatch(query, candidate.text))
            m_shown.push_back({m_named.size() + i, found->score * kTextWeight, std::move(found->places)});
        else if (const auto wide = fuzzyMatch(query, candidate.text + u' ' + candidate.detail))
            m_shown.push_back({m_named.size() + i, wide->score, {}});
    }
    std::stable_sort(m_shown.begin(), m_shown.end(), [](const Shown &a, const Shown &b) { return a.score > b.score; });
    if (m_shown.size() > kMost)
        m_shown.resize(kMost);
    for (std::size_t i = m_named.size(); i > 0; --i)
        m_shown.insert(m_shown.begin(), {i - 1, 0, {}});
}

} // namespace demarc::ui
