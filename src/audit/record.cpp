// SPDX-License-Identifier: EUPL-1.2
#include "audit/record.h"

#include "audit/json.h"

namespace vt::audit {
namespace {

using namespace std::string_view_literals;

void put_member(std::string& out, std::string_view name, std::string_view value) {
    out += ',';
    json::put_string(out, name);
    out += ':';
    json::put_string(out, value);
}

bool read_member(json::Reader& in, std::string_view name, std::string& value) {
    if (!in.mark(',') || !in.name(name)) return false;
    auto text = in.string();
    if (!text) return false;
    value = *std::move(text);
    return true;
}

bool read_version(json::Reader& in, std::int64_t& version) {
    if (!in.mark(',') || !in.name("ver")) return false;
    const auto number = in.number();
    version = number.value_or(0);
    return number.has_value();
}

}  // namespace

std::string to_json(const Record& record) {
    std::string out = R"({"v":1)";
    put_member(out, "ts", record.at);
    put_member(out, "type", record.type);
    put_member(out, "actor", record.actor);
    put_member(out, "obj", record.object);
    out += R"(,"ver":)" + std::to_string(record.version);
    put_member(out, "data_sha256", record.data_sha256);
    put_member(out, "ctx", record.context);
    out += '}';
    return out;
}

std::optional<Record> record_from_json(std::string_view json) {
    json::Reader in{json};
    Record record;
    const bool read = in.mark('{') && in.name("v") && in.number() == 1 &&
                      read_member(in, "ts", record.at) && read_member(in, "type", record.type) &&
                      read_member(in, "actor", record.actor) &&
                      read_member(in, "obj", record.object) && read_version(in, record.version) &&
                      read_member(in, "data_sha256", record.data_sha256) &&
                      read_member(in, "ctx", record.context) && in.mark('}') && in.at_end();
    if (!read || to_json(record) != json) return std::nullopt;
    return record;
}

crypto::Hash commitment(std::string_view salt, std::string_view record_json) {
    return crypto::sha256({"vt1/log/leaf\0"sv, salt, record_json});
}

crypto::Hash next_link(const crypto::Hash& previous, const crypto::Hash& commitment) {
    return crypto::sha256({crypto::view(previous), crypto::view(commitment)});
}

}  // namespace vt::audit
