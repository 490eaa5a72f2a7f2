// SPDX-License-Identifier: EUPL-1.2
// House: the running server: municipalities opened, site composed, sockets listening.
//
// Life cycle: construct (opens and migrates every municipality), start(), wait(), and the
// destructor stops: requests that run are finished, databases closed. Signals: SIGTERM and SIGINT
// stop, SIGHUP reads the certificate files again.
#pragma once

#include <atomic>
#include <memory>
#include <thread>

#include "app/config.h"
#include "base/clock.h"
#include "modules/dialogue/live.h"
#include "web/site.h"

namespace vt::app {

class House {
public:
    // `clock` must outlive the House. Throws std::runtime_error or db::DbFault with a sentence for
    // the administrator.
    House(Config config, const Clock& clock);
    ~House();
    House(const House&) = delete;
    House& operator=(const House&) = delete;

    void start();
    // Until a signal asks to stop.
    void wait();
    const web::Site& site() const { return *site_; }
    std::vector<std::uint16_t> ports() const { return server_->ports(); }

private:
    http::Response handle(const http::Request& request) const;
    std::optional<http::Response> quick(const http::Request& request) const;
    void forget_old_imports() const;
    void seal_logs() const;
    std::string stream(const http::Request& request) const;
    void tell_progress() const;
    void end_forgotten_sessions() const;
    void tend();

    Config config_;
    const Clock& clock_;
    std::shared_ptr<dialogue::Live> live_;
    std::unique_ptr<web::Site> site_;
    std::unique_ptr<net::Server> server_;
    std::atomic<bool> stopping_{false};
    std::thread tending_;
};

}  // namespace vt::app
