// SPDX-License-Identifier: EUPL-1.2
// From a file to a draft: choose the file, see beside each line what it became, correct, save.
#include <algorithm>

#include "base/text.h"
#include "identity/rights.h"
#include "modules/codes/import_service.h"
#include "modules/codes/pages.h"
#include "modules/codes/pages_parts.h"
#include "modules/codes/recognise.h"
#include "modules/codes/text_writing.h"
#include "web/components/button.h"
#include "web/components/details.h"

namespace vt::codes {
namespace {

using identity::Right;
using web::Visit;

constexpr std::size_t kLinesPerPage = 60;
constexpr std::string_view kLineField = "regel-";
constexpr std::size_t kRemarksShown = 10;
constexpr std::size_t kPastedMax = 500'000;  // Characters.

std::string import_path(const DocumentId& document, std::string_view rest = {}) {
    return document_path(document, "/inlezen" + std::string{rest});
}

// Choosing the file

http::Response upload_form(const Visit& visit, const Shelved& shelf,
                           const std::optional<Error>& refusal) {
    html::Html body;
    web::page_head(
        body, visit,
        {.title = visit.text("codes.import.title"), .intro = visit.text("codes.import.intro")});
    web::Form form{visit, import_path(shelf.document.id), refusal};
    form.file({.name = "file",
               .label = say(visit, "import.file"),
               .hint = say(visit, "import.file-hint"),
               .optional = true},
              ".html,.htm,.docx,.odt,.txt,.md");
    form.area({.name = "pasted",
               .label = say(visit, "import.pasted"),
               .hint = say(visit, "import.pasted-hint"),
               .optional = true},
              static_cast<int>(kPastedMax), 8);
    form.submit(visit.text("codes.import.read"), document_path(shelf.document.id));
    body.append(form.finish());
    return web::page(visit,
                     {.title = say(visit, "import.title"),
                      .above = above(visit, shelf.document),
                      .refusal = refusal},
                     std::move(body));
}

http::Response upload_page(Visit& visit) {
    const auto shelf = shelf_at(visit);
    if (!shelf) return refused_page(visit, shelf.error());
    const auto allowed = ImportService{visit.work}.allowed(shelf->document.id);
    return allowed ? upload_form(visit, *shelf, std::nullopt)
                   : refused_page(visit, allowed.error());
}

struct Sent {
    std::string name{};
    std::string bytes{};
};

Sent sent_by(const Visit& visit) {
    for (const auto& file : visit.form.files())
        if (file.field == "file" && !file.bytes.empty()) return {file.name, file.bytes};
    return {"geplakt.txt", std::string{visit.form.value("pasted")}};
}

// Reading a file is slow: it is done here, before the one writer is asked for anything.
Result<ImportId> keep_sent(Visit& visit, web::Door& door, const DocumentId& document) {
    VT_TRY(ImportService{visit.work}.allowed(document));
    const Sent sent = sent_by(visit);
    if (trim(sent.bytes).empty()) return Error{Refusal::invalid, "codes.error.no-file", {}, "file"};
    documents::Source source = VT_TRY(documents::read(sent.bytes, sent.name));
    Result<ImportId> kept = Error{Refusal::conflict, "codes.error.unknown"};
    door.database.write([&](db::Db& db) {
        const identity::Work work{db, visit.actor(), visit.work.clock};
        kept = ImportService{work}.keep(document, std::move(source), sent.name);
        return kept ? db::Outcome::keep : db::Outcome::undo;
    });
    return kept;
}

http::Response upload(Visit& visit, web::Door& door) {
    const auto shelf = shelf_at(visit);
    if (!shelf) return refused_page(visit, shelf.error());
    const auto kept = keep_sent(visit, door, shelf->document.id);
    if (kept) return web::see_other(visit, import_path(shelf->document.id, "/" + kept->value));
    return web::refused(visit, kept.error(),
                        [&](const Error& error) { return upload_form(visit, *shelf, error); });
}

// Beside the source

struct Open {
    Shelved shelf{};
    Import import{};
    std::string path{};
};

Result<Open> import_at(const Visit& visit) {
    Shelved shelf = VT_TRY(shelf_at(visit));
    const auto id = id_at<ImportId>(visit, "import");
    if (!id) return Error{Refusal::not_found, "codes.error.unknown"};
    Import import = VT_TRY((ImportService{visit.work}.find(shelf.document.id, *id)));
    std::string path = import_path(shelf.document.id, "/" + id->value);
    return Open{std::move(shelf), std::move(import), std::move(path)};
}

std::vector<web::Option> line_kinds(const Visit& visit) {
    std::vector<web::Option> options;
    for (const std::string_view code :
         {"heading-1", "heading-2", "heading-3", "heading-4", "heading-5", "heading-6", "paragraph",
          "item-0", "item-1", "item-2", "item-3", "item-4", "item-5", "table-row", "footnote"})
        options.push_back(
            {.value = std::string{code}, .text = say(visit, "import.line." + std::string{code})});
    return options;
}

std::size_t page_count(std::size_t lines) {
    return std::max<std::size_t>(1, (lines + kLinesPerPage - 1) / kLinesPerPage);
}

// The page that `typed` names; the first where it is none.
std::size_t page_of(std::string_view typed, const Import& import) {
    const auto asked =
        static_cast<std::size_t>(std::max<std::int64_t>(1, parse_int(typed).value_or(1)));
    return std::min(asked, page_count(import.source.lines.size()));
}

// What became of one line: "Hoofdstuk", "Artikel 2.1 Geschenken".
std::string place_of(const Visit& visit, const Recognised& recognised, std::size_t line) {
    if (line >= recognised.lines.size()) return {};
    const Placed& placed = recognised.lines[line];
    static constexpr std::array<std::string_view, 8> kRoles{
        "title", "preamble", "contents", "chapter", "article", "body", "note", "closing"};
    const std::string role =
        say(visit, "import.role." + std::string{kRoles[static_cast<std::size_t>(placed.role)]});
    const Article* article = find_article(recognised.text, placed.article);
    if (article == nullptr) return role;
    return say(visit, "import.placed", {role, label_of(*article)});
}

// The first article that begins on the page: "vanaf 2.3 Geschenken".
std::string first_article(const Recognised& recognised, std::size_t page) {
    const std::size_t last = std::min(recognised.lines.size(), page * kLinesPerPage);
    for (std::size_t at = (page - 1) * kLinesPerPage; at < last; ++at)
        if (const Article* article = find_article(recognised.text, recognised.lines[at].article))
            return label_of(*article);
    return {};
}

std::vector<web::Option> page_options(const Visit& visit, const Recognised& recognised,
                                      std::size_t lines) {
    std::vector<web::Option> options;
    for (std::size_t page = 1; page <= page_count(lines); ++page) {
        const std::string from = std::to_string((page - 1) * kLinesPerPage + 1);
        const std::string to = std::to_string(std::min(lines, page * kLinesPerPage));
        const std::string article = first_article(recognised, page);
        options.push_back({.value = std::to_string(page),
                           .text = article.empty()
                                       ? say(visit, "import.page", {from, to})
                                       : say(visit, "import.page-from", {from, to, article})});
    }
    return options;
}

void line_fields(web::Form& form, const Visit& visit, const Open& open,
                 const Recognised& recognised, std::size_t page) {
    const auto& lines = open.import.source.lines;
    const auto kinds = line_kinds(visit);
    const std::size_t last = std::min(lines.size(), page * kLinesPerPage);
    for (std::size_t at = (page - 1) * kLinesPerPage; at < last; ++at) {
        const auto& line = lines[at];
        form.select({.name = std::string{kLineField} + std::to_string(at),
                     .label = say(visit, "import.line",
                                  {std::to_string(at + 1),
                                   line.mark.empty() ? line.words : line.mark + " " + line.words}),
                     .hint = place_of(visit, recognised, at),
                     .value = line_code(line)},
                    kinds);
    }
}

// A page of lines is left with a button of the form, so that nothing chosen on it is lost.
void turn_fields(web::Form& form, const Visit& visit, const Recognised& recognised,
                 std::size_t page, std::size_t lines) {
    const std::size_t pages = page_count(lines);
    if (pages == 1) return;
    form.select({.name = "naar", .label = say(visit, "import.then"), .value = std::to_string(page)},
                page_options(visit, recognised, lines));
    html::Html turns;
    web::action_group(turns, [&](html::Html& group) {
        const auto turn = [&](std::size_t to, std::string_view key) {
            html::out<
                R"(<button class="nl-button nl-button--secondary" type="submit" name="blad"
value="{}">{}</button>)">(group, std::to_string(to), say(visit, key));
        };
        if (page > 1) turn(page - 1, "import.previous");
        if (page < pages) turn(page + 1, "import.next");
    });
    form.content(turns);
}

void keep_fields(web::Form& form, const Visit& visit, const Open& open) {
    form.text({.name = "label",
               .label = say(visit, "draft.label"),
               .hint = say(visit, "draft.label-hint"),
               .value = free_label(visit, open.shelf)},
              {.characters_max = static_cast<int>(kLabelMax)});
    html::Html keep;
    web::action_group(keep, [&](html::Html& group) {
        html::out<
            R"(<button class="nl-button nl-button--primary" type="submit"
formaction="{}">{}</button>)">(
            group, web::url_of(visit, open.path + "/bewaren"),
            say(visit, open.shelf.document.foreign() ? "import.save-foreign" : "import.save"));
    });
    form.content(keep);
}

