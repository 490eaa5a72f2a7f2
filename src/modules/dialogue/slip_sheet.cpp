// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/slip_sheet.h"

#include "documents/xml_writer.h"
#include "modules/dialogue/qr_code.h"
#include "modules/dialogue/slips.h"

namespace vt::dialogue {
namespace {

// Ten to a page, with lines to cut along.
constexpr std::string_view kStyle = R"(
@page { size: A4; margin: 10mm; }
body { font: 9.5pt/1.35 'Source Sans 3', 'Liberation Sans', Arial, sans-serif; margin: 0; }
h1 { font-size: 12pt; margin: 0 0 4mm; }
main { display: grid; grid-template-columns: 1fr 1fr; }
section { border: 1px dashed; padding: 4mm; min-height: 46mm; display: flex; gap: 4mm;
  break-inside: avoid; box-sizing: border-box; }
svg { width: 34mm; height: 34mm; flex: none; }
p { margin: 0 0 2mm; }
.code { font-weight: 700; font-size: 11pt; letter-spacing: .02em; white-space: nowrap; }
)";
constexpr std::string_view kPolicy = "default-src 'none'; style-src 'unsafe-inline'";

using documents::XmlWriter;

void head(XmlWriter& page, std::string_view title) {
    page.open("head");
    page.open("meta").attribute("charset", "utf-8").close_empty();
    page.open("meta")
        .attribute("http-equiv", "Content-Security-Policy")
        .attribute("content", kPolicy)
        .close_empty();
    page.element("title", title);
    page.element("style", kStyle);
    page.close();
}

void drawing(XmlWriter& page, std::string_view address) {
    const QrDrawing code = qr_drawing(address);
    const std::string side = std::to_string(code.side);
    page.open("svg").attribute("viewBox", "0 0 " + side + " " + side);
    page.open("path").attribute("d", code.path).close();
    page.close();
}

void slip(XmlWriter& page, const texts::Texts& texts, std::string_view join,
          std::string_view type_at, const std::string& code) {
    page.open("section");
    drawing(page, std::string{join} + code);
    page.open("div");
    page.element("p", texts.text("dialogue.slip.scan"));
    page.open("p").attribute("class", "code").text(grouped(code)).close();
    page.element("p", texts.text("dialogue.slip.or", {type_at}));
    page.element("p", texts.text("dialogue.slip.keep"));
    page.close().close();
}

}  // namespace

std::string slip_sheet(const texts::Texts& texts, std::string_view title, std::string_view join,
                       std::string_view type_at, const std::vector<std::string>& slips) {
    XmlWriter page{XmlWriter::Kind::html};
    page.open("html").attribute("lang", texts::code(texts.language()));
    head(page, title);
    page.open("body");
    page.element("h1", title);
    page.open("main");
    for (const std::string& code : slips) slip(page, texts, join, type_at, code);
    return page.finish();
}

}  // namespace vt::dialogue
