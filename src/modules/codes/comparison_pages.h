// SPDX-License-Identifier: EUPL-1.2
// Comparing two texts (B5):
//
//   /gedragscodes/vergelijken?van={version}&naar={version}&alleen=ja
//
// Choose two versions that one may see, of one document or of different ones; "alleen" leaves out
// what is the same. Stands before /gedragscodes/{document} in the list of routes.
#pragma once

#include "html/html.h"
#include "modules/codes/comparison.h"
#include "modules/codes/document_service.h"
#include "web/components/link.h"
#include "web/route.h"

namespace vt::codes {

inline constexpr std::string_view kComparePath = "/gedragscodes/vergelijken";
// To the comparison of these two.
std::string compare_path(const VersionId& before, const VersionId& after);

// The difference between two texts as part of a page, its headings from level 3 on; also for the
// page on which somebody commits to a newer version. With `only`, what is the same is left out.
// `words` begins the keys of what happened to an article.
void comparison_part(html::Html& html, const web::Visit& visit, const Comparison& comparison,
                     bool only, std::string_view words = "compare.fate.");

// What is worth comparing with this document: what is in work and what came before with what holds,
// and our text with other municipalities' of the same kind. None for who is not signed in.
std::vector<web::Link> comparisons_of(const web::Visit& visit, const Shelved& shelf);
// Those as a part of a page; nothing where there are none.
void comparisons_section(html::Html& html, const web::Visit& visit, const Shelved& shelf);

web::Routes comparison_routes();

}  // namespace vt::codes
