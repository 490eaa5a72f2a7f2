#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Checks of words, codes and classes find a planted breach, and leave a clean tree alone."""
import json
import subprocess
import sys
import unittest

from check_case import ROOT, CheckCase


class Texts(CheckCase):
    def texts(self, dutch, english):
        self.write("src/web/texts/nl.json", json.dumps(dutch))
        self.write("src/web/texts/en.json", json.dumps(english))

    def use(self, *keys):
        self.cpp("web/page.cpp", "".join(f'auto a = texts.text("{key}");\n' for key in keys))

    def test_complete_and_used_texts_pass(self):
        self.texts({"web.sign_out": "Uitloggen"}, {"web.sign_out": "Sign out"})
        self.use("web.sign_out")
        self.assert_clean("texts")

    def test_a_text_in_one_language_is_found(self):
        self.texts({"web.sign_out": "Uitloggen"}, {})
        self.use("web.sign_out")
        self.assert_found("texts", "web.sign_out has no en")

    def test_places_must_be_the_same(self):
        self.texts({"web.hello": "Dag {0}"}, {"web.hello": "Hello"})
        self.use("web.hello")
        self.assert_found("texts", "other places")

    def test_a_key_that_does_not_exist_is_found(self):
        self.texts({"web.hello": "Dag"}, {"web.hello": "Hello"})
        self.use("web.hello", "web.goodbye", "elsewhere.goodbye")
        self.assert_found("texts", "no text web.goodbye", "no text elsewhere.goodbye")

    def test_a_type_of_the_audit_log_is_no_key(self):
        self.texts({"web.a.b": "Dag"}, {"web.a.b": "Hello"})
        self.cpp("web/page.cpp", 'auto a = t.text("web.a.b"); log({.type = "web.signed-in"});\n')
        self.assert_clean("texts")

    def test_a_text_that_nobody_uses_is_found(self):
        self.texts({"web.hello": "Dag"}, {"web.hello": "Hello"})
        self.assert_found("texts", "no code uses web.hello")

    def test_a_countable_text_is_used_by_its_stem(self):
        both = {"web.people.one": "{0}", "web.people.other": "{0}"}
        self.texts(both, both)
        self.cpp("web/page.cpp", 'auto a = texts.count("web.people", n);\n')
        self.assert_clean("texts")

    def test_a_literal_that_ends_in_a_dot_declares_a_prefix(self):
        both = {"web.state.late": "te laat"}
        self.texts(both, both)
        self.cpp("web/page.cpp", 'auto a = texts.text("web.state." + code(state));\n')
        self.assert_clean("texts")

    def test_a_long_sentence_is_found(self):
        self.texts({"web.a": "woord " * 21}, {"web.a": "short"})
        self.use("web.a")
        self.assert_found("texts", "a sentence of 21 words")

    def test_stiff_words_are_found(self):
        self.write("tools/jargon.txt", "nl | middels | met\n")
        self.texts({"web.a": "Dit gaat middels een formulier."}, {"web.a": "By a form."})
        self.use("web.a")
        self.assert_found("texts", 'says "middels"; write "met"')


