// SPDX-License-Identifier: EUPL-1.2
// Reading the audit log: entries, newest first, and the proof of one. Needs the right log_view,
// which the route asks; the figures of the installation need installation_view.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "identity/work.h"

namespace vt::people {

inline constexpr int kLogPage = 50;

struct LogLine {
    std::int64_t seq{0};
    Instant at{};
    std::string type{};     // "identity.office-given"; empty when erased or unreadable.
    std::string actor{};    // Name of a person, or code of what did it; empty when erased.
    std::string context{};  // Codes and ids.
    bool system{false};     // No person did it.
    bool withheld{false};   // Who did it is not for this reader; `actor` is empty.
    bool sealed{false};
    bool erased{false};
};

struct LogPage {
    std::vector<LogLine> lines{};
    std::int64_t count{0};                // Of all entries.
    std::optional<std::int64_t> older{};  // The next page is before this one.
};

struct InstallationFigures {
    std::int64_t people{0};
    std::int64_t log_entries{0};
    std::string checkpoint_origin{};  // Empty before the first checkpoint.
    std::uint64_t checkpoint_size{0};
    std::optional<Day> checkpoint_day{};
};

class LogService {
public:
    // What `work` refers to, and `work`, must outlive it.
    explicit LogService(const identity::Work& work) : work_{work} {}

    LogPage page(std::optional<std::int64_t> before);
    // The file that shows without this server that the entry stood in the log, in the form of C2SP
    // tlog-proof. Refuses as audit::prove.
    Result<std::string> proof(std::int64_t seq);
    InstallationFigures figures();

private:
    const identity::Work& work_;
};

}  // namespace vt::people
