// SPDX-License-Identifier: EUPL-1.2
#include "db/pooled_database.h"
#include "db/sqlite/connection.h"

namespace vt::db {
namespace {

constexpr std::size_t kReadersMax = 16;

}  // namespace

std::unique_ptr<Database> open_sqlite(const std::string& path) {
    const auto open = [path](Purpose purpose) {
        return std::make_unique<sqlite::FileConnection>(path, purpose);
    };
    return std::make_unique<PooledDatabase>(open, kReadersMax);
}

}  // namespace vt::db
