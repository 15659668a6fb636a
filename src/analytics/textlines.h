// SPDX-License-Identifier: GPL-3.0-or-later
// A text as lines. A line keeps its terminator, so that a missing final newline and CRLF are differences like any other
// and the lines joined are the text again.
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace demarc::analytics {

class TextLines {
public:
    TextLines() = default;
    explicit TextLines(const QString &text);

    const QString &text() const { return m_text; }
    qsizetype count() const { return static_cast<qsizetype>(m_starts.size()) - 1; } // an empty text has none
    QStringView line(qsizetype index) const;    // with its terminator ("\n", "\r\n", or none at the end)
    QStringView content(qsizetype index) const; // without it
    bool isBlank(qsizetype index) const;        // nothing but white space
    int indent(qsizetype index) const;          // leading blanks, a tab counting to the next multiple of eight

private:
    QString m_text;
    std::vector<qsizetype> m_starts {0}; // of every line, and the end of the text
};

} // namespace demarc::analytics
