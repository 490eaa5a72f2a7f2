// SPDX-License-Identifier: EUPL-1.2
#include "identity/csv.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "identity/names.h"

namespace vt::identity {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// The characters of Windows-1252 between 0x80 and 0x9F; 0 where it has none.
constexpr std::array<char16_t, 32> kWindows1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void append_utf8(std::string& out, unsigned c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0U | (c >> 6U));
        out += static_cast<char>(0x80U | (c & 0x3FU));
    } else {
        out += static_cast<char>(0xE0U | (c >> 12U));
        out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
        out += static_cast<char>(0x80U | (c & 0x3FU));
    }
}

std::size_t sequence_length(unsigned char lead) {
    if (lead < 0xC2 || lead > 0xF4) return 0;
    if (lead < 0xE0) return 2;
    return lead < 0xF0 ? 3 : 4;
}

// One whole letter is enough: somebody wrote UTF-8 here, at least in part.
bool holds_utf8_letters(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const std::size_t length = sequence_length(static_cast<unsigned char>(bytes[i]));
        if (length == 0 || i + length > bytes.size()) continue;
        if (is_utf8(bytes.substr(i, length))) return true;
    }
    return false;
}

// Nothing when the bytes cannot be Windows-1252, or look like UTF-8 that was damaged.
std::optional<std::string> from_windows_1252(std::string_view bytes) {
    if (holds_utf8_letters(bytes)) return std::nullopt;
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 16);
    for (const char byte : bytes) {
        auto c = static_cast<unsigned>(static_cast<unsigned char>(byte));
        if (c >= 0x80 && c < 0xA0) c = kWindows1252[c - 0x80];
        if (c == 0 && byte != 0) return std::nullopt;
        append_utf8(text, c);
    }
    return text;
}

// The separator that stands most often in the first line, outside quotes.
char separator_of(std::string_view text) {
    std::array<std::pair<char, int>, 3> counts{{{';', 0}, {',', 0}, {'\t', 0}}};
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') quoted = !quoted;
        if (!quoted && (c == '\n' || c == '\r')) break;
        for (auto& [separator, count] : counts)
            if (!quoted && c == separator) ++count;
    }
    return std::max_element(counts.begin(), counts.end(),
                            [](auto& l, auto& r) { return l.second < r.second; })
        ->first;
}

// Walks through the text one row at a time.
class Reader {
public:
    Reader(std::string_view text, char separator) : text_{text}, separator_{separator} {}

    bool at_end() const { return at_ >= text_.size(); }
    bool open_quote() const { return open_quote_; }

    // A line break inside quotes belongs to the cell: to a spreadsheet it is still one row.
    std::vector<std::string> row() {
        std::vector<std::string> cells;
        for (;;) {
            std::string cell = next_cell();
            if (cells.size() < kCsvColumnsMax) cells.push_back(std::move(cell));
            if (at_end()) return cells;
            const char c = text_[at_++];
            if (c == separator_) continue;
            if (c == '\r' && !at_end() && text_[at_] == '\n') ++at_;
            return cells;
        }
    }

private:
    bool ends_cell(char c) const { return c == separator_ || c == '\n' || c == '\r'; }

    std::string next_cell() {
        std::string cell;
        if (!at_end() && text_[at_] == '"') take_quoted(cell);
        while (!at_end() && !ends_cell(text_[at_])) cell += text_[at_++];
        return cell;
    }

    void take_quoted(std::string& cell) {
        for (++at_; !at_end(); ++at_) {
            if (text_[at_] != '"') {
                cell += text_[at_];
                continue;
            }
            ++at_;
            if (at_end() || text_[at_] != '"') return;
            cell += '"';
        }
        open_quote_ = true;
    }

    std::string_view text_;
    char separator_;
    std::size_t at_{0};
    bool open_quote_{false};
};

// A tab in front is kept: people_csv.cpp takes it for the start of a formula.
std::string trimmed_cell(const std::string& cell) {
    std::string trimmed = one_line(cell);
    return cell.starts_with('\t') ? "\t" + trimmed : trimmed;
}

bool is_empty(const std::vector<std::string>& cells) {
    return std::all_of(cells.begin(), cells.end(), [](const std::string& c) { return c.empty(); });
}

CsvTable refused(std::string_view text) {
    CsvTable table;
    table.problems.push_back({0, {}, std::string{text}, {}, Severity::error});
    return table;
}

// Nothing, or the reason why these bytes are no CSV.
std::optional<std::string_view> reason_to_refuse(std::string_view bytes) {
    if (bytes.size() > kImportBytesMax) return "identity.import.file-too-large";
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0"))
        return "identity.import.spreadsheet-file";
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return "identity.import.utf16";
    if (bytes.find('\0') != std::string_view::npos) return "identity.import.no-text";
    return std::nullopt;
}

CsvRow made_row(int line, const std::vector<std::string>& cells) {
    CsvRow row{line, {}, false};
    for (const std::string& cell : cells) {
        row.broken_text = row.broken_text || !is_utf8(cell);
        row.cells.push_back(is_utf8(cell) ? trimmed_cell(cell) : std::string{});
    }
    return row;
}

void read_rows(std::string_view text, CsvTable& table) {
    Reader reader{text, table.separator};
    for (int line = 1; !reader.at_end(); ++line) {
        CsvRow row = made_row(line, reader.row());
        if (row.broken_text)
            table.problems.push_back(
                {line, {}, "identity.import.broken-text", {}, Severity::error});
        else if (is_empty(row.cells))
            continue;
        if (table.heading.empty())
            table.heading = std::move(row.cells);
        else
            table.rows.push_back(std::move(row));
        if (table.rows.size() > kImportRowsMax) {
            table = refused("identity.import.too-many-rows");
            return;
        }
    }
    if (reader.open_quote()) table = refused("identity.import.open-quote");
}

}  // namespace

CsvTable parse_csv_table(std::string_view bytes) {
    if (const auto reason = reason_to_refuse(bytes)) return refused(*reason);
    if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
    CsvTable table;
    std::string converted;
    if (!is_utf8(bytes)) {
        if (auto text = from_windows_1252(bytes)) {
            converted = std::move(*text);
            bytes = converted;
            table.problems.push_back(
                {0, {}, "identity.import.windows-1252", {}, Severity::warning});
        }
    }
    table.separator = separator_of(bytes);
    read_rows(bytes, table);
    if (table.heading.empty() && table.problems.empty()) return refused("identity.import.empty");
    return table;
}

}  // namespace vt::identity
