// SPDX-License-Identifier: EUPL-1.2
// What OpenDocument text and spreadsheet files share: wrapping, metadata, words.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "documents/xml_writer.h"

namespace vt::documents {

struct OpenDocument {
    std::string_view mimetype{};
    std::string title{};
    std::string language{"nl"};
    std::vector<std::pair<std::string, std::string>> about{};
    std::string content{};  // content.xml, whole.
    std::string styles{};   // styles.xml, whole.
};

std::string packed(const OpenDocument& document);

// Opens the root element with the namespaces that we use.
void open_root(XmlWriter& xml, const char* name);
// Words where spaces, tabs and line ends are kept as they are.
void kept_words(XmlWriter& xml, std::string_view words);
// fo:language and fo:country of "nl" or "en".
void language_attributes(XmlWriter& xml, std::string_view language);

}  // namespace vt::documents
