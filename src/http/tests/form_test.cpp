// SPDX-License-Identifier: EUPL-1.2
#include "http/form.h"

#include <doctest/doctest.h>

#include "http/multipart.h"
#include "http/parameters.h"

using namespace vt;
using namespace std::string_literals;

namespace {

http::Request posted(std::string type, std::string body) {
    http::Request request;
    request.method = http::Method::post;
    request.path = "/";
    request.headers = {{"Content-Type", std::move(type)}};
    request.body = std::move(body);
    return request;
}

Result<http::Form> urlencoded(std::string body) {
    return http::parse_form(posted("application/x-www-form-urlencoded", std::move(body)));
}

Result<http::Form> multipart(std::string body, const std::string& boundary = "b") {
    return http::parse_form(posted("multipart/form-data; boundary=" + boundary, std::move(body)));
}

std::string part(const std::string& head, const std::string& content) {
    return "--b\r\n" + head + "\r\n\r\n" + content + "\r\n";
}

std::string field(const std::string& name, const std::string& value) {
    return part("Content-Disposition: form-data; name=\"" + name + "\"", value);
}

}  // namespace

TEST_CASE("a form sent by a browser") {
    const auto form = urlencoded("naam=Jos%C3%A9+de+Wit&keuze=1&keuze=2&leeg=&kaal&%26=%3D");
    REQUIRE(form);
    CHECK(form->value("naam") == "Jos\xC3\xA9 de Wit");
    CHECK(form->values("keuze") == std::vector<std::string_view>{"1", "2"});
    CHECK(form->value("keuze") == "1");
    CHECK(form->has("leeg"));
    CHECK(form->has("kaal"));
    CHECK(form->value("&") == "=");
    CHECK_FALSE(form->has("anders"));
    CHECK(form->value("anders").empty());
    CHECK(form->fields().size() == 6);
}

TEST_CASE("a query string is read in the same way") {
    const auto query = http::parse_query("zoek=twee+woorden&&blad=2");
    REQUIRE(query);
    CHECK(query->value("zoek") == "twee woorden");
    CHECK(query->value("blad") == "2");
    CHECK(query->fields().size() == 2);
    CHECK(http::parse_query("")->fields().empty());
}

TEST_CASE("a broken urlencoded form is refused as a whole") {
    for (const auto* const broken : {"a=%", "a=%4", "a=%zz", "%=a", "a=%00", "a=%FF", "%C3=x",
                                     "goed=1&a=%ED%A0%80", "a=%C0%AF"}) {
        const auto form = urlencoded(broken);
        REQUIRE_FALSE_MESSAGE(form, broken);
        CHECK(form.error().kind == Refusal::invalid);
        CHECK(form.error().text == "http.error.form");
    }
}

TEST_CASE("a form has a limit to its fields") {
    std::string body;
    for (std::size_t i = 0; i < http::kFormFieldsMax; ++i) body += "a=1&";
    CHECK(urlencoded(body));
    CHECK_FALSE(urlencoded(body + "a=1"));
}

TEST_CASE("the body must be of the form its type says") {
    CHECK(http::parse_form(posted("Application/X-WWW-Form-URLencoded ; charset=UTF-8", "a=1")));
    for (const auto* const type :
         {"text/plain", "application/json", "", "multipart/form-data",
          "multipart/mixed; boundary=b", "application/x-www-form-urlencoded;",
          "application/x-www-form-urlencoded x"})
        CHECK_FALSE_MESSAGE(http::parse_form(posted(type, "a=1")), type);
    http::Request bare;
    CHECK(http::parse_form(bare));
    bare.body = "a=1";
    CHECK_FALSE(http::parse_form(bare));
}

TEST_CASE("fields and files of a multipart form") {
    const auto form = multipart(
        field("naam", "Jos\xC3\xA9\r\nregel twee") + field("leeg", "") +
        part("content-disposition: form-data; name=bijlage; filename=\"C:\\map\\verslag.odt\"\r\n"
             "Content-Type: application/octet-stream",
             "\0\xFF--b\r\n"s) +
        part("Content-Disposition: form-data; name=\"open\"; filename=\"\"", "") + "--b--\r\n");
    REQUIRE(form);
    CHECK(form->value("naam") == "Jos\xC3\xA9\r\nregel twee");
    CHECK(form->has("leeg"));
    REQUIRE(form->files().size() == 1);
    CHECK(form->files()[0].field == "bijlage");
    CHECK(form->files()[0].name == "verslag.odt");
    CHECK(form->files()[0].bytes == "\0\xFF--b\r\n"s);
}

TEST_CASE("names in quotes may hold anything a browser puts there") {
    const auto form = multipart(
        part(R"(Content-Disposition: form-data; name="a;b=\"c\"\\"; filename*=UTF-8''x)", "v") +
        part(R"(Content-Disposition: form-data; name="f"; filename="../../etc/passwd")", "x") +
        part(R"(Content-Disposition: form-data; name="g"; filename="..\..\b.txt")", "") + "--b--");
    REQUIRE(form);
    CHECK(form->value("a;b=\"c\"\\") == "v");
    REQUIRE(form->files().size() == 2);
    CHECK(form->files()[0].name == "passwd");
    CHECK(form->files()[1].name == "b.txt");
}

