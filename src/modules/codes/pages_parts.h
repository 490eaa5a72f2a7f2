// SPDX-License-Identifier: EUPL-1.2
// What the pages of this module share: paths, words, and a text on a page.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "html/html.h"
#include "modules/codes/api.h"
#include "modules/codes/commitment_service.h"
#include "modules/codes/document_service.h"
#include "web/components/alert.h"
#include "web/components/lists.h"
#include "web/components/status.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/forms.h"
#include "web/frame.h"
#include "web/route.h"

namespace vt::codes {

inline constexpr std::string_view kShelfPath = "/gedragscodes";
inline constexpr std::string_view kDocumentPattern = "/gedragscodes/{document}";
inline constexpr std::string_view kVersionPattern = "/gedragscodes/{document}/versies/{version}";

// Which way an article moves in a draft, as its form says it.
inline constexpr std::string_view kUp = "omhoog";
inline constexpr std::string_view kDown = "omlaag";

// Of a form with an article in it.
inline constexpr std::size_t kDraftBodyMax = 512 * 1024;

// "codes.<key>"
std::string say(const web::Visit& visit, std::string_view key);
std::string say(const web::Visit& visit, std::string_view key,
                std::initializer_list<std::string_view> args);

std::string document_path(const DocumentId& document, std::string_view rest = {});
std::string path_of(const Version& version, std::string_view rest = {});

std::string name_of(const web::Visit& visit, const Document& document);
// "31 van de 43 mensen verbonden zich", or why that is not said.
std::string how_many(const web::Visit& visit, const CommitmentOverview& overview);
std::string name_of(const web::Visit& visit, const Article& article);   // "Artikel 2.1 Reizen"
std::string label_of(const web::Visit& visit, const Version& version);  // "versie 2026"
// "Vastgesteld op 18 juni 2026 (R2026-058)", "Concept, nog niet besloten"
std::string standing_of(const web::Visit& visit, const Document& document, const Version& version);
void state_badge(html::Html& html, const web::Visit& visit, const Document& document,
                 const Version& version);
std::string body_name(const web::Visit& visit, decisions::Body body);
std::string value_name(const web::Visit& visit, std::string_view value);
std::string value_path(std::string_view value);  // Which articles follow from it.
std::string law_path(std::string_view law);      // Which articles cite it.
std::string law_name(const web::Visit& visit, std::string_view law);    // "Gemeentewet, artikel 15"
std::string law_source(const web::Visit& visit, std::string_view law);  // "Wettekst: …"
std::string register_name(const web::Visit& visit, std::string_view code);
std::string office_name(const web::Visit& visit, std::string_view code);

// What the path names, as far as the actor may see it; else not_found.
Result<Shelved> shelf_at(const web::Visit& visit);
Result<Reading> reading_at(const web::Visit& visit);
// A draft that the actor may edit; forbidden, and conflict when it is a draft no more.
Result<Reading> editable_at(const web::Visit& visit);
template <class Id>
std::optional<Id> id_at(const web::Visit& visit, std::string_view place) {
    return Id::parse(visit.place(place));
}

std::vector<web::Link> above_shelf(const web::Visit& visit);
std::vector<web::Link> above(const web::Visit& visit, const Document& document);
std::vector<web::Link> above(const web::Visit& visit, const Reading& reading);
std::vector<web::Link> above_draft(const web::Visit& visit, const Reading& reading);

// The green notice after saving, by what the address says was done.
std::optional<web::Notice> done_notice(const web::Visit& visit);
// To `path` with that notice.
http::Response saved(const web::Visit& visit, const std::string& path, std::string_view done);
// The page for a refusal that no form can show.
http::Response refused_page(const web::Visit& visit, const Error& error);

std::string typed(const web::Visit& visit, std::string_view field);
std::vector<std::string> typed_list(const web::Visit& visit, std::string_view field);
// Nothing when it was left empty; refuses with invalid at the field what is no day.
Result<std::optional<Day>> typed_day(const web::Visit& visit, std::string_view field);
std::string as_typed(Day day);  // "23-11-2026"

// For a new version: the year, or "2026-2" and so on when one is called that already.
std::string free_label(const web::Visit& visit, const Shelved& shelf);

void body_of(html::Html& html, const std::vector<Paragraph>& paragraphs);
// The whole text: chapters under each other, each article a heading that leads to its own page.
void whole_text(html::Html& html, const web::Visit& visit, const Reading& reading);
// Shown above a version that holds no more, with the way to the one that does.
void version_notice(html::Html& html, const web::Visit& visit, const Reading& reading);
// Shown above a text that was changed past the program.
void altered_warning(html::Html& html, const web::Visit& visit, const Version& version);

}  // namespace vt::codes
