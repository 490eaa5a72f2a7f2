// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/seed_dilemmas.h"

#include <algorithm>
#include <array>

#include "modules/dilemmas/conclusion_service.h"
#include "modules/dilemmas/library_service.h"

namespace vt::app::demo {
namespace {

using namespace dilemmas;

constexpr std::string_view kClerk = "gr";
constexpr std::string_view kMember = "r14";

// What was concluded in a conversation of content/demo.yaml without a vote.
struct Concluded {
    std::string_view event;
    ConclusionTyped typed;
};

std::array<Concluded, 2> concluded() {
    return {{{"e14",
              {"wind-farm-shares", "openness",
               "Wij melden een belang voor de vergadering, niet tijdens het agendapunt.",
               "Een collegelid met obligaties in een coöperatie."}},
             {"e28",
              {"skybox", "independence",
               "Wij gaan niet naar een evenement op kosten van een bedrijf dat kan inschrijven.",
               "Een plaats in de skybox van een bouwbedrijf."}}}};
}

Day day_of(const Node& town, std::string_view event) {
    const auto events = list(town, "events");
    const auto found =
        std::ranges::find_if(events, [&](const Node& one) { return text(one, "id") == event; });
    VT_CHECK(found != events.end());
    return *day(*found, "date");
}

OwnWords street_chat() {
    return {.title = "De app van de wijk",
            .story =
                "U bent raadslid en zit in de app van uw wijk. Iemand vraagt of de speeltuin "
                "er komt. U weet het antwoord, uit een besloten vergadering.",
            .options = {"Ik schrijf dat ik er niets over kan zeggen en waar het besluit straks te "
                        "lezen is.",
                        "Ik schrijf dat er binnenkort nieuws komt.",
                        "Ik stuur één buurman een bericht dat het goed komt.",
                        "Ik schrijf het antwoord in de app."},
            .value_one = "openness",
            .value_two = "confidentiality",
            .role = "council-member",
            .theme = "information",
            .probe = "b",
            .debate = "Uw buren vertrouwen u. Wat geeft u hun, als u het antwoord niet geeft?"};
}

DraftTyped sisters_report() {
    return {.title = "Het rapport van uw zus",
            .story =
                "Uw zus werkt bij een adviesbureau. Zij vraagt of u haar rapport over het "
                "centrum wilt lezen, voordat de raad erover praat.",
            .options = {"Ik vraag haar om het aan de griffier te sturen, voor de hele raad.",
                        "Ik lees het en zeg in het debat van wie ik het kreeg.",
                        "Ik lees het en gebruik haar argumenten als die van mij.",
                        "Ik vraag de wethouder om haar bureau een opdracht te geven."},
            .values = {"impartiality", "openness"}};
}

DraftTyped shop_on_the_square() {
    return {.title = "Uw winkel aan het plein",
            .story =
                "U bent raadslid en hebt een winkel aan het plein. De raad praat over een "
                "plein zonder auto's. Andere winkeliers vragen u om namens hen te spreken.",
            .values = {"impartiality", "service"}};
}

void submit(Stage& stage, Day on, const DraftTyped& typed) {
    stage.act(on, kMember, [&](const identity::Work& work) {
        must(submit_anonymously(work, typed), typed.title);
    });
}

OwnId draft_called(const identity::Work& work, std::string_view title) {
    const auto drafts = LibraryService{work}.drafts();
    const auto found =
        std::ranges::find(drafts, title, [](const OwnDilemma& one) { return one.words.title; });
    VT_CHECK(found != drafts.end());
    return found->id;
}

void seed_own(Stage& stage) {
    const Day brought = Day::from(2026, 9, 15).value();
    stage.act(brought, kClerk, [&](const identity::Work& work) {
        LibraryService library{work};
        must(library.take_in(must(library.bring_in(street_chat(), false), "dilemma")), "dilemma");
    });
    const DraftTyped report = sisters_report();
    submit(stage, brought.plus_days(14), report);
    stage.act(brought.plus_days(21), kClerk, [&](const identity::Work& work) {
        LibraryService library{work};
        const OwnId id = draft_called(work, report.title);
        OwnWords words = words_of(report);
        words.role = "council-member";
        words.theme = "influence";
        words.probe = "b";
        must(library.change(id, words, false), "dilemma");
        must(library.take_in(id), "dilemma");
    });
    submit(stage, Day::from(2026, 11, 19).value(), shop_on_the_square());
}

}  // namespace

void seed_dilemmas(Stage& stage, const Node& town) {
    seed_own(stage);
    for (const Concluded& one : concluded())
        stage.act(day_of(town, one.event), kClerk, [&](const identity::Work& work) {
            must(conclude(work, one.typed, "", false), one.typed.case_id);
        });
}

}  // namespace vt::app::demo
