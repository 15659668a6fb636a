// SPDX-License-Identifier: GPL-3.0-or-later
// From a call's detail to what its page shows, in words and units. No widgets.
#pragma once

#include "app/monitoring/calldetail.h"
#include "ui/shell/link.h"
#include "ui/style/theme.h"

#include <QStringList>
#include <QTimeZone>

namespace demarc::ui {

struct CallWording {
    QTimeZone zone = QTimeZone::systemTimeZone();
    Instant now {};
};

// One line of "Facts". Without text: not sent, shown as no data.
struct Fact {
    QString name; // of the widget
    QString title;
    QString text;
    QString toolTip;
    std::optional<Link> link;
    bool canBeCopied = false;
    bool namesPerson = false; // who can be erased
    bool operator==(const Fact &) const = default;
};
std::vector<Fact> factsOf(const app::CallDetail &detail, const CallWording &wording);

// One line of "Tokens and cost".
struct CostRow {
    QString what;
    QString quantity;
    QString rate; // per million, or each
    QString amount;
    Tone tone = Tone::Neutral;
    bool strong = false;
    QString toolTip;
};
std::vector<CostRow> costRows(const app::CallDetail &detail);
// What there is to say below it, a sentence each: the price used, what made other rates hold, what the client sent.
QStringList costNotes(const app::CallDetail &detail);
// An unpriced call says so loudly, with what to do; empty for any other.
QString unpricedText(const app::CallDetail &detail);
// Other things worth knowing, a sentence each: clocks, a prompt nobody knows, a call that does not count.
QStringList remarksOf(const app::CallDetail &detail);

QString modelOf(const Call &call); // served, else requested; words where there is none
QString statusOf(const Call &call);
// "$0.0117375": every digit, in the currency of the price or of the workspace.
QString exactAmount(const Decimal &amount, const QString &currency);
Link linkTo(const SpanKey &key); // "demarc:call/TRACEID-SPANID"

} // namespace demarc::ui
