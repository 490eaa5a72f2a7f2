// SPDX-License-Identifier: EUPL-1.2
// The styles of our OpenDocument text files: the names that every office program knows, so that a
// municipality's own template takes over.
#pragma once

#include <string>
#include <string_view>

#include "documents/xml_writer.h"

namespace vt::documents {

// styles.xml: A4, headings, the title and the page number at the foot.
std::string odt_styles(std::string_view title, std::string_view language);
// The part of content.xml with the styles of lists, cells and breaks.
void odt_automatic_styles(XmlWriter& xml);

}  // namespace vt::documents
