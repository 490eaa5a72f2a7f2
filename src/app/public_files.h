// SPDX-License-Identifier: EUPL-1.2
// What the server itself publishes beside the pages: the log's checkpoint and tiles, security.txt
// and, behind a token, figures for monitoring. No person, no content.
#pragma once

#include <optional>

#include "app/config.h"
#include "base/clock.h"
#include "web/site.h"

namespace vt::app {

// /log/checkpoint, /log/tile/…, /.well-known/security.txt; nothing for any other path.
std::optional<http::Response> public_file(const web::Site& site, const Config& config,
                                          const Clock& clock, const http::Request& request);
// Prometheus text. 404 without a configured token, 401 without the right one.
http::Response metrics(const Config& config, const net::Server::Figures& figures,
                       const http::Request& request);
// Seals what is pending under a new checkpoint, at most once a day.
void seal_log(const web::Tenant& tenant, const Clock& clock);
// Throws std::runtime_error when the data was written on a later day than the clock says.
void refuse_newer_data(db::Database& database, const Clock& clock);

}  // namespace vt::app
