// SPDX-License-Identifier: EUPL-1.2
#include "http/multipart.h"

#include <algorithm>

#include "base/text.h"
#include "http/parameters.h"

namespace vt::http {
namespace {

constexpr std::string_view kLineEnd = "\r\n";

// RFC 2046 5.1.1.
bool is_boundary_char(char c) {
    constexpr std::string_view kMarks = "'()+_,-./:=? ";
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           kMarks.find(c) != std::string_view::npos;
}

bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == '\x7f';
}

bool take(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
}

// What stands before `end`, which is taken too; nothing when it does not come.
std::optional<std::string_view> take_until(std::string_view& text, std::string_view end) {
    const std::size_t at = text.find(end);
    if (at == std::string_view::npos) return std::nullopt;
    const std::string_view before = text.substr(0, at);
    text.remove_prefix(at + end.size());
    return before;
}

struct Part {
    std::string name{};
    std::optional<std::string> file_name{};
};

bool read_disposition(std::string_view value, Part& part) {
    const auto parsed = parse_parameters(value);
    if (!parsed || !same_word(parsed->value, "form-data")) return false;
    const auto name = parsed->only("name");
    if (!name || !is_utf8(*name)) return false;
    part.name = *name;
    if (!parsed->has("filename")) return true;
    const auto file_name = parsed->only("filename");
    if (!file_name || !is_utf8(*file_name)) return false;
    part.file_name = *file_name;
    return true;
}

bool is_plain_encoding(std::string_view value) {
    return same_word(value, "binary") || same_word(value, "8bit") || same_word(value, "7bit");
}

bool read_part_header(std::string_view line, Part& part, int& dispositions) {
    if (std::any_of(line.begin(), line.end(), is_control)) return false;
    const std::size_t colon = line.find(':');
    if (colon == 0 || colon == std::string_view::npos) return false;
    const std::string_view name = line.substr(0, colon);
    if (name.find(' ') != std::string_view::npos) return false;
    const std::string value = trim(line.substr(colon + 1));
    if (same_word(name, "Content-Disposition"))
        return ++dispositions == 1 && read_disposition(value, part);
    return !same_word(name, "Content-Transfer-Encoding") || is_plain_encoding(value);
}

// The headers of a part and the empty line after them.
std::optional<Part> take_part_head(std::string_view& text) {
    const auto block = take_until(text, "\r\n\r\n");
    if (!block || block->size() > kPartHeadMax) return std::nullopt;
    std::string_view lines = *block;
    Part part;
    int dispositions = 0;
    while (!lines.empty()) {
        const std::string_view line = lines.substr(0, lines.find(kLineEnd));
        lines.remove_prefix(std::min(lines.size(), line.size() + kLineEnd.size()));
        if (!read_part_header(line, part, dispositions)) return std::nullopt;
    }
    if (dispositions != 1) return std::nullopt;
    return part;
}

// Only the last part of a path, as some browsers send one; without control characters.
std::string shown_file_name(std::string_view sent) {
    const std::size_t slash = sent.find_last_of("/\\");
    if (slash != std::string_view::npos) sent.remove_prefix(slash + 1);
    std::string name;
    std::copy_if(sent.begin(), sent.end(), std::back_inserter(name),
                 [](char c) { return !is_control(c); });
    return name;
}

bool add_part(Form& form, Part part, std::string_view content) {
    if (part.file_name) {
        if (part.file_name->empty() && content.empty()) return true;
        if (form.files().size() == kFormFilesMax) return false;
        form.add(UploadedFile{std::move(part.name), shown_file_name(*part.file_name),
                              std::string{content}});
        return true;
    }
    const bool fits = form.fields().size() < kFormFieldsMax && is_utf8(content) &&
                      content.find('\0') == std::string_view::npos;
    if (fits) form.add(std::move(part.name), std::string{content});
    return fits;
}

}  // namespace

std::optional<std::string> multipart_boundary(std::string_view content_type) {
    const auto parsed = parse_parameters(content_type);
    if (!parsed) return std::nullopt;
    const auto boundary = parsed->only("boundary");
    if (!boundary || boundary->empty() || boundary->size() > 70) return std::nullopt;
    if (boundary->ends_with(' ')) return std::nullopt;
    if (!std::all_of(boundary->begin(), boundary->end(), is_boundary_char)) return std::nullopt;
    return std::string{*boundary};
}

std::optional<Form> parse_multipart(std::string_view body, std::string_view boundary) {
    const std::string delimiter = "\r\n--" + std::string{boundary};
    if (!take(body, std::string_view{delimiter}.substr(kLineEnd.size()))) return std::nullopt;
    Form form;
    while (!take(body, "--")) {
        if (!take(body, kLineEnd)) return std::nullopt;
        auto part = take_part_head(body);
        if (!part) return std::nullopt;
        const auto content = take_until(body, delimiter);
        if (!content || !add_part(form, *std::move(part), *content)) return std::nullopt;
    }
    take(body, kLineEnd);
    if (!body.empty()) return std::nullopt;
    return form;
}

}  // namespace vt::http
