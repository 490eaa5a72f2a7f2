// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/pages_parts.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "content/measure.h"
#include "modules/codes/draft_service.h"
#include "modules/codes/named_value.h"
#include "modules/codes/text_writing.h"

namespace vt::codes {
namespace {

constexpr std::array<std::string_view, 22> kDone{
    "added",      "begun",     "kept",      "article",  "removed",   "moved",
    "discarded",  "proposed",  "withdrawn", "entered",  "confirmed", "adopted",
    "taken-back", "agreed",    "revision",  "group",    "left",      "suggested",
    "settled",    "committed", "declined",  "cancelled"};

web::Status status_of(State state) {
    switch (state) {
        case State::adopted:
            return web::Status::ok;
        case State::proposed:
            return web::Status::attention;
        case State::superseded:
            return web::Status::not_applicable;
        case State::draft:
            break;
    }
    return web::Status::planned;
}

}  // namespace

std::string say(const web::Visit& visit, std::string_view key) {
    return std::string{visit.text("codes." + std::string{key})};
}

std::string say(const web::Visit& visit, std::string_view key,
                std::initializer_list<std::string_view> args) {
    return visit.text("codes." + std::string{key}, args);
}

std::string document_path(const DocumentId& document, std::string_view rest) {
    return std::string{kShelfPath} + "/" + document.value + std::string{rest};
}

std::string path_of(const Version& version, std::string_view rest) {
    return version_path(version.document, version.id) + std::string{rest};
}

std::string name_of(const web::Visit& visit, const Document& document) {
    if (!document.foreign()) return document.title;
    return say(visit, "foreign-name", {document.title, document.municipality});
}

std::string name_of(const web::Visit& visit, const Article& article) {
    if (!article.number.empty()) return say(visit, "article", {label_of(article)});
    return article.title.empty() ? say(visit, "article.unnamed") : article.title;
}

std::string label_of(const web::Visit& visit, const Version& version) {
    return say(visit, "version-label", {version.label});
}

std::string standing_of(const web::Visit& visit, const Document& document, const Version& version) {
    if (document.foreign()) return say(visit, "standing.foreign", {document.municipality});
    if (!version.from) return say(visit, "standing." + std::string{code(version.state)});
    const std::string from = visit.texts.day(*version.from);
    if (document.kind == Kind::cdk_arrangement) return say(visit, "standing.agreed", {from});
    std::vector<std::string> references;
    if (const auto adopted = adopted_document(visit.work, version.id))
        for (const DecidedBy& one : adopted->decided) references.push_back(one.reference);
    const std::string by = visit.texts.joined(references);
    if (version.until)
        return say(visit, "standing.superseded", {from, by, visit.texts.day(*version.until)});
    return say(visit, "standing.adopted", {from, by});
}

void state_badge(html::Html& html, const web::Visit& visit, const Document& document,
                 const Version& version) {
    const std::string state{document.foreign() ? "foreign" : code(version.state)};
    web::status_badge(html, visit, status_of(version.state), say(visit, "state." + state));
}

std::string body_name(const web::Visit& visit, decisions::Body body) {
    return say(visit, "body." + std::string{decisions::code(body)});
}

std::string value_name(const web::Visit& visit, std::string_view id) {
    const auto value = named_value(visit.work, visit.texts.language(), id);
    return value ? value->name : std::string{id};
}

std::string value_path(std::string_view id) {
    return std::string{kShelfPath} + "/waarden/" + std::string{id};
}

std::string law_path(std::string_view id) {
    return std::string{kShelfPath} + "/wetten/" + std::string{id};
}

std::string law_name(const web::Visit& visit, std::string_view id) {
    const content::Law* law = content::find_law(id);
    if (law == nullptr) return std::string{id};
    const auto name = law->name.in(visit.texts.language());
    if (law->article.empty()) return std::string{name};
    if (law->paragraph.empty()) return say(visit, "law.article", {name, law->article});
    return say(visit, "law.paragraph", {name, law->article, law->paragraph});
}

std::string law_source(const web::Visit& visit, std::string_view id) {
    return say(visit, "grounds.read-law", {law_name(visit, id)});
}

std::string register_name(const web::Visit& visit, std::string_view code) {
    return say(visit, "register." + std::string{code});
}

std::string office_name(const web::Visit& visit, std::string_view code) {
    return std::string{visit.text("identity.office." + std::string{code})};
}

Result<Shelved> shelf_at(const web::Visit& visit) {
    const auto id = id_at<DocumentId>(visit, "document");
    if (!id) return Error{Refusal::not_found, "codes.error.unknown"};
    return DocumentService{visit.work}.find(*id);
}

Result<Reading> reading_at(const web::Visit& visit) {
    const auto document = id_at<DocumentId>(visit, "document");
    const auto version = id_at<VersionId>(visit, "version");
    if (!document || !version) return Error{Refusal::not_found, "codes.error.unknown"};
    return DocumentService{visit.work}.read(*document, *version);
}

Result<Reading> editable_at(const web::Visit& visit) {
    Reading reading = VT_TRY(reading_at(visit));
    if (!DraftService{visit.work}.may_edit(reading.document))
        return Error{Refusal::forbidden, "codes.error.not-yours-to-edit"};
    if (reading.version.state != State::draft)
        return Error{Refusal::conflict, "codes.error.not-a-draft"};
    return reading;
}

std::vector<web::Link> above_shelf(const web::Visit& visit) {
    return {{std::string{kShelfPath}, say(visit, "shelf.title")}};
}

std::vector<web::Link> above(const web::Visit& visit, const Document& document) {
    auto links = above_shelf(visit);
    links.push_back({document_path(document.id), name_of(visit, document)});
    return links;
}

std::vector<web::Link> above(const web::Visit& visit, const Reading& reading) {
    auto links = above(visit, reading.document);
    links.push_back({path_of(reading.version), label_of(visit, reading.version)});
    return links;
}

std::vector<web::Link> above_draft(const web::Visit& visit, const Reading& reading) {
    auto links = above(visit, reading);
    links.push_back({path_of(reading.version, "/bewerken"), say(visit, "draft.edit")});
    return links;
}

std::optional<web::Notice> done_notice(const web::Visit& visit) {
    const auto what = visit.query.value("gelukt");
    if (std::find(kDone.begin(), kDone.end(), what) == kDone.end()) return std::nullopt;
    return web::Notice{.kind = web::NoticeKind::ok,
                       .title = say(visit, "done." + std::string{what})};
}

http::Response saved(const web::Visit& visit, const std::string& path, std::string_view done) {
    return web::see_other(visit, path + "?gelukt=" + std::string{done});
}

http::Response refused_page(const web::Visit& visit, const Error& error) {
    const int status = web::status_of(error.kind);
    if (error.kind == Refusal::not_found || error.kind == Refusal::forbidden)
        return web::error_page(visit, status);
    html::Html body;
    web::page_head(body, visit, {.title = visit.text("codes.refused.title")});
    web::paragraph(body, visit.texts.text(error.text, error.args));
    const auto document = id_at<DocumentId>(visit, "document");
    web::more_link(body, visit,
                   {document ? document_path(*document) : std::string{kShelfPath},
                    say(visit, "refused.back")});
    return web::page(visit,
                     {.title = say(visit, "refused.title"),
                      .above = above_shelf(visit),
                      .status = status,
                      .narrow = true},
                     std::move(body));
}

std::string typed(const web::Visit& visit, std::string_view field) {
    return trim(visit.form.value(field));
}

std::vector<std::string> typed_list(const web::Visit& visit, std::string_view field) {
    std::vector<std::string> all;
    for (const std::string_view one : visit.form.values(field))
        if (!one.empty()) all.emplace_back(one);
    return all;
}

Result<std::optional<Day>> typed_day(const web::Visit& visit, std::string_view field) {
    const std::string words = typed(visit, field);
    if (words.empty()) return std::optional<Day>{};
    const auto day = Day::parse_typed(words);
    if (!day) return Error{Refusal::invalid, "codes.error.day-malformed", {}, std::string{field}};
    return day;
}

std::string as_typed(Day day) {
    const std::string iso = day.iso();
    return iso.substr(8) + "-" + iso.substr(5, 2) + "-" + iso.substr(0, 4);
}

std::string free_label(const web::Visit& visit, const Shelved& shelf) {
    std::vector<std::string> taken;
    if (shelf.in_force) taken.push_back(shelf.in_force->label);
    for (const auto* versions : {&shelf.in_work, &shelf.earlier})
        for (const Version& version : *versions) taken.push_back(version.label);
    const std::string year = std::to_string(visit.today().year());
    std::string label = year;
    for (int next = 2; std::find(taken.begin(), taken.end(), label) != taken.end(); ++next)
        label = year + "-" + std::to_string(next);
    return label;
}

void altered_warning(html::Html& html, const web::Visit& visit, const Version& version) {
    if (!is_altered(visit.work.db, version)) return;
    web::notice(html, visit,
                {.kind = web::NoticeKind::error,
                 .title = say(visit, "altered.title"),
                 .text = say(visit, "altered.text")});
}

}  // namespace vt::codes
