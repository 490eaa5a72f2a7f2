// SPDX-License-Identifier: EUPL-1.2
#include "files/file_name.h"

#include <doctest/doctest.h>

namespace vt::files {
namespace {

TEST_CASE("a name loses its folders, control characters and tricks of direction") {
    CHECK(clean_name("verslag.odt") == "verslag.odt");
    CHECK(clean_name("C:\\Users\\x\\verslag.odt") == "verslag.odt");
    CHECK(clean_name("../../etc/passwd") == "passwd");
    CHECK(clean_name("a\r\nSet-Cookie: x\t.pdf") == "a Set-Cookie: x .pdf");
    CHECK(clean_name("foto\u202egpj.exe") == "fotogpj.exe");
    CHECK(clean_name("notulen\u00a0 \u0085 raad.pdf") == "notulen raad.pdf");
    CHECK(clean_name("  .verborgen. ") == "verborgen");
    CHECK(clean_name("Één café €.pdf") == "Één café €.pdf");
    for (const auto* nothing : {"", "/", "...", " \t", "map/"}) CHECK(clean_name(nothing).empty());
}

TEST_CASE("a download is always an attachment, with its name whole and in ASCII") {
    CHECK(attachment_disposition("verslag 1.odt") ==
          "attachment; filename=\"verslag 1.odt\"; filename*=UTF-8''verslag%201.odt");
    CHECK(attachment_disposition("café €.pdf") ==
          "attachment; filename=\"caf_ _.pdf\"; filename*=UTF-8''caf%C3%A9%20%E2%82%AC.pdf");
    CHECK(
        attachment_disposition("a\";x=\\%41'*.txt") ==
        "attachment; filename=\"a_;x=__41'*.txt\"; filename*=UTF-8''a%22%3Bx%3D%5C%2541%27%2A.txt");
}

}  // namespace
}  // namespace vt::files
