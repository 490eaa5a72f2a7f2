// SPDX-License-Identifier: EUPL-1.2
// The groups of routes of this module, one for each task of the people who use them. A path without
// a place comes before one that has it.
#pragma once

#include "web/route.h"

namespace vt::codes {

web::Routes grounds_routes();     // A value or a law, and the articles that rest on it.
web::Routes shelf_routes();       // The shelf, a document, a version, an article.
web::Routes document_routes();    // A new document; laws to look at again.
web::Routes draft_routes();       // A draft as a whole.
web::Routes draft_part_routes();  // Its chapters and articles.
web::Routes import_routes();
web::Routes adoption_routes();
web::Routes review_routes();
web::Routes group_routes();  // Working group and suggestions.
web::Routes commitment_routes();

// Reading, at addresses of the shelf.
http::Response document_page(web::Visit& visit);
http::Response version_page(web::Visit& visit);
http::Response article_page(web::Visit& visit);

}  // namespace vt::codes
