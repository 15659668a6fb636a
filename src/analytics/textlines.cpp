// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/textlines.h"

namespace demarc::analytics {

TextLines::TextLines(const QString &text) : m_text(text)
{
    const QStringView view = m_text;
    for (auto end = view.indexOf(u'\n'); end >= 0; end = view.indexOf(u'\n', end + 1))
        m_starts.push_back(end + 1);
    if (m_starts.back() != view.size())
        m_starts.push_back(view.size());
}

QStringView TextLines::line(qsizetype index) const
{
    return QStringView(m_text).mid(m_starts[index], m_starts[index + 1] - m_starts[index]);
}

QStringView TextLines::content(qsizetype index) const
{
    auto line = this->line(index);
    if (line.endsWith(u'\n'))
        line.chop(1);
    if (line.endsWith(u'\r'))
        line.chop(1);
    return line;
}

bool TextLines::isBlank(qsizetype index) const { return line(index).trimmed().isEmpty(); }

int TextLines::indent(qsizetype index) const
{
    int columns = 0;
    for (const auto c : line(index)) {
        if (c == u'\t')
            columns += 8 - columns % 8;
        else if (c == u' ')
            ++columns;
        else
            break;
    }
    return columns;
}

} // namespace demarc::analytics
