// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/export_akn.h"

#include "modules/codes/akn_body.h"

namespace vt::codes {
namespace {

using documents::XmlWriter;

constexpr std::string_view kStandard = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
constexpr std::string_view kOurs = "https://vredestijd.example/ns/akn";
constexpr std::string_view kAuthor = "#gemeente";

// The day that tells versions apart: when it came into force, or was last worked on.
Day day_of(const Edition& edition) {
    const auto& version = edition.reading.version;
    return version.from ? *version.from : amsterdam(version.changed).day;
}

class Metadata {
public:
    Metadata(XmlWriter& xml, const Edition& edition, const texts::Texts& texts)
        : xml_{xml}, edition_{edition}, texts_{texts}, day_{day_of(edition).iso()} {
        const auto& document = edition.reading.document;
        work_ = "/akn/nl/" + std::string{is_concept(edition) ? "bill" : "act"} + "/" +
                slug(edition.municipality) + "/" + std::string{code(document.kind)} + "-" +
                std::string{code(document.audience)};
        expression_ = work_ + "/nld@" + day_;
    }

    void write() {
        xml_.open("meta").open("identification").attribute("source", kAuthor);
        work();
        expression();
        manifestation();
        xml_.close();
        references();
        notes();
        ours();
        xml_.close();
    }

private:
    void value(const char* name, std::string_view value) {
        xml_.open(name).attribute("value", value).close_empty();
    }
    void common(const std::string& address, std::string_view dated) {
        value("FRBRthis", address + "/!main");
        value("FRBRuri", address);
        xml_.open("FRBRdate").attribute("date", day_).attribute("name", dated).close_empty();
        xml_.open("FRBRauthor").attribute("href", kAuthor).close_empty();
    }
    void work() {
        xml_.open("FRBRWork");
        common(work_, "work");
        value("FRBRcountry", "nl");
        value("FRBRname", edition_.reading.document.title);
        xml_.close();
    }
    void expression() {
        xml_.open("FRBRExpression");
        common(expression_, is_concept(edition_) ? "concept" : "in-force");
        value("FRBRversionNumber", edition_.reading.version.label);
        xml_.open("FRBRlanguage").attribute("language", "nld").close_empty();
        xml_.close();
    }
    void manifestation() {
        xml_.open("FRBRManifestation");
        common(expression_ + ".akn", "manifestation");
        value("FRBRformat", "application/akn+xml");
        xml_.close();
    }
    void references() {
        xml_.open("references").attribute("source", kAuthor);
        xml_.open("TLCOrganization")
            .attribute("eId", "gemeente")
            .attribute("href", "/akn/ontology/organization/nl/" + slug(edition_.municipality))
            .attribute("showAs", edition_.municipality)
            .close_empty();
        xml_.close();
    }
    void notes() {
        const auto& text = edition_.reading.text;
        bool begun = false;
        for (std::size_t c = 0; c < text.chapters.size(); ++c)
            for (std::size_t a = 0; a < text.chapters[c].articles.size(); ++a) {
                const auto& article = text.chapters[c].articles[a];
                if (article.notes.empty()) continue;
                if (!begun) xml_.open("notes").attribute("source", kAuthor);
                begun = true;
                const std::string id = akn::article_id(text, c, a);
                xml_.open("note").attribute("eId", "note_" + id);
                xml_.attribute("class", "toelichting");
                akn::blocks(xml_, article.notes);
                xml_.close();
            }
        if (begun) xml_.close();
    }
    // What the standard has no element for stands in a namespace of our own.
    void ours() {
        xml_.open("proprietary").attribute("source", kAuthor).attribute("xmlns:vt", kOurs);
        for (const auto& [key, words] : about(edition_, texts_))
            xml_.open("vt:about").attribute("name", key).text(words).close();
        xml_.close();
    }

    XmlWriter& xml_;
    const Edition& edition_;
    const texts::Texts& texts_;
    std::string day_;
    std::string work_;
    std::string expression_;
};

void preface(XmlWriter& xml, const Edition& edition, const texts::Texts& texts) {
    const auto& text = edition.reading.text;
    xml.open("preface").open("longTitle").open("p");
    xml.element("docTitle", text.title.empty() ? edition.reading.document.title : text.title);
    xml.close().close();
    if (is_concept(edition)) xml.element("p", texts.text("codes.export.concept"));
    xml.close();
}

}  // namespace

std::string akoma_ntoso(const Edition& edition, const texts::Texts& texts) {
    const auto& text = edition.reading.text;
    XmlWriter xml{XmlWriter::Kind::xml};
    xml.open("akomaNtoso").attribute("xmlns", kStandard);
    xml.open(is_concept(edition) ? "bill" : "act");
    xml.attribute("name", code(edition.reading.document.kind));
    xml.attribute("contains", "singleVersion");
    Metadata{xml, edition, texts}.write();
    preface(xml, edition, texts);
    akn::preamble(xml, text);
    akn::body(xml, text);
    akn::conclusions(xml, text);
    return xml.finish();
}

}  // namespace vt::codes
