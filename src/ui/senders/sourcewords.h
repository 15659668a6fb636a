// SPDX-License-Identifier: GPL-3.0-or-later
// The words of sources and senders.
#pragma once

#include "domain/senders/sender.h"
#include "domain/senders/sourceactivity.h"

#include <QLocale>
#include <QString>

namespace demarc::ui {

QString shownService(const SourceKey &source); // "no service" where the calls name none
// A program's name for itself, without what every exporter says: "OTel Python 1.39.0" for "OTel-OTLP-Exporter-Python/1.39.0".
QString shownProgram(const std::string &client);
QString keyText(const Sender &sender); // "•••• 3f9a"
// "up to 600 spans a minute, requests up to 4 MB"; "no limits".
QString limitsText(const SenderLimits &limits, const QLocale &locale = {});
QString bytesText(std::int64_t bytes, const QLocale &locale = {}); // "812 B", "1.2 MB"
// "0", "0.4", "12", "1,204": calls a minute.
QString rateText(double perMinute, const QLocale &locale = {});

// Bytes as megabytes for typing, every byte kept: "4", "0.262144"; and back. Takes a point or a comma; empty for what is no
// number of at least one byte.
QString megabytes(std::int64_t bytes);
std::optional<std::int64_t> bytesOfMegabytes(const QString &text);

} // namespace demarc::ui
