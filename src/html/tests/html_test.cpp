// SPDX-License-Identifier: EUPL-1.2
// HTML is escaped by the place it stands in. What must not compile is in refused_places.py.
#include <doctest/doctest.h>

#include "html/html.h"

namespace vt::html {
namespace {

constexpr std::string_view kNasty = R"(<b a="1" c='2'>&amp;</b>)";
constexpr std::string_view kNastyEscaped =
    "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;&lt;/b&gt;";

TEST_CASE("text that somebody typed stays text, wherever it stands") {
    const std::string escaped{kNastyEscaped};
    CHECK(make<"<p>{}</p>">(kNasty).take() == "<p>" + escaped + "</p>");
    CHECK(make<R"(<p title="x {}">y</p>)">(kNasty).take() ==
          "<p title=\"x " + escaped + "\">y</p>");
    CHECK(make<"<title>{}</title>">(kNasty).take() == "<title>" + escaped + "</title>");
    CHECK(make<"<textarea>{}</textarea>">("</textarea><script>").take() ==
          "<textarea>&lt;/textarea&gt;&lt;script&gt;</textarea>");
    CHECK(text(kNasty).take() == escaped);
}

TEST_CASE("HTML made here goes into a text place unchanged") {
    constexpr Safe icon = literal<R"(<svg viewBox="0 0 2 2"><path d="M0 0h2"/></svg>)">();
    const Html inner = make<"<b>{}</b>">("a&b");
    CHECK(
        make<"<p>{}{}{}</p>">(inner, icon, [](Html& html) { out<"<i>{}</i>">(html, 7); }).take() ==
        R"(<p><b>a&amp;b</b><svg viewBox="0 0 2 2"><path d="M0 0h2"/></svg><i>7</i></p>)");
}

TEST_CASE("an attribute without a value and a flag that is off are left out") {
    CHECK(make<R"(<input name="a"{}{}{}>)">(attribute<"aria-describedby">("a-hint"),
                                            flag<"checked">(true), flag<"multiple">(false))
              .take() == R"(<input name="a" aria-describedby="a-hint" checked>)");
    CHECK(make<R"(<input name="a"{}>)">(attribute<"value">("")).take() == R"(<input name="a">)");
    CHECK(make<R"(<p{}>x</p>)">(attribute<"id">("\"><script>")).take() ==
          R"(<p id="&quot;&gt;&lt;script&gt;">x</p>)");
}

TEST_CASE("a line end inside a tag becomes a space, in text it stays") {
    CHECK(make<"<p\nclass=\"a\nb\">x\ny</p>">().take() == "<p class=\"a b\">x\ny</p>");
}

TEST_CASE("numbers are written as they are") {
    CHECK(
        make<R"(<rect x="{}" width="{}">{}</rect>)">(-3, std::size_t{12}, std::int64_t{0}).take() ==
        R"(<rect x="-3" width="12">0</rect>)");
}

TEST_CASE("an address is a path of ours") {
    CHECK(Url::local("/programma?dag=1&x=%20#top").text() == "/programma?dag=1&x=%20#top");
    CHECK(make<R"(<a href="{}">x</a>)">(Url::local("/a?b=1&c=2")).take() ==
          R"(<a href="/a?b=1&amp;c=2">x</a>)");
    for (const auto* path : {"", "programma", "//elsewhere.nl", "/\\elsewhere.nl", "/a b", "/a\tb",
                             "javascript:alert(1)", "https://elsewhere.nl/"})
        CHECK_MESSAGE(Url::local(path).leads_nowhere(), path);
}

TEST_CASE("an address outside is https, a mail address or a telephone number") {
    CHECK(Url::external("https://wetten.overheid.nl/").text() == "https://wetten.overheid.nl/");
    CHECK(Url::external("mailto:griffie@voorbeeldstad.example").text() ==
          "mailto:griffie@voorbeeldstad.example");
    CHECK(Url::external("tel:+31701234567").text() == "tel:+31701234567");
    for (const auto* address : {"", "http://a.nl/", "javascript:alert(1)", "JAVASCRIPT:alert(1)",
                                "data:text/html,x", "https://a.nl/ b", "/programma"})
        CHECK_MESSAGE(Url::external(address).leads_nowhere(), address);
}

TEST_CASE("taking the text leaves the Html empty") {
    Html html = make<"<p>x</p>">();
    CHECK(html.take() == "<p>x</p>");
    CHECK(html.empty());
}

}  // namespace
}  // namespace vt::html
