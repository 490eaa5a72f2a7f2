// SPDX-License-Identifier: EUPL-1.2
// The server's own log, one line per event on standard error.
//
// Never a name, an address, a title or anything a person typed: a line says what the program did,
// with ids and reference numbers (DESIGN 6, rule 10).
#pragma once

#include <spdlog/fmt/fmt.h>

#include <string>
#include <string_view>

namespace vt::log {

enum class Level { debug, info, warning, error };

void write(Level level, const std::string& line);
void set_quiet(bool quiet);  // Only warnings and errors: the commands that print an answer use it.

template <class... Args>
void info(fmt::format_string<Args...> format, Args&&... args) {
    write(Level::info, fmt::format(format, std::forward<Args>(args)...));
}
template <class... Args>
void warning(fmt::format_string<Args...> format, Args&&... args) {
    write(Level::warning, fmt::format(format, std::forward<Args>(args)...));
}
template <class... Args>
void error(fmt::format_string<Args...> format, Args&&... args) {
    write(Level::error, fmt::format(format, std::forward<Args>(args)...));
}

}  // namespace vt::log
