// SPDX-License-Identifier: EUPL-1.2
#include "documents/open_document.h"

#include <array>

#include "documents/zip_file.h"

namespace vt::documents {
namespace {

struct Namespace {
    const char* name;
    std::string_view address;
};
constexpr std::array kNamespaces{
    Namespace{"xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
    Namespace{"xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
    Namespace{"xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
    Namespace{"xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
    Namespace{"xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
    Namespace{"xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"},
    Namespace{"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
    Namespace{"xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"},
};

std::string metadata(const OpenDocument& document) {
    XmlWriter xml{XmlWriter::Kind::xml};
    open_root(xml, "office:document-meta");
    xml.open("office:meta").element("meta:generator", "Vredestijd");
    xml.element("dc:title", document.title).element("dc:language", document.language);
    for (const auto& [key, value] : document.about)
        xml.open("meta:user-defined")
            .attribute("meta:name", key)
            .attribute("meta:value-type", "string")
            .text(value)
            .close();
    return xml.finish();
}

std::string manifest(std::string_view mimetype) {
    XmlWriter xml{XmlWriter::Kind::xml};
    xml.open("manifest:manifest")
        .attribute("xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0")
        .attribute("manifest:version", "1.3");
    const auto entry = [&](std::string_view path, std::string_view type) {
        xml.open("manifest:file-entry")
            .attribute("manifest:full-path", path)
            .attribute("manifest:media-type", type)
            .close_empty();
    };
    entry("/", mimetype);
    for (const std::string_view part : {"content.xml", "styles.xml", "meta.xml"})
        entry(part, "text/xml");
    return xml.finish();
}

void spaces(XmlWriter& xml, std::size_t count) {
    xml.open("text:s").attribute("text:c", std::to_string(count)).close_empty();
}

}  // namespace

std::string packed(const OpenDocument& document) {
    return zipped({{"mimetype", std::string{document.mimetype}, true},
                   {"META-INF/manifest.xml", manifest(document.mimetype)},
                   {"meta.xml", metadata(document)},
                   {"styles.xml", document.styles},
                   {"content.xml", document.content}});
}

void open_root(XmlWriter& xml, const char* name) {
    xml.open(name);
    for (const auto& space : kNamespaces) xml.attribute(space.name, space.address);
    xml.attribute("office:version", "1.3");
}

void kept_words(XmlWriter& xml, std::string_view words) {
    std::size_t from = 0;
    const auto flush = [&](std::size_t to) { xml.text(words.substr(from, to - from)); };
    for (std::size_t i = 0; i < words.size();) {
        std::size_t next = i + 1;
        if (words[i] == '\n' || words[i] == '\t') {
            flush(i);
            xml.open(words[i] == '\n' ? "text:line-break" : "text:tab").close_empty();
        } else if (words[i] == ' ' && (i == 0 || next == words.size() || words[next] == ' ')) {
            // A reader folds spaces that stand together or at an edge.
            next = std::min(words.find_first_not_of(' ', i), words.size());
            flush(i);
            spaces(xml, next - i);
        } else {
            i = next;
            continue;
        }
        from = i = next;
    }
    flush(words.size());
}

void language_attributes(XmlWriter& xml, std::string_view language) {
    xml.attribute("fo:language", language);
    xml.attribute("fo:country", language == "en" ? "GB" : "NL");
}

}  // namespace vt::documents
