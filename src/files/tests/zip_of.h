// SPDX-License-Identifier: EUPL-1.2
// A zip file of stored entries, for tests.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace vt::files {

inline std::string little(std::size_t value, int bytes) {
    std::string out;
    for (int n = 0; n < bytes; ++n, value >>= 8) out += static_cast<char>(value & 0xff);
    return out;
}

inline std::string zip_of(const std::vector<std::pair<std::string, std::string>>& entries) {
    std::string out;
    std::string directory;
    for (const auto& [name, bytes] : entries) {
        const std::string sizes = little(bytes.size(), 4) + little(bytes.size(), 4);
        // Version, flags, method 0, time, date, checksum (nobody here looks at it).
        const std::string common = little(20, 2) + little(0, 2) + little(0, 2) + little(0, 4) +
                                   little(0, 4) + sizes + little(name.size(), 2) + little(0, 2);
        directory += "PK\x01\x02" + little(20, 2) + common + little(0, 2) + little(0, 2) +
                     little(0, 2) + little(0, 4) + little(out.size(), 4) + name;
        out += "PK\x03\x04" + common + name + bytes;
    }
    const std::string count = little(entries.size(), 2);
    const std::size_t start = out.size();
    return out + directory + "PK\x05\x06" + little(0, 2) + little(0, 2) + count + count +
           little(directory.size(), 4) + little(start, 4) + little(0, 2);
}

}  // namespace vt::files