void remarks_part(html::Html& body, const Visit& visit, const Recognised& recognised,
                  const Import& import) {
    std::vector<std::string> lines;
    for (const Remark& remark : recognised.remarks)
        lines.push_back(
            say(visit, "import.remark",
                {std::to_string(remark.line + 1), visit.texts.text(remark.text, remark.args)}));
    for (const std::string& code : import.source.left_out)
        lines.push_back(std::string{visit.text(documents::left_out_text(code))});
    if (lines.empty()) return;
    const auto first = lines.begin();
    const auto cut = first + static_cast<std::ptrdiff_t>(std::min(lines.size(), kRemarksShown));
    web::section(body, {.id = "opmerkingen", .title = say(visit, "import.remarks")},
                 [&](html::Html& part) {
                     web::bullet_list(part, std::vector<std::string>{first, cut});
                     if (cut == lines.end()) return;
                     web::details(part, say(visit, "import.more-remarks"), [&](html::Html& more) {
                         web::bullet_list(more, std::vector<std::string>{cut, lines.end()});
                     });
                 });
}

void outline_part(html::Html& body, const Visit& visit, const Text& text) {
    web::section(
        body, {.id = "opbouw", .title = say(visit, "import.outline")}, [&](html::Html& part) {
            web::paragraph(part, visit.texts.count("codes.import.articles",
                                                   static_cast<std::int64_t>(article_count(text))));
            web::details(part, say(visit, "import.see-outline"), [&](html::Html& list) {
                for (const Chapter& chapter : text.chapters) {
                    std::vector<std::string> names;
                    for (const Article& article : chapter.articles)
                        names.push_back(label_of(article));
                    if (!label_of(chapter).empty()) web::paragraph(list, label_of(chapter));
                    if (!names.empty()) web::bullet_list(list, names);
                }
            });
        });
}

