// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "base/text.h"
#include "documents/read_lines.h"
#include "documents/read_words.h"
#include "documents/readers.h"

namespace vt::documents {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kBytesPerMegabyte = 1024 * 1024;
constexpr std::size_t kHeadBytes = 4096;

bool ends_with_one_of(std::string_view name, std::initializer_list<std::string_view> endings) {
    return std::ranges::any_of(endings, [&](auto ending) { return name.ends_with(ending); });
}

bool looks_like_html(std::string_view text) {
    const std::string head = folded(trim(text.substr(0, kHeadBytes)));
    if (!head.starts_with('<')) return false;
    constexpr std::array kSigns{"<!doctype html"sv,
                                "<html"sv,
                                "<body"sv,
                                "<p"sv,
                                "<div"sv,
                                "<h1"sv,
                                "<h2"sv,
                                "<ol"sv,
                                "<ul"sv,
                                "<table"sv,
                                "<article"sv,
                                "<section"sv,
                                "<main"sv};
    return std::ranges::any_of(kSigns,
                               [&](auto sign) { return head.find(sign) != std::string::npos; });
}

bool looks_like_markdown(std::string_view text) {
    return text.starts_with("# ") || text.find("\n# ") != std::string_view::npos ||
           text.find("\n## ") != std::string_view::npos;
}

Result<Source> read_zip(std::string_view bytes) {
    Archive archive = VT_TRY(Archive::open(bytes));
    if (archive.has("word/document.xml")) return read_docx(archive);
    if (!archive.has("mimetype") || !archive.has("content.xml"))
        return refusal("documents.error.kind");
    const std::string type = VT_TRY(archive.part("mimetype"));
    if (!type.starts_with("application/vnd.oasis.opendocument.text"))
        return refusal("documents.error.kind");
    return read_odt(archive);
}

// Files of Word from before 2007, and files of today with a password, have one outer form.
Result<Source> refuse_compound_file(std::string_view bytes) {
    constexpr auto kEncrypted = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;
    if (bytes.find(kEncrypted) != std::string_view::npos)
        return refusal("documents.error.protected");
    return refusal("documents.error.old-word");
}

}  // namespace

Result<Source> read(std::string_view bytes, std::string_view file_name) {
    if (bytes.empty()) return refusal("documents.error.empty");
    if (bytes.size() > kSourceBytesMax)
        return refusal("documents.error.too-large",
                       {std::to_string(kSourceBytesMax / kBytesPerMegabyte)});
    if (bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv))
        return read_zip(bytes);
    if (bytes.starts_with("\xd0\xcf\x11\xe0"sv)) return refuse_compound_file(bytes);
    if (bytes.starts_with("%PDF-") || bytes.starts_with("{\\rtf"))
        return refusal("documents.error.kind");
    const auto text = decoded(bytes);
    if (!text) return refusal("documents.error.kind");
    const std::string name = folded(is_utf8(file_name) ? file_name : ""sv);
    if (ends_with_one_of(name, {".docx", ".odt"})) return refusal("documents.error.broken");
    if (ends_with_one_of(name, {".html", ".htm", ".xhtml"}) || looks_like_html(*text))
        return read_html(*text);
    const bool known_as_text = ends_with_one_of(name, {".txt", ".text"});
    if (ends_with_one_of(name, {".md", ".markdown"}) ||
        (!known_as_text && looks_like_markdown(*text)))
        return read_markdown(*text);
    if (trim(*text).starts_with("<?xml")) return refusal("documents.error.kind");
    return read_plain_text(*text);
}

std::string left_out_text(std::string_view code) {
    return "documents.left-out." + std::string{code};
}

}  // namespace vt::documents
