// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/paper.h"

#include <array>

namespace vt::app::demo {
namespace {

std::string in_parentheses(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '(' || c == ')' || c == '\\') escaped += '\\';
        if (static_cast<unsigned char>(c) < 0x80) escaped += c;
    }
    return "(" + escaped + ")";
}

std::string ten_digits(std::size_t n) {
    const std::string digits = std::to_string(n);
    return std::string(10 - digits.size(), '0') + digits;
}

}  // namespace

std::string paper(std::string_view name) {
    const std::string drawing =
        "BT /F1 18 Tf 72 760 Td " + in_parentheses(name) +
        " Tj 0 -32 Td /F1 12 Tf (Voorbeeldstad. Dit stuk is verzonnen.) Tj ET";
    const std::array<std::string, 5> objects{
        "<< /Type /Catalog /Pages 2 0 R /Lang (nl) >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        " /Resources << /Font << /F1 5 0 R >> >> >>",
        "<< /Length " + std::to_string(drawing.size()) + " >>\nstream\n" + drawing + "\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
    std::string pdf = "%PDF-1.4\n";
    std::string table = "xref\n0 6\n0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        table += ten_digits(pdf.size()) + " 00000 n \n";
        pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::size_t start = pdf.size();
    return pdf + table + "trailer << /Size 6 /Root 1 0 R >>\nstartxref\n" + std::to_string(start) +
           "\n%%EOF\n";
}

}  // namespace vt::app::demo