TEST_CASE("an empty multipart form is a form") {
    CHECK(multipart("--b--"));
    CHECK(multipart("--b--\r\n"));
}

TEST_CASE("a multipart body that is not whole, or not as RFC 7578 says, is refused") {
    const std::string good = field("a", "1");
    const std::string named = "Content-Disposition: form-data; name=\"a\"";
    const std::vector<std::string> broken = {
        "",
        "--",
        "--b",
        "--b\r\n",
        "--b-",
        good,
        good + "--b",
        good + "--b-",
        good + "--b\r\n",
        good + "--c--\r\n",
        "preamble\r\n" + good + "--b--\r\n",
        good + "--b--\r\nepilogue",
        "\r\n" + good + "--b--\r\n",
        "--b \r\n" + named + "\r\n\r\n1\r\n--b--",
        "--b\n" + named + "\n\n1\n--b--\n",
        "--b\r\n" + named + "\n\r\n1\r\n--b--",
        "--b\r\n\r\n1\r\n--b--",
        part(named, "--x\r\n--bx") + "--b--",
        part("Content-Type: text/plain", "1") + "--b--",
        part(named + "\r\n" + named, "1") + "--b--",
        part(named + "; name=\"b\"", "1") + "--b--",
        part(named + "; filename=a; filename=b", "1") + "--b--",
        part(named + "\r\nContent-Transfer-Encoding: base64", "MQ==") + "--b--",
        part(named + "\r\n : x", "1") + "--b--",
        part(named + "\r\n folded", "1") + "--b--",
        part(named + "\r\nX: a\x01", "1") + "--b--",
        part("Content-Disposition: form-data", "1") + "--b--",
        part("Content-Disposition: form-data; name", "1") + "--b--",
        part("Content-Disposition: form-data; name=", "1") + "--b--",
        part("Content-Disposition: form-data; name=\"a", "1") + "--b--",
        part("Content-Disposition: form-data; name=\"a\"b", "1") + "--b--",
        part("Content-Disposition: form-data; =a", "1") + "--b--",
        part("Content-Disposition: attachment; name=\"a\"", "1") + "--b--",
        part("Content-Disposition: form-data; name=\"\xFF\"", "1") + "--b--",
        part(named + "; filename=\"\xC3\"", "1") + "--b--",
        part(named, "\xFF") + "--b--",
        part(named, "a\0b"s) + "--b--",
        part(named + "\r\nX: " + std::string(http::kPartHeadMax, 'x'), "1") + "--b--",
    };
    for (const std::string& body : broken) CHECK_FALSE_MESSAGE(multipart(body), body);
}

TEST_CASE("a boundary is what RFC 2046 allows") {
    const auto boundary = [](const std::string& text) {
        return http::multipart_boundary("multipart/form-data" + text);
    };
    CHECK(boundary("; boundary=----WebKitFormBoundaryA1") == "----WebKitFormBoundaryA1");
    CHECK(boundary(";Boundary=\"a b:c\"; charset=utf-8") == "a b:c");
    CHECK(boundary("; boundary=" + std::string(70, 'x')));
    for (const std::string& bad :
         {""s, "; boundary"s, "; boundary="s, "; boundary=\"\""s, "; boundary=\"a \""s,
          "; boundary=\"a\r\n\""s, "; boundary=a; boundary=b"s, "; boundary=\"a"s,
          "; boundary=a b"s, "; boundary=\"<\""s, "; boundary=" + std::string(71, 'x')})
        CHECK_FALSE_MESSAGE(boundary(bad), bad);
}

TEST_CASE("a multipart form has a limit to its fields and its files") {
    std::string fields;
    for (std::size_t i = 0; i < http::kFormFieldsMax; ++i) fields += field("a", "1");
    CHECK(multipart(fields + "--b--"));
    CHECK_FALSE(multipart(fields + field("a", "1") + "--b--"));

    std::string files;
    const std::string file = part("Content-Disposition: form-data; name=a; filename=b", "1");
    for (std::size_t i = 0; i < http::kFormFilesMax; ++i) files += file;
    CHECK(multipart(files + "--b--"));
    CHECK_FALSE(multipart(files + file + "--b--"));
}

TEST_CASE("parameters keep their order and lose their quotes") {
    const auto parsed = http::parse_parameters(" Form-Data ; a=1 ;b=\"x;y\"");
    REQUIRE(parsed);
    CHECK(parsed->value == "Form-Data");
    CHECK(parsed->only("A") == "1");
    CHECK(parsed->only("b") == "x;y");
    CHECK_FALSE(parsed->only("c"));
}
