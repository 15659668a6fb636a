// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/senders/sender.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

namespace demarc {

QString makeSenderKey()
{
    std::array<quint32, 8> bits {};
    QRandomGenerator::system()->fillRange(bits.data(), static_cast<qsizetype>(bits.size()));
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(bits.data()), sizeof bits);
    return QString::fromLatin1(kSenderKeyStart.data(), static_cast<qsizetype>(kSenderKeyStart.size()))
        + QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QByteArray hashOfSenderKey(std::string_view key)
{
    return QCryptographicHash::hash(QByteArrayView(key.data(), static_cast<qsizetype>(key.size())), QCryptographicHash::Sha256);
}

} // namespace demarc
