// SPDX-License-Identifier: EUPL-1.2
#include "documents/xml_writer.h"

#include <libxml/xmlwriter.h>

#include <stdexcept>

#include "base/result.h"

namespace vt::documents {
namespace {

const xmlChar* as_xml(const char* text) {
    return reinterpret_cast<const xmlChar*>(text);
}

// Without the control characters that XML 1.0 has no way to write, and the two code points that
// are no characters (U+FFFE, U+FFFF).
std::string writable(std::string_view words) {
    std::string kept;
    kept.reserve(words.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto c = static_cast<unsigned char>(words[i]);
        if (c < 0x20 && c != '\n' && c != '\t') continue;
        const auto three = words.substr(i, 3);
        if (three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF") {
            i += 2;
            continue;
        }
        kept += words[i];
    }
    return kept;
}

}  // namespace

struct XmlWriter::Parts {
    xmlBufferPtr buffer{nullptr};
    xmlTextWriterPtr writer{nullptr};
    bool failed{false};

    ~Parts() {
        if (writer) xmlFreeTextWriter(writer);
        if (buffer) xmlBufferFree(buffer);
    }
    void note(int written) { failed = failed || written < 0; }
};

XmlWriter::XmlWriter(Kind kind) : parts_{std::make_unique<Parts>()} {
    parts_->buffer = xmlBufferCreate();
    parts_->writer = parts_->buffer ? xmlNewTextWriterMemory(parts_->buffer, 0) : nullptr;
    if (!parts_->writer) throw std::runtime_error{"Cannot write XML: no memory"};
    if (kind == Kind::xml)
        parts_->note(xmlTextWriterStartDocument(parts_->writer, "1.0", "UTF-8", nullptr));
    else
        parts_->note(xmlTextWriterWriteRaw(parts_->writer, as_xml("<!doctype html>\n")));
}

XmlWriter::~XmlWriter() = default;

XmlWriter& XmlWriter::open(const char* name) {
    parts_->note(xmlTextWriterStartElement(parts_->writer, as_xml(name)));
    return *this;
}

XmlWriter& XmlWriter::attribute(const char* name, std::string_view value) {
    parts_->note(
        xmlTextWriterWriteAttribute(parts_->writer, as_xml(name), as_xml(writable(value).c_str())));
    return *this;
}

XmlWriter& XmlWriter::text(std::string_view words) {
    if (!words.empty())
        parts_->note(xmlTextWriterWriteString(parts_->writer, as_xml(writable(words).c_str())));
    return *this;
}

XmlWriter& XmlWriter::close() {
    parts_->note(xmlTextWriterFullEndElement(parts_->writer));
    return *this;
}

XmlWriter& XmlWriter::close_empty() {
    parts_->note(xmlTextWriterEndElement(parts_->writer));
    return *this;
}

XmlWriter& XmlWriter::element(const char* name, std::string_view words) {
    return open(name).text(words).close();
}

std::string XmlWriter::finish() {
    parts_->note(xmlTextWriterEndDocument(parts_->writer));
    parts_->note(xmlTextWriterFlush(parts_->writer));
    if (parts_->failed) throw std::runtime_error{"Cannot write XML"};
    return std::string{reinterpret_cast<const char*>(xmlBufferContent(parts_->buffer)),
                       static_cast<std::size_t>(xmlBufferLength(parts_->buffer))};
}

}  // namespace vt::documents
