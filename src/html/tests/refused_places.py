#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Proves that unsafe HTML does not compile. Usage: refused_places.py COMPILER INCLUDE_FOLDER

Each case is one call; the compiler has to refuse it with the words given. The good cases, with the
same frame around them, have to compile: otherwise a refusal would prove nothing.
"""
import concurrent.futures
import pathlib
import subprocess
import sys
import tempfile

compiler, include = sys.argv[1:]

FRAME = """#include "html/html.h"
using namespace vt::html;
void f(Html& html, const std::string& text, bool yes, const Html& made);
void f(Html& html, const std::string& text, bool yes, const Html& made) {{
    (void)text; (void)yes; (void)made;
    {};
}}
"""

GOOD = [
    'out<R"(<p title="{}">{}</p>)">(html, text, text)',
    'out<R"(<a href="{}"{}>{}</a>)">(html, Url::local(text), flag<"hidden">(yes), made)',
    'out<R"(<svg viewBox="0 0 1 1"><path d="M0 {}"/></svg>)">(html, 3)',
    'out<R"(<script type="module" src="{}"></script>)">(html, Url::local(text))',
    'out<R"(<textarea{}>{}</textarea>)">(html, attribute<"id">(text), text)',
]

BAD = [
    ('out<R"(<a href="{}">x</a>)">(html, text)', "an address place takes a html::Url"),
    ('out<R"(<form action="{}"></form>)">(html, text)', "an address place takes a html::Url"),
    ('out<R"(<a href="/{}">x</a>)">(html, Url::local(text))', "url_place_must_be_the_whole_value"),
    ('out<R"(<a href="{}/x">x</a>)">(html, Url::local(text))', "url_place_must_be_the_whole_value"),
    ('out<R"(<p class={}>x</p>)">(html, text)', "attribute_value_must_be_in_double_quotes"),
    ('out<R"(<p class=\'{}\'>x</p>)">(html, text)', "attribute_value_must_be_in_double_quotes"),
    ('out<R"(<p onclick="{}">x</p>)">(html, text)', "event_handler_attribute"),
    ('out<R"(<p onclick="go()">x</p>)">(html)', "event_handler_attribute"),
    ('out<R"(<p style="color:{}">x</p>)">(html, text)', "style_attribute_is_against"),
    ('out<R"(<p style="color:red">x</p>)">(html)', "style_attribute_is_against"),
    ('out<R"(<img srcset="{}">)">(html, text)', "place_in_an_attribute_that_cannot_be_safe"),
    ('out<R"(<a xlink:href="{}"></a>)">(html, text)', "place_in_an_attribute_that_cannot_be_safe"),
    ('out<R"(<div><p>{}</div>)">(html, text)', "closing_tag_does_not_match_the_open_element"),
    ('out<R"(</div>)">(html)', "closing_tag_does_not_match_the_open_element"),
    ('out<R"(<div>)">(html)', "element_is_not_closed"),
    ('out<R"(<p title="{})">(html, text)', "tag_is_not_finished"),
    ('out<R"(<p)">(html)', "tag_is_not_finished"),
    ('out<R"(<script>{}</script>)">(html, text)', "place_inside_script"),
    ('out<R"(<script>go()</script>)">(html)', "element_is_not_allowed_here"),
    ('out<R"(<style>p{}</style>)">(html, text)', "element_is_not_allowed_here"),
    ('out<R"(<iframe src="{}"></iframe>)">(html, Url::local(text))', "element_is_not_allowed_here"),
    ('out<R"(<title><b>x</b></title>)">(html)', "element_is_not_allowed_here"),
    ('out<R"(<!-- {} -->)">(html, text)', "comment_in_html"),
    ('out<R"(<{}>x</p>)">(html, text)', "place_in_a_tag_or_attribute_name"),
    ('out<R"(<h{}>x</h>)">(html, text)', "a tag place takes attribute<> or flag<>"),
    ('out<R"(<p {}="x">x</p>)">(html, text)', "place_in_a_tag_or_attribute_name"),
    ('out<R"(<p data-{}="x">x</p>)">(html, text)', "tag_is_not_finished"),
    ('out<R"(<p{}>x</p>)">(html, text)', "a tag place takes attribute<> or flag<>"),
    ('out<R"(<p{}>x</p>)">(html, attribute<"onclick">(text))', "cannot be handed in as text"),
    ('out<R"(<a{}>x</a>)">(html, attribute<"href">(text))', "cannot be handed in as text"),
    ('out<R"(<p{}>x</p>)">(html, attribute<"style">(text))', "cannot be handed in as text"),
    ('out<R"(<p>{} {}</p>)">(html, text)', "as many values as there are places"),
    ('out<R"(<p>{}</p>)">(html, text, text)', "as many values as there are places"),
    ('out<R"(<p title="{}">x</p>)">(html, made)', "this place takes text or a whole number"),
    ('out<R"(<textarea>{}</textarea>)">(html, made)', "this place takes text or a whole number"),
    ('out<R"(<p>{}</p>)">(html, yes)', "this place takes text or a whole number"),
    ('out<R"(<p>{}</p>)">(html, 2.5)', "this place takes text or a whole number"),
    ('out<R"(<div/>)">(html)', "only_svg_shapes_close_themselves"),
    ('out<R"(<p>a > b</p>)">(html)', "unescaped_character_in_text"),
    ('Writer::raw(html, text)', "private"),
    ('Url url{text}', "private"),
    ('Safe safe{"<b>"}', "private"),
    ('literal<"<p>{}</p>">()', "a literal has no places"),
]


def compiled(case):
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "case.cpp"
        file.write_text(FRAME.format(case), encoding="utf-8")
        command = [compiler, "-std=c++20", "-Wall", "-Wextra", "-I", include, "-fsyntax-only", file]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        return run.returncode == 0, run.stderr


failed = 0
with concurrent.futures.ThreadPoolExecutor(2) as pool:
    for case, (fine, errors) in zip(GOOD, pool.map(compiled, GOOD)):
        if not fine:
            failed += 1
            print(f"should compile: {case}\n{errors}")
    for (case, words), (fine, errors) in zip(BAD, pool.map(compiled, [case for case, _ in BAD])):
        if fine:
            failed += 1
            print(f"must not compile: {case}")
        elif words not in errors:
            failed += 1
            print(f"refused without saying '{words}': {case}\n{errors}")
print(f"{len(GOOD) + len(BAD) - failed} passed, {failed} failed")
sys.exit(1 if failed else 0)
