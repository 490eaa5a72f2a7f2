#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Checks of code find a planted breach, and leave a clean tree alone."""
import unittest

from check_case import NOTICE, ROOMS, CheckCase


class Tries(CheckCase):
    def test_what_is_tried_alone_in_its_statement_is_right(self):
        self.cpp("base/clock.cpp", "Done f() {\n    VT_TRY(g());\n    const Day day = VT_TRY(h());"
                                   "\n    if (day) VT_TRY(g());\n    return VT_TRY(k());\n}\n")
        self.assert_clean("tries")

    def test_what_is_tried_beside_something_else_leaks_it(self):
        for line in ("return keep(id, VT_TRY(g()));", "Thing thing{.id = a(), .day = VT_TRY(g())};",
                     "all.push_back(VT_TRY(g()));"):
            with self.subTest(line):
                self.cpp("base/clock.cpp", "Done f() {\n    " + line + "\n}\n")
                self.assert_found("tries", "give what VT_TRY yields a name")


class Rooms(CheckCase):
    def test_a_room_below_may_be_included(self):
        self.assert_clean("rooms")

    def test_the_ground_floor_includes_nothing_above_it(self):
        self.cpp("base/clock.h", '#include "db/db.h"\n')
        self.assert_found("rooms", "base may not include db")

    def test_rooms_that_include_each_other_are_a_cycle(self):
        self.write("tools/rooms.txt", ROOMS.replace("base:", "base: web"))
        self.cpp("base/clock.h", '#include "web/page.h"\n')
        self.assert_found("rooms", "cycle: base -> web -> base")

    def test_a_module_is_entered_by_its_door_alone(self):
        self.write("tools/rooms.txt", ROOMS + "modules/codes: modules/values\n")
        self.cpp("modules/values/api.h", "")
        self.cpp("modules/values/store.h", "")
        self.cpp("modules/codes/service.h", '#include "modules/values/api.h"\n')
        self.assert_clean("rooms")
        self.cpp("modules/codes/store.h", '#include "modules/values/store.h"\n')
        self.assert_found("rooms", "only through its api.h")

    def test_a_sealed_module_is_included_by_nobody_but_app(self):
        self.write("tools/rooms.txt", ROOMS + "modules/codes: modules/triangle\n")
        self.cpp("modules/triangle/api.h", "")
        self.cpp("app/compose.cpp", '#include "modules/triangle/api.h"\n')
        self.assert_clean("rooms")
        self.cpp("modules/codes/service.h", '#include "modules/triangle/api.h"\n')
        self.assert_found("rooms", "modules/triangle is sealed")

    def test_nobody_includes_app(self):
        self.cpp("app/config.h", "")
        self.cpp("web/frame.h", '#include "app/config.h"\n')
        self.assert_found("rooms", "nobody may include app")

    def test_pages_do_not_see_the_database(self):
        self.cpp("modules/codes/overview_pages.cpp", '#include "db/db.h"\n')
        self.assert_found("rooms", "pages may not include db")

    def test_a_service_does_not_see_the_web(self):
        self.cpp("modules/codes/adoption_service.cpp", '#include "web/page.h"\n')
        self.assert_found("rooms", "service may not include web")

    def test_a_noun_does_not_use_its_own_store(self):
        self.cpp("modules/codes/code_store.h", "")
        self.cpp("modules/codes/code.h", '#include "modules/codes/code_store.h"\n')
        self.assert_found("rooms", "noun may not include store")

    def test_an_include_is_a_path_from_src(self):
        self.cpp("web/frame.h", '#include "page.h"\n')
        self.assert_found("rooms", "is not a path from src/")

    def test_only_tests_use_what_tests_share(self):
        self.write("tests/support/world.h", NOTICE)
        self.cpp("web/tests/page_test.cpp", '#include "tests/support/world.h"\n')
        self.assert_clean("rooms")
        self.cpp("web/page.cpp", '#include "tests/support/world.h"\n')
        self.assert_found("rooms", "is not a path from src/")

    def test_a_room_unknown_to_rooms_txt_is_found(self):
        self.cpp("cellar/wine.h", "")
        self.assert_found("rooms", "room 'cellar' is not in rooms.txt")

    def test_cmake_links_only_what_rooms_txt_allows(self):
        self.write("src/base/CMakeLists.txt", "vt_room(base SOURCES text.cpp USES db)\n")
        self.assert_found("rooms", "base may not use db")

    def test_cmake_names_the_rooms_that_are_included(self):
        self.write("src/base/CMakeLists.txt", "vt_room(base SOURCES text.cpp)\n")
        self.write("src/web/CMakeLists.txt", "vt_room(web SOURCES page.cpp)\n")
        self.assert_found("rooms", "web includes base but USES does not say so")

    def test_a_listed_breach_passes_and_a_vanished_one_does_not(self):
        self.cpp("base/clock.h", '#include "db/db.h"\n')
        self.write("tools/rooms_exceptions.txt", "base/clock.h: base may not include db\n")
        self.assert_clean("rooms")
        self.cpp("base/clock.h", "")
        self.assert_found("rooms", "no longer needed")