class Prose(CheckCase):
    def test_a_dutch_sentence_in_the_code_is_found(self):
        self.cpp("web/page.cpp", 'auto a = "Deze maatregel is te laat";\n')
        self.assert_found("prose", "Deze maatregel")

    def test_an_english_sentence_inside_tags_is_found(self):
        self.cpp("web/page.cpp", 'auto a = R"(<p class="nl-p">Something went wrong</p>)";\n')
        self.assert_found("prose", "Something went")

    def test_a_label_for_screen_readers_is_prose(self):
        self.cpp("web/page.cpp", 'auto a = R"(<nav aria-label="Main menu"></nav>)";\n')
        self.assert_found("prose", "Main menu")

    def test_markup_sql_and_faults_are_no_prose(self):
        self.cpp("web/page.cpp", 'auto a = R"(<p class="nl-p vt-lead" role="note">{}</p>)";\n'
                                 'throw std::runtime_error("the file is gone");\n'
                                 'VT_CHECK(false && "never reached here");\n'
                                 'auto b = "utrecht-button utrecht-button--primary";\n'
                                 'log_line("server started well");\n'
                                 'fail(path, "may be read by all");\n')
        self.cpp("web/session_store.cpp", 'auto a = R"sql(SELECT name FROM web_session)sql";\n')
        self.assert_clean("prose")


    def test_a_declared_exception_passes_and_covers_no_other_words(self):
        self.write("tools/prose_exceptions.txt", "src/web/page.cpp: Bad form  a broken program\n")
        self.cpp("web/page.cpp", 'auto a = "Bad form";\n')
        self.assert_clean("prose")
        self.cpp("web/page.cpp", 'auto a = "Good form";\n')
        self.assert_found("prose", "Good form")


class Codes(CheckCase):
    def setUp(self):
        super().setUp()
        self.cpp("identity/office.cpp",
                 'case 1: return "council-clerk";\ncase 2: return "mayor";\n')

    def test_the_codes_pass(self):
        self.write("content/measures.yaml", "- responsible: council-clerk\n  deputy: mayor\n")
        self.assert_clean("codes")

    def test_another_code_in_yaml_is_found(self):
        self.write("content/measures.yaml", "items:\n- responsible: clerk\n")
        self.assert_found("codes", 'responsible: "clerk"')

    def test_an_underscore_in_a_list_of_offices_is_found(self):
        self.write("content/a.json", '{"offices": ["council_clerk"]}')
        self.assert_found("codes", "council_clerk")

    def test_a_dutch_name_in_a_csv_column_is_found(self):
        self.write("tests/samples/council.csv", "name;office\nAnna;griffier\n")
        self.assert_found("codes", "griffier")

    def test_another_code_in_the_program_is_found(self):
        self.cpp("web/page.cpp", 'auto a = office("clerk");\n')
        self.assert_found("codes", '"clerk"')


class Glossary(CheckCase):
    ITEM = "- nl: burgemeester\n  code: mayor\n  office: mayor\n  meaning: Chairs the council.\n"

    def setUp(self):
        super().setUp()
        self.cpp("identity/office.cpp", 'case 1: return "mayor";\n')
        self.write("content/glossary.yaml", "items:\n" + self.ITEM)
        subprocess.run([sys.executable, ROOT / "tools/make_glossary.py", self.root], check=True)

    def test_a_glossary_that_was_not_made_again_is_found(self):
        self.assert_clean("glossary")
        self.write("content/glossary.yaml", "items:\n" + self.ITEM.replace("Chairs", "Leads"))
        self.assert_found("glossary", "out of date")

    def test_an_office_without_an_entry_is_found(self):
        self.cpp("identity/office.cpp", 'case 1: return "mayor";\ncase 2: return "auditor";\n')
        self.assert_found("glossary", "auditor")


class Classes(CheckCase):
    def test_a_class_without_style_is_found(self):
        self.write("web/src/app.css", ".vt-card { color: red; }\n")
        self.cpp("web/page.cpp", 'auto a = R"(<div class="vt-card">)";\n')
        self.assert_clean("classes")
        self.cpp("web/page.cpp", 'auto a = R"(<div class="vt-crad">)";\n')
        self.assert_found("classes", "no style sheet has .vt-crad", ".vt-card is styled and used")

    def test_the_built_sheet_decides_for_the_design_system(self):
        self.write("build/release/assets/app.1f.css", ".nl-link { color: red; }\n")
        self.cpp("web/page.cpp", 'auto a = R"(<a class="nl-link">)";\n')
        self.assert_clean("classes")
        self.cpp("web/page.cpp", 'auto a = R"(<a class="nl-lnk">)";\n')
        self.assert_found("classes", "no style sheet has .nl-lnk")


if __name__ == "__main__":
    unittest.main(verbosity=0)
