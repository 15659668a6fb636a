// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the Sources page: what sends, and the senders that have not sent yet.
#pragma once

#include "app/senders/sourcelist.h"
#include "ui/widgets/rowmodel.h"

#include <QTimeZone>

namespace demarc::ui {

// A source that has been silent for longer is no longer sending.
inline constexpr std::chrono::minutes kSourceStaleAfter {10};
// What was not taken longer ago is history, not a problem of now.
inline constexpr std::chrono::hours kProblemStaysFor {1};

struct SourceTableRow {
    app::SourceRow source; // of a sender that never sent: only the sender
    bool neverSent = false;
    QString senderSystem; // that the sender is bound to; empty: none
    Instant now {};
    QTimeZone zone = QTimeZone::systemTimeZone();

    bool isStale() const { return neverSent || now - source.seen.last > kSourceStaleAfter; }
    std::int64_t notTaken() const { return source.seen.counts.rejected + source.seen.counts.refused; }
    const SourceProblem *newestProblem() const; // null: none
    bool hasProblemNow() const;
};

// Those that send by name, so that rows stay where they are; then the silent ones, the last seen first; then senders that
// never sent and may still.
std::vector<SourceTableRow> sourceTableRows(const app::SourceList &list, Instant now);

struct SourceSummary {
    int sending = 0;
    int refused = 0; // with something not taken lately
    int waiting = 0; // that never sent
};
SourceSummary summaryOf(const std::vector<SourceTableRow> &rows);

class SourceTable final : public Rows<SourceTableRow> {
    Q_OBJECT

public:
    explicit SourceTable(QObject *parent = nullptr);

protected:
    Cell cellOf(const SourceTableRow &row, int column) const override;

private:
    static Cell withoutSender(const std::string &sender);
    static Cell senderOf(const SourceTableRow &row);
    static Cell systemOf(const SourceTableRow &row);
    static Cell lastHourOf(const SourceTableRow &row);
    static Cell lastSeenOf(const SourceTableRow &row);
    static Cell notTakenOf(const SourceTableRow &row);
};

} // namespace demarc::ui
