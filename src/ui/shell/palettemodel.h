// SPDX-License-Identifier: GPL-3.0-or-later
// The entries of the palette that match what was typed, best first. A prefix narrows: > actions, @ people, / pages.
#pragma once

#include "ui/shell/paletteentry.h"

#include <QAbstractListModel>

namespace demarc::ui {

class PaletteModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { EntryRole = Qt::UserRole, PlacesRole };

    using QAbstractListModel::QAbstractListModel;

    void clear();
    void add(std::vector<PaletteEntry> entries);
    // `named` is shown before what matches.
    void setQuery(const QString &text, std::vector<PaletteEntry> named = {});
    const PaletteEntry &entry(int row) const;
    const std::vector<qsizetype> &places(int row) const { return m_shown[static_cast<std::size_t>(row)].places; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Shown {
        std::size_t entry = 0; // in m_named, then in m_entries
        int score = 0;
        std::vector<qsizetype> places; // within the text
    };
    void match();

    std::vector<PaletteEntry> m_named;
    std::vector<PaletteEntry> m_entries;
    std::vector<Shown> m_shown;
    QString m_query;
};

} // namespace demarc::ui
