// SPDX-License-Identifier: EUPL-1.2
#include "db/pooled_database.h"
#include "db/postgres/connection.h"

namespace vt::db {
namespace {

// A server has some hundred connections for all municipalities together.
constexpr std::size_t kReadersMax = 8;

}  // namespace

std::unique_ptr<Database> open_postgres(const std::string& connection, const std::string& schema) {
    postgres::SchemaConnection{connection, schema, Purpose::writing}.make_schema();
    const auto open = [connection, schema](Purpose purpose) {
        return std::make_unique<postgres::SchemaConnection>(connection, schema, purpose);
    };
    return std::make_unique<PooledDatabase>(open, kReadersMax);
}

}  // namespace vt::db
