// SPDX-License-Identifier: EUPL-1.2
// Links. A path is written in Dutch without language prefix ("/programma"); the component puts it
// in the language of the visit.
#pragma once

#include <string>
#include <string_view>

#include "html/html.h"
#include "web/visit.h"

namespace vt::web {

struct Link {
    std::string path{};
    std::string text{};
};

// The address of a path of ours in the language of the visit; "#" when it is no such path.
html::Url url_of(const Visit& visit, std::string_view path);

void link(html::Html& html, const Visit& visit, std::string_view path, std::string_view text);
void link(html::Html& html, const Visit& visit, std::string_view path, const html::Html& words);
// To another site, from the content only; says to screen readers that it leaves the site.
void external_link(html::Html& html, const Visit& visit, std::string_view address,
                   std::string_view text);
// A paragraph of its own under a table or list: "Bekijk alle 23 acties".
void more_link(html::Html& html, const Visit& visit, const Link& link);

}  // namespace vt::web
