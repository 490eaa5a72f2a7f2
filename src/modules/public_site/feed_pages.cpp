// SPDX-License-Identifier: EUPL-1.2
// The feed (Atom, RFC 4287) and the sitemap.
#include <algorithm>

#include "documents/xml_writer.h"
#include "modules/codes/api.h"
#include "modules/core_values/api.h"
#include "modules/public_site/pages_parts.h"

namespace vt::public_site {
namespace {

using documents::XmlWriter;
using web::Visit;

constexpr std::string_view kAtom = "http://www.w3.org/2005/Atom";
constexpr std::string_view kSitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

std::string instant(Day day) {
    return day.iso() + "T00:00:00Z";
}

void link(XmlWriter& xml, std::string_view relation, const std::string& address) {
    xml.open("link").attribute("rel", relation).attribute("href", address).close_empty();
}

void entry(XmlWriter& xml, const Visit& visit, const Publication& one) {
    const std::string address = web::whole_address(visit, one.path);
    xml.open("entry");
    xml.element("id", address + "#" + one.day.iso());
    xml.element("title", one.title);
    xml.element("updated", instant(one.day));
    xml.element("summary", one.decided);
    link(xml, "alternate", address);
    xml.close();
}

http::Response file(std::string body, std::string type) {
    http::Response response{.body = std::move(body), .compress = true};
    response.with("Content-Type", std::move(type) + "; charset=utf-8");
    return response;
}

}  // namespace

http::Response feed(Visit& visit) {
    auto all = publications(visit);
    std::stable_sort(all.begin(), all.end(), [](const Publication& one, const Publication& other) {
        return one.day > other.day;
    });
    XmlWriter xml{XmlWriter::Kind::xml};
    xml.open("feed")
        .attribute("xmlns", kAtom)
        .attribute("xml:lang", visit.text("public_site.lang"));
    xml.element("id", web::whole_address(visit, kFeedPath));
    xml.element("title", visit.text("public_site.title", {visit.municipality.name}));
    xml.element("updated", instant(all.empty() ? visit.today() : all.front().day));
    xml.open("author").element("name", "Gemeente " + visit.municipality.name).close();
    link(xml, "self", web::whole_address(visit, kFeedPath));
    link(xml, "alternate", web::whole_address(visit, kPublicPath));
    for (const Publication& one : all) entry(xml, visit, one);
    return file(xml.finish(), "application/atom+xml");
}

http::Response sitemap(Visit& visit) {
    std::vector<std::string> paths{std::string{kPublicPath}, "/afgesproken"};
    for (const auto& value : core_values::adopted_list(visit.work).values)
        paths.push_back(core_values::value_path(value.id));
    for (const auto& adopted : codes::adopted_documents(visit.work)) paths.push_back(adopted.path);
    XmlWriter xml{XmlWriter::Kind::xml};
    xml.open("urlset").attribute("xmlns", kSitemaps);
    for (const auto& path : paths)
        xml.open("url").element("loc", web::whole_address(visit, path)).close();
    return file(xml.finish(), "application/xml");
}

}  // namespace vt::public_site
