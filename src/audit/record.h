// SPDX-License-Identifier: EUPL-1.2
// Record: what one entry of the log says. The bytes of its JSON are what is committed to: see
// docs/formats/audit-log.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "crypto/hash.h"

namespace vt::audit {

struct Record {
    std::string at{};           // YYYY-MM-DDTHH:MM:SS.mmmZ
    std::string type{};         // room.what-happened
    std::string actor{};        // A person's id, "system:<job>" or "command-line".
    std::string object{};       // Id of the row it is about; empty without one.
    std::int64_t version{0};    // Of that row; 0 where rows have no versions.
    std::string data_sha256{};  // 64 hex characters; empty without data.
    std::string context{};
    bool operator==(const Record&) const = default;
};

std::string to_json(const Record& record);
// Nothing unless the bytes are exactly what to_json writes.
std::optional<Record> record_from_json(std::string_view json);

// What the leaf of an entry is: SHA-256("vt1/log/leaf\0" ‖ salt ‖ record).
crypto::Hash commitment(std::string_view salt, std::string_view record_json);
// The next link of the chain over all entries; the first follows 32 zero bytes.
crypto::Hash next_link(const crypto::Hash& previous, const crypto::Hash& commitment);

inline constexpr std::size_t kSaltBytes = 32;

}  // namespace vt::audit
