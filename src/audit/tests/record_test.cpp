// SPDX-License-Identifier: EUPL-1.2
#include "audit/record.h"

#include <doctest/doctest.h>

#include "audit/json.h"

namespace vt::audit {
namespace {

const Record kRecord{"2026-11-23T14:03:00.250Z", "codes.adopted", "system:seed", "abc", 3, "",
                     "raad \"2026\" \\ \n\x01 é"};

TEST_CASE("a record has one form in bytes") {
    CHECK(to_json(kRecord) ==
          R"({"v":1,"ts":"2026-11-23T14:03:00.250Z","type":"codes.adopted","actor":"system:seed",)"
          R"("obj":"abc","ver":3,"data_sha256":"","ctx":"raad \"2026\" \\ \u000a\u0001 é"})");
    CHECK(record_from_json(to_json(kRecord)) == kRecord);
}

TEST_CASE("any other form of a record is refused") {
    const std::string json = to_json(kRecord);
    CHECK_FALSE(record_from_json("").has_value());
    CHECK_FALSE(record_from_json(json + " ").has_value());
    CHECK_FALSE(record_from_json(" " + json).has_value());
    CHECK_FALSE(record_from_json(json.substr(0, json.size() - 1)).has_value());
    CHECK_FALSE(record_from_json(R"({"v":2)" + json.substr(6)).has_value());
    for (std::size_t length = 0; length < json.size(); ++length)
        CHECK_FALSE(record_from_json(json.substr(0, length)).has_value());
}

TEST_CASE("commitment and link are as the format says, and every byte counts") {
    const std::string salt(32, 's');
    // Known answers made with Python's hashlib, after docs/formats/audit-log.md.
    CHECK(crypto::hex(commitment(salt, "{}")) ==
          "c51e70df03f1e652b384835d2b4ed23631743508789fbe7d253f729284e76b4c");
    CHECK(crypto::hex(next_link(crypto::Hash{}, commitment(salt, "{}"))) ==
          "dfa4942abe8b595fbba87a5e95cabfd7357260e29d7c90c4901875670f56f6ed");
    CHECK(commitment(salt, "{}") != commitment(salt, "{ }"));
    CHECK(commitment(salt, "{}") != commitment(std::string(32, 't'), "{}"));
}

TEST_CASE("only what the format writes is read") {
    CHECK(json::Reader{R"( "a\u001fb\/" )"}.string() ==
          "a\x1f"
          "b/");
    for (const auto* wrong :
         {R"("\u0041")", R"("\x")", "\"a\nb\"", R"("a)", R"(")", "\"\xff\"", R"("\u00)", "a"})
        CHECK_FALSE(json::Reader{wrong}.string().has_value());
    CHECK(json::Reader{" 12,"}.number() == 12);
    for (const auto* wrong : {"", "-1", "01", "99999999999999999999"})
        CHECK_FALSE(json::Reader{wrong}.number().has_value());
}

}  // namespace
}  // namespace vt::audit
