// SPDX-License-Identifier: EUPL-1.2
#include "documents/read_tree.h"

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>

#include <algorithm>
#include <cctype>
#include <new>

#include "base/text.h"
#include "documents/read_lines.h"

namespace vt::documents {
namespace {

constexpr int kElementsMax = 1'000'000;
// libxml2 compares every attribute of an element with every other.
constexpr int kAttributeSignsMax = 500;

struct Watch {
    int depth{0};
    int elements{0};
    bool too_deep{false};
    bool too_many{false};
    bool own_type{false};
};

Watch& watch_of(void* context) {
    return *static_cast<Watch*>(static_cast<xmlParserCtxt*>(context)->_private);
}

bool opens(void* context) {
    Watch& watch = watch_of(context);
    watch.too_deep |= ++watch.depth > kSourceDepthMax;
    watch.too_many |= ++watch.elements > kElementsMax;
    if (!watch.too_deep && !watch.too_many) return true;
    xmlStopParser(static_cast<xmlParserCtxt*>(context));
    return false;
}

void xml_opens(void* context, const xmlChar* name, const xmlChar* prefix, const xmlChar* space,
               int namespaces, const xmlChar** declared, int attributes, int defaulted,
               const xmlChar** values) {
    if (opens(context))
        xmlSAX2StartElementNs(context, name, prefix, space, namespaces, declared, attributes,
                              defaulted, values);
}

void xml_closes(void* context, const xmlChar* name, const xmlChar* prefix, const xmlChar* space) {
    --watch_of(context).depth;
    xmlSAX2EndElementNs(context, name, prefix, space);
}

void xml_declares_type(void* context, const xmlChar*, const xmlChar*, const xmlChar*) {
    watch_of(context).own_type = true;
    xmlStopParser(static_cast<xmlParserCtxt*>(context));
}

void html_opens(void* context, const xmlChar* name, const xmlChar** attributes) {
    if (opens(context)) xmlSAX2StartElement(context, name, attributes);
}

void html_closes(void* context, const xmlChar* name) {
    --watch_of(context).depth;
    xmlSAX2EndElement(context, name);
}

bool begins(std::string_view text, std::string_view lower) {
    return text.size() >= lower.size() &&
           std::equal(lower.begin(), lower.end(), text.begin(), [](char a, char b) {
               return a == std::tolower(static_cast<unsigned char>(b));
           });
}

// Where `end` stands in `text` from `at`, in any case; the size of the text when nowhere.
std::size_t find_end(std::string_view text, std::size_t at, std::string_view end) {
    while (at < text.size() && !begins(text.substr(at), end)) ++at;
    return at;
}

// The place after the tag at `at`, or nothing when it has too many attributes.
std::optional<std::size_t> tag_end(std::string_view text, std::size_t at) {
    int signs = 0;
    char quote = '\0';
    char before = '\0';
    for (; at < text.size() && (quote != '\0' || text[at] != '>'); ++at) {
        const char c = text[at];
        if (quote == '\0' && (c == '"' || c == '\'') && before == '=')
            quote = c;
        else if (c == quote)
            quote = '\0';
        const bool white = std::isspace(static_cast<unsigned char>(c)) != 0;
        if (quote == '\0' && (c == '=' || (white && before != ' ')) && ++signs > kAttributeSignsMax)
            return std::nullopt;
        if (!white || before != '=') before = white ? ' ' : c;
    }
    return at;
}

bool has_overloaded_tag(std::string_view text) {
    for (std::size_t at = text.find('<'); at < text.size(); at = text.find('<', at)) {
        const std::string_view rest = text.substr(at);
        if (rest.starts_with("<!--")) {
            at = text.find("-->", at + 4);
        } else if (begins(rest, "<script")) {
            at = find_end(text, at + 1, "</script");
        } else if (begins(rest, "<style")) {
            at = find_end(text, at + 1, "</style");
        } else if (rest.size() > 1 && std::isalpha(static_cast<unsigned char>(rest[1])) != 0) {
            const auto end = tag_end(text, at + 1);
            if (!end) return true;
            at = *end;
        } else {
            ++at;
        }
        if (at >= text.size()) return false;
    }
    return false;
}

std::optional<Error> refused(const Watch& watch, bool built) {
    if (watch.too_deep)
        return refusal("documents.error.too-deep", {std::to_string(kSourceDepthMax)});
    if (watch.too_many) return refusal("documents.error.unpacks-to-too-much");
    if (watch.own_type || !built) return refusal("documents.error.broken");
    return std::nullopt;
}

using XmlContext = std::unique_ptr<xmlParserCtxt, void (*)(xmlParserCtxt*)>;

XmlContext context(xmlParserCtxt* made, void (*free)(xmlParserCtxt*), Watch& watch) {
    if (made == nullptr) throw std::bad_alloc{};
    made->_private = &watch;
    return {made, free};
}

}  // namespace

Result<Tree> Tree::xml(std::string_view bytes) {
    if (bytes.find('\0') != std::string_view::npos || !is_utf8(bytes) || has_overloaded_tag(bytes))
        return refusal("documents.error.broken");
    Watch watch;
    const XmlContext parser = context(xmlNewParserCtxt(), xmlFreeParserCtxt, watch);
    parser->sax->startElementNs = xml_opens;
    parser->sax->endElementNs = xml_closes;
    parser->sax->internalSubset = xml_declares_type;
    xmlDoc* doc = xmlCtxtReadMemory(parser.get(), bytes.data(), static_cast<int>(bytes.size()),
                                    nullptr, "UTF-8",
                                    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                                        XML_PARSE_NOCDATA | XML_PARSE_COMPACT);
    Tree tree{doc};
    if (auto error = refused(watch, doc != nullptr && xmlDocGetRootElement(doc) != nullptr))
        return *std::move(error);
    return tree;
}

Result<Tree> Tree::html(std::string_view utf8) {
    if (has_overloaded_tag(utf8)) return refusal("documents.error.broken");
    Watch watch;
    const XmlContext parser = context(htmlNewParserCtxt(), htmlFreeParserCtxt, watch);
    parser->sax->startElement = html_opens;
    parser->sax->endElement = html_closes;
    xmlDoc* doc = htmlCtxtReadMemory(parser.get(), utf8.data(), static_cast<int>(utf8.size()),
                                     nullptr, "UTF-8",
                                     HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR |
                                         HTML_PARSE_NOWARNING | HTML_PARSE_COMPACT);
    Tree tree{doc};
    if (auto error = refused(watch, doc != nullptr)) return *std::move(error);
    if (xmlDocGetRootElement(doc) == nullptr) return refusal("documents.error.no-words");
    return tree;
}

std::string_view name_of(const Node& node) {
    if (node.type != XML_ELEMENT_NODE) return {};
    return reinterpret_cast<const char*>(node.name);
}

bool is_element(const Node& node, std::string_view name) {
    return name_of(node) == name;
}

std::string_view text_of(const Node& node) {
    if ((node.type != XML_TEXT_NODE && node.type != XML_CDATA_SECTION_NODE) ||
        node.content == nullptr)
        return {};
    return reinterpret_cast<const char*>(node.content);
}

std::string words_within(const Node& node) {
    std::string words{text_of(node)};
    if (node.type == XML_ELEMENT_NODE)
        for (const Node& inner : Children{node}) words += words_within(inner);
    return words;
}

std::string attribute(const Node& node, std::string_view name) {
    if (node.type != XML_ELEMENT_NODE) return {};
    for (const xmlAttr* at = node.properties; at != nullptr; at = at->next)
        if (name == reinterpret_cast<const char*>(at->name)) {
            std::string value;
            for (const Node* part = at->children; part != nullptr; part = part->next)
                value += text_of(*part);
            return value;
        }
    return {};
}

bool has_attribute(const Node& node, std::string_view name) {
    for (const xmlAttr* at = node.properties; at != nullptr; at = at->next)
        if (name == reinterpret_cast<const char*>(at->name)) return true;
    return false;
}

const Node* child(const Node& node, std::string_view name) {
    for (const Node& inner : Children{node})
        if (is_element(inner, name)) return &inner;
    return nullptr;
}

std::string child_attribute(const Node& node, std::string_view name, std::string_view wanted) {
    const Node* inner = child(node, name);
    return inner == nullptr ? std::string{} : attribute(*inner, wanted);
}

const Node* find_within(const Node& node, std::string_view name) {
    if (is_element(node, name)) return &node;
    if (node.type != XML_ELEMENT_NODE) return nullptr;
    for (const Node& inner : Children{node})
        if (const Node* found = find_within(inner, name)) return found;
    return nullptr;
}

}  // namespace vt::documents
