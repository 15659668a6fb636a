// SPDX-License-Identifier: GPL-3.0-or-later
// A link to any object: demarc:KIND/NAME[@VERSION], e.g. "demarc:prompt/report-summary@12", "demarc:incident/41",
// "demarc:page/monitoring".
#pragma once

#include <QMetaType>
#include <QString>

#include <optional>

namespace demarc::ui {

struct Link {
    QString kind;    // "page", "prompt", "incident", "system", "activity", …
    QString name;    // unescaped
    QString version; // may be empty

    bool operator==(const Link &) const = default;
    QString toString() const;                              // percent-encodes the name
    static std::optional<Link> parse(const QString &text); // empty for anything that is no demarc: link
};

} // namespace demarc::ui

Q_DECLARE_METATYPE(demarc::ui::Link)
