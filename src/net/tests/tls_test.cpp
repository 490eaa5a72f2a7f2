// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <stdexcept>

#include "net/tests/raw_client.h"

using namespace vt;
using namespace vt::net::test;

namespace {

template <auto Free>
struct Freed {
    template <class T>
    void operator()(T* thing) const {
        Free(thing);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Context = std::unique_ptr<SSL_CTX, Freed<SSL_CTX_free>>;
using Session = std::unique_ptr<SSL, Freed<SSL_free>>;
using File = std::unique_ptr<FILE, Freed<std::fclose>>;

// A folder with a self-signed certificate and its key, for the length of a test.
class Keys {
public:
    Keys() {
        char name[] = "/tmp/vt_tls_XXXXXX";
        folder_ = ::mkdtemp(name);
        renew("eerste");
    }
    ~Keys() { std::filesystem::remove_all(folder_); }

    std::string certificate() const { return folder_ / "certificate.pem"; }
    std::string key() const { return folder_ / "key.pem"; }

    void renew(const char* name) const {
        const Key key{EVP_EC_gen("P-256")};
        const Certificate made{X509_new()};
        ASN1_INTEGER_set(X509_get_serialNumber(made.get()), 1);
        X509_gmtime_adj(X509_getm_notBefore(made.get()), 0);
        X509_gmtime_adj(X509_getm_notAfter(made.get()), 3600);
        X509_set_pubkey(made.get(), key.get());
        X509_NAME* subject = X509_get_subject_name(made.get());
        X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC,
                                   reinterpret_cast<const unsigned char*>(name), -1, -1, 0);
        X509_set_issuer_name(made.get(), subject);
        X509_sign(made.get(), key.get(), EVP_sha256());
        PEM_write_X509(File{std::fopen(certificate().c_str(), "w")}.get(), made.get());
        PEM_write_PrivateKey(File{std::fopen(this->key().c_str(), "w")}.get(), key.get(), nullptr,
                             nullptr, 0, nullptr, nullptr);
    }

private:
    std::filesystem::path folder_;
};

class TlsClient {
public:
    TlsClient(std::uint16_t port, int version, const char* ciphers = nullptr)
        : wire_{port}, context_{SSL_CTX_new(TLS_client_method())} {
        SSL_CTX_set_security_level(context_.get(), 0);
        SSL_CTX_set_min_proto_version(context_.get(), version);
        SSL_CTX_set_max_proto_version(context_.get(), version);
        if (ciphers != nullptr) SSL_CTX_set_cipher_list(context_.get(), ciphers);
        session_.reset(SSL_new(context_.get()));
        SSL_set_fd(session_.get(), wire_.handle());
        connected_ = SSL_connect(session_.get()) == 1;
    }

    bool connected() const { return connected_; }
    std::string version() const { return SSL_get_version(session_.get()); }
    std::string cipher() const { return SSL_get_cipher(session_.get()); }
    SSL* session() const { return session_.get(); }

    std::string subject() const {
        const Certificate theirs{SSL_get1_peer_certificate(session_.get())};
        char name[100] = {};
        X509_NAME_get_text_by_NID(X509_get_subject_name(theirs.get()), NID_commonName, name,
                                  sizeof name);
        return name;
    }

    // To the close of the other side.
    std::string ask(std::string_view request) const {
        SSL_write(session_.get(), request.data(), static_cast<int>(request.size()));
        std::string all;
        char room[4096];
        for (int size = 0; (size = SSL_read(session_.get(), room, sizeof room)) > 0;)
            all.append(room, static_cast<std::size_t>(size));
        return all;
    }

