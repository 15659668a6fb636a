// SPDX-License-Identifier: GPL-3.0-or-later
// A certificate for 127.0.0.1 that vouches for itself, made anew for a test.
#pragma once

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <QString>

#include <cstdio>
#include <memory>

namespace demarc::test {

// Writes certificate and key as PEM. False: that did not work.
inline bool writeCertificate(const QString &certificateFile, const QString &keyFile)
{
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_EC_gen("P-256"), EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(X509_new(), X509_free);
    if (!key || !certificate)
        return false;
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
    X509_set_version(certificate.get(), X509_VERSION_3);
    X509_set_pubkey(certificate.get(), key.get());
    auto *name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>("demarc test"), -1, -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    const std::unique_ptr<X509_EXTENSION, decltype(&X509_EXTENSION_free)> addresses(
        X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "IP:127.0.0.1,DNS:localhost"), X509_EXTENSION_free);
    X509_add_ext(certificate.get(), addresses.get(), -1);
    if (X509_sign(certificate.get(), key.get(), EVP_sha256()) == 0)
        return false;
    const auto open = [](const QString &file) {
        return std::unique_ptr<FILE, int (*)(FILE *)>(std::fopen(file.toLocal8Bit().constData(), "w"), std::fclose);
    };
    const auto certificateOut = open(certificateFile);
    const auto keyOut = open(keyFile);
    return certificateOut && keyOut && PEM_write_X509(certificateOut.get(), certificate.get()) == 1
        && PEM_write_PrivateKey(keyOut.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1;
}

} // namespace demarc::test
