// SPDX-License-Identifier: GPL-3.0-or-later
// Gives equal texts equal small numbers, dense from 0, so that comparing them costs nothing.
#pragma once

#include <QHash>
#include <QStringView>

#include <cstdint>

namespace demarc::analytics {

class Interner {
public:
    // The texts are not copied: they outlive this.
    std::uint32_t numberOf(QStringView text)
    {
        auto &number = m_numbers[text]; // 0: not seen before
        if (number == 0)
            number = static_cast<std::uint32_t>(m_numbers.size());
        return number - 1;
    }
    void reserve(qsizetype count) { m_numbers.reserve(count); }

private:
    QHash<QStringView, std::uint32_t> m_numbers;
};

} // namespace demarc::analytics