    bool ended_cleanly() const {
        return (SSL_get_shutdown(session_.get()) & SSL_RECEIVED_SHUTDOWN) != 0;
    }

private:
    RawClient wire_;
    Context context_;
    Session session_;
    bool connected_{false};
};

struct House {
    Keys keys;
    net::Server server;
    House() : server{options(), echo, body_of_1000, channel} { server.start(); }
    net::Options options() const {
        net::Options options;
        options.listen = {{"127.0.0.1", 0, true}, {"127.0.0.1", 0, false}};
        options.tls_certificate = keys.certificate();
        options.tls_key = keys.key();
        return options;
    }
    static http::Response echo(const http::Request& request) {
        return text(request.secure ? "veilig" + std::string(50000, 'x') : "open");
    }
    static std::string channel(const http::Request& request) {
        return request.path == "/stroom" ? "raad" : "";
    }
    std::uint16_t port() const { return server.ports().at(0); }
};

constexpr std::string_view kGet = "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

}  // namespace

TEST_CASE("TLS 1.3 and 1.2 are spoken, and end with a proper goodbye") {
    House house;
    for (const int version : {TLS1_3_VERSION, TLS1_2_VERSION}) {
        const TlsClient client{house.port(), version};
        REQUIRE(client.connected());
        const std::string answer = client.ask(kGet);
        CHECK(status_of(answer) == 200);
        CHECK(answer.ends_with("veilig" + std::string(50000, 'x')));
        CHECK(client.ended_cleanly());
    }
}

TEST_CASE("TLS 1.1, and TLS 1.2 without forward secrecy or with CBC, is refused") {
    House house;
    CHECK_FALSE(TlsClient{house.port(), TLS1_1_VERSION}.connected());
    CHECK_FALSE(TlsClient{house.port(), TLS1_2_VERSION, "AES128-GCM-SHA256"}.connected());
    CHECK_FALSE(TlsClient{house.port(), TLS1_2_VERSION, "ECDHE-ECDSA-AES128-SHA256"}.connected());
    CHECK(TlsClient{house.port(), TLS1_2_VERSION, "ECDHE-ECDSA-CHACHA20-POLY1305"}.connected());
}

TEST_CASE("no session is resumed and none renegotiated") {
    House house;
    const TlsClient client{house.port(), TLS1_2_VERSION};
    REQUIRE(client.connected());
    CHECK(SSL_SESSION_has_ticket(SSL_get_session(client.session())) == 0);
    unsigned id_size = 0;
    SSL_SESSION_get_id(SSL_get_session(client.session()), &id_size);
    CHECK(id_size == 0);
    SSL_renegotiate(client.session());
    CHECK(SSL_do_handshake(client.session()) != 1);
}

TEST_CASE("the port without TLS stays without") {
    House house;
    RawClient client{house.server.ports().at(1)};
    client.send(kGet);
    CHECK(client.read_all().ends_with("\r\n\r\nopen"));
}

TEST_CASE("plain HTTP on the port with TLS is closed cleanly") {
    House house;
    RawClient client{house.port()};
    client.send(kGet);
    CHECK(client.read_all().find("HTTP/1.1") == std::string::npos);
    CHECK_FALSE(client.was_reset());
}

TEST_CASE("a new certificate serves new connections, a broken one changes nothing") {
    House house;
    const TlsClient before{house.port(), TLS1_3_VERSION};
    house.keys.renew("tweede");
    CHECK(house.server.reload_tls());
    CHECK(TlsClient(house.port(), TLS1_3_VERSION).subject() == "tweede");
    CHECK(status_of(before.ask(kGet)) == 200);
    std::ofstream{house.keys.key()} << "kapot";
    CHECK_FALSE(house.server.reload_tls());
    CHECK(TlsClient(house.port(), TLS1_3_VERSION).subject() == "tweede");
}

TEST_CASE("a certificate that cannot be read is a sentence for the administrator") {
    House house;
    auto options = house.options();
    options.tls_certificate = "/bestaat/niet.pem";
    net::Server other{options, House::echo, body_of_1000};
    CHECK_THROWS_AS(other.start(), std::runtime_error);
}

TEST_CASE("a stream of events over TLS") {
    House house;
    const TlsClient client{house.port(), TLS1_3_VERSION};
    const std::string request = "GET /stroom HTTP/1.1\r\nHost: a\r\n\r\n";
    SSL_write(client.session(), request.data(), static_cast<int>(request.size()));
    std::string got;
    char room[4096];
    bool published = false;
    while (got.find("data: 7\n\n") == std::string::npos) {
        const int size = SSL_read(client.session(), room, sizeof room);
        REQUIRE(size > 0);
        got.append(room, static_cast<std::size_t>(size));
        if (!std::exchange(published, true)) house.server.events().publish("raad", "stand", "7");
    }
    CHECK(status_of(got) == 200);
}
