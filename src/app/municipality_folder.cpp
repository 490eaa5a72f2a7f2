// SPDX-License-Identifier: EUPL-1.2
#include "app/municipality_folder.h"

#include <toml++/toml.h>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "app/compose.h"

namespace vt::app {
namespace {

namespace fs = std::filesystem;

MunicipalityFolder read_folder(const fs::path& path) {
    const auto table = toml::parse_file((path / "municipality.toml").string());
    MunicipalityFolder folder;
    folder.id = path.filename().string();
    folder.name = table["name"].value_or(folder.id);
    folder.path = path.string();
    folder.log_origin = table["log_origin"].value_or(folder.id + "/vredestijd/log");
    if (const auto* hosts = table["hosts"].as_array())
        for (const auto& host : *hosts) folder.hosts.push_back(host.value_or(std::string{}));
    return folder;
}

void write_settings(const fs::path& path, const std::string& name,
                    const std::vector<std::string>& hosts) {
    toml::array list;
    for (const auto& host : hosts) list.push_back(host);
    const std::string host = hosts.empty() ? path.filename().string() : hosts.front();
    const toml::table table{
        {"name", name}, {"hosts", list}, {"log_origin", host + "/vredestijd/log"}};
    std::ofstream out{path / "municipality.toml"};
    out << table << "\n";
    if (!out.flush()) throw std::runtime_error{"Cannot write in " + path.string()};
}

std::string schema_of(const std::string& id) {
    std::string schema = "vt_" + id;
    std::replace(schema.begin(), schema.end(), '-', '_');
    return schema;
}

}  // namespace

bool is_municipality_id(std::string_view id) {
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    };
    return id.size() >= 2 && id.size() <= 40 && std::all_of(id.begin(), id.end(), allowed);
}

std::vector<MunicipalityFolder> municipality_folders(const std::string& data) {
    std::vector<MunicipalityFolder> folders;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator{data, error})
        if (fs::exists(entry.path() / "municipality.toml")) folders.push_back(read_folder(entry));
    if (error)
        throw std::runtime_error{"Cannot read the data folder " + data + ": " + error.message()};
    std::sort(folders.begin(), folders.end(),
              [](const auto& a, const auto& b) { return a.id < b.id; });
    return folders;
}

MunicipalityFolder make_municipality_folder(const std::string& data, const std::string& id,
                                            const std::string& name,
                                            const std::vector<std::string>& hosts) {
    if (!is_municipality_id(id))
        throw std::runtime_error{"'" + id +
                                 "' cannot be the id of a municipality: use a-z, 0-9 and -"};
    const fs::path path = fs::path{data} / id;
    if (fs::exists(path / "municipality.toml"))
        throw std::runtime_error{"There is a municipality '" + id + "' already"};
    std::error_code error;
    fs::create_directories(path, error);
    if (error)
        throw std::runtime_error{"Cannot make the folder " + path.string() + ": " +
                                 error.message()};
    fs::permissions(path, fs::perms::owner_all, error);
    write_settings(path, name, hosts);
    return read_folder(path);
}

std::unique_ptr<db::Database> open_municipality(const MunicipalityFolder& folder,
                                                const std::string& database) {
    auto opened = database.empty() ? db::open_sqlite(folder.path + "/vredestijd.db")
                                   : db::open_postgres(database, schema_of(folder.id));
    db::migrate(*opened, all_migrations());
    return opened;
}

}  // namespace vt::app
