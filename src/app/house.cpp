// SPDX-License-Identifier: EUPL-1.2
#include "app/house.h"

#include <pthread.h>

#include <csignal>
#include <stdexcept>

#include "app/compose.h"
#include "app/municipality_folder.h"
#include "app/public_files.h"
#include "audit/checkpoint.h"
#include "audit/keeping.h"
#include "base/log.h"
#include "modules/core_values/weighing_service.h"
#include "modules/dialogue/live_service.h"
#include "modules/dialogue/steering_service.h"
#include "modules/people/import_service.h"
#include "modules/pulse/pulse_service.h"

namespace vt::app {
namespace {

// What a crash left of votes that were counted.
void clear_counted_ballots(const web::Tenant& tenant) {
    tenant.database->read([&](db::Db& db) {
        core_values::destroy_counted_ballots(db, tenant.folder);
        pulse::destroy_counted_ballots(db, tenant.folder);
    });
}

std::vector<web::Tenant> open_tenants(const Config& config, const Clock& clock) {
    std::vector<web::Tenant> tenants;
    for (const auto& folder : municipality_folders(config.data)) {
        web::Tenant tenant;
        tenant.municipality = {folder.id, folder.name, config.any_host};
        tenant.hosts = folder.hosts;
        tenant.folder = folder.path;
        tenant.log_origin = folder.log_origin;
        tenant.database = open_municipality(folder, config.database);
        refuse_newer_data(*tenant.database, clock);
        clear_counted_ballots(tenant);
        tenants.push_back(std::move(tenant));
    }
    if (tenants.empty())
        throw std::runtime_error{"There is no municipality yet: use 'vredestijd municipality add'"};
    return tenants;
}

constexpr std::chrono::milliseconds kTick{200};
constexpr int kTicksPerMinute = 5 * 60;
constexpr int kTicksPerProgress = 5 * 5;  // Every five seconds: GREY-AREA 5 rule 2.
constexpr int kSealingHour = 3;

// What the page about this installation tells.
people::Installation installation_of(const Config& config) {
    people::Installation about;
    about.version = VT_VERSION;
    about.engine = config.database.empty() ? "SQLite" : "PostgreSQL";
    about.log_key = [data = config.data](std::string_view id) -> std::string {
        for (const auto& folder : municipality_folders(data))
            if (folder.id == id && audit::has_key(folder.path))
                return to_text(audit::VerifierKey{folder.log_origin,
                                                  audit::read_key(folder.path).public_key()});
        return {};
    };
    return about;
}

sigset_t our_signals() {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&set, signal);
    return set;
}

}  // namespace

House::House(Config config, const Clock& clock) : config_{std::move(config)}, clock_{clock} {
    // Before any thread starts: signals are taken in wait() alone.
    const auto signals = our_signals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    // Pages are there before the server is, but nobody asks for one before.
    live_ = std::make_shared<dialogue::Live>(
        [this](std::string_view channel, std::string_view event, std::string_view data) {
            server_->events().publish(channel, event, data);
        });
    site_ = std::make_unique<web::Site>(
        open_tenants(config_, clock_),
        all_modules(installation_of(config_), config_.print_socket, live_), clock_,
        config_.any_host);
    for (const auto& tenant : site_->tenants())
        tenant.database->read(
            [&](db::Db& db) { dialogue::remove_leftovers(*live_, tenant.folder, db); });
    server_ = std::make_unique<net::Server>(
        config_.net, [this](const http::Request& request) { return handle(request); },
        [this](const http::Request& head) { return site_->body_limit(head); },
        [this](const http::Request& request) { return stream(request); },
        [this](const http::Request& request) { return quick(request); });
}

House::~House() {
    stopping_ = true;
    server_->stop();
    if (tending_.joinable()) tending_.join();
}

void House::start() {
    server_->start();
    tending_ = std::thread{[this] { tend(); }};
}

void House::wait() {
    const auto signals = our_signals();
    for (int signal = 0; sigwait(&signals, &signal) == 0;) {
        if (signal != SIGHUP) return;
        log::info("certificate files {}",
                  server_->reload_tls() ? "read again" : "kept: cannot read");
    }
}

std::optional<http::Response> House::quick(const http::Request& request) const {
    if (request.path != "/healthz") return std::nullopt;
    return http::Response{.body = "ok\n"}.with("Content-Type", "text/plain; charset=utf-8");
}

http::Response House::handle(const http::Request& request) const {
    if (auto answer = public_file(*site_, config_, clock_, request)) return std::move(*answer);
    if (request.path == "/metrics") return metrics(config_, server_->figures(), request);
    return site_->handle(request);
}

std::string House::stream(const http::Request& request) const {
    const web::Tenant* tenant = site_->tenant_of(request);
    return tenant == nullptr ? "" : dialogue::stream_channel(tenant->municipality.id, request.path);
}

void House::tell_progress() const {
    for (const auto& tenant : site_->tenants()) {
        try {
            tenant.database->read([&](db::Db& db) {
                dialogue::tell_progress(*live_, tenant.municipality.id, tenant.folder, db);
            });
        } catch (const std::exception& error) {
            log::error("telling the progress of a vote failed: {}", error.what());
        }
    }
}

void House::end_forgotten_sessions() const {
    for (const auto& tenant : site_->tenants()) {
        try {
            tenant.database->write([&](db::Db& db) {
                dialogue::end_forgotten(*live_, tenant.folder, db, clock_);
                return db::Outcome::keep;
            });
        } catch (const std::exception& error) {
            log::error("ending sessions of an earlier day failed: {}", error.what());
        }
    }
}

// Every five seconds: tells how many voted. Once a minute: writes which sessions were used, and
// seals what was logged when the day's hour for it has come.
void House::tend() {
    for (int ticks = 1; !stopping_; ++ticks) {
        std::this_thread::sleep_for(kTick);
        if (ticks % kTicksPerProgress == 0) tell_progress();
        if (ticks % kTicksPerMinute != 0) continue;
        try {
            site_->write_sessions_seen();
        } catch (const std::exception& error) {
            log::error("writing when sessions were used failed: {}", error.what());
        }
        if (ticks % (60 * kTicksPerMinute) == 0) {
            forget_old_imports();
            end_forgotten_sessions();
        }
        if (amsterdam(clock_.now()).hour >= kSealingHour) seal_logs();
    }
}

void House::forget_old_imports() const {
    for (const auto& tenant : site_->tenants()) {
        try {
            tenant.database->write([&](db::Db& db) {
                people::erase_old_imports(db, clock_.now());
                return db::Outcome::keep;
            });
        } catch (const std::exception& error) {
            log::error("erasing old imports of {} failed: {}", tenant.municipality.id,
                       error.what());
        }
    }
}

void House::seal_logs() const {
    for (const auto& tenant : site_->tenants()) {
        try {
            seal_log(tenant, clock_);
        } catch (const std::exception& error) {
            log::error("sealing the log of {} failed: {}", tenant.municipality.id, error.what());
        }
    }
}

}  // namespace vt::app
