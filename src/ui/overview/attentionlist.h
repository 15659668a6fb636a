// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that want something from the reader: a tag or an owner chip, what it is, and a quieter line of why. Each opens
// its place by click or Return.
#pragma once

#include "domain/ownership/owner.h"
#include "ui/shell/link.h"
#include "ui/style/theme.h"

#include <QAbstractButton>
#include <QScrollArea>

#include <optional>
#include <vector>

class QVBoxLayout;

namespace demarc::ui {

struct AttentionItem {
    QString tag; // "SEV2"; empty where a chip stands
    Tone tone = Tone::Neutral;
    std::optional<Owner> chip = {};
    QString title;
    QString detail;
    std::optional<Owner> heldBy = {}; // a chip at the end of the detail
    Link link;
    bool operator==(const AttentionItem &) const = default;
};

class AttentionList : public QScrollArea {
    Q_OBJECT

public:
    explicit AttentionList(const QString &name, QWidget *parent = nullptr);
    void setItems(const std::vector<AttentionItem> &items);

Q_SIGNALS:
    void linkActivated(const demarc::ui::Link &link);

private:
    class Row;
    QVBoxLayout *m_column;
    std::vector<AttentionItem> m_items;
};

} // namespace demarc::ui
