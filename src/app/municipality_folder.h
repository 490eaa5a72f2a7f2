// SPDX-License-Identifier: EUPL-1.2
// The folder of one municipality inside the data folder: its database file, its name and hosts, the
// key of its log. A municipality is one folder: copy it and you have everything.
//
//   <data>/<id>/municipality.toml   name and hosts
//   <data>/<id>/vredestijd.db       SQLite, unless PostgreSQL is used (then schema vt_<id>)
//   <data>/<id>/log.key log.heads   key and signed heads of the log
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "db/database.h"

namespace vt::app {

struct MunicipalityFolder {
    std::string id{};  // 2 to 40 of a-z, 0-9 and -.
    std::string name{};
    std::vector<std::string> hosts{};
    std::string path{};
    std::string log_origin{};  // Name of its log, for the life of the log.
};

bool is_municipality_id(std::string_view id);
// All in the data folder, by id. Throws std::runtime_error when a folder cannot be read.
std::vector<MunicipalityFolder> municipality_folders(const std::string& data);
// Makes the folder. Throws std::runtime_error with a sentence when it exists or cannot be written.
MunicipalityFolder make_municipality_folder(const std::string& data, const std::string& id,
                                            const std::string& name,
                                            const std::vector<std::string>& hosts);
// Opens and migrates. `database` is empty for SQLite, else a libpq string.
std::unique_ptr<db::Database> open_municipality(const MunicipalityFolder& folder,
                                                const std::string& database);

}  // namespace vt::app
