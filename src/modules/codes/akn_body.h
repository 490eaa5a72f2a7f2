// SPDX-License-Identifier: EUPL-1.2
// The text itself in Akoma Ntoso: preamble, body and conclusions. Used by export_akn alone.
#pragma once

#include "documents/xml_writer.h"
#include "modules/codes/text.h"

namespace vt::codes::akn {

void preamble(documents::XmlWriter& xml, const Text& text);
void body(documents::XmlWriter& xml, const Text& text);
void conclusions(documents::XmlWriter& xml, const Text& text);

// The eId of an article, of letters, digits, '-', '.' and '_': "art_4.2", or by its place in the
// text when its number is not its alone.
std::string article_id(const Text& text, std::size_t chapter, std::size_t article);
// Paragraphs as blocks: <p>, and one <table> for rows that follow each other.
void blocks(documents::XmlWriter& xml, const std::vector<Paragraph>& paragraphs);

}  // namespace vt::codes::akn
