// SPDX-License-Identifier: EUPL-1.2
// What an import file says about people and their offices, before anybody decided anything.
//
// parse_people_csv() and parse_popolo() make a ParsedImport out of bytes; people_import.h compares
// it with the directory. Both parsers are pure: no database, no clock, and no exception whatever
// the bytes.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "identity/office.h"

namespace vt::identity {

inline constexpr std::size_t kImportBytesMax = 20U * 1024U * 1024U;
inline constexpr std::size_t kImportRowsMax = 50'000;
// So many problems are kept to be shown; errors() and warnings() count all of them.
inline constexpr std::size_t kImportProblemsMax = 1'000;

enum class Severity { error, warning };

// One thing that is wrong or odd. `row` is the row of the CSV or the running number of the Popolo
// membership; 0 for the file as a whole. `column` is the heading as it stands in the file, or the
// name of the Popolo field; empty for the row as a whole. `text` is a key in the catalogue.
struct ImportProblem {
    int row{0};
    std::string column{};
    std::string text{};
    std::vector<std::string> args{};
    Severity severity{Severity::error};
};

// One person in one office, as the file says it.
struct ImportRow {
    int row{0};
    std::string key{};  // The file's own id of the person; empty in CSV.
    std::string initials{};
    std::string given{};
    std::string family{};    // With its prefix.
    std::string email{};     // Lower case; empty when the file has none.
    std::string language{};  // "nl", "en" or empty.
    Office office{Office::civil_servant};
    std::string party{};
    std::string note{};
    std::optional<Day> from{};   // Nothing: the file does not say; the import's own day is used.
    std::optional<Day> until{};  // Last day.
    bool external{false};
    std::string scope{};
};

// What the file holds that has no place here, or was not said exactly: counted, with a few
// examples.
struct ImportRemark {
    std::string text{};  // Key of a countable text: .one and .other.
    std::int64_t count{0};
    std::vector<std::string> examples{};
};

// Keeps the first problems and counts all.
class ImportProblems {
public:
    void error(int row, std::string column, std::string text, std::vector<std::string> args = {});
    void warning(int row, std::string column, std::string text, std::vector<std::string> args = {});
    void add(const ImportProblem& problem);
    std::int64_t errors() const { return counts_[0]; }
    std::int64_t warnings() const { return counts_[1]; }
    const std::vector<ImportProblem>& kept() const { return kept_; }

private:
    std::vector<ImportProblem> kept_{};
    std::array<std::int64_t, 2> counts_{};
};

struct ParsedImport {
    std::vector<ImportRow> rows{};
    ImportProblems problems{};
    std::vector<ImportRemark> remarks{};
    // Adds one to the count of `text`, with an example while there are fewer than three.
    void remark(std::string_view text, std::string_view example);
};

}  // namespace vt::identity
