// SPDX-License-Identifier: EUPL-1.2
// What the programme says: every reason and every word has its sentence, in both languages.
#include <doctest/doctest.h>

#include <algorithm>

#include "modules/programme/tests/made_up.h"
#include "modules/programme/words.h"

namespace vt::programme {
namespace {

using content::Recurrence;
using namespace made_up;

const std::array kLanguages{texts::Texts{texts::Language::nl}, texts::Texts{texts::Language::en}};

bool is_known(std::string_view key) {
    const auto all = texts::catalogue();
    return std::any_of(all.begin(), all.end(),
                       [&](const texts::Entry& entry) { return entry.key == key; });
}

void check_said(const MeasureState& state) {
    for (const texts::Texts& language : kLanguages) {
        for (const Reason& reason : state.reasons) {
            CAPTURE(reason.text);
            CHECK(is_known(reason.text));
            const std::string said = say(language, reason);
            CHECK(said.find("programme.") == std::string::npos);
            CHECK(said.find('{') == std::string::npos);
        }
        for (const DoneWhen& done_when : state.done_when)
            CHECK(say(language, done_when).find("programme.") == std::string::npos);
    }
}

World busy_world() {
    World world;
    world.told = {"dialogue-held", "appointed", "office-held"};
    for (int number = 1; number < 12; ++number) {
        world.evidence.push_back(evidence(number, "2026-05-07", {"council"}));
        world.evidence.back().day = day("2026-05-07").plus_days(30 * number);
        if (number % 2 == 0) world.evidence.back().measures = {"other"};
    }
    world.facts = {{.name = "dialogue-held", .subject = "council", .day = day("2026-05-10")},
                   {.name = "office-held", .subject = "mayor", .day = day("2021-05-10")},
                   {.name = "appointed", .subject = "alderman", .day = day("2026-05-21")},
                   {.name = "appointed", .subject = "alderman", .day = day("2027-11-21")}};
    world.members = {{"m", "council", day("2026-03-26"), false},
                     {"m", "council", day("2026-10-26"), false},
                     {"m", "executive", day("2026-03-26"), false}};
    return world;
}

TEST_CASE("every reason can be said, for each recurrence, on any day") {
    const World busy = busy_world();
    for (int number = 0; number < content::kRecurrences; ++number)
        for (const bool per_body : {false, true})
            for (const char* fact : {"", "dialogue-held", "office-held(mayor)", "untold"}) {
                content::Rule rule{.recurrence = static_cast<Recurrence>(number),
                                   .kinds = kConversation,
                                   .fact = fact,
                                   .everyone = true};
                if (per_body) rule.bodies = kBoth;
                for (int months = 0; months < 48; ++months) {
                    const std::string iso = term().from.plus_months(months).iso();
                    check_said(busy.ask(measure({rule}), iso));
                    check_said(World{}.ask(measure({rule}), iso));
                }
            }
}

TEST_CASE("a measure that waits, was set aside, or is not chosen says so") {
    const World world;
    auto view = measure({{.recurrence = Recurrence::yearly, .waits_for = "dilemmas"}});
    check_said(world.ask(view, "2026-06-01"));
    view.optional = true;
    check_said(world.ask(view, "2026-06-01"));
    view.choice = Choice{.measure = "m", .decision = Decision::not_applicable, .reason = "x"};
    check_said(world.ask(view, "2026-06-01"));
    check_said(world.ask(measure({}), "2026-06-01"));
}

TEST_CASE("every state, settlement, recurrence, kind, form, tone, stage and presence has a word") {
    for (int at = 0; at < kStates; ++at) CHECK(is_known(word(static_cast<State>(at)).key));
    for (const auto settlement : {Settlement::done, Settlement::skipped, Settlement::late,
                                  Settlement::open, Settlement::coming})
        CHECK(is_known(word(settlement).key));
    for (int at = 0; at < content::kRecurrences; ++at)
        CHECK(is_known(word(static_cast<Recurrence>(at)).key));
    for (int at = 0; at < 4; ++at)
        CHECK(is_known(word(static_cast<content::EvidenceKind>(at)).key));
    for (const Form form : {Form::open, Form::closed, Form::informal})
        CHECK(is_known(word(form).key));
    for (const Tone tone : {Tone::legal, Tone::interactive, Tone::mixed})
        CHECK(is_known(word(tone).key));
    for (int at = 0; at < 3; ++at) {
        CHECK(is_known(word(static_cast<DialogueStage>(at)).key));
        CHECK(is_known(word(static_cast<Presence>(at)).key));
    }
}

}  // namespace
}  // namespace vt::programme