class Sizes(CheckCase):
    def function(self, lines):
        body = "    x();\n" * (lines - 2)
        self.cpp("web/page.cpp", "Page::Page(int a)\n    : a_{a}, b_{} {\n" + body + "}\n")

    def test_sixty_lines_is_a_function_and_sixty_one_is_not(self):
        self.function(60)
        self.assert_clean("sizes")
        self.function(61)
        self.assert_found("sizes", "Page::Page has more than 60 lines")

    def test_a_function_inside_a_class_is_measured(self):
        body = "    x();\n" * 70
        self.cpp("web/page.h", "class Page {\n    void show() const {\n" + body + "    }\n};\n")
        self.assert_found("sizes", "show has more than 60 lines")

    def test_a_table_is_no_function(self):
        self.cpp("web/page.cpp", "constexpr int kTable[] = {\n" + "    1,\n" * 100 + "};\n")
        self.assert_clean("sizes")

    def test_a_python_function_is_measured(self):
        self.write("tools/long.py", "def long():\n" + "    x = 1\n" * 61)
        self.assert_found("sizes", "long has more than 60 lines")

    def test_a_long_file_and_a_long_line_are_found(self):
        self.cpp("web/page.cpp", "int x;\n" * 401)
        self.assert_found("sizes", "more than 400 lines")
        self.cpp("web/page.cpp", "// " + "x" * 98 + "\n")
        self.assert_found("sizes", "more than 100 characters")

    def test_the_list_of_exceptions_only_shrinks(self):
        self.function(61)
        self.write("tools/sizes.txt", "src/web/page.cpp: Page::Page has more than 60 lines\n")
        self.assert_clean("sizes")
        self.function(60)
        self.assert_found("sizes", "no longer needed")


class Sql(CheckCase):
    STATEMENT = 'constexpr auto kFind = "SELECT id FROM people WHERE id = $1";\n'

    def test_sql_belongs_to_a_store(self):
        self.cpp("web/session_store.cpp", self.STATEMENT)
        self.assert_clean("sql")

    def test_sql_in_a_page_is_found(self):
        self.cpp("web/page.cpp", self.STATEMENT)
        self.assert_found("sql", "SQL outside a store")

    def test_small_letters_do_not_hide_it(self):
        self.cpp("web/page.cpp", self.STATEMENT.lower())
        self.assert_found("sql", "SQL outside a store")


class Coroutines(CheckCase):
    def test_a_coroutine_outside_net_is_found(self):
        self.cpp("web/page.cpp", "void f() { co_await g(); }\n")
        self.assert_found("coroutines", "outside src/net")

    def test_in_net_it_stands_alone(self):
        self.cpp("net/server.cpp",
                 "void f() {\n    const auto n = co_await g();\n    co_await h(n);\n}\n")
        self.assert_clean("coroutines")

    def test_a_wait_inside_a_condition_is_found(self):
        self.cpp("net/server.cpp", "void f() {\n    if (co_await g()) return;\n}\n")
        self.assert_found("coroutines", "not alone")

    def test_a_wait_as_an_argument_is_found(self):
        self.cpp("net/server.cpp", "void f() {\n    h(co_await g());\n}\n")
        self.assert_found("coroutines", "not alone")


class Names(CheckCase):
    def test_empty_names_are_found(self):
        self.cpp("web/page.cpp", "class SessionManager {};\nint get_name();\n")
        self.assert_found("names", "SessionManager", "get_name")

    def test_the_systems_clock_is_read_in_one_place(self):
        self.cpp("base/clock.cpp", "auto now = std::chrono::system_clock::now();\n")
        self.assert_clean("names")
        self.cpp("web/page.cpp", "auto now = std::chrono::system_clock::now();\n")
        self.assert_found("names", "use the Clock")

    def test_unchecked_numbers_are_found(self):
        self.cpp("web/page.cpp", "int n = std::stoi(text);\n")
        self.assert_found("names", "use parse_int")

    def test_something_left_to_do_is_found(self):
        self.write("README.md", "TODO: write this\n")
        self.assert_found("names", "open an issue")

    def test_a_folder_of_one_machine_is_found(self):
        self.write("docs/operating.md", "Look in /home/anna/data.\n")
        self.assert_found("names", "of one machine")

    def test_a_package_registry_is_found(self):
        self.write("web/package-lock.json", '{"resolved": "https://registry.' + 'npmjs.org/x"}\n')
        self.assert_found("names", "of one machine")


class Licences(CheckCase):
    def test_a_file_without_notice_is_found(self):
        self.assert_clean("licences")
        self.write("src/web/page.cpp", "int x;\n")
        self.assert_found("licences", "src/web/page.cpp")

    def test_the_licence_itself_must_be_there(self):
        (self.root / "LICENSES/EUPL-1.2.txt").unlink()
        self.assert_found("licences", "the licence's text is missing")


if __name__ == "__main__":
    unittest.main(verbosity=0)
