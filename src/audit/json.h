// SPDX-License-Identifier: EUPL-1.2
// The little JSON of the log's own formats: objects whose members stand in one fixed order.
//
// Writing has one form for each value, so that bytes can be hashed. Reading takes exactly what is
// asked next, with white space between, and refuses the rest: it is no general parser.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vt::audit::json {

// Appends `text` between quotes. Only ", \ and characters below U+0020 are escaped; the text is
// UTF-8.
void put_string(std::string& out, std::string_view text);

// Borrows the text it reads.
class Reader {
public:
    explicit Reader(std::string_view text) : rest_{text} {}

    // One of { } [ ] : and the comma.
    bool mark(char c);
    // `"name":` of a member.
    bool name(std::string_view name);
    std::optional<std::string> string();
    // From 0 on, without leading zeros.
    std::optional<std::int64_t> number();
    // Nothing but white space is left.
    bool at_end();

private:
    void skip_space();
    bool take(char c);
    bool escape(std::string& out);
    std::string_view rest_;
};

}  // namespace vt::audit::json
