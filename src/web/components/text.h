// SPDX-License-Identifier: EUPL-1.2
// Headings, paragraphs and lists: the running text of a page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/function_ref.h"
#include "html/html.h"
#include "web/components/link.h"
#include "web/visit.h"

namespace vt::web {

// Writes the inside of a component.
using Content = FunctionRef<void(html::Html&)>;

// Level 1 to 4. Use page_head for the h1 of a page. `id` empty: none.
void heading(html::Html& html, int level, std::string_view text, std::string_view id = {});
void paragraph(html::Html& html, std::string_view text);
void paragraph(html::Html& html, const html::Html& content);  // With links in it.
void small_print(html::Html& html, std::string_view text);

// Words that somebody of the municipality typed, and so in Dutch: said to be so on a page in
// another language, for who hears it read.
html::Html typed_here(const Visit& visit, std::string_view text);

struct PageHead {
    std::string_view title{};
    std::string_view intro{};     // One or two sentences under it; may be empty.
    std::string_view above{};     // A word or two over it: the kind of thing this is.
    bool typed{false};            // The title is typed by somebody here: see typed_here().
    std::vector<Link> actions{};  // Beside it, as secondary buttons. At most two.
};
void page_head(html::Html& html, const Visit& visit, const PageHead& head);

struct Section {
    std::string_view id{};     // Unique in the page; the heading's id is this.
    std::string_view title{};  // An h2.
    std::string_view intro{};
};
void section(html::Html& html, const Section& section, Content content);

void bullet_list(html::Html& html, const std::vector<std::string>& items);
void bullet_list(html::Html& html, const std::vector<html::Html>& items);
void numbered_list(html::Html& html, const std::vector<std::string>& items);

// A list whose items are cited by the mark they were given: "a)", "1°". The mark stands as written.
struct MarkedItem {
    std::string mark{};
    html::Html words{};
};
void marked_list(html::Html& html, const std::vector<MarkedItem>& items);
// Only for screen readers.
void hidden_text(html::Html& html, std::string_view text);

}  // namespace vt::web
