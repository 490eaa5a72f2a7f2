// SPDX-License-Identifier: EUPL-1.2
// XmlWriter: XML, or HTML in XML's clothes, written element by element; libxml2 does the escaping.
//
//     XmlWriter xml{XmlWriter::Kind::xml};
//     xml.open("p").attribute("class", "note").text(words).close();
//     const std::string written = xml.finish();
//
// Whatever the words hold, they stay words. Characters that XML cannot hold are left out.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace vt::documents {

class XmlWriter {
public:
    // A whole document begins with <?xml …?>, or for html with <!doctype html>.
    enum class Kind { xml, html };

    explicit XmlWriter(Kind kind);
    ~XmlWriter();
    XmlWriter(const XmlWriter&) = delete;

    XmlWriter& open(const char* name);
    // Right after open().
    XmlWriter& attribute(const char* name, std::string_view value);
    XmlWriter& text(std::string_view words);
    // With an end tag, even when nothing stands in it: HTML asks for that.
    XmlWriter& close();
    // For an element that never holds anything: <br/>.
    XmlWriter& close_empty();
    // An element with words and nothing else.
    XmlWriter& element(const char* name, std::string_view words);

    // Closes what is open. Once; the writer is of no use after it. Throws std::runtime_error when
    // there was no memory.
    std::string finish();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace vt::documents
