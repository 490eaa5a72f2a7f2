// SPDX-License-Identifier: EUPL-1.2
#include "net/tls.h"

#include <openssl/ssl.h>

#include <stdexcept>

namespace vt::net {
namespace {

namespace ssl = boost::asio::ssl;

constexpr char kCiphers[] = "ECDHE+AESGCM:ECDHE+CHACHA20";  // Of TLS 1.2; 1.3 has only good ones.
constexpr char kGroups[] = "X25519:P-256:P-384";
constexpr unsigned char kProtocols[] = "\x08http/1.1";

int choose_protocol(SSL*, const unsigned char** out, unsigned char* out_size,
                    const unsigned char* in, unsigned in_size, void*) {
    unsigned char* chosen = nullptr;
    const int result =
        SSL_select_next_proto(&chosen, out_size, kProtocols, sizeof kProtocols - 1, in, in_size);
    if (result != OPENSSL_NPN_NEGOTIATED) return SSL_TLSEXT_ERR_NOACK;
    *out = chosen;
    return SSL_TLSEXT_ERR_OK;
}

void harden(SSL_CTX* context) {
    SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_TICKET |
                                     SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_num_tickets(context, 0);
    SSL_CTX_set_max_early_data(context, 0);
    SSL_CTX_set_alpn_select_cb(context, choose_protocol, nullptr);
    const bool all_set = SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION) == 1 &&
                         SSL_CTX_set_cipher_list(context, kCiphers) == 1 &&
                         SSL_CTX_set1_groups_list(context, kGroups) == 1;
    if (!all_set) throw std::runtime_error{"OpenSSL does not know our TLS settings"};
}

}  // namespace

Tls::Tls(std::string certificate, std::string key)
    : certificate_{std::move(certificate)}, key_{std::move(key)} {}

void Tls::load() {
    auto fresh = std::make_shared<ssl::context>(ssl::context::tls_server);
    harden(fresh->native_handle());
    boost::system::error_code ec;
    fresh->use_certificate_chain_file(certificate_, ec);
    if (ec) throw std::runtime_error{"cannot read the certificate " + certificate_};
    fresh->use_private_key_file(key_, ssl::context::pem, ec);
    if (ec || SSL_CTX_check_private_key(fresh->native_handle()) != 1)
        throw std::runtime_error{"cannot read the key " + key_ +
                                 ", or it does not belong to the certificate"};
    const std::lock_guard lock{mutex_};
    context_ = std::move(fresh);
}

std::shared_ptr<ssl::context> Tls::context() const {
    const std::lock_guard lock{mutex_};
    return context_;
}

}  // namespace vt::net