// One form for all of it: whichever button is pressed, what was chosen goes along.
html::Html lines_form(const Visit& visit, const Open& open, const Recognised& recognised,
                      std::size_t page, const std::optional<Error>& refusal) {
    const std::size_t lines = open.import.source.lines.size();
    web::Form form{visit, open.path, refusal};
    form.hidden("pagina", std::to_string(page));
    form.heading(visit.text("codes.import.keep"));
    keep_fields(form, visit, open);
    form.heading(visit.text("codes.import.lines"));
    line_fields(form, visit, open, recognised, page);
    turn_fields(form, visit, recognised, page, lines);
    form.submit(visit.text("codes.import.again"));
    return form.finish();
}

http::Response show(const Visit& visit, const Open& open, std::size_t page,
                    const std::optional<Error>& refusal) {
    const Recognised recognised = recognise(open.import.source);
    html::Html body;
    web::page_head(body, visit,
                   {.title = visit.text("codes.import.check"),
                    .intro = visit.text("codes.import.check-intro"),
                    .above = open.import.file_name});
    outline_part(body, visit, recognised.text);
    remarks_part(body, visit, recognised, open.import);
    body.append(lines_form(visit, open, recognised, page, refusal));
    web::post_button(body, visit,
                     {.action = open.path + "/annuleren",
                      .text = say(visit, "import.cancel"),
                      .look = web::ButtonLook::subtle});
    return web::page(visit,
                     {.title = say(visit, "import.check"),
                      .above = above(visit, open.shelf.document),
                      .notice = done_notice(visit),
                      .refusal = refusal},
                     std::move(body));
}

