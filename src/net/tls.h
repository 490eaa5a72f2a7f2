// SPDX-License-Identifier: EUPL-1.2
// The certificate and what we speak: TLS 1.3, and 1.2 with ECDHE and an AEAD. No renegotiation, no
// resumption, no early data, no compression.
#pragma once

#include <boost/asio/ssl/context.hpp>
#include <memory>
#include <mutex>
#include <string>

namespace vt::net {

class Tls {
public:
    // PEM files: the chain, own certificate first, and its key.
    Tls(std::string certificate, std::string key);

    // Reads the files. Throws std::runtime_error with a sentence for the administrator; what was
    // loaded before stays.
    void load();
    // What new connections use. From any thread; nothing before the first load().
    std::shared_ptr<boost::asio::ssl::context> context() const;

private:
    const std::string certificate_;
    const std::string key_;
    mutable std::mutex mutex_;
    std::shared_ptr<boost::asio::ssl::context> context_;
};

}  // namespace vt::net
