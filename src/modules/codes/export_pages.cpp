// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/export_pages.h"

#include <algorithm>
#include <array>

#include "documents/papers.h"
#include "documents/printing.h"
#include "files/file_name.h"
#include "modules/codes/adoption_service.h"
#include "modules/codes/export_akn.h"
#include "modules/codes/export_document.h"
#include "modules/codes/export_json.h"
#include "modules/codes/export_markdown.h"
#include "modules/codes/pages_parts.h"
#include "modules/codes/proof_service.h"

namespace vt::codes {
namespace {

using documents::Paper;
using identity::Right;
using web::Visit;

// A kind of file, as its address and its name say it.
struct FileKind {
    std::string_view code;
    std::string_view extension;
    std::string_view content_type;
};
constexpr std::string_view kOdt = "application/vnd.oasis.opendocument.text";
constexpr std::array kFileKinds{
    FileKind{"html", "html", "text/html; charset=utf-8"},
    FileKind{"pdf", "pdf", "application/pdf"},
    FileKind{"odt", "odt", kOdt},
    FileKind{"md", "md", "text/markdown; charset=utf-8"},
    FileKind{"json", "json", "application/json"},
    FileKind{"xml", "akn.xml", "application/xml"},
    FileKind{"publicatie", "html", "text/html; charset=utf-8"},
};

// The texts of codes are Dutch, and so is what stands around them in a file.
const texts::Texts kDutch{texts::Language::nl};

Edition edition_of(const Visit& visit, const Reading& reading) {
    const auto& document = reading.document;
    return {.reading = reading,
            .municipality = document.foreign() ? document.municipality : visit.municipality.name,
            .decisions = AdoptionService{visit.work}.decisions_about(reading.version.id)};
}

http::Response download(std::string bytes, std::string_view content_type, const std::string& name) {
    http::Response response{.body = std::move(bytes)};
    response.with("Content-Type", std::string{content_type})
        .with("Content-Disposition", files::attachment_disposition(name));
    return response;
}

// Everything but PDF.
std::string written(std::string_view kind, const Edition& edition) {
    if (kind == "html") return documents::html(document_of(edition, kDutch));
    if (kind == "odt") return documents::odt(document_of(edition, kDutch));
    if (kind == "md") return to_markdown(edition, kDutch);
    if (kind == "json") return to_json(edition, kDutch);
    if (kind == "xml") return akoma_ntoso(edition, kDutch);
    return documents::html(publication_of(edition, kDutch));
}

bool offers_papers(const Visit& visit, const Reading& reading) {
    return identity::may(visit.actor(), Right::norms_decide) && !reading.version.settled() &&
           !deciding_bodies(reading.document).empty();
}

// What the log can show about this version.
bool offers_proof(const Visit& visit, const Reading& reading) {
    return identity::may(visit.actor(), Right::norms_read) && reading.version.settled() &&
           !reading.document.foreign();
}

void files_section(html::Html& body, const Visit& visit, const Reading& reading, bool prints) {
    std::vector<web::FileEntry> entries;
    for (const auto& kind : kFileKinds) {
        if (kind.code == "pdf" && !prints) continue;
        const std::string name{kind.code};
        entries.push_back({say(visit, "exports.file." + name),
                           path_of(reading.version, "/downloaden/" + name),
                           say(visit, "exports.about." + name)});
    }
    if (offers_proof(visit, reading))
        entries.push_back({say(visit, "proof.file"), path_of(reading.version, "/bewijs"),
                           say(visit, "proof.about")});
    web::section(body, {.id = "bestanden", .title = say(visit, "exports.files")},
                 [&](html::Html& part) { web::file_list(part, visit, entries); });
}

void papers_section(html::Html& body, const Visit& visit, const Reading& reading) {
    std::vector<web::FileEntry> entries;
    for (const auto deciding : deciding_bodies(reading.document))
        for (const Paper paper : documents::kPapers) {
            const std::string path = "/stukken/" + std::string{decisions::code(deciding)} + "/" +
                                     std::string{documents::code(paper)};
            const std::string who =
                say(visit, "export.body." + std::string{decisions::code(deciding)});
            entries.push_back(
                {say(visit, "exports.paper." + std::string{documents::code(paper)}, {who}),
                 path_of(reading.version, path),
                 {}});
        }
    web::section(body,
                 {.id = "stukken",
                  .title = say(visit, "exports.papers"),
                  .intro = say(visit, "exports.papers-intro")},
                 [&](html::Html& part) { web::file_list(part, visit, entries); });
}

void no_pdf(html::Html& body, const Visit& visit) {
    web::notice(body, visit,
                {.kind = web::NoticeKind::info,
                 .title = say(visit, "exports.no-pdf.title"),
                 .text = say(visit, "exports.no-pdf.text")});
}

http::Response show(const Visit& visit, const Reading& reading, bool prints, int status = 200) {
    html::Html body;
    const std::string title = say(visit, "exports.title");
    const std::string intro =
        say(visit, "exports.intro", {name_of(visit, reading.document), reading.version.label});
    web::page_head(body, visit, {.title = title, .intro = intro});
    altered_warning(body, visit, reading.version);
    if (!reading.version.settled())
        web::notice(body, visit,
                    {.kind = web::NoticeKind::warning,
                     .title = say(visit, "exports.concept.title"),
                     .text = say(visit, "exports.concept.text")});
    if (!prints) no_pdf(body, visit);
    files_section(body, visit, reading, prints);
    if (offers_papers(visit, reading)) papers_section(body, visit, reading);
    web::more_link(body, visit, {path_of(reading.version), say(visit, "exports.to-text")});
    return web::page(visit, {.title = title, .above = above(visit, reading), .status = status},
                     std::move(body));
}

// Making a PDF takes a second of a browser: for whoever is signed in.
bool prints_for(const Visit& visit, const std::string& socket) {
    return !socket.empty() && visit.actor().signed_in();
}

http::Response pdf_file(const Visit& visit, const Reading& reading, const std::string& socket) {
    const Edition edition = edition_of(visit, reading);
    auto bytes = documents::pdf(socket, documents::html(document_of(edition, kDutch)));
    if (!bytes) return show(visit, reading, false, 503);
    return download(*std::move(bytes), "application/pdf", file_stem(edition) + ".pdf");
}

http::Response file(const Visit& visit, const std::string& socket) {
    const auto reading = reading_at(visit);
    const auto kind = std::find_if(kFileKinds.begin(), kFileKinds.end(), [&](const FileKind& each) {
        return each.code == visit.place("soort");
    });
    if (!reading || kind == kFileKinds.end()) return web::error_page(visit, 404);
    if (kind->code == "pdf")
        return visit.actor().signed_in() ? pdf_file(visit, *reading, socket)
                                         : web::error_page(visit, 404);
    const Edition edition = edition_of(visit, *reading);
    std::string name = file_stem(edition);
    if (kind->code == "publicatie") name += "-publicatie";
    return download(written(kind->code, edition), kind->content_type,
                    name + "." + std::string{kind->extension});
}

// What the papers are about: this version, of which the text itself is handed in beside them.
documents::ForDecision for_decision(const Edition& edition, decisions::Body body) {
    const auto& [document, version, text] = edition.reading;
    return {.subject = kDutch.text("codes.export.subject", {document.title, version.label}),
            .municipality = edition.municipality,
            .content_sha256 = version.sha256,
            .body = std::string{decisions::code(body)}};
}

http::Response paper_file(Visit& visit) {
    const auto reading = reading_at(visit);
    const auto wanted = documents::paper_from_code(visit.place("stuk"));
    const auto body = decisions::body_from_code(visit.place("orgaan"));
    if (!reading || !wanted || !body || !offers_papers(visit, *reading))
        return web::error_page(visit, 404);
    const auto bodies = deciding_bodies(reading->document);
    if (std::find(bodies.begin(), bodies.end(), *body) == bodies.end())
        return web::error_page(visit, 404);
    const Edition edition = edition_of(visit, *reading);
    const std::string name =
        std::string{documents::code(*wanted)} + "-" + file_stem(edition) + ".odt";
    return download(documents::odt(documents::paper(*wanted, for_decision(edition, *body), kDutch)),
                    kOdt, name);
}

http::Response proof_file(Visit& visit) {
    const auto reading = reading_at(visit);
    if (!reading) return refused_page(visit, reading.error());
    const auto proof = adoption_proof(visit.work, *reading);
    if (!proof) return refused_page(visit, proof.error());
    return download(*proof, "text/plain; charset=utf-8",
                    "bewijs-" + file_stem(edition_of(visit, *reading)) + ".tlog-proof");
}

}  // namespace

web::Routes export_routes(std::string print_socket) {
    const std::string version{kVersionPattern};
    const auto overview = [print_socket](Visit& visit) {
        const auto reading = reading_at(visit);
        return reading ? show(visit, *reading, prints_for(visit, print_socket))
                       : web::error_page(visit, 404);
    };
    const auto one = [socket = std::move(print_socket)](Visit& visit) {
        return file(visit, socket);
    };
    return {web::get(version + "/downloaden", Right::open, overview),
            web::get(version + "/downloaden/{soort}", Right::open, one),
            web::get(version + "/stukken/{orgaan}/{stuk}", Right::norms_decide, paper_file),
            web::get(version + "/bewijs", Right::norms_read, proof_file)};
}

}  // namespace vt::codes