http::Response check_page(Visit& visit) {
    const auto open = import_at(visit);
    if (!open) return refused_page(visit, open.error());
    return show(visit, *open, page_of(visit.query.value("pagina"), open->import), std::nullopt);
}

// Only what differs from what stood there.
std::map<std::size_t, std::string> changes_in(const Visit& visit, const Import& import) {
    std::map<std::size_t, std::string> codes;
    for (const auto& [name, value] : visit.form.fields()) {
        if (!name.starts_with(kLineField)) continue;
        const auto line = parse_int(std::string_view{name}.substr(kLineField.size()));
        if (!line || static_cast<std::size_t>(*line) >= import.source.lines.size()) continue;
        const auto at = static_cast<std::size_t>(*line);
        if (value != line_code(import.source.lines[at])) codes[at] = value;
    }
    return codes;
}

Done correct_typed(const Visit& visit, const Open& open) {
    const auto changes = changes_in(visit, open.import);
    if (changes.empty()) return done();
    return ImportService{visit.work}.correct(open.shelf.document.id, open.import.id, changes);
}

http::Response correct(Visit& visit) {
    const auto open = import_at(visit);
    if (!open) return refused_page(visit, open.error());
    const auto corrected = correct_typed(visit, *open);
    if (!corrected) return refused_page(visit, corrected.error());
    const std::string_view asked = visit.form.has("blad")   ? "blad"
                                   : visit.form.has("naar") ? "naar"
                                                            : "pagina";
    const std::size_t page = page_of(visit.form.value(asked), open->import);
    return web::see_other(visit, open->path + "?gelukt=kept&pagina=" + std::to_string(page));
}

Result<VersionId> save_typed(const Visit& visit, const Open& open) {
    VT_TRY(correct_typed(visit, open));
    return ImportService{visit.work}.save(open.shelf.document.id, open.import.id,
                                          typed(visit, "label"));
}

http::Response save(Visit& visit) {
    const auto open = import_at(visit);
    if (!open) return refused_page(visit, open.error());
    const auto version = save_typed(visit, *open);
    if (version) return saved(visit, version_path(open->shelf.document.id, *version), "begun");
    return web::refused(visit, version.error(), [&](const Error& error) {
        return error.field.empty()
                   ? refused_page(visit, error)
                   : show(visit, *open, page_of(visit.form.value("pagina"), open->import), error);
    });
}

http::Response cancel(Visit& visit) {
    const auto open = import_at(visit);
    if (!open) return refused_page(visit, open.error());
    const auto gone = ImportService{visit.work}.cancel(open->shelf.document.id, open->import.id);
    return gone ? saved(visit, document_path(open->shelf.document.id), "cancelled")
                : refused_page(visit, gone.error());
}

}  // namespace

web::Routes import_routes() {
    const std::string path = std::string{kDocumentPattern} + "/inlezen";
    const std::string one = path + "/{import}";
    web::Route read = web::door(path, Right::norms_write, upload);
    read.body_max = web::kUploadBodyMax;
    return {
        web::get(path, Right::norms_write, upload_page),
        std::move(read),
        web::get(one, Right::norms_write, check_page),
        web::post(one, Right::norms_write, correct),
        web::post(one + "/bewaren", Right::norms_write, save),
        web::post(one + "/annuleren", Right::norms_write, cancel),
    };
}

}  // namespace vt::codes
